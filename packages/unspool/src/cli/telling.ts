import type { Slice, Telling } from '../story/index.js';
import { UsageError } from './arguments.js';
import type { StoryFile } from './files.js';

/** The story of a file. */
export async function tellFile(file: StoryFile): Promise<Telling> {
  const { parse } = await import('../language/index.js');
  const { tell } = await import('../story/index.js');
  return tell(parse(file.path, file.text));
}

/** The slice at the place that `--upto` names; without it, the whole. */
export async function sliceAt({ story }: Telling, words: string | undefined, file: StoryFile): Promise<Slice> {
  const { END, findPosition, upTo, whole } = await import('../story/index.js');
  if (words === undefined) return whole(story);
  const position = findPosition(story, words);
  if (position === undefined) {
    const { nearest } = await import('../base/index.js');
    const close = nearest(
      words,
      story.scenes.map((scene) => scene.title),
    );
    throw new UsageError(
      `${file.path}: there is no scene “${words}”.${close === undefined ? '' : ` Did you mean “${close}”?`}`,
    );
  }
  return position === END ? whole(story) : upTo(story, position);
}
