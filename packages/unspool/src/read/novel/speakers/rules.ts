/** What speaks for someone as the speaker of a turn, and how much. */
export const weights = {
  'named tag': 10,
  'I said': 10,
  'noun tag': 7,
  'kin tag': 7,
  'any noun': 2,
  'new noun': 4,
  'named beat': 3.2,
  'I beat': 3,
  'noun beat': 2.2,
  'pronoun tag': 2.4,
  'pronoun beat': 1.2,
  continued: 12,
  vocative: 2,
  'answered vocative': 1,
  'spoken to': 1.2,
  answered: 0.6,
  alternation: 1.6,
  recency: 0,
};

export type Rule = keyof typeof weights;

/** What speaks against someone, or a little for. */
export const leanings = {
  otherTag: -9,
  wrongGender: -6,
  wrongGenderBeat: -2.5,
  noGender: -0.8,
  tooManyI: -6,
  thirdNarrator: -7,
  ownVocative: -5,
  ownHearer: -2,
  ownMention: -1.6,
  otherMention: -0.5,
  subjectBefore: 1.4,
  namedBefore: 0.6,
  'subject before': 2,
  'named before': 0.5,
  subject: 0.5,
  named: -0.3,
  rank: -0.25,
  distance: -0.05,
  narrator: 0.3,
  talks: 0.6,
  talksHere: 0.8,
  antecedent: 0.3,
  actingAntecedent: 0.5,
  frequentHere: 0.1,
  frequent: 0.12,
  repeated: -3.6,
  repeatedAfterQuestion: -1,
  repeatedAfterOne: -0.8,
  repeatedLater: 0,
  alternates: 1.6,
  alternatesAfterOne: 0.8,
  alternatesLater: 0.3,
  samePlace: -3,
  addressGender: -2,
};

/** How much better than the next best an answer is that is sure. */
export const sureMargin = 4;

/** Rules that name someone of whom little is known. */
export const neverSure: ReadonlySet<Rule> = new Set(['any noun', 'new noun']);
