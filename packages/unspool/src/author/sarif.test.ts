import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedSamples, checkedStory } from '../../test/author/checked.js';
import { type Schema, schemaFaults } from '../../test/author/json-schema.js';
import { messages } from '../base/index.js';
import { sarif } from './sarif.js';

const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: Schema): Schema => ({ type: 'array', items });
const text: Schema = { type: 'string', minLength: 1 };
const count: Schema = { type: 'integer', minimum: 1 };
const level: Schema = { enum: ['none', 'note', 'warning', 'error'] };
const message = object({ text }, ['text']);

// The part of the published schema that we use, word by word: what it does not know it refuses, as that does.
const region = object({ startLine: count, startColumn: count, endLine: count, endColumn: count });
const artifactLocation = object({ uri: { type: 'string', pattern: '^[^\\s"<>\\\\^`{|}]+$' }, uriBaseId: text });
const physicalLocation = object({ artifactLocation, region }, ['artifactLocation']);
const replacement = object({ deletedRegion: region, insertedContent: object({ text: { type: 'string' } }) }, [
  'deletedRegion',
]);
const fix = object(
  {
    description: message,
    artifactChanges: {
      ...list(
        object({ artifactLocation, replacements: { ...list(replacement), minItems: 1 } }, [
          'artifactLocation',
          'replacements',
        ]),
      ),
      minItems: 1,
    },
  },
  ['artifactChanges'],
);
const result = object(
  {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message,
    locations: list(object({ physicalLocation })),
    relatedLocations: list(object({ id: { type: 'integer', minimum: 0 }, physicalLocation, message })),
    fixes: list(fix),
  },
  ['message'],
);
const rule = object(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: object({ level }),
  },
  ['id'],
);
const driver = object({ name: text, version: text, rules: list(rule) }, ['name']);
const log = object(
  {
    $schema: text,
    version: { const: '2.1.0' },
    runs: list(
      object(
        {
          tool: object({ driver }, ['driver']),
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: list(result),
        },
        ['tool'],
      ),
    ),
  },
  ['version', 'runs'],
);

test('a log is as SARIF 2.1.0 has it', async () => {
  const made = JSON.parse(JSON.stringify(sarif(await checkedSamples(), '1.2.3')));
  assert.deepEqual(schemaFaults(log, made), []);
  const { results } = made.runs[0];
  for (const key of ['relatedLocations', 'fixes'])
    assert.ok(
      results.some((one: object) => key in one),
      `none has ${key}`,
    );
  assert.notDeepEqual(schemaFaults(log, { ...made, version: '2.0.0' }), []);
});

test('every page is a rule, and every result points at its own', async () => {
  const [run] = sarif(await checkedSamples(), '1.2.3').runs;
  const rules = run?.tool.driver.rules ?? [];
  assert.deepEqual(
    rules.map(({ id }) => id),
    Object.keys(messages),
  );
  for (const { ruleId, ruleIndex } of run?.results ?? []) assert.equal(rules[ruleIndex ?? -1]?.id, ruleId);
  assert.equal(
    rules.find(({ id }) => id === 'two-places')?.shortDescription.text,
    '… would have to be in two places at once: in … and in ….',
  );
});

test('paths are addresses, and words hold no links', async () => {
  const [run] = sarif(await checkedSamples(), '1.2.3').runs;
  const uris = new Set(run?.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri));
  assert.ok(uris.has('films%20%26%20more/%C3%A9%20%231.story.md'), [...uris].join());
  const outside = sarif([{ ...checkedStory('# T\n'), path: 'C:\\films\\a.story.md' }], '1').runs[0]?.results[0];
  assert.equal(outside?.locations[0]?.physicalLocation.artifactLocation.uri, 'file:///C:/films/a.story.md');
  const hostile = checkedStory('# T\n\n## One\n\n- Who is [it](x)?\n');
  const said = sarif([hostile], '1').runs[0]?.results.map(({ message }) => message.text) ?? [];
  for (const text of said) assert.doesNotMatch(text, /(?<!\\)\]\(/);
});
