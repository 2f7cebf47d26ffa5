import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changes, now, old } from '../../../test/author/two-drafts.js';
import { draftMarkdown, draftReport } from './draft-report.js';

test('each change is a sentence under its scene', async () => {
  const { summary, scenes } = draftReport(await changes(), 30);
  assert.match(summary, /^1 scene omitted, 1 scene moved, /);
  assert.deepEqual(
    new Map(scenes.map(({ scene, facts }) => [scene, facts])),
    new Map([
      [
        '1. EXT. WEIR - FLASHBACK',
        ['Another time of day: DAY → none.', 'Marked now: FLASHBACK.', 'DORA speaks in it now (1 line).'],
      ],
      ['3. INT. BARN - DAY', ['Omitted; its number is that of the older draft.']],
      [
        '2. INT. MILL - DAWN',
        [
          'Moved: it was “1. INT. MILL - NIGHT”.',
          'Another time of day: NIGHT → DAWN.',
          'Another speaker: BEN → ADA: “Then who has been grinding th…”',
        ],
      ],
    ]),
  );
  assert.equal(
    draftReport(await changes(old, old)).summary,
    'The same scenes, headings, lines and directions in both drafts.',
  );
});

test('of long lines one sees what differs', async () => {
  const more = old.replace('week long?', 'summer long?');
  const { scenes } = draftReport(await changes(old, more), 30);
  assert.deepEqual(scenes[0]?.facts, ['Changed: BEN: “…flour all week long?” → “…flour all summer long?”']);
});

test('as Markdown, nothing of a script is a mark', async () => {
  const more = now.replace('all week long?', 'all week? Not <b>you</b>, [I hope](x), @ada &lt; $1.');
  const text = draftMarkdown('a_b', draftReport(await changes(old, more)));
  assert.match(text, /^# a\\_b\n/);
  assert.doesNotMatch(text, /(?<!\\)[<[@&$]/);
});
