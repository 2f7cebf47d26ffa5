import { opensHeading } from '../screenplay/heading-opening.js';
import type { ElementKind } from '../screenplay/screenplay.js';
import { type FdxNode, hides } from './fdx-node.js';

/** What a file says of one of its types of paragraph. */
export type FdxType = {
  /** It is shown in capitals, however it was typed. */
  readonly capitals: boolean;
  /** Nobody sees it who reads the script. */
  readonly hidden: boolean;
  /** The type that it breaks over pages like: what it is, where it is one of the writer's own. */
  readonly like?: string;
};

/** The types of paragraphs that the file sets. */
export function typesOf(file: FdxNode): ReadonlyMap<string, FdxType> {
  const types = new Map<string, FdxType>();
  for (const { name, attributes, children } of file.children) {
    if (name !== 'ElementSettings') continue;
    const style = children.find((child) => child.name === 'FontSpec')?.attributes.get('Style') ?? '';
    const like = children.find((child) => child.name === 'Behavior')?.attributes.get('PaginateAs');
    const type = {
      capitals: style.split('+').includes('AllCaps'),
      hidden: hides(style),
      ...(like === undefined ? {} : { like }),
    };
    types.set(attributes.get('Type') ?? '', type);
  }
  return types;
}

const kinds: ReadonlyMap<string, ElementKind> = new Map([
  ['scene heading', 'heading'],
  ['character', 'cue'],
  ['parenthetical', 'parenthetical'],
  ['dialogue', 'dialogue'],
  ['transition', 'transition'],
  ['lyrics', 'lyric'],
  ['singing', 'lyric'],
  ['outline body', 'synopsis'],
  // Types that writers make for themselves, by the names that they give them.
  ...['synopsis', 'note', 'notes', 'comment', 'memo', 'writer note', 'script note'].map(
    (own) => [own, 'synopsis'] as const,
  ),
]);

/** Types of Final Draft's own that break like another and are not it. */
const apart: ReadonlySet<string> = new Set(['general', 'action', 'shot', 'cast list', 'new act', 'end of act']);

/**
 * The kind of a paragraph with text, by its type; undefined if that says nothing. Acts, panels and pages break like scene
 * headings: only what begins as a heading is one.
 */
export function kindOfType(type: string, like: string | undefined, text: string): ElementKind | undefined {
  const own = kinds.get(type.toLowerCase());
  if (own) return own;
  if (/^Outline \d$/.test(type)) return 'section';
  if (/^Outline\b/.test(type)) return 'synopsis';
  if (like === undefined || apart.has(type.toLowerCase())) return undefined;
  return like !== 'Scene Heading' || opensHeading(text, 0) ? kinds.get(like.toLowerCase()) : undefined;
}
