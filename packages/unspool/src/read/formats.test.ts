import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formats } from './formats.js';
import { isUnreadWork } from './not-read.js';

const rows = Object.values(formats);
const readme = readFileSync(new URL('../../../../../README.md', import.meta.url), 'utf8');

for (const { name, extensions } of rows) {
  test(`${name} is not also named as what is not read`, () => {
    assert.deepEqual(
      extensions.filter((extension) => isUnreadWork(`a.${extension}`)),
      [],
    );
  });

  test(`the README says that ${name} is read`, () => {
    const names = [name, ...extensions].map((word) => word.toLowerCase());
    assert.ok(
      names.some((word) => new RegExp(`(?<!\\w)${word}(?!\\w)`).test(readme.toLowerCase())),
      names.join(', '),
    );
  });
}
