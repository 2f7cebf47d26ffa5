import type { ContinuityWords } from '../word-table.js';

/** The words by which one line of a story holds another to what it said. */
export const englishContinuity: ContinuityWords = {
  uses: [
    ...['uses', 'used', 'wields', 'wielded', 'fires', 'fired', 'drives', 'drove', 'rides', 'rode', 'wears', 'wore'],
    ...['plays', 'played', 'winds', 'wound', 'loads', 'loaded', 'lights', 'lit', 'rings', 'rang', 'drinks', 'drank'],
    ...['eats', 'ate', 'opens', 'opened', 'shows', 'showed', 'carries', 'carried', 'pockets', 'pocketed'],
  ],
  has: ['has', 'had', 'holds', 'held', 'keeps', 'kept', 'has got', 'still has'],
  reads: ['reads', 'read', 'reads out', 'reads aloud', 'studies', 'studied'],
  by: ['with', 'using'],
  articles: ['the', 'a', 'an', 'his', 'her', 'their', 'its', 'this', 'that'],
  to: 'to',
  from: 'from',
};
