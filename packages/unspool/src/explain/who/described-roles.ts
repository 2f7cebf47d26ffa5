import type { ClaimOf, EntityId, Words } from '../../story/index.js';

/** What an introduction says that somebody is to somebody else: "the elder sister". */
export type DescribedRole = { readonly entity: EntityId; readonly role: string };

/** To whom the one that is introduced is what, in the words of the introduction. */
export function describedRoles({ sense }: ClaimOf<'introduce'>): readonly DescribedRole[] {
  const description = sense.description ?? [];
  let last = Number.NaN;
  return description.flatMap(({ entity }, at) => {
    const role = entity === undefined ? '' : roleAt(description, at, last === at - 2);
    if (entity === undefined || !/\p{L}/u.test(role)) return [];
    last = at;
    return [{ entity, role }];
  });
}

/**
 * "Tomas's sister", "sister of Tomas": the noun stands beside the name, and nothing parts them. Of "who killed Tomas's sister" and "the
 * friend of Tomas's sister" it is of somebody else; behind what they are to the name before (`isBehind`), "and Tomas's sister" is not.
 */
function roleAt(description: Words, at: number, isBehind: boolean): string {
  const [lead, next] = [description[at - 1]?.text ?? '', description[at + 1]?.text ?? ''];
  const owned = /^['’]s? ([^,;.]*)/u.exec(next)?.[1];
  const begins = opening.test(lead) || (isBehind && listed.test(lead));
  const role =
    owned === undefined
      ? /(?:^|[,;] ?|\band )([^,;]{0,80}) (?:of|to) $/u.exec(lead)?.[1]?.replace(beforeRole, '')
      : begins
        ? owned.replace(/ and $/, '')
        : '';
  return role === undefined || unlike.test(role) ? '' : role;
}

/** What may stand before a name that owns what somebody is: "a smith and ", "now ". */
const opening = /(?:^|[,;] ?)(?:and |(?:an?|the) \p{Ll}+ and )?(?:(?:now|also) )?$/u;
/** "and mother of" behind a comma or a name. */
const beforeRole = /^ ?and /;
/** "’s brother and " */
const listed = /^['’]s? [^,;]* and $/u;
/** "brother's friend" is no brother, nor is "no friend" a friend. */
const unlike = /['’]s?(?!\p{L})|^(?:no|not|never)(?!\p{L})| no (?:more|longer)(?!\p{L})/u;

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
