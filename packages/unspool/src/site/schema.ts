import { articleHead } from '../explain/index.js';
import { plain } from '../language/index.js';
import { ofKind, type Slice } from '../story/index.js';

/** What a search engine is told of a work, in the words of schema.org: of the slice that everybody may have, and nothing else. */
export function schemaOf(start: Slice, address: string | undefined): object {
  const credits = new Map(ofKind(start, 'credit').map(({ sense, words }) => [sense.key.toLowerCase(), plain(words)]));
  const credit = (keys: readonly string[]) => keys.map((key) => credits.get(key)).find((value) => value !== undefined);
  const kind = credit(['kind', 'form', 'genre']) ?? '';
  const work: Record<string, unknown> = {
    '@type': types.find(([words]) => words.test(kind))?.[1] ?? 'CreativeWork',
    name: articleHead(start).title,
  };
  for (const [property, keys, isPerson] of properties) {
    const value = credit(keys);
    if (value === undefined) continue;
    work[property] = isPerson ? namesIn(value).map((name) => ({ '@type': 'Person', name })) : value;
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    ...(address === undefined ? {} : { url: address }),
    name: articleHead(start).title,
    about: work,
  };
}

/** What a kind of work is called in schema.org; of a comedy or a series nobody knows whether it is one for a stage. */
const types: readonly (readonly [words: RegExp, type: string])[] = [
  [/\b(?:tv|television)\b/i, 'TVSeries'],
  [/\b(?:short story|novella)\b/i, 'ShortStory'],
  [/\b(?:film|movie)\b/i, 'Movie'],
  [/\b(?:novel|book)\b/i, 'Book'],
  [/\bplay\b/i, 'Play'],
  [/\bgame\b/i, 'VideoGame'],
];

/** Which credits say a property, and whether they name people. */
const properties: readonly (readonly [property: string, keys: readonly string[], isPerson: boolean])[] = [
  ['director', ['director', 'writer and director', 'director and writer'], true],
  ['author', ['author', 'writer', 'playwright', 'screenplay', 'novelist', 'writer and director'], true],
  ['datePublished', ['year', 'date', 'published', 'first performed'], false],
  ['countryOfOrigin', ['country'], false],
];

function namesIn(words: string): readonly string[] {
  return words
    .split(/, | and | & /)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
