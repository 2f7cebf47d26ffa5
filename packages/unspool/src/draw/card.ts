import { capital } from '../base/index.js';
import { articleHead } from '../explain/index.js';
import { plain } from '../language/index.js';
import { ofKind, type Slice } from '../story/index.js';
import type { Mark, Picture, TextMark } from './picture.js';
import { inLines } from './text-width.js';

/**
 * The card that a link to a story is shown with elsewhere: its title, what kind of work it is and what its notes say of it,
 * on a sheet of 1.91 to 1. Of a slice that everybody may have, it holds nothing more.
 */
export function card(slice: Slice): Picture {
  const { title, dek } = articleHead(slice);
  const credit = (key: string) =>
    ofKind(slice, 'credit').flatMap(({ sense, words }) => (sense.key.toLowerCase() === key ? [plain(words)] : []))[0];
  const kind = capital([credit('kind'), credit('year')].filter((one) => one !== undefined).join(', '));
  const size = title.length > 40 ? 28 : 40;
  const titles = inLines(title, width - 2 * left, size, true).slice(0, 3);
  const said = dek.map(({ words }) => plain(words)).join(' ');
  const about = inLines(said, width - 2 * left, aboutSize);
  const shown = about.length > mostLines ? [...about.slice(0, mostLines - 1), `${about[mostLines - 1]} …`] : about;
  const top = 84;
  const below = top + titles.length * size * 1.15;
  return {
    kind: 'card',
    title,
    description: [kind, said].filter((one) => one !== '').join('. '),
    width,
    height,
    marks: [
      bar(left, 40, 48, 5),
      ...titles.map((text, at) => words(text, top + at * size * 1.15, size, 'ink', true)),
      ...(kind === '' ? [] : [words(kind, below - 4, 15, 'soft')]),
      ...shown.map((text, at) => words(text, below + 34 + at * 24, aboutSize, 'ink')),
      words('Explained as far as you have come, and no further.', height - 28, 13, 'soft'),
    ],
    table: { head: [], rows: [] },
  };
}

const width = 600;
const height = 315;
const left = 40;
const aboutSize = 18;
const mostLines = 4;

function words(text: string, y: number, size: number, ink: TextMark['ink'], isBold = false): Mark {
  return { shape: 'text', x: left, y, text, size, anchor: 'start', ink, ...(isBold ? { bold: true } : {}) };
}

function bar(x: number, y: number, long: number, high: number): Mark {
  return { shape: 'bar', x, y, width: long, height: high, round: 0, fill: { hue: 1 } };
}
