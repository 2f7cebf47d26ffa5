import { addTo, grouped } from '../../base/index.js';
import {
  acceptance,
  type Claim,
  type ClaimId,
  type ClaimOf,
  type EntityId,
  frameOf,
  identities,
  indexOf,
  ofKind,
  perSlice,
  type Slice,
  type Words,
} from '../../story/index.js';
import { mattersIn } from './learnings.js';
import { type Matter, matterIn } from './matter.js';
import { startsAfter } from './story-order.js';

// What plain lines say of who is not taken in by a lie, or finds it out: "Cleo sees through it", "Cleo is in on it", "Ada and Cleo
// plan to tell Ben that …", "Ben finds out that Ada lied".

/** Whether a line says that somebody is not taken in by a lie: `must`; `may` where they have part in a plan that may mean another one. */
export function seesThrough(slice: Slice, person: EntityId, lie: Claim): 'must' | 'may' | undefined {
  if (unfooled(slice).get(lie.id)?.has(person)) return 'must';
  const own = plans(slice).get(person);
  if (!own || lie.sense.kind !== 'tell') return undefined;
  const hearers = idsOf(slice, lie.sense.hearers);
  const tellers = idsOf(slice, lie.sense.who);
  const told = mattersIn(slice, lie.sense.content);
  let found: 'may' | undefined;
  for (const { people, against, matter } of own) {
    if (!hearers.some((id) => against.includes(id)) || !tellers.some((id) => people.includes(id))) continue;
    if (matter && told.some(({ key, holds }) => key === matter.key && holds === matter.holds)) return 'must';
    found = 'may';
  }
  return found;
}

/** A line by which somebody finds out a lie; `may` where it may be another that is found out. */
export type Exposure = { readonly line: Claim; readonly lie: ClaimId; readonly certainty: 'must' | 'may' };

/** All lies that somebody is said to find out. */
export function exposuresOf(slice: Slice, person: EntityId): readonly Exposure[] {
  return exposures(slice).get(person) ?? [];
}

type Lie = ClaimOf<'tell'>;

const lies = perSlice((slice): readonly Lie[] => {
  const { isAccepted } = acceptance(slice);
  return ofKind(slice, 'tell').filter(({ id, sense }) => sense.verb === 'liesTo' && isAccepted(id));
});

/** Who is said not to be taken in, by lie. */
const unfooled = perSlice((slice): ReadonlyMap<ClaimId, ReadonlySet<EntityId>> => {
  const found = new Map<ClaimId, Set<EntityId>>();
  for (const [scene, told] of grouped(lies(slice), ({ scene }) => (scene === null ? [] : [scene])))
    for (const line of indexOf(slice).inScene.get(scene) ?? []) {
      const said = isPlain(slice, line) ? sentenceOf(slice, line.words) : undefined;
      if (!said || !doubting.test(said.rest)) continue;
      const lie = lieMeant(slice, line, told, said.named);
      if (!lie) continue;
      const people = found.get(lie.id) ?? new Set();
      for (const who of said.who) people.add(who);
      found.set(lie.id, people);
    }
  return found;
});

/** Under which lie a line stands, or behind which, of those whom it names; of a scene with one lie it means that one. */
function lieMeant(slice: Slice, line: Claim, told: readonly Lie[], named: readonly EntityId[]): Lie | undefined {
  const fit = told.filter((lie) => {
    const tellers = idsOf(slice, lie.sense.who);
    return named.every((id) => tellers.includes(id));
  });
  const under = fit.find(({ id }) => id === line.parent);
  if (under || fit.length < 2) return under ?? fit[0];
  const lines = indexOf(slice).inScene.get(line.scene ?? '') ?? [];
  const place = lines.indexOf(line);
  return fit.findLast((lie) => lines.indexOf(lie) < place);
}

type Plan = { readonly people: readonly EntityId[]; readonly against: readonly EntityId[]; readonly matter?: Matter };

/** What people plan to make others believe, by who has part in it. */
const plans = perSlice((slice): ReadonlyMap<EntityId, readonly Plan[]> => {
  const found = new Map<EntityId, Plan[]>();
  if (lies(slice).length === 0) return found;
  for (const line of slice.claims) {
    if (!isPlain(slice, line)) continue;
    const said = sentenceOf(slice, line.words);
    if (!said || said.named.length === 0 || !planning.test(said.rest)) continue;
    const that = line.words.findIndex(({ text, entity }) => entity === undefined && /\bthat\b/.test(text));
    const content = that < 0 ? [] : contentFrom(line.words, that);
    const matter = content.length === 0 ? undefined : matterIn(slice, { words: content, sense: null });
    const plan: Plan = { people: said.who, against: said.named, ...(matter ? { matter } : {}) };
    for (const who of said.who) addTo(found, who, plan);
  }
  return found;
});

function contentFrom(words: Words, from: number): Words {
  const rest = words
    .slice(from)
    .map((word, at) => (at > 0 ? word : { ...word, text: word.text.replace(/^.*?\bthat /, '') }));
  return rest.map((word, at) => (at < rest.length - 1 ? word : { ...word, text: word.text.replace(/[.!]$/, '') }));
}

const exposures = perSlice((slice): ReadonlyMap<EntityId, readonly Exposure[]> => {
  const found = new Map<EntityId, Exposure[]>();
  if (lies(slice).length === 0) return found;
  for (const line of slice.claims) {
    const said = isPlain(slice, line) ? sentenceOf(slice, line.words) : undefined;
    if (!said || !finding.test(said.rest)) continue;
    for (const who of said.who) {
      const own = lies(slice).filter((lie) => {
        const tellers = idsOf(slice, lie.sense.who);
        const isMeant = !tellers.includes(who) && said.named.every((id) => id === who || tellers.includes(id));
        // Nobody finds out what is told only later.
        return isMeant && startsAfter(slice, lie, line) !== 'cannot';
      });
      const certainty = own.length === 1 ? 'must' : 'may';
      for (const { id } of own) addTo(found, who, { line, lie: id, certainty });
    }
  }
  return found;
});

/** Whether a line says for certain what is so. */
function isPlain(slice: Slice, line: Claim): boolean {
  return (
    sayingKinds.has(line.sense.kind) &&
    (line.certainty ?? 'certain') === 'certain' &&
    acceptance(slice).isAccepted(line.id) &&
    frameOf(slice, line).way === 'shown'
  );
}

const sayingKinds: ReadonlySet<Claim['sense']['kind']> = new Set(['fact', 'prose', 'state', 'mind']);

type Said = { readonly who: readonly EntityId[]; readonly rest: string; readonly named: readonly EntityId[] };

/** Who stands at the head of a sentence, what is said of them with an `@` for each name, and who is named in it before any "that". */
function sentenceOf(slice: Slice, words: Words): Said | undefined {
  const same = identities(slice);
  const who: EntityId[] = [];
  let at = 0;
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (word?.entity !== undefined && !word.quote) who.push(same(word.entity));
    else if (who.length === 0 || !/^(?:,| and|, and) $/.test(word?.text ?? '')) break;
  }
  if (who.length === 0) return undefined;
  const tail = words.slice(at);
  const rest = tail.map(({ text, entity }) => (entity === undefined ? text : '@')).join('');
  return { who, rest, named: tail.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)])).slice(0, 1) };
}

const whom = '(?:him|her|them|@)';
const lied = `${whom.replace('him|her|them', 'he|she|they')} (?:is lying|are lying|was lying|were lying|lies|lie|has lied|have lied|had lied|lied)(?: to ${whom})?`;
const end = '[.!]?$';
const doubting = new RegExp(
  `^ (?:${[
    '(?:is|are|was|were) (?:also |all )?in on (?:it|this|the (?:lie|plot|secret|trick|deception|scheme))',
    `(?:sees|see|saw) (?:right |straight )?through (?:it|this|the lie|the trick|${whom})`,
    '(?:knows|know|knew) (?:better|that (?:it|this) (?:is|was) (?:a lie|not true|untrue))',
    `(?:knows|know|knew|sees|see|saw|suspects|suspect|suspected) that ${lied}`,
    `(?:doubts|doubt|doubted) (?:it|this|${whom})`,
    `(?:does|do|did)(?: not|n['’]t) (?:believe|buy|fall for) (?:it|this|that|the lie|a word(?: of it)?|${whom})`,
    '(?:is|are|was|were) not (?:fooled|deceived|taken in|misled)(?: by (?:it|this|the lie|him|her|them|@))?',
  ].join('|')})${end}`,
);
const planning =
  /^ (?:plans?|planned|agrees?|agreed|conspires?|conspired|plots?|plotted|arranges?|arranged|decides?|decided) (?:together )?to (?:lie to|tell|fool|deceive|trick|mislead) @/;
const finding = new RegExp(
  `^ (?:learns?|learnt|learned|finds? out|found out|discovers?|discovered|reali[sz](?:es?|ed)|understands?|understood) that (?:${lied}|it (?:is|was) a lie)${end}`,
);

function idsOf(slice: Slice, parties: readonly { readonly entity?: EntityId }[]): readonly EntityId[] {
  const same = identities(slice);
  return parties.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)]));
}
