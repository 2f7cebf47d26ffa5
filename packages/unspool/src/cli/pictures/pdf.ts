import {
  coloursOf,
  dashesOf,
  type Ink,
  inkName,
  type Mark,
  type Picture,
  remarkGap,
  type TextMark,
} from '../../draw/index.js';
import type { Font } from './fonts.js';
import { needed } from './needed.js';

/** A picture as a PDF of one page, its words as text, of each font only the signs that occur. */
export async function toPdf(picture: Picture, theme: 'light' | 'dark', fonts: readonly Font[]): Promise<Uint8Array> {
  const { default: PdfDocument } = await needed('pdfkit', () => import('pdfkit'));
  const { width, height, title, description } = picture;
  const page = new PdfDocument({
    size: [width, height],
    margin: 0,
    lang: 'en',
    displayTitle: true,
    // The same picture is the same file.
    info: { Title: title, Subject: description, Creator: 'Unspool', Producer: 'Unspool', CreationDate: new Date(0) },
  });
  const parts: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    page.on('data', (part: Uint8Array) => parts.push(part));
    page.on('end', resolve);
    page.on('error', reject);
  });
  fonts.forEach(({ bytes }, index) => {
    page.registerFont(`font-${index}`, Buffer.from(bytes));
  });
  const colours = coloursOf(theme);
  const colour = (ink: Ink) => colours[inkName(ink)] as string;
  page.rect(0, 0, width, height).fill(colour('paper'));
  for (const mark of picture.marks) {
    if (mark.shape === 'text') writeText(page, mark, colour, fonts);
    else paint(page, mark, colour);
  }
  page.end();
  await ended;
  return Buffer.concat(parts);
}

type Page = PDFKit.PDFDocument;

function paint(page: Page, mark: Exclude<Mark, TextMark>, colour: (ink: Ink) => string): void {
  page.save();
  if (mark.shape === 'path')
    page
      .path(mark.d)
      .lineWidth(mark.width)
      .lineCap(mark.dash === 'dashed' ? 'butt' : 'round');
  else if (mark.shape === 'dot') page.circle(mark.x, mark.y, mark.r).lineWidth(outline);
  else
    page
      .roundedRect(mark.x, mark.y, mark.width, mark.height, Math.min(mark.round, mark.height / 2, mark.width / 2))
      .lineWidth(outline);
  const dash = mark.shape === 'dot' ? undefined : dashesOf(mark.dash, mark.shape === 'path' ? mark.width : outline);
  if (dash) page.dash(dash[0], { space: dash[1] });
  const { fill, stroke } = mark;
  if (fill && stroke) page.fillAndStroke(colour(fill), colour(stroke));
  else if (fill) page.fill(colour(fill));
  else if (stroke) page.stroke(colour(stroke));
  page.restore();
}

const outline = 1.4;

/** A text, and behind it what is remarked of it. */
function writeText(page: Page, mark: TextMark, colour: (ink: Ink) => string, fonts: readonly Font[]): void {
  const { remark, ...named } = mark;
  const end = writeWords(page, named, colour(mark.ink), fonts);
  if (!remark) return;
  const { bold: _, ...plain } = named;
  writeWords(page, { ...plain, text: remark.text, x: end + remarkGap, anchor: 'start' }, colour(remark.ink), fonts);
}

/** Words in as many fonts as they need, one after the other; where they end. */
function writeWords(
  page: Page,
  { text, x, y, size, anchor, bold }: TextMark,
  colour: string,
  fonts: readonly Font[],
): number {
  const runs = runsOf(text, bold === true, fonts).map((run) => {
    if (run.font >= 0) page.font(`font-${run.font}`).fontSize(size);
    return { ...run, width: page.widthOfString(run.text) };
  });
  const whole = runs.reduce((sum, run) => sum + run.width, 0);
  let left = anchor === 'start' ? x : anchor === 'end' ? x - whole : x - whole / 2;
  for (const run of runs) {
    if (run.font >= 0) page.font(`font-${run.font}`).fontSize(size);
    page.fillColor(colour).text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' });
    left += run.width;
  }
  return left;
}

type Run = { readonly text: string; readonly font: number };

/** Stretches of a text that one font has, bold ones where it is bold and there are any. */
function runsOf(text: string, isBold: boolean, fonts: readonly Font[]): readonly Run[] {
  const runs: Run[] = [];
  for (const sign of text) {
    const character = sign.codePointAt(0) as number;
    const fits = (font: Font) => font.has(character);
    const before = runs.at(-1);
    const own = fonts.findIndex((font) => font.isBold === isBold && fits(font));
    const any = own >= 0 ? own : fonts.findIndex(fits);
    // What no font has, as a space or a mark of direction, goes with what stands before it.
    const font = any >= 0 ? any : (before?.font ?? 0);
    if (before?.font === font) runs[runs.length - 1] = { text: before.text + sign, font };
    else runs.push({ text: sign, font });
  }
  return runs;
}
