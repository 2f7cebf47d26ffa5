import type { Gender, Place } from '../stretch.js';
import type { NovelWords } from '../words/novel-words.js';
import { areApart } from './apart.js';
import type { NameParts, NameRun } from './name-runs.js';
import { addName, addParts, addPerson, addTitle, listed, partsOf, type Registry } from './registry.js';
import { genderOf, leaningOf, type Someone } from './someone.js';

/** Whom a name means; someone new where nobody known can be meant. */
export function meet(registry: Registry, { key, parts }: NameRun, place: Place): Someone {
  const known = find(registry, key, parts);
  const kind = parts.isThe ? 'title' : registry.words.kin.has(parts.title ?? '') ? 'kin' : 'name';
  const name = { name: parts.text, kind } as const;
  const someone = known ?? addPerson(registry, 'person', name, key, place);
  if (known) addName(registry, someone, name, key, place);
  const own = someone.names.get(key);
  if (own) own.count++;
  if (!parts.isThe) addParts(registry, someone, parts);
  else if (!known) {
    const noun = parts.words.join(' ').toLowerCase();
    const { roles, anyone, kin, titles } = registry.words;
    const gender = roles.get(noun) ?? titles.get(noun) ?? kin.get(noun) ?? anyone.get(noun);
    if (gender) someone.gender = gender;
    addTitle(registry, someone, parts.words.at(-1)?.toLowerCase() ?? '');
  }
  return someone;
}

/** Whom a name means of those who are known. */
export function find(registry: Registry, key: string, parts: NameParts): Someone | undefined {
  const exact = listed(registry.byKey, key);
  if (exact.length > 0) return latest(exact);
  const other = otherwise(registry, key, parts);
  if (other || parts.isThe) return other;
  const { given, surname, single } = partsOf(parts, registry.words);
  const fits = (someone: Someone) => agrees(registry, someone, key, parts);
  if (given !== undefined && surname !== undefined) return ofWhole(registry, given, surname, parts, fits);
  if (surname !== undefined) return ofSurname(registry, surname, parts, fits);
  if (single === undefined) return undefined;
  const named = listed(registry.byGiven, single).filter(fits);
  // “Mrs. Paul Vane” has the name of her husband.
  const own = named.filter((each) => ![...each.titles].some((title) => registry.words.married.has(title)));
  if (named.length > 0) return latest(own.length > 0 ? own : named);
  const family = listed(registry.bySurname, single).filter(fits);
  // A surname alone is a man's in the novels where both bear it.
  const men = family.filter((each) => genderOf(each) !== 'female');
  if (men.length > 0 || genderIn(registry, parts, key) !== 'female') return latest(men);
  return latest(family);
}

function ofWhole(
  registry: Registry,
  given: string,
  surname: string,
  parts: NameParts,
  fits: (someone: Someone) => boolean,
): Someone | undefined {
  const { married } = registry.words;
  const isHusbands = married.has(parts.title ?? '');
  const bears = (each: Someone) => isHusbands === [...each.titles].some((title) => married.has(title));
  const both = listed(registry.bySurname, surname).filter((each) => each.given === given && bears(each) && fits(each));
  if (both.length > 0) return latest(both);
  const named = listed(registry.byGiven, given).filter(fits);
  const alone = named.filter((each) => each.surname === undefined);
  const isOthers = named.some((each) => each.surname !== undefined && each.surname !== surname);
  if (alone.length > 0 && !isOthers) return latest(alone);
  const initial = listed(registry.bySurname, surname).filter(
    (each) => each.given !== undefined && isInitialOf(each.given, given) && fits(each),
  );
  if (initial.length === 1) return initial[0];
  // “Paul Vane” may be the son of Mr. Vane: only what comes tells. Captain Vane has one first name.
  const family = listed(registry.bySurname, surname).filter((each) => each.given === undefined);
  const [only] = family;
  return only &&
    family.length === 1 &&
    (isBare(only, surname) || ![...only.titles].some((title) => registry.words.plainTitles.has(title))) &&
    fits(only)
    ? only
    : undefined;
}

/** Whether someone is mostly called by a surname alone, as one is who has no family in a novel. */
function isBare({ names, count }: Someone, surname: string): boolean {
  return (names.get(surname)?.count ?? 0) * 2 > count;
}

function isInitialOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return /^\p{L}\.?$/u.test(short) && long.startsWith(short.charAt(0));
}

function ofSurname(
  registry: Registry,
  surname: string,
  parts: NameParts,
  fits: (someone: Someone) => boolean,
): Someone | undefined {
  const all = listed(registry.bySurname, surname).filter(fits);
  const byFirst = ofFirstName(registry, surname, parts, fits);
  if (byFirst) return byFirst;
  const untitled = all.filter((each) => each.titles.size === 0);
  const alone = untitled.filter((each) => each.given === undefined);
  const { unmarried, married } = registry.words;
  const title = parts.title ?? '';
  const isHers = unmarried.has(title) || married.has(title);
  const [only] = alone;
  if (only && alone.length === 1 && (!isHers || leaningOf(only) === 'female')) return only;
  const [named, ...others] = all.filter((each) => each.given !== undefined && each.titles.has(title));
  if (named && others.length === 0 && (!unmarried.has(title) || !hasSisters(registry, named))) return named;
  if (married.has(title)) return undefined;
  const whole = all.filter((each) => each.given !== undefined && !each.titles.has(title));
  if (unmarried.has(title)) return undefined;
  if (whole.length === 1 && !registry.words.plainTitles.has(title)) return whole[0];
  const other = all.filter((each) => !each.titles.has(title) && each.given === undefined);
  // “Dr. Vane” is “Mr. Vane”, if there is only one.
  if (other.length === 1 && all.length === 1) return other[0];
  const first = listed(registry.byGiven, surname).filter(fits);
  return first.length === 1 ? first[0] : undefined;
}

/** Whether other women have the surname, and are not known to be married. */
function hasSisters(registry: Registry, someone: Someone): boolean {
  const { bySurname, words } = registry;
  return listed(bySurname, someone.surname ?? '').some(
    (each) =>
      each !== someone && leaningOf(each) !== 'male' && ![...each.titles].some((title) => words.married.has(title)),
  );
}

/** “Miss Clara” and “Mr. Paul” are those of that first name whom a family calls so, if nobody has it for a surname. */
function ofFirstName(
  registry: Registry,
  name: string,
  parts: NameParts,
  fits: (someone: Someone) => boolean,
): Someone | undefined {
  const { married } = registry.words;
  if (married.has(parts.title ?? '')) return undefined;
  if (listed(registry.bySurname, name).some((each) => each.surname === name)) return undefined;
  const [one, ...others] = listed(registry.byGiven, name).filter(fits);
  return one && others.length === 0 && one.given === name ? one : undefined;
}

/** “the Hatter” is Hatter; “the Captain” is Captain Vane, and “the White Rabbit” the Rabbit, if there is one. */
function otherwise({ byKey, byTitle }: Registry, key: string, { title, isThe, words }: NameParts): Someone | undefined {
  if (title !== undefined) return undefined;
  const bare = listed(byKey, isThe ? key.replace(/^the /, '') : `the ${key}`);
  if (bare.length > 0 || !isThe) return latest(bare);
  const noun = words.at(-1)?.toLowerCase() ?? '';
  const all = listed(byTitle, noun);
  return latest(words.length === 1 ? all : all.filter((each) => each.names.has(`the ${noun}`)));
}

/** “General Vane” is not Mr. Vane, as far as nobody says so; “Aunt Clara” is Miss Clara. */
function isOtherTitle({ words }: Registry, someone: Someone, title: string, hasGiven: boolean): boolean {
  const titles = [...someone.titles].filter((each) => !words.kin.has(each));
  if (titles.length === 0 || hasGiven || words.kin.has(title)) return false;
  const kinds = titles.map((each) => kindOfTitle(words, each));
  return !kinds.includes(kindOfTitle(words, title)) && !isBesideMister(words, [...titles, title]);
}

function kindOfTitle({ alikeTitles }: NovelWords, title: string): string {
  return alikeTitles.get(title) ?? title;
}

/** “Mr. Vane” and “Sergeant Vane”: of a calling alone one is “Mr.” as well. */
function isBesideMister(words: NovelWords, titles: readonly string[]): boolean {
  const kinds = titles.map((title) => kindOfTitle(words, title));
  return kinds.includes('mr') && titles.every((title, at) => kinds[at] === 'mr' || words.callings?.has(title));
}

/** Whether nothing of a name speaks against someone. */
function agrees(registry: Registry, someone: Someone, key: string, parts: NameParts): boolean {
  const { married, unmarried } = registry.words;
  const gender = genderIn(registry, parts, key);
  const own = leaningNow(registry, someone);
  if (gender && own && gender !== own) return false;
  if (parts.words.length > 1 || parts.title !== undefined)
    if (areApart(registry.apart, someone.names.keys(), [key])) return false;
  const title = parts.title;
  if (title === undefined) return true;
  if (isOtherTitle(registry, someone, title, parts.words.length > 1)) return false;
  const isMarried = [...someone.titles].some((each) => married.has(each));
  const isUnmarried = [...someone.titles].some((each) => unmarried.has(each));
  return !((married.has(title) && isUnmarried) || (unmarried.has(title) && isMarried));
}

/** Where a stretch has just begun to tell of someone, the pronouns of all of it count. */
function leaningNow(registry: Registry, someone: Someone): Gender | undefined {
  if (someone.isNew === registry.stretch) tellGender(registry, someone);
  return leaningOf(someone);
}

/** Counts the pronouns of all names of someone. */
export function tellGender(registry: Registry, someone: Someone): void {
  someone.female = 0;
  someone.male = 0;
  for (const key of someone.names.keys()) {
    const votes = registry.genders.get(key);
    if (!votes) continue;
    someone.female += votes.female;
    someone.male += votes.male;
    someone.pronounAt ??= votes.at;
  }
}

function genderIn(registry: Registry, { title }: NameParts, key: string): Gender | undefined {
  const byTitle = title === undefined ? undefined : registry.words.titles.get(title);
  if (byTitle) return byTitle;
  const votes = registry.genders.get(key);
  if (!votes) return undefined;
  if (votes.female >= 2 && votes.female > votes.male * 2.5) return 'female';
  return votes.male >= 2 && votes.male > votes.female * 2.5 ? 'male' : undefined;
}

function latest(all: readonly Someone[]): Someone | undefined {
  let best: Someone | undefined;
  for (const each of all) if (!best || each.last > best.last) best = each;
  return best;
}
