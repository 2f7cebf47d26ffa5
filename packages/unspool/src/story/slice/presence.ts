import { perObject } from '../../base/index.js';
import { attendanceIn, basesOf, english, plain, type Sight, sentences, sightIn, tokens } from '../../language/index.js';
import type { Claim, EntityId, Presence, Slice } from '../story.js';
import { perScene } from './per-slice.js';
import { identities, indexOf, kindOf } from './slice-index.js';

/** Somebody in a scene: surely there, or perhaps. */
export type Present = { readonly entity: EntityId; readonly certainty: 'must' | 'may'; readonly how: Presence['how'] };

/**
 * Who is in a scene. A `with` list is complete; one with `+` adds to what prose says, where the subject of a sentence
 * or of a clause must be there, unless it says otherwise ("never came"), and other names may. `not here` takes away. Of whom
 * prose says that they look on unseen, and nothing else shows them, nobody knows that they are there. In the order of mention.
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
  const isComplete = lists.some((list) => !list.adds);
  // Whoever looks on unseen is there beside all who are listed.
  for (const claim of claims)
    for (const { entity, certainty, sight } of readingOf(claim).named)
      if ((!isComplete || sight === 'unseen') && isBody(slice, entity)) put(entity, certainty, 'there');
  for (const { sense } of claims) {
    if (sense.kind === 'notHere') for (const person of sense.people) found.delete(same(person.entity));
  }
  const unseen = unseenIn(claims, same);
  return [...found.values()].map((one) =>
    one.how === 'there' && unseen.has(one.entity) ? { ...one, how: 'unseen' } : one,
  );
});

/** Of whom paragraphs say that they look on unseen, but for those whom anything else shows, or may. */
function unseenIn(claims: readonly Claim[], same: (id: EntityId) => EntityId): ReadonlySet<EntityId> {
  const unseen = new Set<EntityId>();
  const shown = new Set<EntityId>();
  for (const claim of claims) {
    const { named, hides, surfaces } = readingOf(claim);
    // Whoever has hidden may come out without being named.
    if (surfaces === 'after' || (surfaces === 'before' && unseen.size > 0)) return nobody;
    if (!hides && named.length === 0) continue;
    for (const { entity, certainty, sight } of named) {
      if (sight === 'unseen') unseen.add(same(entity));
      else if (certainty === 'must' || sight === 'shown') shown.add(same(entity));
    }
  }
  for (const id of shown) unseen.delete(id);
  return unseen;
}

const nobody: ReadonlySet<EntityId> = new Set();

/** Whether a sentence may say of somebody whom it does not name that they are seen after all. */
function maySurface(sentence: string): boolean {
  const words = tokens(sentence);
  return (
    words.some((word) => pronouns.has(word)) && words.some((word) => basesOf(word).some((base) => surfacing.has(base)))
  );
}

const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'they', 'him', 'her', 'them']);
const surfacing: ReadonlySet<string> = new Set(english.watching.surfaces);

function isBody(slice: Slice, entity: EntityId): boolean {
  const kind = kindOf(slice, entity);
  return kind === 'person' || kind === 'group';
}

type Named = {
  readonly entity: EntityId;
  readonly certainty: Present['certainty'];
  /** What a sentence of prose says of whether they are seen. */
  readonly sight?: Sight;
};

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

/** What a claim says of who is there. */
type Reading = {
  readonly named: readonly Named[];
  /** Whether it says of somebody that they look on unseen. */
  readonly hides: boolean;
  /** Where a sentence may say that somebody unseen is seen: behind one that says that they are not, or only before. */
  readonly surfaces?: 'before' | 'after';
};

/** Whom a claim puts into its scene: who does something, and whom a paragraph names and does not say to be away. */
const readingOf = perObject(({ sense, words, certainty: sure = 'certain' }: Claim): Reading => {
  if (sense.kind === 'act' || sense.kind === 'tell') {
    const certainty = sure === 'certain' ? 'must' : 'may';
    return {
      named: sense.who.flatMap(({ entity }) => (entity === undefined ? [] : [{ entity, certainty }])),
      hides: false,
    };
  }
  if (sense.kind !== 'prose') return { named: [], hides: false };
  const names = namesIn(words);
  const text = plain(words);
  const named: Named[] = [];
  let [next, hides] = [0, false];
  let surfaces: Reading['surfaces'];
  for (const { from, to } of sentences(text)) {
    const own: NameIn[] = [];
    for (let name = names[next]; name && name.from < to; name = names[++next]) if (name.from >= from) own.push(name);
    const spans = own.map((name) => ({ from: name.from - from, to: name.to - from }));
    const sentence = text.slice(from, to);
    const sights = sightIn(sentence, spans);
    attendanceIn(sentence, spans).forEach((attendance, index) => {
      const { entity } = own[index] as NameIn;
      const sight = sights[index] ?? null;
      if (attendance !== 'away')
        named.push({ entity, certainty: attendance === 'there' || sight === 'unseen' ? 'must' : 'may', sight });
    });
    if (sights.includes('unseen')) hides = true;
    else if (surfaces !== 'after' && maySurface(sentence)) surfaces = hides ? 'after' : 'before';
  }
  return { named, hides, ...(surfaces ? { surfaces } : {}) };
});
