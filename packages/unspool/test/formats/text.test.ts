import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberOf } from '../../src/base/number-words.js';
import { isDateline, isRunIn } from '../../src/read/book/prose/prose-dateline.js';
import { headline } from '../../src/read/book/prose/prose-headings.js';
import { textReader } from '../../src/read/book/text/text.js';
import { newQuoting } from '../../src/read/novel/quotations/quoting.js';
import type { Source } from '../../src/read/source.js';
import { inShort, marked } from '../read/in-short.js';
import { assertPlaces } from '../read/places.js';
import { testSamples } from '../read/samples.js';
import { plenty, tries } from '../tries.js';

testSamples('text', textReader.read, inShort);

/** Each row is paragraphs that follow each other, with what is quoted in ⟦⟧. */
const quoted: readonly (readonly [what: string, ...paragraphs: string[]])[] = [
  ['curly', '⟦“Yes,”⟧ he said, ⟦“and no.”⟧'],
  ['one in another', '⟦“He said ⟦‘Run,’⟧ and ran.”⟧'],
  ['over paragraphs', '⟦“It began so.⟧', '⟦“And it ended.”⟧ He rose.', 'Nothing more.'],
  ['over paragraphs without a mark of their own', '⟦“It began so.⟧', '⟦It went on.⟧', '⟦It ended.”⟧ He rose.'],
  ['never closed', '⟦“It began so.⟧', 'He rose.', '⟦“Yes.”⟧'],
  ['never closed, and another', '⟦“Yes, he said.⟧ ⟦“No.”⟧'],
  ['British', '⟦‘It’s late,’⟧ said Tom, ⟦‘and the dogs’ tails are cold.’⟧ The boys’ hats were gone.'],
  ['British, a word', 'The ⟦‘ghost’⟧ was his brother’s coat.'],
  ['British, over paragraphs', '⟦‘It began so.⟧', '⟦‘And ended.’⟧'],
  ['a lost letter', '‘Tis late, and they left ’em behind.', '⟦“’Tis late,”⟧ he said.'],
  ['straight', '⟦"Yes,"⟧ he said--⟦"no."⟧'],
  ['straight, over paragraphs', '⟦"It began.⟧', '⟦"It ended."⟧ So.'],
  ['straight singles', "⟦'It's late,'⟧ said Tom. 'Twas the dogs' fault.", "⟦'No.'⟧"],
  ['straight, one in another', "⟦\"He said ⟦'Run!'⟧ and I'd run.\"⟧"],
  ['German', '⟦„Ja“⟧, sagte er, ⟦„und ⟦‚nein‘⟧ auch.“⟧'],
  ['German guillemets', '⟦»Ja«⟧, sagte er, ⟦»und nein.«⟧'],
  ['French', '⟦« Oui »⟧, dit-il. ⟦«Non.»⟧'],
  [
    'French, with narrow space within',
    '⟦«\u00a0Oui\u00a0»⟧, dit-il. ⟦«\u202fNon.\u202f»⟧',
    'Il dit : ⟦«\u00a0Viens\u00a0»⟧.',
  ],
  ['French, over paragraphs', '⟦« Oui,⟧', '⟦» et non. »⟧ Il sortit.'],
  ['Swedish', '⟦”Ja”⟧, sade han, ⟦”och nej.”⟧'],
  ['Japanese', '⟦「はい⟦『いいえ』⟧」⟧と言った。'],
  ['Joyce', '⟦—Hello, he said.⟧', '⟦—Good day.⟧', 'He left—slowly.'],
  ['Spanish', '⟦—Hola⟧ —dijo Juan—. ⟦¿Qué tal?⟧'],
  ['Russian', '⟦— Привет,⟧ — сказал он. ⟦— Как дела?⟧'],
  ['no dash of speech in a book with marks', '⟦“Yes.”⟧', '⟦“No.”⟧', '— Milton'],
];

for (const [what, ...paragraphs] of quoted) {
  test(`quotations: ${what}`, () => {
    const texts = paragraphs.map((paragraph) => paragraph.replace(/[⟦⟧]/g, ''));
    const found = newQuoting()(texts);
    assert.deepEqual(
      texts.map((text, index) => marked(text, found[index] ?? [])),
      paragraphs,
    );
  });
}

const prose =
  'The wind was in the north and the boats\nhad not come home. She waited until the bell\nrang twice, and nobody came.';
/** Headings as they stand in a file, and what the chapters are called and numbered. */
const chapters: readonly (readonly [what: string, headings: readonly string[], ...titles: string[]])[] = [
  [
    'ordinals before the word',
    ['THE FIRST CHAPTER', 'THE SECOND CHAPTER'],
    'THE FIRST CHAPTER #1',
    'THE SECOND CHAPTER #2',
  ],
  ['hash signs', ['# One', '# Two'], 'One #1', 'Two #2'],
  ['lines drawn under them', ['Chapter 1\n=========', 'Chapter 2\n---------'], 'Chapter 1 #1', 'Chapter 2 #2'],
  ['a number in the next line', ['CHAPTER\nI', 'CHAPTER\nII.'], 'CHAPTER I #1', 'CHAPTER II #2'],
  ['a number in a row of its own', ['CHAPTER\n\nI', 'CHAPTER\n\nII.'], 'CHAPTER I #1', 'CHAPTER II #2'],
  ['a number in words in the next line', ['CHAPTER\nONE', 'Chapter\n\nTwo'], 'CHAPTER ONE #1', 'Chapter Two #2'],
  [
    'a name set as a sentence in the next line',
    ['Capitolo I.\nIl mare', 'Capitolo II.\nLa morte'],
    'Capitolo I: Il mare #1',
    'Capitolo II: La morte #2',
  ],
  [
    'a word, a number and a name in rows of their own',
    ['CHAPTER\n\nI\n\nTHE MILL', 'CHAPTER\n\nII\n\nTHE FIRE'],
    'CHAPTER I: THE MILL #1',
    'CHAPTER II: THE FIRE #2',
  ],
  [
    'dashes for the stop of a number',
    ['I.--UP THE STAIRS', 'II.--THE FIRE'],
    'I.--UP THE STAIRS #1',
    'II.--THE FIRE #2',
  ],
  ['the word cut short', ['Ch. 1', 'Ch. 2'], 'Ch. 1 #1', 'Ch. 2 #2'],
  ['an article', ['Das erste Kapitel', 'Das zweite Kapitel'], 'Das erste Kapitel #1', 'Das zweite Kapitel #2'],
  ['a Chinese number and its mark', ['一、灯', '二、石头'], '一、灯 #1', '二、石头 #2'],
  [
    'book and chapter in one',
    ['BOOK I. CHAPTER I.', 'BOOK I. CHAPTER II.'],
    'BOOK I. CHAPTER I #1',
    'BOOK I. CHAPTER II #2',
  ],
];
for (const [what, headings, ...titles] of chapters)
  test(`chapters: ${what}`, () => {
    const text = `The Rock\n\n${headings.map((heading) => `${heading}\n\n${prose}\n`).join('\n')}`;
    const { segments } = textReader.read(Buffer.from(text), 'x.txt') as Source;
    assert.deepEqual(
      segments.map(({ title, number }) => `${title} #${number}`),
      titles,
    );
  });

test('Chinese chapters right under the title or a part, and without a number, are told', () => {
  const told = '她点了灯，走下楼去看海，海上没有船，风很大，她等了很久才回来。';
  const titles = (text: string) =>
    (textReader.read(Buffer.from(text), 'x.txt') as Source).segments.map((one) =>
      [...one.within, one.title].join(' / '),
    );
  assert.deepEqual(titles(`灯塔\n序章\n    ${told}\n\n第1章 船\n    ${told}\n\n尾声\n    ${told}\n`), [
    '序章',
    '第1章 船',
    '尾声',
  ]);
  assert.deepEqual(titles(`灯塔\n\n第一卷 海\n第一回 灯\n　　${told}\n\n第二卷 山\n第二回 石\n　　${told}\n`), [
    '第一卷 海 / 第一回 灯',
    '第二卷 山 / 第二回 石',
  ]);
  assert.deepEqual(titles(`灯塔\n\n【第一章】灯\n${told}\n\n【番外一】石\n${told}\n`), [
    '【第一章】灯',
    '【番外一】石',
  ]);
});

test('chapters of one sentence that contents list are told, each under its own', () => {
  const text =
    'THE ROCK\n\nCONTENTS\n\nI. The Lamp\nII. The Bell\nIII. The End\n\n\nI. The Lamp\n\nAda lit it in the wind.\n\n\nII. The Bell\n\nBen rang it once.\n\n\nIII. The End\n\nShe wrote it down.\n';
  const { segments, problems } = textReader.read(Buffer.from(text), 'x.txt') as Source;
  assert.deepEqual(
    segments.map(({ title, items }) => [title, items.length]),
    [
      ['I. The Lamp', 1],
      ['II. The Bell', 1],
      ['III. The End', 1],
    ],
  );
  assert.deepEqual(problems, []);
});

test('chapters of short paragraphs are told whose numbers and names stand in one line of the contents, and apart above them', () => {
  const told = [
    ['I', 'The Lamp', 'Ada lit it in the wind.'],
    ['II', 'The Bell', 'Ben rang it once.'],
    ['III', 'The End', 'She wrote it down.'],
  ] as const;
  for (const word of ['CHAPTER ', 'Chapter ', ''])
    for (const between of ['\n', '\n\n'])
      for (const isNamed of [true, false]) {
        const contents = told.map(([number, name]) => `${word}${number}. ${name}`).join(between);
        const work = told.map(
          ([number, name, words]) =>
            `${word}${number}.\n\n${isNamed ? `${name.toUpperCase()}.\n\n` : ''}${words}\n\n"No ${name.toLowerCase()}," said Ben.`,
        );
        const text = `THE ROCK\n\nCONTENTS\n\n${contents}\n\n\n${work.join('\n\n\n')}\n`;
        const { segments } = textReader.read(Buffer.from(text), 'x.txt') as Source;
        assert.deepEqual(
          segments.map(({ items }) => items.map((item) => ('text' in item ? item.text : ''))),
          told.map(([, name, words]) => [words, `"No ${name.toLowerCase()}," said Ben.`]),
          text,
        );
      }
});

test('a chapter of a word or two is told where contents list it, also before the first sentence', () => {
  const work = (title: string, told: string) => `${title}\n\n${told}\n\n`;
  const titles = [
    ['CHAPTER I', 'CHAPTER II', 'CHAPTER III'],
    ['I. The Lamp', 'II. The Bell', 'III. The End'],
    ['The Lamp', 'The Bell', 'The End'],
    ['PART ONE\n\n1', '2', 'PART TWO\n\n1'],
    ['BOOK I\n\nCHAPTER I', 'CHAPTER II', 'BOOK II\n\nCHAPTER I'],
  ];
  for (const [one = '', two = '', three = ''] of titles)
    for (const told of [
      ['Gone.', 'Ben rang the bell once.', 'She wrote it down.'],
      ['Gone.', 'Quite gone.', 'She wrote it down at last.'],
    ]) {
      const [first = '', second = '', third = ''] = told;
      const text = `THE ROCK\n\nCONTENTS\n\n${[one, two, three].join('\n\n')}\n\n\n${work(one, first)}${work(two, second)}${work(three, third)}`;
      const { segments } = textReader.read(Buffer.from(text), 'x.txt') as Source;
      assert.deepEqual(
        segments.map(({ items }) => items.map((item) => ('text' in item ? item.text : ''))),
        told.map((words) => [words]),
        text,
      );
    }
});

test('numbers that begin again in each part of a book of short sentences are no contents', () => {
  const part = (name: string, ...told: readonly string[]) =>
    `PART ${name}\n\n${told.map((words, index) => `${index + 1}\n\n${words}\n\n`).join('')}`;
  const text = `THE ROCK\n\n\n${part('ONE', 'Ada lit the lamp.', 'Ben came late.')}${part('TWO', 'It burnt down.', 'They left.')}`;
  const { segments } = textReader.read(Buffer.from(text), 'x.txt') as Source;
  const told = segments.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'prose' ? [item.text] : [])));
  assert.deepEqual(told, ['Ada lit the lamp.', 'Ben came late.', 'It burnt down.', 'They left.']);
});

test('a prologue of one sentence is one, whatever comes later', () => {
  const text = 'Prologue\n\nIt rained all night.\n\nChapter 1\n\nAda came.\n\nChapter 2\n\nBen left.\n';
  const titles = (end: number) =>
    (textReader.read(Buffer.from(text.slice(0, end)), 'x.txt') as Source).segments.map(({ title }) => title);
  assert.deepEqual(titles(text.length), ['Prologue', 'Chapter 1', 'Chapter 2']);
  assert.deepEqual(titles(text.indexOf('Chapter 1')), ['Prologue']);
  const listed = `${text.slice(0, text.indexOf('Chapter 1'))}Contents\n\nChapter 1\nChapter 2\n\n${text.slice(text.indexOf('Chapter 1'))}`;
  const told = (textReader.read(Buffer.from(listed), 'x.txt') as Source).segments[0];
  assert.deepEqual([told?.title, told?.items.length], ['Prologue', 1]);
});

test('headlines: what is one, and what it says', () => {
  const said = (line: string) => {
    const found = headline(line);
    return found && [found.sort, found.word, found.number ?? '', found.name].join('|');
  };
  assert.deepEqual(
    [
      'CHAPTER I',
      'Chapter 1. The Hall',
      'CHAPTER XXIV.',
      'I.',
      'XIV',
      'BOOK THE FIRST',
      'PART TWO',
      'LETTER 4',
      'Zweites Kapitel',
      'Chapter the First',
      'Chapter Twenty-One',
      'II. A SCANDAL',
      'Epilogue',
      'CONTENTS',
    ].map(said),
    [
      'chapter|chapter|1|',
      'chapter|chapter|1|The Hall',
      'chapter|chapter|24|',
      'chapter||1|',
      'chapter||14|',
      'division|book|1|',
      'division|part|2|',
      'chapter|letter|4|',
      'chapter|kapitel|2|',
      'chapter|chapter|1|',
      'chapter|chapter|21|',
      'chapter||2|A SCANDAL',
      'chapter|epilogue||Epilogue',
      'contents|contents||CONTENTS',
    ],
  );
  for (const line of [
    'I went home.',
    'Part one of it was over.',
    'chapter and verse',
    'Mix',
    '1914',
    'The first part of the road',
    'I am.',
    'Part of it',
  ])
    assert.equal(said(line), undefined, line);
  assert.deepEqual(['iv', 'MCM', 'forty-two', 'twelfth', '007', 'vx'].map(numberOf), [
    '4',
    undefined,
    '42',
    '12',
    '7',
    undefined,
  ]);
});

test('datelines: dates and places, and no sentence', () => {
  for (const line of [
    '3 May. Bistritz.',
    'August 5th, 17—.',
    'Dorking, Surrey, July 30th, 1849.',
    'Monday evening',
    'den 4. Mai 1771',
    '24 June, before noon'.replace('before ', ''),
  ])
    assert.ok(isDateline(line), line);
  for (const line of ['It was the 3rd of May', 'May I come in', 'Whitby', '1878', 'He came on 3 May and left.'])
    assert.ok(!isDateline(line), line);
  for (const line of ['Later.', '10 p.m.', 'Midnight', 'The same evening', '11 o’clock'])
    assert.ok(isRunIn(line), line);
  for (const line of ['Nobody', 'The man', 'Well']) assert.ok(!isRunIn(line), line);
});

const seed = Number(process.env.SEED ?? 20261122);
const bits = [
  'CHAPTER I',
  'CHAPTER II. Name',
  'I',
  'II.',
  'PART ONE',
  'CONTENTS',
  'Preface',
  '\n',
  '\n\n',
  '\n\n\n',
  '\r\n',
  '   ',
  '* * *',
  'words and words. ',
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '—',
  '--',
  '[1] ',
  '_x_',
  '[Illustration]',
  '*** START OF THE PROJECT GUTENBERG EBOOK X ***\n',
  '*** END OF THE PROJECT GUTENBERG EBOOK X ***',
  '3 May. ',
  'Later.--',
  '\t',
  '\f',
];

test(`arbitrary texts: read without a throw, with spans in the text and in order (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'grapheme' })), { maxLength: 60 }),
      (parts) => {
        const text = `a${parts.join('')}`.replaceAll('\0', '');
        const source = textReader.read(Buffer.from(text), 'x.txt');
        assert.ok(!(source instanceof Promise));
        assertPlaces(source, () => text);
      },
    ),
    { seed, numRuns: tries(400, 2000) },
  );
});

test('a new page ends no line of the file', () => {
  const source = textReader.read(Buffer.from('One.\n\f\nTwo.\n\n\u2028\nThree.\n'), 'x.txt') as Source;
  assert.deepEqual(
    source.segments.flatMap(({ items }) => items.map(({ at }) => at.line)),
    [1, 3, 6],
  );
});

test('hostile texts end soon', () => {
  for (const text of [
    'x'.repeat(plenty(1e7)),
    'I.\n\n'.repeat(tries(2e4, 2e5)),
    Array.from({ length: tries(1e4, 1e5) }, (_, at) => `CHAPTER ${at + 1}\n\n`).join(''),
    'CHAPTER I\n\n'.repeat(plenty(1e5)),
    '"'.repeat(plenty(2e6)),
    '\n'.repeat(plenty(2e6)),
    '_'.repeat(plenty(2e6)),
    '['.repeat(plenty(1e6)),
    '[Illustration '.repeat(plenty(1e5)),
    `3 May${' '.repeat(plenty(1e6))}`,
    '- '.repeat(plenty(1e6)),
    '. '.repeat(plenty(1e6)),
    '=a'.repeat(plenty(5e5)),
    'CONTENTS\n\nI\n\n'.repeat(plenty(1e5)),
    'the '.repeat(plenty(1e6)),
    '*'.repeat(plenty(1e6)),
    ' '.repeat(plenty(1e6)),
    't\nsl'.repeat(plenty(2e5)),
  ]) {
    const before = process.cpuUsage().user;
    const source = textReader.read(Buffer.from(text), 'x.txt');
    assert.ok(!(source instanceof Promise));
    const seconds = (process.cpuUsage().user - before) / 1e6;
    assert.ok(seconds < tries(2, 20), `${seconds} s for ${text.length} characters of ${text.slice(0, 20)}`);
  }
});
