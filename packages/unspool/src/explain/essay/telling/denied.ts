import { plain } from '../../../language/index.js';
import { type EntityId, presence, type Slice, type Words } from '../../../story/index.js';
import { toldSentences } from '../../words/told-sentences.js';
import { sliceWords } from '../../words/typesetting.js';

/**
 * What is said of somebody without "a widow", where a sentence of a scene in which they are says that there never was a husband;
 * undefined where nothing is left.
 */
export function withoutDenied(slice: Slice, entity: EntityId, words: Words): Words | undefined {
  const text = plain(words);
  const found = widowed.exec(text);
  if (!found || !isDenied(slice, entity, (found[1] ?? found[2]) === 'widow' ? noHusband : noWife)) return words;
  const end = found.index + found[0].length;
  const left = [...sliceWords(words, 0, found.index), ...sliceWords(words, end, text.length)];
  return plain(left).trim() === '' ? undefined : left;
}

function isDenied(slice: Slice, entity: EntityId, denial: RegExp): boolean {
  return toldSentences(slice).some(
    ({ claim: { scene }, words }) =>
      scene !== null && denial.test(plain(words)) && presence(slice, scene).some((one) => one.entity === entity),
  );
}

const widowed = /(?:^an? (widow|widower)(?:, |$)|, an? (widow|widower)(?=,|$))/;
const noHusband = /\b(?:never was|was never|never had been|never had) a husband\b/;
const noWife = /\b(?:never was|was never|never had been|never had) a wife\b/;
