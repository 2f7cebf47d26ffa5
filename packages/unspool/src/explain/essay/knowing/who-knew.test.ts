import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, upTo, whole } from '../../../story/index.js';
import { essay } from '../essay.js';

const people = `- Kind: film
- Person: **Ada**, a widow
- Person: **Ben**, a widower
- Person: **Cora**, a nun
- Person: **Dan**, a monk
`;

const told = (notes: string) => compile(parse('t.story.md', `# T\n\n${people}\n${notes}`)).story;

/** What stands under "Who knew what". */
const said = (slice: Parameters<typeof essay>[0]) =>
  essay(slice)
    .sections.filter(({ kind }) => kind === 'minds')
    .flatMap(({ paragraphs }) => paragraphs.map(({ words }) => plain(words)));

const mistakes = `## One

*1 May 1900 · with Ben, Cora*

Cora comes in out of the rain, and nobody has lit a lamp.

- Ben believes that Cora is Ada.
- Ben tells Cora that they are to meet at the weir.

## Two

*2 May 1900 · the weir · with Ben*

The weir is loud.

## Three

*3 May 1900 · with Ben, Cora*

Somebody lights the lamp at last.

- Ben learns that Cora is not Ada.
`;

const lies = `## One

*1 May 1900 · with Ben, Dan*

The two men speak in a low voice.

- Dan tells Ben that the mill is sold.

## Two

*2 May 1900 · with Ben, Ada*

Ada holds on to the table.

- Ben lies to Ada that the mill is not sold.

## Three

*3 May 1900 · with Ada*

- Document: **the letter**, from Dan to Ada

A letter lies on the sill.

- Ada reads in the letter that the mill is sold.
`;

const secrets = `## One

*1 May 1900 · with Ben*

Ben burns the deed.

- Ben hides from Ada that the mill is sold.

## Two

*2 May 1900 · with Ada, Dan*

Dan comes by with his cap in his hand.

- Dan tells Ada that the mill is sold.
- Ada hides from Ben that she packs.
`;

test('a mistake is told with when it ends', () => {
  assert.deepEqual(said(whole(told(mistakes))), [
    'Ben takes Cora for Ada, and learns only in the end that she is not.',
  ]);
});

test('before it ends nothing says that it will', () => {
  assert.deepEqual(said(upTo(told(mistakes), 2)), []);
});

test('a lie is told with whoever believes it until when, and who had the truth from whom', () => {
  assert.deepEqual(said(whole(told(lies))), [
    'Ben lies to Ada that the mill is not sold, and she believes it until she reads the truth in the letter. Ben has the truth from Dan.',
  ]);
});

test('a secret is told with how it comes out, and one kept in turn', () => {
  assert.deepEqual(said(whole(told(secrets))), [
    'Ben hides from Ada that the mill is sold, until Dan tells her. Ada, in turn, hides from Ben that she packs, and as far as we see he never learns it.',
  ]);
});

test('what is only concluded of somebody is not said of them, and where nothing is kept from anybody the section is left out', () => {
  const lied = told(
    '## One\n\n*With Ada, Ben, Dan*\n\nThe rain falls on the roof.\n\n- Ada lies to Ben that she knits.\n\n## Two\n\n*With Ada*\n\nAda sings.\n',
  );
  assert.deepEqual(said(whole(lied)), []);
  assert.deepEqual(said(whole(told('## One\n\n*With Ada*\n\nAda sings.\n'))), []);
});

test('what has no end, and what only we are let to believe, is told where it happens and not again', () => {
  const lied = `## One\n\n*With Ada, Ben*\n\nThe rain falls on the roof.\n\n- Ada lies to Ben that the mill is sold.\n- Who has the mill?\n- **A sale**: The mill is sold.\n\n## Two\n\n*With Ada*\n\nThe wheel turns.\n\n- Overturns [A sale]: The mill was never for sale.\n- Answer to [Who has the mill?]: Ada.\n`;
  assert.deepEqual(said(whole(told(lied))), []);
});

test('that something is never learnt is not said of whom the notes think able to know it', () => {
  const unsure = `${secrets}\n## Three\n\n*3 May 1900 · with Ben*\n\nBen counts the spoons.\n\n- Ben knows that Ada packs. (possible)\n`;
  assert.match(
    said(whole(told(unsure))).join(),
    /hides from Ben that she packs, and whether he ever learns it stays open\.$/,
  );
});
