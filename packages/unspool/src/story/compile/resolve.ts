import { key, once, perObject, remembered } from '../../base/index.js';
import { plain } from '../../language/index.js';
import { withoutNumber } from '../place/scene-number.js';
import {
  type Bracket,
  referableNames,
  type TellingUnit,
  type TellingUnits,
  type UnitContent,
  type Want,
} from './telling-unit.js';

/** What a bracket turned out to mean: a scene, or a piece (and within a paragraph, the claim with that label). */
export type Target =
  | { readonly to: 'scene'; readonly scene: number }
  | { readonly to: 'piece'; readonly piece: number; readonly label?: string }
  | { readonly to: 'entity'; readonly piece: number; readonly name: string };

export type Resolution = {
  /** For each piece, the targets of its brackets in order; null where nothing bears the name. */
  readonly targets: readonly (readonly (Target | null)[])[];
  /** Names that something bears, for a suggestion. */
  readonly names: readonly string[];
};

type Bearer = { readonly order: number; readonly target: Target };
/** `titled` is a scene by its title without the number before it. */
type Kind = Exclude<Want, 'any'> | 'titled' | 'mention';

/**
 * Finds what each bracket refers to: the nearest earlier bearer of the name of the kind that its position asks for,
 * else the first later one. Only names decide, never what is told when: so a later namesake changes nothing, and a
 * file that is cut resolves as the whole one does.
 */
export function resolve({ pieces, scenes }: TellingUnits): Resolution {
  // Many stories have no brackets, and the brackets of others ask for few of the names.
  const bearers = once(() => bearersOf(new Set(pieces.flatMap(keysAskedFor)), { pieces, scenes }));
  const names = once(() => namesIn({ pieces, scenes }));
  const targets = pieces.map((piece, order) =>
    piece.brackets.length === 0 ? none : piece.brackets.map((bracket) => find(bracket, order)),
  );

  function find(bracket: Bracket, order: number): Target | null {
    const all = bearers().get(keyOf(bracket.name));
    if (!all) return null;
    // A reason is not what it is given for, if the same words were there before.
    const above = ancestors(order);
    for (const wants of preferences[bracket.want]) {
      const found = nearestBefore(all, order, wants, above) ?? nearest(all, order, wants);
      if (found) return found.target;
    }
    return null;
  }

  function ancestors(order: number): ReadonlySet<number> {
    const above = new Set<number>();
    for (let at = pieces[order]?.parent ?? -1; at >= 0 && !above.has(at); at = pieces[at]?.parent ?? -1) above.add(at);
    return above;
  }
  return {
    targets,
    get names() {
      return names();
    },
  };
}

const none: readonly null[] = [];

const nobody: readonly string[] = [];

function keysAskedFor({ brackets }: TellingUnit): readonly string[] {
  return brackets.length === 0 ? nobody : brackets.map(({ name }) => keyOf(name));
}

/** By the name as it is compared. */
type Bearers = ReadonlyMap<string, ReadonlyMap<Kind, readonly Bearer[]>>;

/** Whatever bears one of these names, in the order of the file. */
function bearersOf(asked: ReadonlySet<string>, units: Units): Bearers {
  const bearers = new Map<string, Map<Kind, Bearer[]>>();
  const isAsked = (name: string) => asked.has(name);
  eachName(units, isAsked, (name, _, kind, bearer) => {
    const kinds = bearers.get(name) ?? new Map<Kind, Bearer[]>();
    bearers.set(name, kinds);
    const list = kinds.get(kind);
    if (list) list.push(bearer);
    else kinds.set(kind, [bearer]);
  });
  return bearers;
}

/** The names that something bears, but for the nouns of prose: each as it is written first. */
function namesIn(units: Units): readonly string[] {
  const shown = new Map<string, string>();
  const isNew = (name: string, kind: Kind) => kind !== 'mention' && kind !== 'titled' && !shown.has(name);
  eachName(units, isNew, (name, written) => shown.set(name, written));
  return [...shown.values()];
}

type Units = Pick<TellingUnits, 'pieces' | 'scenes'>;

/** Goes through the names that are wanted, in the order of the file: as each is compared and as it is written, and what bears it. */
function eachName(
  { pieces, scenes }: Units,
  isWanted: (name: string, kind: Kind) => boolean,
  use: (name: string, written: string, kind: Kind, bearer: Bearer) => void,
): void {
  const is = (name: string, kind: Kind) => name !== '' && isWanted(name, kind);
  const addScene = (index: number, order: number) => {
    const title = plain(scenes[index]?.runs ?? []);
    const name = keyOf(title);
    const bearer: Bearer = { order: order - 0.5, target: { to: 'scene', scene: index } };
    if (is(name, 'scene')) use(name, title, 'scene', bearer);
    const bare = withoutNumber(title);
    if (bare !== undefined && is(keyOf(bare), 'titled')) use(keyOf(bare), bare, 'titled', bearer);
  };
  let next = 0;
  pieces.forEach((piece, order) => {
    for (; next < scenes.length && (scenes[next] as { at: { from: number } }).at.from <= piece.at.from; next += 1)
      addScene(next, order);
    const { referable, nouns } = namesOf(piece.content);
    for (const { key: own, name, want, label } of referable) {
      if (!is(own, want)) continue;
      use(own, name, want, { order, target: { to: 'piece', piece: order, ...(label === undefined ? {} : { label }) } });
    }
    for (const name of declared(piece)) {
      const own = keyOf(name);
      if (is(own, 'entity')) use(own, name, 'entity', { order, target: { to: 'entity', piece: order, name } });
    }
    for (const name of nouns)
      if (is(name, 'mention')) use(name, name, 'mention', { order, target: { to: 'piece', piece: order } });
  });
  for (; next < scenes.length; next += 1) addScene(next, pieces.length);
}

const preferences: Readonly<Record<Want, readonly (readonly Kind[])[]>> = {
  scene: [['scene'], ['titled'], ['claim', 'question']],
  question: [['question'], ['claim', 'scene'], ['titled']],
  claim: [['claim'], ['question', 'scene'], ['titled'], ['entity'], ['mention']],
  entity: [['entity'], ['claim', 'mention']],
  any: [['claim', 'question', 'scene'], ['titled'], ['entity'], ['mention']],
};

/** The last bearer of these kinds before `order`, else the first one after it. A piece never means itself. */
function nearest(all: ReadonlyMap<Kind, readonly Bearer[]>, order: number, kinds: readonly Kind[]): Bearer | undefined {
  let before: Bearer | undefined;
  let after: Bearer | undefined;
  for (const kind of kinds) {
    const list = all.get(kind) ?? [];
    const earlier = list[countBefore(list, order) - 1];
    const later = list[countBefore(list, order + 0.25)];
    if (earlier && (!before || earlier.order >= before.order)) before = earlier;
    if (later && (!after || later.order < after.order)) after = later;
  }
  return before ?? after;
}

/** The last bearer of these kinds before `order` that is none of `others`. */
function nearestBefore(
  all: ReadonlyMap<Kind, readonly Bearer[]>,
  order: number,
  kinds: readonly Kind[],
  others: ReadonlySet<number>,
): Bearer | undefined {
  let before: Bearer | undefined;
  for (const kind of kinds) {
    const list = all.get(kind) ?? [];
    let index = countBefore(list, order) - 1;
    while (others.has(list[index]?.order ?? -1)) index -= 1;
    const found = list[index];
    if (found && (!before || found.order >= before.order)) before = found;
  }
  return before;
}

/** How many of the bearers, which stand in the order of the file, stand before `order`. */
function countBefore(list: readonly Bearer[], order: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Bearer).order < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Names that a piece declares for people and things. */
export function declared(piece: TellingUnit): readonly string[] {
  const { content } = piece;
  if (content.kind === 'dateline' && content.part.kind === 'with')
    return content.part.people.map((person) => person.name);
  if (content.kind !== 'bullet' || content.statement.claiming.kind !== 'introduce') return [];
  const { introduction } = content.statement.claiming;
  return introduction.entity === 'symbol' ? [introduction.name] : [introduction.name, ...introduction.aliases];
}

/** The names by which what a piece says can be referred to, as they are compared, and the nouns that it brings in. */
const namesOf = perObject((content: UnitContent) => ({
  referable: referableNames(content).map((one) => ({ ...one, key: key(one.name) })),
  nouns: nounsIn(content),
}));

/** Nouns that prose brings in with an article: "a girl", "the old man". */
function nounsIn(content: UnitContent): readonly string[] {
  if (content.kind !== 'prose') return nobody;
  const found: string[] = [];
  for (const match of plain(content.runs).matchAll(
    /(?<![\p{L}\p{N}-])(?:[Aa][Nn]?|[Tt][Hh][Ee]) (?=([\p{L}-]+(?:['’]s)?)(?: ([\p{L}-]+))?)/gu,
  )) {
    found.push(key((match[1] as string).replace(/['’]s$/, '')));
    if (match[2]) found.push(key(`${match[1]} ${match[2]}`));
  }
  return found;
}

const keyOf = remembered(key);
