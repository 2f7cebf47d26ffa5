import {
  type Line,
  nameSpans,
  namesOf,
  passageAt,
  passageLine,
  quotesSpeakers,
  say,
  texts,
} from '../../../explain/index.js';
import { plain, tokens } from '../../../language/index.js';
import { type EntityId, identities, kindOf, nameOf, ofKind, type Slice } from '../../../story/index.js';
import { answered } from '../claim-lines.js';

/**
 * Whom a novel’s Mr. Vane is married to: likely Mrs. Vane, where nobody else has their name, and a sentence that names one of them
 * speaks of “his wife” or “her husband”.
 */
export function spouseByName(slice: Slice, who: EntityId): readonly Line[] {
  if (!quotesSpeakers(slice) || kindOf(slice, who) !== 'person') return [];
  const same = identities(slice);
  const id = same(who);
  const surname = lastNameOf(slice, id);
  const family = slice.entities
    .map((one) => one.id)
    .filter((one) => same(one) === one && kindOf(slice, one) === 'person' && lastNameOf(slice, one) === surname);
  const wives = family.filter((one) => namesOfOne(slice, one).some((name) => /^Mrs\.? /u.test(name)));
  const [wife, ...others] = wives;
  const [husband, ...more] = family.filter((one) => one !== wife);
  if (wife === undefined || husband === undefined || others.length + more.length > 0) return [];
  if (namesOfOne(slice, husband).some((name) => /^(?:Miss|Lady|Master) /u.test(name))) return [];
  const grounds = texts(slice).flatMap((text) => {
    const all = [...plain(text.words).matchAll(wedded)].map(({ index }) => passageAt(slice, text, index));
    const own = all.filter(({ words }) => [wife, husband].some((one) => nameSpans(slice, one, words).length > 0));
    return own.map((passage) => passageLine(slice, passage));
  });
  const spouse = id === wife ? husband : wife;
  const [first, ...rest] = answered(slice, [...say('likely '), ...namesOf(slice, [spouse])], grounds.slice(0, 1));
  return first ? [{ ...first, certainty: 'likely' }, ...rest] : [];
}

const wedded = /(?<!\p{L})(?:his wife|her husband)(?!\p{L})/gu;

function namesOfOne(slice: Slice, id: EntityId): readonly string[] {
  const same = identities(slice);
  const told = ofKind(slice, 'introduce').filter(({ sense }) => same(sense.entity) === id);
  return [nameOf(slice, id), ...told.flatMap(({ sense }) => sense.aliases)];
}

/** “Vane” of “Mrs. Vane”, “Paul Vane” and “Vane”. */
function lastNameOf(slice: Slice, id: EntityId): string {
  return tokens(nameOf(slice, id)).at(-1) ?? '';
}
