import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from '../../src/language/index.js';
import type { Segment } from '../../src/read/source.js';
import { expressionsIn } from '../../src/read/time-expressions/expressions-in.js';
import { languages } from '../../src/read/time-expressions/languages.js';
import { lexiconOf } from '../../src/read/time-expressions/lexicon.js';
import { type SceneTimes, sceneTimes } from '../../src/read/time-expressions/time-expressions.js';
import { compile, whole } from '../../src/story/index.js';
import { chronology } from '../../src/time/index.js';
import { read, segmentsOf, shown } from './scenes-in-short.js';

const folder = fileURLToPath(new URL('../../../test/read/time-expressions/', import.meta.url));

/** What each cue of a language is taken for, and says in a heading: beside a scene, and within a flashback. */
type Table = {
  readonly flashback: string;
  readonly cues: Record<string, { readonly means?: string; readonly beside?: string; readonly within?: string }>;
};

for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  test(`every cue of the table: ${name}`, () => {
    const table = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Table;
    const language = name.replace('.json', '');
    const words = languages.find((one) => one.language === language);
    const cues: Table['cues'] = {};
    for (const cue of Object.keys(table.cues)) {
      const [last = ''] = read(['INT. A', `INT. B - ${cue}`], language).slice(1);
      const means = words ? expressionsIn(cue, lexiconOf(words)).expressions.map(({ kind }) => kind) : [];
      const mark = means.includes('return') ? '' : ` - ${table.flashback}`;
      const marked = ['INT. A', `INT. B - ${table.flashback}`, `INT. C${mark} - ${cue}`];
      const [within = ''] = read(marked, language).slice(2);
      cues[cue] = { means: means.join(' '), beside: last, within };
    }
    if (process.env.UPDATE) writeFileSync(join(folder, name), `${JSON.stringify({ ...table, cues }, null, 2)}\n`);
    else assert.deepEqual(cues, table.cues);
  });
}

test('N1: in scripts without capitals', () => {
  const found = sceneTimes(segmentsOf('INT. A | 지연(34)이 앉아 있다.'), 'ko').flatMap((one) => one.ages);
  assert.deepEqual(
    found.map(({ name, age }) => `${name} ${age}`),
    ['지연 34'],
  );
});

test('the table is that of the language, or of the headings', () => {
  const german = ['INT. A - NACHT', 'INT. B - RÜCKBLENDE', 'INT. A - GEGENWART - LATER'];
  assert.deepEqual(sceneTimes(segmentsOf(...german)).map(shown), ['night', 'before 0', 'after 0, ~right after 0']);
  const [first] = sceneTimes(segmentsOf(...german), 'fr');
  assert.equal(first?.parts[0]?.dateline, 'night');
  assert.match(first?.problems[0]?.message ?? '', /said to be in French, but its headings speak German/);
  assert.deepEqual(sceneTimes(segmentsOf('WOHNUNG – INNEN/TAG', 'BAD – INNEN/NACHT'), 'de-AT').map(shown), [
    '',
    'night',
  ]);
  const chinese = segmentsOf('1-1 厨房 夜 内', '1-2 街 日 外').map(({ heading: _, ...segment }) => segment);
  assert.deepEqual(sceneTimes(chinese).map(shown), ['night', '']);
});

/** A story file whose scenes have these cues as datelines; what is assumed is likely. */
function storyOf(segments: readonly Segment[], cues: readonly SceneTimes[]): string {
  const title = (index: number) => `Scene ${index}`;
  const parts = cues.map(({ parts }, index) => {
    const dateline = parts
      .map(({ dateline, known, refers }) => {
        return `${dateline.replace('[#]', `[${title(refers ?? -1)}]`)}${known ? '' : ' (likely)'}`;
      })
      .join(' · ');
    return `## ${title(index)}\n\n${dateline === '' ? '' : `*${dateline}*\n\n`}It happens.\n`;
  });
  assert.equal(segments.length, parts.length);
  return `# T\n\n${parts.join('\n')}`;
}

function orderOf(given: readonly string[]): string {
  const segments = segmentsOf(...given);
  const { story } = compile(parse('a.story.md', storyOf(segments, sceneTimes(segments, 'en'))));
  const slice = whole(story);
  const titles = new Map(slice.scenes.map((scene) => [scene.id, scene.title.replace('Scene ', '')]));
  const signs = { stated: '', likely: '≈', assumed: '~', open: '?' };
  return chronology(slice)
    .order.map(({ scene, again, footing }, index) => {
      return `${index === 0 ? '' : signs[footing]}${[scene, ...again].map((id) => titles.get(id)).join('=')}`;
    })
    .join(' ');
}

const orders: readonly (readonly [what: string, scenes: readonly string[], order: string])[] = [
  ['a flashback, and back', ['INT. A', 'INT. B - FLASHBACK', 'INT. A - PRESENT DAY', 'INT. C'], '1 0 2 ~3'],
  ['one scene', ['INT. A', 'INT. B - FLASHBACK', 'INT. C', 'INT. A - PRESENT DAY'], '1 0 ≈2 3'],
  [
    '20 years earlier, 3 years earlier',
    ['INT. A', 'INT. B - 20 YEARS EARLIER', 'INT. C - 3 YEARS EARLIER', 'INT. A - PRESENT DAY'],
    '1 2 0 3',
  ],
  ['years order threads', ['INT. A - 2001', 'INT. B - 1989', 'INT. C - 1995', 'INT. D - 2001 - LATER'], '1 2 0 3'],
  ['the next morning', ['INT. A - NIGHT', 'INT. B - FLASHBACK', 'INT. A - PRESENT - THE NEXT MORNING'], '1 0 2'],
  ['counted days', ['INT. A - DAY 2', 'INT. B - DAY 1', 'INT. C - DAY 3'], '1 0 2'],
  [
    'again',
    [
      'INT. A | Ada lights the lamp again. | BEN: What are you doing here?',
      'INT. B',
      'INT. A - AS BEFORE | Ada lights the lamp again. | BEN: What are you doing here?',
    ],
    '0=2 ~1',
  ],
];
for (const [what, given, order] of orders) {
  test(`the order that comes out: ${what}`, () => assert.equal(orderOf(given), order));
}
