import type { Relation, Segment, Source } from './source.js';
import { words } from './written.js';

/** What people are called at the end, and what their scenes are called. */
export type Called = { readonly byId: (id: string) => string | undefined; readonly titles: readonly string[] };

/**
 * What a work's lists of persons say beyond names, as lines of the last part of a story file, which only those get who
 * have finished. Each rests on the scenes in which one meets those of whom it speaks; who never speaks is left out.
 */
export function afterwards({ cast, relations = [], segments }: Source, { byId, titles }: Called): readonly string[] {
  const scenes = scenesOf(segments);
  const described = cast.flatMap((role): readonly string[] => {
    const id = role.id ?? role.name;
    const [first] = scenes.get(id) ?? [];
    const name = byId(id);
    if (first === undefined || name === undefined || role.description === undefined) return [];
    const kind = role.group ? 'Group' : 'Person';
    return [`- ${kind}: **${words(name)}**, ${words(role.description)}`, because([first], titles)];
  });
  const related = relations.flatMap((relation): readonly string[] => {
    const of = relation.of.filter((id) => scenes.has(id));
    const to = relation.to.filter((id) => scenes.has(id));
    const names = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => byId(id) ?? []))];
    const said = sentence(relation, names(of), names(to));
    return said === null ? [] : [`- ${said}`, because(meeting([...of, ...to], scenes), titles)];
  });
  const lines = [...described, ...related];
  return lines.length > 0 ? ['', '# Looking back', '', ...lines] : [];
}

/** The segments in which each speaks, in order. */
function scenesOf(segments: readonly Segment[]): ReadonlyMap<string, readonly number[]> {
  const scenes = new Map<string, number[]>();
  segments.forEach(({ items }, index) => {
    for (const who of new Set(items.flatMap((item) => (item.kind === 'speech' ? item.who : [])))) {
      const own = scenes.get(who);
      if (own) own.push(index);
      else scenes.set(who, [index]);
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
  return `  - because ${scenes.map((scene) => `[${words(titles[scene] as string)}]`).join(', ')}`;
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
  if (/ (?:to|with|for)$/.test(role)) return `${listed(of)} ${is} ${words(role)} ${listed(to)}.`;
  return `${listed(of)} ${is} the ${words(many(noun))} of ${listed(to)}.`;
}

/** What several are to each other: "siblings", "related". */
function mutual(noun: string): string {
  const [one = ''] = noun.split(/ (?:to|with)$/);
  return words(/(?:s|ed)$/.test(one) ? one : `${one}s`);
}

function listed(names: readonly string[]): string {
  const own = names.map(words);
  const last = own.pop() ?? '';
  return own.length > 0 ? `${own.join(', ')} and ${last}` : last;
}
