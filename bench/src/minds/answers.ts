import type { Asked, When } from './asked.js';
import { type Course, courseOf } from './course.js';
import type { Customs } from './customs.js';
import { elsewhere, fluents, openly } from './fluents.js';
import { type Beliefs, beliefsOf } from './kernel.js';

/** A story that one can ask. */
export type Told = {
  readonly sentences: readonly string[];
  readonly course: Course;
  readonly beliefs: Beliefs;
  /** The same if what is done to things shows on them, where something is. */
  readonly shown: Beliefs | undefined;
};

export type Answer = {
  /** Undefined where nobody can have an idea. */
  readonly says: string | undefined;
  /**
   * Where the sentences leave something open, as whether what is done to a thing shows on it: what follows from each way to read
   * them, always in the same order for the same thing asked of the same story.
   */
  readonly readings?: readonly string[];
  /** What it is read from. */
  readonly fluent: string;
};

/** A story, with the things that are asked for. */
export function toldBy(sentences: readonly string[], customs: Customs, asked: readonly string[]): Told {
  const course = courseOf(sentences, customs, { asked });
  const isOpen = course.acts.length > 0;
  const shown = isOpen ? beliefsOf(courseOf(sentences, customs, { asked, doActsShow: true }).happenings) : undefined;
  return { sentences, course, beliefs: beliefsOf(course.happenings), shown };
}

/** What the story has to say to a question; undefined where it is not about anything in it. */
export function answerTo(told: Told, asked: Asked): Answer | undefined {
  if (asked.asks === 'where') return place(told, asked);
  if (asked.asks === 'knows') {
    const fluent = fluents.topic(asked.topic);
    return { says: told.beliefs.held(asked.chain, fluent)?.value === true ? 'yes' : 'no', fluent };
  }
  return state(told, asked.chain, asked.what);
}

function place(told: Told, { chain, what, of, when }: Asked & { asks: 'where' }): Answer {
  const { beliefs, course } = told;
  const isPerson = course.people.has(what);
  const wanted = isPerson ? [fluents.person(what)] : of === 'room' ? [fluents.room(what)] : [fluents.box(what)];
  const fluent = wanted[0] as string;
  // Who asks of any place is also told the room, where the thing lies in no box.
  const at = momentOf(told, of === 'any' && !isPerson ? [fluent, fluents.room(what)] : [fluent], when);
  const value = beliefs.held(chain, fluent, at)?.value;
  if (isPlace(value)) return { says: value, fluent };
  if (of !== 'any' || isPerson) return { says: undefined, fluent };
  const room = beliefs.held(chain, fluents.room(what), at)?.value;
  return { says: isPlace(room) ? room : undefined, fluent: fluents.room(what) };
}

const isPlace = (value: string | boolean | undefined): value is string =>
  typeof value === 'string' && value !== openly && value !== elsewhere;

/** The happening after which it was so. */
function momentOf({ beliefs, course, sentences }: Told, wanted: readonly string[], when: When): number {
  const last = course.happenings.length - 1;
  if (when === 'now') return last;
  const [fluent = ''] = wanted;
  const worth = (at: number) => beliefs.held([], fluent, at)?.value;
  if (when === 'first') {
    const isPlaced = (at: number) => wanted.some((one) => isPlace(beliefs.held([], one, at)?.value));
    for (let at = 0; at <= last; at += 1) if (isPlaced(at)) return at;
    return last;
  }
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const text = bare(when.before);
  const named = sentences.flatMap((sentence, at) => (bare(sentence).startsWith(text) ? [at] : []));
  // "Before, while this happened, Ann was distracted": before what happened.
  const start = (sentence: number): number =>
    sentence < 0 || course.told.includes(sentence) ? course.told.indexOf(sentence) : start(sentence - 1);
  const moments = named.map(start).filter((at) => at > 0);
  // Of the same sentence twice the one is meant that changes it.
  const changing = moments.find((at) => {
    const end = course.told.lastIndexOf(course.told[at] as number);
    return worth(at - 1) !== worth(end) && isPlace(worth(at - 1));
  });
  return (changing ?? moments[0] ?? last + 1) - 1;
}

/** Whether a chain of people has it that something was done to a thing, as far as the sentences say which deed is meant. */
function state(
  { sentences, course, beliefs, shown }: Told,
  chain: readonly string[],
  what: string,
): Answer | undefined {
  const scores = course.acts.map((at) => ({ at, shared: sharedWords(what, sentences[at] as string) }));
  const most = Math.max(0, ...scores.map(({ shared }) => shared));
  const best = scores.filter(({ shared }) => shared === most);
  if (most === 0 || best.length === 0) return undefined;
  const fluent = fluents.act((best[0] as { at: number }).at);
  const said = (from: Beliefs | undefined, at: number) =>
    from?.held(chain, fluents.act(at))?.value === true ? 'yes' : 'no';
  const readings = best.flatMap(({ at }) => [said(beliefs, at), said(shown, at)]);
  return { says: readings[0], readings, fluent };
}

/** How many longer words of one text begin like one of another. */
function sharedWords(one: string, other: string): number {
  const stems = (text: string) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.slice(0, 5));
  const theirs = new Set(stems(other));
  return new Set(stems(one).filter((stem) => theirs.has(stem))).size;
}
