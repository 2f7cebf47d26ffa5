import {
  type Line,
  namesOf,
  profile,
  sentence,
  type ToldSentence,
  toldLine,
  toldSentences,
} from '../../../explain/index.js';
import { plain, tokens } from '../../../language/index.js';
import { type EntityId, identities, ofKind, type Slice } from '../../../story/index.js';
import { bearersOf } from '../../question/names/known-names.js';
import { deedsOf } from '../../told/deeds.js';
import { isOwner } from '../../told/stretch.js';
import { tokensOf } from '../../told/told-tokens.js';
import { prepositions, stops } from '../../told/words/clause-words.js';
import { eachOnce, linesOfClaims } from '../claim-lines.js';
import { deedLines } from '../deed-answer.js';
import { namesLine } from '../known-answer.js';

/** What somebody is called in truth: who they turned out to be, what is said of their name, else their whole name. */
export function realNameAnswer(slice: Slice, asked: readonly string[]): readonly Line[] {
  const [who, ...others] = bearersOf(slice, asked);
  if (who === undefined || others.length > 0) return [];
  const id = identities(slice)(who);
  const said = toldSentences(slice).filter((told) => isOfName(tokensOf(slice, told), id) || isNamed(slice, told, id));
  const lines = [...namesLine(slice, id), ...said.map((told) => toldLine(slice, told))];
  if (lines.length > 0) return eachOnce(lines).slice(0, mostLines);
  const { name } = profile(slice, id);
  const isFuller = tokens(name).length > asked.length || tokens(name).join(' ') !== asked.join(' ');
  const isProper = /^\p{Lu}/u.test(name) && tokens(name).length > 1;
  return isFuller && isProper
    ? [{ words: sentence(namesOf(slice, [id])), scenes: [] }, ...profile(slice, id).about]
    : [];
}

const mostLines = 3;

/** "Her real name is …", "Ada's name is …" */
function isOfName(own: ReturnType<typeof tokensOf>, id: EntityId): boolean {
  return own.some(({ text, isQuoted }, at) => {
    if (text !== 'name' || isQuoted) return false;
    const is = own.slice(at + 1, at + 6).some((token) => ['is', 'was'].includes(token.text));
    const before = own.slice(Math.max(0, at - 3), at);
    const whose = before.some(
      (token, index) => token.owner === id || (token.entity === id && isOwner(own, Math.max(0, at - 3) + index + 1)),
    );
    return is && whose;
  });
}

/** "Ada is Dora Brandt.": two names with nothing but "is" between them. */
function isNamed(slice: Slice, told: ToldSentence, id: EntityId): boolean {
  const [first] = tokensOf(slice, told);
  const text = plain(told.words).trim();
  return first?.entity === id && first.isPronoun !== true && fullName.test(text);
}

/** What stands between the names is looked at from the end: a name has no small words in it. */
const fullName = /^[\p{L}.' -]{1,60} (?:is|was) \p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){1,3}\.?$/u;

/** What somebody did for a living before: what they are introduced as, or said to have been, "former" or "used to be". */
export function formerTradeAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const id = identities(slice)(who);
  const introduced = ofKind(slice, 'introduce').filter(
    ({ sense }) => identities(slice)(sense.entity) === id && former.test(plain(sense.description ?? [])),
  );
  const told = toldSentences(slice).filter((one) => {
    const own = tokensOf(slice, one);
    return own.some(
      ({ text }, at) =>
        text === 'used' &&
        own[at + 1]?.text === 'to' &&
        /^(?:be|work)$/.test(own[at + 2]?.text ?? '') &&
        own[at - 1]?.entity === id,
    );
  });
  return eachOnce([...linesOfClaims(slice, introduced), ...told.map((one) => toldLine(slice, one))]).slice(
    0,
    mostLines,
  );
}

const former = /\b(?:former|formerly|ex-\p{L}+|retired|once|used to)\b/iu;

/** Where somebody comes from: what says "from" right behind them, in their introduction or in a sentence. */
export function originAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const id = identities(slice)(who);
  const introduced = ofKind(slice, 'introduce').filter(
    ({ sense }) =>
      identities(slice)(sense.entity) === id &&
      /\b(?:from|born in|native of) \p{Lu}/u.test(plain(sense.description ?? [])),
  );
  const told = toldSentences(slice).filter((one) => {
    const own = tokensOf(slice, one);
    return own.some(
      ({ entity, isQuoted }, at) => entity === id && !isQuoted && own[at + 1]?.text === 'from' && isSaidToBe(own, at),
    );
  });
  const comes = ['come', 'hail', 'be'].flatMap((verb) =>
    deedsOf(slice, verb).filter(
      ({ doers, clause, tokens: own }) =>
        doers.includes(id) &&
        clause.standing === 'so' &&
        own[clause.rest.from]?.text === 'from' &&
        holds(own[clause.verb.from]?.text),
    ),
  );
  const lines = [
    ...linesOfClaims(slice, introduced),
    ...told.map((one) => toldLine(slice, one)),
    ...deedLines(slice, comes),
  ];
  return eachOnce(lines).slice(0, mostLines);
}

/** "comes from", not "came from the kitchen": what holds is told in the present. */
function holds(text: string | undefined): boolean {
  return /^(?:comes?|hails?|is|are)$/.test(text ?? '');
}

/** "She is Ada from Bonn", "Ada from Bonn, …": nobody moves. */
function isSaidToBe(own: ReturnType<typeof tokensOf>, at: number): boolean {
  const before = own[at - 1]?.text ?? '';
  return /^(?:is|was|named|called)$/.test(before) || (at === 0 && !prepositions.has(before) && !stops.has(before));
}
