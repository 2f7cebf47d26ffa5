import type { Item, Segment, SourceSpan } from '../source.js';
import type { Lexicon } from './lexicon.js';

/** How old somebody is in a scene: in years, or younger or older than elsewhere. */
export type SceneAge = {
  readonly name: string;
  readonly age: number | 'younger' | 'older';
  readonly at: SourceSpan;
};

/**
 * "YOUNG ADA" and "ADA (12)" over a speech, "ADA (34)" and "ADA, 34," where action introduces her. What leaves the
 * number open ("30s") is no age. Each is given once a scene.
 */
export function agesOf({ items }: Segment, lexicon: Lexicon): readonly SceneAge[] {
  const found = new Map<string, SceneAge>();
  for (const item of items) {
    for (const { name, age } of agesIn(item, lexicon)) {
      const key = `${name}\u0001${age}`;
      if (name !== '' && !found.has(key)) found.set(key, { name, age, at: item.at });
    }
  }
  return [...found.values()];
}

type NamedAge = Omit<SceneAge, 'at'>;

function agesIn(item: Item, lexicon: Lexicon): readonly NamedAge[] {
  if (item.kind === 'speech' && item.cue.length <= 100) return agesInCue(item.cue, lexicon);
  if (item.kind !== 'action') return [];
  return introductions(item.text, lexicon).flatMap(({ name, age }) => {
    const stage = stageOf(name, lexicon);
    return stage ?? (age === undefined ? [] : { name, age });
  });
}

function agesInCue(cue: string, lexicon: Lexicon): readonly NamedAge[] {
  const name = cue
    .replace(/[(（][^()（）]*[)）]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const inBrackets = [...cue.matchAll(/[(（]([^()（）]{1,20})[)）]/g)].flatMap(([, inside = '']) => {
    const age = years(inside, lexicon);
    return age === undefined ? [] : { name, age };
  });
  const stage = stageOf(name, lexicon);
  return stage ? [stage, ...inBrackets] : inBrackets;
}

function stageOf(name: string, { younger, older, people }: Lexicon): NamedAge | undefined {
  const upper = name.toUpperCase();
  for (const [pattern, age] of [[younger, 'younger'] as const, [older, 'older'] as const]) {
    const { after, before } = pattern.exec(upper)?.groups ?? {};
    const own = after ?? before;
    // "YOUNG MAN", "OLD WOMAN 2": nobody who is older or younger elsewhere.
    const isSomebody = own?.split(' ').every((word) => !people.has(word.replace(/['’]S$/, '')));
    if (own !== undefined && isSomebody && /^\p{L}[\p{L}\p{M}.'’ -]*$/u.test(own)) {
      const at = after === undefined ? 0 : name.length - own.length;
      return { name: name.slice(at, at + own.length), age };
    }
  }
  return undefined;
}

/** No play has somebody older. */
const oldest = 130;

function years(text: string, { age }: Lexicon): number | undefined {
  const number = Number(age.exec(text.trim())?.[1] ?? Number.NaN);
  return number >= 1 && number <= oldest ? number : undefined;
}

/** Names in capitals with an age beside them; in scripts without capitals only what stands before a parenthesis. */
function introductions(text: string, lexicon: Lexicon): readonly { readonly name: string; readonly age?: number }[] {
  const found: { name: string; age?: number }[] = [];
  const searched = text.slice(0, 20_000);
  for (const [, capital = '', other, bracketed, listed] of searched.matchAll(introduction)) {
    const age = years(bracketed ?? listed ?? '', lexicon);
    const name = (other ?? capital).trim();
    const isDate = lexicon.months.has(name) || lexicon.weekdays.has(name);
    if (age !== undefined && !isDate) found.push({ name, age });
  }
  for (const [name] of searched.matchAll(capitals)) found.push({ name });
  return found;
}

const word = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+";
const introduction = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${word}(?: ${word}){0,3})|([\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}]{1,8}))(?: ?[(（]([^()（）,]{1,12})(?:,[^()（）]{0,60})?[)）]|, (?:AGED? |aged? )?(\\d{1,3})(?=[,.;]))`,
  'gu',
);
const capitals = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?: ${word}){1,3}(?![\\p{L}\\p{N}])`, 'gu');
