/** What speaks for someone as the speaker of a turn, and how much. */
export const weights = {
  'named tag': 6.67,
  'I said': 10,
  'noun tag': 4.67,
  'kin tag': 4.67,
  'any noun': 1.06,
  'new noun': 5,
  'named beat': 4.8,
  'I beat': 4.5,
  'noun beat': 3.3,
  'pronoun tag': 3.6,
  'pronoun beat': 1.2,
  continued: 8,
  vocative: 3,
  'answered vocative': 1,
  'spoken to': 1.2,
  answered: 0.6,
  alternation: 1.6,
  recency: 0,
};

export type Rule = keyof typeof weights;

/** What speaks against someone, or a little for. */
export const leanings = {
  otherTag: -6,
  wrongGender: -6,
  wrongGenderBeat: -3.75,
  noGender: -1.2,
  tooManyI: -6,
  thirdNarrator: -7,
  ownVocative: -5,
  ownHearer: -2,
  ownMention: -2.4,
  otherMention: -0.75,
  subjectBefore: 2.1,
  namedBefore: 0.9,
  'subject before': 3,
  'named before': 0.75,
  subject: 0.5,
  named: -0.2,
  rank: -0.17,
  distance: -0.03,
  narrator: 0.2,
  talks: 0.6,
  talksHere: 0.8,
  antecedent: 0.3,
  actingAntecedent: 0.8,
  frequentHere: 0.1,
  frequent: 0.12,
  repeated: -3.6,
  repeatedAfterQuestion: -1,
  repeatedAfterOne: -0.53,
  repeatedLater: 0,
  alternates: 2.4,
  alternatesAfterOne: 0.8,
  alternatesLater: 0.45,
  samePlace: -3,
  addressGender: -3,
};

/** How much better than the next best an answer is that is sure. */
export const sureMargin = 4.3;

/** Rules that name someone of whom little is known. */
export const neverSure: ReadonlySet<Rule> = new Set(['any noun', 'new noun']);
