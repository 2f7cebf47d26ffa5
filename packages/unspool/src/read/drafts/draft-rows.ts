import { addTo } from '../../base/index.js';
import { folded } from '../../base/letters.js';
import type { DraftLine, LinePairs } from './draft-lines.js';

/** A line in two drafts: in one of them only, where it was cut or is new; `isShifted`, where it stands elsewhere in its scene. */
export type DraftRow = { readonly before?: DraftLine; readonly after?: DraftLine; readonly isShifted?: true };

/** Lines beside each other, in the order of the later draft; what was cut stands where it stood. */
export function draftRows(
  before: readonly DraftLine[],
  after: readonly DraftLine[],
  { same, changed }: LinePairs,
  shifted: ReadonlySet<DraftLine>,
): readonly DraftRow[] {
  const partners = new Map([...same, ...changed].map(([old, now]) => [now, old]));
  const paired = new Set(partners.values());
  const behind = new Map<DraftLine | undefined, DraftRow[]>();
  let last: DraftLine | undefined;
  for (const line of before) {
    if (paired.has(line)) last = line;
    else addTo(behind, last, { before: line });
  }
  return [
    ...(behind.get(undefined) ?? []),
    ...after.flatMap((line): readonly DraftRow[] => {
      const old = partners.get(line);
      return old
        ? [{ before: old, after: line, ...(shifted.has(line) ? { isShifted: true } : {}) }, ...(behind.get(old) ?? [])]
        : [{ after: line }];
    }),
  ];
}

/** Whether a line is in both drafts, and nothing of it is other. */
export function isAsBefore({ before, after, isShifted }: DraftRow): boolean {
  if (isShifted || !before || !after || before.who !== after.who) return false;
  return folded(before.text) === folded(after.text) && folded(before.manner) === folded(after.manner);
}
