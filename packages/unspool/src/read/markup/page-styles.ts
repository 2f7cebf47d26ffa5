import { addTo } from '../../base/index.js';
import { type CssRule, type CssValue, cssRules, declarations, isOfScreens } from './css-rules.js';
import { isMeant, type Selector, selectorOf } from './css-selector.js';
import type { Tag } from './markup.js';

/** How an element of a page is shown, as far as it matters here. */
export type Look = {
  readonly isHidden: boolean;
  /** How large its letters are, where those of a page are 1. */
  readonly size: number;
  readonly isCentred: boolean;
  readonly isBold: boolean;
};

/** The style sheets of a page so far, and the elements that are open in it. */
export type PageStyles = {
  readonly rules: Rules;
  readonly path: Tag[];
  readonly looks: Look[];
  /** Selectors that hide something and cannot be read here. */
  readonly unclear: Set<string>;
  /** What may still be compared; a sheet with more than that wants the time. */
  left: number;
  nth: number;
};

type Rule = CssRule & { readonly read: Selector; readonly nth: number };

/** Rules by what their last element must have: an id, a class, a name, or nothing. */
type Rules = Map<string, Rule[]>;

/** Gives a style sheet by a link in a file; undefined where it is not at hand. */
export type SheetFinder = (href: string, file: string) => { readonly text: string; readonly file: string } | undefined;

const plain: Look = { isHidden: false, size: 1, isCentred: false, isBold: false };

export function newStyles(): PageStyles {
  return { rules: new Map(), path: [], looks: [], unclear: new Set(), left: 200_000, nth: 0 };
}

/** Takes the rules of a sheet that stands in a file, and those of the sheets that it names. */
export function takeSheet(styles: PageStyles, text: string, file: string, find: SheetFinder, depth = 0): void {
  const { rules, imports } = cssRules(text.slice(0, longest));
  if (depth < 3) for (const href of imports.slice(0, 20)) takeLink(styles, href, file, find, depth + 1);
  for (const rule of rules) {
    if (![...rule.sets.keys()].some((property) => properties.has(property)) || styles.nth > mostRules) continue;
    const read = selectorOf(rule.selector);
    if (read) addTo(styles.rules, keyOf(read), { ...rule, read, nth: styles.nth++ });
    else if (hides(rule.sets) && !/::|:(?:before|after|hover|focus|target|visited|active|link)\b/i.test(rule.selector))
      styles.unclear.add(rule.selector.slice(0, 80));
  }
}

/** Takes the sheet that a link leads to, if it is at hand. */
export function takeLink(styles: PageStyles, href: string, file: string, find: SheetFinder, depth = 0): void {
  const found = find(href, file);
  if (found) takeSheet(styles, found.text, found.file, find, depth);
}

/** Whether a `link` is a style sheet that holds from the start. */
export function isSheet({ attributes }: Tag): boolean {
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  return rel.includes('stylesheet') && !rel.includes('alternate') && isOfScreens(attributes.get('media') ?? '');
}

/** An element begins: how it is shown. What is in something hidden is hidden. */
export function openLook(styles: PageStyles, tag: Tag): Look {
  const around = styles.looks.at(-1) ?? plain;
  styles.path.push(tag);
  const look = lookOf(settled(styles, tag), around, tag.name.toLowerCase());
  styles.looks.push(look);
  return look;
}

export function closeLook({ path, looks }: PageStyles): void {
  path.pop();
  looks.pop();
}

/** What the rules that mean an element set, and then its own style. */
function settled(styles: PageStyles, { name, attributes }: Tag): ReadonlyMap<string, CssValue> {
  const { rules, path } = styles;
  const own = attributes.get('style');
  const keys = rules.size === 0 ? [] : keysOf(name, attributes);
  // The longer a page, the more there is to compare.
  styles.left += 100;
  const near = styles.left > 0 ? keys.flatMap((key) => rules.get(key) ?? []) : [];
  if (near.length === 0 && own === undefined) return nothing;
  const set = new Map<string, CssValue>();
  styles.left -= near.length * (path.length + 10);
  // What is not compared is not known, and said.
  if (styles.left <= 0) styles.unclear.add(near[0]?.selector ?? '');
  const meant = styles.left > 0 ? near.filter(({ read }) => isMeant(read, path)) : [];
  meant.sort((a, b) => a.read.weight - b.read.weight || a.nth - b.nth);
  for (const sets of [...meant.map((rule) => rule.sets), ...(own === undefined ? [] : [declarations(own)])])
    for (const [property, value] of sets)
      if (value.isImportant || !set.get(property)?.isImportant) set.set(property, value);
  return set;
}

const nothing: ReadonlyMap<string, CssValue> = new Map();

function keysOf(name: string, attributes: Tag['attributes']): readonly string[] {
  if (attributes.size === 0) return [name.toLowerCase(), '*'];
  const classes = (attributes.get('class') ?? '').split(/\s+/).slice(0, 50);
  const id = attributes.get('id');
  return [
    ...(id === undefined ? [] : [`#${id}`]),
    ...new Set(classes.map((one) => `.${one}`)),
    name.toLowerCase(),
    '*',
  ];
}

function lookOf(sets: ReadonlyMap<string, CssValue>, around: Look, name: string): Look {
  if (sets === nothing && !/^(?:b|strong|center|h[1-6])$/.test(name)) return around;
  const align = sets.get('text-align')?.value;
  const weight = sets.get('font-weight')?.value;
  const size = sets.get('font-size')?.value ?? sets.get('font')?.value;
  const isBold =
    weight === undefined ? around.isBold || name === 'b' || name === 'strong' : /^(?:bold|[6-9]00)/.test(weight);
  return {
    // Headlines are hidden so that they stand in the contents and not on the page.
    isHidden: around.isHidden || (hides(sets) && !/^h[1-6]$/.test(name)),
    size: size === undefined ? around.size : sizeOf(size, around.size),
    isCentred: align === undefined ? around.isCentred || name === 'center' : align === 'center',
    isBold,
  };
}

function hides(sets: ReadonlyMap<string, CssValue>): boolean {
  return (
    sets.get('display')?.value === 'none' ||
    /^(?:hidden|collapse)$/.test(sets.get('visibility')?.value ?? '') ||
    /^0(?:\.0{1,9})?%?$/.test(sets.get('opacity')?.value ?? '') ||
    /^0(?:\.0{1,9})?(?:px|em|pt|%)?$/.test(sets.get('font-size')?.value ?? '')
  );
}

/** The size that a value of `font-size` gives, within letters of another. */
function sizeOf(value: string, around: number): number {
  const [, amount = '', unit = ''] =
    /(?:^|\s)(\d{1,4}(?:\.\d{1,8})?|\.\d{1,8})(rem|em|%|px|pt)(?=[\s/]|$)/.exec(value) ?? [];
  const many = Number(amount);
  const word = words.get(value);
  if (word !== undefined) return word;
  if (amount === '') return value === 'larger' ? around * 1.2 : value === 'smaller' ? around / 1.2 : around;
  if (unit === 'em') return around * many;
  if (unit === '%') return (around * many) / 100;
  return unit === 'rem' ? many : unit === 'px' ? many / 16 : many / 12;
}

const words = new Map([
  ['x-small', 0.625],
  ['small', 0.8125],
  ['medium', 1],
  ['large', 1.125],
  ['x-large', 1.5],
  ['xx-large', 2],
  ['xxx-large', 3],
]);

const properties = new Set(['display', 'visibility', 'opacity', 'font-size', 'font', 'font-weight', 'text-align']);
const longest = 2 ** 20;
const mostRules = 10_000;

function keyOf({ groups }: Selector): string {
  const last = groups.at(-1)?.at(-1);
  if (!last) return '*';
  return last.id !== '' ? `#${last.id}` : last.classes[0] !== undefined ? `.${last.classes[0]}` : last.name || '*';
}
