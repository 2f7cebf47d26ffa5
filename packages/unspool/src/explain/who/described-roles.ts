import type { ClaimOf, EntityId, Words } from '../../story/index.js';

/** What an introduction says that somebody is to somebody else: "the elder sister". */
export type DescribedRole = { readonly entity: EntityId; readonly role: string };

/** To whom the one that is introduced is what, in the words of the introduction. */
export function describedRoles({ sense }: ClaimOf<'introduce'>): readonly DescribedRole[] {
  const description = sense.description ?? [];
  return description.flatMap(({ entity }, at) => {
    const role = entity === undefined ? '' : roleAt(description, at);
    return entity === undefined || !/\p{L}/u.test(role) ? [] : [{ entity, role }];
  });
}

/** "Tomas's sister", "sister of Tomas": the noun stands beside the name, and nothing parts them. */
function roleAt(description: Words, at: number): string {
  const after = /^['’]s? ([^,;.]*)/u.exec(description[at + 1]?.text ?? '')?.[1] ?? '';
  const before = /(?:^|[,;] ?|\band )([^,;]*) (?:of|to) $/u.exec(description[at - 1]?.text ?? '')?.[1] ?? '';
  return after === '' ? before : after;
}

/** The noun of a role: "sister" of "the elder sister". */
export function nounOf(role: string): string {
  const own = role.toLowerCase().split(/ (?:who|with|in|at|from|and|of|to) /)[0] ?? '';
  return (
    own
      .split(/[^\p{L}-]+/u)
      .filter((word) => word !== '')
      .at(-1) ?? ''
  );
}

/** Whether somebody is called by what they are to somebody: "Ada's mother". */
export function isKinNoun(noun: string): boolean {
  return kin.has(noun);
}

/** Whether a noun says how one person stands to another: kin, and "friend", "pupil", "rival". */
export function isRelationNoun(noun: string): boolean {
  return kin.has(noun) || bonds.has(noun);
}

const bonds: ReadonlySet<string> = new Set(
  (
    'friend lover mistress partner colleague neighbour neighbor classmate roommate flatmate comrade rival enemy boss employer ' +
    'employee assistant deputy secretary servant maid valet butler nurse governess teacher tutor pupil student apprentice ' +
    'disciple godfather godmother godson goddaughter guardian client accomplice ex-wife ex-husband'
  ).split(' '),
);

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
