import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCapitals, readable } from './capitals.js';

const names: Readonly<Record<string, string>> = {
  'OLD MEG': 'Old Meg',
  'ÉLISE DUPRÉ': 'Élise Dupré',
  'MEG’S SON': 'Meg’s Son',
  'O’HARA': 'O’Hara',
  "D'ARTAGNAN": "D'Artagnan",
  MCDONALD: 'McDonald',
  'C-3PO': 'C-3PO',
  'R2-D2': 'R2-D2',
  'COP 2': 'Cop 2',
  '2ND COP': '2nd Cop',
  'JEAN-LUC': 'Jean-Luc',
  'van Berg': 'van Berg',
  '42': '42',
};

for (const [printed, name] of Object.entries(names))
  test(`a name in capitals: ${printed}`, () => assert.equal(readable(printed), name));

const spelled: readonly (readonly [text: string, printed: string, name: string])[] = [
  ['Then Ida MacArthur’s boat comes.', 'IDA MACARTHUR', 'Ida MacArthur'],
  ['“Van der Berg!” he calls.', 'MRS. VAN DER BERG', 'Mrs. Van der Berg'],
  ['Ludwig von Moor and the King of Fen.', 'THE KING OF FEN', 'The King of Fen'],
  // Neither what follows a name nor a word in capitals is a spelling.
  ['MacArthur of old.', 'OLD MACARTHUR', 'Old MacArthur'],
  ['IDAs boat. You will see.', 'IDA WILL', 'Ida Will'],
  ['', 'IDA MACARTHUR', 'Ida Macarthur'],
];

for (const [text, printed, name] of spelled)
  test(`a name in capitals has the spelling of “${text}”: ${printed}`, () => {
    const capitals = createCapitals();
    assert.equal(capitals.of(printed), readable(printed));
    capitals.learn(text);
    assert.equal(capitals.of(printed), name);
  });
