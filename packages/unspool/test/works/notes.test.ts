import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { article } from '../../src/explain/index.js';
import { parse, plain } from '../../src/language/index.js';
import { notesOf } from '../../src/read/notes/notes.js';
import { fountainReader } from '../../src/read/script/fountain/fountain.js';
import type { Item, Segment, Source } from '../../src/read/source.js';
import { compile, upTo, whole } from '../../src/story/index.js';

const at = { from: 0, to: 0 };
const said = (cue: string, ...texts: readonly string[]): Item => ({
  kind: 'speech',
  cue,
  who: [cue],
  parts: texts.map((text) => ({ kind: 'said', text, at })),
  at,
});
const segment = (title: string, ...items: readonly Item[]): Segment => ({
  kind: 'scene',
  title,
  within: [],
  at,
  items,
});

const play: Source = {
  format: 'tei',
  title: 'The Ferry',
  credits: [{ key: 'Author', value: 'Nobody', at }],
  cast: [
    { id: 'ann', name: 'ANN', billed: 'ANN', description: 'the murderer', at },
    { id: 'rowers', name: 'Rowers', billed: 'Rowers', group: true, at },
  ],
  segments: [
    segment('At the river', { kind: 'action', text: 'Ann rows. [Softly] *splash*', at }, said('ann', 'Who is there?')),
    segment('At the river', said('BOB', 'It is “I”, Bob.', 'The _ferryman_.'), { kind: 'note', text: 'cut this?', at }),
    segment('', { kind: 'caption', text: 'Ten years later', at }, said('rowers', 'Row, row.')),
  ],
  problems: [],
};

test('a play as notes', () => {
  assert.equal(
    notesOf(play).text,
    `# The Ferry

- Author: Nobody
- Person: **Ann**
- Group: **Rowers**

## At the river

*with +Ann*

Ann rows. \\[Softly\\] \\*splash\\*

- Ann says: “Who is there?”

## At the river (2)

*with +Bob*

- Person: **Bob**

- Bob says: “It is ‘I’, Bob. The \\_ferryman\\_.”

## Scene 3

*with +Rowers*

- Caption: Ten years later
- Rowers says: “Row, row.”

# Looking back

- Person: **Ann**, the murderer
  - because [At the river]
`,
  );
});

test('what another track says stands behind the line; how long the film is, none says', () => {
  const time = { from: 60, to: 64 };
  const cue = (language: string, text: string): Item => ({
    kind: 'speech',
    cue: '',
    who: [],
    language,
    parts: [{ kind: 'said', text, at }],
    at: { ...at, time },
  });
  const film: Source = {
    ...play,
    format: 'srt',
    language: 'de',
    cast: [],
    segments: [
      { kind: 'stretch', title: '', within: [], at: { ...at, time }, items: [cue('en', 'Where?'), cue('de', 'Wo?')] },
    ],
  };
  const notes = notesOf(film).text;
  assert.match(notes, /\n- Length: in minutes\n\n## 1:00–1:04\n\n\*At 1:00–1:04\*\n\n“Wo\?”\n\n\(en\) “Where\?”\n$/);
  const given = notesOf({ ...film, credits: [{ key: 'Length', value: '90 min', at }] }).text;
  assert.ok(given.includes('- Length: 90 min\n') && !given.includes('in minutes'));
});

test('nothing of a play is told before its place', () => {
  const { story } = compile(parse('play.story.md', notesOf(play).text));
  assert.equal(story.scenes.length, 3);
  const start = JSON.stringify(upTo(story, 0));
  for (const word of ['Bob', 'river', 'Ten years']) assert.ok(!start.includes(word), word);
  for (const position of [0, 1, 2, 3]) assert.ok(!JSON.stringify(upTo(story, position)).includes('murderer'));
  assert.ok(JSON.stringify(article(whole(story))).includes('The murderer'));
  assert.ok(!JSON.stringify(article(upTo(story, 1))).includes('Bob'));
  assert.ok(JSON.stringify(article(whole(story))).includes('Row, row.'));
  assert.ok(!notesOf(play).text.includes('cut this'));
});

test('speeches become what people say, whatever they say', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const source: Source = { ...play, segments: [segment('One', ...texts.map((one) => said('ann', one)))] };
      const { story } = compile(parse('play.story.md', notesOf(source).text));
      assert.equal(story.scenes.length, 1);
      const told = story.claims.filter(({ sense }) => sense.kind === 'tell');
      const spoken = texts.filter((one) => one.replace(/[\s“”„"«»’]/g, '') !== '');
      assert.equal(told.length, spoken.length, notesOf(source).text);
      for (const claim of told) assert.match(plain(claim.words), /^Ann says/);
    }),
    { numRuns: 300 },
  );
});

const read = (script: string) => fountainReader.read(Buffer.from(script), 'script.fountain');
const noted = async (script: string, extent?: 'outline') => notesOf(await read(script), extent).text;

test('the example of a script in the manual is read as the manual says', async () => {
  const manual = readFileSync(new URL('../../../../../docs/language.md', import.meta.url), 'utf8');
  const [, script, story] = /^```fountain\n(.*?)^```$.*?^```story\n(.*?)^```$/ms.exec(manual) ?? [];
  assert.equal(await noted(script as string), story);
});

test('only what is meant for it enters from the notes of a script', async () => {
  const own = [
    '[[cut this?]]',
    '[[**IMPORTANT** who is the murderer?]]',
    '[[*sigh* the murderer again.]]',
    '[[* the murderer]]',
    '[[_the murderer_]]',
    '[[the murderer\n---]]',
    '[[-the murderer]]',
    '[[-- the murderer]]',
    '[[#murderer]]',
    '[[> the murderer]]',
    '[[| the murderer |]]',
    '/*- The murderer is Ann.*/',
    '# The murderer',
    '= The murderer',
    '[[- Ann rows. <!-- she is the murderer -->]]',
    '[[- Ann lands. <!-- she is the murderer]]',
  ];
  const notes = await noted(`INT. HOUSE - DAY\n\n${own.join('\n\n')}\n\nINT. SHED - DAY\n\nA rake.\n`);
  assert.equal(
    notes,
    '# Untitled\n\n## INT. HOUSE - DAY\n\n*House*\n\n- Ann rows.\n\n- Ann lands.\n\n## INT. SHED - DAY\n\n*Shed*\n\nA rake.\n',
  );
  const tei: Source = {
    ...play,
    segments: [segment('One', { kind: 'note', text: '- Ann dies.', at: { from: 0, to: 15 } })],
  };
  assert.ok(!notesOf(tei).text.includes('dies'), 'the notes of an edition are its editors’');
});

test('a note cannot swallow what follows it', async () => {
  const notes = await noted('INT. HOUSE\n\n[[- Ann rows.\n~~~\n```\n<!--]]\n\nShe lands.\n\nINT. SHED\n\n[[- Who?]]\n');
  const { story } = compile(parse('script.story.md', notes));
  assert.deepEqual(
    story.scenes.map(({ title }) => title),
    ['INT. HOUSE', 'INT. SHED'],
  );
  const said = story.claims.map(({ words }) => plain(words));
  assert.ok(said.includes('She lands.') && said.includes('Who?'), said.join('\n'));
});

test('names, parts and stops of scenes', async () => {
  const script = `Title: The Ferry
Credit: written by

[[- Strand: **Now**]]

> FADE IN:

INT. HOUSE - DAY #1#

[[ask Bob]]
[[## At home
*Now · 1911*]]

ANN
Hello.

[[---]]

BOB
Hello.

[[# not a name]]

INT. BOAT - NIGHT

[[### What Ann says]]

Water.

[[# Looking back
- Theme: Water.]]
`;
  const end = '## At home\n\n*House · with +Ann*\n\n- Person: **Ann**\n\n*Now · 1911*\n\n';
  assert.equal(
    await noted(script),
    `# The Ferry\n\n- Strand: **Now**\n\n${end}- Ann says: “Hello.”\n\n---\n\n*with +Bob*\n\n- Person: **Bob**\n\n- Bob says: “Hello.”\n\n# not a name\n\n### What Ann says\n\n*night · Boat*\n\nWater.\n\n# Looking back\n- Theme: Water.\n`,
  );
  assert.ok((await noted(script, 'outline')).includes('- Theme: Water.'));
});

test('what a dateline of the writer says takes the place of what the script says', async () => {
  const dateline = async (note: string) =>
    (await noted(`[[- Strand: **Now**]]\n\nINT. BOAT - NIGHT\n\n[[*${note}*]]\n\nANN\nHello.\n`)).match(/^\*.*\*$/gm);
  assert.deepEqual(await dateline('Now · 1911'), ['*Boat · with +Ann*', '*Now · 1911*']);
  assert.deepEqual(await dateline('with Ann, Bob'), ['*night · Boat*', '*with Ann, Bob*']);
  assert.deepEqual(await dateline('with +Bob'), ['*night · Boat · with +Ann*', '*with +Bob*']);
  assert.deepEqual(await dateline('the sea'), ['*night · with +Ann*', '*the sea*']);
});

test('people of a script are called as the notes call them, once they do', async () => {
  const cue = 'THE BOY\nHello.\n';
  const late = await noted(`INT. BOAT\n\n${cue}\nINT. SHED\n\n[[- Person: **the boy**, who rows]]\n`);
  assert.match(late, /- Person: \*\*The Boy\*\*\n\n- The Boy says/);
  const early = await noted(`[[- Person: **the boy**]]\n\nINT. BOAT\n\n${cue}`);
  assert.match(early, /\*Boat · with \+the boy\*\n\n- The boy says/);
  const listed = await noted(`INT. BOAT\n\n[[*with the boy*]]\n\n${cue}`);
  assert.match(listed, /\*with the boy\*\n\n- The boy says/);
});
