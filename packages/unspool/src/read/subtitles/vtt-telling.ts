import type { Credit, Segment } from '../source.js';
import type { Cue } from './cues/cue.js';
import type { PlainCue } from './cues/cue-plain.js';
import { addCue, addWords, type Track } from './subtitles.js';
import { areChapters, chaptersOf, type Kind, kindSaid, mayBeChapter } from './vtt-kind.js';

/** The cues of a WebVTT file on their way to its track. They wait as long as they may be titles of chapters. */
export type Telling = {
  readonly track: Track;
  /** That of the file. */
  readonly name: string;
  /** What the head of the file says, which is whole before the first cue comes. */
  readonly header: Credit[];
  /** Undefined as long as it is not known. */
  kind: Kind | undefined;
  waiting: Cue[];
  /** Of those that wait, the last that has a time. */
  before: Cue | undefined;
};

export function newTelling(track: Track, name: string): Telling {
  return { track, name, header: [], kind: undefined, waiting: [], before: undefined };
}

/** Takes the next cue of the file. */
export function tellCue(told: Telling, cue: Cue): void {
  if (told.kind === undefined && told.waiting.length === 0) told.kind = kindSaid(told.name, told.header);
  if (told.kind !== undefined && told.kind !== 'chapters') {
    add(told, cue);
    return;
  }
  const isChapter = told.kind === 'chapters' || mayBeChapter(cue, told.before);
  told.waiting.push(cue);
  if (cue.time) told.before = cue;
  if (!isChapter) release(told, 'captions');
}

/**
 * Takes the next cue of the file, if it is known to be plain words, and gives how many lines end in it. -1: it is to be told
 * as a cue.
 */
export function tellWords({ track, kind }: Telling, cue: PlainCue): number {
  return kind === 'captions' ? addWords(track, cue) : -1;
}

/** The file has ended: its chapters, if it has such. */
export function endTelling(told: Telling): readonly Segment[] | undefined {
  const { waiting, name, header } = told;
  const kind = told.kind ?? kindSaid(name, header) ?? (areChapters(waiting) ? 'chapters' : 'captions');
  if (kind === 'chapters') return chaptersOf(waiting);
  release(told, kind);
  return undefined;
}

function release(told: Telling, kind: Kind): void {
  const { waiting } = told;
  told.kind = kind;
  told.waiting = [];
  for (const cue of waiting) add(told, cue);
}

function add({ track, kind }: Telling, cue: Cue): void {
  const is = kind === 'descriptions' ? 'action' : kind === 'metadata' ? 'note' : undefined;
  addCue(track, is ? { is, ...cue } : cue);
}
