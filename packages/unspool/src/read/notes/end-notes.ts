import { addTo } from '../../base/index.js';
import { areAlike } from '../likeness.js';
import type { Relation, Role, Segment, Source } from '../source.js';
import type { Named, Names } from './cast-names.js';
import { escapeNotes } from './escape-notes.js';
import { readable } from './name-spelling.js';

/**
 * What the lists of a work say of its people beyond what was printed over their speeches, as lines of the last part of a
 * story file, which only those get who have finished: who was who under several names, what they are called and are,
 * and how they stand to each other. Each rests on the scenes in which one meets those of whom it speaks; who never
 * speaks is left out.
 */
export function endNotes(
  { cast, relations = [], segments }: Source,
  people: Names,
  titles: readonly string[],
): readonly string[] {
  const scenes = scenesOf(segments);
  const roles = cast.map((role) => ({ role, id: role.id ?? role.name })).filter(({ id }) => scenes.has(id));
  const bearers = new Map<string, number>();
  for (const { id } of roles) for (const { name } of people.of(id)) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const lines = roles.flatMap(({ role, id }): readonly string[] => {
    const [first, ...others] = people.of(id);
    if (!first) return [];
    const where = (segment: number | undefined) => segment ?? (scenes.get(id)?.[0] as number);
    const isOwn = ({ name }: Named) => bearers.get(name) === 1;
    return [
      ...others
        .filter((other) => isOwn(other) && isOwn(first))
        .flatMap((other) => [
          `- ${identity(first.name, other.name)}`,
          because([...new Set([where(first.segment), where(other.segment)])], titles),
        ]),
      ...introduction(role, people.of(id), bearers, because([where(first.segment)], titles)),
    ];
  });
  const related = relations.flatMap((relation): readonly string[] => {
    const of = relation.of.filter((id) => scenes.has(id));
    const to = relation.to.filter((id) => scenes.has(id));
    const names = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => people.of(id)[0]?.name ?? []))];
    const said = sentence(relation, names(of), names(to));
    return said === null ? [] : [`- ${said}`, because(meeting([...of, ...to], scenes), titles)];
  });
  const all = [...lines, ...related];
  return all.length > 0 ? ['', '# Looking back', '', ...all] : [];
}

/** "Derwisch is Al-Hafi." What begins with an article would be a description behind the verb. */
function identity(a: string, b: string): string {
  return /^an? /i.test(b) ? `${escapeNotes(b)} is ${escapeNotes(a)}.` : `${escapeNotes(a)} is ${escapeNotes(b)}.`;
}

/** Whom the lists describe, or have under a name that was never printed over a speech. */
function introduction(
  role: Role,
  named: readonly Named[],
  bearers: ReadonlyMap<string, number>,
  ground: string,
): readonly string[] {
  const [{ name } = { name: '' }] = named;
  const others = [role.name, ...(role.billed === undefined ? [] : [role.billed])].map(readable);
  const unprinted = [...new Set(others)].filter(
    (other) => !bearers.has(other) && !named.some((one) => areAlike(one.name, other)),
  );
  if (role.description === undefined && unprinted.length === 0) return [];
  const kind = role.group ? 'Group' : 'Person';
  const said = [
    ...unprinted.map((other) => `also ${escapeNotes(other.replaceAll(',', ' '))}`),
    ...(role.description === undefined ? [] : [escapeNotes(role.description)]),
  ];
  return [`- ${kind}: **${escapeNotes(name)}**, ${said.join(', ')}`, ground];
}

/** The segments in which each speaks, in order. */
function scenesOf(segments: readonly Segment[]): ReadonlyMap<string, readonly number[]> {
  const scenes = new Map<string, number[]>();
  segments.forEach(({ items }, index) => {
    for (const who of new Set(items.flatMap((item) => (item.kind === 'speech' ? item.who : [])))) {
      addTo(scenes, who, index);
    }
  });
  return scenes;
}

/** The first scene that all of them share, else the first of each. */
function meeting(ids: readonly string[], scenes: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const [own = [], ...others] = ids.map((id) => scenes.get(id) ?? []);
  const sets = others.map((other) => new Set(other));
  const shared = own.find((scene) => sets.every((other) => other.has(scene)));
  if (shared !== undefined) return [shared];
  return [...new Set(ids.flatMap((id) => (scenes.get(id) ?? []).slice(0, 1)))].sort((a, b) => a - b);
}

function because(scenes: readonly number[], titles: readonly string[]): string {
  return `  - because ${scenes.map((scene) => `[${escapeNotes(titles[scene] as string)}]`).join(', ')}`;
}

/** "Anna and Ben are the parents of Carl", "Dora is related to Carl", "Anna and Dora are siblings"; null if one is missing. */
function sentence({ name, to: given }: Relation, of: readonly string[], to: readonly string[]): string | null {
  const role = name.replace(/[_\s]+/g, ' ').toLowerCase();
  const noun = role.replace(/ of$/, '');
  const many = (one: string) => (of.length < 2 || one.endsWith('s') ? one : `${one}s`);
  if (given.length === 0) return of.length < 2 ? null : `${listed(of)} are ${mutual(noun)}.`;
  if (of.length === 0 || to.length === 0) return null;
  const is = of.length > 1 ? 'are' : 'is';
  if (/^related (?:to|with)$/.test(role)) return `${listed(of)} ${is} related to ${listed(to)}.`;
  if (/ (?:to|with|for)$/.test(role)) return `${listed(of)} ${is} ${escapeNotes(role)} ${listed(to)}.`;
  return `${listed(of)} ${is} the ${escapeNotes(many(noun))} of ${listed(to)}.`;
}

/** What several are to each other: "siblings", "related". */
function mutual(noun: string): string {
  const [one = ''] = noun.split(/ (?:to|with)$/);
  return escapeNotes(/(?:s|ed)$/.test(one) ? one : `${one}s`);
}

function listed(names: readonly string[]): string {
  const own = names.map(escapeNotes);
  const last = own.pop() ?? '';
  return own.length > 0 ? `${own.join(', ')} and ${last}` : last;
}
