import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { article } from '../../src/explain/index.js';
import { parse } from '../../src/language/index.js';
import { payload, toText } from '../../src/publish/index.js';
import { notesOf } from '../../src/read/notes/notes.js';
import { playFiles } from '../../src/read/play/play.js';
import { readTei } from '../../src/read/play/tei.js';
import type { Source } from '../../src/read/source.js';
import { compile, END, type Position, type Story, upTo, whole } from '../../src/story/index.js';
import { realWorks } from './real-works.js';

// What a header and a list of persons know of the end, and what readers get of it where.

const sample = readFileSync(new URL('../../../test/read/tei/lighthouse/input.xml', import.meta.url), 'utf8');

const storyOf = (play: Source): Story => compile(parse('play.story.md', notesOf(play).text)).story;
const heldAt = (story: Story, position: Position) => payload(position === END ? whole(story) : upTo(story, position));

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
}

/** Words of the lists that stand neither in the names of the play nor in its text. */
function given(play: Source): readonly string[] {
  const spoken = play.segments.flatMap(({ title, within, items }) => [
    title,
    ...within,
    ...items.flatMap((item) =>
      item.kind === 'speech' ? [item.cue, ...item.parts.map(({ text }) => text)] : item.text,
    ),
  ]);
  const known = new Set(
    [
      play.title ?? '',
      ...play.credits.map(({ value }) => value),
      ...play.cast.map(({ name }) => name),
      ...spoken,
    ].flatMap(wordsIn),
  );
  const lists = [
    ...play.cast.map(({ description = '' }) => description),
    ...(play.relations ?? []).map(({ name }) => name.replace(/_\w+$/, '')),
  ];
  return [...new Set(lists.flatMap(wordsIn))].filter((word) => !known.has(word));
}

/** No word that only the lists have is in what readers hold before the end. Returns what is there at the end. */
function assertKept(play: Source): string {
  const story = storyOf(play);
  const secret = given(play);
  assert.ok(secret.length > 0);
  for (let position = 0; position <= story.stops.length; position++) {
    const held = new Set(wordsIn(JSON.stringify(heldAt(story, position))));
    for (const word of secret) assert.ok(!held.has(word), `“${word}” at ${position}`);
  }
  return toText(article(whole(story))).replace(/\s+/g, ' ');
}

test('what lists say of people is told after the end, and rests on scenes', () => {
  const end = assertKept(readTei(sample));
  assert.match(end, /Old Meg is the parent of Anna\. \[Act One, First Scene On the stairs\]/);
  assert.match(end, /Anna’s mother, though nobody knows/);
  // The gulls never speak.
  assert.doesNotMatch(notesOf(readTei(sample)).text.split('# Looking back')[1] ?? '', /Gulls/);
});

const person = (id: string) => `<person xml:id="${id}"><persName>${id.toUpperCase()}</persName></person>`;
const sp = (who: string) => `<sp who="#${who}"><speaker>${who.toUpperCase()}</speaker><p>Yes.</p></sp>`;
const related = (relations: string, ...scenes: readonly (readonly string[])[]) =>
  readTei(
    `<TEI><teiHeader><particDesc><listPerson>${['ann', 'ben', 'cyd', 'dot'].map(person).join('')}<listRelation>${relations}</listRelation></listPerson></particDesc></teiHeader><text><body>${scenes
      .map((ids, index) => `<div type="scene"><head>Scene ${index + 1}</head>${ids.map(sp).join('')}</div>`)
      .join('')}</body></text></TEI>`,
  );

const relations: readonly (readonly [relation: string, ...lines: string[]])[] = [
  ['name="parent_of" active="#ann #ben" passive="#cyd"', 'Ann and Ben are the parents of Cyd. [Scene 2]'],
  ['name="lover_of" active="#ann" passive="#ben"', 'Ann is the lover of Ben. [Scene 1]'],
  ['name="related_with" active="#cyd" passive="#ann"', 'Cyd is related to Ann. [Scene 2]'],
  ['name="related_with" mutual="#ann #cyd"', 'Ann and Cyd are related. [Scene 2]'],
  ['name="associated_with" active="#ben" passive="#ann"', 'Ben is associated with Ann. [Scene 1]'],
  ['name="siblings" mutual="#ann #ben #cyd"', 'Ann, Ben and Cyd are siblings. [Scene 2]'],
  // The names of the TEI Guidelines.
  ['name="spouse" mutual="#ann #ben"', 'Ann and Ben are spouses. [Scene 1]'],
  ['name="employer" active="#ann" passive="#ben"', 'Ann is the employer of Ben. [Scene 1]'],
  // Who never speaks is nobody.
  ['name="siblings" mutual="#ann #dot"'],
  ['name="parent_of" active="#dot" passive="#ann"'],
  ['name="parent_of" active="#dot #ann" passive="#ben"', 'Ann is the parent of Ben. [Scene 1]'],
  ['name="parent_of" active="#ann"'],
  ['active="#ann" passive="#ben"'],
  ['name="parent_of" active="#nobody" passive="#ben"'],
];

for (const [relation, ...lines] of relations) {
  test(`a relation: ${relation}`, () => {
    const play = related(`<relation ${relation}/>`, ['ann', 'ben'], ['ann', 'ben', 'cyd']);
    const found = toText(article(whole(storyOf(play)))).split('How they stand to each other')[1] ?? '';
    const said = found.split('\n').flatMap((line) => (line.startsWith('• ') ? [line.slice(2)] : []));
    assert.deepEqual(said, lines);
  });
}

test('a relation that no scene shows at once rests on the first of each', () => {
  const play = related('<relation name="siblings" mutual="#ann #ben"/>', ['ann'], ['ben']);
  assert.match(notesOf(play).text, /are siblings\.\n {2}- because \[Scene 1\], \[Scene 2\]\n/);
});

/** Scenes of speeches as `id: label`, two ids as `a b: label`. */
const printed = (people: string, list: string, ...scenes: readonly (readonly string[])[]) =>
  readTei(
    `<TEI><teiHeader><particDesc><listPerson>${people}</listPerson></particDesc></teiHeader><text><front>${list}</front><body>${scenes
      .map((speeches, index) => {
        const said = speeches.map((one) => {
          const [, ids = '', label = ''] = /^(.*?): ?(.*)$/.exec(one) ?? [];
          const who = ids === '' ? '' : ` who="${ids.replace(/\S+/g, '#$&')}"`;
          return `<sp${who}><speaker>${label}</speaker><p>Yes.</p></sp>`;
        });
        return `<div type="scene"><head>Scene ${index + 1}</head>${said.join('')}</div>`;
      })
      .join('')}</body></text></TEI>`,
  );
const named = (id: string, name: string) => `<person xml:id="${id}"><persName>${name}</persName></person>`;
const castList = (...items: readonly string[]) => `<castList>${items.join('')}</castList>`;
const item = (words: string, id?: string) => `<castItem${id ? ` corresp="#${id}"` : ''}>${words}</castItem>`;
/** Whom readers know at each position, and at the end, in the order of the letters. */
const known = (play: Source) => {
  const story = storyOf(play);
  const at = (position: Position) =>
    heldAt(story, position)
      .article.cast.map(({ name, aliases }) => [name, ...aliases].join(' = '))
      .sort();
  return [...Array(story.stops.length + 1).keys(), END].map(at);
};

const people: readonly (readonly [what: string, play: Source, ...known: (readonly string[])[]])[] = [
  [
    'the header’s name is not known before it is printed, nor that it is the beggar’s',
    printed(named('r', 'Prince Rudolf'), '', ['r: BEGGAR.'], ['r: RUDOLF.']),
    [],
    ['Beggar'],
    ['Beggar', 'Rudolf'],
    ['Beggar = Rudolf'],
  ],
  [
    'a name that is never printed is known at the end',
    printed(named('r', 'Prince Rudolf'), '', ['r: A Beggar.']),
    [],
    ['A Beggar'],
    ['A Beggar = Prince Rudolf'],
  ],
  [
    'a list that points at somebody in disguise',
    printed(named('r', 'Rudolf'), castList(item('Rudolf, a prince', 'r')), ['r: BEGGAR.']),
    ['Rudolf'],
    ['Rudolf', 'Beggar'],
    ['Rudolf = Beggar'],
  ],
  [
    'a list without pointers joins what it prints, and what describes',
    printed(
      named('m', 'Mayor') + named('p', 'The Duke') + named('t', 'Tom'),
      castList(item('Ann Bell, the baker'), item('Sir Hugo, duke of Fen'), item('Tom Reed'), item('Ida, mayor')),
      ['m: MAYOR.', 'p: THE DUKE.', 't: TOM.'],
    ),
    ['Ann Bell', 'Ida', 'Sir Hugo', 'Tom'],
    ['Ann Bell', 'Ida', 'Sir Hugo', 'Tom', 'Mayor', 'The Duke'],
    ['Ann Bell', 'Tom', 'Ida = Mayor', 'Sir Hugo = The Duke'],
  ],
  [
    'a description that is a list describes nobody',
    printed(named('b', 'Beggars'), castList(item('Guests, beggars, thieves')), ['b: BEGGARS.']),
    ['Guests'],
    ['Guests', 'Beggars'],
    ['Guests', 'Beggars'],
  ],
  [
    'spellings, voices and additions are no other names',
    printed(
      named('c', 'Constanze Weber'),
      '',
      ['c: CONSTANZE.', 'c: Constanze, aside.'],
      ['c: KONSTANZE.', 'c: Voice of Constanze.', 'c: Constanze Weber.', 'c:'],
    ),
    [],
    ['Constanze'],
    ['Constanze'],
    ['Constanze'],
  ],
  [
    'an abbreviation stands for the name',
    printed(named('a', 'Amalie') + named('p', 'Prinz von Guastalla'), '', ['a: AM.', 'p: PRIN. V. GUA.']),
    [],
    ['Amalie', 'Prinz von Guastalla'],
    ['Amalie', 'Prinz von Guastalla'],
  ],
  [
    'a list behind the play has not been read',
    readTei(
      `<TEI><text><body><div><head>One</head><sp who="#a"><speaker>ANN.</speaker><p>Yes.</p></sp></div></body><back>${castList(item('Ann, the thief', 'a'), item('Bob'))}</back></text></TEI>`,
    ),
    [],
    ['Ann'],
    ['Ann'],
  ],
  [
    'together with others one is known who was before, or is named',
    printed(named('a', 'Ann') + named('b', 'Bob') + named('c', 'Cyd'), '', [
      'a: Ann',
      'a b c: All',
      'a c: Ann and Cyd',
    ]),
    [],
    ['Ann', 'Cyd'],
    ['Ann', 'Cyd'],
  ],
  [
    'who is in no list has the name that is printed',
    printed('', '', ['k_1: The King.', 'k_2:', ': Fool.']),
    [],
    ['The King', 'k 2', 'Fool'],
    ['The King', 'k 2', 'Fool'],
  ],
  [
    'what follows a name in the list is told after the end, however it is set apart',
    printed(
      named('v', 'Varo') +
        named('d', 'Dela') +
        named('m', 'Mirt') +
        named('h', 'Hob') +
        named('k', 'Kai') +
        named('s', 'Sib'),
      castList(
        item('VARO – secretly the duke'),
        item('Dela: a girl in disguise'),
        item('Mirt (killed by Varo)'),
        item('Hob. Brother of Varo'),
        item('KAI <roleDesc>a spy</roleDesc>'),
        item('Sib the bastard son of the old duke'),
      ),
      ['v: VARO', 'd: DELA', 'm: MIRT', 'h: HOB', 'k: KAI', 's: SIB'],
    ),
    ['Varo', 'Dela', 'Mirt', 'Hob', 'Kai', 'Sib'],
    ['Varo', 'Dela', 'Mirt', 'Hob', 'Kai', 'Sib'],
    ['Varo', 'Dela', 'Mirt', 'Hob', 'Kai', 'Sib'],
  ],
  [
    'a name of the header may hold more than a name, too',
    printed(named('v', 'Varo, secretly the duke'), castList(item('Varo, a miller', 'v')), ['v: VARO']),
    ['Varo'],
    ['Varo'],
    ['Varo'],
  ],
  [
    'without a header only what can be nothing but a name is known at the beginning',
    printed(
      '',
      castList(
        item('Varo — a miller'),
        item('Dela dressed as a boy'),
        item('Two old millers of the valley'),
        item('A miller'),
      ),
      [': VARO', ': DELA'],
    ),
    ['Varo', 'A miller'],
    ['Varo', 'A miller', 'Dela'],
    ['Varo', 'A miller', 'Dela'],
  ],
  [
    'two whom only what follows their names tells apart are known by what is printed over their speeches',
    printed(
      named('r', 'Rhys, the elder') + named('s', 'Rhys, the younger'),
      castList(item('Rhys, the elder', 'r'), item('Rhys, the younger', 's'), item('Ida')),
      ['r: OLD RHYS', 's: YOUNG RHYS'],
    ),
    ['Ida'],
    ['Ida', 'Old Rhys', 'Young Rhys'],
    ['Ida', 'Old Rhys', 'Young Rhys'],
  ],
  [
    'another’s longer name that begins alike is another’s',
    printed(
      named('m', 'Maria Bell') + named('n', 'Maria Stone'),
      castList(item('Maria Bell', 'm')),
      ['n: MARIA STONE'],
      ['m: MARIA'],
    ),
    ['Maria Bell'],
    ['Maria Bell', 'Maria Stone'],
    ['Maria Bell', 'Maria Stone'],
    ['Maria Bell', 'Maria Stone'],
  ],
  [
    'marks over a speech name nobody, whatever id it has',
    printed(named('r', 'Rudolf'), '', ['r: ???', ': …'], ['r: RUDOLF']),
    [],
    [],
    ['Rudolf'],
    ['Rudolf'],
  ],
  [
    'two whom print does not tell apart are one as far as one knows',
    printed(named('a', 'First Guard') + named('b', 'Second Guard'), '', ['a: GUARD.'], ['b: GUARD.', 'b: OLD HAL.']),
    [],
    ['Guard'],
    ['Guard', 'Old Hal'],
    ['Guard', 'Old Hal'],
  ],
];

for (const [what, play, ...expected] of people)
  test(`people: ${what}`, () =>
    assert.deepEqual(
      known(play),
      expected.map((names) => [...names].sort()),
    ));

test('one person is no group because a group’s name is like theirs', () => {
  const group = '<personGrp xml:id="g"><name>Guards</name></personGrp>';
  const member = '<personGrp xml:id="GUARDS.1_Fer"><name>GUARDS.1_Fer</name></personGrp>';
  const play = printed(
    group + member + named('h', 'Hal'),
    castList(item('Guards'), item('Guard Hal'), item('Guardsman')),
    ['g: GUARDS', 'h: GUARD HAL', 'GUARDS.1_Fer: FIRST GUARD'],
  );
  const kinds = [...notesOf(play).text.matchAll(/^- (Person|Group): \*\*(.*?)\*\*$/gm)].map(([, ...one]) =>
    one.join(' '),
  );
  assert.deepEqual(kinds, ['Group Guards', 'Person Hal', 'Person Guardsman', 'Person First Guard']);
});

test('who is on the stage is there, if one can tell who that is', () => {
  const stage = (who: string, words: string) => `<stage type="entrance" who="${who}">${words}</stage>`;
  const play = readTei(
    `<TEI><teiHeader><particDesc><listPerson>${named('a', 'Ann') + named('b', 'Bob') + named('c', 'Cyd') + named('d', 'Dot')}</listPerson></particDesc></teiHeader><text><front>${castList(item('Bob'))}</front><body><div><head>One</head>${stage('#a #b #c', 'Enter Ann, a boy, and a hooded figure.')}${sp('d')}</div><div><head>Two</head>${stage('#d #c', 'Both return.')}${sp('a')}</div></body></text></TEI>`,
  );
  assert.deepEqual(notesOf(play).text.match(/^\*with .*\*$/gm), ['*with +Dot, Ann, Bob*', '*with +Ann, Dot*']);
});

test('on a page without ids, the list and the names beside speeches say who is who', () => {
  const row = (name: string) => `<tr><td epub:type="z3998:persona">${name}</td><td>Yes.</td></tr>`;
  const list = ['Conrad, king of the isles', 'Old shepherd', 'Hal, lord of Fen', 'Tib, lord of Moor', 'A priest'];
  const play = playFiles([
    {
      name: 'play.xhtml',
      text: `<html xmlns:epub="http://www.idpf.org/2007/ops"><body epub:type="z3998:drama"><section epub:type="z3998:dramatis-personae"><ul>${list.map((one) => `<li>${one}</li>`).join('')}</ul></section><section epub:type="z3998:scene"><h2>One</h2><table>${['King', 'Shepherd', 'Lord', 'Priest', 'All'].map(row).join('')}</table></section></body></html>`,
    },
  ]);
  const all = play.segments[0]?.items.at(-1);
  assert.deepEqual(all?.kind === 'speech' && all.who, ['King', 'Shepherd', 'Lord', 'Priest']);
  assert.deepEqual(known(play), [
    ['A priest', 'Conrad', 'Hal', 'Old shepherd', 'Tib'],
    ['A priest', 'Conrad', 'Hal', 'King', 'Lord', 'Old shepherd', 'Tib'],
    ['A priest', 'Conrad = King', 'Hal', 'Lord', 'Old shepherd', 'Tib'],
  ]);
});

test('“all” and “both” are those who speak in the scene, not somebody', () => {
  const play = printed('', '', ['a: Ann', 'b: Bob', 'c: Cyd', ': Both.', ': ALL', ': Omnes.'], [': Alle', 'a: Ann']);
  const who = play.segments.map(({ items }) => items.map((item) => (item.kind === 'speech' ? item.who.join(' ') : '')));
  assert.deepEqual(who, [
    ['a', 'b', 'c', 'b c', 'a b c', 'a b c'],
    ['', 'a'],
  ]);
  assert.match(notesOf(play).text, /Ann, Bob and Cyd say/);
});

const { folder, skip } = realWorks('plays-tei');
for (const [name, ...lines] of [
  [
    'lessing-nathan-der-weise',
    'Sittah and Saladin are siblings',
    'Nathan is the parent of Recha',
    'angenommene Tochter',
  ],
  ['werner-der-vierundzwanzigste-februar', 'Trude and Kunz are the parents of Kurt', 'als Reisender unerkannt'],
  ['kleist-der-zerbrochene-krug', 'Veit is the parent of Ruprecht', 'Dorfrichter'],
] as const) {
  test(`a published play keeps what its lists say: ${name}`, { skip }, () => {
    const end = assertKept(readTei(readFileSync(new URL(`${name}.xml`, folder), 'utf8')));
    for (const line of lines) assert.ok(end.includes(line), line);
  });
}
