import { type Branch, isBranch } from '../../markup/markup-tree.js';
import type { ElementKind } from '../screenplay/screenplay.js';

/** What a style makes of a paragraph. */
export type OsfStyle = {
  readonly kind: ElementKind;
  /** It is shown in capitals, however it was typed. */
  readonly isCapitals: boolean;
  /** Nobody is to see it. */
  readonly isHidden: boolean;
};

/** The styles that a file defines, by their names in small letters. */
export type OsfStyles = ReadonlyMap<string, Branch>;

export function stylesOf(file: Branch): OsfStyles {
  const lists = file.children.filter(isBranch).filter(({ name }) => name === 'styles');
  const styles = lists.flatMap(({ children }) => children.filter(isBranch)).filter(({ name }) => name === 'style');
  return new Map(styles.flatMap((style) => names(style, ['name']).map((name) => [name, style] as const)));
}

/** The style of a paragraph. A writer's own is what it is based on, however often. */
export function styleOf(node: Branch, styles: OsfStyles): OsfStyle {
  const own = node.children.filter(isBranch).find(({ name }) => name === 'style');
  let kind: ElementKind | undefined;
  let capitals = own?.attributes.get('allcaps');
  let hidden = own?.attributes.get('hidden');
  let next = own ? names(own, base.concat('name')) : [];
  const seen = new Set<string>();
  while (next.length > 0) {
    const found = next.find((name) => kinds.has(name));
    kind ??= found === undefined ? undefined : kinds.get(found);
    const style = next.flatMap((name) => (seen.has(name) ? [] : (styles.get(name) ?? [])))[0];
    for (const name of next) seen.add(name);
    if (!style) break;
    capitals ??= style.attributes.get('allcaps');
    hidden ??= style.attributes.get('hidden');
    next = names(style, base).filter((name) => !seen.has(name));
  }
  const is = (value: string | undefined) => value === '1' || value === 'true';
  return { kind: kind ?? 'action', isCapitals: is(capitals), isHidden: is(hidden) };
}

/** The attribute that names the base differs by version; files are met that have the other one, so both are asked. */
const base: readonly string[] = ['basestyle', 'basestylename'];

function names({ attributes }: Branch, keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => attributes.get(key)?.trim().toLowerCase() || []);
}

const kinds: ReadonlyMap<string, ElementKind> = new Map([
  ['scene heading', 'heading'],
  ['action', 'action'],
  ['character', 'cue'],
  ['parenthetical', 'parenthetical'],
  ['dialogue', 'dialogue'],
  ['transition', 'transition'],
  ['shot', 'action'],
  ['singing', 'lyric'],
  ['lyrics', 'lyric'],
  ['normal text', 'action'],
  ['synopsis', 'synopsis'],
  ['outline', 'synopsis'],
  ['outline 1', 'synopsis'],
  ['outline 2', 'synopsis'],
  ['outline 3', 'synopsis'],
  ['note', 'note'],
  ['notes', 'note'],
]);
