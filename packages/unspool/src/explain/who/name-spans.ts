import type { Span } from '../../base/index.js';
import { plain } from '../../language/index.js';
import {
  type EntityId,
  identities,
  indexOf,
  kindOf,
  ofKind,
  perSlice,
  type Slice,
  type Words,
} from '../../story/index.js';

/**
 * Where words name somebody, by any name that they have by now or by a last name that nobody shares, with whatever title or first name
 * stands before it: also where the telling had not yet met them.
 */
export function nameSpans(slice: Slice, id: EntityId, words: Words): readonly Span[] {
  const forms = formsOf(slice).get(identities(slice)(id)) ?? [];
  const text = plain(words);
  const found: Span[] = [];
  /** The letters that belong to a name already. */
  const taken = new Set<number>();
  for (const form of forms)
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const span = wholeName(text, { from: at, to: at + form.length });
      if (!span || lettersOf(span).some((letter) => taken.has(letter))) continue;
      for (const letter of lettersOf(span)) taken.add(letter);
      found.push(span);
    }
  return found.sort((a, b) => a.from - b.from);
}

function lettersOf({ from, to }: Span): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** The longest names first. */
const formsOf = perSlice((slice): ReadonlyMap<EntityId, readonly string[]> => {
  const same = identities(slice);
  const forms = new Map<EntityId, Set<string>>();
  const add = (id: EntityId, name: string) => forms.set(same(id), (forms.get(same(id)) ?? new Set()).add(name));
  const lasts = new Map<string, Set<EntityId>>();
  for (const { id, name } of indexOf(slice).entities.values()) {
    add(id, name);
    const last = kindOf(slice, id) === 'person' ? lastName.exec(name)?.[0] : undefined;
    if (last !== undefined) lasts.set(last, (lasts.get(last) ?? new Set()).add(same(id)));
  }
  for (const { sense } of ofKind(slice, 'introduce')) for (const alias of sense.aliases) add(sense.entity, alias);
  for (const [last, ids] of lasts) if (ids.size === 1) for (const id of ids) add(id, last);
  return new Map([...forms].map(([id, own]) => [id, [...own].sort((a, b) => b.length - a.length)]));
});

const lastName = /(?<= )\p{Lu}[\p{L}’'-]{2,}$/u;

/** A name with what belongs to it before it; undefined where it is a part of a longer one, or of a woman of the same name. */
function wholeName(text: string, { from, to }: Span): Span | undefined {
  const isWord = !/\p{L}$/u.test(text.slice(Math.max(0, from - 1), from)) && !/^\p{L}/u.test(text.slice(to, to + 1));
  if (!isWord || /^ (?:and \p{Lu}\S* )?\p{Lu}\p{Ll}/u.test(text.slice(to, to + 30))) return undefined;
  const before = beforeName.exec(text.slice(Math.max(0, from - reach), from))?.[0] ?? '';
  const isTitled = /^(?:Mr|Sir|Master)/.test(text.slice(from, to));
  return womans.test(before) && !isTitled ? undefined : { from: from - before.length, to };
}

const reach = 50;
/** “Professor Abraham ” */
const beforeName = /(?<![\p{L}.!?…] |[.!?…“]|^)(?:\p{Lu}\p{L}{0,20}\.? ){1,3}$/u;
const womans = /(?:^| )(?:Mrs\.?|Miss|Lady|Madam|Madame) $/u;
