import { decode } from '../decode.js';
import { type Branch, isBranch, treeOf } from '../markup/markup-tree.js';
import type { Item, Reader, Role, Source } from '../source.js';
import { directionsOf } from './play-directions.js';
import { emptyStage, type Heading, type PlayPart } from './play-scenes.js';
import { firstWithin, partsOf, placesIn, plain, textOf, within } from './play-words.js';
import { withSettings } from './settings.js';
import { castOf } from './tei-cast.js';
import { bearing, holdingIn, isSpeech } from './tei-elements.js';
import { headerOf } from './tei-header.js';
import { relationsOf } from './tei-relations.js';
import { noteWhoIsThere, readLine, readSpeech, type Speaking, whoIsThere, wordsIn } from './tei-speech.js';
import { tokensJoined } from './tei-tokens.js';

/** Plays in TEI P5, as DraCor (https://dracor.org) and many libraries encode them. */
export const teiReader: Reader = {
  format: 'tei',
  read: (bytes) => {
    const { text, problem } = decode(bytes);
    const play = readTei(text);
    return problem === undefined ? play : { ...play, problems: [{ message: problem }, ...play.problems] };
  },
};

/**
 * Reads the text of a TEI file, from its beginning to its end. Scenes are where DraCor counts its segments (dracor-api,
 * modules/util.xqm, `dutil:get-segments`), as far as that does not depend on what follows: each `div` in which somebody
 * speaks directly, or that is called a scene and in which nobody speaks; of numbered divisions each `div1`, but for
 * the `div2` in it that are scenes; the body, where a speech stands in no division. Of what stands around the play, only
 * the parts in which somebody speaks are scenes, and the rest becomes remarks.
 */
export function readTei(source: string): Source {
  const { root: read, names, problems } = treeOf(source);
  const root = names.has('w') || names.has('pc') ? tokensJoined(read) : read;
  const places = placesIn(source, undefined, names.has('pb') ? pagesIn(root) : []);
  const header = firstWithin(root, 'teiHeader');
  const texts = within(root, 'text').filter((one) => within(one, 'body').length > 0);
  const cast = castOf(root, header, places, names.has('castList'));
  const reading: Reading = {
    source,
    places,
    holding: holdingIn(root),
    stage: emptyStage(places),
    ids: new Set(cast.flatMap(({ id }) => (id === undefined ? [] : [id]))),
    named: namesIn(cast),
    directed: directionsOf(cast),
    problems: [...problems],
    unknown: new Set<string>(),
    before: [],
    after: [],
  };
  for (const text of texts) readText(text, reading);
  if (texts.length > 1)
    reading.problems.push({
      message: 'Several texts stand in this file; they are read one after the other, as one work.',
    });
  const segments = reading.stage.done(reading.before, reading.after);
  if (!segments.some(({ items }) => items.some(({ kind }) => kind === 'speech')))
    reading.problems.push({ message: 'Nobody speaks in it: there is no <sp> in its text. Is it a play?' });
  const relations = relationsOf(header, places);
  const head = headerOf(root, header, places, names.has('standOff'));
  return {
    format: 'tei',
    ...head,
    cast,
    ...(relations.length > 0 ? { relations } : {}),
    segments: withSettings(segments, head.language),
    problems: reading.problems,
  };
}

type Reading = Speaking & { readonly before: Item[]; readonly after: Item[] };

/** Reads a text, or the texts of a group of them, one after the other. */
function readText(text: Branch, reading: Reading) {
  for (const part of text.children.filter(isBranch)) {
    if (part.name === 'body') readInto(part, reading);
    else if (part.name === 'group' || part.name === 'text') readText(part, reading);
    else if (part.name === 'front') readAround(part, reading, reading.before);
    else if (part.name === 'back') readAround(part, reading, reading.after);
  }
}

/** Reads what stands in an element: a part of the play, or a stretch of one. */
function readInto(element: Branch, reading: Reading) {
  const { stage } = reading;
  const part = partOf(element, reading);
  const inside = () => {
    let isTitle = part !== null;
    for (const child of element.children) {
      // Every head before the first line belongs to the title; one that comes later stands where it is printed.
      const isHead = isBranch(child) && child.name === 'head';
      if (isBranch(child) && !isHead && !silent.has(child.name)) isTitle = false;
      if (isHead && isTitle) {
        for (const note of partsOf([child], bearing, reading).notes) stage.add(note);
      } else if (isBranch(child)) readItem(child, reading);
      else addWords(child, 'action', reading);
    }
  };
  if (part) stage.part(part, inside);
  else {
    inside();
    stage.present(whoIsThere(element, reading));
  }
}

/** An element as a part of the play; null: what stands in it belongs to the part around it. */
function partOf(element: Branch, reading: Reading): PlayPart | null {
  const { name, attributes } = element;
  const isScene = attributes.get('type') === 'scene';
  if (!/^(?:body|div1?|prologue|epilogue)$/.test(name) && !(name === 'div2' && isScene)) return null;
  const heads = headsOf(element);
  return {
    heading: headingOf(element, heads),
    silent: isScene || name === 'div1' ? 'always' : name === 'body' ? 'if-undivided' : 'never',
    captions: heads.flatMap((head) => wordsIn(head, 'caption', reading)).filter(({ kind }) => kind === 'caption'),
  };
}

/** The heads that stand before anything else. */
function headsOf(element: Branch): readonly Branch[] {
  const heads: Branch[] = [];
  for (const child of element.children.filter(isBranch)) {
    if (child.name === 'head') heads.push(child);
    else if (!silent.has(child.name)) break;
  }
  return heads;
}

function headingOf(element: Branch, heads: readonly Branch[]): Heading {
  const number = element.attributes.get('n');
  const titles = heads.map((head) => plain(textOf(head, (one) => bearing(one) === 'inline' || one === head)));
  return {
    title: titles.filter((title) => title !== '').join(' '),
    ...(number === undefined ? {} : { number }),
    from: element.at.from,
    to: element.at.to,
  };
}

/** Reads what stands in a scene or between scenes. */
function readItem(element: Branch, reading: Reading) {
  if (isSpeech(element)) readSpeech(element, reading);
  else if (captions.has(element.name)) addWords(element, 'caption', reading);
  else if (element.name === 'l' || element.name === 'lg') readLine(element, reading);
  else if (bearing(element) === 'none') return;
  else if (isLeafLike(element, reading)) addWords(element, 'action', reading);
  else readInto(element, reading);
}

/** Whether its words stand together; else it holds parts that are read one by one. */
function isLeafLike(element: Branch, { holding }: Reading): boolean {
  return !/^(?:div\d?|spGrp|floatingText|text|body|group)$/.test(element.name) && !holding.pieces.has(element);
}

function addWords(node: Branch['children'][number], kind: 'action' | 'caption', reading: Reading) {
  for (const item of wordsIn(node, kind, reading)) reading.stage.add(item);
  if (isBranch(node)) noteWhoIsThere(node, reading);
}

/** What stands before or after the play: where somebody speaks it is a part of it. */
function readAround(element: Branch, reading: Reading, remarks: Item[]) {
  const { holding } = reading;
  for (const child of element.children) {
    if (isBranch(child) && holding.speech.has(child) && partOf(child, reading)) readInto(child, reading);
    else if (isBranch(child) && holding.speech.has(child) && !isSpeech(child)) readAround(child, reading, remarks);
    else if (!isBranch(child) || !around.has(child.name)) {
      const { parts, notes } = partsOf([child], bearing, reading);
      for (const { text, at } of [...parts, ...notes]) remarks.push({ kind: 'note', text, at });
    }
  }
}

/** Names that only one person of the cast has. */
function namesIn(cast: readonly Role[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, name } of cast) {
    const key = name.toLowerCase();
    if (ids.has(key)) twice.add(key);
    else if (id !== undefined) ids.set(key, id);
  }
  for (const key of twice) ids.delete(key);
  return ids;
}

function pagesIn(root: Branch): readonly { from: number; page: number }[] {
  return within(root, 'pb').flatMap(({ at, attributes }) => {
    const page = attributes.get('n') ?? '';
    return /^\d{1,6}$/.test(page) ? [{ from: at.from, page: Number(page) }] : [];
  });
}

const captions = new Set('argument epigraph opener closer salute dateline trailer byline head'.split(' '));
/** What may stand among the heads of a part. */
const silent = new Set('pb fw milestone cb lb gb note'.split(' '));
/** What is read elsewhere. */
const around = new Set('castList titlePage docTitle docAuthor docImprint pb fw'.split(' '));
