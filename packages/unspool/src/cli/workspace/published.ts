import { say } from '../../base/index.js';
import type { StoredStory } from '../../reading/index.js';
import type { Position } from '../../story/index.js';
import { note } from '../terminal.js';
import { imagesOf } from './images.js';
import type { StoryFile } from './story-file.js';
import { positionUpTo, tellFile } from './telling.js';
import { openWorks } from './works.js';

/** A story as it is published, where its reader stands, and all files it was made from. */
export type PublishedStory = {
  readonly stored: StoredStory;
  readonly position: Position;
  readonly inputs: readonly string[];
};

/** Reads a story to be published; `place` is where its reader stands, the end where nothing is said. */
export async function storedOf(file: StoryFile, place?: string): Promise<PublishedStory> {
  const telling = await tellFile(file);
  const { works, paths } = await openWorks(file, telling);
  const { images, unshown } = await imagesOf(file, telling.story);
  for (const one of unshown)
    note(`${file.path}: ${say.pictureNotShown({ name: one.file, reason: one.reason }).message}`);
  const { name } = file;
  const stored = { name, key: name, revision: '', story: telling.story, works, images };
  return { stored, position: await positionUpTo(telling, place, file), inputs: [...file.files, ...paths] };
}
