import { tokens } from '../../../language/index.js';
import { type EntityId, indexOf, kindOf, nameOf, nounOf, ofKind, type Slice } from '../../../story/index.js';
import { pronounOfName } from '../../told/whom/first-names.js';
import { pronounOfTitle, titles } from '../../told/whom/gender.js';

/** Names as readers of a novel shorten them, by whom they mean: “Van Helsing”, “Quincey Morris” of “Quincey P. Morris”. */
export function bareNames(slice: Slice): readonly (readonly [string, EntityId])[] {
  const all = [
    ...[...indexOf(slice).entities.values()].map(({ id, name }) => ({ id, name })),
    ...ofKind(slice, 'introduce').flatMap(({ sense }) => sense.aliases.map((name) => ({ id: sense.entity, name }))),
  ];
  return all.flatMap(({ id, name }) => {
    if (kindOf(slice, id) !== 'person' || nounOf(name).descriptive) return [];
    const bare = withoutTitle(name);
    const short = bare.filter((word) => word.length > 1);
    return [bare, short].flatMap((words) => (words.length > 1 ? [[words.join(' '), id] as const] : []));
  });
}

/**
 * Whom a first or last name means that several bear: who is called so with a title and without, and by a last name alone a
 * man before the women of his house. Undefined where it may still mean several.
 */
export function meantByPart(slice: Slice, part: string, bearers: ReadonlySet<EntityId>): EntityId | undefined {
  const named = [...bearers].map((id) => ({ id, name: nameOf(slice, id), bare: withoutTitle(nameOf(slice, id)) }));
  const isLast = named.every(({ bare }) => bare.at(-1) === part);
  const own = isLast ? named.filter(({ name }) => pronounIn(name) !== 'she') : named;
  const full = own.filter(({ bare }) => bare.length > 1);
  const meant = full.length > 0 ? full : own;
  const kinds = new Set(meant.map(({ bare }) => bare.filter((word) => word.length > 1).join(' ')));
  if (kinds.size !== 1) return undefined;
  // With a title alone there may be two of them: “Mr. Linton” and “Master Linton”.
  const count = (id: EntityId) => indexOf(slice).about.get(id)?.length ?? 0;
  const [first, second] = [...meant].sort((a, b) => count(b.id) - count(a.id));
  // Of whom one hears all the time, and of the other once, the first is meant.
  const isClear = first && second && count(first.id) >= count(second.id) * muchMore;
  return full.length === 0 && meant.length > 1 && !isClear ? undefined : first?.id;
}

const muchMore = 8;

/** The words of a name behind the titles before it. */
function withoutTitle(name: string): readonly string[] {
  const words = tokens(name);
  const at = words.findIndex((word) => !allTitles.has(word));
  return at < 0 ? words : words.slice(at);
}

function pronounIn(name: string): string | undefined {
  const [first = ''] = tokens(name);
  return pronounOfTitle(first) ?? pronounOfName(first);
}

const allTitles: ReadonlySet<string> = new Set([
  ...titles,
  ...'dr doctor professor captain inspector colonel major lord lady sir madam madame master mister herr frau hon'.split(
    ' ',
  ),
]);
