import fc from 'fast-check';
import { type Dice, fillIn, forms, introductions, line } from './generate-lines.js';

/**
 * Random story files: small, and nasty. All names, labels, questions and titles come from the same few words, so that
 * namesakes, references forward and back, circles and lines that are told later are the rule. One line of the file is
 * one element of an array, so a failing file shrinks line by line.
 */
export function storyTexts(mostLines = 45): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.nat({ max: heads.length - 1 }),
      fc.array(fc.tuple(number, number), { maxLength: 4, size: 'max' }),
      fc.array(dice(), { minLength: 1, maxLength: mostLines, size: 'max' }),
      fc.nat({ max: ends.length - 1 }),
    )
    .map(([head, cast, lines, end]) => write(head, cast, lines, end));
}

/** An edit of a text: from where, as a fraction of its length, how many characters go, and what is put in. */
export function edits(): fc.Arbitrary<readonly [from: number, length: number, text: string]> {
  return fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat({ max: 60 }),
    fc.oneof(
      fc.constantFrom(
        '',
        '\n',
        '\r',
        '\r\n',
        '\n\n',
        '---\n',
        '```\n',
        '<!--',
        '-->',
        '| a |\n',
        '## Ten\n',
        '> ',
        '    ',
      ),
      dice().map((roll) => fillIn(line(roll))),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
  );
}

const number = fc.nat({ max: 999 });
const dice = (): fc.Arbitrary<Dice> => fc.tuple(fc.nat({ max: forms - 1 }), number, number, number);

const heads = [
  '# Ten\n\n',
  '# Ten\n',
  '',
  '\uFEFF# Ten\n',
  '---\nyear: 1911\nservice: "[Ten]"\n---\n# Ten\n',
  'No title.\n\n',
];
const ends = ['\n', '\n', '\n', '\n', '\n', '\n', '\n', '\r\n', '\r'];

/** Blank lines stand where a writer would put them, and by chance elsewhere. */
function write(
  head: number,
  cast: readonly (readonly [number, number])[],
  lines: readonly Dice[],
  end: number,
): string {
  let text = heads[head] as string;
  for (const [a, b] of cast) text += `${introductions(a, b, 0)}\n`;
  for (const roll of lines) {
    const own = line(roll);
    const apart = /^(?:#|\*|_|---)/.test(own) || roll[1] % 3 === 0;
    text += `${apart ? '\n' : ''}${own}\n${/^(?:#|---)/.test(own) && roll[2] % 4 > 0 ? '\n' : ''}`;
  }
  return fillIn(text).replaceAll('\n', ends[end] as string);
}
