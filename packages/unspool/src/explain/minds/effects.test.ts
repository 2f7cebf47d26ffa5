import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, sliceAt, whole } from '../../story/index.js';
import { effects } from './effects.js';

const told = (notes: string) => compile(parse('t.story.md', notes)).story;

const mill = told(`# The mill

- Person: **Ada**
- Person: **Ben**
- Person: **Cora**
- Person: **the stranger**

## The yard

*1 May 1900 · with Ada, Ben*

- Ada lies to Ben that the mill is sold.
- Who lit the fire?
- Who will buy the field?

## The loft

*1 May 1890 · with Ada, Cora*

- Cora **lights the fire**.

## The inn

*2 May 1900 · with Ben, Cora*

- Ben hides from Cora that the field is wet.
- Cora believes that the stranger is Ben.
- **Price**: The field is cheap.

## The field

*3 May 1900 · with Ada, Ben, Cora*

- Ben learns that the mill is not sold.
- Cora learns that the field is wet.
- Ada **buys the field**.
- Overturns [Price]: The field is dear.

## The court

*4 May 1900 · with Ada, Ben, Cora*

- Cora learns that Ben is the miller.
- Answer to [Who lit the fire?]: Cora.
  - because [lights the fire]
- Answer to [Who will buy the field?]: Ada.
  - because [buys the field]
- Ada lies to Cora that the fire is out.
- Cora knows that the fire is not out.
- Ben knows that the fire is not out.
`);

/** What is found, as "kind who from-to". */
const found = (slice: ReturnType<typeof whole>) =>
  effects(slice).map(({ kind, who, from, to }) => `${[kind, ...who].join(' ')}: ${from} ${to ?? '…'}`);

test('effects are named with the scenes in which they begin and end', () => {
  assert.deepEqual(found(whole(mill)).sort(), [
    'curiosity: the-yard the-court',
    'irony ben: the-yard the-field',
    'lie ada: the-court the-court',
    'mistaken cora: the-inn …',
    'recognition ben: the-field the-field',
    'secret ben: the-inn the-field',
    'surprise: the-inn the-field',
    'suspense: the-yard the-court',
  ]);
});

test('before the end an effect lasts, and what is not told yet is none', () => {
  const [, inn] = [mill.stops[1], mill.stops[2]];
  assert.ok(inn);
  assert.deepEqual(found(sliceAt(mill, inn.position) as ReturnType<typeof whole>).sort(), [
    'irony ben: the-yard …',
    'mistaken cora: the-inn …',
    'secret ben: the-inn …',
  ]);
});

test('what an effect is about is said by the author, and by whom it is believed by us', () => {
  const [irony] = effects(whole(mill)).filter(({ kind }) => kind === 'irony');
  assert.equal(plain(irony?.line.words ?? []), 'Ada lies to Ben that the mill is sold, and Ben believes it.');
});

test('who hears a lie told to another is taken in with them, in one sentence', () => {
  const pot = told(
    '# T\n\n- Person: **Ada**\n- Person: **Ben**\n- Person: **Cora**\n\n## One\n\n*with Ada, Ben, Cora*\n\n- Ada lies to Ben that the barn is burnt.\n',
  );
  assert.deepEqual(found(whole(pot)), ['irony ben cora: one …']);
  const [irony] = effects(whole(pot));
  assert.equal(plain(irony?.line.words ?? []), 'Ada lies to Ben that the barn is burnt, and Ben and Cora believe it.');
});

test('of an overturned belief it was told that somebody has it', () => {
  const pier = told(
    '# T\n\n- Person: **Karl**\n\n## One\n\n*with Karl*\n\n- **Belief**: Karl believes that the boat is gone.\n\n## Two\n\n*with Karl*\n\n- Overturns [Belief]: Karl knew that the boat was there.\n',
  );
  const [surprise] = effects(whole(pier)).filter(({ kind }) => kind === 'surprise');
  assert.equal(
    plain(surprise?.line.words ?? []),
    'Until “Two” it was told that Karl believes that the boat is gone; then it turns out: Karl knew that the boat was there.',
  );
});

test('where nobody lies, hides, errs or asks there are none', () => {
  assert.deepEqual(effects(whole(told('# T\n\n- Person: **Ada**\n\n## One\n\nAda waits.\n'))), []);
});

test('a secret ends where it is found out, though a look back tells of that only later', () => {
  const barn = told(`# The barn

- Person: **Ada**
- Person: **Ben**

## The door

*1 May 1900 · with Ada, Ben*

- Ada hides from Ben that the barn is burnt.

## The wedding

*1 June 1910 · with Ada, Ben*

Ada sings.

## The ashes

*1 May 1905 · with Ben*

- Ben learns that the barn is burnt.
`);
  assert.deepEqual(found(whole(barn)), ['secret ada: the-door the-ashes']);
});

test('who may have seen through a lie by the time that we do, is in no irony', () => {
  const grave = told(`# The grave

- Person: **Ada**
- Person: **Ben**
- Person: **Cora**

## The yard

*1 May 1900 · with Ada, Ben*

They talk.

## The grave

*2 May 1900 · with Ada, Ben (unseen)*

- Ada lies to Ben that Cora sends the jars.
  - when: during [The yard]
- Ben overhears that Ada knows who made the jars.
`);
  assert.deepEqual(
    found(whole(grave)).filter((one) => one.startsWith('irony')),
    [],
  );
});
