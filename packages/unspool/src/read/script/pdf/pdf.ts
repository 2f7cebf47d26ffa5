import type { Source, SourceProblem } from '../../source.js';
import type { Screenplay, ScriptReader } from '../screenplay/screenplay.js';
import { sourceOf } from '../screenplay/screenplay-source.js';
import { type OperatorNames, type Operators, unseenIn } from './pdf-hidden.js';
import { loadPdf } from './pdf-js.js';
import { linesOf } from './pdf-lines.js';
import { type PageView, type Row, rowsOf, type TextItem } from './pdf-page.js';
import { isScript, scriptOf } from './pdf-script.js';

/** Screenplays that were printed into a PDF from a program for scripts; one that was scanned has no text. */
export const pdfReader: ScriptReader = {
  format: 'pdf',
  read: async (bytes) => (await readPdf(bytes, loadPdf)).source,
  screenplay: async (bytes) => {
    const { screenplay, source } = await readPdf(bytes, loadPdf);
    return { screenplay, problems: source.problems, guessed: true };
  },
};

/** The part of pdf.js that is used: text with its places, and lists of what would be drawn; nothing that draws. */
type Pdf = {
  readonly OPS: Readonly<Record<string, number>>;
  readonly getDocument: (options: Readonly<Record<string, unknown>>) => {
    readonly promise: Promise<PdfDocument>;
    readonly destroy: () => Promise<void>;
  };
};

type PdfDocument = {
  readonly numPages: number;
  readonly getOptionalContentConfig: () => Promise<{ readonly isVisible: (group: unknown) => boolean }>;
  readonly getPage: (number: number) => Promise<{
    readonly getViewport: (options: { readonly scale: number }) => PageView;
    readonly getTextContent: () => Promise<{ readonly items: readonly (TextItem | object)[] }>;
    readonly getOperatorList: (options: { readonly annotationMode: number }) => Promise<Operators>;
    readonly cleanup: () => void;
  }>;
};

const mostPages = 2000;
const longest = 200 * 2 ** 20;

/** A PDF as a work and as a script, the text that its spans are places in, and what stands on its pages. */
export type PdfReading = {
  readonly source: Source;
  readonly screenplay: Screenplay;
  readonly text: string;
  readonly pages: readonly (readonly Row[])[];
};

/** As {@link Source} and all else; `load` is what loads pdf.js. */
export async function readPdf(bytes: Uint8Array, load: () => Promise<unknown>): Promise<PdfReading> {
  if (bytes.length > longest) return unread('This PDF is far too long for a script.');
  let pdf: Pdf;
  try {
    pdf = (await load()) as Pdf;
  } catch {
    return unread('To read PDFs, the package pdfjs-dist is needed, and is not installed: npm install pdfjs-dist');
  }
  try {
    return await readWith(pdf, bytes);
  } catch (error) {
    const { name } = error as { readonly name?: string };
    if (name === 'PasswordException')
      return unread('This PDF is locked with a password. Save a copy without one, and it can be read.');
    return unread('This PDF is damaged and could not be read.');
  }
}

async function readWith(pdf: Pdf, bytes: Uint8Array): Promise<PdfReading> {
  // What it is given it keeps, so it is given a copy, and no Buffer, which it refuses; nothing of the file is run, fetched or drawn.
  const task = pdf.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    const problems: SourceProblem[] = [];
    const pages: (readonly Row[])[] = [];
    const count = Math.min(document.numPages, mostPages);
    if (count < document.numPages)
      problems.push({ message: `It has more than ${mostPages} pages; the others are left out.` });
    const names = new Map(Object.entries(pdf.OPS).map(([name, value]) => [value, name]));
    const sight = { names, isShown: await layersOf(document), isTold: false };
    for (let number = 1; number <= count; number++) pages.push(await rowsOfPage(document, number, sight, problems));
    const letters = pages
      .flat()
      .reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0);
    const lines = linesOf(pages);
    if (!isScript(lines) && letters < 20 * Math.min(count, 5))
      return unread(
        'This PDF holds pictures of pages and no text: it was scanned. With text recognition (OCR) it could be read.',
      );
    if (!isScript(lines))
      problems.push({ message: 'There is no scene heading (INT., EXT.) in it: this may be no screenplay.' });
    const { screenplay, text } = scriptOf(lines);
    return { source: sourceOf('pdf', screenplay, problems), screenplay, text, pages };
  } finally {
    await task.destroy();
  }
}

/** What decides whether words are seen, and whether it was said that some are not. */
type Sight = { readonly names: OperatorNames; readonly isShown: (group: unknown) => boolean; isTold: boolean };

/** Which layers are on when the file is opened. */
async function layersOf(document: PdfDocument): Promise<Sight['isShown']> {
  try {
    const layers = await document.getOptionalContentConfig();
    return (group) => layers.isVisible(group);
  } catch {
    return () => true;
  }
}

async function rowsOfPage(
  document: PdfDocument,
  number: number,
  sight: Sight,
  problems: SourceProblem[],
): Promise<readonly Row[]> {
  const at = { from: 0, to: 0, page: number };
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const view = page.getViewport({ scale: 1 });
    // What was written upon the page by others (0: none of that) is no part of it.
    const unseen = unseenIn(
      await page.getOperatorList({ annotationMode: 0 }),
      sight.names,
      view.transform,
      sight.isShown,
    );
    page.cleanup();
    if (unseen.length > 0 && !sight.isTold) problems.push({ message: notSeen, at });
    sight.isTold ||= unseen.length > 0;
    return rowsOf(
      items.filter((item): item is TextItem => 'str' in item),
      number,
      view,
      unseen,
    );
  } catch {
    problems.push({ message: `Page ${number} is damaged and could not be read.`, at });
    return [];
  }
}

const notSeen =
  'Here and perhaps further on stand words that the page does not show: invisible, covered, struck out, or in a layer that is off. They are left out.';

function unread(message: string): PdfReading {
  const screenplay: Screenplay = { titlePage: [], elements: [] };
  return { source: sourceOf('pdf', screenplay, [{ message }]), screenplay, text: '', pages: [] };
}
