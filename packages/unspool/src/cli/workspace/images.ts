import { createHash } from 'node:crypto';
import { lstat, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { UnshownPicture } from '../../author/index.js';
import { imageOf, mostImageBytes, pictureNames } from '../../read/index.js';
import type { StoredImage } from '../../reading/index.js';
import type { Story } from '../../story/index.js';
import { within } from './folder.js';
import type { StoryFile } from './story-file.js';

/** The pictures that notes name, by their file as the notes call it; and which of them nobody is shown. */
export type Images = {
  readonly images: ReadonlyMap<string, StoredImage>;
  readonly unshown: readonly UnshownPicture[];
};

/** Reads the pictures that notes name. Nothing outside the folder of the notes is opened, whatever is called so or links there. */
export async function imagesOf({ path, files: [first = path] }: StoryFile, story: Story): Promise<Images> {
  const images = new Map<string, StoredImage>();
  const unshown: UnshownPicture[] = [];
  let room = mostBytes;
  for (const file of pictureNames(story)) {
    const read = room > 0 ? await imageAt(dirname(first), file) : 'there is no room for so many pictures (200 MB)';
    if (typeof read === 'string') {
      unshown.push({ file, reason: read });
    } else {
      images.set(file, read);
      room -= read.bytes.length;
    }
  }
  return { images, unshown };
}

/** All are held at once. */
const mostBytes = 200 * 1024 * 1024;

/** A picture in a folder or below; or why there is none, as the end of a sentence. */
async function imageAt(folder: string, file: string): Promise<StoredImage | string> {
  const path = await within(folder, file);
  if (path === null) return 'there is no such file in the folder of the notes';
  const bytes = await bytesAt(path).catch(() => 'it cannot be read');
  if (typeof bytes === 'string') return bytes;
  const image = imageOf(bytes);
  if ('problem' in image) return image.problem;
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${image.ending}`;
  return { ...image, name, bytes };
}

/** What a file holds, where it is one; of one that is too large, enough to see that it is. */
async function bytesAt(path: string): Promise<Uint8Array | string> {
  // The path was followed to its end; a pipe would be waited for.
  const info = await lstat(path);
  if (!info.isFile()) return 'it is no file';
  const handle = await open(path);
  try {
    const bytes = new Uint8Array(Math.min(info.size, mostImageBytes + 1));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
