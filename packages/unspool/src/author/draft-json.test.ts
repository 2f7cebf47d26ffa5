import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { schemaFaults } from '../../test/author/json-schema.js';
import { draftChanges, readSource } from '../read/index.js';
import { checkJson } from './check-json.js';

const old = `INT. MILL - NIGHT

ADA
The wheel has not turned since the frost came down.

BEN
Then who has been grinding the flour all week long?

EXT. WEIR - DAY

CLEO
There is a glove caught under the third sluice board.

INT. BARN - DAY

ADA
Somebody moved the ladder from the loft last night.
`;
const now = `EXT. WEIR - FLASHBACK

CLEO
There is a glove caught under the third sluice board.

DORA
It is not *mine*, whatever the miller may say of me.

INT. MILL - DAWN

ADA
The wheel has not turned since the frost came down.

ADA
Then who has been grinding the flour all week long?
`;

async function changes(before = old, after = now) {
  const read = (text: string) => readSource(new TextEncoder().encode(text), 'a.fountain');
  const [one, other] = [await read(before), await read(after)];
  assert.ok(one && other);
  return draftChanges(one, other);
}

test('as JSON it is as the schema says', async () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../../../docs/check-json.schema.json', import.meta.url), 'utf8'),
  );
  const made = JSON.parse(
    JSON.stringify(checkJson([{ path: 'a', text: '', diagnoses: [], changes: await changes() }])),
  );
  assert.deepEqual(schemaFaults(schema, made), []);
  assert.ok(made.files[0].changes.length > 4);
  const [first] = made.files[0].changes;
  assert.notDeepEqual(
    schemaFaults(schema, { ...made, files: [{ ...made.files[0], changes: [{ ...first, kind: 'other' }] }] }),
    [],
  );
});
