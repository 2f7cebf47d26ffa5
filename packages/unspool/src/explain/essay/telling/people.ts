import { plain } from '../../../language/index.js';
import {
  type EntityId,
  identities,
  kindOf,
  nameOf,
  ofKind,
  perSlice,
  presence,
  type SceneId,
  type Slice,
  sceneFrame,
  type Words,
} from '../../../story/index.js';
import { canBe, isKnownAs } from '../../who/gender.js';
import { listed, sliceWords, typesetText } from '../../words/typesetting.js';

/** The pronoun of somebody, as far as names, introductions and sentences show it. */
export function pronounOf(slice: Slice, id: EntityId): 'he' | 'she' | undefined {
  return isKnownAs(slice, id, 'he') ? 'he' : isKnownAs(slice, id, 'she') ? 'she' : undefined;
}

function isPerson(slice: Slice, id: EntityId): boolean {
  return kindOf(slice, id) === 'person';
}

/** The people of a scene, by the names that its notes have for them. */
function peopleOf(slice: Slice, scene: SceneId): readonly EntityId[] {
  return presence(slice, scene).flatMap(({ entity, certainty }) =>
    certainty === 'must' && isPerson(slice, entity) ? [entity] : [],
  );
}

/** A name as words: the first of somebody whom the notes call by that too. */
export function nameWords(slice: Slice, id: EntityId): Words {
  const name = usualName(slice, id);
  const [first = name] = name.split(' ');
  const isCalled = ofKind(slice, 'introduce').some(
    ({ sense }) => sense.entity === id && sense.as === 'person' && sense.aliases.includes(first),
  );
  return [{ text: typesetText(isCalled ? first : name), entity: id }];
}

/** By which name the paragraphs mostly call somebody who has a longer one: "Scottie". */
const usualNames = perSlice((slice): ReadonlyMap<EntityId, string> => {
  const counts = new Map<EntityId, Map<string, number>>();
  for (const { sense, words } of slice.claims) {
    if (sense.kind !== 'prose') continue;
    for (const { entity, text, quote } of words) {
      if (entity === undefined || quote || !/^\p{Lu}/u.test(text)) continue;
      const own = counts.get(entity) ?? new Map<string, number>();
      counts.set(entity, own.set(text, (own.get(text) ?? 0) + 1));
    }
  }
  const found = new Map<EntityId, string>();
  for (const [id, own] of counts) {
    const [most] = [...own].sort((a, b) => b[1] - a[1]);
    const full = own.get(nameOf(slice, id)) ?? 0;
    if (most && isPerson(slice, id) && most[1] >= fewestUses && most[1] >= 2 * full) found.set(id, most[0]);
  }
  return found;
});

const fewestUses = 3;

/** A name in full as the paragraphs call somebody. */
export function usualName(slice: Slice, id: EntityId): string {
  return usualNames(slice).get(id) ?? nameOf(slice, id);
}

/**
 * Words in which whoever was `met` before goes by the usual name, and not by the full one: in a sentence of the author only where
 * it begins with it, since "a man called John Hill" has to stay.
 */
export function inUsualNames(slice: Slice, words: Words, met: Set<EntityId>, isLine: boolean): Words {
  return words.map((word, at) => {
    const { entity, quote, text } = word;
    if (entity === undefined || quote) return word;
    const isKnown = met.has(entity);
    met.add(entity);
    const isFull = text === typesetText(nameOf(slice, entity));
    return isKnown && isFull && (isLine || at === 0) ? { ...word, text: typesetText(usualName(slice, entity)) } : word;
  });
}

/**
 * The first sentence of a scene with names for the "he", "she", "they" or "the two" that lead it, where they can mean nobody else
 * of those who are there; undefined where they can.
 */
export function withNames(slice: Slice, scene: SceneId, words: Words, before?: SceneId): Words | undefined {
  const there = peopleOf(slice, scene);
  const same = identities(slice);
  const [own] = words;
  if (own?.entity !== undefined) return [own, ...withOther(slice, own.entity, words.slice(1), there, before)];
  // "At noon Ada meets him": as where the name comes first.
  const [opened] = /^(?:At|On|In) [^,;:]{3,20} $/.exec(own?.text ?? '') ?? [];
  if (opened !== undefined && own && !own.quote && words[1]?.entity !== undefined) {
    const rest = withNames(slice, scene, words.slice(1), before);
    return rest && [own, ...rest];
  }
  const [lead] = /^(?:He|She|His|Her|They|The two)(?= )/.exec(plain(words)) ?? [];
  // Who tells or writes it may be meant.
  if (lead === undefined || own?.quote || sceneFrame(slice, scene).by.length > 0) return undefined;
  const meant = (pronoun: 'he' | 'she') => {
    const found = there.filter((id) => canBe(slice, id, pronoun));
    return found.length === 1 ? found : [];
  };
  const isBoth = lead.startsWith('The');
  const ids = isBoth ? (there.length === 2 ? there : []) : meant(/^H(?:e|is)$/.test(lead) ? 'he' : 'she');
  if (ids.length === 0) return undefined;
  const rest = sliceWords(words, lead.length, plain(words).length);
  // "He sees Ann" is not said of Ann.
  if (!isBoth && ids.some((id) => words.some(({ entity }) => entity !== undefined && same(entity) === same(id))))
    return undefined;
  const owner = /^(?:His|Her)$/.test(lead) ? [{ text: '’s' }] : [];
  const named: Words = [...listed(ids.map((id) => nameWords(slice, id))), ...owner];
  const [other, ...more] = there.filter((id) => !ids.includes(id));
  const [one] = ids;
  const isOther =
    other !== undefined &&
    more.length === 0 &&
    ids.length === 1 &&
    one !== undefined &&
    pronounOf(slice, other) !== pronounOf(slice, one);
  return [...named, ...(isOther ? withObject(slice, other, rest) : rest)];
}

/** "Ada pushes the cart behind her": the other of two, or of several the one met before, or the one whom "her" can mean. */
function withOther(slice: Slice, own: EntityId, words: Words, there: readonly EntityId[], before?: SceneId): Words {
  const same = identities(slice);
  const others = there.filter((id) => id !== same(own));
  const met = before === undefined ? [] : peopleOf(slice, before);
  const [other, ...more] = others.length > 1 ? others.filter((id) => met.includes(id)) : others;
  if (other !== undefined && more.length === 0) return withObject(slice, other, words);
  const [only, ...rivals] = others.filter((id) => canBe(slice, id, 'she'));
  const isSure = only !== undefined && rivals.length === 0 && pronounOf(slice, only) === 'she';
  return isSure ? withObject(slice, only, words) : words;
}

/** "Judith goes to see him": the name of the other, who alone can be meant, for the first "him" or "her" that is no owner. */
function withObject(slice: Slice, other: EntityId, words: Words): Words {
  const pronoun = pronounOf(slice, other);
  if (pronoun === undefined) return words;
  const meant = new RegExp(
    `(?<= )${pronoun === 'he' ? 'him' : 'her'}(?=[,.;]| (?:an?|the|as|to|about|and|off|in|on|that|for|with|from|at)\\b)`,
  );
  const at = words.findIndex(({ text, entity, quote }) => entity !== undefined || quote || meant.test(text));
  const word = words[at];
  if (!word || word.entity !== undefined || word.quote) return words;
  const from = word.text.search(meant);
  // Beyond the first clause somebody else may be meant.
  if (/[,;:“]|\b(?:who|that|when|while)\b/.test(word.text.slice(0, from).replace(/^, [^,]*,/, ''))) return words;
  return [
    ...words.slice(0, at),
    { ...word, text: word.text.slice(0, from) },
    ...nameWords(slice, other),
    { ...word, text: word.text.slice(from + 3) },
    ...words.slice(at + 1),
  ];
}

/** Words behind others that speak of the same person first, with "she" for that: "Ann was thought lost, but she is alive". */
export function withPronoun(slice: Slice, words: Words, behind: Words): Words {
  const [who, ...rest] = words;
  const isSame = who?.entity !== undefined && who.entity === behind[0]?.entity && /^ /.test(rest[0]?.text ?? '');
  const pronoun = isSame ? pronounOf(slice, who.entity as EntityId) : undefined;
  return pronoun === undefined ? words : [{ text: pronoun }, ...rest];
}
