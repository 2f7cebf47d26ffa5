import { withoutEnd } from '../../base/ends.js';
import type { TimeWords } from '../word-table.js';
import { compiled, pointer } from './time-phrases.js';
import type { When } from './when.js';

type Read = (text: string) => readonly When[] | null;

/** Few statements have more alternatives. */
const most = 8;

/**
 * Reads "before or after [A]", "on 3 or 4 May", "Monday, either before [A] or after [B]"; null if the words have no
 * alternatives. "Or" parts more than "and" and the comma do: what is read is implied by the other reading too. Words
 * that several share stand with one of them: "before or after [A]", "before [A] or [B]".
 */
export function readEither(text: string, words: TimeWords, read: Read): readonly When[] | null {
  const patterns = compiled(words);
  if (text.search(patterns.or) < 0) return null;
  const lead = patterns.either.exec(text);
  const before = lead && lead.index > 0 ? read(text.slice(0, lead.index)) : [];
  const parts = (lead ? text.slice(lead.index + lead[0].length) : text).split(patterns.or);
  if (!before || parts.length < 2 || parts.length > most) return null;
  const either = withSharedYear(completed(parts, read), read);
  return either && [...before, { relation: 'either', to: [], either }];
}

type Alternative = { readonly text: string; readonly whens: readonly When[] | null };

/** Each alternative with the words that it shares with the one after or before it. */
function completed(parts: readonly string[], read: Read): readonly Alternative[] {
  const found: Alternative[] = parts.map((text) => ({ text, whens: null }));
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const part = parts[i] as string;
    const next = found[i + 1]?.text;
    const longer = tails(next).map((tail) => part + tail);
    // "Right before or right after [A]": the first would be a time without the reference too.
    const lacks = next?.includes(pointer) && !part.includes(pointer);
    found[i] = firstRead(lacks ? [...longer, part] : [part, ...longer], read);
  }
  for (let i = 1; i < parts.length; i += 1) {
    const [part, above] = [parts[i] as string, parts[i - 1] as string];
    const given = found[i - 1] as Alternative;
    // "2 days before or after [A]": what goes before the missing words goes before these too.
    const elliptic = given.text !== above && /\s/.test(above);
    if (elliptic) {
      const shared = firstRead([withoutEnd(above, /\S/) + (found[i] as Alternative).text], read);
      if (shared.whens) found[i] = shared;
    }
    if (!found[i]?.whens && part.startsWith(pointer)) {
      found[i] = firstRead([given.text.slice(0, Math.max(0, given.text.indexOf(pointer))) + part], read);
    }
  }
  return found;
}

/** What an alternative may lack that the next one has: all after its first word, or its reference and what follows. */
function tails(next: string | undefined): readonly string[] {
  if (next === undefined) return [];
  const word = next.indexOf(' ');
  const ref = next.indexOf(pointer);
  return [...(word < 0 ? [] : [next.slice(word)]), ...(ref < 0 ? [] : [` ${next.slice(ref)}`])];
}

function firstRead(texts: readonly string[], read: Read): Alternative {
  for (const text of texts) {
    const whens = read(text);
    if (whens) return { text, whens };
  }
  return { text: texts[0] as string, whens: null };
}

/** "In May or June 1911" is one year. Null: an alternative cannot be read. */
function withSharedYear(all: readonly Alternative[], read: Read): readonly (readonly When[])[] | null {
  const year = / \d{3,4}$/.exec(all.at(-1)?.text ?? '')?.[0];
  const found: (readonly When[])[] = [];
  for (const { text, whens } of all) {
    if (!whens) return null;
    const last = whens.at(-1);
    const lacksYear = last?.date?.yearly !== undefined || (last?.season !== undefined && last.date?.edtf === undefined);
    const dated = year !== undefined && lacksYear ? read(text + year) : null;
    found.push(dated ?? whens);
  }
  return found;
}
