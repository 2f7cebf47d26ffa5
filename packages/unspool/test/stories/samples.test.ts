import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from '../../src/language/index.js';
import { compile } from '../../src/story/index.js';
import { render } from './render.js';

// Each folder of samples holds a story and what it claims. UPDATE=1 writes what it claims now; read it before it stays.
const samples = new URL('../../../test/samples/', import.meta.url);

for (const name of readdirSync(samples).sort()) {
  test(`sample: ${name}`, () => {
    const text = readFileSync(new URL(`${name}/input.story.md`, samples), 'utf8');
    const { story, problems } = compile(parse('input.story.md', text));
    const found = [...render(story), ...problems.map(({ code, message }) => `problem ${code}: ${message}`)];
    const file = new URL(`${name}/expected.json`, samples);
    if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
    assert.deepEqual(found, JSON.parse(readFileSync(file, 'utf8')));
  });
}
