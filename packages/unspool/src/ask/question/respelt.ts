import { slipOf } from '../../base/index.js';
import { tokens } from '../../language/index.js';
import { nameOf, type Slice } from '../../story/index.js';
import { auxiliaries, determiners, modals, prepositions } from '../told/words/clause-words.js';
import { knownNames } from './known-names.js';

/** A question with the names put right that may be slips of the pen for some told so far; undefined if there are none. */
export function respelt(slice: Slice, question: string): string | undefined {
  const { byName } = knownNames(slice);
  const known = [...byName.keys()].filter((name) => !name.includes(' '));
  const parts = new Set([...byName.keys()].flatMap((name) => name.split(' ')));
  let isChanged = false;
  const text = question.slice(0, longest).replace(/[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*/gu, (word) => {
    const [own = ''] = tokens(word);
    const meant = parts.has(own) || builders.some((set) => set.has(own)) ? undefined : slipOf(own, known);
    const [bearer] = meant === undefined ? [] : (byName.get(meant) ?? []);
    if (bearer === undefined) return word;
    isChanged = true;
    const name = nameOf(slice, bearer);
    if (tokens(name).join(' ') === meant) return name;
    const isNamed = /^\p{Lu}/u.test(word);
    return isNamed ? `${(meant as string).charAt(0).toUpperCase()}${(meant as string).slice(1)}` : (meant as string);
  });
  return isChanged ? text : undefined;
}

/** Words of which any question is built are no slips. */
const builders = [auxiliaries, modals, determiners, prepositions];

/** More of a question is not looked at, in characters. */
const longest = 300;
