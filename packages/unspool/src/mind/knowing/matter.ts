import { addAll } from '../../base/lists.js';
import { baseOfPast, presentOf, type StateVerb, stemsOf, tokens, verbs } from '../../language/index.js';
import {
  type Claim,
  type Content,
  type EntityId,
  identities,
  perSlice,
  type Sense,
  type Slice,
  stated,
  type Words,
} from '../../story/index.js';

/**
 * What a claim or the content of a mind says, so that it can be seen where two say the same: "Ben dies" and "Ben is dead" do, "Ben
 * is alive" is the contrary. `minds` are those in which it is so: "Ada knows that Ben believes that …" has two.
 */
export type Matter = {
  readonly minds: readonly EntityId[];
  /** Equal where the same is said of the same, whoever is who by now. */
  readonly key: string;
  /** The same by the names that the words use: what was seen of the stranger was not seen of Tomas, though he is the stranger. */
  readonly named: string;
  /** Whether it is said to be so or not to be so. */
  readonly holds: boolean;
};

/** What a claim says. */
export function matterOf(slice: Slice, claim: Claim): Matter {
  const known = matters(slice).get(claim);
  if (known) return known;
  const { sense } = stated(claim);
  const made = matterIn(slice, { words: claim.words, sense });
  matters(slice).set(claim, made);
  return made;
}

const matters = perSlice((): WeakMap<Claim, Matter> => new WeakMap());

/** What a claim says, and what follows from it. */
export function mattersOf(slice: Slice, claim: Claim): readonly Matter[] {
  const known = allMatters(slice).get(claim);
  if (known) return known;
  const own = matterOf(slice, claim);
  const implied = impliedBy(slice, { words: claim.words, sense: stated(claim).sense });
  const made = [own, ...implied.filter(({ key }) => key !== own.key)];
  allMatters(slice).set(claim, made);
  return made;
}

const allMatters = perSlice((): WeakMap<Claim, readonly Matter[]> => new WeakMap());

/** What words with their sense say. */
export function matterIn(slice: Slice, { words, sense }: Content): Matter {
  const minds: EntityId[] = [];
  const same = identities(slice);
  let content: Content = { words, sense };
  for (let depth = 0; depth < deepest; depth += 1) {
    const inner = content.sense;
    const [who] = inner?.kind === 'mind' && has.has(inner.verb) ? inner.who : [];
    if (inner?.kind !== 'mind' || who?.entity === undefined || inner.who.length !== 1) break;
    if (minds.at(-1) !== same(who.entity)) minds.push(same(who.entity));
    content = inner.content;
  }
  const [key, holds] = keyOf(content, same);
  const [named] = keyOf(content, (id) => id);
  return minds.reduceRight(inMindOf, { minds: [], key, named, holds });
}

/** What something is in somebody's mind: that they have it. */
export function inMindOf({ minds, key, named, holds }: Matter, who: EntityId): Matter {
  return { minds: [who, ...minds], key: `@${who} > ${key}`, named: `@${who} > ${named}`, holds };
}

/** Whom and what a matter names. */
export function namedIn({ key }: Matter): readonly EntityId[] {
  return key.split(' ').flatMap((word) => (word.startsWith('@') ? [word.slice(1)] : []));
}

/** Minds within minds are followed so far down; what is deeper is words. */
const deepest = 200;

/** The verbs whose content somebody has; to suspect or to doubt it is another thing. */
const has: ReadonlySet<string> = new Set(
  Object.entries(verbs).flatMap(([verb, row]) =>
    row.frame === 'mind' && row.turn !== 'ends' && verb !== 'suspects' && verb !== 'doubts' ? [verb] : [],
  ),
);

/** That somebody is dead. */
export function deathOf(slice: Slice, entity: EntityId): Matter {
  const of = (id: EntityId) => textKey([`@${id}`, 'dead'])[0];
  return { minds: [], key: of(identities(slice)(entity)), named: of(entity), holds: true };
}

/** What follows from what is said: that it is done, wherever and however; that whoever was killed is dead, and that what somebody knows is so. */
export function impliedBy(slice: Slice, content: Content): readonly Matter[] {
  const found: Matter[] = [];
  let inner: Content = content;
  for (let depth = 0; depth < deepestKnown; depth += 1) {
    const { sense } = inner;
    if (sense?.kind !== 'mind' || !factive.has(sense.verb)) break;
    inner = sense.content;
    found.push(matterIn(slice, inner));
  }
  const { sense } = inner;
  if (sense?.kind !== 'act') return found;
  const [key] = textKey(bareAct(sense, identities(slice)));
  found.push({ minds: [], key, named: textKey(bareAct(sense, (id) => id))[0], holds: true });
  if (verbs[sense.verb].deathOf !== 'object') return found;
  for (const { entity } of sense.what ?? []) if (entity !== undefined) found.push(deathOf(slice, entity));
  return found;
}

/** What follows from so many minds within minds is enough. */
const deepestKnown = 20;
/** What these are said of is so. */
const factive: ReadonlySet<string> = new Set(['knows', 'learns', 'sees', 'overhears']);

/** What two names that mean one are said to be. */
export const oneAndTheSame = 'one';

type Key = readonly [key: string, holds: boolean];
type Naming = (id: EntityId) => EntityId;

function keyOf({ words, sense }: Content, name: Naming): Key {
  switch (sense?.kind) {
    case 'act':
      return actKey(sense, words, name);
    case 'state': {
      const two = notOne(words);
      if (two) return [sameKey(two[0], two[1], name), false];
      const head = sense.of.map((id) => `@${name(id)}`);
      const [key, holds] = textKey([...head, ...besides(words, name, [...head, ...formsOfVerb(sense.verb)])]);
      return [key, holds === (sense.verb !== 'isNoLonger')];
    }
    case 'relation': {
      const of = sense.of.map((id) => `@${name(id)}`);
      const to = sense.to.map((id) => `@${name(id)}`);
      const [key, holds] = textKey([...of, ...wordsOf(sense.role), ...to]);
      return [key, holds === (sense.verb !== 'isNoLonger')];
    }
    case 'same':
      return [sameKey(sense.a, sense.b, name), true];
    default:
      return textKey(withPlainVerb(wordsIn(words, name)));
  }
}

/** The verb behind the name at the head in one form: "did not break" denies what "breaks" and "broke" say. */
function withPlainVerb(words: readonly string[]): readonly string[] {
  if (!words[0]?.startsWith('@')) return words;
  let at = 1;
  for (; auxiliaries.has(words[at] ?? '') || negations.has(words[at] ?? ''); at += 1);
  const verb = words[at];
  if (verb === undefined || verb.startsWith('@')) return words;
  const isBase = words.slice(1, at).some((word) => doing.test(word));
  const base = isBase ? verb : baseOfPast(verb);
  const plain = namesOfDeeds.get(verb) ?? (base === undefined ? undefined : presentOf(base));
  return plain === undefined ? words : [...words.slice(0, at), plain, ...words.slice(at + 1)];
}

const auxiliaries: ReadonlySet<string> = new Set(
  'do does did has have had doesnt didnt dont hasnt havent hadnt'.split(' '),
);
const doing = /^(?:do|does|did|doesnt|didnt|dont)$/;

/** Each form of a deed of one word, with the verb's name. */
export const namesOfDeeds: ReadonlyMap<string, string> = new Map(
  Object.values(verbs).flatMap((row) => {
    const [name = ''] = row.english;
    if (row.frame !== 'act' || name.includes(' ') || row.deathOf === 'subject') return [];
    const forms = [...row.english, ...(row.object === 'none' ? [] : (row.passive ?? []))];
    return forms.flatMap((form) => (form.includes(' ') ? [] : [[form, name] as const]));
  }),
);

function sameKey(a: EntityId, b: EntityId, name: Naming): string {
  return `${[`@${name(a)}`, `@${name(b)}`].sort().join(' ')} ${oneAndTheSame}`;
}

/** "Ada is not Eva": who is not whom. */
function notOne(words: Words): readonly [EntityId, EntityId] | undefined {
  const [first, said, second, ...rest] = words.filter(({ text }) => text.trim() !== '');
  const isEnd = rest.every(({ text }) => /^[.!]$/.test(text.trim()));
  if (first?.entity === undefined || second?.entity === undefined || !isEnd) return undefined;
  return /^ (?:(?:is|are|was|were) not|isn['’]t|wasn['’]t) (?:the )?$/.test(said?.text ?? '')
    ? [first.entity, second.entity]
    : undefined;
}

type Act = Extract<Sense, { kind: 'act' }>;

/** Who does what to whom, in whatever voice; then all else that the words say of it: where, to whom, with what. */
function actKey(sense: Act, words: Words, name: Naming): Key {
  const head = bareAct(sense, name);
  return textKey([...head, ...besides(words, name, [...head, ...formsOfVerb(sense.verb), 'by'])]);
}

function besides(words: Words, name: Naming, told: readonly string[]): readonly string[] {
  const isTold = new Set(told);
  return wordsIn(words, name).filter((word) => !isTold.has(word));
}

function bareAct({ verb, who, what = [] }: Act, name: Naming): readonly string[] {
  const parties = (list: typeof who) =>
    list.flatMap(({ entity, words }) => (entity === undefined ? wordsOf(words) : [`@${name(entity)}`]));
  if (verbs[verb].deathOf === 'subject') return [...parties(who), 'dead'];
  return [...parties(who), ...wordsOf(verbs[verb].english[0] ?? verb), ...parties(what)];
}

function formsOfVerb(verb: Act['verb'] | StateVerb): readonly string[] {
  const { english, passive = [] } = verbs[verb];
  return [...english, ...passive].flatMap(wordsOf);
}

function wordsIn(words: Words, name: Naming): readonly string[] {
  return words.flatMap(({ text, entity }) => (entity === undefined ? wordsOf(text) : [`@${name(entity)}`]));
}

function wordsOf(text: string): readonly string[] {
  return tokens(text);
}

/** Words as a key and whether they say that it is so: stems in order, names as "@id", and what is dead and alive as one matter. */
export function textKey(words: readonly string[]): Key {
  let holds = true;
  const kept: string[] = [];
  words.forEach((word, at) => {
    if (negations.has(word)) holds = !holds;
    else if (word === 'longer' && words[at - 1] === 'no') return;
    else if (word === 'alive') {
      holds = !holds;
      kept.push('dead');
    } else if (word.startsWith('@')) kept.push(word);
    else addAll(kept, stemsOf([deathly.has(word) ? 'dead' : word]));
  });
  return [kept.join(' '), holds];
}

const negations: ReadonlySet<string> = new Set(
  'not no never nobody none isnt arent wasnt werent doesnt dont didnt hasnt havent hadnt wont cant cannot'.split(' '),
);
const deathly: ReadonlySet<string> = new Set('die dies died dying deceased'.split(' '));
