import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { orders } from './orders.js';

for (const [scenes, isSaid] of [
  [3, false],
  [201, true],
] as const)
  test(`of ${scenes} scenes the picture ${isSaid ? 'says' : 'does not say'} that only neighbours were compared`, () => {
    const text = Array.from({ length: scenes }, (_, at) => `## Scene ${at + 1}\n\nAda waits.\n`).join('\n');
    const { marks } = orders(whole(compile(parse('mill.story.md', `# The mill\n\n${text}`)).story));
    const written = marks.flatMap((mark) => (mark.shape === 'text' ? [mark.text] : [])).join(' ');
    assert.equal(/only those next to each other were compared/.test(written), isSaid);
  });
