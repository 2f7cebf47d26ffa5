import { perObject } from '../../base/index.js';
import { addAll } from '../../base/lists.js';
import { type Certainty, plain } from '../../language/index.js';
import { isOnlyUntrue } from '../../mind/index.js';
import {
  acceptance,
  type Claim,
  type ClaimId,
  type ClaimOf,
  type EntityId,
  indexOf,
  isDated,
  isOf,
  objectionsTo,
  reasonsFor,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { bestAnswer } from '../certainty/answer-status.js';
import { certainty, isDisputed } from '../certainty/certainty.js';
import { framePhrase } from './frame-phrases.js';
import { hedge, reveal } from './phrases.js';
import {
  capital,
  clause,
  joined,
  pointsAtNothing,
  quoted,
  say,
  sceneTitle,
  sentence,
  sliceWords,
  stressing,
  typeset,
  withRemark,
} from './typesetting.js';
import { wholeSentences } from './whole-sentences.js';

/**
 * One or more complete sentences for the reader, and the scenes that they open. The words already say how sure one can
 * be ("Likely: …", "Disputed: …") and by whose account ("As Vera tells it: …"); the fields say it again for whoever
 * wants to mark it.
 */
export type Line = {
  readonly words: Words;
  /** In telling order; empty only for what stands before the first scene, or comes from outside the work. */
  readonly scenes: readonly SceneId[];
  readonly claim?: ClaimId;
  /** Of what somebody says in so many words: how many characters name who says it. What follows is what is said. */
  readonly speaker?: number;
  /** Of a paragraph: whose words are quoted in it, where the notes say so beside it. */
  readonly voices?: readonly Voice[];
  /** What is done in a scene in which people mostly speak, as a play has its directions. */
  readonly direction?: true;
  /** How sure one can be by now; absent: it is shown. */
  readonly certainty?: Certainty;
  readonly disputed?: true;
  /** From outside the work: its kind or source ("custom"). */
  readonly outside?: string;
  /** The reasons that the notes give for it, one line a ground. Only lines of scenes and readings of symbols have them. */
  readonly because?: readonly Line[];
};

/** Somebody whose words a paragraph quotes; `likely`, where none of these are surely theirs. */
export type Voice = { readonly id: EntityId; readonly likely?: true };

/**
 * A claim as a line of its own: who says so and how sure that is, then the author's sentence, then when it holds.
 * In its own scene the reader knows by whom it is told (`inScene`). `first` stands before all that: "so far".
 */
export function lineOf(slice: Slice, claim: Claim, { inScene = false, first = '' } = {}): Line {
  const account = inScene ? '' : framePhrase(slice, claim);
  return keptLine(slice, claim, `line ${JSON.stringify([first, account])}`, () => ({
    words: sentence([...lead([first, account, hedgeOf(slice, claim)]), ...claimBody(slice, claim)]),
    ...footing(slice, claim),
  }));
}

/**
 * A line of a claim, made once for all places at which it is the same, so that most lines stay what they are as one reads on. What it
 * takes of a slice must be in `more`, but for how sure the claim is.
 */
export function keptLine(slice: Slice, claim: Claim, more: string, make: () => Line): Line {
  const kept = linesOf(claim);
  if (!kept || isDated(slice, claim)) return make();
  const key = `${certainty(slice, claim) ?? ''} ${isDisputed(slice, claim)} ${more}`;
  const known = kept.get(key);
  if (known) return known;
  const fresh = make();
  kept.set(key, fresh);
  return fresh;
}

/** None of a claim that does not open its own scene, or that points at something that has a title. */
const linesOf = perObject((claim: Claim): Map<string, Line> | undefined => {
  const said = isOf(claim, 'tell') ? [claim.sense.content.words, claim.sense.utterance?.speakers ?? []] : [];
  return claim.scene !== null && [claim.words, ...said].every(pointsAtNothing) ? new Map() : undefined;
});

/** Words that are no sentence: a caption, the title of another work. */
export function titleLine(slice: Slice, claim: Claim): Line {
  return { words: capital(typeset(slice, claim.words)), ...footing(slice, claim) };
}

/** What a line tells besides its words. */
export function footing(slice: Slice, claim: Claim): Omit<Line, 'words'> {
  const sure = certainty(slice, claim);
  return {
    scenes: scenesOf(slice, claim),
    claim: claim.id,
    ...(sure === undefined ? {} : { certainty: sure }),
    ...(isDisputed(slice, claim) ? { disputed: true } : {}),
    ...(claim.sense.kind === 'outside' ? { outside: claim.sense.origin ?? 'general knowledge' } : {}),
  };
}

/** What no longer stands, as it seemed before: "Until “Dinner again” it seemed that …; then it turns out: …" */
export function formerLine(slice: Slice, claim: Claim, by: Claim): Line {
  const seemed = [...say('Until '), ...placeName(slice, by.scene), ...say(' '), ...seeming(slice, claim)];
  const overturned = by.sense.kind === 'overturns' && by.sense.to === claim.id && by.words.length > 0;
  const then = overturned
    ? [...say(`; ${reveal('then', certainty(slice, by), isDisputed(slice, by))}`), ...typeset(slice, by.words)]
    : [];
  return {
    words: stressing(sentence([...seemed, ...then]), []),
    scenes: inTellingOrder(slice, [...scenesOf(slice, claim), ...scenesOf(slice, by)]),
    claim: claim.id,
  };
}

/** A reveal where it is told: "It turns out: Jonas dies. Until then it seemed that Tomas dies in the boathouse." */
export function revealLine(slice: Slice, claim: ClaimOf<'overturns'>, inScene: boolean): Line {
  const former = indexOf(slice).claims.get(claim.sense.to);
  const known = former && former.words.length > 0;
  const now = [
    ...say(reveal('now', certainty(slice, claim), isDisputed(slice, claim))),
    ...typeset(slice, claim.words),
  ];
  const seemed = known ? sentence([...say(`until ${inScene ? 'here' : 'then'} `), ...seeming(slice, former)]) : [];
  const words =
    claim.words.length === 0
      ? seemed
      : seemed.length === 0
        ? sentence(now)
        : [...sentence(now), ...say(' '), ...seemed];
  return { words: stressing(words, []), ...footing(slice, claim) };
}

/** What it seemed; of what is said to be in a mind, that it was told: whether it is there is one thing, whether it is so another. */
function seeming(slice: Slice, claim: Claim): Words {
  const isUntrue = isOf(claim, 'tell') && isOnlyUntrue(slice, claim);
  const words = typeset(slice, isUntrue ? claim.sense.content.words : claim.words);
  if (claim.sense.kind === 'mind') return [...say('it was told that '), ...clause(slice, words)];
  const isFragment = claim.sense.kind === 'answer' || claim.words.at(-1)?.quote;
  return [...say(isFragment ? 'it seemed: ' : 'it seemed that '), ...clause(slice, words)];
}

/** A scene by its title in quotation marks. */
export function placeName(slice: Slice, scene: SceneId | null): Words {
  const known = scene === null ? undefined : indexOf(slice).scenes.get(scene);
  if (!known) return say('the end');
  return quoted([{ text: sceneTitle(known), ref: { to: 'scene', id: known.id } }]);
}

/** The author's sentence as it is set, and when it holds. */
function claimBody(slice: Slice, claim: Claim): Words {
  const remarks = (indexOf(slice).under.get(claim.id) ?? [])
    .filter((child) => child.sense.kind === 'when' && child.words.length > 0)
    .map((child) => typeset(slice, child.words));
  if (claim.language !== undefined) remarks.push(say(`in ${claim.language}`));
  if (claim.secret) remarks.push(say('in secret'));
  return withRemark(typeset(slice, claim.words), joined(remarks, ', '));
}

/** Sentences of one paragraph in its order, with those before them on which they lean, each once. */
export function inContext(slice: Slice, paragraph: Claim, claims: readonly Claim[]): Words {
  return joined(sentencesInContext(slice, paragraph, claims), ' ');
}

/** The same, sentence by sentence. */
export function sentencesInContext(slice: Slice, paragraph: Claim, claims: readonly Claim[]): readonly Words[] {
  const text = plain(paragraph.words);
  const spans = wholeSentences(paragraph, indexOf(slice).under.get(paragraph.id) ?? []);
  const chosen = new Set<number>();
  for (const claim of claims) {
    const own = plain(claim.words);
    let at = spans.findIndex((span) => text.startsWith(own, span.from));
    if (at >= 0) chosen.add(at);
    while (at > 0 && (leaning.test(text.slice(spans[at]?.from)) || pointsBack(text, spans[at]))) {
      at -= 1;
      chosen.add(at);
    }
  }
  return spans.flatMap(({ from, to }, index) => {
    return chosen.has(index) ? [sentence(typeset(slice, sliceWords(paragraph.words, from, to)))] : [];
  });
}

/** The scenes that a claim opens: its own, or where it has none those of its grounds. In telling order. */
export function scenesOf(slice: Slice, claim: Claim): readonly SceneId[] {
  if (claim.scene !== null) return [claim.scene];
  const { claims } = indexOf(slice);
  const found: SceneId[] = [];
  const seen = new Set<Claim>();
  const stack = [claim];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (at.scene !== null) {
      found.push(at.scene);
      continue;
    }
    if (at.sense.kind === 'question') addAll(stack, bestAnswer(slice, at));
    for (const ref of at.refs) {
      const target = ref.to === 'claim' ? claims.get(ref.id) : undefined;
      if (ref.to === 'scene') found.push(ref.id);
      else if (target && at.sense.kind !== 'answer') stack.push(target);
    }
    addAll(
      stack,
      [...reasonsFor(slice, at), ...objectionsTo(slice, at)].filter((ground) =>
        acceptance(slice).isAccepted(ground.id),
      ),
    );
  }
  return inTellingOrder(slice, found);
}

/** Each scene once, the first told first. */
export function inTellingOrder(slice: Slice, scenes: readonly SceneId[]): readonly SceneId[] {
  const numberOf = (id: SceneId) => indexOf(slice).scenes.get(id)?.number ?? 0;
  return [...new Set(scenes)].sort((a, b) => numberOf(a) - numberOf(b));
}

/** Words before a colon: "As Vera tells it, likely: ". */
export function lead(parts: readonly string[]): Words {
  const said = parts.filter((part) => part !== '').join(', ');
  return said === '' ? [] : say(`${said}: `);
}

/** "suggests" hedges by itself. */
function hedgeOf(slice: Slice, claim: Claim): string {
  const bySense =
    claim.sense.kind === 'suggests' && claim.certainty === undefined && certainty(slice, claim) === 'likely';
  return hedge(bySense ? undefined : certainty(slice, claim), isDisputed(slice, claim));
}

/** Whether a sentence ends on something that only the one before it names: "next to it", "with her other hand". */
function pointsBack(text: string, span: { readonly from: number; readonly to: number } | undefined): boolean {
  return span !== undefined && isPointing(text.slice(span.from, span.to));
}

/** The same of the text of a sentence. */
export function isPointing(text: string): boolean {
  return pointing.test(text);
}

const pointing =
  /^[“"][^”"]*[”"],? (?:it|he|she|they) |(?:next to|beside|behind|under|onto|from|with|of) it[.!]?$|\b(?:her|his|the) other\b|^\S+ \S+ it\b/i;

/** Whether a sentence needs the one before it to be understood. */
export function leans(words: Words): boolean {
  return leaning.test(plain(words));
}

/** Whether a sentence begins with whom or what the one before it names: "She waits", "Their boat sinks". */
export function startsWithPronoun(words: Words): boolean {
  return pronounFirst.test(plain(words));
}

const pronounFirst = /^(?:He|She|They|It|His|Her|Their|Its)(?![\p{L}’'-])/u;

/** A sentence that begins so needs the one before it to be understood. */
const leaning =
  /^["“«]?(?:He|She|They|It|His|Her|Their|Its|That|This|These|Those|Both|Each|Then|There|And|But|Or|Nor|So|Yet|Also|Instead|(?:In|On|At|Of|From|By|With|For|Behind) (?:this|that|these|those|it|them|him|her))(?![\p{L}\p{N}’'-])/u;
