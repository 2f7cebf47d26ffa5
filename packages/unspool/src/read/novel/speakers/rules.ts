/** What speaks for someone as the speaker of a turn, and how much. */
export const weights = {
  'named tag': 6.67,
  'I said': 10,
  'noun tag': 4.67,
  'kin tag': 3.74,
  'any noun': 1.06,
  'new noun': 5,
  'named beat': 4.8,
  'I beat': 4.5,
  'noun beat': 3.3,
  'pronoun tag': 4.5,
  'pronoun beat': 1.5,
  continued: 8,
  vocative: 3,
  'answered vocative': 1,
  'spoken to': 1.8,
  answered: 0.6,
  alternation: 1.6,
  recency: 0,
};

export type Rule = keyof typeof weights;

/** What speaks against someone, or a little for. */
export const leanings = {
  otherTag: -6,
  wrongGender: -9,
  wrongGenderBeat: -2.5,
  noGender: -0.8,
  tooManyI: -6,
  thirdNarrator: -10.5,
  ownVocative: -7.5,
  ownHearer: -2,
  ownMention: -2.4,
  otherMention: -0.75,
  subjectBefore: 2.63,
  namedBefore: 1.35,
  'subject before': 3.75,
  'named before': 0.94,
  subject: 0.5,
  named: 0.4,
  rank: -0.17,
  distance: -0.03,
  narrator: 0.25,
  talks: 0.6,
  talksHere: 0.8,
  antecedent: 0.38,
  actingAntecedent: 0.8,
  frequentHere: 0.1,
  frequent: 0.12,
  repeated: -2.88,
  repeatedAfterQuestion: -1,
  repeatedAfterOne: -0.18,
  repeatedLater: 0,
  alternates: 2.4,
  alternatesAfterOne: 0.8,
  alternatesLater: 0.45,
  samePlace: -3,
  addressGender: -2.4,
};

/** How much better than the next best an answer is that is sure. */
export const sureMargin = 4.2;

/** Rules that name someone of whom little is known. */
export const neverSure: ReadonlySet<Rule> = new Set(['any noun', 'new noun']);
