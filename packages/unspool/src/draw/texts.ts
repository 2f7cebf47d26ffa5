import type { Picture } from './picture.js';

/** All words that are painted. */
export function textsIn({ marks }: Picture): readonly string[] {
  return marks.flatMap((mark) =>
    mark.shape === 'text' ? [mark.text, ...(mark.remark ? [mark.remark.text] : [])] : [],
  );
}

/** The picture with other words in the place of its own. */
export function withTexts(picture: Picture, change: (text: string) => string): Picture {
  return {
    ...picture,
    marks: picture.marks.map((mark) => {
      if (mark.shape !== 'text') return mark;
      const { text, remark } = mark;
      return { ...mark, text: change(text), ...(remark ? { remark: { ...remark, text: change(remark.text) } } : {}) };
    }),
  };
}
