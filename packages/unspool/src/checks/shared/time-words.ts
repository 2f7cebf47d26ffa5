import { indexOf, type Whole } from '../../story/index.js';
import type { Chronology, Moment, Statement, Step } from '../../time/index.js';
import { type Ground, quoted } from '../finding.js';

/** What statements of time say, one line for each step, in the words of the notes. */
export function groundsOf(story: Whole, steps: readonly Step[]): readonly Ground[] {
  return steps.map(({ statements }) => {
    const [first, ...rest] = statements;
    const last = rest.at(-1);
    const line = lineOf(story, first);
    if (!last) return { claim: first.claim, message: line };
    const more = rest.length === 1 ? 'one more of this kind' : `${rest.length} more of this kind`;
    return { claim: first.claim, message: `${line}; and ${more}, to ${nameOf(story, last.about)}` };
  });
}

/** One statement as a line: "Revenge: after The hotel". */
export function lineOf(story: Whole, { claim: id, kind, about, to }: Statement): string {
  const { claims, scenes } = indexOf(story);
  const claim = claims.get(id ?? '');
  const name = nameOf(story, about);
  const other = to ? nameOf(story, to) : '';
  if (!claim) {
    if (kind === 'life') return `${name} is no earlier than ${other}`;
    return kind === 'length' ? `${name} lasts a day at the most, one supposes` : `${name} is told after ${other}`;
  }
  switch (claim.sense.kind) {
    case 'time':
      return `${name}: ${quoted(claim)}`;
    case 'strand':
      return `${name} is in the strand “${quoted(claim)}”`;
    case 'when': {
      const said = claims.get(claim.parent ?? '');
      return `${said ? `“${quoted(said)}”` : name}: ${quoted(claim)}`;
    }
    case 'inOrder':
      return `${name} comes after ${other}, since its scene is “in this order”`;
    default:
      if (kind === 'inside') return `“${quoted(claim)}” is in ${sceneName(scenes.get(claim.scene ?? '')?.title)}`;
      if (kind === 'life' && to) return `${name} is when “${quoted(claim)}”`;
      return `“${quoted(claim)}”${claim.scene === null ? '' : `, in ${sceneName(scenes.get(claim.scene)?.title)}`}`;
  }
}

/** What a moment is called: a scene by its title, a claim by its words. */
export function nameOf(story: Whole, { of, id }: Moment): string {
  const { claims, scenes, entities } = indexOf(story);
  if (of === 'scene') return sceneName(scenes.get(id)?.title);
  if (of === 'claim') {
    const claim = claims.get(id);
    return claim ? `“${quoted(claim)}”` : 'what is said';
  }
  const name = entities.get(id)?.name ?? 'somebody';
  return of === 'birth' ? `the birth of ${name}` : `the death of ${name}`;
}

function sceneName(title: string | undefined): string {
  return `“${title ?? '?'}”`;
}

/** The statements that put one moment after another, as grounds. */
export function groundsBetween(story: Whole, { because }: Chronology, a: Moment, b: Moment): readonly Ground[] {
  const seen = new Set<string>();
  return because(a, b).flatMap((statement) => {
    const { claim } = statement;
    if (claim !== null && seen.has(claim)) return [];
    if (claim !== null) seen.add(claim);
    return { claim, message: lineOf(story, statement) };
  });
}
