import {
  exchangeLine,
  exchangesOf,
  type Line,
  listed,
  namesOf,
  placeName,
  say,
  sceneSummaries,
  toldLine,
  toldSentences,
} from '../../../explain/index.js';
import { stem } from '../../../language/index.js';
import { type EntityId, identities, type Slice } from '../../../story/index.js';
import type { Token } from '../../told/token.js';
import { tokensOf } from '../../told/told-tokens.js';
import { isSameClause, isSubject } from '../../told/whom/mention.js';
import { modals, negations } from '../../told/words/clause-words.js';
import { answered, eachOnce } from '../claim-lines.js';
import { relatedAnswer } from './people-answer.js';

/** Whether two know each other: by what they are to each other, by what they say or do to each other, or as they are in a small scene together. */
export function acquaintedAnswer(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
  const same = identities(slice);
  const [a, b] = [same(one), same(other)];
  if (a === b) return [];
  const related = relatedAnswer(slice, a, b);
  const done = toldSentences(slice).filter(
    (told) => isBetween(tokensOf(slice, told), a, b) || isBetween(tokensOf(slice, told), b, a),
  );
  const lines = eachOnce([...related, ...done.map((told) => toldLine(slice, told))]).slice(0, mostLines);
  if (lines.length > 0) return answered(slice, say('yes'), lines);
  const exchange = exchangesOf(slice, a).find((found) => found.with === b);
  if (exchange && exchange.to + exchange.from > 0)
    return answered(
      slice,
      [...say('yes: '), ...namesOf(slice, [a]), ...say(' speaks with '), ...namesOf(slice, [b])],
      [exchangeLine(slice, exchange)],
    );
  const there = sceneSummaries(slice).filter(({ present }) => {
    const own = present.filter(({ how }) => how === undefined).map(({ id }) => same(id));
    return own.length <= mostThere && own.includes(a) && own.includes(b);
  });
  if (there.length === 0) return [];
  const scenes = there.map(({ id }) => id);
  const words = [
    ...say('likely: both are in '),
    ...listed(scenes.slice(0, mostLines).map((id) => placeName(slice, id))),
  ];
  return [
    {
      words: [...words, { text: '.' }].map((word, at) => (at === 0 ? { ...word, text: capitalised(word.text) } : word)),
      scenes,
    },
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const mostLines = 2;
/** In a crowd people need not meet. */
const mostThere = 6;

/** Whether a sentence tells as so that one does something with another, who is named behind in the same clause. */
function isBetween(tokens: readonly Token[], one: EntityId, other: EntityId): boolean {
  return tokens.some(({ entity, isQuoted }, at) => {
    if (entity !== one || isQuoted || !isSubject(tokens, at)) return false;
    const next = tokens.findIndex((token, index) => index > at && token.entity === other && !token.isQuoted);
    if (next < 0 || !isSameClause(tokens, at, next) || isOwnerAt(tokens, next)) return false;
    const between = tokens.slice(at + 1, next);
    const isOpen = between.some(
      ({ text, isMark, entity: named }) =>
        isMark || named !== undefined || modals.has(text) || negations.has(text) || text === 'and',
    );
    return !isOpen && between.some(({ text }) => meeting.has(stem(text)));
  });
}

function isOwnerAt(tokens: readonly Token[], at: number): boolean {
  return /^'s?$/.test(tokens[at + 1]?.text ?? '');
}

/** Who does one of these to somebody has met them. */
const meeting: ReadonlySet<string> = new Set(
  (
    'meet met marry marries kiss hit beat slap kill shoot strangl hug embrac visit greet help sav rescu attack threaten threatened betray love know knew knows ' +
    'tell tells told ask asks ask beg begs gives gave give hand show bring drag carry carri forc forced warn push pull hire hired fire fired ' +
    'teach taught train paid pay pays play played leav left divorc follow chas lock tie tied accus comfort calm thank invite fight fought speak spoke talk introduc'
  )
    .split(' ')
    .map(stem),
);
