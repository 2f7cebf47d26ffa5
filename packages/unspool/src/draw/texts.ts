import type { Picture } from './picture.js';

/** All words that are painted. */
export function textsIn({ marks }: Picture): readonly string[] {
  return marks.flatMap((mark) => (mark.shape === 'text' ? [mark.text] : []));
}

/** The picture with other words in the place of its own. */
export function withTexts(picture: Picture, change: (text: string) => string): Picture {
  return {
    ...picture,
    marks: picture.marks.map((mark) => (mark.shape === 'text' ? { ...mark, text: change(mark.text) } : mark)),
  };
}
