import { plain } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  indexOf,
  objectionsTo,
  reasonsFor,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { namedSentences } from '../essay/named-sentences.js';
import { framePhrase } from '../words/frame-phrases.js';
import { inContext, inTellingOrder, type Line, lead, lineOf, placeName, scenesOf } from '../words/line.js';
import { paragraphOf } from '../words/paragraph-of.js';
import { hedge, phrases } from '../words/phrases.js';
import { joined, listed, quoted, say, sentence, stressing, typeset, typesetText } from '../words/typesetting.js';
import { bestAnswer } from './answer-status.js';
import { certainty } from './certainty.js';
import { corroboration } from './corroboration.js';

/** What an answer rests on: one line a ground, each with the claims that count together in it. */
export type Support = {
  readonly because: readonly Line[];
  readonly against: readonly Line[];
  /** Independent scenes and voices that show it (see `model.md` on corroboration). */
  readonly corroboration: { readonly count: number; readonly scenes: readonly SceneId[] };
};

/** What a claim rests on and what speaks against it, as far as that stands. */
export function supportOf(slice: Slice, claim: Claim): Support {
  const against = objectionsTo(slice, claim).filter((objection) => acceptance(slice).isAccepted(objection.id));
  return {
    because: groundsOf(slice, claim),
    against: against.map((objection) => groundLine(slice, objection)),
    corroboration: corroboration(slice, claim),
  };
}

/** The standing reasons for a claim, one line a ground. */
export function groundsOf(slice: Slice, claim: Claim): readonly Line[] {
  return reasonsFor(slice, claim)
    .filter((ground) => acceptance(slice).isAccepted(ground.id))
    .map((ground) => groundLine(slice, ground));
}

/** A ground in sentences of its own: what it refers to, or the author's reasoning. */
function groundLine(slice: Slice, ground: Claim): Line {
  const { claims } = indexOf(slice);
  const listsOnly =
    ground.refs.length > 0 && ground.words.every((word) => word.ref !== undefined || connective.test(word.text));
  const targets = ground.refs.flatMap((ref) => (ref.to === 'claim' ? (claims.get(ref.id) ?? []) : []));
  const scenes = ground.refs.flatMap((ref): readonly SceneId[] => (ref.to === 'scene' ? [ref.id] : []));
  const opened = [...scenes, ...targets.flatMap((target) => opens(slice, target))];
  const sure = certainty(slice, ground);
  const own = sentence([...lead([hedge(ground.certainty, false)]), ...typeset(slice, ground.words)]);
  return {
    words: listsOnly ? told(slice, ground, targets, scenes) : own,
    scenes: opened.length > 0 ? inTellingOrder(slice, opened) : scenesOf(slice, ground),
    claim: ground.id,
    ...(sure === undefined || sure === 'certain' ? {} : { certainty: sure }),
  };
}

/** Each thing that a ground refers to, as sentences; those of one paragraph together, and none twice. */
function told(slice: Slice, ground: Claim, targets: readonly Claim[], scenes: readonly SceneId[]): Words {
  const said = new Map<string, Words>();
  const put = (words: Words) => said.set(plain(words), words);
  const paragraphs = new Set<Claim>();
  for (const target of targets) {
    const paragraph = paragraphOf(slice, target);
    if (!paragraph) put(evidence(slice, target));
    else if (!paragraphs.has(paragraph)) {
      paragraphs.add(paragraph);
      const from = targets.filter((other) => paragraphOf(slice, other) === paragraph);
      const named = joined(namedSentences(slice, paragraph, from), ' ');
      const own = named.length > 0 ? named : inContext(slice, paragraph, from);
      const words = [...lead([framePhrase(slice, paragraph)]), ...own];
      put(
        stressing(
          sentence(words),
          from.flatMap(({ labels }) => labels.map(typesetText)),
        ),
      );
    }
  }
  if (scenes.length > 0) {
    const names = listed(inTellingOrder(slice, scenes).map((scene) => placeName(slice, scene)));
    put(sentence([...say('shown in '), ...names]));
  }
  for (const { ref, ...word } of ground.words) {
    if (ref?.to === 'entity') put(sentence([{ ...word, entity: ref.id }]));
  }
  return joined([...said.values()], ' ');
}

function evidence(slice: Slice, target: Claim): Words {
  if (target.sense.kind === 'question') return questionAndAnswer(slice, target);
  const question = target.sense.kind === 'answer' ? indexOf(slice).claims.get(target.sense.to) : undefined;
  const words = stressing(lineOf(slice, target).words, []);
  return question ? [...quoted(typeset(slice, question.words)), ...say(' '), ...words] : words;
}

/** "“Who killed Laius?” Oedipus, his son." */
export function questionAndAnswer(slice: Slice, question: Claim): Words {
  const asked = quoted(typeset(slice, question.words));
  const [answer] = bestAnswer(slice, question);
  if (!answer) return asked;
  const isNone = answer.sense.kind === 'answer' && answer.sense.none;
  return [...asked, ...say(' '), ...(isNone ? say(phrases.notTold) : lineOf(slice, answer).words)];
}

function opens(slice: Slice, target: Claim): readonly SceneId[] {
  if (target.sense.kind !== 'question') return scenesOf(slice, target);
  return bestAnswer(slice, target).flatMap((answer) => scenesOf(slice, answer));
}

const connective = /^[\s,;&+.]*(?:(?:and|with|or|plus|but|also|together)[\s,;.]*)*$/i;
