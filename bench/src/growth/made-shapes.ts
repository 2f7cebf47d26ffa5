import { sagaNotes } from '../notes/saga-notes.js';
import { chronicleNotes } from '../speed/chronicle-notes.js';
import { chaptersOf, epubOf, page, plainOf } from '../works/books-made.js';
import { playOf } from '../works/plays-made.js';
import { fdxOf, scriptOf } from '../works/screenplay-made.js';
import { assOf, srtOf, vttOf } from '../works/subtitles-made.js';
import type { Shape } from './shape.js';

/** Characters of a scene of the notes, about. */
const ofScene = 100;

/** Stories and works as people write them, of any length: everything grows at once. */
export const madeShapes: readonly Shape[] = [
  { name: 'a saga', file: 'a.story.md', make: (size) => sagaNotes(Math.ceil(size / ofScene)) },
  {
    name: 'a chronicle with dates',
    file: 'a.story.md',
    make: (size) => chronicleNotes(Math.ceil(size / ofScene), true),
  },
  { name: 'one without', file: 'a.story.md', make: (size) => chronicleNotes(Math.ceil(size / ofScene), false) },
  { name: 'a play', file: 'a.xml', make: playOf },
  { name: 'a script', file: 'a.fountain', make: scriptOf },
  { name: 'a script', file: 'a.fdx', make: fdxOf },
  { name: 'a book', file: 'a.txt', make: (size) => plainOf(chaptersOf(size)) },
  { name: 'a book', file: 'a.xhtml', make: (size) => page(chaptersOf(size).join('\n')) },
  { name: 'a book', file: 'a.epub', make: (size) => epubOf(chaptersOf(size)) },
  { name: 'subtitles', file: 'a.srt', make: srtOf },
  { name: 'subtitles', file: 'a.vtt', make: vttOf },
  { name: 'subtitles', file: 'a.ass', make: assOf },
];
