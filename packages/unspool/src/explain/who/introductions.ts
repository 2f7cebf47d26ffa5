import { mostOf } from '../../base/lists.js';
import { plain } from '../../language/index.js';
import { type EntityId, nameOf, perSlice, type Slice } from '../../story/index.js';
import { type Passage, passageAt, texts } from '../speech/passages.js';
import { introducing } from './introducing.js';
import { nameSpans } from './name-spans.js';

/**
 * The sentences so far that say who somebody is, those first that say it best, and then in telling order; what is told before what
 * is only said. At most two.
 */
export function introductionsOf(slice: Slice, id: EntityId): readonly Passage[] {
  const known = kept(slice).get(id);
  if (known) return known;
  const all = texts(slice).flatMap((text) => {
    const words = plain(text.words);
    return nameSpans(slice, id, text.words).flatMap((span) => {
      const strength = introducing(words, span);
      return strength === 0 ? [] : [{ text, at: span.from, name: words.slice(span.from, span.to), strength }];
    });
  });
  const first = firstName(slice, id);
  const full = first === undefined ? [] : all.filter(({ name }) => name.includes(first));
  const found = [...(full.length > 0 ? full : all)]
    .sort((a, b) => b.strength - a.strength)
    .slice(0, mostRead)
    .map(({ text, at, strength }) => {
      const passage = passageAt(slice, text, at);
      return { passage, strength: strength + (passage.said ? 0 : 0.5) };
    });
  const best = mostOf(found.map(({ strength }) => strength));
  const own = found
    .filter(({ strength }) => strength >= best - within)
    .sort((a, b) => b.strength - a.strength)
    .map(({ passage }) => passage);
  const few: Passage[] = [];
  for (const one of own) {
    if (few.length === most) break;
    if (!few.some(({ claim, from }) => claim === one.claim && from === one.from)) few.push(one);
  }
  kept(slice).set(id, few);
  return few;
}

/** “Godfrey” of “Mr. Godfrey Vane”: without it his name may be his father’s. */
function firstName(slice: Slice, id: EntityId): string | undefined {
  const [first, ...others] = nameOf(slice, id)
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word) && !/\.$/.test(word) && !titled.test(word));
  return others.length > 0 ? first : undefined;
}

const titled =
  /^(?:Mr|Mrs|Miss|Ms|Dr|Doctor|Professor|Captain|Colonel|General|Major|Sergeant|Inspector|Superintendent|Lady|Lord|Sir|Count|Countess|Sister|Brother|Father|Mother|Aunt|Uncle|Master)$/;

const kept = perSlice(() => new Map<EntityId, readonly Passage[]>());
/** Nobody is introduced more often; each is read with its whole sentence. */
const mostRead = 100;
const within = 1;
const most = 2;
