import { type ToldSentence, toldSentences } from '../../explain/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  indexOf,
  kindOf,
  nameOf,
  perSlice,
  type Slice,
} from '../../story/index.js';
import {
  adverbs,
  auxiliaries,
  clauseStarts,
  conjunctions,
  determiners,
  prepositions,
  relatives,
  stops,
} from './clause-words.js';
import { canBe, isKnownAs, pronounOfNoun, strangers } from './gender.js';
import type { Token } from './told-tokens.js';

type Pronoun = 'he' | 'she';

/** Somebody spoken of in a paragraph: by name, by a pronoun that means them for certain, or as "a man". */
type Mention = {
  /** None for whoever bears no name. */
  readonly id?: EntityId;
  /** The pronoun that must mean a nameless one, if the noun tells. */
  readonly pronoun?: Pronoun;
  /** The number of its sentence in the paragraph, and its place there. */
  readonly sentence: number;
  readonly at: number;
  /** It stands as whoever does something; or only as the owner of what is spoken of. */
  readonly isSubject: boolean;
  readonly isOwner: boolean;
  /** It stands in a clause that another one holds: "when Ada comes". */
  readonly isWithin: boolean;
  /** The noun of a nameless one. */
  readonly noun?: string;
  /** What the pronoun stands as, if it is one; and whether it is not clear whom it means. */
  readonly as?: Kind['as'];
  readonly isUnclear?: boolean;
};

/**
 * The tokens of the told sentences in which each pronoun that means somebody for certain bears whom: as one who does or
 * suffers something ("he"), or as the owner of what follows ("his hat").
 */
export function withPronouns(
  slice: Slice,
  read: (told: ToldSentence) => readonly Token[],
): ReadonlyMap<ToldSentence, readonly Token[]> {
  const found = new Map<ToldSentence, readonly Token[]>();
  let [last, mentions, sentence]: [ToldSentence | undefined, Mention[], number] = [undefined, [], 0];
  for (const told of toldSentences(slice)) {
    if (told.before === undefined || told.before !== last) [mentions, sentence] = [[], 0];
    else sentence += 1;
    last = told;
    found.set(told, resolved(slice, told.claim, read(told), sentence, mentions));
  }
  return found;
}

/** The tokens of a sentence with whom its pronouns mean; adds to the mentions those of this sentence. */
function resolved(
  slice: Slice,
  claim: Claim,
  tokens: readonly Token[],
  sentence: number,
  mentions: Mention[],
): readonly Token[] {
  return tokens.map((token, at) => {
    if (token.isQuoted || token.isMark) return token;
    const place = { sentence, at, isWithin: isWithin(tokens, at) };
    if (token.entity !== undefined) addNamed(slice, token.entity, tokens, place, mentions);
    else if (strangers.has(token.text) && !isSaidOfSomebody(tokens, at)) {
      const id = addNameless(slice, claim, tokens, place, mentions);
      return id === undefined ? token : { ...token, entity: id, isPronoun: true };
    } else {
      const kind = kindOfPronoun(tokens, at);
      const id = kind && addPronoun(slice, claim, tokens, place, mentions, kind);
      if (id !== undefined)
        return kind?.as === 'owner' ? { ...token, owner: id } : { ...token, entity: id, isPronoun: true };
    }
    return token;
  });
}

type Place = Pick<Mention, 'sentence' | 'at' | 'isWithin'>;

function addNamed(slice: Slice, entity: EntityId, tokens: readonly Token[], place: Place, mentions: Mention[]): void {
  const id = identities(slice)(entity);
  if (kindOf(slice, id) !== 'person') return;
  mentions.push({ id, ...place, isSubject: isSubject(tokens, place.at), isOwner: isOwned(tokens, place.at) });
}

function addNameless(
  slice: Slice,
  claim: Claim,
  tokens: readonly Token[],
  place: Place,
  mentions: Mention[],
): EntityId | undefined {
  const pronoun = pronounOfNoun(tokens[place.at]?.text ?? '');
  const isNew = /^(?:an?|another)$/.test(articleBefore(tokens, place.at));
  const isKnown = isNew || mentions.some((one) => one.noun === tokens[place.at]?.text);
  const id = pronoun && isKnown ? notNamed(slice, claim, pronoun, mentions) : undefined;
  const noun = tokens[place.at]?.text ?? '';
  const how = { ...place, noun, isSubject: isSubject(tokens, place.at), isOwner: false };
  mentions.push(id === undefined ? { ...(pronoun ? { pronoun } : {}), ...how } : { id, ...how });
  return id;
}

function addPronoun(
  slice: Slice,
  claim: Claim,
  tokens: readonly Token[],
  place: Place,
  mentions: Mention[],
  kind: Kind,
): EntityId | undefined {
  const { pronoun, as } = kind;
  const id = meantBy(slice, claim, tokens, place, mentions, kind);
  const how = { ...place, isSubject: as === 'subject', isOwner: as === 'owner' };
  if (id !== undefined) mentions.push({ id, ...how, as });
  else if (as === 'subject') mentions.push({ pronoun, ...how, isUnclear: true });
  return id;
}

/** The article of a noun, over a word or two that describe it: "a tall young man". */
function articleBefore(tokens: readonly Token[], at: number): string {
  for (let before = at - 1; before >= Math.max(0, at - longestTrait); before -= 1) {
    const { text, entity, isMark } = tokens[before] as Token;
    if (determiners.has(text) || text === 'another') return text;
    if (entity !== undefined || isMark || prepositions.has(text)) return '';
  }
  return '';
}

const longestTrait = 3;

/** "A man" where a scene lists one man whom none of its sentences names: he, unless he was spoken of before. */
function notNamed(slice: Slice, claim: Claim, pronoun: Pronoun, mentions: readonly Mention[]): EntityId | undefined {
  if (claim.scene === null || mentions.some((one) => one.isUnclear && one.pronoun === pronoun)) return undefined;
  const named = namedIn(slice).get(claim.scene);
  const [one, ...others] = presentIn(slice, claim).filter(
    (id) => !named?.has(id) && canBe(slice, id, pronoun) && !isSeveral(nameOf(slice, id)),
  );
  return others.length === 0 ? one : undefined;
}

/** "the guests" */
function isSeveral(name: string): boolean {
  return /^(?:the )?[\p{Ll} ]*[^s']s$/u.test(name);
}

/** Of each scene those whom its sentences name. */
const namedIn = perSlice((slice): ReadonlyMap<string, ReadonlySet<EntityId>> => {
  const same = identities(slice);
  const found = new Map<string, Set<EntityId>>();
  for (const { claim, words } of toldSentences(slice)) {
    if (claim.scene === null) continue;
    const own = found.get(claim.scene) ?? new Set();
    found.set(claim.scene, own);
    for (const { entity } of words) if (entity !== undefined) own.add(same(entity));
  }
  return found;
});

type Kind = { readonly pronoun: Pronoun; readonly as: 'subject' | 'object' | 'owner' };

function kindOfPronoun(tokens: readonly Token[], at: number): Kind | undefined {
  const { text } = tokens[at] as Token;
  if (text === 'he' || text === 'she') return { pronoun: text, as: 'subject' };
  if (text === 'him') return { pronoun: 'he', as: 'object' };
  if (text === 'his') return { pronoun: 'he', as: 'owner' };
  if (text !== 'her') return undefined;
  const next = tokens[at + 1];
  const isAlone =
    !next ||
    /ing$/.test(next.text) ||
    pronouns.has(next.text) ||
    next.isMark ||
    next.entity !== undefined ||
    next.isQuoted ||
    small.some((set) => set.has(next.text));
  return { pronoun: 'she', as: isAlone ? 'object' : 'owner' };
}

const pronouns: ReadonlySet<string> = new Set('he she it they we i you him them'.split(' '));

/** What stands behind "her" only where it owns nothing. */
const small: readonly ReadonlySet<string>[] = [
  determiners,
  prepositions,
  conjunctions,
  clauseStarts,
  relatives,
  auxiliaries,
  new Set([
    'how',
    'what',
    'why',
    'whether',
    'if',
    'so',
    'everything',
    'anything',
    'something',
    'nothing',
    'again',
    'there',
    'too',
    'alone',
    'now',
    'then',
  ]),
];

/** Whom a pronoun means: undefined where it may be several, or somebody without a name. */
function meantBy(
  slice: Slice,
  claim: Claim,
  tokens: readonly Token[],
  { sentence, at }: { readonly sentence: number; readonly at: number },
  mentions: readonly Mention[],
  { pronoun, as }: Kind,
): EntityId | undefined {
  if (tokens[at - 1]?.text === 'who' || (as === 'object' && around.has(tokens[at - 1]?.text ?? ''))) return undefined;
  // "He advises Ben" advises nobody who is Ben.
  const named = namedInClause(tokens, at);
  const fits = ({ id, pronoun: own }: Mention) =>
    id === undefined ? own === undefined || own === pronoun : canBe(slice, id, pronoun);
  const isNear = (one: Mention) =>
    one.id !== undefined ||
    one.pronoun !== undefined ||
    one.sentence === sentence ||
    (one.isSubject && one.sentence === sentence - 1);
  const own = mentions.filter((one) => one.sentence === sentence);
  const doer = own.findLast((one) => one.isSubject && isSameClause(tokens, one.at, at));
  if (as === 'object' && !doer && own.some((one) => one.isSubject && fits(one))) return undefined;
  if (as === 'object' && doer && doer.id === undefined && fits(doer)) return undefined;
  const isOther = (one: Mention) => as !== 'object' || doer?.id === undefined || one.id !== doer.id;
  const all = mentions.filter((one) => fits(one) && isNear(one) && isOther(one));
  const fitting = as === 'owner' ? all : all.filter(({ id }) => id === undefined || !named.has(id));
  if (fitting.length === 0)
    return all.length > 0 ? undefined : alonePresent(slice, claim, pronoun, as === 'object' ? doer?.id : undefined);
  const besides = doer?.id;
  const only = onlyOne(slice, claim, fitting, pronoun, besides);
  if (only !== undefined) return only;
  const again = own.findLast((one) => one.as === as && one.id !== undefined && fits(one) && isOther(one));
  if (
    again &&
    own.every(
      (one) =>
        one.at <= again.at || !fits(one) || one.id === again.id || (one.id === undefined && one.pronoun === undefined),
    )
  )
    return again.id;
  if (as === 'owner') return ownerIn(slice, own.filter(fits), doer, pronoun);
  const lately = fitting.filter((one) => one.sentence >= sentence - 1);
  const within = isWithin(tokens, at);
  return (
    (as === 'object'
      ? onlyOne(slice, claim, lately, pronoun, besides)
      : lastSubject(slice, fitting, { sentence, isWithin: within }, pronoun)) ??
    (within ? undefined : onlyThere(slice, claim, fitting, pronoun))
  );
}

/** Whoever does what is said, where nobody else is named in the sentence since. */
function ownerIn(
  slice: Slice,
  fitting: readonly Mention[],
  doer: Mention | undefined,
  pronoun: Pronoun,
): EntityId | undefined {
  if (!doer || !fitting.includes(doer)) return undefined;
  const between = fitting.filter((one) => one.at > doer.at && one.id !== doer.id);
  return between.length === 0 ? sure(slice, doer, pronoun) : undefined;
}

/** Those whom a clause names behind a place. */
function namedInClause(tokens: readonly Token[], at: number): ReadonlySet<EntityId> {
  const found = new Set<EntityId>();
  for (let next = at + 1; next < tokens.length; next += 1) {
    const { text, entity, isQuoted, isMark } = tokens[next] as Token;
    if (opensClause.has(text) || (isMark && stops.has(text)) || text === 'and') break;
    if (entity !== undefined && !isQuoted) found.add(entity);
  }
  return found;
}

/** Who does not stand behind one of these as somebody else for certain: "Ada takes a lamp with her". */
const around: ReadonlySet<string> = new Set(
  'with behind around before beside about near over above below under'.split(' '),
);

/** Whoever did something last, where nobody else was spoken of since, nor did something beside them. */
function lastSubject(
  slice: Slice,
  fitting: readonly Mention[],
  { sentence, isWithin }: { readonly sentence: number; readonly isWithin: boolean },
  pronoun: Pronoun,
): EntityId | undefined {
  const subject = fitting.findLast((one) => one.isSubject);
  if (!subject || subject.sentence < sentence - 1) return undefined;
  const others = fitting.filter((one) => one.id !== subject.id && !one.isOwner);
  const isDoubtful = others.some(
    (one) =>
      isBehind(one, subject) ||
      (one.sentence === subject.sentence &&
        one.isSubject &&
        ((subject.isWithin && !one.isWithin) || subject.at - one.at < farApart)) ||
      (isWithin && one.sentence === sentence),
  );
  return isDoubtful ? undefined : sure(slice, subject, pronoun);
}

/** In words: "Ada and her friend Dora". */
const farApart = 4;

/** The only one of all spoken of who is in the scene; nobody where a nameless one was spoken of. */
function onlyThere(slice: Slice, claim: Claim, fitting: readonly Mention[], pronoun: Pronoun): EntityId | undefined {
  const there = new Set(presentIn(slice, claim));
  const ids = new Set(fitting.map(({ id }) => id));
  const [one, ...others] = [...ids].filter((id) => id !== undefined && there.has(id));
  const isClear = !fitting.some((own) => own.id === undefined && !own.isUnclear);
  return one !== undefined && others.length === 0 && isClear && isKnownAs(slice, one, pronoun) ? one : undefined;
}

/** Whether a place stands behind a word that opens a clause within a sentence. */
function isWithin(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const { text, isMark, isQuoted } = tokens[before] as Token;
    if (isMark && stops.has(text)) return false;
    if (!isQuoted && opensClause.has(text) && !goingOn.has(text)) return true;
    if (text === ',' && joints.has(tokens[before + 1]?.text ?? '')) return false;
  }
  return false;
}

/** What comes behind one of these goes on with the story: "they fight until he falls". */
const goingOn: ReadonlySet<string> = new Set(['but', 'until']);
const joints: ReadonlySet<string> = new Set(['and', 'but', 'so', 'yet', 'then']);

function isBehind(one: Mention, other: Mention): boolean {
  return one.sentence > other.sentence || (one.sentence === other.sentence && one.at > other.at);
}

/** Somebody named of whom it is known that the pronoun is theirs. */
function sure(slice: Slice, { id }: Mention, pronoun: Pronoun): EntityId | undefined {
  return id !== undefined && isKnownAs(slice, id, pronoun) ? id : undefined;
}

/** The one whom all these mean; of whom it is not known whether they are "he", only where nobody else is there who may be. */
function onlyOne(
  slice: Slice,
  claim: Claim,
  fitting: readonly Mention[],
  pronoun: Pronoun,
  besides: EntityId | undefined,
): EntityId | undefined {
  const ids = new Set(fitting.map(({ id }) => id));
  const [id, ...others] = ids;
  if (id === undefined || others.length > 0) return undefined;
  if (isKnownAs(slice, id, pronoun)) return id;
  const there = presentIn(slice, claim).filter((one) => one !== id && one !== besides && canBe(slice, one, pronoun));
  return there.length === 0 ? id : undefined;
}

/** Where nobody was spoken of: the one person of the scene whom the pronoun can mean. */
function alonePresent(
  slice: Slice,
  claim: Claim,
  pronoun: Pronoun,
  besides: EntityId | undefined,
): EntityId | undefined {
  const there = presentIn(slice, claim).filter((id) => id !== besides && canBe(slice, id, pronoun));
  const [id, ...others] = there;
  if (id === undefined || others.length > 0) return undefined;
  return isKnownAs(slice, id, pronoun) || presentIn(slice, claim).length === 1 ? id : undefined;
}

/** The people whom the dateline of a scene lists. */
function presentIn(slice: Slice, { scene }: Claim): readonly EntityId[] {
  const same = identities(slice);
  const own = scene === null ? [] : (indexOf(slice).inScene.get(scene) ?? []);
  const listed = own.flatMap(({ sense }) => (sense.kind === 'with' ? sense.people : []));
  return [...new Set(listed.map(({ entity }) => same(entity)))].filter((id) => kindOf(slice, id) === 'person');
}

/** Whether a place stands in the clause that a subject begins: nothing between them opens another one. */
function isSameClause(tokens: readonly Token[], subject: number, at: number): boolean {
  return tokens
    .slice(subject + 1, at)
    .every(({ text, isMark }) => !(isMark && stops.has(text)) && !opensClause.has(text));
}

const opensClause: ReadonlySet<string> = new Set([
  ...clauseStarts,
  'that',
  'who',
  'which',
  'whom',
  'whose',
  'whether',
  'if',
  'but',
  'what',
  'how',
  'why',
]);

/** Whether somebody stands where whoever does something stands: with a verb behind, as far as can be seen, and no preposition before. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (adverbs.has(tokens[next]?.text ?? '')) next += 1;
  const { text = '', isMark = true, isQuoted = false } = tokens[next] ?? {};
  if (isMark && !(text === ',' && relatives.has(tokens[next + 1]?.text ?? ''))) return false;
  if (isQuoted || isOwned(tokens, at)) return false;
  if (text === 'and') return tokens[next + 1]?.entity !== undefined || tokens[next + 2]?.entity !== undefined;
  if (!isMark && [determiners, prepositions, conjunctions, clauseStarts, relatives].some((set) => set.has(text)))
    return false;
  let before = at - 1;
  while (determiners.has(tokens[before]?.text ?? '')) before -= 1;
  const lead = tokens[before];
  return lead === undefined || !prepositions.has(lead.text) || clauseStarts.has(lead.text);
}

function isOwned(tokens: readonly Token[], at: number): boolean {
  return /^(?:'s?|.*(?:'s|s'))$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.entity === undefined;
}

/** "Ada, a nurse", "Ada is the nurse": nobody else is spoken of. */
function isSaidOfSomebody(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - longestNoun); before -= 1) {
    const { text, entity } = tokens[before] as Token;
    if (/^(?:is|was|are|were|am|be|been|as|becomes|became|no|any|every|nobody)$/.test(text)) return true;
    if (text === ',')
      return tokens[before - 1]?.entity !== undefined && determiners.has(tokens[before + 1]?.text ?? '');
    if (entity !== undefined || prepositions.has(text) || stops.has(text)) return false;
  }
  return false;
}

const longestNoun = 5;
