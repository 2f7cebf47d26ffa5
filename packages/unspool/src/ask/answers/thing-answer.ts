import { type Line, say, sentence, symbols, typeset, typesetText } from '../../explain/index.js';
import { verbs } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  nameOf,
  type Sense,
  type Slice,
  type Words,
} from '../../story/index.js';
import { deedsOf } from '../told/deeds.js';
import { eachOnce, isAmong, linesOfClaims, standing } from './claim-lines.js';
import { deedLines } from './deed-answer.js';

/** What something stands for, to anybody or to one. */
export function meaningAnswer(slice: Slice, thing: EntityId, holder?: EntityId): readonly Line[] {
  const found = symbols(slice).find(({ symbol }) => symbol === identities(slice)(thing));
  const readings = (found?.readings ?? []).filter(
    (reading) => holder === undefined || reading.holder === typesetText(nameOf(slice, holder)),
  );
  return eachOnce(
    readings.map(({ words, scenes, claim, certainty, disputed }) => ({
      words,
      scenes,
      ...(claim === undefined ? {} : { claim }),
      ...(certainty === undefined ? {} : { certainty }),
      ...(disputed === undefined ? {} : { disputed }),
    })),
  );
}

/** Who has something: what is told of its passing from hand to hand, in telling order. */
export function hasAnswer(slice: Slice, thing: EntityId): readonly Line[] {
  const passed = standing(slice).flatMap(({ claim, sense }) => (isPassing(slice, sense, thing) ? [claim] : []));
  const had = ['have', 'own', 'carry', 'keep', 'get'].flatMap((verb) =>
    deedsOf(slice, verb).filter(
      ({ targets, clause }) => targets.includes(identities(slice)(thing)) && clause.standing === 'so',
    ),
  );
  return inOrderTold(slice, [...linesOfClaims(slice, passed), ...deedLines(slice, had)]);
}

/** Where something is: where it is said to be, and into whose hands it came. */
export function whereThingAnswer(slice: Slice, thing: EntityId): readonly Line[] {
  const said = standing(slice).flatMap(({ claim, sense }) => (isPlacing(slice, sense, thing) ? [claim] : []));
  const lies = ['lie', 'stand', 'hang', 'hide', 'be'].flatMap((verb) =>
    deedsOf(slice, verb).filter(({ doers, targets, clause, tokens }) => {
      const id = identities(slice)(thing);
      const isAt = /^(?:in|on|at|under|behind|inside|beneath|near|beside|by|above|there)$/.test(
        tokens[clause.rest.from]?.text ?? '',
      );
      return clause.standing === 'so' && ((doers.includes(id) && isAt) || (verb === 'hide' && targets.includes(id)));
    }),
  );
  return inOrderTold(slice, [...linesOfClaims(slice, said), ...deedLines(slice, lies)]);
}

/** What stands in a document, as it is told: what it says, and its rows. */
export function writtenAnswer(slice: Slice, document: EntityId): readonly Line[] {
  const same = identities(slice);
  const claims = standing(slice).flatMap(({ claim, sense }): readonly Claim[] => {
    const tells = sense.kind === 'tell' && isAmong(slice, sense.who, document);
    const isIn =
      (sense.kind === 'tell' || sense.kind === 'mind') &&
      sense.channel?.how === 'in' &&
      isAmong(slice, sense.channel.from, document);
    return tells || isIn ? [claim] : [];
  });
  const rows = slice.claims.flatMap((claim): readonly Line[] => {
    const { sense, scene } = claim;
    if (sense.kind !== 'rows' || sense.document === undefined || same(sense.document) !== same(document)) return [];
    return sense.rows.map((cells) => ({
      words: sentence(rowWords(slice, sense.head, cells)),
      scenes: scene === null ? [] : [scene],
      claim: claim.id,
    }));
  });
  return [...linesOfClaims(slice, claims), ...rows];
}

/** "Date: Fri 2:30; place: Jamsu Bridge." */
function rowWords(slice: Slice, head: readonly Words[], cells: readonly Words[]): Words {
  return cells.flatMap((cell, index): Words => {
    const name = head[index];
    const between = index === 0 ? [] : say('; ');
    return [
      ...between,
      ...(name && name.length > 0 ? [...typeset(slice, name), ...say(': ')] : []),
      ...typeset(slice, cell),
    ];
  });
}

function isPassing(slice: Slice, sense: Sense, thing: EntityId): boolean {
  if (sense.kind === 'introduce')
    return identities(slice)(sense.entity) === identities(slice)(thing) && sense.owner !== undefined;
  if (sense.kind !== 'act') return false;
  const row = verbs[sense.verb];
  return row.frame === 'act' && row.moves !== undefined && isAmong(slice, sense.what, thing);
}

function isPlacing(slice: Slice, sense: Sense, thing: EntityId): boolean {
  if (sense.kind !== 'introduce') return isPassing(slice, sense, thing);
  return (
    identities(slice)(sense.entity) === identities(slice)(thing) &&
    (sense.at !== undefined || sense.owner !== undefined)
  );
}

function inOrderTold(slice: Slice, lines: readonly Line[]): readonly Line[] {
  const number = new Map(slice.scenes.map(({ id }, index) => [id, index]));
  const at = ({ scenes }: Line) => number.get(scenes[0] ?? '') ?? -1;
  return eachOnce([...lines].sort((a, b) => at(a) - at(b)));
}
