import { eastAsianWidth } from 'get-east-asian-width';
import { graphemesOf } from '../base/graphemes.js';

/**
 * About how wide a text is in letters of this size, rather too wide than too narrow: nobody knows here what font it will be set
 * in. The widths are those of Noto Sans and an eighth more, as much as wide fonts of other machines take; what is not in the table is as
 * wide as a wide letter of its script.
 */
export function textWidth(text: string, size: number, isBold = false): number {
  let units = 0;
  for (const char of text) units += widthOf(char);
  return (units / 1000) * size * (isBold ? 1.2 : 1.12);
}

function widthOf(char: string): number {
  const known = ascii[char.charCodeAt(0) - 32];
  if (known !== undefined && char.length === 1) return known;
  const code = char.codePointAt(0) as number;
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(char)) return 0;
  if (eastAsianWidth(code) === 2) return 1000;
  if (/\p{Lu}/u.test(char)) return 760;
  if (/\p{L}/u.test(char)) return code > 0x58f ? 800 : 620;
  return char === '—' || char === '…' ? 1000 : 650;
}

/** Of the space and the letters and signs after it, in thousandths of their size. */
const ascii: readonly number[] = (
  '260 268 408 646 572 831 730 225 300 300 551 572 268 322 268 372 572 572 572 572 572 572 572 572 572 572 268 268 572 572 ' +
  '572 434 899 639 650 632 729 556 519 728 741 339 273 619 521 907 760 781 605 781 622 549 556 731 600 930 586 566 572 329 ' +
  '372 329 572 444 281 561 615 480 615 564 344 615 618 258 258 534 258 935 618 605 615 615 413 479 361 618 508 786 529 510 ' +
  '470 379 551 379 572'
)
  .split(' ')
  .map(Number);

/** A text that is no wider than this, its end cut off at a letter where it would be. */
export function fitted(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  const room = width - textWidth('…', size, isBold);
  let [kept, used] = ['', 0];
  for (const letter of graphemesOf(text)) {
    used += textWidth(letter, size, isBold);
    if (used > room) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in lines that are no wider than this; a word that is wider has a line of its own, cut off. */
export function inLines(text: string, width: number, size: number, isBold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size, isBold) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].filter((one) => one !== '').map((one) => fitted(one, width, size, isBold));
}
