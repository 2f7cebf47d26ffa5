import type { Segment, SourceProblem } from '../../source.js';
import { endOfLooseOpening } from './heading-opening.js';

/** Where no line is a heading, all of a script is one scene, and its author is told. */
export function unheaded(segments: readonly Segment[]): readonly SourceProblem[] {
  if (segments.some(({ title }) => title !== '')) return [];
  const items = segments.flatMap((segment) => segment.items);
  const isMeant = items.some((item) => item.kind === 'action' && endOfLooseOpening(item.text) > 0);
  return isMeant || items.length >= long ? [{ message: noHeading }] : [];
}

/** In items: what is shorter may be one scene. */
const long = 30;
const noHeading =
  'No heading of a scene was found in it, so all of it is one scene. A heading begins with “INT.” or “EXT.”; in Fountain, a full stop before any other line makes it one: “.INNEN. MÜHLE”.';
