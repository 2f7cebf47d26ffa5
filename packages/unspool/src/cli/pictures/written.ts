import type { Picture } from '../../draw/index.js';
import { textsIn, withTexts } from '../../draw/index.js';
import { note } from '../terminal.js';
import { fontsFor } from './fonts.js';
import { toPdf } from './pdf.js';
import { toPng } from './png.js';

/** A picture as PNG or PDF, in fonts that have its letters. What none has is drawn as a box or a question mark, and said. */
export async function writtenAs(
  form: 'png' | 'pdf',
  picture: Picture,
  theme: 'light' | 'dark',
  named: readonly string[],
): Promise<Uint8Array> {
  const { fonts, missing } = await fontsFor(`${textsIn(picture).join('')}${box}`, named, form);
  const lacking = new Set(missing);
  const shown = lacking.has(box) ? '?' : box;
  const unseen = [...lacking].filter((sign) => sign !== box);
  if (unseen.length > 0) note(lackOf(unseen, shown));
  const drawn = withTexts(picture, (text) => [...text].map((sign) => (lacking.has(sign) ? shown : sign)).join(''));
  return form === 'png' ? toPng(drawn, theme, fonts) : toPdf(drawn, theme, fonts);
}

const box = '□';

function lackOf(signs: readonly string[], shown: string): string {
  const some = signs.slice(0, 12).join(' ');
  const more = signs.length > 12 ? ` and ${signs.length - 12} more` : '';
  return `No font here has ${some}${more}: ${shown} stands for each. Name a font that has them (--font FILE.ttf), or install one, as npm install @fontsource/noto-sans-kr (-jp, -sc, -hebrew, …).`;
}
