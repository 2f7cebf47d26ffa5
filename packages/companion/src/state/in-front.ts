import type { LatePart } from 'unspool/page';
import type { copy } from '../copy.js';
import type { PageName, Spot } from './address.js';

/**
 * The parts of a view that a page shows besides where one is and what is new there: a step brings them at once, and the rest behind it. The
 * recap of the overview is among the rest: it takes as long as all else.
 */
export function partsInFront({ page, profile }: Spot, order: keyof typeof copy.orders): readonly LatePart[] {
  if (profile !== undefined) return ['people'];
  if (page === 'scenes') return order === 'happened' ? ['orders'] : [];
  return partsOf[page];
}

const partsOf: Readonly<Record<Exclude<PageName, 'scenes'>, readonly LatePart[]>> = {
  overview: [],
  article: ['notes', 'essay'],
  people: ['people'],
  things: ['people'],
  places: ['people'],
  questions: ['essay'],
  symbols: ['notes', 'essay'],
  orders: ['people', 'orders', 'essay'],
  knowledge: ['notes'],
  search: ['people'],
};
