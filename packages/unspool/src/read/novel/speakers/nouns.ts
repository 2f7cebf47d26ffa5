import { addPerson, listed, type Registry } from '../people/registry.js';
import { find } from '../people/resolve.js';
import type { Someone } from '../people/someone.js';
import type { PeopledParagraph } from '../read-paragraphs.js';
import { type Phrase, phraseAt } from './phrases.js';
import { isSubject } from './tags.js';

/** Someone whom the narration speaks of, by name or by a noun. */
export type Told = { readonly someone: Someone; readonly start: number; readonly isSubject: boolean };

/**
 * Whom the narration of a stretch speaks of, paragraph by paragraph, in order: whoever is named; and of those whom a noun stands for,
 * the one of a kind (“the miller”), and whoever a stretch has introduced (“a stranger came in”, then “the stranger”).
 */
export function toldIn(paragraphs: readonly PeopledParagraph[], registry: Registry): readonly (readonly Told[])[] {
  return paragraphs.map((read, paragraph) => {
    const named = read.named.flatMap(({ run, someone, isNarrated, isSubject: acts }): Told[] =>
      isNarrated ? [{ someone, start: run.start, isSubject: acts }] : [],
    );
    const nouns = nounsIn(read, paragraph, registry);
    return nouns.length === 0 ? named : [...named, ...nouns].sort((one, other) => one.start - other.start);
  });
}

function nounsIn(read: PeopledParagraph, paragraph: number, registry: Registry): readonly Told[] {
  const { tokens, runAt } = read;
  const { words } = registry;
  const found: Told[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.quote !== -1 || runAt.has(at)) continue;
    if (!words.articles.has(token.lower) && !words.indefinite.has(token.lower)) continue;
    const phrase = phraseAt(read, at, words);
    if (phrase?.kind !== 'role' && phrase?.kind !== 'anyone') continue;
    const acts = isSubject(read, phrase, 0, words);
    if (phrase.isNew && !acts) continue;
    const from = token.from;
    const to = tokens[phrase.end - 1]?.to ?? token.to;
    const someone = introduced(phrase, registry, { paragraph, from, to });
    if (someone) found.push({ someone, start: at, isSubject: acts });
    at = phrase.end - 1;
  }
  return found;
}

type Noun = Extract<Phrase, { readonly kind: 'anyone' | 'role' }>;

/** Whom a noun means: the one of a title, or whoever has been introduced by it. */
function introduced(phrase: Noun, registry: Registry, place: Someone['evidence']): Someone | undefined {
  const { noun, kind, isNew, gender } = phrase;
  if (noun === '') return undefined;
  const known = registry.introduced.get(noun);
  if (known && !isNew) return known;
  if (!isNew)
    return kind === 'role' ? find(registry, `the ${noun}`, { isThe: true, words: [noun], text: noun }) : undefined;
  if (kind === 'anyone' && !gender) return undefined;
  const key = `the ${noun}`;
  const someone =
    listed(registry.byKey, key)[0] ?? addPerson(registry, 'person', { name: key, kind: 'role' }, key, place);
  if (gender) someone.gender = gender;
  registry.introduced.set(noun, someone);
  return someone;
}
