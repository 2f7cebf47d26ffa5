import { english, plain } from '../../language/index.js';
import { identities, type Party, type Sense, type Slice, type Words } from '../../story/index.js';

/** What makes two sentences say the same of the same people; null where none of the verbs is read in them. */
export function senseKey(slice: Slice, sense: Sense | null): string | null {
  const same = identities(slice);
  const of = (parties: readonly Party[] = []) =>
    parties.map(({ entity, words }) => (entity === undefined ? words : same(entity))).sort();
  switch (sense?.kind) {
    case 'act':
      return JSON.stringify([sense.verb, of(sense.who), of(sense.what)]);
    case 'state':
      return JSON.stringify(['state', sense.of.map(same).sort(), bare(sense.what)]);
    case 'relation':
      return JSON.stringify(['relation', sense.of.map(same).sort(), bare(sense.role), sense.to.map(same).sort()]);
    default:
      return null;
  }
}

/** Words by which two sentences are the same: capitals, articles and whose of several names is used do not matter. */
export function wordsKey(slice: Slice, words: Words): string {
  const same = identities(slice);
  const named = words.map(({ text, entity }) => (entity === undefined ? text : ` \u0001${same(entity)}\u0001 `));
  return bare(named.join(''));
}

function bare(text: string): string {
  const kept = text
    .toLowerCase()
    .split(/[\s.,!"“”]+/)
    .filter((word) => word !== '' && !english.continuity.articles.slice(0, 3).includes(word));
  return kept.join(' ');
}

/** Words from an offset of their plain text on. */
export function wordsFrom(words: Words, offset: number): Words {
  let at = 0;
  return words.flatMap((word) => {
    const from = at;
    at += word.text.length;
    if (at <= offset) return [];
    return from >= offset ? [word] : [{ text: plain([word]).slice(offset - from) }];
  });
}
