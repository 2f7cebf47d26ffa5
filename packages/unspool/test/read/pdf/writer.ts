/**
 * Words on a page, in points from its lower left corner; `slope` is how steeply they rise. `under` and `over` are operators
 * of PDF before and behind them, of which the first hold for these words alone.
 */
export type Drawn = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly slope?: number;
  readonly under?: string;
  readonly over?: string;
};

/** A PDF with those words, 12 points high; as little as the format allows. */
export function pdfOf(
  pages: readonly (readonly Drawn[])[],
  { locked = false, width = 612, height = 792, font = 'Courier', page: more = '', catalog = '', resources = '', object = '' } = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  add(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  add(`<< /Type /Pages /Kids [${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  add(`<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`);
  for (const [index, drawn] of pages.entries()) {
    const content = drawn
      .map(({ x, y, text, slope = 0, under = '', over = '' }) => {
        const words = text.replace(/[\\()]/g, '\\$&');
        const line = `BT /F1 12 Tf 1 ${slope} ${-slope} 1 ${x} ${y} Tm (${words}) Tj ET`;
        return under === '' && over === '' ? line : `q ${under} ${line} Q ${over}`;
      })
      .join('\n');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${more} /Resources << /Font << /F1 3 0 R >> ${resources} >> /Contents ${5 + index * 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  if (object !== '') add(object);
  // The keys of a lock that no password opens.
  const key = `<${'ab'.repeat(32)}>`;
  if (locked) add(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${key} /U ${key} >>`);
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const lock = locked ? ` /Encrypt ${objects.length} 0 R /ID [${key} ${key}]` : '';
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** Where a script's columns begin, in points (an inch and a half of margin, and 10 characters to the inch). */
const columns: Readonly<Record<string, number>> = { '': 108, say: 180, dir: 223, cue: 266, over: 432, mid: 280 };

/**
 * A page of a script: rows of a column and words, one for each line; `['']` is an empty line. A column that is none is
 * the number of a scene, at both sides; a third text stands in the right margin.
 */
export function script(
  page: number,
  rows: readonly (readonly [column: string, text?: string, margin?: string])[],
  by = 0,
): readonly Drawn[] {
  const drawn: Drawn[] = [{ x: 525, y: 750, text: `${page}.` }];
  for (const [index, [column, text, margin]] of rows.entries()) {
    const y = 708 - index * 12;
    const x = columns[column];
    if (x === undefined) drawn.push({ x: 62 + by, y, text: column });
    if (text !== undefined) drawn.push({ x: (x ?? 108) + by, y, text });
    if (margin !== undefined) drawn.push({ x: 545, y, text: margin });
  }
  return drawn;
}
