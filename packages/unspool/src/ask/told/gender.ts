import { plain, tokens } from '../../language/index.js';
import { type EntityId, identities, indexOf, ofKind, perSlice, type Slice } from '../../story/index.js';

/** Whether "he" or "she" can mean somebody, as far as their names and how they are introduced say. */
export function canBe(slice: Slice, id: EntityId, pronoun: 'he' | 'she'): boolean {
  const known = genders(slice).get(identities(slice)(id));
  return known === undefined || known.has(pronoun);
}

/** Whether "he", or "she", is what somebody's names and introduction say of them. */
export function isKnownAs(slice: Slice, id: EntityId, pronoun: 'he' | 'she'): boolean {
  const known = genders(slice).get(identities(slice)(id));
  return known?.size === 1 && known.has(pronoun);
}

/** Who has words of both is one of whom nothing is known. */
const genders = perSlice((slice): ReadonlyMap<EntityId, ReadonlySet<string>> => {
  const same = identities(slice);
  const found = new Map<EntityId, Set<string>>();
  const add = (id: EntityId, words: readonly string[]) => {
    for (const word of words) {
      const pronoun = pronounOf.get(word);
      if (pronoun) found.set(same(id), (found.get(same(id)) ?? new Set()).add(pronoun));
    }
  };
  for (const { id, name } of indexOf(slice).entities.values()) add(id, tokens(name));
  for (const { sense } of ofKind(slice, 'introduce')) {
    const [head = ''] = plain(sense.description ?? []).split(/[,;]| of | who | to /);
    add(sense.entity, tokens(head));
    for (const alias of sense.aliases) add(sense.entity, tokens(alias));
  }
  return found;
});

const pronounOf: ReadonlyMap<string, 'he' | 'she'> = new Map(
  (
    [
      [
        'he',
        'mr mister sir lord king prince duke count baron father brother husband son uncle nephew grandfather grandson widower ' +
          'man boy gentleman fisherman ferryman policeman postman groom monk waiter actor steward',
      ],
      [
        'she',
        'mrs miss ms lady madame queen princess duchess countess baroness mother sister wife daughter aunt niece grandmother ' +
          'granddaughter widow woman girl bride nun waitress actress maid stewardess mistress housewife',
      ],
    ] as const
  ).flatMap(([pronoun, words]) => words.split(' ').map((word) => [word, pronoun] as const)),
);

/** Words for somebody who bears no name: a pronoun behind one may mean them. */
export const strangers: ReadonlySet<string> = new Set(
  (
    'man woman boy girl child stranger somebody someone person figure guard policeman officer soldier servant maid waiter driver ' +
    'visitor guest lady gentleman friend neighbour neighbor nurse doctor priest brother sister mother father wife husband son ' +
    'daughter other another'
  ).split(' '),
);
