import { answer, sampleQuestions } from '../ask/index.js';
import { perObject } from '../base/index.js';
import { draw, pictureKinds, toSvg } from '../draw/index.js';
import { article, essay, explain, knownOf, recap, timeline, whenWords, whoKnows } from '../explain/index.js';
import { plain } from '../language/index.js';
import {
  fileNames,
  firstPayload,
  payload,
  timelineText,
  toHtml,
  toJson,
  toMarkdown,
  toText,
  whoHeardText,
  whoKnowsText,
} from '../publish/index.js';
import { type HeardLine, heardIn, heardWords, type OpenWork, openable, passagesOf, toldPart } from '../read/index.js';
import { stillsOf } from '../reading/index.js';
import { search } from '../search/index.js';
import {
  type Compilation,
  kindOf,
  ofKind,
  type Position,
  type Slice,
  type Story,
  sliceAt,
  upTo,
  whole,
} from '../story/index.js';
import { standInImages } from './stand-in-images.js';

/**
 * Everything that a reader at a position can get, by name. The real ones ({@link surfacesAt}) are made from the slice
 * and from nothing else; the whole telling is given so that tests can plant surfaces that look at more.
 */
export type Surfaces = (
  telling: Compilation,
  position: Position,
  asked: readonly string[],
) => Readonly<Record<string, string>>;

/** What this package gives to readers. A new kind of output belongs here, and nowhere else in this room. */
export const surfacesAt: Surfaces = ({ story }, position, asked) => surfacesOf(sliceAt(story, position), asked);

/** Whatever can be made of a slice; `asked` is what readers type. */
export function surfacesOf(slice: Slice, asked: readonly string[]): Readonly<Record<string, string>> {
  const held = payload(slice);
  const shown = article(slice);
  const prose = essay(slice);
  const { scenes } = slice;
  const orders = timeline(slice);
  const known = whoKnows(slice);
  const questions = slice.claims.filter(({ sense }) => sense.kind === 'question');
  const made: [name: string, text: string][] = [
    ['slice', JSON.stringify(slice)],
    ['payload of the companion', JSON.stringify(held)],
    ['what a step shows first', JSON.stringify(firstPayload(slice, [], payload(upTo(slice, 0))) ?? null)],
    ['article as JSON', toJson(shown)],
    ['article as text', toText(shown)],
    ['essay and article as Markdown', toMarkdown(shown, prose)],
    ['essay and article as HTML', toHtml(shown, prose)],
    ['essay as text', toText(prose, { scenes })],
    ...Object.entries(held.recap).flatMap(([length, told]): [string, string][] => [
      [`recap in a ${length}`, toJson(told)],
      [`recap in a ${length} as text`, toText(told, { scenes })],
    ]),
    ['timeline', toJson(orders)],
    ['timeline as text', timelineText(orders)],
    ['who knows what', toJson(known)],
    ['who knows what as text', whoKnowsText(known, { isFull: true })],
    ...pictureKinds.map((kind): [string, string] => [`picture of ${kind}`, toSvg(draw(slice, kind))]),
    ['pictures of one’s own', JSON.stringify(stillsOf(slice, standInImages(slice)))],
    ['names of files', JSON.stringify(fileNames(slice))],
    ...inTurn(slice.stops, slice.stops.length, mostSince).map(({ position }): [string, string] => [
      `recap since stop ${position}`,
      toText(recap(slice, { since: position }), { scenes }),
    ]),
    ...slice.entities.flatMap(({ id }): [string, string][] => [
      [`what is known of ${id}`, JSON.stringify(knownOf(slice, id))],
      [`recap of ${id}`, JSON.stringify(recap(slice, { of: id }))],
    ]),
    ...questions.flatMap(({ id }): [string, string][] => {
      const told = explain(slice, id);
      return [
        [`answer to ${id}`, toJson(told)],
        [`answer to ${id} as text`, toText(told, { scenes })],
      ];
    }),
    ...asked.map((text): [string, string] => [`reply to “${text}”`, JSON.stringify(answer(slice, text))]),
    ...asked.map((text): [string, string] => [`search for “${text}”`, JSON.stringify(search(slice, text))]),
  ];
  return Object.fromEntries(made);
}

/** What works give to readers, by name. */
export type Passages = (slice: Slice, works: readonly OpenWork[]) => Readonly<Record<string, string>>;

/**
 * What can be opened in the works, and the scenes, some of many in turn; and of all else that is made of works (who hears what,
 * who takes which thing) what it is made of.
 */
export const openedAt: Passages = (slice, works) => {
  const list = openable(slice, works);
  const chosen = new Set([...list.scenes.slice(-2), ...inTurn(list.scenes, slice.stops.length, mostPassages)]);
  return {
    'what opens in the work': JSON.stringify(list),
    ...Object.fromEntries(
      [...chosen].map((scene) => [`${scene} in the work`, JSON.stringify(passagesOf(slice, works, scene))]),
    ),
    'what is told of the work': JSON.stringify(works.map((work) => toldPart(slice, work))),
  };
};

/** All that works give to readers. */
export const passagesAt: Passages = (slice, works) => {
  const { scenes } = openable(slice, works);
  // Who hears what takes far longer than opening a scene: of the last one, and of others in turn, one at each place.
  const listened = new Set([...scenes.slice(-1), ...inTurn(scenes, slice.stops.length, mostPassages).slice(0, 1)]);
  return {
    ...openedAt(slice, works),
    ...Object.fromEntries(
      [...listened].flatMap((scene): (readonly [string, string])[] => {
        const heard = heardIn(slice, works, scene);
        const words = heard.at(-1)?.words.split(' ').slice(0, 3).join(' ') ?? '';
        const found = heardWords(slice, works, words);
        return [
          [`who hears what in ${scene}`, JSON.stringify(heard)],
          [`who heard “${words}”`, whoHeardText({ asked: words, of: 'words', lines: found })],
          ...heardQuestions(heard, words).map((question): readonly [string, string] => [
            `reply to “${question}” in ${scene}`,
            JSON.stringify(answer(slice, question, works)),
          ]),
        ];
      }),
    ),
  };
};

/** What readers ask of what is said in a scene. */
function heardQuestions(lines: readonly HeardLine[], words: string): readonly string[] {
  const last = lines.at(-1);
  if (!last || words === '') return [];
  const names = [...last.listeners, ...last.by].slice(0, 2).map(({ name }) => name);
  const [about = ''] = last.words.split(' ').slice(-1);
  return [
    `Who heard “${words}”?`,
    ...names.flatMap((name) => [`Did ${name} hear “${words}”?`, `Has ${name} been told of ${about}?`]),
  ];
}

/**
 * What readers at a position ask in words of their own: a few texts of which the whole story has more, among them names
 * and questions that come later. They take turns, so that over the positions all of them are asked.
 */
export function askedAt({ story }: Compilation, position: number): readonly string[] {
  const turn = Math.min(position, story.stops.length + 1);
  const texts = [
    ...story.entities.map((entity) => `Who is ${entity.name}?`),
    ...story.scenes.map((scene) => scene.title),
    ...story.claims.filter(({ sense }) => sense.kind === 'question').map((claim) => plain(claim.words)),
  ];
  return [
    ...new Set([
      ...always,
      ...inTurn(texts, turn, most),
      ...inTurn(questionsOf(story), turn, mostQuestions),
      ...inTurn(searchesOf(story), turn, mostSearches),
    ]),
  ];
}

/** Who says something, what a scene tells and what words stand anywhere in the story, as a search is typed. */
const searchesOf = perObject(({ scenes, entities, claims }: Story): readonly string[] => {
  const words = claims.map((claim) => plain(claim.words)).filter((text) => text !== '');
  const length = Math.max(scenes.length, entities.length, words.length);
  return Array.from({ length }, (_, i) => [
    ...entities.slice(i, i + 1).map(({ name }) => `by:"${name}"`),
    ...scenes.slice(i, i + 1).map(({ title }) => `in [${title}] the`),
    ...words.slice(i, i + 1).map((text) => text.split(' ').slice(-2).join(' ')),
  ]).flat();
});

/** Questions of every kind that is answered, about names from anywhere in the story. */
const questionsOf = perObject((story: Story): readonly string[] => {
  const { scenes, entities, claims } = story;
  const all = whole(story);
  const titles = scenes.map(({ title }) => title);
  const labels = claims.flatMap((claim) => claim.labels.slice(0, 1));
  const names = entities.map(({ name }) => name);
  const namesOf = (...kinds: readonly ReturnType<typeof kindOf>[]) =>
    entities.filter(({ id }) => kinds.includes(kindOf(all, id))).map(({ name }) => name);
  const people = namesOf('person', 'group');
  const acts = claims.filter(({ sense }) => sense.kind === 'act').map((claim) => plain(claim.words));
  const some = {
    event: [...titles, ...labels],
    moment: titles.map((title) => `after ${title}`),
    scene: titles,
    part: titles.flatMap((title) => title.split(/[,:]/)[0] ?? []),
    day: scenes.map(({ id }) => plain(whenWords(all, { of: 'scene', id }))),
    mortal: people,
    speaker: people,
    bearer: names,
    played: people,
    thing: namesOf('thing', 'document', 'symbol'),
    document: namesOf('document'),
    deed: verbsIn(claims.map((claim) => plain(claim.words))),
    lasting: ['owns', 'keeps'],
    matter: names,
    work: ['the film'],
    effect: ['twists', 'secrets', 'dramatic irony', 'suspense'],
    cells: cellsIn(all),
    agent: ['killer', 'writer'],
    deedNoun: ['murder'],
    act: acts,
    done: acts,
    reported: acts,
    content: claims.flatMap(({ sense, words }) =>
      sense.kind === 'mind' || sense.kind === 'tell'
        ? [plain(sense.content.words)]
        : sense.kind === 'act'
          ? [plain(words)]
          : [],
    ),
    words: names,
  };
  // As many as are ever asked.
  return sampleQuestions(some, mostQuestions * (story.stops.length + 2));
});

/** A question about each row of a table. */
function cellsIn(all: Slice): readonly string[] {
  return ofKind(all, 'rows').flatMap(({ sense: { head, rows } }) =>
    rows.map((cells) => `what is the ${plain(head[1] ?? [])} of ${plain(cells[0] ?? [])}?`),
  );
}

/** Words that may tell what somebody does, as they stand anywhere in the story. */
function verbsIn(texts: readonly string[]): readonly string[] {
  const found = new Set(['kills', 'knows']);
  for (const text of texts) {
    for (const [word] of text.matchAll(/\b\p{Ll}{2,12}(?:s|ed)\b/gu)) if (found.size < mostVerbs) found.add(word);
  }
  return [...found];
}

const mostVerbs = 100;

/** Some of these, others at each turn. */
function inTurn<T>(texts: readonly T[], turn: number, count: number): readonly T[] {
  const from = texts.length === 0 ? 0 : (turn * count) % texts.length;
  return [...texts.slice(from, from + count), ...texts.slice(0, Math.max(0, from + count - texts.length))];
}

const mostSince = 2;
const most = 6;
const mostQuestions = 11;
const mostSearches = 4;
const mostPassages = 6;
const always = ['', '?', 'How does it end?', 'In what order?', 'toString'];
