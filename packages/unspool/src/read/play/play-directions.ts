import type { Span } from '../../base/index.js';
import { attendanceIn, sentences } from '../../language/index.js';
import { nameWords } from '../likeness.js';
import type { Role } from '../source.js';

/** Whom the words of a direction put on the stage, by id. */
export type Directed = (words: string) => readonly string[];

/**
 * Reads what directions say in words where they point at nobody: "Enter Ann and Ben", "Ann exits", "kisses Ben", a list of
 * names. Somebody is meant by their name, or by a word of it that stands in no other name of the list ("Enter the King").
 */
export function directionsOf(cast: readonly Role[]): Directed {
  const ids = idsByWords(cast);
  /** The same few directions stand in most plays by the hundred ("Exit."). */
  const known = new Map<string, readonly string[]>();
  return (words) => {
    if (words.length > longest) return [];
    const before = known.get(words);
    if (before) return before;
    const found = namesIn(words, ids);
    const there =
      found.length === 0 ? [] : [...new Set(sentences(words).flatMap((sentence) => thereIn(words, sentence, found)))];
    if (known.size >= mostKnown) known.clear();
    known.set(words, there);
    return there;
  };
}

const mostKnown = 1000;

type Name = Span & { readonly id: string };

function thereIn(words: string, { from, to }: Span, found: readonly Name[]): readonly string[] {
  const own = found.filter((name) => name.from >= from && name.to <= to);
  const text = words.slice(from, to);
  const spans = own.map((name) => ({ from: name.from - from, to: name.to - from }));
  if (isList(text, spans)) return own.map(({ id }) => id);
  const passes = passing.test(text);
  const attendances = passes ? [] : attendanceIn(text, spans);
  return own.flatMap(({ id }, index) => {
    const { from: start, to: end } = spans[index] as Span;
    const before = text.slice(Math.max(0, start - 30), start);
    const isOwner = /^['’]/.test(text.slice(end, end + 1));
    const isThere = passes ? !isOwner && !other.test(before) : attendances[index] === 'there' || addressed.test(before);
    return isThere ? [id] : [];
  });
}

/** Nothing but names: "Ann. Ben, the old Carter." */
function isList(text: string, spans: readonly Span[]): boolean {
  let rest = '';
  let at = 0;
  for (const { from, to } of spans) {
    rest += text.slice(at, from);
    at = to;
  }
  return spans.length > 0 && !/[\p{L}\p{N}]/u.test((rest + text.slice(at)).replace(joining, ' '));
}

const joining = /(?<!\p{L})(?:and|the|und|der|die|das|et|la|le|les|e|il|i|и|y|el)(?!\p{L})/giu;
const passing =
  /(?<!\p{L})(?:re-?)?(?:enter|enters|exit|exits|exeunt|manet|manent|to (?:them|him|her)|at (?:one|another|the other) doors?|entering|comes? in|goes? out)(?!\p{L})/iu;
/** What stands before somebody who is only named: "Rosalind as Ganymede", "a letter from Ann". */
const other =
  /(?<!\p{L})(?:as|like|of|from|for|about|in|against|(?:wife|sister|brother|son|daughter|servant|friend|mother|father) to)\s+(?:the |an? )?$/iu;
/** "To Ann." */
const addressed = /(?:^|[.,;(]\s*)(?:aside\s+)?to (?:the )?$/iu;

/** Names of the list by their words; null where several have them. */
function idsByWords(cast: readonly Role[]): ReadonlyMap<string, string | null> {
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

/** The names in a direction, the longest at each place; they begin with a capital. */
function namesIn(words: string, ids: ReadonlyMap<string, string | null>): readonly Name[] {
  const tokens = [...words.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    key: nameWords(word).join(''),
    from: index,
    to: index + word.length,
    isCapital: /^[\p{Lu}\p{Lo}]/u.test(word),
  }));
  const found: Name[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!tokens[at]?.isCapital) continue;
    for (let count = Math.min(mostWords, tokens.length - at); count > 0; count -= 1) {
      const run = tokens.slice(at, at + count);
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
/** In letters: what is longer is no direction. */
const longest = 4000;
const small: ReadonlySet<string> = new Set(
  'the and with first second third fourth young old sir lord lady master mistress lords men other'.split(' '),
);
