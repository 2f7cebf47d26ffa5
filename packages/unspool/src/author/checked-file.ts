import { type LineColumn, lineColumn, lineStarts, type Place, type Span } from '../base/index.js';
import type { DraftChange } from '../read/index.js';
import type { Diagnosis } from './diagnosis.js';

/** A file that was looked through; `text` is what its own places count in, '' where nobody has it. */
export type CheckedFile = {
  readonly path: string;
  readonly text: string;
  readonly diagnoses: readonly Diagnosis[];
  /** What is other since an older draft of it, or of the work that it is about, where one was named. */
  readonly changes?: readonly DraftChange[];
};

/** From where to where: the first character, and the one after the last. */
export type LineColumns = { readonly from: LineColumn; readonly to: LineColumn };

/** Where spans stand in a file, as people count; null for what its text does not have. */
export function placesIn({ path, text }: CheckedFile): (place: Place) => LineColumns | null {
  const starts = lineStarts(text);
  const at = ({ from, to }: Span) => ({ from: lineColumn(starts, from), to: lineColumn(starts, to) });
  return ({ file, span }) => (file === path && span.to <= text.length && text !== '' ? at(span) : null);
}
