import type { Made, Notes, Origin } from './source-map.js';

/** Puts the lines of a story file one under the other, and keeps from what each was made. */
export type NotesWriter = {
  /** Adds a line. Of several empty ones in a row the first counts. */
  readonly line: (text: string, made?: Made) => void;
  /** Lines of one origin, or of none. */
  readonly lines: (texts: readonly string[], made?: Made) => void;
  /** All of it, with one line end behind the last line that is not empty. */
  readonly finish: () => Notes;
};

export function createNotesWriter(): NotesWriter {
  const written: string[] = [];
  const origins: Origin[] = [];
  let length = 0;
  const line = (text: string, made?: Made) => {
    if (text === '' && written.at(-1) === '') return;
    const words = text.trim();
    if (made && words !== '') {
      const from = length + text.indexOf(words);
      origins.push({ ...made, span: { from, to: from + words.length } });
    }
    written.push(text);
    length += text.length + 1;
  };
  return {
    line,
    lines: (texts, made) => {
      for (const text of texts) line(text, made);
    },
    finish: () => ({ text: `${written.join('\n').trimEnd()}\n`, origins }),
  };
}
