import type { Slice } from '../../../story/index.js';
import { readingsOf } from '../../stated/question/question-readings.js';
import { type Match, matchesOf } from '../matches.js';

/** "She found the path, which leads to the mill, by following a cat": how, behind a clause put in between. */
export function doneByDoing(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  return readingsOf(slice, question, words).flatMap((asked) => {
    const { wants, verb, items, modal } = asked;
    if (wants !== 'means' || !verb || modal !== undefined || items.length < 2) return [];
    return matchesOf(slice, { ...asked, wants: 'yesno' }).filter(isByDoing);
  });
}

function isByDoing({ clause, parsed: { chunks } }: Match): boolean {
  const own = chunks.indexOf(clause.verb);
  return (
    (clause.standing === 'so' || clause.standing === 'said') &&
    chunks.some((chunk, at) => {
      const next = chunks[at + 1];
      const isBy =
        at > own && chunk.kind === 'prep' && chunk.text === 'by' && next?.kind === 'verb' && next.form === 'ing';
      if (!isBy || chunks[at - 1]?.kind !== 'comma') return false;
      const between = chunks.slice(own + 1, at);
      const relative = between.findIndex(({ kind }) => kind === 'relative');
      return relative > 0 && between[relative - 1]?.kind === 'comma' && between.every(({ kind }) => kind !== 'stop');
    })
  );
}
