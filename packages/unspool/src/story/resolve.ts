import { key } from '../base/index.js';
import { plain } from '../language/index.js';
import { type Bracket, bearings, type Piece, type Pieces, type Want } from './piece.js';

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

type Bearer = { readonly order: number; readonly want: Exclude<Want, 'any'> | 'mention'; readonly target: Target };

/**
 * Finds what each bracket refers to: the nearest earlier bearer of the name of the kind that its position asks for,
 * else the first later one. Only names decide, never what is told when: so a later namesake changes nothing, and a
 * file that is cut resolves as the whole one does.
 */
export function resolve({ pieces, scenes }: Pieces): Resolution {
  const bearers = new Map<string, Bearer[]>();
  const shown = new Map<string, string>();
  const add = (name: string, written: string, bearer: Bearer) => {
    if (name === '') return;
    const list = bearers.get(name);
    if (list) list.push(bearer);
    else bearers.set(name, [bearer]);
    if (bearer.want !== 'mention' && !shown.has(name)) shown.set(name, written);
  };

  let next = 0;
  pieces.forEach((piece, order) => {
    for (; next < scenes.length && (scenes[next] as { at: { from: number } }).at.from <= piece.at.from; next += 1)
      addScene(next, order);
    for (const { name, want, label } of bearings(piece)) {
      add(key(name), name, {
        order,
        want,
        target: { to: 'piece', piece: order, ...(label === undefined ? {} : { label }) },
      });
    }
    for (const name of declared(piece))
      add(key(name), name, { order, want: 'entity', target: { to: 'entity', piece: order, name } });
    for (const name of mentioned(piece))
      add(name, name, { order, want: 'mention', target: { to: 'piece', piece: order } });
  });
  for (; next < scenes.length; next += 1) addScene(next, pieces.length);

  function addScene(index: number, order: number) {
    const title = plain(scenes[index]?.runs ?? []);
    add(key(title), title, { order: order - 0.5, want: 'scene', target: { to: 'scene', scene: index } });
  }

  const targets = pieces.map((piece, order) => piece.brackets.map((bracket) => find(bracket, order)));

  function find(bracket: Bracket, order: number): Target | null {
    const all = bearers.get(key(bracket.name));
    if (!all) return null;
    for (const wants of preferences[bracket.want]) {
      const found = nearest(all, order, wants);
      if (found) return found.target;
    }
    return null;
  }
  return { targets, names: [...shown.values()] };
}

const preferences: Readonly<Record<Want, readonly (readonly Bearer['want'][])[]>> = {
  scene: [['scene'], ['claim', 'question']],
  question: [['question'], ['claim', 'scene']],
  claim: [['claim'], ['question', 'scene'], ['entity'], ['mention']],
  entity: [['entity'], ['claim', 'mention']],
  any: [['claim', 'question', 'scene'], ['entity'], ['mention']],
};

/** Bearers stand in file order; the last one before `order`, else the first one after it. A piece never means itself. */
function nearest(all: readonly Bearer[], order: number, wants: readonly Bearer['want'][]): Bearer | undefined {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Bearer).order < order) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i -= 1) if (wants.includes((all[i] as Bearer).want)) return all[i];
  for (let i = low; i < all.length; i += 1) {
    const bearer = all[i] as Bearer;
    if (bearer.order > order && wants.includes(bearer.want)) return bearer;
  }
  return undefined;
}

/** Names that a piece declares for people and things. */
export function declared(piece: Piece): readonly string[] {
  const { content } = piece;
  if (content.kind === 'dateline' && content.part.kind === 'with')
    return content.part.people.map((person) => person.name);
  if (content.kind !== 'bullet' || content.statement.claiming.kind !== 'introduce') return [];
  const { introduction } = content.statement.claiming;
  return introduction.entity === 'symbol' ? [introduction.name] : [introduction.name, ...introduction.aliases];
}

/** Nouns that prose brings in with an article: "a girl", "the old man". */
function mentioned(piece: Piece): readonly string[] {
  if (piece.content.kind !== 'prose') return [];
  const found: string[] = [];
  for (const match of plain(piece.content.runs).matchAll(
    /(?<![\p{L}\p{N}-])(?:a|an|the) (?=([\p{L}-]+)(?: ([\p{L}-]+))?)/giu,
  )) {
    found.push(key(match[1] as string));
    if (match[2]) found.push(key(`${match[1]} ${match[2]}`));
  }
  return found;
}
