import { didYouMean, nearest } from '../../base/nearest.js';
import type { Compilation, Position, Slice, Story } from '../../story/index.js';
import { UsageError } from '../arguments.js';
import { scenesNamed } from './scenes-named.js';
import type { StoryFile } from './story-file.js';

/** The story of a file. */
export async function tellFile(file: StoryFile): Promise<Compilation> {
  const { parse } = await import('../../language/index.js');
  const { compile } = await import('../../story/index.js');
  return compile(parse(file.path, file.text));
}

/** The slice at the place that `--upto` names; without it, the whole. */
export async function sliceUpTo({ story }: Compilation, words: string | undefined, file: StoryFile): Promise<Slice> {
  const { END, sliceAt } = await import('../../story/index.js');
  return sliceAt(story, words === undefined ? END : await placeNamed(story, words, file.path));
}

/** A place as people say it: a scene by title, by what is left of its title when typed, or by number; a minute or page. */
async function placeNamed(story: Story, words: string, path: string): Promise<Position> {
  const { findPosition, lengthOf, positionAt } = await import('../../story/index.js');
  const { readMeasure } = await import('../../language/index.js');
  const position = findPosition(story, words);
  if (position !== undefined) return position;
  const measure = /:|[a-z]/i.test(words) && lengthOf(story) ? readMeasure(words) : undefined;
  if (measure !== undefined) return positionAt(story, measure);
  const titles = story.scenes.map((scene) => scene.title);
  const named = scenesNamed(titles, words).map((index) => String(index + 1));
  const [only, ...others] = named;
  const found = only !== undefined && others.length === 0 ? findPosition(story, only) : undefined;
  if (found !== undefined) return found;
  if (others.length > 0) throw severalScenes(path, words, named);
  throw noScene(path, words, nearest(words, titles));
}

export function severalScenes(path: string, words: string, numbers: readonly string[]): UsageError {
  // Their numbers say nothing of what happens in them.
  return new UsageError(
    `${path}: ${numbers.length} scenes are called “${words}”. Name the act too, or a number: ${numbers.slice(0, 8).join(', ')}.`,
  );
}

export function noScene(path: string, words: string, near?: string): UsageError {
  const way = near === undefined ? 'Give its title, its number, “start” or “end”.' : didYouMean(near);
  return new UsageError(`${path}: there is no scene “${words}”. ${way}`);
}
