import { remembered } from '../../base/index.js';
import { plain } from '../../language/index.js';
import { type Claim, type ClaimId, indexOf, perSlice, reasonsFor, type Words } from '../../story/index.js';

/**
 * How much words turn in a story, by what they tell of: a death most, then an oath, a marriage, a confession, then a letter or a
 * flight. The first row that fits counts.
 */
type Turns = readonly (readonly [weight: number, words: RegExp])[];

/** Of what is told: "X dies", "she swears". */
const told: Turns = [
  [
    4,
    /\b(?:dies|died|(?:is|was|are|were|lies|lay|found) (?:dead|slain)|no longer alive|kill(?:s|ed)|murders?|murdered|murderer|slays|slew|stab(?:s|bed)|shoots|(?:is|was) shot|poison(?:s|ed)|drown(?:s|ed)|hanged|bury|buries|buried|burial|funeral|strangle[sd]|suicide)\b/i,
  ],
  [
    3,
    /\b(?:swears|swore|sworn|oath|vows|vowed|revenge|avenges|avenged|promise[sd]|marries|married|wedding|betray(?:s|ed)|confess(?:es|ed)|arrest(?:s|ed)|pregnant|(?:is|was) crowned|curses|cursed|banish(?:es|ed)|falls in love|fell in love)\b/i,
  ],
  [
    2,
    /\b(?:letter|telegram|secret|truth|lied|lies(?= (?:to|about)\b|[.,;:!?]|$)|steals|stolen|ghost|escape[sd]|flees|fled|fights|fought|attack(?:s|ed)|kiss(?:es|ed)|farewell|traitor|treason|wounds|wounded|discover(?:s|ed)|vanish(?:es|ed)|disappear(?:s|ed)|burns down|falls|fell|kneels|knelt|prison|tells [^.,;:]{1,40} (?:that|everything)|told [^.,;:]{1,40} everything)\b/i,
  ],
];

/** Of what somebody says: "I swear", "the queen is dead". Much that is only said of deaths and oaths turns nothing. */
const said: Turns = [
  [
    4,
    /(?:(?<!\b(?:that|which|who|what|where|there|if|I)) (?:is|are|was|were|lies)|\bI am|(?<!\b(?:that|which|who|what|where|there))[’'](?:s|m|re)) (?:dead|slain|murdered|murder[’']d|drowned|drown[’']d|poisoned|poison[’']d|killed|kill[’']d|stabbed)\b|\bI(?: have|[’']ve)? (?:killed|murdered|slew|slain)\b|\bI (?:die|am dying)\b|\bmurder most\b/i,
  ],
  [
    3,
    /\bI(?: do|[’']ll| will| shall)? (?:swear|vow)\b|\bswear (?:by|upon|it|to me)\b|\b(?:revenge|avenge) (?:me|him|her|his|my|it)\b|\bmy revenge\b|\bI (?:do |did )?loved? (?:you|thee|him|her)\b|\bmarry (?:me|you|thee|him|her)\b|\bI confess\b|\bforgive me\b|\bI lied\b|\bwe[’']ll have (?:vengeance|revenge)\b/i,
  ],
  [
    2,
    /\b(?:letters?|banished|exiled?|treason|traitor|secret|the truth|ghost|escape|crown|revenge|prisoner|arrest(?:ed)?|married|poison)\b/i,
  ],
];

/** The same in German, of what is told and said alike. Its nouns have capitals, which tells some from English words. */
const german: Turns = [
  [4, /\b(?:stirbt|starb|tot|tote[rns]?|ermordet|erstochen|erschlagen|vergiftet|gestorben|Mord|Mörder|Leichnam)\b/],
  [
    3,
    /\b(?:schwöre|schwört|Eid|Rache|räche[nt]?|verraten|gestehe|heiraten|Braut|Hochzeit)\b|\bliebe (?:dich|Sie|ihn|sie)\b/,
  ],
  [2, /\b(?:Brief|Briefe|Geheimnis|Wahrheit|Dolch|fliehen|flieht|Verräter|verschwunden)\b/],
];

/** How much a sentence turns by its words; what is only said to be so, half as much. */
export function turning(words: Words, isSaid = false): number {
  return isSaid ? saidTurning(plain(words)) : turningIn(plain(words));
}

const turningIn = remembered((text): number => {
  const report = reported.exec(text);
  if (!report) return toldTurning(text);
  const telling = report.index + report[0].length;
  return Math.max(toldTurning(text.slice(0, telling)), toldTurning(text.slice(telling)) / 2);
});

/** "He says that": what follows need not be so. */
const reported =
  /\b(?:says|said|claims|claimed|thinks|thought|believes|believed|tells [^.,;:]{1,40}|told [^.,;:]{1,40}) that\b/i;

const toldTurning = turningBy([...told, ...german]);
const saidTurning = remembered(turningBy([...said, ...german]));

function turningBy(rows: Turns): (text: string) => number {
  return (text) => rows.find(([, pattern]) => pattern.test(text))?.[0] ?? 0;
}

/** How much what a question asks about turns: "why does she kill him" asks about what "kills" tells. */
export function turningAsked(words: Words): number {
  const told = words.map((word) => ({ ...word, text: word.text.replace(/(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu, '$&s') }));
  return Math.max(turning(words), turning(told));
}

/** How often answers, what is taken away and what is put right rest on a claim. */
export const leanedOn = perSlice((slice): ReadonlyMap<ClaimId, number> => {
  const found = new Map<ClaimId, number>();
  const { claims } = indexOf(slice);
  const count = (id: ClaimId) => found.set(id, (found.get(id) ?? 0) + 1);
  const lean = (claim: Claim) => {
    for (const ground of [claim, ...reasonsFor(slice, claim)]) {
      for (const ref of ground.refs) if (ref.to === 'claim' && claims.has(ref.id)) count(ref.id);
    }
  };
  for (const claim of slice.claims) if (leaning.has(claim.sense.kind)) lean(claim);
  return found;
});

const leaning: ReadonlySet<Claim['sense']['kind']> = new Set(['answer', 'takeaway', 'theme', 'overturns', 'paysOff']);
