import { plain, sentences } from '../../language/index.js';
import type { Claim, EntityId, Presence, Slice, Word } from '../story.js';
import { perScene } from './per-slice.js';
import { identities, indexOf, kindOf } from './slice-index.js';

/** Somebody in a scene: surely there, or perhaps. */
export type Present = { readonly entity: EntityId; readonly certainty: 'must' | 'may'; readonly how: Presence['how'] };

/**
 * Who is in a scene. A `with` list is complete; one with `+` adds to what prose says, where the subject of a sentence
 * must be there and other names may. `not here` takes away. In the order of mention.
 */
export const presence = perScene((slice, scene): readonly Present[] => {
  const same = identities(slice);
  const claims = indexOf(slice).inScene.get(scene) ?? [];
  const lists = claims.flatMap(({ sense }) => (sense.kind === 'with' ? [sense] : []));
  const found = new Map<EntityId, Present>();
  const put = (entity: EntityId, certainty: Present['certainty'], how: Presence['how']) => {
    const id = same(entity);
    const before = found.get(id);
    if (!before || (before.certainty === 'may' && certainty === 'must')) found.set(id, { entity: id, certainty, how });
  };
  for (const list of lists) for (const person of list.people) put(person.entity, 'must', person.how);
  if (!lists.some((list) => !list.adds)) {
    for (const claim of claims)
      for (const { entity, subject } of namedIn(claim)) {
        if (isBody(slice, entity)) put(entity, subject ? 'must' : 'may', 'there');
      }
  }
  for (const { sense } of claims) {
    if (sense.kind === 'notHere') for (const person of sense.people) found.delete(same(person.entity));
  }
  return [...found.values()];
});

function isBody(slice: Slice, entity: EntityId): boolean {
  const kind = kindOf(slice, entity);
  return kind === 'person' || kind === 'group';
}

type Named = { readonly entity: EntityId; readonly subject: boolean };

/** Names in a paragraph, or in a claim whose verb is an act. A subject begins its sentence; "and" joins others to it. */
function namedIn({ sense, words }: Claim): readonly Named[] {
  if (sense.kind === 'act' || sense.kind === 'tell') {
    return sense.who.flatMap((party) => (party.entity === undefined ? [] : [{ entity: party.entity, subject: true }]));
  }
  if (sense.kind !== 'prose') return [];
  const starts = new Set(sentences(plain(words)).map((sentence) => sentence.from));
  const named: Named[] = [];
  let at = 0;
  let subject = false;
  for (const word of words) {
    const begins = [...spaces(word, at)].some((offset) => starts.has(offset));
    if (word.entity !== undefined && word.quote === undefined) {
      subject = begins || subject;
      named.push({ entity: word.entity, subject });
    } else
      subject =
        starts.has(at + word.text.search(/(?:the|an?)? ?$/i)) ||
        (subject && /^(?:,| and|, and)? ?(?:the |an? )?$/i.test(word.text));
    at += word.text.length;
  }
  return named;
}

/** A sentence can begin with the word or with what is folded before it. */
function* spaces(word: Word, at: number): Iterable<number> {
  yield at;
  if (word.text.startsWith(' ')) yield at + 1;
}
