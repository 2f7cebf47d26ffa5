import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { pictureNames } from '../read/index.js';
import type { StoredImage } from '../reading/index.js';
import type { Story } from '../story/index.js';

/** A picture for each that notes name, made of its file's name: none is opened, and two files are two pictures. */
export function standInImages(story: Pick<Story, 'claims'>): ReadonlyMap<string, StoredImage> {
  return new Map(pictureNames(story).map((file) => [file, standIn(file)]));
}

function standIn(file: string): StoredImage {
  const bytes = utf8ToBytes(file);
  const name = `${bytesToHex(sha256(bytes)).slice(0, 32)}.png`;
  return { type: 'image/png', ending: 'png', width: file.length, height: 1, name, bytes };
}
