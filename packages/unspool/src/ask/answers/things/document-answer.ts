import { type Line, listed, namesOf, quoted, say, sentence, typeset } from '../../../explain/index.js';
import { plain, stemsOf, tokens } from '../../../language/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  ofKind,
  type Party,
  type Slice,
  type Words,
} from '../../../story/index.js';
import type { CellsAsked } from '../../question/cell.js';
import { deedsOf } from '../../told/deeds.js';
import { answered, eachOnce, isAmong, linesOfClaims, partiesNamed, standing } from '../claim-lines.js';
import { deedLines } from '../deed-answer.js';

/** From whom something comes: who sent or wrote it. */
export function senderAnswer(slice: Slice, document: EntityId): readonly Line[] {
  return partiesOf(slice, document, 'sender');
}

/** To whom something is addressed. */
export function addresseeAnswer(slice: Slice, document: EntityId): readonly Line[] {
  return partiesOf(slice, document, 'addressee');
}

function partiesOf(slice: Slice, document: EntityId, as: 'sender' | 'addressee'): readonly Line[] {
  const same = identities(slice);
  const own = ofKind(slice, 'introduce').filter(({ sense }) => same(sense.entity) === same(document) && sense[as]);
  const parties = own.flatMap(({ sense }): readonly Party[] => (sense[as] ? [sense[as]] : []));
  return answered(slice, partiesNamed(slice, parties), linesOfClaims(slice, own));
}

/** In which language a document is. */
export function documentLanguageAnswer(slice: Slice, document: EntityId): readonly Line[] {
  const same = identities(slice);
  const own = ofKind(slice, 'introduce').filter(
    ({ sense }) => same(sense.entity) === same(document) && sense.language !== undefined,
  );
  const [first] = own;
  return first?.sense.language === undefined
    ? []
    : answered(slice, say(first.sense.language), linesOfClaims(slice, own));
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
  return [...linesOfClaims(slice, claims), ...rows, ...quotedBelow(slice, document)];
}

/** "The letter:", and what is quoted below. */
function quotedBelow(slice: Slice, document: EntityId): readonly Line[] {
  const same = identities(slice);
  return slice.claims.flatMap(({ sense, words, about, scene }, at): readonly Line[] => {
    const next = slice.claims[at + 1];
    const isHead = sense.kind === 'fact' && about.length === 1 && about.some((id) => same(id) === same(document));
    if (!isHead || !/^\S+(?: \S+){0,5}:$/u.test(plain(words)) || next?.sense.kind !== 'prose' || next.scene !== scene)
      return [];
    return [
      { words: sentence(quoted(typeset(slice, next.words))), scenes: scene === null ? [] : [scene], claim: next.id },
    ];
  });
}

type Read = { readonly who: EntityId; readonly line: Line };

/** Who reads a document, or is told something by it: in lines, and in sentences of paragraphs. */
function readingsOf(slice: Slice, document: EntityId): readonly Read[] {
  const same = identities(slice);
  const id = same(document);
  const stated = standing(slice).flatMap(({ claim, sense }): readonly Read[] => {
    if (sense.kind !== 'mind' && sense.kind !== 'tell') return [];
    const isIn = sense.channel?.how === 'in' && isAmong(slice, sense.channel.from, document);
    if (!isIn && !(sense.kind === 'tell' && isAmong(slice, sense.who, document))) return [];
    const readers = sense.kind === 'mind' ? sense.who : sense.verb === 'hidesFrom' ? [] : sense.hearers;
    const [line] = linesOfClaims(slice, [claim]);
    return readers.flatMap(({ entity }) => (entity === undefined || !line ? [] : [{ who: same(entity), line }]));
  });
  const told = deedsOf(slice, 'read').flatMap((deed): readonly Read[] => {
    if (deed.clause.standing !== 'so' || !deed.targets.includes(id)) return [];
    return deed.doers.flatMap((who) => deedLines(slice, [deed]).map((line) => ({ who, line })));
  });
  return [...stated, ...told].filter(({ who }) => who !== id);
}

/** Who has read a document. */
export function readersAnswer(slice: Slice, document: EntityId): readonly Line[] {
  const all = readingsOf(slice, document);
  const names = namesOf(slice, [...new Set(all.map(({ who }) => who))]);
  return answered(slice, names, eachOnce(all.map(({ line }) => line)));
}

/** Whether somebody has read a document: yes where it is told; who is not shown to have may. */
export function hasReadAnswer(slice: Slice, who: EntityId, document: EntityId): readonly Line[] {
  const own = readingsOf(slice, document).filter((one) => one.who === identities(slice)(who));
  return answered(slice, say('yes'), eachOnce(own.map(({ line }) => line)));
}

/** What a document says of somebody, or with some words: of what it says, and of its rows, those that name them. */
export function writtenAboutAnswer(slice: Slice, document: EntityId, about: readonly string[]): readonly Line[] {
  const wanted = stemsOf(about);
  if (wanted.length === 0) return [];
  return writtenAnswer(slice, document).filter((line) => {
    const own = stemsOf(tokens(plain(line.words)));
    return wanted.every((stem) => own.includes(stem));
  });
}

/** What stands in a table: the cells asked for, then their rows. */
export function cellAnswer(slice: Slice, { rows }: CellsAsked): readonly Line[] {
  const lines = rows.slice(0, mostRows).map(({ claim, head, cells }) => ({
    words: sentence(rowWords(slice, head, cells)),
    scenes: claim.scene === null ? [] : [claim.scene],
    claim: claim.id,
  }));
  const asked = rows.flatMap(({ asked: cell }) => (cell === undefined ? [] : [cell]));
  const distinct = [...new Map(asked.map((cell) => [plain(cell), cell])).values()];
  if (distinct.length === 0) return lines;
  return answered(slice, listed(distinct.map((cell) => typeset(slice, cell))), lines);
}

const mostRows = 8;

/** "Date: Fri 2:30; place: Jamsu Bridge." What is written in running words is quoted. */
function rowWords(slice: Slice, head: readonly Words[], cells: readonly Words[]): Words {
  if (head.length === 0) return cells.flatMap((cell) => quoted(typeset(slice, cell)));
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
