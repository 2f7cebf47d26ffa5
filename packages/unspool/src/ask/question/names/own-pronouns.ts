import { tokens } from '../../../language/index.js';
import { type EntityId, kindOf, nameOf, type Slice } from '../../../story/index.js';
import { knownNames } from './known-names.js';

/** The words of a question in which "when she died" tells whom it means: the one person named before it. */
export function withOwnPronouns(slice: Slice, words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => pronouns.has(word) && starts.has(words[index - 1] ?? ''));
  if (at < 0 || words.length > longest) return words;
  const people = peopleIn(slice, words.slice(0, at));
  const [person, ...others] = people;
  if (person === undefined || others.length > 0) return words;
  return [...words.slice(0, at), ...tokens(nameOf(slice, person)), ...words.slice(at + 1)];
}

const longest = 40;
const pronouns: ReadonlySet<string> = new Set(['he', 'she']);
const starts: ReadonlySet<string> = new Set(['when', 'before', 'after', 'while', 'until', 'since', 'because']);

function peopleIn(slice: Slice, words: readonly string[]): readonly EntityId[] {
  const { byName, longest: most } = knownNames(slice);
  const found = new Set<EntityId>();
  for (let at = 0; at < words.length; ) {
    let length = Math.min(most, words.length - at);
    while (length > 0 && !byName.has(words.slice(at, at + length).join(' '))) length -= 1;
    for (const id of byName.get(words.slice(at, at + length).join(' ')) ?? [])
      if (kindOf(slice, id) === 'person') found.add(id);
    at += Math.max(1, length);
  }
  return [...found];
}
