import type { Sense } from './story.js';

/**
 * What holds of a kind of claim, whatever it says:
 * - `worldly`: it says by itself what is or happens in the story (paragraphs aside);
 * - `happens`: it is something that happens, in its scene unless the notes say when;
 * - `showable`: where its scene shows something, it is shown itself. A mind's claim is so as its verb allows, a reason
 *   where it quotes;
 * - `compilation`: it is part of what the audience is given of the story; readings, answers and reasons are about it;
 * - `needsScene`: it claims something about the work, so a scene must lead to it;
 * - `claimless`: a line of it may open no scene;
 * - `dateline`: it is shown at the head of its scene;
 * - `dating`: it is part of a dateline and says when the scene is;
 * - `sentence`: its words are a sentence that a fact could have.
 */
export type SenseTrait =
  | 'worldly'
  | 'happens'
  | 'showable'
  | 'telling'
  | 'needsScene'
  | 'claimless'
  | 'dateline'
  | 'dating'
  | 'sentence';

/** Whether a trait holds of claims of a kind. */
export function hasTrait({ kind }: Pick<Sense, 'kind'>, trait: SenseTrait): boolean {
  return traits[kind].has(trait);
}

const of = (...all: readonly SenseTrait[]): ReadonlySet<SenseTrait> => new Set(all);

const so = of('worldly', 'showable', 'telling', 'needsScene', 'sentence');
const done = of('worldly', 'happens', 'showable', 'telling', 'needsScene', 'sentence');

const traits: Readonly<Record<Sense['kind'], ReadonlySet<SenseTrait>>> = {
  title: of(),
  part: of(),
  credit: of('sentence'),
  theme: of('needsScene', 'sentence'),
  takeaway: of('needsScene', 'sentence'),
  caption: of('telling', 'claimless', 'sentence'),
  related: of('claimless', 'sentence'),
  outside: of('sentence'),
  still: of('claimless'),
  intended: of('sentence'),
  introduce: of('showable'),
  rows: of('showable'),
  prose: of('showable', 'telling', 'claimless'),
  fact: so,
  state: so,
  relation: so,
  same: so,
  act: done,
  mind: of('worldly', 'telling', 'needsScene', 'sentence'),
  tell: done,
  suggests: of('worldly', 'needsScene', 'sentence'),
  means: of('worldly', 'needsScene', 'sentence'),
  question: of('claimless'),
  answer: of('needsScene', 'sentence'),
  overturns: of('worldly', 'showable', 'needsScene', 'sentence'),
  paysOff: of('needsScene', 'sentence'),
  because: of(),
  against: of(),
  when: of(),
  unit: of('sentence'),
  calendar: of('sentence'),
  travel: of('sentence'),
  rule: of('sentence'),
  at: of('dateline', 'sentence'),
  time: of('dateline', 'dating', 'sentence'),
  setting: of('dateline', 'telling', 'sentence'),
  strand: of('dateline', 'dating', 'sentence'),
  with: of('sentence'),
  notHere: of('dateline', 'sentence'),
  way: of('sentence'),
  again: of('dateline', 'dating', 'sentence'),
  inOrder: of('dating', 'sentence'),
};
