import { plainName } from './names.js';
import type { GoldNovel, GoldQuotation, ProseReading, ReadPerson, ReadQuotation } from './reading.js';

/** Counts over one novel or several; what is shown are ratios of them. */
export type Score = {
  readonly counts: ReadonlyMap<string, number>;
  /** Of each rule: how often it answered, and how often it was right (lenient). */
  readonly rules: ReadonlyMap<string, { readonly right: number; readonly all: number }>;
};

/**
 * Protocol D of a reading: a gold piece of a quotation is right if at least half of it lies in one found quotation whose
 * speaker maps to the gold one. Strict: all names of the found person that are aliases of anybody are aliases of the gold
 * one. Lenient: most of its mentions by name are.
 */
export function scoreOf(gold: GoldNovel, reading: ProseReading): Score {
  const counts = new Map<string, number>();
  const add = (name: string, number = 1) => counts.set(name, (counts.get(name) ?? 0) + number);
  const rules = new Map<string, { right: number; all: number }>();
  for (const { quotation, found, isRight, isStrictlyRight } of judged(gold, reading)) {
    const isMinor = gold.people[quotation.speaker]?.minor ?? true;
    const kinds = ['', `, ${quotation.type}`, ...(isMinor ? [] : [', not minor'])];
    for (const kind of kinds) add(`gold${kind}`);
    if (found) add('found');
    if (!found?.speaker) continue;
    const { rule, grade } = found.speaker;
    add('answered');
    add(grade);
    if (isStrictlyRight) add('strict');
    if (isRight) for (const kind of [...kinds.map((own) => `lenient${own}`), `${grade}, right`]) add(kind);
    const own = rules.get(rule) ?? { right: 0, all: 0 };
    rules.set(rule, { right: own.right + (isRight ? 1 : 0), all: own.all + 1 });
  }
  addQuotations(gold.quotations, reading.quotations.filter(isSaid), gold.text, add);
  addPeople(gold, reading, mapping(gold, reading), add);
  return { counts, rules };
}

/** What becomes of a gold piece: the found quotation that holds it, and whether its speaker is right. */
export type Judged = {
  readonly quotation: GoldQuotation;
  readonly found?: ReadQuotation;
  readonly isRight: boolean;
  readonly isStrictlyRight: boolean;
};

export function judged(gold: GoldNovel, reading: ProseReading): readonly Judged[] {
  const mapped = mapping(gold, reading);
  const holding = holders(reading.quotations.filter(isSaid));
  return gold.quotations.map((quotation) => {
    const found = holding(quotation);
    const whose = mapped.get(found?.speaker?.person ?? '');
    const { speaker } = quotation;
    const isRight = speaker >= 0 && whose?.lenient === speaker;
    return {
      quotation,
      ...(found ? { found } : {}),
      isRight,
      isStrictlyRight: speaker >= 0 && whose?.strict === speaker,
    };
  });
}

function isSaid({ kind }: ReadQuotation): boolean {
  return kind === 'speech' || kind === 'thought';
}

export function summed(scores: readonly Score[]): Score {
  const counts = new Map<string, number>();
  const rules = new Map<string, { right: number; all: number }>();
  for (const score of scores) {
    for (const [name, number] of score.counts) counts.set(name, (counts.get(name) ?? 0) + number);
    for (const [name, { right, all }] of score.rules) {
      const own = rules.get(name) ?? { right: 0, all: 0 };
      rules.set(name, { right: own.right + right, all: own.all + all });
    }
  }
  return { counts, rules };
}

type Mapped = ReadonlyMap<string, { readonly strict: number; readonly lenient: number }>;

/** Which gold person each found one is, strictly and leniently; -1 where that is nobody. */
function mapping(gold: GoldNovel, { people }: ProseReading): Mapped {
  const whose = aliasesOf(gold);
  const narrator = gold.people.findIndex((person) => person.narrator);
  const mapped = new Map<string, { strict: number; lenient: number }>();
  for (const [id, person] of people) {
    const votes = votesOf(person, whose);
    if (person.narrator && narrator >= 0) votes.set(narrator, (votes.get(narrator) ?? 0) + 1);
    const [first] = [...votes].sort(([, a], [, b]) => b - a);
    mapped.set(id, { strict: votes.size === 1 ? (first?.[0] ?? -1) : -1, lenient: first?.[0] ?? -1 });
  }
  return mapped;
}

/** Every alias with whose it is; one that is several people's is nobody's. */
function aliasesOf(gold: GoldNovel): ReadonlyMap<string, number> {
  const own = new Map<string, number>();
  const short = new Map<string, number>();
  const put = (to: Map<string, number>, name: string, index: number) =>
    to.set(name, (to.get(name) ?? index) === index ? index : -1);
  for (const [index, { names }] of gold.people.entries())
    for (const name of names.map(plainName)) {
      if (name.startsWith('_') || name === '') continue;
      put(own, name, index);
      const bare = name.replace(titles, '');
      if (bare !== name && bare !== '') put(short, bare, index);
    }
  for (const [name, index] of short) if (!own.has(name)) own.set(name, index);
  return own;
}

/** What BookNLP's evaluation takes from a name to have another. */
const titles = /^(?:mr|mrs|miss|lady|sir|dr|madame|madam|mademoiselle|st|ms|count|countess) /;

function votesOf({ names }: ReadPerson, whose: ReadonlyMap<string, number>): Map<number, number> {
  const votes = new Map<number, number>();
  for (const [name, times] of names) {
    const person = whose.get(plainName(name)) ?? -1;
    if (person >= 0) votes.set(person, (votes.get(person) ?? 0) + times);
  }
  return votes;
}

/** The found quotation that holds at least half of a gold one; what goes on in the next paragraph counts as one. */
function holders(found: readonly ReadQuotation[]): (gold: GoldQuotation) => ReadQuotation | undefined {
  const sorted = [...found].sort((a, b) => a.from - b.from);
  let start = 0;
  return ({ from, to }) => {
    while (start < sorted.length && (sorted[start] as ReadQuotation).to <= from) start += 1;
    const held = new Map<number, { units: number; size: number; first: ReadQuotation }>();
    for (let index = start; index < sorted.length; index++) {
      const one = sorted[index] as ReadQuotation;
      if (one.from >= to) break;
      const units = Math.min(one.to, to) - Math.max(one.from, from);
      if (units <= 0) continue;
      const own = held.get(one.whole) ?? { units: 0, size: 0, first: one };
      held.set(one.whole, { units: own.units + units, size: own.size + one.to - one.from, first: own.first });
    }
    // Of one within another, the inner is meant.
    const [best] = [...held.values()].sort((a, b) => b.units - a.units || a.size - b.size);
    return best && best.units * 2 >= to - from ? best.first : undefined;
  };
}

/** Quotations: a found one is right if it and a gold one hold at least half of each other; exact if only marks and space differ. */
function addQuotations(
  gold: readonly GoldQuotation[],
  found: readonly ReadQuotation[],
  text: string,
  add: (name: string, number?: number) => void,
): void {
  const wholes = wholesOf(found);
  add('quotations', wholes.length);
  const exact = new Set(gold.map((one) => keyOf(one, text)));
  for (const one of wholes) if (exact.has(keyOf(one, text))) add('exact quotations');
  let start = 0;
  for (const one of wholes) {
    while (start < gold.length && (gold[start] as GoldQuotation).to <= one.from) start += 1;
    for (let index = start; index < gold.length && (gold[index] as GoldQuotation).from < one.to; index++) {
      const other = gold[index] as GoldQuotation;
      const units = Math.min(one.to, other.to) - Math.max(one.from, other.from);
      if (units * 2 < one.to - one.from || units * 2 < other.to - other.from) continue;
      add('right quotations');
      break;
    }
  }
}

function wholesOf(found: readonly ReadQuotation[]): readonly { readonly from: number; readonly to: number }[] {
  const wholes = new Map<number, { from: number; to: number }>();
  for (const { whole, from, to } of found) {
    const own = wholes.get(whole);
    wholes.set(whole, { from: Math.min(own?.from ?? from, from), to: Math.max(own?.to ?? to, to) });
  }
  return [...wholes.values()].filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
}

function keyOf({ from, to }: { readonly from: number; readonly to: number }, text: string): string {
  let [start, end] = [from, to];
  while (start < end && !/[\p{L}\p{N}]/u.test(text[start] as string)) start += 1;
  while (end > start && !/[\p{L}\p{N}]/u.test(text[end - 1] as string)) end -= 1;
  return `${start} ${end}`;
}

/** People: those with twenty pieces of speech or more, and how cleanly the found ones fit those of the gold list. */
function addPeople(
  gold: GoldNovel,
  { people }: ProseReading,
  mapped: Mapped,
  add: (name: string, number?: number) => void,
): void {
  const speeches = new Map<number, number>();
  for (const { speaker } of gold.quotations) speeches.set(speaker, (speeches.get(speaker) ?? 0) + 1);
  const known = [...people.keys()].filter((id) => (mapped.get(id)?.lenient ?? -1) >= 0);
  const reached = new Set(known.map((id) => mapped.get(id)?.lenient));
  for (const [speaker, number] of speeches) {
    if (number < 20 || speaker < 0 || gold.people[speaker]?.names[0]?.startsWith('_')) continue;
    add('great speakers');
    if (reached.has(speaker)) add('great speakers found');
  }
  add('clusters', known.length);
  add('pure clusters', known.filter((id) => mapped.get(id)?.strict === mapped.get(id)?.lenient).length);
  add('people reached', reached.size);
}
