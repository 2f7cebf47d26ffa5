import { isHidden } from '../markup/hidden.js';
import type { Branch } from '../markup/markup-tree.js';
import { type Bearing, plain, textOf } from './play-words.js';

const none: ReadonlySet<string> = new Set();

/** What `epub:type` says an element is. */
export function typesOf({ attributes }: Branch): ReadonlySet<string> {
  const value = attributes.get('epub:type') ?? attributes.get('data-epub-type');
  return value === undefined ? none : new Set(value.trim().split(/\s+/));
}

/** What the elements of a page do to the words in them. */
export function meaningOf(element: Branch): Bearing {
  const types = typesOf(element);
  if (types.has('noteref') || types.has('backlink') || types.has('pagebreak')) return 'none';
  if (isHidden(element.attributes)) return 'none';
  if (types.has('z3998:stage-direction')) return 'direction';
  return bearings.get(element.name) ?? 'inline';
}

const bearings: ReadonlyMap<string, Bearing> = new Map(
  (
    [
      [
        'block',
        'p div blockquote td th tr li ul ol dl dt dd section article footer figure table tbody pre h1 h2 h3 h4 h5 h6',
      ],
      // What stands over a stanza ("Strophe") is not spoken.
      ['direction', 'header'],
      ['break', 'br hr'],
      ['none', 'script style img svg math nav head'],
    ] as const
  ).flatMap(([does, names]) => names.split(' ').map((name) => [name, does] as const)),
);

/** The words in an element, without what is none of the play. */
export function wordsOf(element: Branch): string {
  return plain(textOf(element, (one) => meaningOf(one) !== 'none'));
}
