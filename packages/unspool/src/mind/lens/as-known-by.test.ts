import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { storyTexts } from '../../../test/laws/generate.js';
import { named } from '../../../test/laws/named.js';
import { tries } from '../../../test/tries.js';
import { parse, plain } from '../../language/index.js';
import { compile, cut, END, type Slice, sliceAt, upTo } from '../../story/index.js';
import { peopleIn } from '../knowing/grasp.js';
import { asKnownBy } from './as-known-by.js';

const cast = '- Person: **Ada**\n- Person: **Ben**\n- Person: **Cleo**, a spy\n- Thing: **the key**\n';

const house =
  '- Thing: **the box**\n- Thing: **the chest**, at the cellar\n- Place: **the hall**\n- Place: **the cellar**\n- Place: **the garden**\n';
const away =
  '## One\n\n*the hall · with Ada, Ben*\n\nBen leaves.\n\n## Two\n\n*the garden · with Ben*\n\nBen digs.\n\n## Three\n\n*the hall · with Ada*\n\n- Ada puts the key in the box.\n\n';
const back = '*the hall · with Ben*\n\nBen is back.\n';

/** What Ben and Ada have by the rules of a story, as in the cases below. */
const ruled: readonly (readonly [name: string, rules: string, scenes: string, who: string, has: string])[] = [
  [
    'what lies in a container is seen where containers are open',
    'containers are open',
    `${away}## Four\n\n${back}`,
    'ben',
    'one: the hall | with Ada, Ben | Ben leaves. | two: the garden | with Ben | Ben digs. | four: The key is in the box. | the hall | with Ben | Ben is back.',
  ],
  [
    'and not where they are closed',
    'containers are closed',
    `${away}## Four\n\n${back}`,
    'ben',
    'one: the hall | with Ada, Ben | Ben leaves. | two: the garden | with Ben | Ben digs. | four: the hall | with Ben | Ben is back.',
  ],
  [
    'nor before it is there, elsewhere, or once it may be gone',
    'containers are open',
    `${away}- Ada takes the key.\n\n## Four\n\n${back}\n## Five\n\n*before [One] · the hall · with Ben*\n\nBen sings.\n`,
    'ben',
    'one: the hall | with Ada, Ben | Ben leaves. | two: the garden | with Ben | Ben digs. | four: the hall | with Ben | Ben is back. | five: before One | the hall | with Ben | Ben sings.',
  ],
  [
    'a container is where it is said to be',
    'containers are open',
    '## One\n\n*the hall · with Ada*\n\n- Ada hides the key in the chest.\n\n## Two\n\n*the cellar · with Ben*\n\nBen hums.\n',
    'ben',
    'two: The key is in the chest. | the cellar | with Ben | Ben hums.',
  ],
  [
    'unless it may have been carried from there',
    'containers are open',
    '## Nought\n\n*the hall · with Ada*\n\n- Ada puts the chest in the hall.\n\n## One\n\n*the hall · with Ada*\n\n- Ada hides the key in the chest.\n\n## Two\n\n*the cellar · with Ben*\n\nBen hums.\n',
    'ben',
    'two: the cellar | with Ben | Ben hums.',
  ],
  [
    'who stays sees where one goes, if ways are seen',
    'one sees where people go',
    away,
    'ada',
    'one: the hall | with Ada, Ben | Ben leaves. | Ben goes to the garden. | three: the hall | with Ada | Ada puts the key in the box.',
  ],
  [
    'and not otherwise',
    'one does not see where people go',
    away,
    'ada',
    'one: the hall | with Ada, Ben | Ben leaves. | three: the hall | with Ada | Ada puts the key in the box.',
  ],
  [
    'who may have been elsewhere between is not seen to go there',
    'one sees where people go',
    away.replace('*the garden', '*exactly 5 days after [One] · the garden') +
      '## Between\n\n*exactly 2 days after [One] · the cellar · with Ben*\n\nBen sleeps.\n',
    'ada',
    'one: the hall | with Ada, Ben | Ben leaves. | three: the hall | with Ada | Ada puts the key in the box. | one: Ben goes to the cellar.',
  ],
];

for (const [name, rules, scenes, who, has] of ruled) {
  test(`as known by, by the rules of the story: ${name}`, () => {
    const { story } = compile(parse('t', `# T\n\n${cast}${house}- Rule: ${rules}\n\n${scenes}`));
    const view = asKnownBy(sliceAt(story, END), who);
    const told = view.claims.filter(({ scene }) => scene !== null);
    const lines = told.map(({ scene, words }, at) =>
      at === 0 || told[at - 1]?.scene !== scene ? `${scene}: ${plain(words)}` : plain(words),
    );
    assert.equal(lines.join(' | '), has);
  });
}

/** What somebody has of some scenes: all that is told in words, by scene. Of "ben > ada", what Ben takes Ada to have. */
const cases: readonly (readonly [name: string, scenes: string, has: Readonly<Record<string, string>>])[] = [
  [
    'who is there has the scene, who is not has not',
    '## One\n\n*A hall · with Ada, Ben*\n\nIt rains.\n\n- Ada takes the key.\n- Why?\n- Theme: Rain.\n\n## Two\n\n*with Cleo*\n\nCleo waits.\n',
    {
      ada: 'one: A hall | with Ada, Ben | It rains. | Ada takes the key.',
      cleo: 'two: with Cleo | Cleo waits.',
      'ada > ben': 'one: A hall | with Ada, Ben | It rains. | Ada takes the key.',
      'ada > cleo': '',
    },
  ],
  [
    'who is unseen sees, and is not there for the others',
    '## One\n\n*with Ada, Ben, Cleo (unseen)*\n\n- Ada takes the key.\n- Cleo takes the key.\n- Cleo laughs.\n',
    {
      cleo: 'one: with Ada, Ben, Cleo (unseen) | Ada takes the key. | Cleo takes the key. | Cleo laughs.',
      ada: 'one: with Ada, Ben | Ada takes the key.',
      'ada > cleo': '',
      'cleo > ada': 'one: with Ada, Ben | Ada takes the key.',
      'cleo > ada > cleo': '',
    },
  ],
  [
    'who sees somebody in disguise sees whom they are disguised as',
    '## One\n\n*with Ada, Ben*\n\nBen, dressed as a postman, comes in.\n\n- Ben takes the key.\n- Ben tells Ada that it rains.\n- Ada takes the note.\n',
    {
      ben: 'one: with Ada, Ben | Ben, dressed as a postman, comes in. | Ben takes the key. | Ben tells Ada that it rains. | Ada takes the note.',
      ada: 'one: with Ada | A postman comes in. | The postman takes the key. | The postman tells Ada that it rains. | Ada takes the note.',
      'ada > ben': '',
      'ben > ada':
        'one: with Ada | A postman comes in. | The postman takes the key. | The postman tells Ada that it rains. | Ada takes the note.',
    },
  ],
  [
    'a disguise that a line states is somebody who is there',
    '## One\n\n*with Ada, Ben, Cleo*\n\n- Ben is disguised as a nurse.\n- Cleo gives Ben the key.\n',
    {
      ada: 'one: with Ada, Cleo | A nurse is there. | Cleo gives the nurse the key.',
    },
  ],
  [
    'somebody in disguise was whoever they were before it, and a sentence that goes on stays one',
    '## One\n\n*with Ada, Ben*\n\nBen takes the key.\n\nBen, dressed as a bride in white silk, comes in.\n\nBen, in the guise of a bride and carrying a bag, sings.\n\n## Two\n\n*with Ada, Cleo*\n\nCleo, who is dressed as a nurse, waits.\n\n## Three\n\n*with Ada, Ben*\n\nBen is dressed as an admiral for the ball.\n\n## Four\n\n*with Ada, Cleo*\n\nShe laughs. Cleo poses as a vet at the fair.\n',
    {
      ada: 'one: with Ada, Ben | Ben takes the key. | A bride in white silk comes in. | The bride, carrying a bag, sings. / two: with Ada | A nurse waits. / three: with Ada | An admiral is there for the ball. / four: with Ada | She laughs. A vet is there at the fair.',
    },
  ],
  [
    'who recognises, dresses or comes with something or somebody else does not know who is in disguise, nor who asks for them',
    '## One\n\n*with Ada, Ben, Cleo*\n\nAda recognises a song. Ben, dressed as a guard, comes in.\n\n## Two\n\n*with Ada, Ben*\n\nAda dresses. Ben, dressed as a guard, comes in.\n\n' +
      '## Three\n\n*with Ada, Ben, Cleo*\n\nCleo comes in with Ada. Ben, dressed as a guard, waits.\n\n## Four\n\n*with Ada, Ben*\n\nBen, dressed as a guard, is not recognised by Ada.\n\n' +
      '## Five\n\n*with Ada, Ben*\n\nBen, dressed as a guard, comes in. “Have you seen Ben?” asks Ada. “Ben?” she calls.\n\n## Six\n\n*with Ada, Ben*\n\nAda recognises her sister. Ben, dressed as a guard, waits. A maid comes in with Ada.\n',
    {
      ada: 'one: with Ada, Cleo | Ada recognises a song. A guard comes in. / two: with Ada | Ada dresses. A guard comes in. / three: with Ada, Cleo | Cleo comes in with Ada. A guard waits. / four: with Ada | A guard is not recognised by Ada. / five: with Ada | A guard comes in. “Have you seen Ben?” asks Ada. “Ben?” she calls. / six: with Ada | Ada recognises her sister. A guard waits. A maid comes in with Ada.',
    },
  ],
  [
    'nobody is in disguise who is only said to be, or is known to pretend, or is called by their name',
    '## One\n\n*with Ada, Ben*\n\nAda dreams that Ben is dressed as a postman.\n\n## Two\n\n*with Ada, Ben*\n\nBen passes for a rich man.\n\n## Three\n\n*with Ada, Ben*\n\nBen, dressed as a guard, comes in. “Ben!” says Ada.\n\n## Four\n\n*with Ada, Ben*\n\nBen, dressed as a guard, comes in. She calls him Ben.\n\n## Five\n\n*with Ada, Ben*\n\nBen, dressed as a guard, comes in. “I am Ben,” he says.\n\n## Six\n\n*with Ada, Ben*\n\nBen, dressed as a guard, comes in. “How are you, Ben?” says Ada.\n\n## Seven\n\n*with Ada, Ben*\n\nAda comes in with Ben, dressed as a guard.\n',
    {
      ada: 'one: with Ada, Ben | Ada dreams that Ben is dressed as a postman. / two: with Ada, Ben | Ben passes for a rich man. / three: with Ada, Ben | Ben, dressed as a guard, comes in. “Ben!” says Ada. / four: with Ada, Ben | Ben, dressed as a guard, comes in. She calls him Ben. / five: with Ada, Ben | Ben, dressed as a guard, comes in. “I am Ben,” he says. / six: with Ada, Ben | Ben, dressed as a guard, comes in. “How are you, Ben?” says Ada. / seven: with Ada, Ben | Ada comes in with Ben, dressed as a guard.',
    },
  ],
  [
    'a lie is no lie for who is told it',
    '## One\n\n*with Ada, Ben, Cleo*\n\n- **A lie**: Ada lies to Ben that the key is gone.\n- Ben was lied to by Ada that it rains.\n',
    {
      ada: 'one: with Ada, Ben, Cleo | Ada lies to Ben that the key is gone. | Ben was lied to by Ada that it rains.',
      ben: 'one: with Ada, Ben, Cleo | Ada tells Ben that the key is gone. | Ben was told by Ada that it rains.',
      'ada > ben':
        'one: with Ada, Ben, Cleo | Ada tells Ben that the key is gone. | Ben was told by Ada that it rains.',
      'ben > ada':
        'one: with Ada, Ben, Cleo | Ada tells Ben that the key is gone. | Ben was told by Ada that it rains.',
    },
  ],
  [
    'what somebody has in mind is so for them, and for nobody beside them',
    '## One\n\n*with Ada, Ben*\n\n- **Mistaken**: Ada believes that Ben is Cleo.\n- Ben suspects that Ada has the key.\n- Ada knows that Ben believes that the key is gone.\n',
    {
      ada: 'one: with Ada, Ben | Ben is Cleo. | Ben believes that the key is gone.',
      ben: 'one: with Ada, Ben | Ben suspects that Ada has the key.',
      'ada > ben': 'one: with Ada, Ben | The key is gone.',
      'ben > ada': 'one: with Ada, Ben',
    },
  ],
  [
    'who hides something knows that they do',
    '## One\n\n*with Ada, Ben*\n\n- Ada hides from Ben that the key is gone.\n- Ada takes the key. (secret)\n',
    {
      ada: 'one: with Ada, Ben | Ada hides from Ben that the key is gone. | Ada takes the key.',
      ben: 'one: with Ada, Ben',
    },
  ],
  [
    'who forgets has it no more',
    '## One\n\n*with Ada, Ben*\n\nIt rains.\n\n## Two\n\n*with Ada, Ben*\n\nIt snows.\n\n## Three\n\n*with Ada, Ben*\n\n- Ada forgets everything since [Two].\n- Ada takes the key.\n',
    {
      ada: 'one: with Ada, Ben | It rains. / three: with Ada, Ben | Ada takes the key.',
      'ada @two': 'one: with Ada, Ben | It rains. / two: with Ada, Ben | It snows.',
      'ada @one': 'one: with Ada, Ben | It rains.',
    },
  ],
  [
    'what is told in somebody’s hearing is heard as told, what is dreamt is the dreamer’s',
    '## One\n\n*with Ada, Ben*\n\nAda speaks.\n\n## Two\n\n*Told by Ada in [One] · with Cleo*\n\nCleo falls.\n\n## Three\n\n*Dreamt by Cleo*\n\nIt snows.\n',
    {
      ben: 'one: with Ada, Ben | Ada speaks. / two: Told by Ada in One | with Cleo | Cleo falls.',
      cleo: 'three: Dreamt by Cleo | It snows.',
      'ada > ben': 'one: with Ada, Ben | Ada speaks. / two: Told by Ada in One | with Cleo | Cleo falls.',
    },
  ],
  [
    'what is seen through somebody, and what is concluded, is nothing that the others see',
    '## One\n\n*Seen by Ada · with Ada, Ben*\n\nAda thinks of the key.\n\n- The key is gone. (likely)\n- It rains.\n  - because [The key is gone]\n- It snows.\n',
    {
      ben: 'one: Seen by Ada | with Ada, Ben | It snows.',
      ada: 'one: Seen by Ada | with Ada, Ben | Ada thinks of the key. | It snows.',
    },
  ],
  [
    'who somebody is is known to those who are said to know it, and to themselves',
    '## One\n\n*with Ada, Ben*\n\nIt rains.\n\n## Two\n\n*with Ada, Ben, the stranger*\n\n- The stranger is Cleo.\n- Ada learns that the stranger is Cleo.\n',
    {
      ada: 'one: with Ada, Ben | It rains. / two: with Ada, Ben, the stranger | The stranger is Cleo. | The stranger is Cleo.',
      ben: 'one: with Ada, Ben | It rains. / two: with Ada, Ben, the stranger',
      cleo: 'two: with Ada, Ben, the stranger | The stranger is Cleo.',
    },
  ],
];

for (const [name, scenes, has] of cases) {
  test(`as known by: ${name}`, () => {
    const slice = sliceAt(compile(parse('t', `# T\n\n${cast}\n${scenes}`)).story, END);
    for (const [who, expected] of Object.entries(has)) {
      const [chain = '', at] = who.split(' @');
      const view = chain.split(' > ').reduce((had, one) => asKnownBy(had, one, at), slice);
      assert.equal(wordsOf(view), expected, who);
    }
  });
}

test('as known by: nobody brings their description along, nor what else they are called', () => {
  const slice = sliceAt(compile(parse('t', `# T\n\n${cast}\n## One\n\n*with Ada, Cleo*\n\nIt rains.\n`)).story, END);
  assert.doesNotMatch(JSON.stringify(asKnownBy(slice, 'ada')), /spy|ben|key/i);
});

test('as known by: of two of one name only the one that they have to do with is named', () => {
  closing('# T\n\n- Place: **Then**\n- Strand: **Then**, Anna\n\n## One\n\n*with the old man*\n\n- It is [Then].\n');
});

function wordsOf({ scenes, claims }: Slice): string {
  return scenes
    .map(
      ({ id }) =>
        `${id}: ${claims.flatMap(({ scene, words, sense }) => (scene === id && sense.kind !== 'introduce' ? [plain(words)] : [])).join(' | ')}`,
    )
    .join(' / ');
}

/** Laws of what anybody has of any story. */
const laws: readonly (readonly [name: string, law: (text: string) => void, runs: number])[] = [
  ['has whatever it names', closing, tries(12, 1500)],
  ['has nothing that was not told', adding, tries(12, 1500)],
  ['twice is once, and nothing is thrown three deep', repeating, tries(8, 800)],
  ['is the same of a file that is cut', cutting, tries(8, 800)],
];
for (const [name, law, runs] of laws)
  test(`as known by, of any story: it ${name}`, () => fc.assert(fc.property(storyTexts(), law), { numRuns: runs }));

const examples = new URL('../../../../../../examples/', import.meta.url);
for (const file of readdirSync(examples).filter((name) => name.endsWith('.story.md'))) {
  test(`as known by, of an example: ${file}`, () => {
    const text = readFileSync(new URL(file, examples), 'utf8');
    for (const [, law] of laws.slice(0, tries(2, 4))) law(text);
  });
}

function slicesOf(text: string): readonly Slice[] {
  const { story } = compile(parse('t', text));
  return [...new Set([0, Math.floor(story.stops.length / 2), END])].map((place) => sliceAt(story, place));
}

function viewsOf(slice: Slice): readonly Slice[] {
  return peopleIn(slice)
    .slice(0, 6)
    .map((who) => asKnownBy(slice, who));
}

function closing(text: string): void {
  for (const slice of slicesOf(text))
    for (const view of viewsOf(slice)) {
      const known = new Set([
        ...view.scenes.map(({ id }) => `scene ${id}`),
        ...view.entities.map(({ id }) => `entity ${id}`),
        ...view.claims.map(({ id }) => `claim ${id}`),
      ]);
      assert.deepEqual(
        [...named(view)].filter((id) => !known.has(id)),
        [],
        text,
      );
      assert.equal(new Set(view.claims.map(({ id }) => id)).size, view.claims.length, `one id twice in\n${text}`);
    }
}

/** Every word of it is a word of the slice, but for those that make a lie something told. */
function adding(text: string): void {
  for (const slice of slicesOf(text)) {
    const known = new Set(
      slice.claims.flatMap(({ words }) =>
        plain(words)
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u),
      ),
    );
    for (const word of ['', ...'tells tell told has have had with'.split(' ')]) known.add(word);
    for (const word of 'is goes go to and'.split(' ')) known.add(word);
    for (const view of viewsOf(slice)) {
      const told = view.claims.flatMap(({ words }) =>
        plain(words)
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u),
      );
      assert.deepEqual(
        told.filter((word) => !known.has(word)),
        [],
        text,
      );
      assert.ok(view.scenes.every((scene) => slice.scenes.includes(scene)));
    }
  }
}

function repeating(text: string): void {
  const [, , slice] = slicesOf(text);
  if (!slice) return;
  const people = peopleIn(slice).slice(0, 3);
  for (const a of people) {
    assert.deepEqual(asKnownBy(asKnownBy(slice, a), a), asKnownBy(slice, a), text);
    for (const b of people) for (const c of people) asKnownBy(asKnownBy(asKnownBy(slice, a), b), c);
  }
}

function cutting(text: string): void {
  const telling = compile(parse('t', text));
  const { story } = telling;
  const place = Math.floor(story.stops.length / 2);
  const short = upTo(compile(parse('t', cut(telling, place))).story, place);
  const long = upTo(story, place);
  for (const who of peopleIn(long)) assert.deepEqual(asKnownBy(long, who), asKnownBy(short, who), text);
}

test('as known by: what happens where somebody is not, and nobody tells them, changes nothing of what they have', () => {
  const words = (view: Slice) => view.claims.map((claim) => [claim.scene, plain(claim.words)]);
  fc.assert(
    fc.property(storyTexts(), fc.nat(9), (text, place) => {
      // What stands in a last part is told after the end, until a scene follows it.
      if (/^##[\s\S]*^# /m.test(text)) return;
      const scenes = text.split(/^(?=## )/m);
      const at = 1 + (place % scenes.length);
      const apart =
        '## Elsewhere\n\n*with Zed*\n\nZed hums.\n\n- Zed takes the lantern.\n- Zed says that it hails.\n\n';
      const more = [...scenes.slice(0, at), apart, ...scenes.slice(at)].join('');
      const [one, other] = [text, more].map((own) => sliceAt(compile(parse('t', own)).story, END)) as [Slice, Slice];
      // Where a bracket or the title of another scene leads elsewhere since, it is another story.
      if (other.scenes.length !== one.scenes.length + 1 || other.claims.length < one.claims.length + 4) return;
      for (const who of peopleIn(one).slice(0, 4)) {
        const left = words(asKnownBy(other, who)).filter(([scene]) => scene !== 'elsewhere');
        assert.deepEqual(left.length, words(asKnownBy(other, who)).length, more);
        assert.deepEqual(words(asKnownBy(one, who)), left, more);
      }
    }),
    { numRuns: tries(12, 1500) },
  );
});
