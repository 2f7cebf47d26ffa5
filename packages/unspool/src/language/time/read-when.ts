import { withoutEnd } from '../../base/ends.js';
import { addAll } from '../../base/lists.js';
import { perObject, remembered } from '../../base/remembered.js';
import { english } from '../english.js';
import type { Run } from '../inline/run.js';
import { lookUp } from '../pattern.js';
import type { TimeWords, WordTable } from '../word-table.js';
import { readAway } from './away.js';
import { edtfDate, isEdtf } from './date.js';
import { readEither } from './either.js';
import { whenOf } from './filled-phrase.js';
import { holdsTime } from './holds-time.js';
import { holdsNeeded } from './needed-words.js';
import { bareDate, readEdge, readRange, readSet } from './range.js';
import { compiled, pointer } from './time-phrases.js';
import { samesElsewhere, turnsCounted } from './turns.js';
import type { When } from './when.js';
import type { Slots, WrittenDate } from './written-date.js';

/** Reads a time statement; null if the words are none. Several may stand side by side: "after [A] and before [B]". */
export function readWhen(runs: readonly Run[], words: WordTable = english): readonly When[] | null {
  const { text, refs } = withMarks(runs);
  if (text.length > longest || (refs.length === 0 && !speaksOfTime(text, words.time))) return null;
  const set = readSet(refs.length === 1 && text.length === 3 ? `[${refs[0]}]` : text);
  if (set) return set;
  const read = (part: string) => single(part, refs, words.time) ?? several(part, refs, words.time);
  return single(text, refs, words.time) ?? readEither(text, words.time, read) ?? several(text, refs, words.time);
}

/** A phrase, a date that something is limited by, or a range of dates. */
function single(text: string, refs: readonly string[], words: TimeWords): readonly When[] | null {
  return one(text, refs, words) ?? (text.includes(pointer) ? null : limited(text, words));
}

function limited(text: string, words: TimeWords): readonly When[] | null {
  const doubt = doubted.exec(text);
  if (doubt) return withDoubt(single(text.slice(0, doubt.index), noRefs, words));
  const date = (part: string) => one(part, noRefs, words);
  return (
    readRange(text, words, date) ??
    readEdge(text, words, date) ??
    readAway(text, words, (rest) => bareDate(rest, words, date))
  );
}

/** {@link readWhen} for words without references. */
export function whenIn(text: string, words: WordTable = english): readonly When[] | null {
  return readWhen([{ from: 0, to: text.length, text }], words);
}

/**
 * Whether words that are no time statement may have been meant as one: "the night before Anna's wedding", "1911 in Paris".
 * A word of time beside a word for a place is part of a name: "the morning room". A reference alone may be a place.
 */
export function mayBeTime(runs: readonly Run[], words: WordTable = english): boolean {
  const { text, refs } = withMarks(runs);
  if (text.length > longest) return false;
  if (refs.length === 0 && isUntold(text, words.time)) return true;
  if (refs.length === 0 && !speaksOfTime(text, words.time)) return false;
  if (refs.length > 0 && text.length > 3) return true;
  if (holdsTime(text, words.time)) return true;
  // A capital at the head says nothing, unless a name goes on: "Five Years Inn".
  const own = /^\p{Lu}\p{Ll}*(?= (?!\p{Lu}))/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return compiled(words.time).meant.some((pattern) => pattern.test(own));
}

function isUntold(text: string, words: TimeWords): boolean {
  return untoldWith(words)(text);
}

/** The scenes of a story are in few places, each of which is looked at once. */
const untoldWith = perObject((words: TimeWords) =>
  remembered((text): boolean => {
    const [lower, known] = [text.toLowerCase(), new Map<readonly string[], boolean>()];
    return compiled(words).untold.some(
      ({ pattern, needs }) => holdsNeeded(lower, needs(), known) && pattern.test(text),
    );
  }),
);

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
  const { joint, space, shortDay, vocabulary } = compiled(words);
  const short = shortDay.exec(text);
  const bare = short ? text.slice(short[0].length) : text;
  const isAllOfTime = () => (bare.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => vocabulary.has(word));
  const read =
    oneWay(sideBySide(bare, joint, refs, words)) ??
    (isAllOfTime() ? oneWay(sideBySide(bare, space, refs, words)) : null);
  const found = short ? (read ?? single(bare, refs, words)) : read;
  const rest = found && samesElsewhere(turnsCounted(found));
  if (!rest || !short) return rest;
  return [
    { relation: 'weekday', to: noRefs, weekday: lookUp(words.shortWeekdays, short[1] as string) as number },
    ...rest,
  ];
}

/** A distance beside a turn is counted from that: "a week ago last Tuesday" is no Tuesday of last week. */
function oneWay(whens: readonly When[] | null): readonly When[] | null {
  if (whens && whens.length > 1 && whens.every(({ relation, edge }) => relation === 'weekday' && edge === undefined))
    return [{ relation: 'either', to: noRefs, either: whens.map((when) => [when]) }];
  if (whens && areApart(whens)) return null;
  const isTwice =
    whens?.some(({ amount }) => amount) && whens.some(({ relation }) => /^(?:previous|next)$/.test(relation));
  return isTwice ? null : whens;
}

/** "1911 and 1913" is neither of them; "3 May, 1911" is. */
function areApart(whens: readonly When[]): boolean {
  const dates = whens.flatMap(({ date, edge }) => (date && edge === undefined ? [date] : []));
  const known = dates.flatMap(({ edtf }) => (edtf !== undefined && /^\d{4}/.test(edtf) ? [edtf] : []));
  const days = dates.filter(({ yearly, feast }) => yearly ?? feast);
  // "May and June 1911" are two.
  const isOther = days.some(({ yearly }) => known.some((one) => isOtherMonth(one, yearly?.month)));
  return (
    days.length > 1 ||
    isOther ||
    known.some((one) => known.some((other) => !one.startsWith(other) && !other.startsWith(one)))
  );
}

function isOtherMonth(date: string, month: number | undefined): boolean {
  const own = /^\d{4}-(0[1-9]|1[0-2])(?!\d)/.exec(date)?.[1];
  return month !== undefined && own !== undefined && Number(own) !== month;
}

/** Statements with a joint between them: ", ", " and "; or nothing but a space, as in "noon the next day". */
function sideBySide(text: string, joint: RegExp, refs: readonly string[], words: TimeWords): readonly When[] | null {
  const cuts = [...text.matchAll(joint)]
    .map(({ 0: { length }, index }) => ({ to: index, next: index + length }))
    .filter(({ to, next }) => next - to > 1 || !isAwaited(text, to, next, words));
  if (cuts.length === 0 || cuts.length > mostParts) return null;
  cuts.push({ to: text.length, next: text.length });
  const found: When[] = [];
  let from = 0;
  for (let first = 0; first < cuts.length; ) {
    let last = cuts.length - 1;
    let read: readonly When[] | null = null;
    for (; last >= first && !read; last -= 1) read = single(text.slice(from, cuts[last]?.to), refs, words);
    if (!read) return null;
    // "The morning of 3 May" is one; "the last days of summer" are none.
    if (text.slice(cuts[last + 1]?.to, cuts[last + 1]?.next) === words.of && !read.every(isOfDay)) return null;
    addAll(found, read);
    first = last + 2;
    from = cuts[last + 1]?.next as number;
  }
  return found;
}

/** Whether what stands behind a space is what the word before it relates to: "an hour before" is not all of "before noon". */
function isAwaited(text: string, to: number, next: number, { awaiting, clockAt }: TimeWords): boolean {
  const word = text.slice(Math.max(text.lastIndexOf(' ', to - 1) + 1, to - longestJoint), to).toLowerCase();
  return awaiting.includes(word) && !clockAt.some((at) => text.startsWith(`${at} `, next));
}

const longestJoint = 20;

function isOfDay({ relation, amount }: When): boolean {
  return (
    relation === 'clock' || relation === 'weekday' || ((relation === 'same' || relation === 'previous') && !amount)
  );
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

const marks = /\uE000\d+\uE001/g;
const noRefs: readonly string[] = [];
const unusual = /’|^\s|\s$/;

function one(text: string, refs: readonly string[], words: TimeWords): readonly When[] | null {
  const { pointing, plain } = compiled(words);
  // "0930" has the form of a year, and is hardly one.
  if (isEdtf(text) && !/^0\d{3}$/.test(text)) return [{ relation: 'date', to: [], date: edtfDate(text) }];
  const isPointing = text.includes(pointer);
  const hasFigures = /\d/.test(isPointing ? text.replace(marks, '') : text);
  const lower = text.toLowerCase();
  const known = new Map<readonly string[], boolean>();
  for (const { pattern, needs, meanings, figures } of isPointing ? pointing : plain) {
    if (figures === (hasFigures ? 'never' : 'always') || !holdsNeeded(lower, needs(), known)) continue;
    const slots = pattern.groups(text);
    if (!slots) continue;
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

/** "October 1911?", "1911 (?)" */
const doubted = /\s?(?:\?|\(\?\))$/;

function withDoubt(whens: readonly When[] | null): readonly When[] | null {
  if (!whens?.every(({ date }) => date !== undefined && !date.impossible)) return null;
  return whens.map((when) => ({ ...when, date: { ...(when.date as WrittenDate), uncertain: true } }));
}

function scenes({ scene1, scene2 }: Slots, refs: readonly string[]): readonly string[] {
  if (scene1 === undefined) return noRefs;
  const first = refs[Number(scene1)] ?? '';
  return scene2 === undefined ? [first] : [first, refs[Number(scene2)] ?? ''];
}
