import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parse, readRuns, readWhen } from '../../src/language/index.js';
import { fountainReader } from '../../src/read/script/fountain/fountain.js';
import { headingOf } from '../../src/read/script/screenplay/screenplay-heading.js';
import type { Item, Segment, SourceSpan } from '../../src/read/source.js';
import { expressionsIn } from '../../src/read/time-expressions/expressions-in.js';
import { languages } from '../../src/read/time-expressions/languages.js';
import { lexiconOf } from '../../src/read/time-expressions/lexicon.js';
import { type SceneTimes, sceneTimes } from '../../src/read/time-expressions/time-expressions.js';
import { compile, whole } from '../../src/story/index.js';
import { chronology } from '../../src/time/index.js';
import { plenty, tries } from '../tries.js';
import { realWorks } from '../works/real-works.js';

const folder = fileURLToPath(new URL('../../../test/read/time-expressions/', import.meta.url));

/**
 * "INT. HOUSE - DAY | Ada waits. | >FLASHBACK TO: | =PARIS, 1944 | ADA (12): Hello.": a heading, then action,
 * transitions, words on the screen, speeches. Places count the characters of all of it.
 */
function segmentsOf(...scenes: readonly string[]): readonly Segment[] {
  let from = 0;
  const spanOf = (text: string): SourceSpan => {
    from += text.length + 1;
    return { from: from - text.length - 1, to: from - 1 };
  };
  return scenes.map((scene) => {
    const [title = '', ...rest] = scene.split(' | ');
    const heading = spanOf(title);
    const items = rest.map((text): Item => {
      const at = spanOf(text);
      const [, cue, said] = /^([^:]*[^:\s]): (.+)$/.exec(text) ?? [];
      if (text.startsWith('>')) return { kind: 'transition', text: text.slice(1), at };
      if (text.startsWith('=')) return { kind: 'caption', text: text.slice(1), at };
      if (cue === undefined || said === undefined || cue !== cue.toUpperCase() || cue === 'SUPER')
        return { kind: 'action', text, at };
      return { kind: 'speech', cue, who: [cue], parts: [{ kind: 'said', text: said, at }], at };
    });
    const own = title === '' ? {} : { heading: headingOf(title) };
    return { kind: 'scene', title, within: [], ...own, at: { ...heading, to: from - 1 }, items };
  });
}

/** "after 0, ~right after 0": what is assumed with a tilde, scenes by their number. */
function shown({ parts, level }: SceneTimes): string {
  const said = parts.map(({ dateline, known, refers }) => `${known ? '' : '~'}${dateline.replace('[#]', `${refers}`)}`);
  return [...said, ...(level ? [`(${level})`] : [])].join(', ');
}

function read(scenes: readonly string[], language = 'en'): readonly string[] {
  return sceneTimes(segmentsOf(...scenes), language).map(shown);
}

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

const scenes: readonly (readonly [what: string, scenes: readonly string[], ...expected: readonly string[]])[] = [
  [
    'F1: a mark in a heading is of that scene; the next without one goes on with what was interrupted',
    ['INT. A - DAY', 'INT. B - FLASHBACK', 'INT. C - DAY', 'INT. A - PRESENT DAY'],
    '',
    'before 0',
    '~after 0',
    'after 2',
  ],
  [
    'F1: marked one by one, each is before what was interrupted, and “later” is said of the last of them',
    ['INT. A', 'INT. B - FLASHBACK', 'INT. C - LATER - FLASHBACK', 'INT. A'],
    '',
    'before 0',
    'before 0, after 1',
    '~after 0, ~right after 0',
  ],
  [
    'F1: until the end that is said in a scene without a mark',
    ['INT. A', 'INT. B - FLASHBACK', 'INT. C | x | END FLASHBACK', 'INT. A'],
    '',
    'before 0',
    '~before 0, ~after 1',
    'after 0, ~right after 0',
  ],
  [
    'F1: at the head of the first line of a scene',
    ['INT. A', 'INT. B | FLASHBACK. Ada is six. | x', 'INT. A', 'INT. C | FLASHBACK OF BEN AT SEA. He is ill.'],
    '',
    'before 0',
    '',
    'before 2',
  ],
  [
    'F1: further on in a scene it is only seen',
    ['INT. A', 'INT. B | x | FLASHBACK - YARD. Ada is six.', 'INT. C'],
    '',
    '',
    '',
  ],
  [
    'F1: continuous with a scene that is none',
    ['INT. A', 'INT. B', 'INT. C - CONTINUOUS - FLASHBACK'],
    '',
    '',
    '~before 1',
  ],
  [
    'F2: a run without an end is left in the place that was interrupted',
    ['INT. A | x | >FLASHBACK TO:', 'INT. B', 'INT. C', 'INT. A', 'INT. D'],
    '',
    'before 0',
    '~before 0, ~after 1',
    '~after 0, ~right after 0',
    '',
  ],
  [
    'F2: and after six scenes',
    ['INT. A | x | >FLASHBACK TO:', ...'BCDEFGHIJ'.split('').map((place) => `INT. ${place}`)],
    '',
    'before 0',
    '~before 0, ~after 1',
    '~before 0, ~after 2',
    '~before 0, ~after 3',
    '~before 0, ~after 4',
    '~before 0, ~after 5',
    '~before 0, ~after 6',
    '',
    '',
  ],
  ['F1: before the place', ['INT. A', '.FLASHBACK - INT. B - NIGHT'.slice(1)], '', 'before 0, night'],
  ['F2: a transition is about the next heading', ['INT. A | x | >FLASHBACK TO:', 'INT. B'], '', 'before 0'],
  ['F2 and F1 together are one', ['INT. A | x | >FLASHBACK TO:', 'INT. B - FLASHBACK'], '', 'before 0'],
  [
    'F3: a bracket holds all that is in it',
    ['INT. A | x | BEGIN FLASHBACK', 'INT. B', 'INT. C | x | END FLASHBACK', 'INT. D'],
    '',
    'before 0',
    'before 0, ~after 1',
    'after 0',
  ],
  [
    'F4: nested by transitions; each END closes one, and is doubtful',
    [
      'INT. A | x | >FLASHBACK TO:',
      'INT. B | x | >FLASHBACK TO:',
      'INT. C | x | END FLASHBACK',
      'INT. B | x | END FLASHBACK',
      'INT. A',
    ],
    '',
    'before 0',
    'before 0, ~before 1',
    '~before 0, ~after 1, ~right after 1',
    '~after 0, ~right after 0',
  ],
  [
    'back to the present closes everything',
    ['INT. A | x | >FLASHBACK TO:', 'INT. B | x | >FLASHBACK TO:', 'INT. C | x | >BACK TO PRESENT', 'INT. A'],
    '',
    'before 0',
    'before 0, ~before 1',
    'after 0, ~right after 0',
  ],
  [
    'F5: flashes are shots within a scene, and BACK TO SCENE is not the end of the flashback around',
    ['INT. A', 'INT. B - FLASHBACK | x | QUICK FLASHES - THE FIRE | x | BACK TO SCENE | x', 'INT. C - FLASHBACK'],
    '',
    'before 0',
    'before 0',
  ],
  [
    'back from a letter to its scene',
    ['INT. A | >FLASHBACK TO:', 'INT. B | x | INSERT - THE LETTER | BACK TO SCENE', 'INT. C'],
    '',
    'before 0',
    '~before 0, ~after 1',
  ],
  [
    'F6: earlier than the enclosing present, not than the last scene',
    ['INT. A', 'INT. B - 5 YEARS EARLIER', 'INT. C - TWO DAYS LATER', 'INT. D - 3 YEARS EARLIER', 'INT. A - PRESENT'],
    '',
    '5 years before 0',
    '2 days after 1',
    '3 years before 0',
    'after 0, ~right after 0',
  ],
  [
    'F6: a year may begin another time',
    ['INT. A', 'INT. B - 1989', 'INT. C - LATER', 'INT. A - PRESENT DAY'],
    '',
    '1989',
    'after 1',
    'after 0, after 2, ~right after 0',
  ],
  [
    'F7: ahead, and back again',
    ['INT. A | x | >FLASH FORWARD TO:', 'INT. B | x | END FLASHFORWARD', 'INT. A'],
    '',
    'after 0',
    'after 0, ~right after 0',
  ],
  [
    'F7: a word for the time of a scene is likely, and says nothing of the next one',
    ['INT. A', 'INT. B - THE FUTURE', 'INT. C', 'INT. D - NIGHT - PAST', 'INT. E'],
    '',
    '~after 0',
    '',
    '~before 2, night',
    '',
  ],
  ['F7: so much later', ['INT. A', 'INT. B - FLASHFORWARD - 10 YEARS LATER'], '', '10 years after 0'],
  [
    'a flashback goes on after an interruption',
    ['INT. A', 'INT. B - FLASHBACK | x | END FLASHBACK', 'INT. A', "INT. B - FLASHBACK (CONT'D)"],
    '',
    'before 0',
    'after 0, ~right after 0',
    'before 0, after 1',
  ],
  [
    'the first scenes are a flashback',
    ['INT. A - FLASHBACK', 'INT. B', 'INT. C - PRESENT DAY'],
    'flashback',
    '~after 0',
    'after 1',
  ],
  [
    'R1: the scene after the return goes on with the interrupted one, and T4 is of this thread',
    ['INT. A - DAY', 'INT. B - FLASHBACK', 'INT. C - PRESENT DAY - LATER', 'INT. D - MOMENTS LATER'],
    '',
    'before 0',
    'after 0',
    'soon after 2, ~right after 2',
  ],
  [
    'R1: a return to another time of day is no going on',
    ['INT. A - NIGHT', 'INT. B - FLASHBACK', 'INT. A - MORNING - PRESENT'],
    'night',
    'before 0',
    'after 0, morning',
  ],
  [
    'T5: between two places, until a third',
    ['INT. A | x | >INTERCUT WITH:', 'INT. B', 'INT. A', 'INT. C'],
    '',
    'same time as 0',
    '~same time as 0',
    '',
  ],
  [
    'T6: a montage over several headings',
    ['INT. A | x | BEGIN MONTAGE', 'INT. B', 'INT. C | x | END MONTAGE', 'INT. D'],
    '',
    '',
    '~after 1',
    '',
  ],
  ['T6: a montage within one scene', ['INT. A | MONTAGE | x | END MONTAGE', 'INT. B'], '', ''],
  ['T7: a dissolve says nothing', ['INT. A | x | >DISSOLVE TO:', 'INT. B | x | >MATCH CUT TO:', 'INT. C'], '', '', ''],
  [
    'S1: a title is of the scene it stands in',
    ['INT. A', 'INT. B | x | =PARIS, JUNE 1944', 'INT. C'],
    '',
    'June 1944',
    '',
  ],
  [
    'F6: after “earlier”, the telling may have caught up',
    ['INT. A', 'INT. B - EARLIER', 'INT. C'],
    '',
    'before 0',
    '~after 1',
  ],
  [
    'F6: beside the present day, a year is another time',
    ['INT. A', 'INT. B - PRESENT DAY', 'INT. C - 1994'],
    '',
    'after 0',
    '~before 1, 1994',
  ],
  [
    'T1: between places, it is open with which of them a scene goes on; later is said of its own place',
    ['INT. A', 'INT. B', 'INT. A - CONTINUOUS', 'INT. B - LATER', 'INT. C - CONTINUOUS'],
    '',
    '',
    '',
    'after 1',
    'right after 3',
  ],
  ['S1: with its lead', ['INT. A', 'INT. B | SUPER: "Three years earlier"'], '', '3 years before 0'],
  [
    'S1: an order that is said in the middle is only assumed of all',
    ['INT. A', 'INT. B | x | =TWO HOURS LATER'],
    '',
    '~2 hours after 0',
  ],
  ['S1: before the first heading', [' | >FADE IN: | =1944', 'INT. A', 'INT. B'], '', '1944', ''],
  ['S2: alone and in capitals', ['INT. A', 'INT. B | THREE YEARS LATER | x'], '', '3 years after 0'],
  ['S2: a sentence is none', ['INT. A', 'INT. B | Three years later. | LATER SHE WEEPS'], '', ''],
  ['L1: one dream', ['INT. A', 'INT. B - DREAM', 'INT. A'], '', '(dream)', '~after 0, ~right after 0'],
  [
    'L1: a sequence, and the return to what it interrupts',
    ['INT. A | x | DREAM SEQUENCE', 'INT. B', 'INT. C - LATER | x | END DREAM', 'INT. A - LATER'],
    '',
    '(dream)',
    'after 1, (dream)',
    'after 0',
  ],
  [
    'L1: somebody wakes',
    ['INT. A | x | DREAM SEQUENCE', 'INT. B', 'INT. A | Ada wakes with a start.', 'INT. C'],
    '',
    '(dream)',
    '~after 0, ~right after 0',
    '',
  ],
  ['L1: from another point of view', ['INT. A', "INT. B - ADA'S POV"], '', ''],
  [
    'L2: who speaks over the past is in the present, and says nothing of time',
    ['INT. A', 'INT. B - FLASHBACK | ADA (V.O.): I was young. | BEN (PRE-LAP): Wake up.'],
    '',
    'before 0',
  ],
  [
    'N2: told again',
    [
      'INT. A | Ada lights the lamp again. | BEN: What are you doing here?',
      'INT. B',
      'INT. A - AS BEFORE | Ada lights the lamp again. | BEN: What are you doing here?',
    ],
    '',
    '',
    'again 0',
  ],
  [
    'days are counted',
    ['INT. A - DAY 1', 'INT. B - DAY 3', 'INT. C - NIGHT (3)', 'INT. D - DAY 2'],
    '',
    'exactly 2 days after 0',
    'same day as 1, night',
    'exactly 1 day before 2',
  ],
  ['a clock of twelve hours', ['INT. A - AFTERNOON - 2:30', 'INT. B - 2:30'], 'afternoon, 14:30', '~02:30'],
  ['day and night are neither', ['INT. A - DAY/NIGHT'], ''],
  [
    'another mark is of another flashback',
    ['INT. A', 'INT. B - FLASHBACK', 'INT. C', 'INT. D - FLASHBACK'],
    '',
    'before 0',
    '~after 0',
    'before 2',
  ],
  [
    'BACK TO SCENE in the middle of a scene ends nothing around it',
    ['INT. A | >FLASHBACK TO:', 'INT. B | A letter. | BACK TO SCENE | Ada reads on.', 'INT. C'],
    '',
    'before 0',
    '~before 0, ~after 1',
  ],
  ['a decade is ten years', ['INT. A', 'INT. B - A DECADE LATER'], '', '10 years after 0'],
  ['places are none', ['INT. THE LATE SHOW', 'INT. ROOM 1989', 'INT. DAWN STREET - KITCHEN'], '', '', ''],
  [
    'a title that closes a scene of another year is of the next',
    ['INT. A - DAY | =LONDON, 1940 | Ada counts. | =LONDON, 1962', 'INT. B - DAY | Ada types.'],
    '1940',
    '1962',
  ],
  [
    'a title that closes the first scene and is earlier is of the next',
    [
      'INT. A - DAY | Ada eats. | =TEN YEARS EARLIER',
      'INT. B - DAY | Ada is six. | =PRESENT DAY',
      'INT. A - DAY | Ada.',
    ],
    '',
    '10 years before 0',
    'after 0, ~right after 0',
  ],
  [
    'a title that closes the scene that it shows',
    ['EXT. CITY - DAY | Roofs. | =LONDON, 1940', 'INT. B - DAY | Ada types.'],
    '1940',
    '',
  ],
];

for (const [what, given, ...expected] of scenes) {
  test(what, () => assert.deepEqual(read(given), expected));
}

const problems: readonly (readonly [what: string, scenes: readonly string[], at: number, message: RegExp])[] = [
  ['R2: open at the end', ['INT. A', 'INT. B | BEGIN FLASHBACK', 'INT. C'], 1, /No line ends this flashback.*all are/],
  [
    'R2: open for too long',
    ['INT. A', 'INT. B | x | >FLASHBACK TO:', ...'CDEFGHIJK'.split('').map((place) => `INT. ${place}`)],
    1,
    /No line ends this flashback.*only 6 are/,
  ],
  [
    'R2: a second one',
    ['INT. A | x | >FLASHBACK TO:', 'INT. B | x | >FLASHBACK TO:', 'INT. C', 'INT. D - PRESENT'],
    1,
    /A second flashback/,
  ],
  [
    'an end where no heading says that it is in it',
    ['INT. A', 'INT. B - FLASHBACK', 'INT. C', 'INT. D | x | END FLASHBACK'],
    3,
    /only the scene that is marked/,
  ],
  ['an end without a beginning', ['INT. A | x | END FLASHBACK', 'INT. B'], 0, /none is open/],
  ['two years', ['INT. A - 1944 | =1945'], 0, /two years, 1944 and 1945/],
  ['no such day', ['INT. A - 31 JUNE 1944'], 0, /no such day: 31 June 1944/],
  [
    'N2: told again, and nothing says so',
    [
      'INT. A | Ada lights the lamp again. | BEN: What are you doing here?',
      'INT. A | Ada lights the lamp again. | BEN: What are you doing here?',
    ],
    1,
    /same event again/,
  ],
  ['earlier than nothing', ['INT. A - 5 YEARS EARLIER'], 0, /no scene before it/],
];

for (const [what, given, at, message] of problems) {
  test(`a problem with its place: ${what}`, () => {
    const found = sceneTimes(segmentsOf(...given), 'en').map((scene) => scene.problems);
    assert.deepEqual(
      found.map((list) => list.length),
      given.map((_, index) => (index === at ? 1 : 0)),
    );
    assert.match(found[at]?.[0]?.message ?? '', message);
    assert.ok(found[at]?.[0]?.at);
  });
}

test('no problem where all is closed', () => {
  const given = [
    'INT. A | x | >FLASHBACK TO:',
    'INT. B',
    'INT. C | x | >BACK TO SCENE',
    'INT. A',
    'INT. B - 2 YEARS EARLIER',
  ];
  assert.deepEqual(
    sceneTimes(segmentsOf(...given), 'en').flatMap((scene) => scene.problems),
    [],
  );
});

test('a transition and the heading after it are one flashback, and no problem', () => {
  const given = segmentsOf('INT. A | x | >FLASHBACK TO:', 'INT. B - FLASHBACK', 'INT. A - PRESENT DAY');
  assert.deepEqual(
    sceneTimes(given, 'en').flatMap((scene) => scene.problems),
    [],
  );
});

test('the span of what is known is that of its cue; what is assumed has that of what began it', () => {
  const given = segmentsOf('INT. A | x | >FLASHBACK TO:', 'INT. B | =1944', 'INT. C');
  const [first, second] = given;
  const found = sceneTimes(given, 'en');
  assert.deepEqual(
    found[1]?.parts.map(({ at }) => at),
    [first?.items[1]?.at, second?.items[0]?.at],
  );
  assert.deepEqual(
    found[2]?.parts.map(({ at }) => at),
    [first?.items[1]?.at, first?.items[1]?.at],
  );
});

const ages: readonly (readonly [scene: string, ...expected: readonly string[]])[] = [
  ['INT. A | YOUNG ADA: Hello.', 'ADA younger'],
  ['INT. A | ADA (12): Hello.', 'ADA 12'],
  ['INT. A | OLDER ADA (V.O.): Hello.', 'ADA older'],
  ['INT. A | Enter BEN STONE (34), tired. Enter CLEO, 7, and a dog.', 'BEN STONE 34', 'CLEO 7'],
  ['INT. A | YOUNG MAN: Hello. | OLD WOMAN: Hello.'],
  ['INT. A | ADA (30s) sits. BEN (V.O.) too. It is JUNE, 12, or so.'],
];
for (const [scene, ...expected] of ages) {
  test(`N1: ${scene}`, () => {
    const found = sceneTimes(segmentsOf(scene), 'en').flatMap((one) => one.ages);
    assert.deepEqual(
      found.map(({ name, age }) => `${name} ${age}`),
      expected,
    );
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

const words = fc.constantFrom(
  ...[
    'DAY',
    'NIGHT',
    'LATER',
    'FLASHBACK',
    'FLASHFORWARD',
    'PRESENT DAY',
    '5 YEARS EARLIER',
    'THE NEXT MORNING',
    '1989',
  ],
  ...['SAME', 'CONTINUOUS', 'DREAM', 'DAY 3', 'AS BEFORE', '6:00 PM', 'THAT NIGHT', 'EARLIER', 'MONDAY', 'JUNE 1944'],
);
const lines = fc.constantFrom(
  ...['x', '>FLASHBACK TO:', 'END FLASHBACK', 'BACK TO SCENE', 'BEGIN FLASHBACK', 'MONTAGE', 'END MONTAGE', '=1944'],
  ...['>INTERCUT WITH:', 'DREAM SEQUENCE', 'END DREAM', 'Ada wakes.', 'QUICK FLASHES', '>FLASH FORWARD TO:', '=LATER'],
);
const scene = fc
  .tuple(fc.constantFrom('A', 'B', 'C'), fc.array(words, { maxLength: 2 }), fc.array(lines, { maxLength: 4 }))
  .map(([place, cues, items]) => [[`INT. ${place}`, ...cues].join(' - '), ...items].join(' | '));

test('parts depend on the scenes so far alone, refer to earlier ones, and are understood as times', () => {
  fc.assert(
    fc.property(fc.array(scene, { maxLength: 12 }), fc.nat(12), (given, until) => {
      const segments = segmentsOf(...given);
      const found = sceneTimes(segments, 'en');
      const start = sceneTimes(segments.slice(0, until), 'en');
      assert.deepEqual(start.map(shown), found.slice(0, until).map(shown));
      found.forEach(({ parts }, index) => {
        for (const { dateline, refers } of parts) {
          assert.equal(dateline.includes('[#]'), refers !== undefined);
          assert.ok(refers === undefined || (refers >= 0 && refers < index));
          const text = dateline.replace('[#]', '[A]');
          const isRead = text.startsWith('again ') || readWhen(readRuns(text, 0, text.length)) !== null;
          assert.ok(isRead, `not understood: ${dateline}`);
        }
      });
    }),
    { numRuns: tries(200, 1000) },
  );
});

test('by whose words a scene is read, no later scene decides', () => {
  const abroad = fc.constantFrom(
    'NACHT',
    'NUIT',
    'NOCHE',
    'NOTTE',
    'GIORNO',
    'JOUR',
    'RÜCKBLENDE',
    'НОЧЬ',
    'NATT',
    'LATER',
  );
  const mixed = fc.array(fc.constantFrom('A', 'B').chain((place) => abroad.map((cue) => `INT. ${place} - ${cue}`)));
  const said = fc.constantFrom(undefined, 'en', 'fr', 'de-AT', 'xx');
  fc.assert(
    fc.property(mixed, fc.nat(10), said, (given, until, language) => {
      const segments = segmentsOf(...given);
      const start = sceneTimes(segments.slice(0, until), language).map(({ parts, level, ages }) => ({
        parts,
        level,
        ages,
      }));
      const found = sceneTimes(segments, language).map(({ parts, level, ages }) => ({ parts, level, ages }));
      assert.deepEqual(start, found.slice(0, until));
    }),
    { numRuns: tries(100, 500) },
  );
});

test('never throws, whatever stands in headings and lines', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string(), words);
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 5 }), fc.option(fc.string()), (given, language) => {
      const segments = given.flatMap(([a, b, c]) => segmentsOf(`${a} - ${b}`, `INT. ${b} | ${c} | =${a} | >${c}`));
      sceneTimes(segments, language ?? undefined);
    }),
    { numRuns: tries(80, 300) },
  );
});

test('long lines and many scenes end soon', { timeout: 20_000 }, () => {
  const long = 'FLASHBACK - '.repeat(plenty(100_000));
  const many = Array.from(
    { length: plenty(3000) },
    (_, index) => `INT. A - ${index % 2 ? 'FLASHBACK' : 'LATER'} | ${'X (12) '.repeat(20)}`,
  );
  sceneTimes(segmentsOf(`INT. ${long} | ${long} | =${long} | ${'('.repeat(plenty(100_000))}`, ...many));
});

const { folder: works, skip } = realWorks('screenplays');

test('real screenplays', { skip }, async () => {
  for (const name of readdirSync(works).filter((file) => file.endsWith('.fountain'))) {
    const bytes = readFileSync(new URL(name, works));
    const source = await fountainReader.read(bytes, name);
    const found = sceneTimes(source.segments, source.language);
    assert.equal(found.length, source.segments.length);
    const isNight = source.segments.map(({ title }) => /NIGHT/.test(title));
    assert.deepEqual(
      found.map(({ parts }) => parts.some(({ dateline }) => dateline === 'night')),
      isNight,
    );
    for (const { parts } of found) for (const { at } of parts) assert.ok(at.to <= bytes.length && at.from < at.to);
  }
});
