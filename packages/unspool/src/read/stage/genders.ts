import { pronounOfName, tokens } from '../../language/index.js';
import { wordsOf } from '../novel/words/languages.js';

/** By what somebody is spoken of. */
export type Pronoun = 'he' | 'she';

export const pronouns: readonly Pronoun[] = ['he', 'she'];

/**
 * “He” or “she”, as the names that somebody has say: a title, a calling, a kinship (“Lady Anne”, “the Widow”, “Frau Marthe”), else a first name.
 * Undefined where they say nothing, or both. What a cast list or the header of a file says besides is not known before the end.
 */
export function pronounOfNames(names: Iterable<string>, language: string | undefined): Pronoun | undefined {
  const words = wordsOf(language);
  const said = new Set<Pronoun>();
  const named = new Set<Pronoun>();
  for (const name of names) {
    const parts = tokens(name);
    for (const part of parts)
      for (const table of [words.titles, words.roles, words.kin, words.anyone]) {
        const gender = table.get(part);
        if (gender) said.add(gender === 'female' ? 'she' : 'he');
      }
    const first = pronounOfName(parts[0] ?? '');
    if (first) named.add(first);
  }
  const own = said.size > 0 ? said : named;
  return own.size === 1 ? [...own][0] : undefined;
}

/**
 * The one of some people whom “he” or “she” means: the only one who can be, where that is known of all of them. Undefined where
 * two can, or nobody is known to be.
 */
export function meantBy(
  pronoun: Pronoun,
  people: Iterable<string>,
  genders: ReadonlyMap<string, Pronoun>,
): string | undefined {
  const can = [...people].filter((id) => (genders.get(id) ?? pronoun) === pronoun);
  const [one] = can;
  return one !== undefined && can.length === 1 && genders.get(one) === pronoun ? one : undefined;
}
