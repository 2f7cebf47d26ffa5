import { questionsOf } from '../explain/index.js';
import { interrogative, plain, stems, tokens } from '../language/index.js';
import {
  type Claim,
  type ClaimOf,
  type EntityId,
  identities,
  indexOf,
  ofKind,
  perSlice,
  type Slice,
} from '../story/index.js';

/**
 * The questions of a slice that free words ask for, as asked. Words count by their stems and names by whom they mean;
 * those questions match that share the most, if that is at least half of what was asked.
 */
export function matches(slice: Slice, text: string): readonly ClaimOf<'question'>[] {
  const questions = questionsOf(slice);
  const exact = questions.filter((question) => isExact(question, text));
  if (exact.length > 0) return exact;
  const wanted = wantedIn(slice, text);
  if (wanted.length === 0) return [];
  const scored = questions.map((question) => ({ question, score: score(wanted, featuresOf(slice, question)) }));
  const best = scored.reduce((most, { score }) => Math.max(most, score), wanted.length / 2);
  const found = scored.filter(({ score }) => score === best).map(({ question }) => question);
  const asking = interrogative(text);
  const alike = found.filter((question) => interrogative(plain(question.words)) === asking);
  return alike.length === 1 ? alike : found;
}

/**
 * Whether free words ask for a question of the slice: as it is asked, or with everything they name and the same "who",
 * "when" or "how".
 */
export function isAsked(slice: Slice, text: string): boolean {
  const wanted = wantedIn(slice, text);
  return questionsOf(slice).some(
    (question) =>
      isExact(question, text) ||
      (wanted.length > 0 &&
        interrogative(plain(question.words)) === interrogative(text) &&
        score(wanted, featuresOf(slice, question)) === wanted.length),
  );
}

/** Who bears a name, given as tokens. */
export function bearersOf(slice: Slice, name: readonly string[]): ReadonlySet<EntityId> | undefined {
  return names(slice).byName.get(name.join(' '));
}

/** Something asked for: any one of its ways to be said is enough, and each is several stems together. */
type Wanted = readonly (readonly string[])[];

function isExact(question: Claim, text: string): boolean {
  return tokens(plain(question.words)).join(' ') === tokens(text).join(' ');
}

function score(wanted: readonly Wanted[], features: ReadonlySet<string>): number {
  return wanted.filter((ways) => ways.some((way) => way.every((feature) => features.has(feature)))).length;
}

/** Stems, and marks for those whom the question names. */
function featuresOf(slice: Slice, question: Claim): ReadonlySet<string> {
  const same = identities(slice);
  return new Set([...stems(plain(question.words)), ...question.about.map((entity) => markOf(same(entity)))]);
}

function wantedIn(slice: Slice, text: string): readonly Wanted[] {
  const { byName, namesOf, longest } = names(slice);
  const asked = tokens(text);
  const wanted: Wanted[] = [];
  for (let at = 0; at < asked.length; ) {
    let length = Math.min(longest, asked.length - at);
    while (length > 0 && !byName.has(asked.slice(at, at + length).join(' '))) length -= 1;
    const bearers = length > 0 ? byName.get(asked.slice(at, at + length).join(' ')) : undefined;
    if (bearers) wanted.push([...bearers].flatMap((entity) => [[markOf(entity)], ...(namesOf.get(entity) ?? [])]));
    else wanted.push(...stems(asked[at] as string).map((stem) => [[stem]]));
    at += Math.max(1, length);
  }
  return wanted.filter((ways) => ways.length > 0);
}

function markOf(entity: EntityId): string {
  return `@${entity}`;
}

type KnownNames = {
  /** By tokens joined with spaces. */
  readonly byName: ReadonlyMap<string, ReadonlySet<EntityId>>;
  readonly namesOf: ReadonlyMap<EntityId, readonly (readonly string[])[]>;
  /** The number of tokens of the longest name. */
  readonly longest: number;
};

/** All names and aliases told so far, by whom they mean. */
const names = perSlice((slice): KnownNames => {
  const same = identities(slice);
  const byName = new Map<string, Set<EntityId>>();
  const namesOf = new Map<EntityId, (readonly string[])[]>();
  let longest = 0;
  const add = (name: string, id: EntityId) => {
    for (const form of [tokens(name), tokens(name.replace(/^(?:the|an?) /i, ''))]) {
      if (form.length === 0) continue;
      byName.set(form.join(' '), (byName.get(form.join(' ')) ?? new Set()).add(same(id)));
      longest = Math.max(longest, form.length);
    }
    const known = namesOf.get(same(id)) ?? [];
    if (stems(name).length > 0) known.push(stems(name));
    namesOf.set(same(id), known);
  };
  for (const entity of indexOf(slice).entities.values()) add(entity.name, entity.id);
  for (const { sense } of ofKind(slice, 'introduce')) for (const alias of sense.aliases) add(alias, sense.entity);
  return { byName, namesOf, longest };
});
