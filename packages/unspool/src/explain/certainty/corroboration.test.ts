import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, indexOf, whole } from '../../story/index.js';
import { corroboration } from './corroboration.js';

const head = `# T

- Person: **Vera**
- Person: **Ines**
- Person: **Tomas**
- Document: **the letter**, from Tomas to Vera

`;

function countFor(text: string): string {
  const slice = whole(compile(parse('t', head + text)).story);
  const claim = indexOf(slice).claims.get('z');
  assert.ok(claim);
  const { count, scenes } = corroboration(slice, claim);
  return `${count}: ${scenes.join(' ')}`;
}

const cases: readonly (readonly [what: string, text: string, expected: string])[] = [
  [
    'two scenes',
    '## One\n\nIt **rains**.\n\n## Two\n\nIt **pours**.\n\n- **Z**: wet.\n  - because [rains], [pours]',
    '2: one two',
  ],
  [
    'two claims of one scene',
    '## One\n\nIt **rains**. It **pours**.\n\n- **Z**: wet.\n  - because [rains]\n  - because [pours]',
    '1: one',
  ],
  [
    'a scene told again',
    '## One\n\nIt **rains**.\n\n## Two\n\n*again [One]*\n\nIt **pours**.\n\n- **Z**: wet.\n  - because [rains], [pours]',
    '1: one',
  ],
  [
    'two who say so in one scene',
    '## One\n\n- **A**: Vera tells Tomas that it rains.\n- **B**: Ines tells Tomas that it rains.\n- **Z**: wet.\n  - because [A], [B]',
    '2: one',
  ],
  [
    'hearsay is its first speaker’s',
    '## One\n\n- **A**: Vera tells Tomas that Ines says that it rains.\n- **B**: Ines tells Tomas that it rains.\n- **Z**: wet.\n  - because [A], [B]',
    '1: one',
  ],
  [
    'a letter is its sender’s',
    '## One\n\n- **A**: The letter says that it rains.\n- **B**: Tomas tells Ines that it rains.\n- **Z**: wet.\n  - because [A], [B]',
    '1: one',
  ],
  ['a dream shows nothing', '## One\n\n*Dreamt by Vera*\n\nIt **rains**.\n\n- **Z**: wet.\n  - because [rains]', '0: '],
  ['what is only likely is not shown', '## One\n\n- **A**: It rains. (likely)\n- **Z**: wet.\n  - because [A]', '0: '],
  ['a belief is not shown', '## One\n\n- **A**: Vera believes that it rains.\n- **Z**: wet.\n  - because [A]', '0: '],
  [
    'outside knowledge is not shown',
    '## One\n\n- **A**: It rains.\n- Outside: **B**: It always rains. (custom)\n- **Z**: wet.\n  - because [A]\n  - because [B]',
    '1: one',
  ],
  [
    'leaves, through conclusions',
    '## One\n\nIt **rains**.\n\n- **A**: damp. (likely)\n  - because [rains]\n\n## Two\n\n- **Z**: wet.\n  - because [A]',
    '1: one',
  ],
  ['a whole scene', '## One\n\nIt rains.\n\n## Two\n\n- **Z**: wet.\n  - because [One]', '1: one'],
  [
    'a quotation in the author’s reasoning',
    '## One\n\n- **Z**: wet.\n  - because "it rains"\n  - because it must',
    '1: one',
  ],
  [
    'a fallen ground no longer counts',
    '## One\n\n- **A**: It rains.\n\n## Two\n\nIt **pours**.\n\n- **Z**: wet.\n  - because [A]\n  - because [pours]\n- Overturns [A]: it does not.',
    '1: two',
  ],
];

for (const [what, text, expected] of cases) {
  test(`corroboration: ${what}`, () => assert.equal(countFor(text), expected));
}
