import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { schemaFaults } from '../../test/author/json-schema.js';
import { changes } from '../../test/author/two-drafts.js';
import { checkJson } from './check-json.js';

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
