import { plain } from '../../language/index.js';
import { ofKind, perSlice, type Slice } from '../../story/index.js';

/** In which order dates in figures have day and month: 5/7/1942. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** The order that a credit declares, "Dates: day first"; null: none, or both. */
export function dateOrder(slice: Slice): DateOrder | null {
  return declared(slice).order;
}

const declared = perSlice((slice): { readonly order: DateOrder | null } => {
  const orders = ofKind(slice, 'credit')
    .filter(({ sense }) => /^dates?$/i.test(sense.key))
    .flatMap(({ words }) => orderIn(plain(words)) ?? []);
  return { order: new Set(orders).size === 1 ? (orders[0] ?? null) : null };
});

function orderIn(text: string): DateOrder | null {
  if (/^(?:the )?days? (?:comes? |is |are )?(?:first|before months?)\b|^d(?:d|ay)?[/.-]m/i.test(text))
    return 'dayFirst';
  return /^(?:the )?months? (?:comes? |is |are )?(?:first|before days?)\b|^m(?:m|onth)?[/.-]d/i.test(text)
    ? 'monthFirst'
    : null;
}
