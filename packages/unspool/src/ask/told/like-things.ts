import { stem } from '../../language/index.js';

/** Nouns by which readers and notes call the same thing, a row a thing. */
const rows: readonly string[] = [
  'photograph photo picture polaroid snapshot',
  'letter note message',
  'telegram cable wire',
  'newspaper paper',
  'picture painting portrait',
  'car automobile',
  'licence license',
  'sign board notice',
  'inscription engraving',
  'gravestone tombstone headstone stone grave',
  'diary journal',
  'book volume',
  'cheque check',
  'ring band',
  'headline front',
];

/** The stems of all nouns that may stand for one, itself first. */
export function stemsLike(noun: string): readonly string[] {
  const own = stem(noun);
  return [own, ...(byStem.get(own) ?? []).filter((one) => one !== own)];
}

const byStem: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const stems = row.split(' ').map(stem);
    for (const one of stems) found.set(one, [...(found.get(one) ?? []), ...stems]);
  }
  return found;
})();
