import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, ofKind, whole } from '../../story/index.js';
import { describedRoles } from './described-roles.js';

/** What Karl is to whom, by his introduction. */
const rows: readonly (readonly [introduction: string, ...roles: readonly string[]])[] = [
  ['Ida’s brother', 'brother of ida'],
  ['brother of Ida', 'brother of ida'],
  ['Ida’s elder brother, who is away', 'elder brother of ida'],
  ['a smith, Ida’s brother', 'brother of ida'],
  ['a smith and Ida’s brother', 'brother of ida'],
  ['Ida’s brother, Nora’s husband', 'brother of ida', 'husband of nora'],
  ['Ida’s brother and Nora’s husband', 'brother of ida', 'husband of nora'],
  ['now Ida’s husband', 'husband of ida'],
  ['queen, and mother of Ida', 'mother of ida'],
  ['wife of Ida and mother of Nora', 'wife of ida', 'mother of nora'],
  ['who killed Ida’s brother'],
  ['the killer of Ida’s brother'],
  ['married to Ida’s sister'],
  ['a clerk in love with Ida’s sister'],
  ['the friend of Ida’s sister'],
  ['Ida’s brother’s friend'],
  ['a stranger to Nora and Ida’s enemies', 'a stranger of nora'],
  ['who killed Ida’s brother and Nora’s husband'],
  ['no friend of Ida'],
  ['Ida’s friend no more'],
];

for (const [introduction, ...roles] of rows)
  test(`what somebody is to others: ${introduction}`, () => {
    const people = `- Person: **Ida**\n- Person: **Nora**\n- Person: **Karl**, ${introduction}`;
    const slice = whole(compile(parse('a.story.md', `# T\n\n${people}\n\n## One\n\n*With Ida*\n`)).story);
    const found = ofKind(slice, 'introduce').flatMap(describedRoles);
    assert.deepEqual(
      found.map(({ entity, role }) => `${role} of ${entity}`),
      roles,
    );
  });
