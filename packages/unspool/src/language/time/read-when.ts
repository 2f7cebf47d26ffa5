import { withoutEnd } from '../../base/ends.js';
import { addAll } from '../../base/lists.js';
import { english } from '../english.js';
import type { Run } from '../inline/run.js';
import { lookUp } from '../pattern.js';
import type { Ends, Season, TimeMeaning, TimeWords, WordTable } from '../word-table.js';
import { amountOf } from './amount.js';
import { clockOf } from './clock.js';
import { dateOf, edtfDate, isEdtf } from './date.js';
import { readEither } from './either.js';
import { compiled, pointer } from './time-phrases.js';
import type { When } from './when.js';

/** Reads a time statement; null if the words are none. Several may stand side by side: "after [A] and before [B]". */
export function readWhen(runs: readonly Run[], words: WordTable = english): readonly When[] | null {
  const { text, refs } = withMarks(runs);
  if (text.length > longest || (refs.length === 0 && !speaksOfTime(text, words.time))) return null;
  const read = (part: string) => one(part, refs, words.time) ?? several(part, refs, words.time);
  return one(text, refs, words.time) ?? readEither(text, words.time, read) ?? several(text, refs, words.time);
}

/** {@link readWhen} for words without references. */
export function whenIn(text: string, words: WordTable = english): readonly When[] | null {
  return readWhen([{ from: 0, to: text.length, text }], words);
}

/** Whether words that are no time statement were meant as one: "the night before Anna's wedding". */
export function mayBeTime(runs: readonly Run[], words: WordTable = english): boolean {
  const { text, refs } = withMarks(runs);
  if (text.length > longest || (refs.length === 0 && !speaksOfTime(text, words.time))) return false;
  // A capital at the head says nothing, unless a name goes on: "Five Years Inn".
  const own = /^\p{Lu}\p{Ll}*(?= (?!\p{Lu}))/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return compiled(words.time).meant.some((pattern) => pattern.test(own));
}

/** Most places are told apart from times by this: there is no number in them and no word of time. */
function speaksOfTime(text: string, words: TimeWords): boolean {
  if (/\d/.test(text)) return true;
  const { hints } = compiled(words);
  return text
    .toLowerCase()
    .split(/[^\p{L}?]+/u)
    .some((word) => hints.has(word));
}

/** No statement of time is longer than this, and few have more parts. */
const longest = 1000;
const mostParts = 8;

function several(text: string, refs: readonly string[], words: TimeWords): readonly When[] | null {
  const cuts = [...text.matchAll(compiled(words).joint)].map(({ 0: { length }, index }) => ({
    to: index,
    next: index + length,
  }));
  if (cuts.length === 0 || cuts.length > mostParts) return null;
  cuts.push({ to: text.length, next: text.length });
  const found: When[] = [];
  let from = 0;
  for (let first = 0; first < cuts.length; ) {
    let last = cuts.length - 1;
    let read: readonly When[] | null = null;
    for (; last >= first && !read; last -= 1) read = one(text.slice(from, cuts[last]?.to), refs, words);
    if (!read) return null;
    addAll(found, read);
    first = last + 2;
    from = cuts[last + 1]?.next as number;
  }
  return found;
}

/** Each reference becomes one mark, so that its words are not taken for the statement's own. */
function withMarks(runs: readonly Run[]): { text: string; refs: readonly string[] } {
  const refs: string[] = [];
  let text = '';
  for (const run of runs) {
    if (run.ref === undefined) text += run.text;
    else {
      text += `${pointer}${refs.length}\uE001`;
      refs.push(run.ref);
    }
  }
  if (unusual.test(text)) text = text.trim().replace(/’/g, "'");
  return { text: /\.$/.test(text) && !/[ap]\.m\.$/i.test(text) ? withoutEnd(text, /[.\s]/) : text, refs };
}

const noRefs: readonly string[] = [];
const unusual = /’|^\s|\s$/;

type Slots = Readonly<Record<string, string | undefined>>;

function one(text: string, refs: readonly string[], words: TimeWords): readonly When[] | null {
  const { pointing, plain } = compiled(words);
  if (isEdtf(text)) return [{ relation: 'date', to: [], date: edtfDate(text) }];
  for (const { pattern, meanings } of text.includes(pointer) ? pointing : plain) {
    const found = pattern.exec(text);
    if (!found) continue;
    const slots = found.groups ?? {};
    const named = scenes(slots, refs);
    const read = meanings.map((meaning, index) => {
      // With two references, each meaning has one of them; a single meaning has all.
      const to = meanings.length > 1 && named.length > 1 ? [named[index] as string] : named;
      return whenOf(meaning, text, slots, to, refs, words);
    });
    if (read.every((when) => when !== null)) return read as When[];
  }
  return null;
}

function scenes({ scene1, scene2 }: Slots, refs: readonly string[]): readonly string[] {
  if (scene1 === undefined) return noRefs;
  const first = refs[Number(scene1)] ?? '';
  return scene2 === undefined ? [first] : [first, refs[Number(scene2)] ?? ''];
}

function whenOf(
  { relation, count, unit, edtf, ends, either }: TimeMeaning,
  text: string,
  slots: Slots,
  to: readonly string[],
  refs: readonly string[],
  words: TimeWords,
): When | null {
  if (either) {
    const all = either.map((meanings) => meanings.map((one) => whenOf(one, text, slots, to, refs, words) as When));
    return { relation, to: noRefs, either: all };
  }
  const when: { -readonly [K in keyof When]: When[K] } = { relation, to };
  if (slots.near) when.near = lookUp(words.near, slots.near) as 'right';
  const amount = amountOf(slots, words);
  if (amount) when.amount = count === undefined ? amount : { count, unit: amount.unit, exact: false };
  if (unit) when.unit = unit;
  if (slots.part) Object.assign(when, partOf(slots.part.toLowerCase(), words));
  if (slots.weekday) when.weekday = lookUp(words.weekdays, slots.weekday) as number;
  if (slots.dayPart) when.dayPart = slots.dayPart.toLowerCase();
  if (slots.clock) {
    const clock = clockOf(slots.clock, words);
    if (clock === undefined) return null;
    when.clock = clock;
  }
  if (slots.by) when.by = slots.by.startsWith(pointer) ? (refs[Number(slots.by.slice(1, -1))] ?? '') : slots.by;
  if (relation === 'point') when.ends = { ...endsOf(slots, words), ...ends };
  if (relation === 'date') {
    const date = dateOf(text, edtf, slots, words);
    if (!date) return null;
    when.date = date;
    if (slots.season) when.season = lookUp(words.seasons, slots.season) as Season;
  }
  return when;
}

/** "the same night": a unit, or a part of the day. */
function partOf(part: string, words: TimeWords): Pick<When, 'unit' | 'dayPart'> {
  const unit = words.sameTime.includes(part) ? 'time' : (lookUp(words.units, part) ?? 'day');
  return words.dayParts.includes(part) && unit === 'day' ? { unit, dayPart: part } : { unit };
}

/** Which ends are compared. Where the notes leave out the other one, it is the one that lies nearest. */
function endsOf({ own = '', is = '', other }: Slots, words: TimeWords): Ends {
  const mine = lookUp(words.ends, own) as Ends['own'];
  const how = lookUp(words.compared, is) ?? 'with';
  const nearest = how === 'before' ? 'start' : how === 'after' ? 'end' : mine;
  return { own: mine, is: how, other: other === undefined ? nearest : (lookUp(words.ends, other) as Ends['other']) };
}
