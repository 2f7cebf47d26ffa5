import {
  answerStatus,
  explain,
  footing,
  groundsOf,
  type Line,
  lineOf,
  questionLine,
  questionsOf,
} from '../../explain/index.js';
import { type Certainty, plain } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimId,
  indexOf,
  type Ref,
  reasonsFor,
  type SceneId,
  type Slice,
} from '../../story/index.js';

/** A step of a chain: what is said, how sure one can be of it, and the steps that it rests on. */
export type Step = {
  readonly text: string;
  readonly kind: 'question' | 'answer' | 'inPart' | 'ground' | 'against';
  /** Absent: it is shown, or certain. */
  readonly certainty?: Certainty;
  readonly scenes: readonly SceneId[];
  readonly opens?: Ref;
  readonly below: readonly Step[];
  /** What it rests on is not shown again, or would go too deep. */
  readonly isCut?: 'above' | 'deep';
};

/** The question whose chain is asked for; else the first that has an answer with grounds, else the first. */
export function questionAsked(slice: Slice, of?: ClaimId): ClaimId | undefined {
  const questions = questionsOf(slice);
  if (of !== undefined) return questions.find(({ id }) => id === of)?.id;
  const reasoned = questions.find(({ id }) =>
    explain(slice, id).answers.some(({ support }) => support.because.length > 0),
  );
  return (reasoned ?? questions[0])?.id;
}

/** From a question to its answers, and from each to what it rests on, and so on; what rests on one thing twice is told once. */
export function chainOf(slice: Slice, question: ClaimId): Step {
  const line = questionLine(slice, question);
  const { answers } = explain(slice, question);
  const seen = new Set<ClaimId>([question]);
  return {
    text: plain(line.words),
    kind: 'question',
    scenes: line.scenes,
    opens: { to: 'claim', id: question },
    below: answers.map(({ words, claim, certainty, scenes, inPart, support }) => ({
      text: plain(words),
      kind: inPart ? 'inPart' : 'answer',
      ...(certainty === undefined ? {} : { certainty }),
      scenes,
      ...(claim === undefined ? {} : { opens: { to: 'claim', id: claim } as const }),
      below: [
        ...(claim === undefined ? [] : grounds(slice, claim, support.because, seen, 2)),
        ...support.against.map(
          (against): Step => ({ text: plain(against.words), kind: 'against', scenes: against.scenes, below: [] }),
        ),
      ],
    })),
  };
}

function grounds(
  slice: Slice,
  of: ClaimId,
  lines: readonly Line[],
  seen: Set<ClaimId>,
  depth: number,
): readonly Step[] {
  seen.add(of);
  const { claims } = indexOf(slice);
  return lines.map((line): Step => {
    const ground = line.claim === undefined ? undefined : claims.get(line.claim);
    const targets = (ground?.refs ?? []).flatMap((ref) =>
      ref.to === 'claim' ? standing(slice, claims.get(ref.id)) : [],
    );
    const reasoned = targets.filter((target) => isReasoned(slice, target));
    const [only] = reasoned;
    const isPlain = targets.length === 1 && only !== undefined;
    const shared = {
      text: plain(line.words),
      kind: 'ground',
      ...(line.certainty === undefined ? {} : { certainty: line.certainty }),
      scenes: line.scenes,
      ...(ground ? { opens: { to: 'claim', id: (only ?? targets[0] ?? ground).id } as const } : {}),
    } as const;
    if (depth >= deepest) return { ...shared, below: [], ...(reasoned.length > 0 ? { isCut: 'deep' } : {}) };
    if (isPlain) return { ...shared, ...resting(slice, only, seen, depth + 1) };
    return {
      ...shared,
      below: reasoned.map((target): Step => {
        const { scenes, certainty } = footing(slice, target);
        return {
          text: plain(lineOf(slice, target).words),
          kind: 'ground',
          ...(certainty === undefined ? {} : { certainty }),
          scenes,
          opens: { to: 'claim', id: target.id },
          ...resting(slice, target, seen, depth + 2),
        };
      }),
    };
  });
}

const deepest = 7;

function resting(slice: Slice, target: Claim, seen: Set<ClaimId>, depth: number): Pick<Step, 'below' | 'isCut'> {
  if (seen.has(target.id)) return { below: [], isCut: 'above' };
  return { below: grounds(slice, target.id, groundsOf(slice, target), seen, depth) };
}

/** What a ground refers to, as far as it stands; of a question the answer that it has by now. */
function standing(slice: Slice, target: Claim | undefined): readonly Claim[] {
  if (!target) return [];
  if (target.sense.kind !== 'question') return acceptance(slice).isAccepted(target.id) ? [target] : [];
  const { full, partial } = answerStatus(slice, target.id);
  const answer = full ?? partial.at(-1);
  return answer ? [answer] : [];
}

function isReasoned(slice: Slice, claim: Claim): boolean {
  return reasonsFor(slice, claim).some(({ id }) => acceptance(slice).isAccepted(id));
}
