import fc from 'fast-check';
import type { Inline, ScreenplayElement } from '../../../src/read/script/screenplay/screenplay.js';

/** What is the same if two elements say the same, wherever they stand. */
export function meaning(element: Inline & Partial<ScreenplayElement>): unknown {
  const { kind, text, pieces, number, depth, dual, spoken, lines } = element;
  const own = pieces?.map((piece) =>
    piece.kind === 'text'
      ? [piece.text, ...piece.styles]
      : piece.kind === 'xml'
        ? { xml: piece.xml }
        : { [piece.kind]: piece.text, ...(piece.ownLine ? { ownLine: true } : {}) },
  );
  const more = { number, depth, dual, spoken, lines, pieces: own };
  return { kind, text, ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) };
}

const pieces = [
  ...['\n', '\n\n', '\n\n', '\n\n\n', '\n  \n', '\r\n', '\r', ' ', '  ', '    ', '\t', ''],
  ...[
    '*',
    '**',
    '***',
    '****',
    '_',
    '__',
    '\\',
    '\\*',
    '[[',
    ']]',
    ']]]',
    '[',
    ']',
    '/*',
    '*/',
    '/',
    '[[note]]',
    '/* out */',
  ],
  ...[
    '[[- claim\n  - because [A]]]',
    '[[a\n  \nb]]',
    '[[a\n\nb]]',
    '!',
    '.',
    '@',
    '>',
    '<',
    '~',
    '#',
    '##',
    '=',
    '===',
  ],
  ...['^', ' ^', '(', ')', '(softly)', '#1A#', ':', 'TO:', 'CUT TO:', 'FADE IN:', 'Title:', 'Draft date: ', 'Title: A'],
  ...['INT. HOUSE - DAY', 'ext. park--night', 'EST ', 'I/E ', 'INT./EXT. CAR', 'BOB', 'JANE (V.O.)', 'ÉLODIE', 'ИВАН'],
  ...['**INT. ROOM - DAY**', '*(softly)*', '（小声）', 'GROßE', 'CUT TO:\n', 'BOB\n[[note]]\n'],
  ...['名前', 'He runs.', 'word', 'a', 'snake_case', '...', '-', '- ', 'ẞ', '😀', '\u00A0', '\u2028', '\0', '\uFEFF'],
];

/** Texts made of what means something in Fountain. */
export const fountainText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));
