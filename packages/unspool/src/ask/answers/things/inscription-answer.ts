import { addAll } from '../../../base/lists.js';
import { type Line, type ToldSentence, toldLine, toldSentences } from '../../../explain/index.js';
import { formsOf, stem, stemsOf, tokens } from '../../../language/index.js';
import { type EntityId, identities, kindOf, nameOf, ofKind, perSlice, type Slice } from '../../../story/index.js';
import { namesAndWords } from '../../question/names/names-and-words.js';
import { stemsLike } from '../../told/like-things.js';
import { quotationsIn } from '../../told/speaking.js';
import { isOwner } from '../../told/stretch.js';
import type { Token } from '../../told/token.js';
import { tokensOf } from '../../told/told-tokens.js';
import { canBe } from '../../told/whom/gender.js';
import { determiners, prepositions, stops } from '../../told/words/clause-words.js';
import { eachOnce } from '../claim-lines.js';

/**
 * What stands in or on something, in words of its own: the sentences that quote it, or say what it says. The something
 * is named by a noun, with whatever tells which: "the tattoo on Ada's arm".
 */
export function inscriptionAnswer(slice: Slice, words: readonly string[]): readonly Line[] {
  const asked = askedOf(slice, words);
  if (!asked) return [];
  const found = quoting(slice).filter((told) => isInscribed(slice, told, asked));
  return eachOnce(found.map((told) => toldLine(slice, told))).slice(0, mostLines);
}

/** The sentences that quote something, or say that something is said, or go on about "it". */
const quoting = perSlice((slice) =>
  toldSentences(slice).filter((told) => {
    const own = tokensOf(slice, told);
    const isOfIt = own[0]?.text === 'it' || (own[0]?.text === 'in' && own[1]?.text === 'it');
    return (
      isOfIt || own.some(({ isQuoted, text }, at) => isQuoted || (text === 'that' && isSayingThing(own[at - 1]?.text)))
    );
  }),
);

const mostLines = 3;

/** A thing with what tells which one it is. */
type Asked = {
  /** The stems of its noun, any of which will do; and the thing itself, if it is one of the notes. */
  readonly nouns: ReadonlySet<string>;
  readonly entity?: EntityId;
  readonly names: readonly ReadonlySet<EntityId>[];
  /** What somebody owns who is named: "Ada's arm". */
  readonly owned: readonly { readonly bearers: ReadonlySet<EntityId>; readonly nouns: readonly string[] }[];
  readonly stems: readonly (readonly string[])[];
};

function askedOf(slice: Slice, words: readonly string[]): Asked | undefined {
  if (words.length > mostWords) return undefined;
  const units = namesAndWords(slice, words).filter(
    ({ word, bearers }) => bearers || !(determiners.has(word) || prepositions.has(word) || fillers.has(word)),
  );
  const things = units.flatMap(({ bearers }) => [...(bearers ?? [])].filter((id) => isThing(slice, id)));
  const [entity, ...others] = new Set(things);
  if (others.length > 0) return undefined;
  const names = units.flatMap(({ bearers }) =>
    bearers && ![...bearers].some((id) => isThing(slice, id)) ? [bearers] : [],
  );
  const rest = units.flatMap(({ word, bearers }) => (bearers ? [] : [word]));
  const owned = units.flatMap(({ bearers, next }) =>
    bearers && next !== undefined && rest.includes(next) ? [{ bearers, nouns: stemsLike(next) }] : [],
  );
  if (entity !== undefined)
    return {
      entity,
      owned: [],
      nouns: new Set(headsOf(slice, entity)),
      names,
      stems: rest.map((word) => stemsLike(word)),
    };
  const noun = nounIn(words, rest);
  if (noun === undefined) return undefined;
  const more = rest.filter((word) => word !== noun).map((word) => stemsLike(word));
  const meant = documentLike(slice, stemsLike(noun), more);
  return {
    ...(meant === undefined ? {} : { entity: meant }),
    nouns: new Set(stemsLike(noun)),
    names,
    owned: meant === undefined ? owned : [],
    stems: meant === undefined ? more : [],
  };
}

/** The last word before anything that tells which: "tattoo" of "the blue tattoo on Ada's arm", "fact" of "fact 5". */
function nounIn(words: readonly string[], rest: readonly string[]): string | undefined {
  const first = words.findIndex(
    (word, at) => at > 0 && prepositions.has(word) && rest.some((own) => words.indexOf(own) < at),
  );
  const own = rest.filter((word) => !/^\d/.test(word) && (first < 0 || words.indexOf(word) < first));
  return own.at(-1);
}

/** The one document that is called by such a noun, and of which all the rest is said where it is introduced. */
function documentLike(
  slice: Slice,
  noun: readonly string[],
  more: readonly (readonly string[])[],
): EntityId | undefined {
  if (more.length === 0) return undefined;
  const found = [...introductions(slice)].filter(
    ([id, { stems }]) =>
      isThing(slice, id) &&
      headsOf(slice, id).some((head) => noun.includes(head)) &&
      more.every((alike) => alike.some((one) => stems.includes(one))),
  );
  const [only, ...others] = found;
  return others.length === 0 ? only?.[0] : undefined;
}

const mostWords = 10;
/** What is said of any writing. */
const fillers: ReadonlySet<string> = new Set(
  'words word text inscription writing line lines back front bottom top side name message'.split(' '),
);

function isThing(slice: Slice, id: EntityId): boolean {
  return ['thing', 'document', 'symbol'].includes(kindOf(slice, id));
}

/** The last word of each name of a thing, with what else it may be called. */
function headsOf(slice: Slice, entity: EntityId): readonly string[] {
  const same = identities(slice);
  const aliases = ofKind(slice, 'introduce').flatMap(({ sense }) =>
    same(sense.entity) === same(entity) ? sense.aliases : [],
  );
  return [nameOf(slice, entity), ...aliases].flatMap((name) => {
    const own =
      name
        .replace(/ (?:of|to|from|by) .*$/u, '')
        .split(' ')
        .at(-1) ?? '';
    return stemsLike(own.toLowerCase());
  });
}

function isInscribed(slice: Slice, told: ToldSentence, asked: Asked): boolean {
  const own = tokensOf(slice, told);
  const before = told.before ? tokensOf(slice, told.before) : [];
  if (!isThere(slice, [...own, ...before], asked) || !areTheirs(slice, own, asked)) return false;
  const thing = own.flatMap((token, at) => (isNoun(slice, token, asked, told) ? [at] : []));
  if (thing.some((at) => saysAt(own, at))) return true;
  // "It says …", "In it …", right behind a sentence about it.
  const isOfIt = before.some((token) => isNoun(slice, token, asked, told));
  return isOfIt && ((own[0]?.text === 'it' && saysAt(own, 0)) || (own[0]?.text === 'in' && own[1]?.text === 'it'));
}

/** Whether all is named there that tells which thing is meant. */
function isThere(slice: Slice, tokens: readonly Token[], { names, stems, entity }: Asked): boolean {
  const said = new Set(tokens.flatMap(({ text, isQuoted }) => (isQuoted ? [] : text.split(/[\s'-]+/).map(stem))));
  const known = entity === undefined ? new Set<string>() : introducedStems(slice, entity);
  const ids = new Set(tokens.flatMap(({ entity: id, owner }) => [id, owner]));
  return (
    stems.every((alike) => alike.some((one) => said.has(one) || known.has(one))) &&
    names.every((bearers) => [...bearers].some((id) => ids.has(id) || isOf(slice, entity, id)))
  );
}

function introducedStems(slice: Slice, entity: EntityId): ReadonlySet<string> {
  return new Set(introductions(slice).get(entity)?.stems ?? []);
}

function isOf(slice: Slice, entity: EntityId | undefined, id: EntityId): boolean {
  return entity !== undefined && (introductions(slice).get(entity)?.ids.has(id) ?? false);
}

/** Of each thing what is said where it is introduced, and in which scenes that is. */
const introductions = perSlice((slice) => {
  const same = identities(slice);
  const found = new Map<EntityId, { stems: string[]; ids: Set<EntityId>; scenes: Set<string> }>();
  for (const { sense, words, about, scene } of ofKind(slice, 'introduce')) {
    const id = same(sense.entity);
    const own = found.get(id) ?? { stems: [], ids: new Set<EntityId>(), scenes: new Set<string>() };
    addAll(
      own.stems,
      stemsOf(words.flatMap(({ text }) => [...text.toLowerCase().split(/[^\p{L}\p{N}]+/u), ...tokens(text)])),
    );
    for (const one of about) own.ids.add(same(one));
    if (scene !== null) own.scenes.add(scene);
    found.set(id, own);
  }
  return found;
});

/** Whether a token is the thing: by its name; a thing of the notes by its noun, too, in the scene where it is introduced. */
function isNoun(slice: Slice, { text, entity, isQuoted }: Token, asked: Asked, { claim }: ToldSentence): boolean {
  if (isQuoted) return false;
  if (asked.entity !== undefined && entity === asked.entity) return true;
  if (entity !== undefined)
    return (
      asked.entity === undefined && isThing(slice, entity) && headsOf(slice, entity).some((one) => asked.nouns.has(one))
    );
  if (!text.split(/[\s'-]+/).some((word) => asked.nouns.has(stem(word)))) return false;
  return (
    asked.entity === undefined ||
    (claim.scene !== null && introductions(slice).get(asked.entity)?.scenes.has(claim.scene) === true)
  );
}

/** Whether nobody else owns what the question gives an owner: "her arm" is not Ben's. */
function areTheirs(slice: Slice, tokens: readonly Token[], { owned }: Asked): boolean {
  return owned.every(({ bearers, nouns }) =>
    tokens.every(({ text, isQuoted }, at) => {
      if (isQuoted || !text.split(/[\s'-]+/).some((word) => nouns.includes(stem(word)))) return true;
      const before = tokens[at - 1];
      const owner = before?.owner ?? (isOwner(tokens, at - 1) ? tokens[at - 2]?.entity : undefined);
      if (owner !== undefined) return bearers.has(owner);
      const pronoun = before?.text === 'his' ? 'he' : before?.text === 'her' ? 'she' : undefined;
      return pronoun === undefined || [...bearers].some((id) => canBe(slice, id, pronoun));
    }),
  );
}

/** Whether words stand in or on what is named at a place: it says them, they are read there, or written on it. */
function saysAt(tokens: readonly Token[], thing: number): boolean {
  for (const { from, to } of quotationsIn(tokens)) {
    if (from > thing && from - thing <= farApart && isLinked(tokens, thing, from)) return true;
    if (to <= thing && thing - to <= farBehind && isWrittenOn(tokens, from, to, thing)) return true;
    if (
      tokens.slice(to, thing).every(({ isMark, text }) => isMark || determiners.has(text)) &&
      isSayingThing(tokens[thing + 1]?.text)
    )
      return true;
  }
  return saysThat(tokens, thing);
}

const farApart = 14;
const farBehind = 6;

/** What stands between a thing and the words on it: "that reads", "with the words", "he reads", a colon. */
function isLinked(tokens: readonly Token[], thing: number, quote: number): boolean {
  const between = tokens.slice(thing + 1, quote);
  if (between.some(({ isMark, text }) => isMark && stops.has(text) && text !== ':')) return false;
  if (between.every(({ isMark, text }) => isMark && (text === ':' || text === ','))) return between.length > 0;
  return between.some(({ text, entity }, at) => {
    if (entity !== undefined) return false;
    if (reading.has(text) || ['words', 'word', 'written', 'inscription'].includes(text)) return true;
    const subject = tokens[thing + at];
    return !isSomebody(subject) && !(subject?.text === 'and' && isDoneTo(tokens, thing)) && isSayingThing(text);
  });
}

function isSomebody(token: Token | undefined): boolean {
  return token?.entity !== undefined || /^(?:he|she|they|we|i)$/.test(token?.text ?? '');
}

/** "Ben takes the box and says": whoever begins the clause says it. */
function isDoneTo(tokens: readonly Token[], thing: number): boolean {
  const start = tokens.findLastIndex(({ text, isMark }, at) => at < thing && isMark === true && stops.has(text)) + 1;
  return tokens.slice(start, thing).some(isSomebody);
}

/** "writes “…” on the wall" */
function isWrittenOn(tokens: readonly Token[], from: number, to: number, thing: number): boolean {
  const isOn = tokens
    .slice(to, thing)
    .some(({ text }) => ['on', 'in', 'across', 'over', 'into', 'under'].includes(text));
  return isOn && tokens.slice(Math.max(0, from - 4), from).some(({ text }) => writing.has(text));
}

/** "The letter, which he keeps, says that …" */
function saysThat(tokens: readonly Token[], thing: number): boolean {
  const that = tokens.findIndex(
    ({ text }, at) =>
      at > thing + 1 && at <= thing + farApart && text === 'that' && isSayingThing(tokens[at - 1]?.text),
  );
  if (that < 0) return false;
  const subject = tokens[that - 2];
  const isHis = subject?.entity !== undefined || /^(?:he|she|they|we|i)$/.test(subject?.text ?? '');
  return that - 2 === thing || !isHis;
}

function isSayingThing(text: string | undefined): boolean {
  return text !== undefined && (things.has(text) || reading.has(text));
}

const forms = (verbs: string): ReadonlySet<string> =>
  new Set(verbs.split(' ').flatMap((verb) => [...formsOf(verb).all]));
const things = forms(
  'say warn state announce bear contain begin end run declare read ask order promise explain describe',
);
const reading = forms('read stand');
const writing = forms('write print scrawl carve paint engrave tattoo scratch scribble');
