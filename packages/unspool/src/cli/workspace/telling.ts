import { numbersOf } from '../../read/scene-numbers.js';
import type { Compilation, NoPlace, Position, ScenesOfWork, Slice, Story } from '../../story/index.js';
import { UsageError } from '../arguments.js';
import type { StoryFile } from './story-file.js';

/** The story of a file; `before` is that of an earlier text of it, of which blocks that stayed are not read again. */
export async function tellFile(file: StoryFile, before?: Compilation): Promise<Compilation> {
  const { parse } = await import('../../language/index.js');
  const { compile } = await import('../../story/index.js');
  return compile(parse(file.path, file.text, before?.outline));
}

/** The slice at the place that `--upto` names; without it, the whole. */
export async function sliceUpTo({ story }: Compilation, words: string | undefined, file: StoryFile): Promise<Slice> {
  const { END, sliceAt } = await import('../../story/index.js');
  return sliceAt(story, words === undefined ? END : await positionNamed(story, words, file));
}

/** What can be typed for each scene of a slice. */
export async function labelsOf({ story }: Compilation, slice: Slice, file: StoryFile): Promise<readonly string[]> {
  const { placeLabels } = await import('../../story/index.js');
  return placeLabels(slice, numbersIn(story, file));
}

function numbersIn({ scenes }: Story, { work }: StoryFile): ScenesOfWork {
  return work ? numbersOf(work).slice(-scenes.length) : [];
}

async function positionNamed(story: Story, words: string, file: StoryFile): Promise<Position> {
  const { path } = file;
  const { placeNamed } = await import('../../story/index.js');
  const place = placeNamed(story, words, numbersIn(story, file));
  if (typeof place === 'number') return place;
  throw noPlace(path, words, place);
}

/**
 * Says that words name no place, and what does. Nothing in it is of the story: whoever asks may be anywhere in it, so that
 * neither a title nor how many there are may be named.
 */
export function noPlace(path: string, words: string, why: NoPlace): UsageError {
  return new UsageError(`${path}: ${faults[why](words)}`);
}

const faults: Readonly<Record<NoPlace, (words: string) => string>> = {
  nothing: (words) =>
    `there is no scene “${words}”. Give its title as it is printed, its number, “start” or “end”; or a minute (12:30) or page (p. 41).`,
  number: (words) =>
    `no chapter or scene has the number ${words}, or not it alone. A bare number is the one that the work itself gives a chapter or scene; where each part counts anew, name the part too (“1.2”, “Act 1, Scene 2”). A page is “p. 41”, a minute 12:30.`,
  measure: (words) =>
    `“${words}” is no place in it. A minute or page can be told where the notes say in what the work is counted (“Length: 112 min”, “Length: in pages”), and where its scenes begin.`,
  'past the end': (words) =>
    `“${words}” lies past the end: the notes say how long the work is (“Length”). Say “end” if that is meant.`,
};
