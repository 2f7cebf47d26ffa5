import { isBook, rowOf } from '../formats.js';
import type { Source } from '../source.js';
import { namesOf } from './cast-names.js';
import { cueCutter } from './cue-stretches.js';
import { createSpelling, hasRemarks } from './embedded-notes.js';
import { endNotes } from './end-notes.js';
import { escapeNotes } from './escape-notes.js';
import { createFilmNames, type FilmNames } from './film-names.js';
import { createNotesWriter } from './notes-writer.js';
import { createNovelTelling } from './novel/novel-telling.js';
import { openingOf, type Piece, piecesOf } from './pieces.js';
import {
  addIntroduced,
  type Extent,
  headingOf,
  introduction,
  type Writing,
  writeRemark,
  writeScene,
} from './scene-notes.js';
import { timesOf } from './scene-times.js';
import { sceneTitles } from './scene-titles.js';
import type { Notes } from './source-map.js';

/**
 * A work as a story file: its scenes as headings, who speaks in them, and (`all`) what is said and done, each where the
 * audience gets it; and from what of the work each line was made. Nothing of it is known before it is told but what
 * stands around the work and the names as billed; what the lists of its people say beyond names is told after the end.
 * Of several tracks, those in its language are told. `outline` leaves out what is said and done: something to begin notes
 * with. What the writer of a script tells the story file in notes of their own stands in both, word for word and in its
 * place.
 */
export function notesOf(source: Source, extent: Extent = 'all'): Notes {
  const spelling = createSpelling();
  const titles = sceneTitles(source);
  const people = namesOf(source, spelling);
  const out = createNotesWriter();
  const writing: Writing = {
    out,
    extent,
    people,
    spelling,
    titles,
    introduced: { names: new Set(), keys: new Set() },
    cues: extent === 'all' ? cueCutter(source) : undefined,
    language: source.language,
    seen: filmNames(source),
    novel: isBook(source) ? createNovelTelling(source.language) : undefined,
  };
  out.line(`# ${headingOf(source.title ?? 'Untitled')}`);
  out.line('');
  out.lines(creditLines(source));
  out.lines(unitOf(source));
  for (const name of new Set(people.billed)) {
    addIntroduced(writing, name);
    out.line(introduction(name, people));
  }
  const times = timesOf(source);
  source.segments.forEach((segment, index) => {
    const pieces = piecesOf(source, segment);
    const { before, scene }: ReturnType<typeof openingOf> =
      index === 0 ? openingOf(segment, pieces) : { before: [], scene: pieces };
    writePrelude(writing, before);
    if (scene) writeScene(writing, { segment, pieces: scene, title: titles[index] as string, times: times[index] });
  });
  out.lines(endNotes(source, people, titles));
  return out.finish();
}

function filmNames({ format, language }: Source): FilmNames | undefined {
  return rowOf(format).kind === 'track' && (language ?? 'en').startsWith('en') ? createFilmNames() : undefined;
}

function creditLines(source: Source): readonly string[] {
  return source.credits.flatMap(({ key, value }) => {
    // On the title page of a script it is the words before the author: "written by".
    const isByline = hasRemarks(source) && /^credit$/i.test(key.trim());
    if (key.trim() === '' || value.trim() === '' || isByline) return [];
    return [`- ${escapeNotes(key).replaceAll(':', ' ')}: ${escapeNotes(value)}`];
  });
}

/**
 * In what a reader of it says how far they are. How long it is, nobody knows: the last cue of a film says when its last
 * word falls, which stands on no box.
 */
function unitOf({ segments: [first], credits }: Source): readonly string[] {
  if (!first || credits.some(({ key }) => /^length$/i.test(key.trim()))) return [];
  if (first.at.time) return ['- Length: in minutes'];
  return first.at.page === undefined ? [] : ['- Length: in pages'];
}

/** What the writer of a script says to the story file before the first scene. */
function writePrelude({ out, spelling }: Writing, pieces: readonly Piece[]): void {
  for (const { item, remark } of pieces) {
    if (!remark || item.kind !== 'note') continue;
    spelling.learn(remark);
    writeRemark(out, item, remark);
    out.line('');
  }
}
