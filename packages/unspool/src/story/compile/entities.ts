import type { Attendee, EntityKind, Introduction } from '../../language/index.js';
import type { Entity, EntityId, Position } from '../story.js';
import { NEVER } from './disclosure.js';
import { nameId } from './ids.js';
import { createNames, type Names } from './known-names.js';
import type { TellingUnit } from './telling-unit.js';

/** Who and what there is, and by which names they are known from when on. */
export type Registry = {
  /** In the order in which they are first told. */
  readonly entities: readonly Entity[];
  /** Names that prose may use. */
  readonly names: Names;
  /** Symbols and strands have names of their own: a fish can be a thing and a symbol. */
  readonly symbols: Names;
  readonly strands: Names;
  /** Those that are introduced as places, and from when on. */
  readonly places: ReadonlyMap<EntityId, Position>;
};

/**
 * Collects the declarations of all pieces, in the order in which they are told: introductions before those who are
 * merely listed as present, so that an alias given in the same stop joins the two. `idOf` numbers namesakes.
 */
export function registryOf(
  pieces: readonly TellingUnit[],
  told: readonly Position[],
  idOf: (name: string) => EntityId,
): Registry {
  const names = createNames();
  const symbols = createNames();
  const strands = createNames();
  const entities: Entity[] = [];
  const places = new Map<EntityId, Position>();

  const register = (space: Names, name: string, at: Position, person: boolean): EntityId => {
    const known = space.find(name, at);
    if (known !== undefined) return known;
    const id = idOf(nameId(name));
    entities.push({ id, name, told: at });
    space.add(name, id, at, person);
    return id;
  };

  const declarations = pieces.flatMap((piece, order): Declaration[] => {
    const at = told[order] as Position;
    const { content } = piece;
    if (at >= NEVER) return [];
    if (content.kind === 'dateline' && content.part.kind === 'with')
      return [{ order, at, people: content.part.people }];
    if (content.kind !== 'bullet' || content.statement.claiming.kind !== 'introduce') return [];
    return [{ order, at, introduction: content.statement.claiming.introduction }];
  });
  const rank = (declaration: Declaration) => ('people' in declaration ? 1 : 0);
  declarations.sort((a, b) => a.at - b.at || rank(a) - rank(b) || a.order - b.order);

  for (const declaration of declarations) {
    if ('people' in declaration) {
      for (const person of declaration.people) register(names, person.name, declaration.at, true);
      continue;
    }
    const { introduction, at } = declaration;
    const space = spaceOf(introduction.entity, { names, symbols, strands });
    const person = introduction.entity === 'person';
    const id = register(space, introduction.name, at, person);
    if (introduction.entity === 'place' && !places.has(id)) places.set(id, at);
    if (introduction.entity === 'symbol') continue;
    // What is said to be somebody's name is theirs, though others bear it as a part of theirs, now or later.
    for (const alias of introduction.aliases)
      if (space.bearer(alias, at) === undefined) space.add(alias, id, at, person);
  }
  return { entities, names, symbols, strands, places };
}

type Declaration = { readonly order: number; readonly at: Position } & (
  | { readonly people: readonly Attendee[] }
  | { readonly introduction: Introduction }
);

/** The register in which names of this kind stand. */
export function spaceOf(kind: EntityKind, registry: Pick<Registry, 'names' | 'symbols' | 'strands'>): Names {
  return kind === 'symbol' ? registry.symbols : kind === 'strand' ? registry.strands : registry.names;
}
