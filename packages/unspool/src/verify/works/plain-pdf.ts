import { pitch, type Row } from '../../read/script/pdf/pdf-page.js';

/**
 * The rows of a page of a PDF as text: the height of the page, then a line for each row, how high it stands and its runs, each
 * with its place from the left and how wide its letters are. All but the words themselves is numbers.
 */
export function pageText(rows: readonly Row[]): string {
  const height = rows[0]?.height ?? letter.height;
  return [String(height), ...rows.map(({ y, runs }) => [String(y), ...runs.flatMap(runText)].join('\t'))].join('\n');
}

function runText({ text, x, to }: Row['runs'][number]): readonly string[] {
  const wide = text.length > 0 && to > x ? (to - x) / (text.length * pitch) : 1;
  return [`${x.toFixed(2)} ${wide.toFixed(4)}`, text.replaceAll('\t', ' ')];
}

/** A PDF of such pages in which nothing is packed. What the letters of its one font cannot write are question marks. */
export function plainPdf(pages: readonly string[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const [height = '', ...rows] = page.split('\n');
      const content = rows.map(rowContent).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${letter.width} ${Number(height) || letter.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  const parts = ['%PDF-1.4\n'];
  let at = parts[0]?.length ?? 0;
  const places = objects.map((body, index) => {
    const from = at;
    const part = `${index + 1} 0 obj\n${body}\nendobj\n`;
    parts.push(part);
    at += part.length;
    return `${String(from).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`,
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
  );
  return Uint8Array.from(parts.join(''), (char) => char.charCodeAt(0));
}

function rowContent(row: string): string {
  const [y = '', ...runs] = row.split('\t');
  return runs
    .map((place, index) => {
      const [x, wide] = place.split(' ').map(Number);
      if (index % 2 === 1 || x === undefined || wide === undefined) return '';
      return `BT /F1 12 Tf ${(wide * 100).toFixed(2)} Tz 1 0 0 1 ${x} ${Number(y) || 0} Tm (${inWinAnsi(runs[index + 1] ?? '')}) Tj ET`;
    })
    .join('\n');
}

function inWinAnsi(text: string): string {
  return text
    .replace(/[^\x20-\x7e\xa1-\xff]/gu, (char) => marks.get(char) ?? (/\s/.test(char) ? ' ' : '?'))
    .replace(/[\\()]/g, '\\$&');
}

const marks: ReadonlyMap<string, string> = new Map([
  ['…', '\x85'],
  ['‘', '\x91'],
  ['’', '\x92'],
  ['“', '\x93'],
  ['”', '\x94'],
  ['–', '\x96'],
  ['—', '\x97'],
]);

/** Of a page, in points. */
const letter = { width: 612, height: 792 };

/** Whether nothing stands on a page. */
export function isBlank(page: string): boolean {
  return !page.includes('\t');
}
