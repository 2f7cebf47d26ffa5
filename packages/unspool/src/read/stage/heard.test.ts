import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, type Slice, whole } from '../../story/index.js';
import type { OpenWork } from '../evidence/passage.js';
import { notesOf } from '../notes/notes.js';
import { originsOfClaims } from '../notes/source-map.js';
import { readSource } from '../readers.js';
import { type HeardLine, heardWords } from './heard.js';

/** A work as it is told, whole. */
async function told(
  text: string,
  name: string,
): Promise<{ readonly slice: Slice; readonly works: readonly OpenWork[] }> {
  const work = await readSource(new TextEncoder().encode(text), name);
  const notes = notesOf(work);
  const { story, places } = compile(parse('a', notes.text));
  return { slice: whole(story), works: [{ work, told: originsOfClaims(notes, places) }] };
}

/** A play in TEI: "[a direction]", "[exit #ben: a direction]", "Ann: words [direction] words", "# a scene". */
function tei(lines: readonly string[], language = 'en'): string {
  const direction = (words: string) => {
    const [, type, who, own] = /^(\w+) (#[^:]*): (.*)$/.exec(words) ?? [];
    return type ? `<stage type="${type}" who="${who}">${own}</stage>` : `<stage>${words}</stage>`;
  };
  const inner = (words: string) =>
    words
      .split(/(\[[^\]]*\])/)
      .map((part) => (part.startsWith('[') ? direction(part.slice(1, -1)) : part.trim() && `<p>${part}</p>`))
      .join('');
  const body = lines
    .map((line) => {
      if (line.startsWith('# ')) return `</div><div type="scene"><head>${line.slice(2)}</head>`;
      if (line.startsWith('[')) return inner(line);
      const [who = '', ...words] = line.split(': ');
      const id = who.toLowerCase().replaceAll(' ', '_');
      return `<sp${id === 'all' ? '' : ` who="#${id}"`}><speaker>${who}</speaker>${inner(words.join(': '))}</sp>`;
    })
    .join('\n');
  const names = [
    ...new Set(lines.flatMap((line) => /^(?!All)[A-Z]\w+(?=: )/.exec(line) ?? line.match(/\b(?:Cleo|Ben)\b/g) ?? [])),
  ];
  const cast = names.map((name) => `<castItem><role xml:id="${name.toLowerCase()}">${name}</role></castItem>`).join('');
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${language}"><text><front><castList>${cast}</castList></front><body><div>${body}</div></body></text></TEI>`;
}

/** "Ben certain, Cleo not". */
function hearers([line]: readonly HeardLine[]): string {
  const order = { certain: 0, perhaps: 1, not: 2 };
  return (line?.listeners ?? [])
    .map(({ name, hears }) => ({ name, hears }))
    .sort((a, b) => order[a.hears] - order[b.hears] || (a.name < b.name ? -1 : 1))
    .map(({ name, hears }) => `${name} ${hears}`)
    .join(', ');
}

const plays: readonly (readonly [
  what: string,
  lines: readonly string[],
  words: string,
  expected: string,
  language?: string,
])[] = [
  [
    'who is left by an exit was there until then, whomever the exit before it left',
    [
      '# One',
      '[Enter Ann, Ben and Cleo.]',
      '[Exeunt all but Cleo.]',
      '[Exeunt all but Ben.]',
      'Ann: Hear.',
      '[Exeunt all but Ann.]',
    ],
    'Hear',
    'Ben certain, Cleo not',
  ],
  [
    'all go, although somebody dead is carried away afterwards',
    ['# One', '[Enter Ann and Ben.]', 'Ann: Soon.', '[Ben dies.]', '[Exeunt.]', 'Cleo: Hear.', '[Exit Ben.]'],
    'Hear',
    'Ann not, Ben not',
  ],
  [
    'who has entered hears, who enters later does not',
    [
      '# One',
      '[Enter Ann and Ben.]',
      'Ann: The well is dry.',
      '[Enter Cleo.]',
      'Cleo: Good day.',
      'Ben: Good day.',
      '[Exeunt.]',
    ],
    'the well is dry',
    'Ben certain, Cleo not',
  ],
  [
    'who has left does not hear',
    ['# One', '[Enter Ann, Ben and Cleo.]', 'Cleo: I go. [Exit.]', 'Ann: She is gone.', 'Ben: Yes.', '[Exeunt.]'],
    'she is gone',
    'Ben certain, Cleo not',
  ],
  [
    '“Exit” between speeches is of whoever spoke last',
    ['# One', '[Enter Ann, Ben and Cleo.]', 'Cleo: I go.', '[Exit.]', 'Ann: She is gone.', 'Ben: Yes.', '[Exeunt.]'],
    'she is gone',
    'Ben certain, Cleo not',
  ],
  [
    '“Exit” amid a speech that goes on is somebody else’s',
    ['# One', '[Enter Ann, Ben and Cleo.]', 'Ann: Go. [Exit.] Now we are fewer.', 'Ben: Yes.', '[Exeunt.]'],
    'now we are fewer',
    'Ben certain, Cleo perhaps',
  ],
  [
    'all go but one',
    [
      '# One',
      '[Enter Ann, Ben and Cleo.]',
      'Ann: Leave me.',
      'Ben: We do.',
      '[Exeunt all but Ann.]',
      'Ann: At last.',
      '[Exit.]',
    ],
    'at last',
    'Ben not, Cleo not',
  ],
  [
    'where somebody stays of whom “Exeunt” says that they go, of nobody it is sure',
    ['# One', '[Enter Ann, Ben and Cleo.]', 'Ann: Go.', 'Ben: We go.', '[Exeunt.]', 'Ann: At last.', '[Exit.]'],
    'at last',
    'Ben perhaps, Cleo perhaps',
  ],
  [
    'somebody unknown goes: nobody who is shown later, perhaps another',
    ['# One', '[Enter Ann, Ben and Cleo.]', 'Ben: Here.', '[Exit a Servant.]', 'Ann: Quiet.', 'Ben: Yes.', '[Exeunt.]'],
    'quiet',
    'Ben certain, Cleo perhaps',
  ],
  [
    'no entrance is given: before the first word of somebody they may be there',
    ['# One', 'Ann: Is it late?', 'Ben: It is.', 'Ann: Then good night.'],
    'is it late',
    'Ben perhaps',
  ],
  [
    'after the last word of somebody who never leaves they may be there',
    ['# One', 'Ann: Is it late?', 'Ben: It is.', 'Ann: Then good night.'],
    'then good night',
    'Ben perhaps',
  ],
  [
    'an aside is heard by nobody',
    ['# One', '[Enter Ann and Ben.]', 'Ann: Welcome. [Aside.] The fool.', 'Ben: Thanks.', '[Exeunt.]'],
    'the fool',
    'Ben not',
  ],
  [
    'but by those to whom it is said',
    [
      '# One',
      '[Enter Ann, Ben and Cleo.]',
      'Ann: [Aside to Cleo.] The fool.',
      'Ben: Thanks.',
      'Cleo: Hush.',
      '[Exeunt.]',
    ],
    'the fool',
    'Cleo certain, Ben not',
  ],
  [
    'what is said to one is heard by all',
    ['# One', '[Enter Ann, Ben and Cleo.]', 'Ann: [To Cleo.] Sit.', 'Ben: And I?', 'Cleo: Hush.', '[Exeunt.]'],
    'sit',
    'Ben certain, Cleo certain',
  ],
  [
    'what is whispered, perhaps',
    ['# One', '[Enter Ann, Ben and Cleo.]', 'Ann: [Whispers to Cleo.] Sit.', 'Ben: What?', 'Cleo: Hush.', '[Exeunt.]'],
    'sit',
    'Cleo certain, Ben perhaps',
  ],
  [
    'taking somebody aside is no aside',
    ['# One', '[Enter Ann, Ben and Cleo.]', 'Ann: [Draws Cleo aside.] Sit.', 'Ben: What?', 'Cleo: Hush.', '[Exeunt.]'],
    'sit',
    'Cleo certain, Ben perhaps',
  ],
  [
    'behind a curtain one hears',
    [
      '# One',
      '[Enter Ann and Ben.]',
      'Ann: He comes. [Ben hides behind the curtain.]',
      '[Enter Cleo.]',
      'Cleo: Alone?',
      'Ann: Alone.',
      'Ben: [Behind.] Ha!',
      '[Exeunt.]',
    ],
    'alone',
    'Ann certain, Ben certain',
  ],
  [
    'who goes after it was said that they will hide may be near',
    [
      '# One',
      '[Enter Ann and Ben.]',
      'Ann: Let us hide and hear him.',
      '[Exeunt Ann and Ben.]',
      '[Enter Cleo.]',
      'Cleo: Nobody here.',
      '[Exit.]',
    ],
    'nobody here',
    'Ann perhaps, Ben perhaps',
  ],
  [
    'a voice from within is heard, and sees nobody enter',
    [
      '# One',
      '[Enter Ann and Ben.]',
      'Cleo: [Within.] Open!',
      'Ann: Who is it?',
      'Ben: Cleo.',
      '[Enter Cleo.]',
      'Cleo: At last.',
      '[Exeunt.]',
    ],
    'who is it',
    'Ben certain, Cleo not',
  ],
  [
    'the dead do not hear, whatever is done to them',
    [
      '# One',
      '[Enter Ann, Ben and Cleo.]',
      'Ben: Farewell. [Dies.]',
      'Ann: He is cold. [Ann closes the eyes of Ben. Ben lies still.]',
      'Cleo: Yes.',
      '[Exeunt.]',
    ],
    'he is cold',
    'Cleo certain, Ben not',
  ],
  [
    'who sleeps may hear until they speak',
    ['# One', '[Enter Ann and Ben.]', 'Ben: Good night. [Sleeps.]', 'Ann: He sleeps.', 'Ben: No.', '[Exeunt.]'],
    'he sleeps',
    'Ben perhaps',
  ],
  [
    'ends by pointing: the markup says who goes',
    [
      '# One',
      '[entrance #ann #ben #cleo: They come.]',
      'Ann: Here.',
      'Cleo: Here.',
      'Ben: Here.',
      '[exit #cleo: Goes.]',
      'Ann: Two.',
      'Ben: Two.',
      '[Exeunt.]',
    ],
    'two',
    'Ben certain, Cleo not',
  ],
  [
    'German scenes name who is there, and “die Vorigen” those of before',
    [
      '# Erster Auftritt',
      '[Anna. Bruno.]',
      'Anna: Guten Tag.',
      'Bruno: Guten Tag.',
      '# Zweiter Auftritt',
      '[Karl tritt auf. Die Vorigen.]',
      'Karl: Der Brunnen ist leer.',
      'Anna: Leer? (geht)',
      'Bruno: Leer. [Anna geht ab.]',
      'Karl: Nun denn. [Karl und Bruno gehen ab.]',
    ],
    'der brunnen ist leer',
    'Anna certain, Bruno certain',
    'de',
  ],
  [
    'geht ab, and up and down is no exit',
    [
      '# Auftritt',
      '[Anna. Bruno. Karl.]',
      'Anna: Ich gehe. [Anna geht ab.]',
      'Karl: Ja.',
      'Bruno: Sie ist fort. [Karl geht auf und ab.]',
      'Bruno: Komm. [Bruno und Karl gehen ab.]',
    ],
    'komm',
    'Karl certain, Anna not',
    'de',
  ],
  [
    'beiseite',
    ['# Auftritt', '[Anna. Bruno.]', 'Anna: [beiseite.] Der Narr.', 'Bruno: Wie? [Beide ab.]'],
    'der narr',
    'Bruno not',
    'de',
  ],
  [
    'putting a thing aside is no aside',
    ['# Auftritt', '[Anna. Bruno.]', 'Anna: [legt den Hut beiseite.] Ein Wort.', 'Bruno: Wie? [Alle ab.]'],
    'ein wort',
    'Bruno certain',
    'de',
  ],
  [
    'à part, and who goes out',
    [
      '# Scène',
      '[Anne, Basile, Claude.]',
      'Claude: Je pars. [Claude sort.]',
      'Anne: Enfin.',
      'Basile: Oui.',
      'Anne: [à part.] Le sot.',
      '[Anne et Basile sortent.]',
    ],
    'enfin',
    'Basile certain, Claude not',
    'fr',
  ],
  [
    '“All” are not those who have left',
    [
      '# One',
      '[Enter Ann, Ben and Cleo.]',
      'Cleo: I go. [Exit Cleo.]',
      'Ann: Quiet.',
      'All: We are.',
      'Ben: Yes.',
      '[Exeunt.]',
    ],
    'quiet',
    'Ben certain, Cleo not',
  ],
  [
    'who is pursued goes, whoever it is that pursues',
    ['# One', '[Enter Ann and Ben.]', 'Ben: Help! [Exit, pursued by a goose.]', 'Ann: Gone.', '[Exit.]'],
    'gone',
    'Ben not',
  ],
  [
    '“she goes out” behind the words of a man is of the one woman there',
    [
      '# One',
      '[Enter Lady Ann, Cleo and Ben.]',
      'Cleo: Here I am.',
      'Lady Ann: So.',
      'Ben: Go.',
      '[He waits.]',
      'Ben: Then go. [She goes out.]',
      'Ben: Hear.',
      '[Exit.]',
    ],
    'hear',
    'Cleo perhaps, Lady Ann perhaps',
  ],
  [
    '“she goes out”, where only one can be meant',
    ['# One', '[Enter Lady Ann and Ben.]', 'Lady Ann: So.', 'Ben: Then go. [She goes out.]', 'Ben: Hear.', '[Exit.]'],
    'hear',
    'Lady Ann not',
  ],
  [
    '“she goes out” behind the words of a woman is of her',
    [
      '# One',
      '[Enter Lady Ann, Cleo and Ben.]',
      'Cleo: So.',
      'Lady Ann: I go. [She goes out.]',
      'Ben: Hear.',
      'Cleo: I do.',
      '[Exeunt.]',
    ],
    'hear',
    'Cleo certain, Lady Ann not',
  ],
  [
    '“he goes out”, and nobody knows who of two',
    [
      '# One',
      '[Enter Lady Ann, Ben and Mr. Dunn.]',
      'Mr. Dunn: So.',
      'Ben: So.',
      'Lady Ann: Then go. [He goes out.]',
      'Lady Ann: Hear.',
      '[Exit.]',
    ],
    'hear',
    'Ben perhaps, Mr. Dunn perhaps',
  ],
];

for (const [what, lines, words, expected, language] of plays)
  test(`who hears it in a play: ${what}`, async () => {
    const { slice, works } = await told(tei(lines, language), 'play.xml');
    assert.equal(hearers(heardWords(slice, works, words)), expected);
  });

const script = (...lines: readonly string[]) => `INT. KITCHEN - DAY\n\n${lines.join('\n\n')}\n`;

const scripts: readonly (readonly [what: string, text: string, words: string, expected: string])[] = [
  [
    'between two things that show them there',
    script('Ann stands at the stove. Ben enters.', 'BEN\nHello.', 'ANN\nHello.', 'BEN\nSoup?', 'Ann nods.'),
    'soup',
    'Ann certain',
  ],
  ['who walks out is gone', script('ANN\nGo.', 'BEN\nI do.', 'Ben walks out.', 'ANN\nFine.'), 'fine', 'Ben not'],
  [
    'a voice over the scene',
    script('ANN\nI wait.', 'BEN (V.O.)\nIt was long ago.', 'ANN\nStill.'),
    'it was long ago',
    'Ann perhaps',
  ],
  ['a voice from elsewhere', script('ANN\nI wait.', 'BEN (O.S.)\nOpen!', 'ANN\nYes.'), 'open', 'Ann certain'],
];

for (const [what, text, words, expected] of scripts)
  test(`who hears it in a script: ${what}`, async () => {
    const { slice, works } = await told(text, 'film.fountain');
    assert.equal(hearers(heardWords(slice, works, words)), expected);
  });

const hidden: readonly (readonly [what: string, lines: readonly string[], state: string])[] = [
  ['a watcher', ['[Cleo watches them, unseen, from the gallery.]', 'Ann: Hear.'], 'certain unseen'],
  ['somebody behind a tree', ['[From behind a tree, Cleo listens.]', 'Ann: Hear.'], 'certain unseen'],
  ['who hides something', ['[Cleo hides the letter.]', 'Ann: Hear.'], 'certain'],
  ['who comes out again', ['[Cleo hides.]', '[Cleo steps out from behind the door.]', 'Ann: Hear.'], 'certain'],
  ['who speaks aside', ['[Cleo hides.]', 'Cleo: [aside] So.', 'Ann: Hear.'], 'certain unseen'],
  ['who speaks up', ['[Cleo hides.]', 'Cleo: So!', 'Ann: Hear.'], 'certain'],
  ['whom they do not see', ['[They do not notice Cleo.]', 'Ann: Hear.'], 'certain unseen'],
];

for (const [what, lines, state] of hidden)
  test(`heard: whether somebody is seen: ${what}`, async () => {
    const play = tei(['# One', '[Enter Ann, Ben and Cleo.]', 'Ben: Good day.', ...lines, 'Ben: Yes.', 'Cleo: Ha.']);
    const { slice, works } = await told(play, 'a.xml');
    const one = heardWords(slice, works, 'Hear')[0]?.listeners.find(({ name }) => name === 'Cleo');
    assert.equal([one?.hears, ...(one?.state ? [one.state] : [])].join(' '), state);
  });
