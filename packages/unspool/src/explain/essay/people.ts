import { plain, sentences } from '../../language/index.js';
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
} from '../../story/index.js';
import { listed, sliceWords, typesetText } from '../words/typesetting.js';

/** Who is "he" and who is "she", as far as the notes show it. */
export const genders = perSlice((slice): ReadonlyMap<EntityId, 'he' | 'she'> => {
  const same = identities(slice);
  const votes = new Map<EntityId, number>();
  const vote = (id: EntityId, count: number) => votes.set(same(id), (votes.get(same(id)) ?? 0) + count);
  for (const { sense } of ofKind(slice, 'introduce')) {
    if (sense.as !== 'person') continue;
    const said = [nameOf(slice, sense.entity), ...sense.aliases, plain(sense.description ?? [])];
    for (const text of said) vote(sense.entity, byNouns(text));
  }
  for (const { words } of ofKind(slice, 'prose')) {
    const text = plain(words);
    if (!pronouns.test(text)) continue;
    for (const { from, to } of sentences(text)) {
      const found = bySentence(slice, sliceWords(words, from, to));
      if (found) vote(found.id, found.count);
    }
  }
  return new Map([...votes].flatMap(([id, count]) => (count === 0 ? [] : [[id, count > 0 ? 'he' : 'she'] as const])));
});

/** A sentence that names one person alone, and then says "he" or "she". */
function bySentence(slice: Slice, words: Words): { readonly id: EntityId; readonly count: number } | undefined {
  const same = identities(slice);
  const named = words.findIndex(({ entity, quote }) => entity !== undefined && !quote && isPerson(slice, entity));
  const id = words[named]?.entity;
  if (id === undefined || words.some(({ entity }) => entity !== undefined && same(entity) !== same(id)))
    return undefined;
  const after = plain(words.slice(named + 1).filter(({ quote }) => !quote));
  const [first] = pronouns.exec(after) ?? [];
  return first === undefined ? undefined : { id, count: /^h(?:e|is|im)/i.test(first) ? 1 : -1 };
}

const pronouns = /\b(?:he|she|his|her|him|himself|herself)\b/i;

const male =
  /\b(?:Mr|Sir|Lord|King|Prince|Father|son|brother|father|husband|uncle|nephew|grandfather|man|boy|widower|keeper’s son|godfather)\b/;
const female =
  /\b(?:Mrs|Miss|Ms|Lady|Queen|Princess|Mother|daughter|sister|mother|wife|aunt|niece|grandmother|woman|girl|widow|goddaughter|schoolmistress|actress|ballerina)\b/;

/** What the first noun of a description says: "son of Nela". What follows may be said of others. */
function byNouns(text: string): number {
  const head = text.split(/,| of | to | who /)[0] ?? '';
  return (male.test(head) ? strong : 0) - (female.test(head) ? strong : 0);
}

const strong = 5;

function isPerson(slice: Slice, id: EntityId): boolean {
  return kindOf(slice, id) === 'person';
}

/** The people of a scene, by the names that its notes have for them. */
function peopleOf(slice: Slice, scene: SceneId): readonly EntityId[] {
  return presence(slice, scene).flatMap(({ entity, certainty }) =>
    certainty === 'must' && isPerson(slice, entity) ? [entity] : [],
  );
}

/** A name as words. */
export function nameWords(slice: Slice, id: EntityId): Words {
  return [{ text: typesetText(nameOf(slice, id)), entity: id }];
}

/**
 * The first sentence of a scene with names for the "he", "she", "they" or "the two" that lead it, where they can mean nobody else
 * of those who are there; undefined where they can.
 */
export function withNames(slice: Slice, scene: SceneId, words: Words, before?: SceneId): Words | undefined {
  const there = peopleOf(slice, scene);
  const known = genders(slice);
  const same = identities(slice);
  const [own] = words;
  // "Ada pushes the cart behind her": the other of two.
  if (own?.entity !== undefined) {
    const others = there.filter((id) => id !== same(own.entity ?? ''));
    const met = before === undefined ? [] : peopleOf(slice, before);
    const [other, ...more] = others.length > 1 ? others.filter((id) => met.includes(id)) : others;
    return other === undefined || more.length > 0 ? words : [own, ...withObject(slice, other, words.slice(1))];
  }
  const [lead] = /^(?:He|She|His|Her|They|The two)(?= )/.exec(plain(words)) ?? [];
  // Who tells or writes it may be meant.
  if (lead === undefined || own?.quote || sceneFrame(slice, scene).by.length > 0) return undefined;
  const meant = (pronoun: 'he' | 'she') => {
    const found = there.filter((id) => (known.get(same(id)) ?? pronoun) === pronoun);
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
    known.get(same(other)) !== known.get(same(one ?? ''));
  return [...named, ...(isOther ? withObject(slice, other, rest) : rest)];
}

/** "Judith goes to see him": the name of the other, who alone can be meant, for the first "him" or "her" that is no owner. */
function withObject(slice: Slice, other: EntityId, words: Words): Words {
  const pronoun = genders(slice).get(identities(slice)(other));
  if (pronoun === undefined) return words;
  const meant = new RegExp(`(?<= )${pronoun === 'he' ? 'him' : 'her'}(?=[,.;]| (?:an?|the|as|to|about|and|off)\\b)`);
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
