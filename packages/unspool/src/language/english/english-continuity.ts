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
  attributes: {
    eyes: ['{value} eyes', 'eyes (?:is|are|were) {value}', '{value}-eyed'],
    hand: ['{value}-handed'],
    'blood group': ['blood (?:group|type) {value}'],
  },
  values: {
    eyes: ['blue', 'brown', 'green', 'grey', 'gray', 'hazel', 'black'],
    hand: ['left', 'right'],
    'blood group': ['A', 'B', 'AB', '0', 'O'],
  },
  alike: { gray: 'grey', O: '0' },
  firstMeetings: ['{meets} .*for the first time', 'for the first time .*{meets}', 'first {meets}'],
  meets: [
    'meets',
    'meet',
    'met',
    'sees',
    'see',
    'saw',
    'encounters',
    'encountered',
    'is introduced to',
    'are introduced',
  ],
  plants: ['plant', 'planted', 'setup', 'set-up', 'foreshadowing', 'chekhov\u2019s gun', "chekhov's gun"],
  totals: ['total', 'totals', 'sum', 'all', 'together', 'in all', 'altogether'],
  counted: '^(?:all |both )?(?:the |his |her |their )?{number} (?!of )(?!{unit})\\p{L}+',
  remaining:
    '{number} of (?:the |his |her |their )?{number} [^.;]{1,80}?[,;]? (?:and |so |leaving )?(?:only )?{number} (?:are |is )?(?:left|remain|remains)\\b',
  deniesKnowing: [
    'does not know that',
    'do not know that',
    "doesn't know that",
    'did not know that',
    'no longer knows that',
  ],
  denies: ['does not', 'do not', 'did not', 'never', "doesn't", "didn't"],
  within: ['in', 'inside', 'within', 'part of', 'on', 'at'],
};
