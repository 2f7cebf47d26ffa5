import type { Tag } from './markup.js';

/** What an element must be: of a name, an id, some classes, with some attributes. */
export type Compound = {
  readonly name: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly attributes: readonly AttributeTest[];
};

type AttributeTest = { readonly name: string; readonly operator: string; readonly value: string };

/**
 * A selector: groups of elements that stand directly in each other, of which each stands somewhere in the one before. The
 * last element of the last group is the one that is meant.
 */
export type Selector = { readonly groups: readonly (readonly Compound[])[]; readonly weight: number };

/** Reads a selector; undefined for one that asks for more (the elements beside it, its place among them). */
export function selectorOf(text: string): Selector | undefined {
  if (text.length > 400) return undefined;
  const groups: Compound[][] = [[]];
  let weight = 0;
  let isChild = true;
  for (const token of text.replaceAll('>', ' > ').trim().split(/\s+/)) {
    if (token === '>') isChild = true;
    else {
      const compound = compoundOf(token);
      if (!compound) return undefined;
      weight += weightOf(compound);
      if (!isChild) groups.push([]);
      groups.at(-1)?.push(compound);
      isChild = false;
    }
  }
  return groups.some((group) => group.length === 0) ? undefined : { groups, weight };
}

/** Whether an element is meant: `path` are those around it and itself, the outermost first. */
export function isMeant({ groups }: Selector, path: readonly Tag[]): boolean {
  let end = path.length;
  for (const [nth, group] of groups.toReversed().entries()) {
    // The nearest fits as well as any further out.
    let found = -1;
    const least = nth === 0 ? end : group.length;
    for (let at = end; at >= least && at >= group.length; at--) {
      if (group.every((compound, index) => fits(compound, path[at - group.length + index]))) {
        found = at - group.length;
        break;
      }
    }
    if (found < 0) return false;
    end = found;
  }
  return true;
}

function fits({ name, id, classes, attributes }: Compound, element: Tag | undefined): boolean {
  if (!element || (name !== '' && name !== element.name.toLowerCase())) return false;
  const has = element.attributes;
  return (
    (id === '' || id === has.get('id')) &&
    (classes.length === 0 || hasAll((has.get('class') ?? '').split(/\s+/), classes)) &&
    attributes.every((test) => passes(test, has.get(test.name)))
  );
}

function hasAll(has: readonly string[], classes: readonly string[]): boolean {
  return classes.every((one) => has.includes(one));
}

function passes({ operator, value }: AttributeTest, has: string | undefined): boolean {
  if (has === undefined) return false;
  if (operator === '~') return has.split(/\s+/).includes(value);
  return operator === '' || has === value;
}

function compoundOf(token: string): Compound | undefined {
  const [whole = '', name = ''] = /^(?:\*|[\w-]+)?/.exec(token) ?? [];
  const classes: string[] = [];
  const attributes: AttributeTest[] = [];
  let id = '';
  let at = whole.length;
  const part = /[.#]((?:[\w-]|[^\p{ASCII}]|\\[^\da-f\n])+)|\[([\w|-]+)(?:(~?)=["']?([^\]"']*)["']?)?\]/iuy;
  while (at < token.length) {
    part.lastIndex = at;
    const [own = '', label = '', attribute, operator = '', value] = part.exec(token) ?? [];
    if (own === '') return undefined;
    if (attribute !== undefined)
      attributes.push({
        name: attribute.replace('|', ':'),
        operator: value === undefined ? '' : operator || '=',
        value: value ?? '',
      });
    else if (own.startsWith('#')) id = label;
    else classes.push(label.replaceAll('\\', ''));
    at += own.length;
  }
  return { name: whole === '*' ? '' : whole.toLowerCase() || name, id, classes, attributes };
}

function weightOf({ name, id, classes, attributes }: Compound): number {
  return (id === '' ? 0 : 1e6) + (classes.length + attributes.length) * 1e3 + (name === '' ? 0 : 1);
}
