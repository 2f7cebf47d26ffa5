import type { Attendee, EntityKind, Introduction } from '../../language/index.js';
import type { Entity, EntityId, Position } from '../story.js';
import { NEVER } from './disclosure.js';
import { nameId } from './ids.js';
import { type Known, knowing, nothingKnown } from './known.js';
import { createNames, type Names } from './names/known-names.js';
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

/** A registry that fills as the story is told. */
export type Learning = {
  readonly registry: Registry;
  /** Takes in what is declared up to a moment, which must be no earlier than any before. Returns all that is known then. */
  readonly until: (told: Position) => Known;
};

/**
 * Collects the declarations of all pieces, in the order in which they are told: introductions before those who are
 * merely listed as present, so that an alias given in the same stop joins the two. `idOf` numbers namesakes. Whoever makes a
 * line of the story when it is told meets no name that is told later.
 */
export function learning(
  pieces: readonly TellingUnit[],
  told: readonly Position[],
  idOf: (name: string) => EntityId,
): Learning {
  const spaces = { names: createNames(), symbols: createNames(), strands: createNames() };
  const entities: Entity[] = [];
  const places = new Map<EntityId, Position>();
  const registry: Registry = { entities, ...spaces, places };
  let known = nothingKnown();

  const add = (space: keyof typeof spaces, name: string, id: EntityId, at: Position, person: boolean) => {
    spaces[space].add(name, id, at, person);
    known = knowing(known, [space, name, id, at, person]);
  };
  const register = (space: keyof typeof spaces, name: string, at: Position, person: boolean): EntityId => {
    const bearer = spaces[space].find(name, at);
    if (bearer !== undefined) return bearer;
    const id = idOf(nameId(name));
    entities.push({ id, name, told: at });
    add(space, name, id, at, person);
    return id;
  };
  const introduce = ({ entity, name, aliases }: Introduction, at: Position) => {
    const space = spaceNamed(entity);
    const person = entity === 'person';
    const id = register(space, name, at, person);
    if (entity === 'place' && !places.has(id)) {
      places.set(id, at);
      known = knowing(known, ['place', id, at]);
    }
    if (entity === 'symbol') return;
    // What is said to be somebody's name is theirs, though others bear it as a part of theirs, now or later.
    for (const alias of aliases) if (spaces[space].bearer(alias, at) === undefined) add(space, alias, id, at, person);
  };

  const declarations = declarationsIn(pieces, told);
  let next = 0;
  const until = (moment: Position) => {
    for (; next < declarations.length; next += 1) {
      const declaration = declarations[next] as Declaration;
      if (declaration.at > moment) break;
      if ('introduction' in declaration) introduce(declaration.introduction, declaration.at);
      else for (const person of declaration.people) register('names', person.name, declaration.at, true);
    }
    return known;
  };
  return { registry, until };
}

/** What pieces declare that are ever told, in the order of the telling. */
function declarationsIn(pieces: readonly TellingUnit[], told: readonly Position[]): readonly Declaration[] {
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
  return declarations.sort((a, b) => a.at - b.at || rank(a) - rank(b) || a.order - b.order);
}

type Declaration = { readonly order: number; readonly at: Position } & (
  | { readonly people: readonly Attendee[] }
  | { readonly introduction: Introduction }
);

/** The register in which names of this kind stand. */
export function spaceOf(kind: EntityKind, registry: Pick<Registry, 'names' | 'symbols' | 'strands'>): Names {
  return registry[spaceNamed(kind)];
}

function spaceNamed(kind: EntityKind): 'names' | 'symbols' | 'strands' {
  return kind === 'symbol' ? 'symbols' : kind === 'strand' ? 'strands' : 'names';
}
