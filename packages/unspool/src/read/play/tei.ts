import { decode } from '../decode.js';
import { type Branch, isBranch, treeOf } from '../markup/markup-tree.js';
import type { Item, Reader, Role, Source, SourceProblem } from '../source.js';
import { everybody } from './play-everybody.js';
import { emptyStage, type Heading, type Stage } from './play-scenes.js';
import { type Bearing, bareName, partsOf, placesIn, plain, textOf, within } from './play-words.js';
import { castOf } from './tei-cast.js';
import { headerOf } from './tei-header.js';
import { pointers } from './tei-pointers.js';
import { relationsOf } from './tei-relations.js';
import { scenesOf } from './tei-scenes.js';

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
 * Reads the text of a TEI file. Scenes are where DraCor counts them; of what stands around the play, only the parts in
 * which somebody speaks are scenes, and the rest becomes remarks.
 */
export function readTei(source: string): Source {
  const { root, problems } = treeOf(source);
  const places = placesIn(source, undefined, pagesIn(root));
  const header = within(root, 'teiHeader')[0];
  const [text] = within(root, 'text').filter((one) => within(one, 'body').length > 0);
  const cast = castOf(root, header, places);
  const reading = {
    source,
    places,
    scenes: text ? scenesOf(text) : new Set<Branch>(),
    stage: emptyStage(places),
    ids: new Set(cast.flatMap(({ id }) => (id === undefined ? [] : [id]))),
    named: namesIn(cast),
    problems: [...problems],
    unknown: new Set<string>(),
    before: [],
    after: [],
  };
  if (text) {
    for (const part of text.children.filter(isBranch)) {
      if (part.name === 'body') readInto(part, reading);
      else if (part.name === 'front') readAround(part, reading, reading.before);
      else if (part.name === 'back') readAround(part, reading, reading.after);
    }
  }
  const segments = reading.stage.done(reading.before, reading.after);
  if (!segments.some(({ items }) => items.some(({ kind }) => kind === 'speech')))
    reading.problems.push({ message: 'Nobody speaks in it: there is no <sp> in its text. Is it a play?' });
  const relations = relationsOf(header, places);
  return {
    format: 'tei',
    ...headerOf(root, header, places),
    cast,
    ...(relations.length > 0 ? { relations } : {}),
    segments,
    problems: reading.problems,
  };
}

type Reading = {
  readonly source: string;
  readonly places: ReturnType<typeof placesIn>;
  readonly scenes: ReadonlySet<Branch>;
  readonly stage: Stage;
  readonly ids: ReadonlySet<string>;
  /** The ids of those who alone have a name. */
  readonly named: ReadonlyMap<string, string>;
  readonly problems: SourceProblem[];
  readonly unknown: Set<string>;
  readonly before: Item[];
  readonly after: Item[];
};

/** Reads the parts of the play in an element, which is a scene, an act or within one. */
function readInto(element: Branch, reading: Reading) {
  const { stage, scenes } = reading;
  const inside = () => {
    let isTitle = true;
    for (const child of element.children) {
      // Every head before the first line belongs to the title; one that comes later stands where it is printed.
      const isHead = isBranch(child) && child.name === 'head';
      if (isBranch(child) && !isHead && !silent.has(child.name)) isTitle = false;
      if (isHead && isTitle && isPart(element, reading)) {
        const { notes } = partsOf([child], bearing, reading);
        for (const note of notes) stage.add(note);
      } else if (isBranch(child)) readItem(child, reading);
      else addWords(child, 'action', reading);
    }
  };
  if (scenes.has(element)) stage.scene(headingOf(element), inside);
  else if (isPart(element, reading)) stage.act(headingOf(element), inside);
  else inside();
}

/** A division that is a scene or holds some; others are mere stretches of a scene, such as the strophes of a choir. */
function isPart(element: Branch, { scenes }: Reading): boolean {
  return (
    scenes.has(element) || (/^(?:body|front|back|group|div\d?)$/.test(element.name) && holdsScene(element, scenes))
  );
}

function holdsScene(element: Branch, scenes: ReadonlySet<Branch>): boolean {
  return element.children.some((child) => isBranch(child) && (scenes.has(child) || holdsScene(child, scenes)));
}

function headingOf(element: Branch): Heading {
  const heads: string[] = [];
  for (const child of element.children.filter(isBranch)) {
    if (child.name === 'head') heads.push(plain(textOf(child, (one) => bearing(one) === 'inline' || one === child)));
    else if (!silent.has(child.name)) break;
  }
  const number = element.attributes.get('n');
  return {
    title: heads.filter((head) => head !== '').join(' '),
    ...(number === undefined ? {} : { number }),
    from: element.at.from,
    to: element.at.to,
  };
}

/** Reads what stands in a scene or between scenes. */
function readItem(element: Branch, reading: Reading) {
  const { stage } = reading;
  if (element.name === 'sp') readSpeech(element, reading);
  else if (captions.has(element.name)) addWords(element, 'caption', reading);
  else if (element.name === 'l' || element.name === 'lg') {
    const { parts, notes } = partsOf([element], bearing, reading);
    const at = reading.places(element.at.from, element.at.to);
    if (parts.length > 0) stage.add({ kind: 'speech', cue: '', who: [], parts, at });
    for (const note of notes) stage.add(note);
  } else if (bearing(element) === 'none') return;
  else if (isLeafLike(element)) addWords(element, 'action', reading);
  else readInto(element, reading);
}

/** Whether its words stand together; else it holds parts that are read one by one. */
function isLeafLike(element: Branch): boolean {
  if (/^(?:div\d?|spGrp|floatingText|text|body|group)$/.test(element.name)) return false;
  return within(element, 'sp', 'l', 'stage').length === 0;
}

function addWords(node: Branch['children'][number], kind: 'action' | 'caption', reading: Reading) {
  const { parts, notes } = partsOf([node], (one) => (one === node ? 'inline' : bearing(one)), reading);
  for (const { text, at } of parts) reading.stage.add({ kind, text, at });
  for (const note of notes) reading.stage.add(note);
}

function readSpeech(element: Branch, reading: Reading) {
  const { stage, places, named } = reading;
  const speakers = within(element, 'speaker');
  const cue = speakers
    .map((one) => plain(textOf(one, (inner) => inner === one || bearing(inner) === 'inline')))
    .join(', ');
  const { parts, notes } = partsOf(element.children, bearing, reading);
  const beside = speakers.flatMap((one) => partsOf(within(one, 'stage'), bearing, reading).parts);
  const ids = pointers(element.attributes.get('who'));
  for (const id of ids) remember(id, element, reading);
  const name = bareName(cue);
  const who =
    ids.length > 0 || name === ''
      ? ids
      : (everybody(name, stage.speakers()) ?? [named.get(name.toLowerCase()) ?? name]);
  stage.add({
    kind: 'speech',
    cue,
    who,
    parts: [...beside, ...parts].sort((a, b) => a.at.from - b.at.from),
    at: places(element.at.from, element.at.to),
  });
  for (const note of notes) stage.add(note);
}

function remember(id: string, element: Branch, { ids, unknown, problems, places }: Reading) {
  if (ids.size === 0 || ids.has(id) || unknown.has(id)) return;
  unknown.add(id);
  if (unknown.size > mostUnknown) return;
  problems.push({
    message: `“${id}” speaks, but is not in the list of persons.`,
    at: places(element.at.from, element.at.to),
  });
}

const mostUnknown = 20;

/** What stands before or after the play: where somebody speaks it is a part of it. */
function readAround(element: Branch, reading: Reading, remarks: Item[]) {
  for (const child of element.children) {
    if (isBranch(child) && reading.scenes.has(child)) readInto(child, reading);
    else if (isBranch(child) && holdsScene(child, reading.scenes)) readAround(child, reading, remarks);
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

/** What the elements of TEI do to the words in them. https://tei-c.org/release/doc/tei-p5-doc/en/html/REF-ELEMENTS.html */
function bearing({ name, uri, attributes }: Branch): Bearing {
  // Pictures, formulas and music in markup of their own.
  if (uri !== '' && !uri.includes('tei-c.org')) return 'none';
  if (name === 'lb') return attributes.get('break') === 'no' ? 'none' : 'blank';
  return bearings.get(name) ?? 'inline';
}

const bearings: ReadonlyMap<string, Bearing> = new Map(
  (
    [
      [
        'block',
        'l p ab lg head quote cit list item table row div div1 div2 div3 floatingText opener closer salute trailer',
      ],
      ['blank', 'cb gb space'],
      ['direction', 'stage move camera sound tech view'],
      ['note', 'note'],
      // Of several readings the edited one is given. A page's furniture is no part of the work.
      ['none', 'speaker pb fw milestone sic orig abbr rdg del surplus figDesc graphic index'],
      ['none', 'castList listPerson listRelation teiHeader standOff notatedMusic'],
    ] as const
  ).flatMap(([does, names]) => names.split(' ').map((name) => [name, does] as const)),
);

const captions = new Set('argument epigraph opener closer salute dateline trailer byline head'.split(' '));
/** What may stand among the heads of a part. */
const silent = new Set('pb fw milestone cb lb gb note'.split(' '));
/** What is read elsewhere. */
const around = new Set('castList titlePage docTitle docAuthor docImprint pb fw'.split(' '));
