import { type Line, toldLine } from '../../explain/index.js';
import { stem } from '../../language/index.js';
import { type EntityId, identities, indexOf, kindOf, nameOf, ofKind, type Slice } from '../../story/index.js';
import { namesAndWords } from '../question/names/names-and-words.js';
import { type Deed, deedsOf } from '../told/deeds.js';
import type { Token } from '../told/token.js';
import { tokensOf } from '../told/told-tokens.js';
import { determiners, prepositions, stops } from '../told/words/clause-words.js';
import { eachOnce } from './claim-lines.js';

/**
 * What becomes of a thing, or of somebody without a name: the sentences in which it breaks, is taken, dies or the like.
 * Words beside its noun must stand with it, or name somebody of its paragraph: "Ada's child".
 */
export function fateAnswer(slice: Slice, words: readonly string[]): readonly Line[] {
  const asked = askedOf(slice, words);
  if (!asked) return [];
  const found = fates
    .flatMap((verb) => deedsOf(slice, verb))
    .filter((deed) => deed.clause.standing === 'so' && isFateOf(slice, deed, asked));
  const inOrder = [...found].sort((a, b) => a.told.claim.told - b.told.claim.told);
  return eachOnce(inOrder.map(({ told }) => toldLine(slice, told))).slice(-mostLines);
}

const mostLines = 2;

type Asked = {
  readonly noun: string;
  readonly entity?: EntityId;
  readonly names: readonly ReadonlySet<EntityId>[];
  readonly scenes: ReadonlySet<string>;
};

function askedOf(slice: Slice, words: readonly string[]): Asked | undefined {
  if (words.length > mostWords) return undefined;
  const units = namesAndWords(slice, words).filter(
    ({ word, bearers }) => bearers || !(determiners.has(word) || prepositions.has(word)),
  );
  const things = units.flatMap(({ bearers }) => [...(bearers ?? [])].filter((id) => isThing(slice, id)));
  const names = units.flatMap(({ bearers }) =>
    bearers && ![...bearers].some((id) => isThing(slice, id)) ? [bearers] : [],
  );
  const rest = units.flatMap(({ word, bearers }) => (bearers ? [] : [word]));
  const [entity = headNamed(slice, rest, names.length), ...others] = [...new Set(things)];
  const noun = entity === undefined ? rest.at(-1) : (words.at(-1) ?? nameOf(slice, entity).split(' ').at(-1));
  if (noun === undefined || others.length > 0 || (entity === undefined && (rest.length > 1 || names.length === 0)))
    return undefined;
  const scenes = entity === undefined ? [] : scenesNaming(slice, entity);
  return { noun: stem(noun), names, scenes: new Set(scenes), ...(entity === undefined ? {} : { entity }) };
}

const mostWords = 6;

/** "the compass": the one thing called "the brass compass", where nothing else is said of it. */
function headNamed(slice: Slice, [noun, ...more]: readonly string[], names: number): EntityId | undefined {
  if (noun === undefined || more.length > 0 || names > 0) return undefined;
  const same = identities(slice);
  const found = ofKind(slice, 'introduce').flatMap(({ sense }) => {
    const heads = [nameOf(slice, sense.entity), ...sense.aliases].map((name) =>
      name
        .replace(/ (?:of|to|from|by) .*$/u, '')
        .split(' ')
        .at(-1),
    );
    return (sense.as === 'thing' || sense.as === 'document') && heads.includes(noun) ? [same(sense.entity)] : [];
  });
  const [only, ...others] = new Set(found);
  return others.length === 0 ? only : undefined;
}

function isThing(slice: Slice, id: EntityId): boolean {
  return ['thing', 'document', 'symbol'].includes(kindOf(slice, id));
}

/** The scenes whose sentences name a thing. */
function scenesNaming(slice: Slice, id: EntityId): readonly string[] {
  const same = identities(slice);
  const own = [
    ...(indexOf(slice).about.get(id) ?? []),
    ...ofKind(slice, 'introduce').filter(({ sense }) => same(sense.entity) === id),
  ];
  return own.flatMap(({ scene }) => scene ?? []);
}

/** Whether the thing is what the verb is told of: as its subject, or as what is done to. */
function isFateOf(slice: Slice, deed: Deed, asked: Asked): boolean {
  const { tokens, clause, told } = deed;
  const isIt = (token: Token | undefined) => token !== undefined && isNoun(token, asked, told.claim.scene);
  const isObject =
    !clause.isPassive &&
    !intransitive.has(tokens[clause.verb.from]?.text ?? '') &&
    isIt(tokens[objectAt(tokens, clause.rest.from)]);
  const subject = subjectAt(tokens, clause.verb.from);
  const isAble = clause.isPassive || !transitive.has(stem(tokens[clause.verb.from]?.text ?? ''));
  // "Ada drops the vase. It breaks."
  const isGoneOn =
    subject === 0 && tokens[0]?.text === 'it' && told.before !== undefined && tokensOf(slice, told.before).some(isIt);
  const isSubject = isAble && (isIt(tokens[subject]) || isGoneOn);
  if (!isObject && !isSubject) return false;
  const near = [...tokens, ...wordsBefore(deed)];
  return asked.names.every((bearers) =>
    near.some(({ entity, owner }) =>
      [entity, owner].some((id) => id !== undefined && bearers.has(identities(slice)(id))),
    ),
  );
}

function wordsBefore({ told }: Deed): readonly Pick<Token, 'entity' | 'owner'>[] {
  const found: Pick<Token, 'entity'>[] = [];
  for (let before = told.before; before; before = before.before)
    for (const { entity } of before.words) if (entity !== undefined) found.push({ entity });
  return found;
}

/** By its name; by its noun alone in a scene that names it, or where it has no name. */
function isNoun({ text, entity, isQuoted }: Token, asked: Asked, scene: string | null): boolean {
  if (isQuoted) return false;
  if (asked.entity !== undefined && entity === asked.entity) return true;
  return (
    entity === undefined &&
    stem(text) === asked.noun &&
    (asked.entity === undefined || (scene !== null && asked.scenes.has(scene)))
  );
}

/** The last word of what is done to: "the old vase". */
function objectAt(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at + 1 < tokens.length && at < from + longestNoun && !isEnd(tokens[at + 1] as Token)) at += 1;
  return at;
}

const longestNoun = 4;

function isEnd({ text, isMark }: Token): boolean {
  return isMark || prepositions.has(text) || text === 'and' || text === 'but' || text === 'that';
}

/** The last word of what stands before a verb, over a verb that is joined to it: "the vase falls and breaks". */
function subjectAt(tokens: readonly Token[], verb: number): number {
  const joint = tokens.slice(0, verb).findLastIndex(({ text }) => text === 'and');
  const isJoined = joint >= 0 && verb - joint <= 2;
  const end = isJoined ? joint : verb;
  let from = end;
  while (from > 0 && !stops.has(tokens[from - 1]?.text ?? '') && tokens[from - 1]?.text !== ',') from -= 1;
  if (tokens[from]?.text === 'and') from += 1;
  const first = objectAt(tokens, from);
  return isJoined ? firstNoun(tokens, from) : Math.min(first, verb - 1);
}

/** "the ball" of "the ball rolls from his hand": the word behind an article. */
function firstNoun(tokens: readonly Token[], from: number): number {
  return determiners.has(tokens[from]?.text ?? '') ? from + 1 : from;
}

const transitive: ReadonlySet<string> = new Set(
  ['steal', 'keep', 'sell', 'take', 'find', 'throw', 'bury', 'give'].map(stem),
);
const intransitive: ReadonlySet<string> = new Set(['dies', 'died', 'die', 'vanishes', 'vanished', 'falls', 'fell']);

/** By which something becomes what it was not, or goes where it was not. */
const fates: readonly string[] =
  'break burn destroy die kill vanish steal keep sell take lose find bury sink drown explode fall shatter melt tear throw hang free save arrest escape give catch tear'.split(
    ' ',
  );
