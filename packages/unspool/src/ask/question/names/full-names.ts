import { tokens } from '../../../language/index.js';
import { nameOf, type Slice } from '../../../story/index.js';
import { knownNames } from './known-names.js';

/** A question with the first or last name in it that several share as the full name of each of them; none where it has no such name. */
export function withFullNames(slice: Slice, question: string): readonly string[] {
  const { shared } = knownNames(slice);
  const text = question.slice(0, longest);
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*/gu)) {
    const bearers = shared.get(tokens(word).join(' '));
    if (!bearers || !/^\p{Lu}/u.test(word) || bearers.size > mostBearers) continue;
    return [...bearers].map((id) => text.slice(0, index) + nameOf(slice, id) + text.slice(index + word.length));
  }
  return [];
}

/** Of so many nobody chooses. */
const mostBearers = 5;

/** More of a question is not looked at, in characters. */
const longest = 300;
