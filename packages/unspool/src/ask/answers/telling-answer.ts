import {
  answerStatus,
  formerLine,
  type Line,
  namesOf,
  phrases,
  questionLine,
  questionsOf,
  say,
  sentence,
  speeches,
} from '../../explain/index.js';
import { plain, stemsOf, tokens } from '../../language/index.js';
import { acceptance, type EntityId, identities, indexOf, ofKind, type Slice } from '../../story/index.js';
import { bearersOf } from '../question/names/known-names.js';
import { answered, eachOnce } from './claim-lines.js';
import { quoteAnswer, quoteToAnswer } from './quote-answer.js';

/**
 * The questions that nothing answers so far, and those of which the notes say that they are left open; of one person or
 * thing only, if words for it are given.
 */
export function openAnswer(slice: Slice, about: readonly string[] = []): readonly Line[] {
  const wanted = stemsOf(about);
  const bearers = bearersOf(slice, about);
  const open = questionsOf(slice).flatMap(({ id, words, about: named }) => {
    const own = stemsOf(tokens(plain(words)));
    const isMeant =
      named.some((one) => bearers.has(identities(slice)(one))) || wanted.every((stem) => own.includes(stem));
    if (about.length > 0 && !isMeant) return [];
    const { full, partial } = answerStatus(slice, id);
    const isLeft = full ? full.sense.none : partial.length === 0;
    return isLeft ? [questionLine(slice, id)] : [];
  });
  if (open.length === 0 && about.length > 0) return [];
  return open.length > 0 ? open : [{ words: say(phrases.noneOpen), scenes: [] }];
}

/** What it seemed, and what it turned out to be; of one person only, if one is asked for. */
export function seemedAnswer(slice: Slice, who?: EntityId): readonly Line[] {
  const { defeatedBy, isAccepted } = acceptance(slice);
  const same = identities(slice);
  const fallen = ofKind(slice, 'overturns').flatMap(({ sense }) => indexOf(slice).claims.get(sense.to) ?? []);
  const former = questionsOf(slice).flatMap(({ id }) =>
    answerStatus(slice, id).former.map(({ answer, by }) => ({ claim: answer, by })),
  );
  const all = [
    ...fallen.flatMap((claim) => {
      const by = isAccepted(claim.id) ? undefined : defeatedBy(claim.id);
      return by ? [{ claim, by }] : [];
    }),
    ...former,
  ];
  const about = all.filter(({ claim }) => who === undefined || claim.about.some((id) => same(id) === same(who)));
  return eachOnce(about.map(({ claim, by }) => formerLine(slice, claim, by)));
}

/** Who says these words, and to whom, where that is told. */
export function saysWhoAnswer(slice: Slice, words: readonly string[]): readonly Line[] {
  const found = spoken(slice, words);
  const by = [...new Set(found.flatMap((speech) => speech.by))];
  const to = [...new Set(found.flatMap((speech) => speech.to))];
  if (by.length === 0) return quoteAnswer(slice, words);
  const hearers = to.length > 0 ? [...say(', to '), ...namesOf(slice, to)] : [];
  return answered(slice, [...namesOf(slice, by), ...hearers], [spokenLine(words, found)]).slice(0, 1);
}

/** To whom somebody says these words, where that is told. */
export function saysToAnswer(slice: Slice, who: EntityId, words: readonly string[]): readonly Line[] {
  const found = spoken(slice, words).filter(({ by }) => by.includes(identities(slice)(who)));
  const to = [...new Set(found.flatMap((speech) => speech.to))];
  return to.length === 0
    ? quoteToAnswer(slice, who, words)
    : answered(slice, namesOf(slice, to), [spokenLine(words, found)]).slice(0, 1);
}

/** All speeches that have these words in a row. */
function spoken(slice: Slice, words: readonly string[]): ReturnType<typeof speeches> {
  if (words.length < fewestQuoted) return [];
  const wanted = ` ${words.join(' ')} `;
  return speeches(slice).filter(({ claim: { sense } }) => {
    const said = sense.kind === 'tell' ? tokens(plain(sense.content.words)).join(' ') : '';
    return ` ${said} `.includes(wanted);
  });
}

function spokenLine(words: readonly string[], found: ReturnType<typeof speeches>): Line {
  const scenes = [...new Set(found.flatMap(({ scene }) => (scene === null ? [] : [scene])))];
  return { words: sentence(say(`“${words.join(' ')}”`)), scenes };
}

const fewestQuoted = 2;
