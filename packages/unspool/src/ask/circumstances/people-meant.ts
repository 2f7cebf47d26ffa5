import { type EntityId, identities, kindOf, perSlice, type Slice } from '../../story/index.js';
import { describedNouns, titledNouns } from '../question/names/calling-nouns.js';
import { knownNames } from '../question/names/known-names.js';
import { isReferring, referentsIn } from '../stated/referents.js';
import type { Stated } from '../stated/stated-sentences.js';
import { kinships } from '../told/kinships.js';
import { isOwner } from '../told/stretch.js';
import { presentIn } from '../told/whom/people-there.js';

/** Who may be meant by a name, a pronoun, or a noun: "her mother", "the constable". */
export function peopleAt(slice: Slice, sentence: Stated, at: number): readonly EntityId[] {
  const token = sentence.tokens[at];
  if (!token || token.isQuoted) return none;
  const same = identities(slice);
  if (token.entity !== undefined) return kindOf(slice, token.entity) === 'person' ? [same(token.entity)] : none;
  if (isReferring(token)) {
    const meant = referentsIn(slice, sentence).get(at)?.id;
    return meant === undefined ? none : [same(meant)];
  }
  const kin = kinAt(slice, sentence, at);
  if (kin.length > 0) return kin;
  if (sentence.tokens[at - 1]?.text !== 'the') return none;
  const there = presentIn(slice, sentence.told.claim).map(same);
  if (/^(?:stranger|visitor|newcomer)$/.test(token.text)) {
    const nameless = there.filter((id) => namelessOnes(slice).has(id));
    return nameless.length === 1 ? nameless : none;
  }
  const named = byNoun(slice, token.text);
  return named !== undefined && there.includes(named) ? [named] : none;
}

const none: readonly EntityId[] = [];

/** Who alone is called or introduced as that: "constable" of Constable Dray, "inspector" of a health inspector. */
export function byNoun(slice: Slice, noun: string): EntityId | undefined {
  const same = identities(slice);
  const titled = titledNouns(slice).get(noun);
  const described = describedNouns(slice).get(noun);
  const all = new Set([...(titled ?? []), ...(described === undefined ? [] : [same(described)])]);
  const [only, ...others] = all;
  return others.length === 0 ? only : undefined;
}

/** Those who are, or were, called by what they look like: "the man in the hat". */
const namelessOnes = perSlice((slice): ReadonlySet<EntityId> => {
  const same = identities(slice);
  const names = [...knownNames(slice).byName].filter(([name]) =>
    /^(?:the|an?) (?:\S+ )*(?:man|woman|stranger|visitor)\b/u.test(name),
  );
  return new Set(names.flatMap(([, bearers]) => [...bearers].map(same)));
});

/** Whom a noun for a relative means, with whose that is: "her mother", "Ada's brother"; as likely as whom "her" means. */
function kinAt(slice: Slice, sentence: Stated, at: number): readonly EntityId[] {
  const rows = kinBy(slice).get((sentence.tokens[at]?.text ?? '').replace(/'s$/, ''));
  const owner = rows && ownerBefore(slice, sentence, at);
  if (!rows || owner === undefined) return none;
  const same = identities(slice);
  return [...new Set(rows.filter(({ to }) => same(to) === same(owner)).map(({ of }) => same(of)))];
}

function ownerBefore(slice: Slice, sentence: Stated, at: number): EntityId | undefined {
  const { tokens } = sentence;
  let own = at - 1;
  while (own > 0 && asides.has(tokens[own]?.text ?? '')) own -= 1;
  const before = tokens[own];
  if (before === undefined) return undefined;
  if (/^(?:his|her)$/.test(before.text))
    return before.owner ?? before.entity ?? referentsIn(slice, sentence).get(own)?.id;
  return isOwner(tokens, own) ? tokens[own - 1]?.entity : undefined;
}

const asides: ReadonlySet<string> = new Set(
  'elder younger older late dead dear poor old own little only twin'.split(' '),
);

type Kin = { readonly of: EntityId; readonly to: EntityId };

/** Who is what to whom, by the noun; who is somebody's child has them as a parent. */
const kinBy = perSlice((slice): ReadonlyMap<string, readonly Kin[]> => {
  const found = new Map<string, Kin[]>();
  const add = (noun: string, of: EntityId, to: EntityId) => {
    const list = found.get(noun);
    if (list) list.push({ of, to });
    else found.set(noun, [{ of, to }]);
  };
  for (const { of, to, noun } of kinships(slice)) {
    const [one, other] = [of[0], to[0]];
    if (one === undefined || other === undefined) continue;
    add(noun, one, other);
    for (const turned of turns.get(noun) ?? []) add(turned, other, one);
  }
  return found;
});

/** What the other is to whoever is so to them. */
const turns: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'daughter=mother father,son=mother father,child=mother father,mother=son daughter child,father=son daughter child,brother=brother sister,' +
    'sister=brother sister,niece=uncle aunt,nephew=uncle aunt,uncle=niece nephew,aunt=niece nephew,husband=wife,wife=husband,' +
    'grandson=grandmother grandfather,granddaughter=grandmother grandfather,grandmother=grandson granddaughter,grandfather=grandson granddaughter,widow=husband,widower=wife'
  )
    .split(',')
    .map((row) => {
      const [noun = '', others = ''] = row.split('=');
      return [noun, others.split(' ')];
    }),
);
