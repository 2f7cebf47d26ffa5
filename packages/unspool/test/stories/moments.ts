import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { explain } from '../../src/explain/index.js';
import { parse } from '../../src/language/index.js';
import { compile, type EntityId, type SceneId, type Slice, upTo, whole } from '../../src/story/index.js';
import { chronology, type Moment } from '../../src/time/index.js';

// What tests of the examples' chronology share. Dates are counted here by the calendar of JavaScript, not by ours.

/** A story of the examples folder, told, with a way to cut it after a stop as its truth file calls them. */
export function example(name: string, stops: readonly string[]) {
  const file = new URL(`../../../../../examples/${name}.story.md`, import.meta.url);
  const telling = compile(parse(`${name}.story.md`, readFileSync(file, 'utf8')));
  const { story } = telling;
  const end = whole(story);
  const at = (stop: string): Slice => {
    if (stop === 'end') return end;
    assert.ok(stops.includes(stop), stop);
    return upTo(story, stops.indexOf(stop) + 1);
  };
  return { telling, story, end, at };
}

/** Seconds from the beginning of the year 2000, as the engine counts. */
export function seconds(date: string): number {
  const [day = '', clock = '00:00'] = date.split(' ');
  return (Date.parse(`${day}T${clock}:00Z`) - Date.UTC(2000, 0, 1)) / 1000;
}

export const days = 24 * 3600;

export function scene(id: SceneId): Moment {
  return { of: 'scene', id };
}

export function birth(id: EntityId): Moment {
  return { of: 'birth', id };
}

export function death(id: EntityId): Moment {
  return { of: 'death', id };
}

/** What the claim that begins with these words speaks of. */
export function event(slice: Slice, start: string): Moment {
  const claim = slice.claims.find(
    ({ sense, words }) =>
      sense.kind !== 'introduce' &&
      words
        .map(({ text }) => text)
        .join('')
        .startsWith(start),
  );
  assert.ok(claim, start);
  return { of: 'claim', id: claim.id };
}

/**
 * A moment begins within these days or minutes, both included, as a person counts them on a calendar. The engine may
 * leave a little more open (`slack`, in seconds, on each side), never less: all that is true must be possible.
 */
export function begins(slice: Slice, moment: Moment, from: string, to: string, slack = 0): void {
  const { earliest, latest } = chronology(slice).window(moment);
  const unit = to.includes(' ') ? 60 : days;
  const text = `${moment.of} ${moment.id}: ${words(earliest)} to ${words(latest)}`;
  assert.ok(earliest <= seconds(from) && earliest >= seconds(from) - slack, text);
  assert.ok(latest >= seconds(to) && latest <= seconds(to) + unit + slack, text);
}

/** The scenes in the order in which they happened; those that show one event are joined by `=`. */
export function order(slice: Slice): readonly string[] {
  return chronology(slice).order.map(({ scene: first, again }) => [first, ...again].join(' = '));
}

/** One is over before the other begins, and nobody only assumes so. */
export function before(slice: Slice, first: Moment, second: Moment): boolean {
  return chronology(slice).isBefore(first, second) === 'stated';
}

/** The first standing answer to the question that begins so; null: not asked yet; '': no answer yet. */
export function answer(slice: Slice, start: string): { readonly text: string; readonly certainty: string } | null {
  const asked = slice.claims.find(
    ({ sense, words: own }) =>
      sense.kind === 'question' &&
      own
        .map(({ text }) => text)
        .join('')
        .startsWith(start),
  );
  if (!asked) return null;
  const first = explain(slice, asked.id)?.answers[0];
  if (!first) return { text: '', certainty: '' };
  return { text: first.words.map(({ text }) => text).join(''), certainty: first.certainty ?? 'certain' };
}

function words(time: number): string {
  return Number.isFinite(time) ? new Date(Date.UTC(2000, 0, 1) + time * 1000).toISOString() : String(time);
}
