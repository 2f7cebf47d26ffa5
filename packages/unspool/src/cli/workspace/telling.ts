import { lastFew } from '../../base/last-few.js';
import type { Kind } from '../../read/format-row.js';
import { numbersOf } from '../../read/scene-numbers.js';
import type { Compilation, NoPlace, Position, SceneId, ScenesOfWork, Slice, Story } from '../../story/index.js';
import { UsageError } from '../arguments.js';
import { note, wrapped } from '../terminal.js';
import { kept } from './kept.js';
import type { StoryFile } from './story-file.js';

/** The story of a file; `before` is that of an earlier text of it, of which blocks that stayed are not read again. */
export async function tellFile(file: StoryFile, before?: Compilation): Promise<Compilation> {
  const { parse } = await import('../../language/index.js');
  const { compile } = await import('../../story/index.js');
  const tell = () => compile(parse(file.path, file.text, before?.outline));
  return before ? tell() : kept(`${file.path}\n${file.text}`, tell);
}

/** The slice at the place that `--upto` names; without it, the whole. */
export async function sliceUpTo(telling: Compilation, words: string | undefined, file: StoryFile): Promise<Slice> {
  const { sliceAt } = await import('../../story/index.js');
  const { story } = telling;
  const slices = kept(story, () => lastFew<Position, Slice>(2));
  const position = await positionUpTo(telling, words, file);
  return slices(position, () => sliceAt(story, position));
}

/** The place that `--upto` names; without it, the end. */
export async function positionUpTo(
  telling: Compilation,
  words: string | undefined,
  file: StoryFile,
): Promise<Position> {
  const { END } = await import('../../story/index.js');
  return words === undefined ? END : positionNamed(telling, words, file);
}

/** The place that `--since` names, among those that the slice has told; undefined without it. */
export async function positionSince(
  { story }: Compilation,
  slice: Slice,
  words: string | undefined,
  file: StoryFile,
): Promise<Position | undefined> {
  if (words === undefined) return undefined;
  const { placeNamed } = await import('../../story/index.js');
  const numbers = numbersIn(story, file).slice(0, slice.scenes.length);
  const place = placeNamed(slice, words, numbers);
  if (typeof place === 'number') return place;
  const { didYouMean, nearest } = await import('../../base/index.js');
  // What the slice has told is known to whoever asks.
  const close =
    place === 'nothing'
      ? nearest(
          words,
          slice.scenes.map(({ title }) => title),
        )
      : undefined;
  if (close !== undefined) throw new UsageError(`${file.path}: there is no scene “${words}”. ${didYouMean(close)}`);
  throw noPlace(file.path, words, place);
}

/** The scene that words name, among those that the slice has told; undefined where they name none. */
export async function sceneAt(
  { story }: Compilation,
  slice: Slice,
  words: string,
  file: StoryFile,
): Promise<SceneId | undefined> {
  const { placeNamed } = await import('../../story/index.js');
  const place = placeNamed(slice, words, numbersIn(story, file).slice(0, slice.scenes.length));
  return typeof place === 'number' ? slice.stops.find(({ position }) => position === place)?.scene : undefined;
}

/** What can be typed for each scene of a slice. */
export async function labelsOf({ story }: Compilation, slice: Slice, file: StoryFile): Promise<readonly string[]> {
  const { placeLabels } = await import('../../story/index.js');
  return placeLabels(slice, numbersIn(story, file));
}

function numbersIn({ scenes }: Story, { work }: StoryFile): ScenesOfWork {
  return work ? numbersOf(work).slice(-scenes.length) : [];
}

async function kindOf({ work }: StoryFile): Promise<Kind | undefined> {
  const { rowOf } = await import('../../read/index.js');
  return work && rowOf(work.format).kind;
}

async function positionNamed(telling: Compilation, words: string, file: StoryFile): Promise<Position> {
  const { story } = telling;
  const { path } = file;
  const { placeNamed, positionOfWords, readPortion } = await import('../../story/index.js');
  const quoted = quotedWords(words);
  if (quoted !== undefined) {
    const place = positionOfWords(story, quoted);
    if (place === 'nowhere')
      throw new UsageError(`${path}: these words do not stand in it. Give some more, just as they are printed.`);
    if (place === 'several')
      throw new UsageError(`${path}: these words stand in more than one place. Give some more of them.`);
    sayPlace(story, place);
    return place;
  }
  const marked = await placeBookmarked(telling, words, file);
  if (marked !== undefined) {
    sayPlace(story, marked);
    return marked;
  }
  const place = placeNamed(story, words, numbersIn(story, file));
  if (typeof place !== 'number') {
    const found = /^(?:my )?bookmark$/i.test(words.trim()) ? await placeLeft(telling, file) : undefined;
    if (found === undefined) throw noPlace(path, words, place, await kindOf(file));
    sayPlace(story, found);
    return found;
  }
  if (readPortion(words)) sayPlace(story, place);
  return place;
}

/** Where the bookmark of a reading program leads; undefined if the words are none. */
async function placeBookmarked(telling: Compilation, words: string, file: StoryFile): Promise<Position | undefined> {
  const { bookmarkIn, positionBookmarked } = await import('./bookmarked.js');
  const bookmark = await bookmarkIn(words);
  const place = bookmark === undefined ? undefined : await positionBookmarked(file, telling, bookmark);
  if (typeof place === 'object') throw new UsageError(`${file.path}: ${place.problem}`);
  return place;
}

/** Where somebody left off, as the program says in which they read the book; undefined where none says it. */
async function placeLeft(telling: Compilation, file: StoryFile): Promise<Position | undefined> {
  if (!file.work) return undefined;
  const { bookmarksOf } = await import('./bookmarked.js');
  const { holdsPlace } = await import('../../read/index.js');
  const all = await bookmarksOf(file);
  // Marks of one program without a place leave that of another; where there is no other, it is said what they lack.
  const holding = all.filter(holdsPlace);
  const places = new Set<Position | undefined>();
  for (const bookmark of holding.length > 0 ? holding : all) places.add(await placeBookmarked(telling, bookmark, file));
  if (places.size > 1)
    throw new UsageError(
      `${file.path}: KOReader and calibre stand at different places in it. Say where you are in another way.`,
    );
  return [...places][0];
}

/** What somebody has just read: “…”, also with “I am at” before it. */
function quotedWords(words: string): string | undefined {
  return /^(?:(?:i am|i'm|i’m) at |at )?(?:[“„«"](.+)[”“»"]|‘(.+)’|'(.+)')$/i
    .exec(words.trim())
    ?.slice(1)
    .find((one) => one !== undefined);
}

/** Where somebody stands who said it otherwise than by a stop. What has begun they have before them. */
function sayPlace(story: Story, place: Position): void {
  const titleOf = (scene: string | undefined) => story.scenes.find(({ id }) => id === scene)?.title;
  const reached = story.stops.find(({ position }) => position === place);
  const next = story.stops.find(({ position }) => position > place);
  const upTo = reached ? `up to and including “${titleOf(reached.scene)}”` : 'before the first scene is over';
  const begun = next && next.scene !== reached?.scene ? `; “${titleOf(next.scene)}” has begun` : '';
  note(wrapped(`That is ${place >= endOf(story) ? 'the end' : upTo}${begun}.`));
}

function endOf({ stops }: Story): Position {
  return (stops.at(-1)?.position ?? 0) + 1;
}

/**
 * Says that words name no place, and what does, in works of that kind (`notes` where none is known). Nothing in it is of the
 * story: whoever asks may be anywhere in it, so that neither a title nor how many there are may be named.
 */
export function noPlace(path: string, words: string, why: NoPlace, kind: Kind | 'notes' = 'notes'): UsageError {
  return new UsageError(`${path}: ${faults[why](words, kind)}`);
}

const faults: Readonly<Record<NoPlace, (words: string, kind: Kind | 'notes') => string>> = {
  nothing: (words, kind) => `there is no scene “${words}”. ${placesIn[kind]}`,
  number: (words, kind) =>
    kind === 'track'
      ? `nothing in subtitles has the number ${words}. ${placesIn[kind]}`
      : `no chapter or scene has the number ${words}, or not it alone. A bare number is the one that the work itself gives a chapter or scene. ${placesIn[kind]}`,
  measure: (words) =>
    `“${words}” is no place in it. A minute or page can be told where the notes say in what the work is counted (“Length: 112 min”, “Length: in pages”), and where its scenes begin.`,
  'past the end': (words) =>
    `“${words}” lies past the end: the notes say how long the work is (“Length”). Say “end” if that is meant.`,
};

const listed = 'the number beside it in lists (“7”, “:7”)';
const ofBooks = `Name a chapter by its number or title (“chapter 3”, “III”), with its part where each counts anew (“Part II, III”, “2.3”), or by ${listed}; or “start” or “end”.`;

/** How a place is named in each kind of work. */
const placesIn: Readonly<Record<Kind | 'notes', string>> = {
  notes: `Name a scene by its title as it is printed, or by ${listed}; where each part counts anew, with its part (“1.2”, “Act 1, Scene 2”); or a minute (“12:30”), a page (“p. 41”), “start” or “end”.`,
  script: `Name a scene by its number (“12A”), its heading as it is printed, or ${listed}; or “start” or “end”.`,
  play: `Name a scene with its act (“Act 1, Scene 2”, “1.2”), or by ${listed}; or “start” or “end”.`,
  track: 'Name a time in the film (“9:00”, “1:12:30”), a stretch of talk by its count (“:2”), “start” or “end”.',
  book: ofBooks,
  page: ofBooks,
  text: ofBooks,
};
