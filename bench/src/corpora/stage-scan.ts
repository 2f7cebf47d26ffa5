import { inSmall } from './plain-scan.js';

/**
 * Of each division of a TEI file in which somebody speaks, the header's names of those whom its tags have on the stage:
 * `who` of speeches and directions. Directions that say who speaks offstage or sounds are not told apart.
 */
export function stageScan(file: string): readonly (readonly string[])[] {
  const named = new Map(
    [...file.matchAll(/<person\s[^>]*xml:id="([^"]+)"[^>]*>([\s\S]*?)<\/person>/g)].flatMap(
      ([, id = '', inner = '']) => {
        const name = inSmall(/<persName[^>]*>([\s\S]*?)<\/persName>/.exec(inner)?.[1] ?? '');
        return name === '' || name === inSmall(id) ? [] : [[id, name] as const];
      },
    ),
  );
  return file
    .slice(file.search(/<body[\s>]/))
    .split(/<div\s/)
    .filter((part) => /<sp[\s>]/.test(part))
    .map((part) => {
      const ids = [...part.matchAll(/<(?:sp|stage)\b[^>]*\swho="([^"]*)"/g)].flatMap(([, who = '']) =>
        who.split(/\s+/),
      );
      return [...new Set(ids.map((id) => named.get(id.replace('#', ''))))].flatMap((name) => name ?? []);
    });
}

/** How many of them are told, by their own name or one within it, and how many there are. */
export function onStage(
  notes: string,
  stages: readonly (readonly string[])[],
): { readonly told: number; readonly all: number } | null {
  const scenes = notes.split('\n# Looking back')[0]?.split('\n## ').slice(1) ?? [];
  if (scenes.length !== stages.length) return null;
  const counts = stages.map((names, index) => {
    const listed = /^\*(?:.* · )?with \+(.*)\*$/m.exec(scenes[index] ?? '')?.[1] ?? '';
    const there = listed
      .split(', ')
      .map(inSmall)
      .filter((name) => name !== '');
    return names.filter((name) => there.some((one) => one.includes(name) || name.includes(one))).length;
  });
  return { told: counts.reduce((sum, one) => sum + one, 0), all: stages.flat().length };
}
