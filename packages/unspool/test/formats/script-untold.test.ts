import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeFdx } from '../../src/read/convert/fdx-write.js';
import { writeFountain } from '../../src/read/convert/fountain-write.js';
import { readFdx } from '../../src/read/script/fdx/fdx-read.js';
import { readFountain } from '../../src/read/script/fountain/fountain-read.js';
import { fdxSource, fountainSource, inNotes } from '../read/script-notes.js';

// What a script keeps from whoever watches it is told to nobody; what it prints between scenes is told with the scene
// that it belongs to.

const heading = '<Paragraph Type="Scene Heading"><Text>INT. BARN - DAY</Text></Paragraph>';
const settings = (type: string, style: string) =>
  `<ElementSettings Type="${type}"><FontSpec Style="${style}"/><Behavior PaginateAs="Action"/></ElementSettings>`;

const hidden: readonly (readonly [what: string, paragraph: string, behind?: string])[] = [
  ['a hidden run', '<Paragraph Type="Action"><Text Style="HiddenText">The heir is dead.</Text></Paragraph>'],
  [
    'among other styles',
    '<Paragraph Type="Action"><Text Style="Bold+HiddenText+Italic">The heir is dead.</Text></Paragraph>',
  ],
  ['struck out', '<Paragraph Type="Action"><Text Style="Strikeout">The heir is dead.</Text></Paragraph>'],
  [
    'in a speech',
    '<Paragraph Type="Character"><Text>MILO</Text></Paragraph><Paragraph Type="Dialogue"><Text>Hm.</Text><Text Style="Italic+Strikeout"> The heir is dead.</Text></Paragraph>',
  ],
  [
    'a struck heading',
    '<Paragraph Type="Scene Heading"><Text Style="Strikeout">INT. THE HEIR IS DEAD</Text></Paragraph>',
  ],
  ['a struck cue', '<Paragraph Type="Character"><Text Style="Strikeout">THE HEIR IS DEAD</Text></Paragraph>'],
  [
    'a type that is hidden, whatever it is called',
    '<Paragraph Type="Thought"><Text>The heir is dead.</Text></Paragraph>',
    settings('Thought', 'Italic+HiddenText'),
  ],
  [
    'a hidden type with a run in a style of its own',
    '<Paragraph Type="Thought"><Text Style="Bold">The heir is dead.</Text></Paragraph>',
    settings('Thought', 'HiddenText'),
  ],
  ['an outline of any depth', '<Paragraph Type="Outline Element"><Text>The heir is dead.</Text></Paragraph>'],
  ['the body of an outline', '<Paragraph Type="Outline Body"><Text>The heir is dead.</Text></Paragraph>'],
  [
    'a scene that was left out',
    '<Paragraph Type="Scene Heading" Number="2"><Text>OMITTED</Text><OmittedScene><Paragraph Type="Action"><Text>The heir is dead.</Text></Paragraph></OmittedScene></Paragraph>',
  ],
  [
    'a title page',
    '',
    '<TitlePage><Content><Paragraph Alignment="Center"><Text Style="Strikeout">The heir is dead</Text><Text>Barn</Text></Paragraph></Content></TitlePage>',
  ],
];

for (const [what, paragraph, behind] of hidden) {
  test(`Final Draft keeps it: ${what}`, () => {
    const text = `<FinalDraft DocumentType="Script"><Content>${heading}${paragraph}<Paragraph Type="Action"><Text>A hen.</Text></Paragraph></Content>${behind ?? ''}</FinalDraft>`;
    const notes = inNotes(
      fdxSource(`${heading}${paragraph}<Paragraph Type="Action"><Text>A hen.</Text></Paragraph>`, behind),
    );
    assert.deepEqual(
      notes.filter((line) => /heir is dead|omitted/i.test(line)),
      [],
    );
    assert.equal(notes.filter((line) => line.startsWith('##')).length, 1);
    assert.ok(notes.includes('A hen.'));
    const { screenplay } = readFdx(text);
    assert.match(writeFdx(screenplay), /heir is dead/i, 'nothing is lost');
    const again = inNotes(fountainSource(writeFountain(screenplay)));
    assert.deepEqual(
      again.filter((line) => /heir is dead/i.test(line)),
      [],
    );
  });
}

test('what a script says to its readers before it begins is told to nobody', () => {
  const fountain = (opening: string) => inNotes(fountainSource(`${opening}\n\nINT. BARN - DAY\n\nA hen.\n`)).join('\n');
  for (const note of [
    '**Note: Please ask\nbefore you play this.**',
    'FADE IN:\n\nNOTE TO THE READER: All hens are made up.',
    'FADE IN:\n\n*Author’s note: for\nEla.*',
    '_Disclaimer: Nobody here lives._',
  ])
    assert.doesNotMatch(fountain(note), /ask|hens are|Ela|Nobody|\*\*|## Scene/, note);
  assert.match(fountain('Note the hen. It sleeps.'), /It sleeps/);
  const within = inNotes(fountainSource('INT. BARN - DAY\n\nNote: a hen sleeps.\n'));
  assert.match(within.join('\n'), /a hen sleeps/);
});

test('emphasis that goes over several lines of action is told without its marks', () => {
  const told = (text: string) => inNotes(fountainSource(`INT. BARN - DAY\n\n${text}\n`)).join('\n');
  for (const text of ['**A hen\nruns out.**', '_A hen\nruns out._', '***A hen\nruns out.***'])
    assert.doesNotMatch(told(text), /[*_]{2}|_|\*A|\\/, text);
  assert.match(told('*A hen\nruns * out.*'), /\*A hen[\s\S]*out\.\\\*/);
});

test('the list of who is needed for a scene is told to nobody', () => {
  const list = '<Paragraph Type="Cast List"><Text>MILO, THE HEIR</Text></Paragraph>';
  assert.deepEqual(inNotes(fdxSource(`${heading}${list}`)).slice(1), ['## INT. BARN - DAY', '*Barn*']);
});

test('a scene that was left out keeps its number in Fountain', () => {
  const { screenplay } = readFdx(
    `<FinalDraft><Content>${heading}<Paragraph Type="Scene Heading" Number="7A"><Text>OMITTED</Text><OmittedScene><Paragraph Type="Scene Heading"><Text>EXT. POND</Text></Paragraph></OmittedScene></Paragraph></Content></FinalDraft>`,
  );
  const written = writeFountain(screenplay);
  assert.match(written, /^\.OMITTED #7A#$/m);
  assert.match(written, /^\/\*EXT\. POND\*\/$/m);
  const again = readFountain(written).screenplay;
  assert.deepEqual(
    again.elements.filter(({ kind }) => kind === 'heading').map(({ text, number }) => [text, number]),
    [
      ['INT. BARN - DAY', undefined],
      ['OMITTED', '7A'],
    ],
  );
});

const omitted = [
  '.OMITTED #3#',
  '3 OMITTED 3',
  '3-5   OMITTED   3-5',
  'OMITTED',
  '3 thru 5 OMITTED.'.toUpperCase(),
  '.OMIT',
];
for (const line of omitted) {
  test(`no scene, and nothing told: ${line}`, () => {
    const notes = inNotes(fountainSource(`INT. BARN - DAY\n\nA hen.\n\n${line}\n\nINT. YARD - DAY\n\nAn owl.`));
    assert.deepEqual(
      notes.filter((own) => /omit/i.test(own) || own.startsWith('##')),
      ['## INT. BARN - DAY', '## INT. YARD - DAY'],
    );
  });
}

test('an act and a part of it, each in a paragraph for acts, both have the scenes that follow', () => {
  const act = (name: string) => `<Paragraph Type="New Act"><Text>${name}</Text></Paragraph>`;
  const parts = [
    'ACT ONE',
    'Scene A',
    heading,
    'Scene B',
    heading,
    'ACT TWO',
    'ACT THREE',
    'Scene C',
    heading,
    'TAG',
    heading,
  ];
  const text = parts.map((part) => (part === heading ? part : act(part))).join('');
  const { segments } = fdxSource(text);
  assert.deepEqual(
    segments.map(({ within }) => within.join(' / ')),
    ['ACT ONE / Scene A', 'ACT ONE / Scene B', 'ACT THREE / Scene C', 'TAG'],
  );
});

test('acts and parts of them are told apart by what they are called, wherever the number stands', () => {
  const act = (name: string) => `<Paragraph Type="New Act"><Text>${name}</Text></Paragraph>`;
  const parts = ['Erster Aufzug', 'Erster Auftritt', heading, 'Zweiter Auftritt', heading, 'Zweiter Aufzug', heading];
  const { segments } = fdxSource(parts.map((part) => (part === heading ? part : act(part))).join(''));
  assert.deepEqual(
    segments.map(({ within }) => within.join(' / ')),
    ['Erster Aufzug / Erster Auftritt', 'Erster Aufzug / Zweiter Auftritt', 'Zweiter Aufzug'],
  );
});

const acts: readonly (readonly [script: string, ...titles: readonly string[]])[] = [
  [
    'TEASER\n\nINT. A\n\nx\n\nEND OF TEASER\n\nACT ONE: THE HEIR\n\nFADE IN:\n\nINT. B\n\ny\n\nEND OF ACT ONE',
    'TEASER, INT. A',
    'ACT ONE: THE HEIR, INT. B',
  ],
  // A title that stands over nothing takes no act.
  [
    'COLD OPEN\n\nACT ONE\n\nINT. A\n\nx\n\nEXT. B\n\ny\n\nACT TWO\n\nINT. C\n\nz\n\nTAG\n\nINT. D\n\nw',
    'ACT ONE, INT. A',
    'ACT ONE, EXT. B',
    'ACT TWO, INT. C',
    'TAG, INT. D',
  ],
  ['> ACT I <\n\nINT. A\n\nx\n\n> ACT II <\n\nINT. B\n\ny', 'ACT I, INT. A', 'ACT II, INT. B'],
  ['INT. A\n\nx\n\n> ACT TWO <', 'INT. A'],
  ['INT. A\n\nShe cries: ACT NOW!\n\nACT NATURAL\n\ny', 'INT. A'],
];
for (const [script, ...titles] of acts) {
  test(`an act is told with the scene after it: ${script.slice(0, 20).replaceAll('\n', ' ')}`, () => {
    const notes = inNotes(fountainSource(script));
    assert.deepEqual(
      notes.filter((line) => line.startsWith('## ')).map((line) => line.slice(3)),
      titles,
    );
    assert.deepEqual(
      notes.filter((line) => !line.startsWith('#') && /ACT (?:ONE|TWO|I)|TEASER/.test(line)),
      [],
    );
  });
}

test('acts in Final Draft, by the types of their paragraphs', () => {
  const act = (type: string, text: string) => `<Paragraph Type="${type}"><Text>${text}</Text></Paragraph>`;
  const notes = inNotes(
    fdxSource(
      `${act('New Act', 'PART THE FIRST')}${heading}${act('End of Act', 'SO ENDS IT')}${act('New Act', 'THE HEIR')}${heading}`,
    ),
  );
  assert.deepEqual(notes.slice(1), [
    '## PART THE FIRST, INT. BARN - DAY',
    '*Barn*',
    '## THE HEIR, INT. BARN - DAY',
    '*Barn*',
  ]);
});

const names: readonly (readonly [script: string, ...people: readonly string[]])[] = [
  ["O'HARA\nHi.", "O'Hara"],
  ['MCDONALD\nHi.', 'McDonald'],
  ['@McDONALD\nHi.', 'McDonald'],
  ['C-3PO\nHi.', 'C-3PO'],
  ['R2-D2 (V.O.)\nHi.', 'R2-D2'],
  ['VAN DER BERG\nHi.', 'Van der Berg'],
  ['HENRY VIII\nHi.', 'Henry VIII'],
  ['FBI AGENT\nHi.', 'FBI Agent'],
  ["JACK'S MOTHER\nHi.", "Jack's Mother"],
  ['J.R.\nHi.', 'J.R.'],
  ['The nurse greets DeVries.\n\nDEVRIES\nHi.', 'DeVries'],
  ['MACLEOD\nI am MacLeod.', 'MacLeod'],
  ['Enter Ana de la Cruz.\n\nANA DE LA CRUZ\nHi.', 'Ana de la Cruz'],
  ['@Ada\nHi.\n\nADA\nHo.\n\n@ada\nHm.', 'Ada'],
  ['ADA\nHi.\n\nINT. B\n\nWho is AdA?\n\nADA\nHo.', 'Ada'],
];
for (const [script, ...people] of names) {
  test(`a name in capitals gets its own spelling back: ${script.split('\n').at(-2)}`, () => {
    const notes = inNotes(fountainSource(`INT. A\n\n${script}`));
    assert.deepEqual(
      notes.flatMap((line) => /^- Person: \*\*(.*)\*\*$/.exec(line)?.[1] ?? []),
      people,
    );
  });
}

test('a title page may have empty lines between its entries', () => {
  const source = fountainSource('Title: Barn\n\nCredit: by\nAuthor: A. Hen\n\nINT. A\n\nx');
  assert.equal(source.title, 'Barn');
  assert.deepEqual(
    source.segments.map(({ title }) => title),
    ['INT. A'],
  );
});

test('a title page that is set over several lines makes no scene', () => {
  const source = fountainSource('Title:\n\t_**THE LONG\n\tBARN**_\n\nContact:\n\tA lane 1\n\nINT. A\n\nx');
  assert.equal(source.title, 'THE LONG BARN');
  assert.deepEqual(
    source.segments.map(({ title, items }) => [title, ...items.map((item) => 'text' in item && item.text)]),
    [['INT. A', 'x']],
  );
});

test('what writers call a note is none that readers get', () => {
  const notes = inNotes(fdxSource(`${heading}<Paragraph Type="Note"><Text>the heir is dead</Text></Paragraph>`));
  assert.deepEqual(
    notes.filter((line) => /^(?!<)[^*]*heir is dead/.test(line)),
    [],
  );
});

test('a shot of Beat is shown without its marks, and written so that it stays what it was', () => {
  const { screenplay } = readFountain('!!ON THE DOOR\n\n!!And this.\n');
  assert.deepEqual(
    screenplay.elements.map(({ text }) => text),
    ['ON THE DOOR', '!And this.'],
  );
  const again = readFountain(
    writeFountain({ ...screenplay, elements: screenplay.elements.map((one) => ({ ...one, text: `!${one.text}` })) }),
  );
  assert.deepEqual(
    again.screenplay.elements.map(({ text }) => text),
    ['!ON THE DOOR', '!!And this.'],
  );
});
