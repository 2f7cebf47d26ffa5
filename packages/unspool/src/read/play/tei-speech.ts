import { jointNames } from '../joint-names.js';
import { type Branch, isBranch, type Leaf } from '../markup/markup-tree.js';
import type { SourceProblem } from '../source.js';
import type { Directed } from './play-directions.js';
import { everybody, isSomebody } from './play-everybody.js';
import type { Stage } from './play-scenes.js';
import {
  type Bearing,
  bareName,
  type Part,
  type Places,
  partsOf,
  plain,
  type Remark,
  textOf,
  within,
} from './play-words.js';
import { bearing, type Holding, isDirection, isLabel, isSpeech, presentIn, stagingOf } from './tei-elements.js';
import { pointers } from './tei-pointers.js';

/** What speeches are read into, and what is known of those who speak. */
export type Speaking = {
  readonly source: string;
  readonly places: Places;
  readonly stage: Stage;
  readonly holding: Holding;
  readonly ids: ReadonlySet<string>;
  /** The ids of those who alone have a name. */
  readonly named: ReadonlyMap<string, string>;
  readonly directed: Directed;
  readonly problems: SourceProblem[];
  readonly unknown: Set<string>;
};

/** Reads a speech; one that stands within it, since its end was forgotten, is the next. */
export function readSpeech(element: Branch, reading: Speaking): void {
  const { stage, places, holding } = reading;
  const { cue, who, beside } = speakersOf(element, reading);
  let said: (Branch | Leaf)[] = [];
  let isBegun = false;
  const say = (to: number) => {
    const from = said[0]?.at.from ?? element.at.from;
    const { parts, notes } = partsOf(said, bearingInSpeech, { ...reading, stagingOf });
    if (!isBegun || parts.length > 0)
      stage.add({
        kind: 'speech',
        cue,
        who,
        parts: isBegun || beside.length === 0 ? parts : [...beside, ...parts].sort((a, b) => a.at.from - b.at.from),
        at: places(isBegun ? from : element.at.from, to),
      });
    for (const note of notes) stage.add(note);
    for (const child of said) if (isBranch(child)) noteWhoIsThere(child, reading);
    said = [];
    isBegun = true;
  };
  for (const child of element.children) {
    if (isBranch(child) && isLabel(child, element)) continue;
    if (!isBranch(child) || !(isSpeech(child) || holding.speech.has(child))) {
      said.push(child);
      continue;
    }
    if (!isSpeech(child)) said.push(child);
    if (said.length > 0 || !isBegun) say(isSpeech(child) ? child.at.from : child.at.to);
    for (const inner of isSpeech(child) ? [child] : speechesIn(child)) readSpeech(inner, reading);
  }
  if (said.length > 0 || !isBegun) say(element.at.to);
}

function bearingInSpeech(element: Branch): Bearing {
  return isSpeech(element) ? 'none' : bearing(element);
}

/** Who speaks: as printed, as pointed at, and what is printed beside the name. */
function speakersOf(
  element: Branch,
  reading: Speaking,
): { readonly cue: string; readonly who: readonly string[]; readonly beside: readonly Part[] } {
  const { stage, named } = reading;
  const labels: Branch[] = [];
  for (const child of element.children) if (isBranch(child) && isLabel(child, element)) labels.push(child);
  const speakers = labels.length > 0 || reading.holding.speech.has(element) ? labels : within(element, 'speaker');
  const [first] = speakers;
  const cue = first && speakers.length === 1 ? cueIn(first) : speakers.map(cueIn).join(', ');
  const ids = pointers(element.attributes.get('who'));
  for (const id of ids) remember(id, element, reading);
  return { cue, who: ids.length > 0 ? ids : whoOf(cue, stage, named), beside: besideIn(speakers, reading) };
}

function cueIn(speaker: Branch): string {
  return plain(textOf(speaker, (inner) => inner === speaker || bearing(inner) === 'inline'));
}

function whoOf(cue: string, stage: Stage, named: Speaking['named']): readonly string[] {
  const name = bareName(cue);
  if (!isSomebody(name)) return none;
  const own = (one: string) => named.get(one.toLowerCase());
  if (own(name) !== undefined) return [own(name) as string];
  const isKnown = (one: string) => own(one) !== undefined;
  return everybody(name, stage.speakers()) ?? jointNames(name, isKnown).map((one) => own(one) ?? one);
}

/** The directions that are printed beside a name. */
function besideIn(speakers: readonly Branch[], reading: Speaking): readonly Part[] {
  if (speakers.every(({ children }) => !children.some(isBranch))) return none;
  return speakers
    .flatMap((one) => within(one, 'stage'))
    .flatMap((one) => partsOf([one], bearing, { ...reading, stagingOf }).parts);
}

const none: readonly never[] = [];

function speechesIn(element: Branch): readonly Branch[] {
  return element.children.filter(isBranch).flatMap((child) => (isSpeech(child) ? [child] : speechesIn(child)));
}

function remember(id: string, element: Branch, { ids, unknown, problems, places }: Speaking): void {
  if (ids.size === 0 || ids.has(id) || unknown.has(id)) return;
  unknown.add(id);
  if (unknown.size > mostUnknown) return;
  problems.push({
    message: `“${id}” speaks, but is not in the list of persons.`,
    at: places(element.at.from, element.at.to),
  });
}

const mostUnknown = 20;

/** Notes who is on the stage by the directions in an element, that itself included; speeches in it see to theirs. */
export function noteWhoIsThere(element: Branch, reading: Speaking): void {
  const ids = whoIsThere(element, reading);
  if (ids.length > 0) reading.stage.present(ids);
  for (const child of element.children) if (isBranch(child) && !isSpeech(child)) noteWhoIsThere(child, reading);
}

/** Whom a direction points at; where it points at nobody, whom its words put on the stage. */
export function whoIsThere(element: Branch, { directed }: Speaking): readonly string[] {
  const pointed = presentIn(element);
  return pointed.length > 0 || !isDirection(element) ? pointed : directed(wordsOf(element));
}

/** What is read of a direction; one within it sees to its own. */
function wordsOf(element: Branch): string {
  return plain(textOf(element, (inner) => inner === element || (!isDirection(inner) && bearing(inner) !== 'note')));
}

/** Reads a line of verse that stands by itself. */
export function readLine(element: Branch, reading: Speaking): void {
  const { parts, notes } = partsOf([element], bearing, reading);
  const at = reading.places(element.at.from, element.at.to);
  if (parts.length > 0) reading.stage.add({ kind: 'speech', cue: '', who: [], parts, at }, false);
  for (const note of notes) reading.stage.add(note);
}

/** Words that are seen or printed; with the remarks that stand among them. */
export function wordsIn(
  node: Branch | Leaf,
  kind: 'action' | 'caption',
  reading: Speaking,
): readonly (({ readonly kind: 'action' | 'caption' } & Omit<Part, 'kind'>) | Remark)[] {
  const { parts, notes } = partsOf([node], (one) => (one === node ? 'inline' : bearing(one)), reading);
  const staging = kind === 'action' && isBranch(node) ? stagingOf(node) : undefined;
  return [...parts.map(({ text, at }) => ({ kind, text, ...(staging ? { staging } : {}), at })), ...notes];
}
