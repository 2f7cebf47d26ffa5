import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token } from '../../told/token.js';
import type { NounChunk } from './chunk.js';
import { parsedOf } from './clauses.js';

/** Words and marks as tokens; a capital behind the first word makes a name, and quotation marks quote. */
function tokensOf(text: string): readonly Token[] {
  let isQuoted = false;
  return (text.match(/[\p{L}\p{N}’-]+|'s|[^\s\p{L}\p{N}]/gu) ?? []).flatMap((piece): Token[] => {
    if (piece === '“' || piece === '”') {
      isQuoted = piece === '“';
      return [];
    }
    const isMark = /^[^\p{L}\p{N}']/u.test(piece);
    const isName = names.has(piece);
    return [
      {
        text: piece.toLowerCase(),
        isQuoted,
        isMark,
        ...(isName ? { entity: piece.toLowerCase() } : {}),
        ...(/^\p{Lu}/u.test(piece) ? { isCapital: true as const } : {}),
      },
    ];
  });
}

const names: ReadonlySet<string> = new Set(['Ann', 'Ben', 'Carl', 'Dora']);

function read(text: string): readonly string[] {
  const tokens = tokensOf(text);
  const words = ({ from, to }: NounChunk) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ');
  return parsedOf(tokens).clauses.map(({ verb, subject, objects, more, isPassive, standing }) => {
    const behind = [...objects.map(words), ...more.map(({ by, noun }) => `${by} ${words(noun)}`)].join(', ');
    const does = `${tokens[verb.main]?.text}${isPassive ? ' (done)' : ''}`;
    return `${subject.map(words).join(' = ') || '–'}: ${does}: ${behind || '–'}${standing === 'so' ? '' : ` [${standing}]`}`;
  });
}

/** A sentence, and its clauses: who, does what, to what; in which standing, where that is not "so". */
const rows: readonly (readonly [text: string, clauses: readonly string[]])[] = [
  ['Ann gives Ben the key.', ['ann: gives: ben, the key']],
  ['Ann, who keeps bees, sells the honey at the market.', ['ann: keeps: bees', 'ann: sells: the honey, at the market']],
  [
    'Ann, a nurse, takes the room and locks the door.',
    ['ann = a nurse: takes: the room', 'ann = a nurse: locks: the door'],
  ],
  ['The house in the lane goes to Ben.', ['the house: goes: to ben']],
  ['Dora is bitten by the dog, and Ann binds the wound.', ['dora: bitten (done): by the dog', 'ann: binds: the wound']],
  [
    'Ben has the bell sunk in the pond by two men.',
    ['ben: has: the bell', 'the bell: sunk (done): in the pond, by two men'],
  ],
  ['On the wall hangs a portrait of Ann.', ['a portrait: hangs: of ann']],
  ['It was Ben who sold the boat.', ['it: was: ben', 'ben: sold: the boat']],
  ['The key which Ann hides is lost.', ['ann: hides: the key', 'the key: lost (done): –']],
  [
    'The clerk, a thin man called Amos, drops the ledger.',
    ['a thin man = amos: called (done): amos', 'the clerk = a thin man = amos: drops: the ledger'],
  ],
  ['Ann says that Ben sold the boat.', ['ann: says: –', 'ben: sold: the boat [said]']],
  ['Ann believes that Ben sold the boat.', ['ann: believes: –', 'ben: sold: the boat [unreal]']],
  ['Ann would sell the boat.', ['ann: sell: the boat [unreal]']],
  ['If Ben sold the boat, Ann left.', ['ben: sold: the boat [unreal]', 'ann: left: – [unreal]']],
  ['Ann never sold the boat.', ['ann: sold: the boat [denied]']],
  ['Nobody sold the boat.', ['nobody: sold: the boat [denied]']],
  ['Ann wants to sell the boat.', ['ann: wants: –', 'ann: sell: the boat [unreal]']],
  ['Ann accuses Ben of having sold the boat.', ['ann: accuses: ben', 'ann: sold: the boat [unreal]']],
  ['Ann asks Ben to sell the boat.', ['ann: asks: ben', 'ben: sell: the boat [unreal]']],
  // What is only named, refused, uncertain, or left open is not told as so.
  ['Ann leaves without selling the boat.', ['ann: leaves: –', 'ann: selling: the boat [unreal]']],
  ['Ann avoids selling the boat.', ['ann: avoids: –', 'ann: selling: the boat [unreal]']],
  ['Ann saves Ben by selling the boat.', ['ann: saves: ben', 'ann: selling: the boat']],
  ['Ann begins selling the boat.', ['ann: begins: –', 'ann: selling: the boat']],
  ['Ann sees Ben selling the boat.', ['ann: sees: ben', 'ben: selling: the boat']],
  ['Ann sells no boat.', ['ann: sells: no boat [denied]']],
  ['The boat is sold by nobody.', ['the boat: sold (done): by nobody [denied]']],
  ['Ann sells the boat with no regret.', ['ann: sells: the boat, with no regret']],
  ['Neither Ann nor Ben sold the boat.', ['ben: sold: the boat [unreal]']],
  ['Ann or Ben sold the boat.', ['ben = ann: sold: the boat [unreal]']],
  ['Ann and Ben sold the boat.', ['ben = ann: sold: the boat']],
  ['Everybody but Ann sold the boat.', ['ann = everybody: sold: the boat [unreal]']],
  ['Ann left but Ben sold the boat.', ['ann: left: –', 'ben: sold: the boat']],
  ['Ann sells the boat or the cart.', ['ann: sells: the boat, the cart [unreal]']],
  ['Ann will sell the boat.', ['ann: sell: the boat [unreal]']],
  ['Perhaps Ann sold the boat.', ['perhaps ann: sold: the boat [unreal]']],
  ['Ann supposedly sold the boat.', ['ann: sold: the boat [unreal]']],
  ['Ann suddenly sold the boat.', ['ann: sold: the boat']],
  ['Ann walks as though she sold the boat.', ['ann: walks: –', 'she: sold: the boat [unreal]']],
  ['It is not true that Ben sold the boat.', ['it: is: true [denied]', 'ben: sold: the boat [unreal]']],
  ['It is true that Ben sold the boat.', ['it: is: true', 'ben: sold: the boat']],
  ['There is a rumour that Ben sold the boat.', ['a rumour: is: –', 'ben: sold: the boat [unreal]']],
  ['According to Ann Ben sold the boat.', ['ben: sold: the boat [said]']],
  ['Ben sold the boat, Ann says.', ['ben: sold: the boat [said]', 'ann: says: –']],
  ['Ben sold the boat, Ann thinks.', ['ben: sold: the boat [unreal]', 'ann: thinks: –']],
  ['Ben sold the boat, and Ann says so.', ['ben: sold: the boat', 'ann: says: –']],
  ['Ann tells Ben who sold the boat.', ['ann: tells: ben', 'ben: sold: the boat [unreal]']],
  // Who it is of whom more is told.
  ['A man in a green coat, who sold the boat, waves.', ['a man: sold: the boat', 'a man: waves: –']],
  ['The nurse with the lamp, who sold the boat, leaves.', ['the nurse: sold: the boat', 'the nurse: leaves: –']],
  ['The house of Ann, who sold the boat, is empty.', ['ann: sold: the boat', 'the house: is: empty']],
  ['Ann hits him, which broke the lamp.', ['ann: hits: him', '–: broke: the lamp']],
  ['A bell with a rim on which foxes are painted.', ['foxes: painted (done): on a rim']],
  // What is not, but something else.
  ['Ann sells not the boat but the cart.', ['ann: sells: the cart']],
  ['Ann sells nothing but the cart.', ['ann: sells: the cart']],
  ['Ann sells nothing except the cart.', ['ann: sells: the cart']],
  ['Ann sells nothing.', ['ann: sells: nothing [denied]']],
  ['Ann sells not the boat.', ['ann: sells: the boat [unreal]']],
  // What is begun, or managed, is done; what is only wanted, is not.
  ['Ann begins to sell the boat.', ['ann: begins: –', 'ann: sell: the boat']],
  ['Ann has managed to sell the boat.', ['ann: managed: –', 'ann: sell: the boat']],
  ['Ann did not manage to sell the boat.', ['ann: manage: – [denied]', 'ann: sell: the boat [denied]']],
  [
    'Ann hopes to manage to sell the boat.',
    ['ann: hopes: –', 'ann: manage: – [unreal]', 'ann: sell: the boat [unreal]'],
  ],
  ['Ann would begin to sell the boat.', ['ann: begin: – [unreal]', 'ann: sell: the boat [unreal]']],
  ['The buyer intends to sell the boat.', ['the buyer: intends: –', 'the buyer: sell: the boat [unreal]']],
  ['At noon, Ann says, Ben sold the boat.', ['ann: says: –', 'ben: sold: the boat [said]']],
  ['At noon, Ann thinks, Ben sold the boat.', ['ann: thinks: –', 'ben: sold: the boat [unreal]']],
  ['Ann gives Ben his first rule.', ['ann: gives: ben, his first rule']],
  ['Ann tells Ben, who sold the boat.', ['ann: tells: ben', 'ben: sold: the boat']],
];

for (const [text, clauses] of rows)
  test(`the clauses of “${text}”`, () => {
    assert.deepEqual(read(text), clauses);
  });

test('whatever stands in a sentence, reading it ends, and every clause has its verb there', () => {
  const words =
    'Ann Ben the a boat sells sold who which that and , . : to of by not was has been if says he her it “ ” ?'.split(
      ' ',
    );
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 400; round += 1) {
    const text = Array.from({ length: 1 + next(30) }, () => words[next(words.length)]).join(' ');
    const tokens = tokensOf(text);
    const { chunks, clauses } = parsedOf(tokens);
    let at = 0;
    for (const { from, to } of chunks) {
      assert.ok(from >= at, text);
      at = Math.max(at, to);
    }
    assert.equal(at, tokens.length, text);
    for (const { verb, subject, objects } of clauses) {
      assert.ok(tokens[verb.main], text);
      for (const noun of [...subject, ...objects]) assert.ok(tokens[noun.head] && noun.from <= noun.head, text);
    }
  }
});

test('of a sentence of thousands of words nothing is read', () => {
  assert.deepEqual(read(`Ann ${'and Ben '.repeat(5000)} sell the boat.`), []);
});
