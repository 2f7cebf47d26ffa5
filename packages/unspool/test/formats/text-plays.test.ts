import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textReader } from '../../src/read/book/text/text.js';
import type { Source } from '../../src/read/source.js';

/** Plays in plain text, and their scenes: the act, the title, and how many pieces stand in it. */
const plays: readonly (readonly [what: string, text: string, ...scenes: string[]])[] = [
  [
    'acts and scenes in rows of their own, places beside them',
    'THE QUAY\n\nA Play\n\nADA, a pilot\nBEN\n\nACT I\n\nSCENE I. A quay.\n\n[Enter ADA.]\n\nADA. Who calls?\n\nSCENE II. A cabin.\n\nBEN. The wind.\n\nACT II\n\nSCENE I. The same.\n\nADA. It was you.\n',
    'ACT I / SCENE I. A quay #1: 2',
    'ACT I / SCENE II. A cabin #2: 1',
    'ACT II / SCENE I. The same #1: 1',
  ],
  [
    'names in lines above what they say are no titles',
    'ACT ONE\n\nScene 1\n\nADA\nWho calls?\n\nScene 2\n\nBEN\nNo one.\n\nACT TWO\n\nScene 1\n\nADA\nYou did.\n',
    'ACT ONE / Scene 1 #1: 1',
    'ACT ONE / Scene 2 #2: 1',
    'ACT TWO / Scene 1 #1: 1',
  ],
  [
    'act and scene in one line',
    'ACT I. Scene I.\nA quay by night.\n\nADA.\nWho calls?\n\nSCENE II. A cabin.\n\nBEN.\nThe wind.\n\nACT II. Scene I.\n\nADA.\nIt was you.\n',
    'ACT I / Scene I #1: 2',
    'ACT I / SCENE II. A cabin #2: 1',
    'ACT II / Scene I #1: 1',
  ],
  [
    'act and scene in one line each time',
    'ACT I, SCENE 1\n\nADA. Who calls?\n\nACT I, SCENE 2\n\nBEN. The wind.\n\nACT II, SCENE 1\n\nADA. It was you.\n',
    'ACT I / SCENE 1 #1: 1',
    'ACT I / SCENE 2 #2: 1',
    'ACT II / SCENE 1 #1: 1',
  ],
  [
    'acts counted in words, and no scenes',
    'FIRST ACT\n\nADA. Who calls?\n\nSECOND ACT\n\nBEN. The wind.\n\nACT THE THIRD\n\nADA. It was you.\n',
    'FIRST ACT #1: 1',
    'SECOND ACT #2: 1',
    'ACT THE THIRD #3: 1',
  ],
  [
    'German',
    'Erster Akt\n\nErste Szene\n\nEin Zimmer.\n\nADA. Wer ruft da?\n\nZweiter Auftritt\n\nBEN. Nur der Wind.\n\nZweiter Aufzug\n\nErster Auftritt\n\nADA. Du warst es.\n',
    'Erster Akt / Erste Szene #1: 2',
    'Erster Akt / Zweiter Auftritt #2: 1',
    'Zweiter Aufzug / Erster Auftritt #1: 1',
  ],
  [
    'French',
    "ACTE PREMIER\n\nSCÈNE PREMIÈRE\n\nADA. — Qui est là ?\n\nSCÈNE II\n\nBEN. — Le vent, madame.\n\nACTE II\n\nSCÈNE PREMIÈRE\n\nADA. — C'est toi, Ben.\n",
    'ACTE PREMIER / SCÈNE PREMIÈRE #1: 1',
    'ACTE PREMIER / SCÈNE II #2: 1',
    'ACTE II / SCÈNE PREMIÈRE #1: 1',
  ],
  [
    'Russian',
    'ДЕЙСТВИЕ ПЕРВОЕ\n\nЯВЛЕНИЕ I\n\nАДА. Кто это там?\n\nЯВЛЕНИЕ II\n\nБЕН. Это просто ветер.\n\nДЕЙСТВИЕ ВТОРОЕ\n\nЯВЛЕНИЕ I\n\nАДА. Это был ты.\n',
    'ДЕЙСТВИЕ ПЕРВОЕ / ЯВЛЕНИЕ I #1: 1',
    'ДЕЙСТВИЕ ПЕРВОЕ / ЯВЛЕНИЕ II #2: 1',
    'ДЕЙСТВИЕ ВТОРОЕ / ЯВЛЕНИЕ I #1: 1',
  ],
  [
    'Spanish, Italian, Swedish and Polish words',
    'ACTO PRIMERO\n\nESCENA I\n\nADA. ¿Quién anda ahí?\n\nATTO SECONDO\n\nSCENA I\n\nBEN. È solo il vento.\n\nTredje akten\n\nFörsta scenen\n\nADA. Det var du.\n\nAKT CZWARTY\n\nSCENA I\n\nBEN. To nie ja.\n',
    'ACTO PRIMERO / ESCENA I #1: 1',
    'ATTO SECONDO / SCENA I #1: 1',
    'Tredje akten / Första scenen #1: 1',
    'AKT CZWARTY / SCENA I #1: 1',
  ],
  [
    'a list of the scenes before the play',
    'THE QUAY\n\nContents\n\nACT I\nScene I. A quay\nScene II. A cabin\n\nACT II\nScene I. The same\n\n\nDramatis Personæ\n\nADA, a pilot\nBEN, who did it\n\n\nACT I\n\nSCENE I. A quay\n\nADA. Who calls?\n\nSCENE II. A cabin\n\nBEN. The wind.\n\nACT II\n\nSCENE I. The same\n\nADA. It was you.\n',
    'ACT I / SCENE I. A quay #1: 1',
    'ACT I / SCENE II. A cabin #2: 1',
    'ACT II / SCENE I. The same #1: 1',
  ],
];

for (const [what, text, ...scenes] of plays)
  test(`plays in plain text: ${what}`, () => {
    assert.deepEqual(scenesOf(text), scenes);
  });

test('whatever follows a scene of a play in plain text changes nothing before it', () => {
  const ends = [
    '',
    '\n\nCONTENTS\n\nACT I\nScene I. A quay\n',
    '\n\nACT I\n\nSCENE I. A quay.\n\nADA. No.\n',
    '\n\nThe end.\n',
  ];
  for (const [what, text] of plays) {
    const whole = read(text).segments;
    for (const [index, { at }] of whole.entries())
      for (const end of ends) {
        const other = read(text.slice(0, at.to) + end).segments;
        assert.deepEqual(other.slice(0, index), whole.slice(0, index), `${what}, ${index}, ${end}`);
      }
  }
});

test('who speaks stands in a line of their own in a play where the file has them so, whatever else is set there', () => {
  const { segments } = read(
    'ACT ONE\n\nScene 1\n\nBEN\n(softly)\nNo one.\n\nADA\nHe lies.\n\nTHE NIGHT MAIL\nwent by.\n\nChapter 2\n\nTHE NIGHT MAIL\nwent by.\n',
  );
  assert.deepEqual(
    segments.flatMap(({ items }) =>
      items.map((item) =>
        item.kind === 'speech'
          ? [item.cue, ...item.parts.map(({ kind, text }) => `${kind}: ${text}`)].join(' | ')
          : item.text,
      ),
    ),
    [
      'BEN | direction: softly | said: No one.',
      'ADA | said: He lies.',
      'THE NIGHT MAIL\nwent by.',
      'THE NIGHT MAIL went by.',
    ],
  );
});

test('sentences that speak of acts and scenes are none', () => {
  const told = [
    'Act one was over and the pilots went home.',
    'Scene by scene she went through it.',
    'The first act of the mate was to run.',
    'Act III of it was over. She had not come.',
    'Scene II was never played, they say. Why not?',
  ];
  const { segments } = read(`CHAPTER I\n\n${told.join('\n\n')}\n\nCHAPTER II\n\nScenes were made.\n`);
  assert.deepEqual(
    segments.map(({ items }) => items.length),
    [5, 1],
  );
});

const read = (text: string) => textReader.read(Buffer.from(text), 'x.txt') as Source;

function scenesOf(text: string): readonly string[] {
  return read(text).segments.map(
    ({ within, title, number, items }) => `${[...within, title].join(' / ')} #${number}: ${items.length}`,
  );
}

test('who speaks in a play is who stands in capitals before the words, and nobody else is', () => {
  const text =
    'ACT I\n\nSCENE I. A quay.\n\n[Enter ADA.]\n\nADA. Who calls?\nIt is late.\n\nMRS. HALE: Nobody.\n\nBEN.\nThe wind, Ada.\n\nO ADA, come here.\n\nEXEUNT. All go.\n\nADA BROWN\nI come.\n';
  const { segments } = textReader.read(new TextEncoder().encode(text), 'quay.txt') as Source;
  const said = segments.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === 'speech' ? [`${item.who.join()} | ${item.parts.map((part) => part.text).join()}`] : [],
    ),
  );
  assert.deepEqual(said, [
    'ADA | Who calls?\nIt is late.',
    'MRS. HALE | Nobody.',
    'BEN | The wind, Ada.',
    'ADA BROWN | I come.',
  ]);
});

test('a book without acts has no speeches', () => {
  const text = 'CHAPTER I\n\nADA. That was her name.\n\nSTOP: it said.\n\nCHAPTER II\n\nBEN. So was he called.\n';
  const { segments } = textReader.read(new TextEncoder().encode(text), 'book.txt') as Source;
  assert.ok(segments.flatMap(({ items }) => items).every(({ kind }) => kind !== 'speech'));
});
