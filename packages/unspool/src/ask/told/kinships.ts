import { stem } from '../../language/index.js';
import { type Claim, type EntityId, identities, perSlice, type Words } from '../../story/index.js';
import { standing } from '../answers/claim-lines.js';

/** Somebody is something to somebody else. */
export type Kinship = {
  readonly claim: Claim;
  readonly of: readonly EntityId[];
  readonly to: readonly EntityId[];
  /** The stems of what they are to them. */
  readonly role: readonly string[];
  /** Its noun as it is told, in lower case: "mother". */
  readonly noun: string;
};

/** All that is told of what people are to each other. */
export const kinships = perSlice((slice): readonly Kinship[] => {
  const same = identities(slice);
  return standing(slice).flatMap(({ claim, sense }): readonly Kinship[] => {
    if (sense.kind === 'relation') {
      const [of, to] = [sense.of.map(same), sense.to.map(same)];
      return [{ claim, of, to: to.length > 0 ? to : of, role: stemsIn(sense.role), noun: nounOf(sense.role) }];
    }
    if (sense.kind !== 'introduce') return [];
    const description = sense.description ?? [];
    return description.flatMap(({ entity }, at): readonly Kinship[] => {
      const text = entity === undefined ? '' : roleAt(description, at);
      const role = stemsIn(text);
      return entity === undefined || role.length === 0
        ? []
        : [{ claim, of: [same(sense.entity)], to: [same(entity)], role, noun: nounOf(text) }];
    });
  });
});

/** "Tomas's sister", "sister of Tomas": the noun stands beside the name, and nothing parts them. */
function roleAt(description: Words, at: number): string {
  const after = /^['’]s? ([^,;.]*)/u.exec(description[at + 1]?.text ?? '')?.[1] ?? '';
  const before = /(?:^|[,;] ?|\band )([^,;]*) (?:of|to) $/u.exec(description[at - 1]?.text ?? '')?.[1] ?? '';
  return after === '' ? before : after;
}

/** The noun of a role: "sister" of "the elder sister". */
function nounOf(role: string): string {
  const own = role.toLowerCase().split(/ (?:who|with|in|at|from|and|of|to) /)[0] ?? '';
  return (
    own
      .split(/[^\p{L}-]+/u)
      .filter((word) => word !== '')
      .at(-1) ?? ''
  );
}

function stemsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .slice(0, mostOfKin)
    .flatMap((word) => (word === '' ? [] : [stem(word)]));
}

/** In words: "the much younger half sister". */
const mostOfKin = 6;

/** Whether somebody is called by what they are to somebody: "Ada's mother". */
export function isKinNoun(noun: string): boolean {
  return kin.has(noun);
}

/** Who a husband has is his wife. */
export function turnedKin(noun: string): string | undefined {
  return spouses.get(noun);
}

const spouses: ReadonlyMap<string, string> = new Map([
  ['husband', 'wife'],
  ['wife', 'husband'],
]);

const kin: ReadonlySet<string> = new Set(
  bothWays(
    'mother father wife husband son daughter brother sister uncle aunt niece nephew cousin grandmother grandfather grandson ' +
      'granddaughter great-grandmother great-grandfather great-granddaughter great-grandson stepmother stepfather stepson stepdaughter ' +
      'half-brother half-sister fiancé fiancée fiance fiancee boyfriend girlfriend bride groom widow widower ward twin ' +
      'mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law',
  ),
);

/** With hyphens, and as a question has them. */
function bothWays(nouns: string): readonly string[] {
  return nouns.split(' ').flatMap((noun) => (noun.includes('-') ? [noun, noun.replaceAll('-', '')] : [noun]));
}
