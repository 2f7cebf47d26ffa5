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
  const all = texts(slice).flatMap((text) =>
    nameSpans(slice, id, text.words).flatMap((span) => {
      const strength = introducing(plain(text.words), span);
      if (strength === 0) return [];
      const passage = passageAt(slice, text, span.from);
      const name = plain(text.words).slice(span.from, span.to);
      return [{ passage, name, strength: strength + (passage.said ? 0 : 0.5) }];
    }),
  );
  const first = firstName(slice, id);
  const full = first === undefined ? [] : all.filter(({ name }) => name.includes(first));
  const found = full.length > 0 ? full : all;
  const best = mostOf(found.map(({ strength }) => strength));
  const own = found
    .filter(({ strength }) => strength >= best - within)
    .sort((a, b) => b.strength - a.strength)
    .map(({ passage }) => passage);
  const lines = own.filter(
    (one, at) => own.findIndex(({ claim, from }) => claim === one.claim && from === one.from) === at,
  );
  const few = lines.slice(0, most);
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
const within = 1;
const most = 2;
