import type { Slice } from '../../../story/index.js';
import { placesOf } from '../../stated/cover.js';
import { type Item, verbMeaning } from '../../stated/items.js';
import { readingsOf } from '../../stated/question/question-readings.js';
import { type Match, matchesOf } from '../matches.js';

/** "What is carved into the rim?": what is carved, engraved or painted there, told as done, or of whoever does it. */
export function markedOn(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  const [wh, is, mark = ''] = words;
  if (wh !== 'what' || !/^(?:is|was|are|were)$/.test(is ?? '') || !/(?:ed|en)$/.test(mark)) return [];
  return readingsOf(slice, question, words).flatMap((asked): readonly Match[] => {
    if (asked.wants !== 'words') return [];
    const verb = verbMeaning(marking);
    const items = asked.items.map(
      (item): Item => (places.has(item.by ?? '') ? { ...item, as: 'adjunct', by: 'on' } : item),
    );
    if (!items.some(({ by }) => by === 'on')) return [];
    const of = items.filter(({ by }) => by === 'of');
    return matchesOf(slice, { wants: 'thing', gap: 'subject', isPassive: true, verb, items: [verb, ...items] }).filter(
      ({ sentence }) => of.every((item) => placesOf(slice, sentence, item).length > 0),
    );
  });
}

const marking: ReadonlySet<string> = new Set(
  'carve engrave inscribe scratch paint embroider stamp print etch'.split(' '),
);
const places: ReadonlySet<string> = new Set('on in into onto upon inside'.split(' '));
