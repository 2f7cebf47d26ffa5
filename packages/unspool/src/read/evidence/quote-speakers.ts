import { compact } from '../../base/letters.js';
import { areAlike } from '../likeness.js';
import type { Source } from '../source.js';

/**
 * Who says words in a segment of a work, as printed and as its cast has them: for each speech that has all of them. Empty where no
 * speech has, or nobody is named over one that does.
 */
export function quoteSpeakers(
  { cast, segments }: Source,
  segment: number,
  quote: string,
): readonly (readonly string[])[] {
  const wanted = compact(quote);
  if (wanted.length < leastLetters) return [];
  const roles = new Map(cast.map((role) => [role.id ?? role.name, role]));
  const found = (segments[segment]?.items ?? []).flatMap((item): readonly (readonly string[])[] => {
    if (item.kind !== 'speech') return [];
    const said = item.parts.flatMap(({ kind, text }) => (kind === 'said' ? [text] : [])).join(' ');
    if (!compact(said).includes(wanted)) return [];
    const named = item.who.flatMap((id) => {
      const role = roles.get(id);
      return role ? [role.name, ...(role.billed === undefined ? [] : [role.billed])] : [id];
    });
    return [[item.cue, ...named].filter((name) => name !== '')];
  });
  return found.some((names) => names.length === 0) ? [] : found;
}

/** Fewer may be said by anybody. */
const leastLetters = 12;

/** Whether a name in notes may mean one who is printed over a speech. */
export function mayBeSpeaker(name: string, printed: readonly string[]): boolean {
  return printed.some((one) => areAlike(name, one));
}
