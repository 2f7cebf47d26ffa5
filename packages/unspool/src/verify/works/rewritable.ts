import { strToU8, type Zippable, zipSync } from 'fflate';
import { archiveOf } from '../../read/book/zip.js';
import { decode, type Format, type PartFile, rowOf } from '../../read/index.js';
import { isBlank, pageText, plainPdf } from './plain-pdf.js';

/** What words of a work stand in: a file of it, what lies in an archive, or a page of a PDF. */
export type TextFile = { readonly name: string; readonly text: string };

/** A work as texts that may be changed, and its files as they are when they are written of such texts. */
export type Rewritable = {
  readonly texts: readonly TextFile[];
  readonly write: (texts: readonly TextFile[]) => readonly PartFile[];
};

/**
 * A work that can be written anew. Of an archive nothing is kept but its texts, and of a PDF nothing but its letters and
 * their places: so that it is compared with itself, it must itself be read as it is written here.
 */
export async function rewritable(format: Format, files: readonly PartFile[]): Promise<Rewritable> {
  const [first] = files;
  if (!first || rowOf(format).written !== 'packed') return plainFiles(files);
  return format === 'pdf' ? pdf(first) : archive(first);
}

/** What a page of a PDF is called among its texts. */
export function pageName(page: number): string {
  return `page ${page}`;
}

function plainFiles(files: readonly PartFile[]): Rewritable {
  return {
    texts: files.map(({ name, bytes }) => ({ name, text: decode(bytes).text })),
    write: (texts) => texts.map(({ name, text }) => ({ name, bytes: strToU8(text) })),
  };
}

function archive({ name, bytes }: PartFile): Rewritable {
  const { paths, textOf } = archiveOf(bytes);
  return {
    texts: paths.filter((path) => isText.test(path)).map((path) => ({ name: path, text: textOf(path).text })),
    write: (texts) => {
      const members: Zippable = {};
      for (const { name: path, text } of texts) members[path] = [strToU8(text), { level: 0, mtime: '1980-01-02' }];
      return [{ name, bytes: zipSync(members) }];
    },
  };
}

/** Where words of a work may stand in an archive, or what leads to them. */
const isText = /(?:^|\/)mimetype$|\.(?:xml|x?html?|opf|ncx|css|fountain|md|markdown|txt|json)$/i;

async function pdf({ name, bytes }: PartFile): Promise<Rewritable> {
  const { readPdf } = await import('../../read/script/pdf/pdf.js');
  const { loadPdf } = await import('../../read/script/pdf/pdf-js.js');
  const { pages } = await readPdf(bytes, loadPdf);
  return {
    texts: pages.map((rows, index) => ({ name: pageName(index + 1), text: pageText(rows) })),
    write: (texts) => {
      const last = texts.findLastIndex(({ text }) => !isBlank(text));
      return [{ name, bytes: plainPdf(texts.slice(0, last + 1).map(({ text }) => text)) }];
    },
  };
}
