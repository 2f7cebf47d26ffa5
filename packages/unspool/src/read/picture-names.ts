import type { Story } from '../story/index.js';

/** The files of pictures of one's own, as notes call them, each once. */
export function pictureNames({ claims }: Pick<Story, 'claims'>): readonly string[] {
  return [...new Set(claims.flatMap(({ sense }) => (sense.kind === 'still' ? [sense.file] : [])))];
}
