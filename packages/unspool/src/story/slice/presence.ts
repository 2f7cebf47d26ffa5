import { perObject } from '../../base/index.js';
import { attendanceIn, plain, sentences } from '../../language/index.js';
import type { Claim, EntityId, Presence, Slice } from '../story.js';
import { perScene } from './per-slice.js';
import { identities, indexOf, kindOf } from './slice-index.js';

/** Somebody in a scene: surely there, or perhaps. */
export type Present = { readonly entity: EntityId; readonly certainty: 'must' | 'may'; readonly how: Presence['how'] };

/**
 * Who is in a scene. A `with` list is complete; one with `+` adds to what prose says, where the subject of a sentence
 * or of a clause must be there, unless it says otherwise ("never came"), and other names may. `not here` takes away. In the
 * order of mention.
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
      for (const { entity, certainty } of namedIn(claim)) {
        if (isBody(slice, entity)) put(entity, certainty, 'there');
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

type Named = { readonly entity: EntityId; readonly certainty: Present['certainty'] };

type NameIn = { readonly entity: EntityId; readonly from: number; readonly to: number };

/** Where names stand; those in quotations are only spoken of. */
function namesIn(words: Claim['words']): readonly NameIn[] {
  const names: NameIn[] = [];
  let at = 0;
  for (const { text, entity, quote } of words) {
    if (entity !== undefined && quote === undefined) names.push({ entity, from: at, to: at + text.length });
    at += text.length;
  }
  return names;
}

/** Whom a claim puts into its scene: who does something, and whom a paragraph names and does not say to be away. */
const namedIn = perObject(({ sense, words, certainty: sure = 'certain' }: Claim): readonly Named[] => {
  if (sense.kind === 'act' || sense.kind === 'tell') {
    return sense.who.flatMap(({ entity }) =>
      entity === undefined ? [] : [{ entity, certainty: sure === 'certain' ? 'must' : 'may' }],
    );
  }
  if (sense.kind !== 'prose') return [];
  const names = namesIn(words);
  const text = plain(words);
  const named: Named[] = [];
  let next = 0;
  for (const { from, to } of sentences(text)) {
    const own: NameIn[] = [];
    for (let name = names[next]; name && name.from < to; name = names[++next]) if (name.from >= from) own.push(name);
    const spans = own.map((name) => ({ from: name.from - from, to: name.to - from }));
    attendanceIn(text.slice(from, to), spans).forEach((attendance, index) => {
      const { entity } = own[index] as NameIn;
      if (attendance !== 'away') named.push({ entity, certainty: attendance === 'there' ? 'must' : 'may' });
    });
  }
  return named;
});
