import type { Span } from '../../base/index.js';
import { nameWords } from '../likeness.js';
import type { Role } from '../source.js';

/** A name in the words of a direction, and whose it is. */
export type NamedIn = Span & { readonly id: string };

/** Names of the list by their words; null where several have them. */
export function idsByWords(cast: readonly Pick<Role, 'id' | 'name' | 'group'>[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  const parts = new Map<string, string | null>();
  const put = (map: Map<string, string | null>, words: string, id: string) => {
    const known = map.get(words);
    map.set(words, known === undefined || known === id ? id : null);
  };
  for (const { id, name, group } of cast) {
    if (id === undefined) continue;
    const words = nameWords(name);
    if (words.length === 0 || words.length > mostWords) continue;
    put(ids, words.join(' '), id);
    if (group || words.length === 1) continue;
    // "Duke of York" is not "York", nor "Portia's maid" Portia.
    const own = nameWords(
      name
        .replace(/^(?:duke|duchess|earl|marquess|count|countess) of /i, '')
        .replace(/(?<!\p{L})(?:of|to|from|in|von|de|du)(?!\p{L}).*$/su, '')
        .replace(/(?<!\p{L})\p{L}+['’]s?(?!\p{L})/gu, ''),
    );
    for (const word of new Set(own)) if (word.length > 2) put(parts, word, id);
  }
  // Whoever has the whole name is meant by it.
  for (const [word, id] of parts) if (!ids.has(word)) ids.set(word, small.has(word) ? null : id);
  return ids;
}

/** The names in a direction, the longest at each place; one of their words begins with a capital. */
export function namesIn(words: string, ids: ReadonlyMap<string, string | null>): readonly NamedIn[] {
  const tokens = [...words.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    key: nameWords(word).join(''),
    from: index,
    to: index + word.length,
    isCapital: /^[\p{Lu}\p{Lo}]/u.test(word),
  }));
  const found: NamedIn[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    for (let count = Math.min(mostWords, tokens.length - at); count > 0; count -= 1) {
      const run = tokens.slice(at, at + count);
      if (!run.some(({ isCapital }) => isCapital)) continue;
      const id = ids.get(run.map(({ key }) => key).join(' '));
      if (id === undefined) continue;
      const name = { from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0 };
      // "John Falstaff" is no John.
      if (found.at(-1) && name.from - (found.at(-1)?.to ?? 0) === 1 && words.charAt(name.from - 1) === ' ') found.pop();
      if (id !== null) found.push({ id, ...name });
      at += count - 1;
      break;
    }
  }
  return found;
}

const mostWords = 6;
const small: ReadonlySet<string> = new Set(
  (
    'the and with first second third fourth young old sir lord lady master mistress lords men other ' +
    'der die das den dem ein eine von zum zur herr frau erster zweiter le la les un une de du des monsieur madame'
  ).split(' '),
);
