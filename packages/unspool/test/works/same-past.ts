import assert from 'node:assert/strict';
import { parse } from '../../src/language/index.js';
import { notesOf, type Source } from '../../src/read/index.js';
import type { SourceSpan } from '../../src/read/source.js';
import { compile, upTo } from '../../src/story/index.js';

/**
 * Two works that are the same up to a place tell the same up to there. How many scenes of the past were compared: all but
 * the last, which may go on.
 */
export async function assertSamePast(
  one: Source,
  other: Source,
  isPast: (at: SourceSpan) => boolean,
  where = '',
): Promise<number> {
  const count = ({ segments }: Source) => segments.filter(({ at }) => isPast(at)).length;
  // A date at the end of the past begins a scene only if something follows.
  const past = Math.min(count(one), count(other)) - 1;
  if (past < 1) return 0;
  const told = [one, other].map((source) => {
    const { story } = compile(parse('a', notesOf(source).text));
    const isOver = new Set(story.scenes.slice(0, past).map(({ id }) => id));
    return { story, position: story.stops.filter(({ scene }) => isOver.has(scene)).at(-1)?.position ?? 0 };
  });
  const [a, b] = told as [(typeof told)[number], (typeof told)[number]];
  assert.deepEqual(plain(upTo(b.story, a.position)), plain(upTo(a.story, a.position)), where);
  assert.deepEqual(plain(other.segments.slice(0, past)), plain(one.segments.slice(0, past)), where);
  return past;
}

/** What a work tells by the end of so many scenes, and those scenes. */
export function scenesTold(source: Source, count: number): unknown {
  const { story } = compile(parse('a', notesOf(source).text));
  const isOver = new Set(story.scenes.slice(0, count).map(({ id }) => id));
  const position = story.stops.filter(({ scene }) => isOver.has(scene)).at(-1)?.position ?? 0;
  return plain([source.segments.slice(0, count), upTo(story, position)]);
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
