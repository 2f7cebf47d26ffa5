import { linesBetween } from '../../base/index.js';
import { addAll, leastOf } from '../../base/lists.js';
import { decode } from '../decode.js';
import { characters } from '../markup/markup-characters.js';
import { type Branch, isBranch, type Leaf, treeOf } from '../markup/markup-tree.js';
import type { Reader, SourceProblem } from '../source.js';
import type { Time } from './cues/cue-times.js';
import { type CueWords, cueWords } from './cues/cue-words.js';
import { addCue, newTrack, sourceOf, type Track } from './subtitles.js';
import { type Head, headOf } from './ttml-head.js';
import { attribute, rounded, secondsOf, type TimeBase, timeBaseOf } from './ttml-time.js';

/**
 * Timed Text (TTML 1 and 2, https://www.w3.org/TR/ttml2/), also of its beginnings (DFXP), whatever its namespace. Times
 * are those of the innermost element that has any, counted from where the one around it begins. What stands in no region
 * though the file has regions is never on the screen, and so is a note.
 */
export const ttmlReader: Reader = {
  format: 'ttml',
  read: (bytes, name) => {
    const { text, problem: decoding } = decode(bytes);
    const track = newTrack('ttml', 'vtt');
    const { root, problems } = treeOf(text);
    const file = root.children.filter(isBranch).find((node) => node.name === 'tt') ?? root;
    const head = headOf(file);
    addAll(track.problems, problems);
    addAll(track.problems, read(text, file, head, track));
    const language = attribute(file, 'lang');
    const { title } = head;
    return sourceOf(track, name, { decoding, ...(title ? { title } : {}), ...(language ? { language } : {}) });
  },
};

/** What holds where a walk through the body is: what is set further out holds further in. */
type Place = {
  /** Where times are counted from, and what none is later than. */
  readonly from: number;
  readonly until?: number;
  /** The time of what stands here; absent where none is given, or none that can be read. */
  readonly time?: Time;
  readonly speaker?: string;
  /** It stands in a region, or there are none. */
  readonly isShown: boolean;
  readonly isHidden?: true;
  readonly is?: 'action';
  readonly keepsBlanks: boolean;
  /** The words of one cue: of a paragraph, or of what has a time of its own in it. */
  readonly words?: Cue;
};

type Cue = { words: CueWords; readonly place: Place; line: number };

/** A walk through a file. */
type Reading = {
  readonly text: string;
  readonly base: TimeBase | null;
  readonly head: Head;
  readonly track: Track;
  readonly problems: SourceProblem[];
  /** How many cues are never on the screen. */
  hidden: number;
};

function read(text: string, file: Branch, head: Head, track: Track): readonly SourceProblem[] {
  const problems: SourceProblem[] = [];
  const base = timeBaseOf(file);
  if (!base) {
    const message = `This file counts its times by “${attribute(file, 'timeBase')}”, which is not known here; its words are kept in their order, without times. Save it with ttp:timeBase="media", or as WebVTT.`;
    problems.push({ message, at: file.at });
  }
  const reading: Reading = { text, base, head, track, problems, hidden: 0 };
  const outermost: Place = {
    from: 0,
    isShown: !head.hasRegions,
    keepsBlanks: attribute(file, 'space') === 'preserve',
  };
  for (const body of file.children) if (isBranch(body) && body.name === 'body') walk(reading, body, outermost, 0);
  const { hidden } = reading;
  if (hidden > 0)
    problems.push({
      message: `${hidden} subtitles are never on the screen, since they are hidden or stand in no region; they are left out.`,
    });
  return problems;
}

/** Reads an element that begins at `start`; returns when it is over. */
function walk(reading: Reading, node: Branch, outer: Place, start: number): number {
  if (reading.head.says(node, 'ruby', /^(?:text|delimiter)$/) || apart.has(node.name)) return start;
  const { place, end } = placeOf(node, outer, start, reading);
  const isCue = node.name === 'p' || (outer.words !== undefined && isOther(place, outer.words.place));
  // What stands before it is said before it.
  if (isCue && outer.words) close(reading, outer.words);
  const cue: Cue | undefined = isCue ? { words: cueWords(), place, line: 0 } : undefined;
  const isSequence = attribute(node, 'timeContainer') === 'seq';
  const over = walkWithin(reading, node, cue ? { ...place, words: cue } : place, isSequence);
  if (cue) close(reading, cue);
  return isSequence ? Math.max(over, end ?? over) : (end ?? over);
}

/** Reads what is in an element; returns when that is over, where one follows the other, else when it begins. */
function walkWithin(reading: Reading, node: Branch, place: Place, isSequence: boolean): number {
  const { words: cue } = place;
  let next = place.from;
  for (const child of node.children) {
    if (!isBranch(child)) {
      if (cue) addText(reading.text, child, cue, place.keepsBlanks);
    } else if (child.name === 'br') {
      if (cue && cue.line > 0) cue.words.add('\n', child.at.from, child.at.to - child.at.from);
    } else {
      const over = walk(reading, child, place, next);
      if (isSequence) next = over;
    }
  }
  return next;
}

function close(reading: Reading, cue: Cue): void {
  const { words, place, line } = cue;
  const said = words.end();
  cue.words = cueWords();
  cue.line = 0;
  if (!said) return;
  const { to, ...own } = said;
  const { time, speaker, is } = place;
  const isSeen = place.isShown && !place.isHidden;
  const what = isSeen ? is : 'note';
  if (!isSeen) reading.hidden++;
  addCue(reading.track, {
    raw: reading.text.slice(said.from, to),
    from: said.from,
    line,
    reading: own,
    ...(time ? { time } : {}),
    ...(speaker ? { speaker } : {}),
    ...(what ? { is: what } : {}),
  });
}

/** Whether words of one place are another cue than those of the other. */
function isOther(a: Place, b: Place): boolean {
  return a.time !== b.time || a.speaker !== b.speaker || a.isShown !== b.isShown || a.isHidden !== b.isHidden;
}

/** What stands among the words and is none. */
const apart: ReadonlySet<string> = new Set([
  'metadata',
  'set',
  'animate',
  'desc',
  'title',
  'copyright',
  'agent',
  'region',
]);

/** What an element changes, and when it ends, if it says so. */
function placeOf(
  node: Branch,
  outer: Place,
  start: number,
  { base, head, problems }: Reading,
): { readonly place: Place; readonly end: number | undefined } {
  const read = (name: string): number | undefined => {
    const value = attribute(node, name);
    if (value === undefined || !base) return undefined;
    const seconds = secondsOf(value, base);
    if (seconds === undefined)
      problems.push({ message: `This time cannot be read: “${value.slice(0, 40)}”.`, at: node.at });
    return seconds;
  };
  const [begin, end, duration] = [read('begin'), read('end'), read('dur')];
  const isTimed = begin !== undefined || end !== undefined || duration !== undefined;
  const from = rounded(start + (begin ?? 0));
  const ends = [
    ...(end === undefined ? [] : [start + end]),
    ...(duration === undefined ? [] : [from + duration]),
    ...(outer.until === undefined ? [] : [outer.until]),
  ];
  // A time that is wrong is none: nothing is told at a moment that is not its own.
  const isWrong = attribute(node, 'begin') !== undefined && begin === undefined;
  const until = ends.length > 0 ? rounded(leastOf(ends)) : undefined;
  const to = until ?? from;
  const { time: outerTime, ...rest } = outer;
  const time = isWrong ? undefined : isTimed || (outerTime && from !== outer.from) ? { from, to } : outerTime;
  const agent = attribute(node, 'agent')?.trim().split(/\s+/)[0];
  const speaker = agent === undefined ? outer.speaker : head.agents.get(agent);
  const isHidden = head.says(node, 'display', /^none$/) || head.says(node, 'visibility', /^hidden$/);
  const space = attribute(node, 'space');
  return {
    place: {
      ...rest,
      from,
      ...(until === undefined ? {} : { until }),
      ...(time ? { time } : {}),
      ...(speaker ? { speaker } : {}),
      isShown: outer.isShown || attribute(node, 'region') !== undefined,
      ...(isHidden ? { isHidden } : {}),
      ...(attribute(node, 'role') === 'description' ? { is: 'action' } : {}),
      keepsBlanks: space === undefined ? outer.keepsBlanks : space === 'preserve',
    },
    end: end === undefined && duration === undefined ? undefined : to,
  };
}

/** The letters of a text between tags, each with its place. */
function addText(text: string, { at }: Leaf, cue: Cue, keepsBlanks: boolean): void {
  if (cue.line === 0 && text.slice(at.from, at.to).trim() !== '') {
    const ink = at.from + text.slice(at.from, at.to).search(/\S/);
    cue.line = (at.line ?? 1) + linesBetween(text, at.from, ink);
  }
  const isData = text.startsWith('<![CDATA[', at.from);
  const end = isData && text.endsWith(']]>', at.to) ? at.to - 3 : at.to;
  for (let from = isData ? at.from + 9 : at.from; from < end; ) {
    const letter = text[from] as string;
    reference.lastIndex = from;
    const found = letter === '&' && !isData ? reference.exec(text) : null;
    const length = found ? found[0].length : 1;
    const isBlank = letter === '\n' || letter === '\r' || letter === '\t';
    if (cue.line > 0 || letter.trim() !== '')
      cue.words.add(found ? letterOf(found) : isBlank && !keepsBlanks ? ' ' : letter, from, length);
    from += length;
  }
}

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][\w.-]{0,40}));/y;

function letterOf([whole, decimal, hexadecimal, name = '']: RegExpExecArray): string {
  if (decimal === undefined && hexadecimal === undefined) return characters[name] ?? whole;
  const code = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
}
