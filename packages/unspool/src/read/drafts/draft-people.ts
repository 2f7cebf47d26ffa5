import { folded } from '../../base/letters.js';
import type { Segment, Source } from '../source.js';
import { type DraftLine, draftLines, pairLines } from './draft-lines.js';

/** Who is called otherwise: all that they said and that is still said has one other speaker, who was not there before and says nobody else's. */
export function renamedPeople(
  before: Source,
  after: Source,
  counterparts: ReadonlyMap<number, number>,
): ReadonlyMap<string, string> {
  const speakers = (source: Source) => new Set(draftLines(source.segments).map(({ who }) => who));
  const [old, now] = [speakers(before), speakers(after)];
  const found = new Map<string, Set<string>>();
  for (const [earlier, later] of counterparts) {
    const { same, changed } = pairLines(
      draftLines([before.segments[earlier] as Segment]),
      draftLines([after.segments[later] as Segment]),
    );
    for (const [was, is] of [...same, ...changed])
      if (was.who !== '') found.set(was.who, (found.get(was.who) ?? new Set()).add(is.who));
  }
  const speaksFor = (is: string) => [...found.values()].filter((names) => names.has(is)).length;
  return new Map(
    [...found].flatMap(([was, names]) => {
      const [is, ...others] = names;
      const isRenamed = is !== undefined && is !== was && others.length === 0 && !old.has(is) && !now.has(was);
      return isRenamed && is !== '' && speaksFor(is) === 1 ? [[was, is] as const] : [];
    }),
  );
}

/** Lines of the earlier draft as the later one calls people, also in what is told of them, as far as it says so word by word. */
export function asCalledNow(
  lines: readonly DraftLine[],
  now: readonly DraftLine[],
  renamed: ReadonlyMap<string, string>,
): readonly DraftLine[] {
  if (renamed.size === 0) return lines.map((line) => ({ ...line }));
  const names = new Map([...renamed].map(([was, is]) => [folded(was), is]));
  const longestFirst = [...renamed.keys()].sort((a, b) => b.length - a.length).map((name) => escaped(name));
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const said = new Set(now.map(({ text }) => folded(text)));
  return lines.map((line) => {
    const text = line.text.replace(named, (name) => names.get(folded(name)) ?? name);
    return {
      ...line,
      who: renamed.get(line.who) ?? line.who,
      text: said.has(folded(text)) ? text : line.text,
    };
  });
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
