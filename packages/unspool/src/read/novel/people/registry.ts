import type { GenderEvidence, LearntGender, NovelMerge, NovelName, NovelPerson, Place } from '../stretch.js';
import type { NovelWords } from '../words/novel-words.js';
import type { Apart } from './apart.js';
import type { NameParts } from './name-runs.js';
import { genderOf, type Someone, same } from './someone.js';

/** Who is known of a novel, as far as it has been read. */
export type Registry = {
  readonly words: NovelWords;
  everyone: Someone[];
  readonly byKey: Map<string, Someone[]>;
  readonly bySurname: Map<string, Someone[]>;
  readonly byGiven: Map<string, Someone[]>;
  readonly byTitle: Map<string, Someone[]>;
  /** What pronouns say of a name, whoever bears it. */
  readonly genders: Map<string, GenderVotes>;
  readonly apart: Apart;
  /** Whom nouns stand for in the stretch that is read. */
  readonly introduced: Map<string, Someone>;
  stretch: number;
  names: NewName[];
  merges: NewMerge[];
  nextId: number;
};

type NewName = Omit<NovelName, 'person'> & { readonly someone: Someone };
type NewMerge = Omit<NovelMerge, 'person' | 'into'> & { readonly someone: Someone; readonly into: Someone };

export type GenderVotes = { female: number; male: number; at: Place };

export function newRegistry(words: NovelWords): Registry {
  return {
    words,
    everyone: [],
    byKey: new Map(),
    bySurname: new Map(),
    byGiven: new Map(),
    byTitle: new Map(),
    genders: new Map(),
    apart: new Map(),
    introduced: new Map(),
    stretch: -1,
    names: [],
    merges: [],
    nextId: 0,
  };
}

export function addPerson(
  registry: Registry,
  kind: NovelPerson['kind'],
  name: Omit<NovelName, 'person' | 'evidence'>,
  key: string,
  evidence: Place,
): Someone {
  const someone: Someone = {
    id: -1,
    order: registry.everyone.length,
    isUsed: false,
    kind,
    titles: new Set(),
    names: new Map(),
    female: 0,
    male: 0,
    last: -1,
    count: 0,
    narrated: 0,
    spoken: 0,
    isNew: registry.stretch,
    evidence,
  };
  registry.everyone.push(someone);
  addName(registry, someone, name, key, evidence);
  return someone;
}

export function addName(
  registry: Registry,
  someone: Someone,
  { name, kind }: Omit<NovelName, 'person' | 'evidence'>,
  key: string,
  evidence: Place,
): void {
  if (someone.names.has(key)) return;
  if (someone.names.size > 0) registry.names.push({ someone, name, kind, evidence });
  someone.names.set(key, { name, kind, count: 0 });
  push(registry.byKey, key, someone);
}

/** Takes over the parts of a name: who has a surname from now on is found by it. */
export function addParts(registry: Registry, someone: Someone, parts: NameParts): void {
  const { words } = registry;
  const { given, surname, single } = partsOf(parts, words);
  if (parts.title !== undefined) {
    if (!someone.titles.has(parts.title)) addTitle(registry, someone, parts.title);
    someone.titles.add(parts.title);
    const gender = words.titles.get(parts.title);
    if (gender && !someone.gender) someone.gender = gender;
  }
  if (given !== undefined && someone.given === undefined) {
    someone.given = given;
    push(registry.byGiven, given, someone);
  }
  if (surname !== undefined && someone.surname === undefined) {
    someone.surname = surname;
    push(registry.bySurname, surname, someone);
  }
  if (single !== undefined && someone.single === undefined) {
    someone.single = single;
    push(registry.byGiven, single, someone);
    push(registry.bySurname, single, someone);
  }
}

/** From now on “the Captain” may mean someone. */
export function addTitle({ byTitle }: Registry, someone: Someone, title: string): void {
  push(byTitle, title, someone);
}

/** What the words of a name are. Whether a single one is a first name or a family's, nobody can tell. */
export function partsOf(
  { title, words: all }: NameParts,
  words: NovelWords,
): { readonly given?: string; readonly surname?: string; readonly single?: string } {
  const lower = all.map((word) => word.toLowerCase());
  const first = lower[0] ?? '';
  if (lower.length > 1) return { given: first, surname: lower.at(-1) ?? '' };
  if (title === undefined || words.givenTitles.has(title)) return { single: first };
  return words.titles.has(title) ? { surname: first } : { single: first };
}

function push(index: Map<string, Someone[]>, key: string, someone: Someone): void {
  const list = index.get(key);
  if (!list) index.set(key, [someone]);
  // Whoever is in it already was put there last, or is one of few.
  else if (list.at(-1) !== someone && (list.length > 50 || !list.includes(someone))) list.push(someone);
}

export function listed(index: ReadonlyMap<string, readonly Someone[]>, key: string): readonly Someone[] {
  const all = index.get(key);
  return all ? [...new Set((all.length > crowd ? all.slice(-crowd) : all).map(same))] : [];
}

/** Of more who have one name only the last are asked for. */
const crowd = 60;

/** From now on both are one. Who was met first stays. */
export function merge(registry: Registry, one: Someone, other: Someone, evidence: Place, rule: string): void {
  const a = same(one);
  const b = same(other);
  if (a === b) return;
  const [into, person] = rank(a) <= rank(b) ? [a, b] : [b, a];
  person.into = into;
  for (const title of person.titles) into.titles.add(title);
  into.given ??= person.given;
  into.surname ??= person.surname;
  into.single ??= person.single;
  into.gender ??= person.gender;
  into.female += person.female;
  into.male += person.male;
  into.count += person.count;
  into.spoken += person.spoken;
  into.narrated += person.narrated;
  for (const [key, name] of person.names) {
    const shared = into.names.get(key);
    if (shared) shared.count += name.count;
    else into.names.set(key, name);
  }
  if (person.kind === 'narrator') into.kind = 'narrator';
  into.last = Math.max(into.last, person.last);
  into.isUsed ||= person.isUsed;
  registry.merges.push({ someone: person, into, evidence, rule });
}

/** Who was told of first. */
function rank({ id, order }: Someone): number {
  return id < 0 ? 1e9 + order : id;
}

/** What the stretch that has been read says of people. Who was thought of and is nobody gets no number. */
export function newsOf(registry: Registry): {
  readonly people: readonly NovelPerson[];
  readonly names: readonly NovelName[];
  readonly genders: readonly LearntGender[];
  readonly merges: readonly NovelMerge[];
} {
  const people: NovelPerson[] = [];
  const genders: LearntGender[] = [];
  for (const someone of registry.everyone) {
    const isNew = someone.id < 0;
    if (someone.into || (isNew && !someone.isUsed)) continue;
    const gender = genderIn(someone);
    if (isNew) people.push(introduce(registry, someone, gender));
    else if (gender && someone.toldGender === undefined) genders.push({ person: someone.id, ...gender });
    someone.toldGender ??= gender?.gender;
  }
  const names = registry.names.flatMap(({ someone, ...name }): NovelName[] => {
    const person = same(someone).id;
    return person < 0 ? [] : [{ person, ...name }];
  });
  const merges: NovelMerge[] = [];
  for (const { someone, into, ...rest } of registry.merges) {
    const to = same(into).id;
    if (to < 0) continue;
    if (someone.id >= 0) merges.push({ person: someone.id, into: to, ...rest });
    else if (someone.isUsed)
      for (const { name, kind } of someone.names.values())
        names.push({ person: to, name, kind, evidence: someone.evidence });
  }
  forgetUnused(registry);
  return { people, names, genders, merges };
}

function genderIn(someone: Someone): GenderEvidence | undefined {
  const gender = genderOf(someone);
  if (!gender) return undefined;
  const evidence = (someone.gender ? undefined : someone.pronounAt) ?? someone.evidence;
  return { gender, evidence, rule: someone.gender ? 'noun or title' : 'pronouns' };
}

function introduce(registry: Registry, someone: Someone, gender: GenderEvidence | undefined): NovelPerson {
  someone.id = registry.nextId++;
  const { id, kind, names, evidence } = someone;
  const name = names.values().next().value?.name ?? 'I';
  return { id, kind, name, ...(gender ? { gender } : {}), evidence };
}

function forgetUnused(registry: Registry): void {
  const isKept = (someone: Someone) => same(someone).id >= 0;
  if (registry.everyone.every(isKept)) return;
  registry.everyone = registry.everyone.filter(isKept);
  for (const index of [registry.byKey, registry.bySurname, registry.byGiven, registry.byTitle])
    for (const [key, all] of index) if (!all.every(isKept)) index.set(key, all.filter(isKept));
}

export function beginStretch(registry: Registry): void {
  registry.stretch++;
  registry.introduced.clear();
  registry.names = [];
  registry.merges = [];
}
