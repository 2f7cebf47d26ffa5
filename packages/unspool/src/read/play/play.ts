import { addAll } from '../../base/lists.js';
import { decode } from '../decode.js';
import { type Branch, isBranch, type Leaf, treeOf } from '../markup/markup-tree.js';
import type { Reader, Segment, Source, SourceProblem } from '../source.js';
import type { Entry } from './play-billing.js';
import { castOf, entriesIn } from './play-cast.js';
import { everybody, isSomebody } from './play-everybody.js';
import { meaningOf, typesOf, wordsOf } from './play-meaning.js';
import { packageOf } from './play-package.js';
import { emptyStage, type Heading, type Stage } from './play-scenes.js';
import { holds, type Part, type Places, partsOf, placesIn, plain, textOf, within } from './play-words.js';
import { withSettings } from './settings.js';

/**
 * Plays as web pages with the marks that Standard Ebooks puts to them (https://standardebooks.org/manual, 8.6 "Plays"):
 * a table row for a speech, its first cell the persona; of the vocabulary "z3998" as it stands in `epub:type`.
 */
export const playReader: Reader = {
  format: 'play',
  read: (bytes) => {
    const { text, problem } = decode(bytes);
    const { root, problems } = treeOf(text);
    const title = within(root, 'title')[0];
    const play = playOf([{ text, root, problems }]);
    return {
      ...play,
      ...(title ? { title: plain(textOf(title, () => true)) } : {}),
      problems: problem === undefined ? play.problems : [{ message: problem }, ...play.problems],
    };
  },
};

/**
 * A play in several files, as they follow each other. Its package file (`.opf`), if it is among them, gives title and
 * credits, and their order. What stands before and after the play, such as an argument or endnotes, is left out.
 */
export function playFiles(files: readonly { readonly name: string; readonly text: string }[]): Source {
  const isPackage = ({ name }: { readonly name: string }) => /\.opf$/i.test(name);
  const opf = files.find(isPackage);
  const { spine, ...known } = opf ? packageOf(opf) : { spine: [] as readonly string[] };
  const order = ({ name }: { readonly name: string }) => {
    const index = spine.indexOf(name.slice(name.lastIndexOf('/') + 1));
    return index < 0 ? spine.length : index;
  };
  const pages = files.filter((file) => !isPackage(file)).sort((a, b) => order(a) - order(b));
  return { ...playOf(pages.map(({ name, text }) => ({ name, text, ...treeOf(text) }))), ...known };
}

type Page = {
  readonly name?: string;
  readonly text: string;
  readonly root: Branch;
  readonly problems: readonly SourceProblem[];
};

function playOf(pages: readonly Page[]): Source {
  const entries: Entry[] = [];
  const segments: Segment[] = [];
  const problems: SourceProblem[] = [];
  const read = pages.map((page) => ({ ...page, places: placesIn(page.text, page.name) }));
  let hasBegun = false;
  for (const page of read) {
    const begins = hasBegun ? -1 : firstSpeech(page.root);
    addAll(
      entries,
      entriesIn(page.root, page.places, (at) => at < begins),
    );
    hasBegun ||= Number.isFinite(begins);
    addAll(
      problems,
      page.problems.map((one) => (one.at ? { ...one, at: page.places(one.at.from, one.at.to) } : one)),
    );
  }
  const names = new Set(entries.flatMap(({ name, isBefore }) => (isBefore ? [name] : [])));
  for (const page of read) {
    for (const body of within(page.root, 'body').filter(isPlay)) {
      const stage = emptyStage(page.places);
      readInto(body, { source: page.text, places: page.places, stage, names, held: 0, growing: new WeakMap() });
      addAll(segments, stage.done([], []));
    }
  }
  if (!segments.some(({ items }) => items.some(({ kind }) => kind === 'speech')))
    problems.push({ message: 'Nobody speaks in it: no table cell is marked as a persona. Is it a play?' });
  const language = pages.map(languageOf).find((one) => one !== undefined);
  return {
    format: 'play',
    ...(language ? { language } : {}),
    credits: [],
    cast: castOf(entries, segments),
    segments: withSettings(segments, language),
    problems,
  };
}

/** What is printed around the play (an argument tells how it ends) is not the play. */
function isPlay(body: Branch): boolean {
  const types = typesOf(body);
  return !types.has('frontmatter') && !types.has('backmatter') && holds(body, 'td');
}

/** Where the first name stands beside a speech; infinite where there is none. */
function firstSpeech(root: Branch): number {
  const [first] = within(root, 'td').filter((cell) => typesOf(cell).has('z3998:persona'));
  return first?.at.from ?? Number.POSITIVE_INFINITY;
}

function languageOf({ root }: Page): string | undefined {
  const [html] = within(root, 'html');
  return html?.attributes.get('xml:lang') ?? html?.attributes.get('lang');
}

type Reading = {
  readonly source: string;
  readonly places: Places;
  readonly stage: Stage;
  /** The names in the list, and those that stand beside speeches so far. */
  readonly names: Set<string>;
  /** For how many more rows the last name stands. */
  held: number;
  /** The words of speeches that go on over several rows. */
  readonly growing: WeakMap<readonly Part[], Part[]>;
};

function readInto(element: Branch, reading: Reading) {
  for (const child of element.children) {
    if (!isBranch(child)) addAction(child, reading);
    else readPart(child, reading);
  }
}

function readPart(element: Branch, reading: Reading) {
  const { stage } = reading;
  const types = typesOf(element);
  if (types.has('z3998:dramatis-personae') || types.has('endnotes') || types.has('toc')) return;
  if (element.name === 'section' || element.name === 'article') {
    const silent = types.has('z3998:scene') ? 'always' : 'if-undivided';
    stage.part({ heading: headingOf(element), silent }, () => readInto(element, reading));
  } else if (element.name === 'tr') readRow(element, reading);
  else if (isHeading(element)) return;
  else if (/^(?:table|tbody|thead|tfoot|div|main|hgroup|header|footer|blockquote)$/.test(element.name))
    readInto(element, reading);
  else addAction(element, reading);
}

function isHeading({ name }: Branch): boolean {
  return /^h[1-6]$/.test(name);
}

/** A part's own heading: the first in it, before its parts. */
function headingOf(section: Branch): Heading {
  const heading = section.children
    .filter(isBranch)
    .flatMap((child) =>
      isHeading(child)
        ? [child]
        : /^(?:header|hgroup)$/.test(child.name)
          ? within(child, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p')
          : [],
    );
  const [first] = heading;
  const number =
    first && within(first, 'span').find((one) => typesOf(one).has('ordinal') || typesOf(one).has('z3998:ordinal'));
  return {
    title: heading
      .map(wordsOf)
      .filter((words) => words !== '')
      .join(': '),
    ...(number ? { number: wordsOf(number) } : {}),
    from: section.at.from,
    to: section.at.to,
  };
}

/** A row: a name and its speech, a direction, or more of a speech that was interrupted or is shared. */
function readRow(row: Branch, reading: Reading) {
  const { stage, places } = reading;
  const cells = row.children.filter(isBranch).filter(({ name }) => name === 'td' || name === 'th');
  const persona = cells.find((cell) => typesOf(cell).has('z3998:persona'));
  const rest = cells.filter((cell) => cell !== persona);
  const { parts } = partsOf(rest, meaningOf, reading);
  if (persona) {
    reading.held = Math.max(0, Math.min(1000, Number(persona.attributes.get('rowspan') ?? '1') || 1) - 1);
    const cue = cueOf(persona, reading);
    const people = cue.filter(isSomebody);
    const who = people.flatMap((name) => everybody(name, stage.speakers()) ?? whoIn(name, reading.names));
    for (const name of who) reading.names.add(name);
    stage.add({
      kind: 'speech',
      cue: cue.join(', '),
      who: [...new Set(who)],
      ...(rest.some((cell) => typesOf(cell).has('z3998:song')) ? { manner: 'sung' as const } : {}),
      parts,
      at: places(row.at.from, row.at.to),
    });
    return;
  }
  const isHeld = reading.held > 0;
  if (isHeld) reading.held--;
  if (parts.length === 0) return;
  if (parts.every(({ kind }) => kind === 'direction') && !isHeld)
    for (const { text, at } of parts) stage.add({ kind: 'action', text, at });
  else goOn(row, parts, reading);
}

/**
 * Words without a name beside them belong to who spoke last in the scene, and what was done meanwhile is a direction in
 * that speech; before anybody has spoken, they say what is seen.
 */
function goOn(row: Branch, parts: readonly Part[], { stage, growing }: Reading) {
  const [speech, ...since] = stage.sinceSpeech();
  if (speech?.kind !== 'speech') {
    for (const { text, at } of parts) stage.add({ kind: 'action', text, at });
    return;
  }
  // It grows in place: to copy it for every row would take as long as its rows are many, squared.
  const said = growing.get(speech.parts) ?? [...speech.parts];
  for (const item of since) if (item.kind === 'action') said.push({ kind: 'direction', text: item.text, at: item.at });
  for (const part of parts) said.push(part);
  growing.set(said, said);
  stage.takeBack(since.length + 1);
  stage.add({ ...speech, parts: said, at: { ...speech.at, to: row.at.to } });
}

/** The names in a cell, which stand below each other. */
function cueOf(persona: Branch, reading: Reading): readonly string[] {
  // Where end tags are missing, the rest of the table is in it.
  const isCell = ({ name }: Branch) => name === 'td' || name === 'tr';
  const { parts } = partsOf(persona.children, (one) => (isCell(one) ? 'none' : meaningOf(one)), reading);
  return parts.flatMap(({ kind, text }) => (kind === 'said' ? [text] : []));
}

/** "The Manager and The Father" are two if both are known by then. */
function whoIn(name: string, names: ReadonlySet<string>): readonly string[] {
  const several = name.replace(/\s+/g, ' ').split(/ (?:and|&) |, ?/);
  return several.length > 1 && several.every((one) => names.has(one)) ? several : [name];
}

function addAction(node: Branch | Leaf, reading: Reading) {
  const { parts } = partsOf([node], meaningOf, { ...reading, kind: 'direction' });
  for (const { text, at } of parts) reading.stage.add({ kind: 'action', text, at });
}
