import type { Place } from '../stretch.js';
import { areApart } from './apart.js';
import { merge, type Registry } from './registry.js';
import { genderOf, leaningOf, type Someone, same } from './someone.js';

/** What conversations say of who is called what. */
export type Sameness = {
  /** In a conversation with `someone`, if it is known with whom, whoever speaks says `called`. */
  readonly add: (called: Someone, someone: Someone | undefined, evidence: Place) => void;
  /** Makes one of those who have turned out to be the same. */
  readonly settle: (registry: Registry) => void;
};

type Votes = { all: number; last: Place; known: number; readonly by: Map<Someone, { count: number; evidence: Place }> };

export function newSameness(): Sameness {
  const votes = new Map<Someone, Votes>();
  return {
    add: (called, someone, evidence) => {
      const known = votes.get(called);
      const own: Votes = known ?? { all: 0, known: 0, last: evidence, by: new Map() };
      if (!known) votes.set(called, own);
      own.all++;
      own.last = evidence;
      if (!someone) return;
      own.known++;
      const vote = own.by.get(someone);
      if (vote) vote.count++;
      else own.by.set(someone, { count: 1, evidence });
      if (vote) vote.evidence = evidence;
    },
    settle: (registry) => {
      for (const [called, { by, known }] of votes) {
        const one = same(called);
        for (const [someone, { count, evidence }] of by) {
          const other = same(someone);
          if (
            one === other ||
            !isSame(one, other, count, known) ||
            areApart(registry.apart, one.names.keys(), [...other.names.keys()])
          )
            continue;
          merge(registry, one, other, evidence, 'spoken to by the name');
          break;
        }
      }
      nameNarrator(registry, votes);
      families(registry, votes);
    },
  };
}

/** Someone who is named in speech alone, and always where another is spoken to. */
function isSame(called: Someone, someone: Someone, count: number, all: number): boolean {
  if (
    someone.kind === 'narrator' ||
    count < 3 ||
    count < all * 0.6 ||
    called.spoken > 0 ||
    called.narrated > called.count * 0.1
  )
    return false;
  if (called.given !== undefined && someone.given !== undefined && called.given !== someone.given) return false;
  const own = leaningOf(called);
  const other = leaningOf(someone);
  return !own || !other || own === other;
}

/** Who is often spoken to, and of whom the narrator never tells, is the narrator. */
function nameNarrator(registry: Registry, votes: ReadonlyMap<Someone, Votes>): void {
  const narrator = registry.everyone.find(({ kind, into }) => kind === 'narrator' && !into);
  if (!narrator || narrator.names.size > 1) return;
  const all = [...votes].filter(([called]) => {
    const { spoken, narrated, count, into } = called;
    return !into && spoken === 0 && narrated <= count * 0.1;
  });
  all.sort(([, one], [, other]) => other.all - one.all);
  const [first, second] = all;
  if (!first || first[1].all < 3 || first[1].all < 2 * (second?.[1].all ?? 0)) return;
  const vote = [...first[1].by].find(([someone]) => same(someone) === narrator)?.[1];
  const evidence = vote?.evidence ?? (first[1].all >= 8 ? first[1].last : undefined);
  if (evidence) merge(registry, first[0], narrator, evidence, 'spoken to, and never told of');
}

/** “Miss Vane” is Clara Vane where no other daughter is known; “Mr. Vane” is Paul Vane, and “Mrs. Vane” Ruth. */
function families(registry: Registry, votes: ReadonlyMap<Someone, Votes>): void {
  for (const list of registry.bySurname.values()) {
    // Of a crowd nothing is known.
    if (list.length < 2 || list.length > 60) continue;
    const all = [...new Set(list.map(same))].filter(({ surname }) => surname !== undefined);
    for (const one of all) {
      if (one.into || one.given !== undefined || one.titles.size === 0 || !isKnown(registry, one)) continue;
      const [other, ...more] = all.filter((each) => isOfTheName(registry, one, each));
      if (!other || more.length > 0 || !isKnown(registry, other) || hasRival(all, one, other)) continue;
      if (areApart(registry.apart, one.names.keys(), [...other.names.keys()])) continue;
      if (speaksAgainst(votes, one, other)) continue;
      merge(registry, one, other, other.evidence, 'only one of the family');
    }
  }
}

/** Whether another man of the family has a first name, so that “Mr. Vane” may be he, or the father of both. */
function hasRival(all: readonly Someone[], one: Someone, other: Someone): boolean {
  if (genderOf(one) !== 'male') return false;
  return all.some(
    (each) => each !== one && each !== other && !each.into && each.given !== undefined && genderOf(each) === 'male',
  );
}

/** Whether someone is named so often, and not for the first time, that never standing beside another says something. */
function isKnown({ stretch }: Registry, { count, isNew }: Someone): boolean {
  return count >= (isNew < stretch ? 3 : 12);
}

/** Whether someone with a first name may be who is called by a title and the surname. */
function isOfTheName({ words: { married, unmarried } }: Registry, one: Someone, other: Someone): boolean {
  if (other === one || other.into || other.given === undefined || other.surname !== one.surname) return false;
  const gender = genderOf(one);
  if (!gender || genderOf(other) !== gender) return false;
  const has = (titles: ReadonlySet<string>, all: ReadonlySet<string>) => [...all].some((title) => titles.has(title));
  if (has(married, one.titles)) return !has(unmarried, other.titles) && !has(married, other.titles);
  if (has(unmarried, one.titles)) return !has(married, other.titles);
  return ![...one.titles].some((title) => isUsuallyCalled(other, title));
}

/** “Mr. John Vane”, time and again, is told from Mr. Vane by the first name. */
function isUsuallyCalled({ names, count }: Someone, title: string): boolean {
  let titled = 0;
  for (const [key, name] of names) if (key.startsWith(`${title} `)) titled += name.count;
  return titled * 4 > count;
}

/** Whether others than someone are spoken to by a name. */
function speaksAgainst(votes: ReadonlyMap<Someone, Votes>, called: Someone, someone: Someone): boolean {
  let all = 0;
  let own = 0;
  for (const [each, { by }] of votes)
    if (same(each) === called)
      for (const [heard, { count }] of by) {
        if (same(heard) === called) continue;
        all += count;
        if (same(heard) === someone) own += count;
      }
  return all >= 2 && own * 2 < all;
}
