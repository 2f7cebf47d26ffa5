import { plain } from '../../language/index.js';
import { type ClaimOf, type EntityId, indexOf, nameOf, type Slice, type Words } from '../../story/index.js';
import { symbols } from '../symbols.js';
import { partyName } from '../words/frame-phrases.js';
import { inTellingOrder, scenesOf } from '../words/line.js';
import {
  clause,
  joined,
  listed,
  say,
  sentence,
  stressing,
  typeset,
  typesetText,
  withoutStop,
} from '../words/typesetting.js';
import { adverbs, essayVoice, hedges } from './essay-voice.js';
import { reasonOf } from './explained.js';
import { note, type Said } from './said.js';
import type { Paragraph } from './section.js';
import { nameWords } from './telling/people.js';

/** What a symbol is to whom, in one paragraph; `isEnough` where there is more to it than an equation. */
export type Reading = {
  readonly symbol: EntityId;
  readonly name: string;
  readonly paragraph: Paragraph;
  readonly isEnough: boolean;
};

/** The symbols of which the notes say what they are to whom. */
export function readingsOf(slice: Slice, said: Said): readonly Reading[] {
  return symbols(slice).flatMap(({ symbol, name, readings }): readonly Reading[] => {
    const claims = [...new Set(readings.flatMap(({ claim }) => claim ?? []))].flatMap((id) => {
      const claim = indexOf(slice).claims.get(id);
      return claim?.sense.kind === 'means' ? [claim as ClaimOf<'means'>] : [];
    });
    if (claims.length === 0) return [];
    const told = claims.map((claim, at) => meaning(slice, claim, claims.slice(0, at)));
    const words = inOneRow(slice, claims) ?? alsoMeaning(slice, claims, told) ?? joined(joinedMeanings(told), ' ');
    note(said, words);
    const scenes = inTellingOrder(
      slice,
      claims.flatMap((claim) => scenesOf(slice, claim)),
    );
    const isEnough = claims.length > 1 || plain(words).includes(essayVoice.because);
    return [{ symbol, name, paragraph: { words, scenes }, isEnough }];
  });
}

/** What a symbol is to three or more, without grounds: "To Ann the tree is patience, to Bo silence, and to Cy home." */
function inOneRow(slice: Slice, claims: readonly ClaimOf<'means'>[]): Words | undefined {
  const [first, ...others] = claims;
  const isPlain = (claim: ClaimOf<'means'>) =>
    claim.certainty === undefined &&
    claim.sense.holders.length > 0 &&
    reasonOf(slice, claim).length === 0 &&
    !/^(?:that|what|how) /.test(claim.sense.meaning);
  const holders = new Set(claims.map((claim) => plain(holdersOf(claim))));
  if (!first || others.length < 2 || holders.size < claims.length || !claims.every(isPlain)) return undefined;
  const { to, andTo } = essayVoice.readings;
  const parts = others.map((claim, at) => [
    ...say(at === others.length - 1 ? andTo : `, ${to}`),
    ...namesOf(slice, claim),
    ...say(` ${typesetText(claim.sense.meaning)}`),
  ]);
  return sentence([...withoutStop(meaning(slice, first, [])), ...parts.flat()]);
}

function namesOf(slice: Slice, { sense }: ClaimOf<'means'>): Words {
  return listed(
    sense.holders.map(
      (holder): Words =>
        holder.entity === undefined ? [{ text: partyName(slice, holder) }] : nameWords(slice, holder.entity),
    ),
  );
}

/** "To Ann the tree is patience; it also means a house": what a symbol means to somebody, and what it means besides. */
function alsoMeaning(slice: Slice, claims: readonly ClaimOf<'means'>[], told: readonly Words[]): Words | undefined {
  const [[, second], [first]] = [claims, told];
  if (!first || !second || claims.length > 2 || second.sense.holders.length > 0 || second.certainty !== undefined)
    return undefined;
  if (claims[0]?.sense.holders.length === 0) return undefined;
  const { also, mean } = essayVoice.readings;
  const isMany = isPlural(typesetText(nameOf(slice, second.sense.symbol)));
  const reason = reasonOf(slice, second);
  const behind = reason.length > 0 ? [...say(essayVoice.because), ...reason] : [];
  const meant = say(typesetText(second.sense.meaning));
  return sentence([
    ...withoutStop(first),
    ...say(isMany ? also.they : also.it),
    ...say(isMany ? mean : `${mean}s`),
    ...say(' '),
    ...meant,
    ...behind,
  ]);
}

/** Two meanings without grounds in one sentence. */
function joinedMeanings(told: readonly Words[]): readonly Words[] {
  const [first, second, ...more] = told;
  if (!first || !second || more.length > 0) return told.map((words) => sentence(words));
  return [sentence([...withoutStop(first), ...say(essayVoice.and), ...lowerFirst(second)])];
}

function lowerFirst(words: Words): Words {
  const [first, ...rest] = words;
  return first && first.entity === undefined && /^(?:To|The|Later) /i.test(first.text)
    ? [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest]
    : words;
}

/** "To Ivo the quince means a debt, because …"; of whom a meaning was told before: "Later it means …" */
function meaning(slice: Slice, claim: ClaimOf<'means'>, before: readonly ClaimOf<'means'>[]): Words {
  const { sense } = claim;
  const { to, is, are, it, they, later, laterTo } = essayVoice.readings;
  const holders = namesOf(slice, claim);
  const isAgain = before.some((other) => plain(holdersOf(other)) === plain(holdersOf(claim)));
  const name = typesetText(nameOf(slice, sense.symbol));
  const isMany = isPlural(name);
  const pronoun = isMany ? they : it;
  const symbol: Words = before.length > 0 ? say(pronoun) : [{ text: name, entity: sense.symbol }];
  const isNoun = holders.length > 0 && !/^(?:that|what|how) /.test(sense.meaning);
  const meant = typesetText(sense.meaning);
  const adverb = claim.certainty === undefined || !isNoun || isAgain ? undefined : adverbs[claim.certainty];
  const inside = adverb ? `${adverb.inside} ` : '';
  const own: Words = !isNoun
    ? stressing(typeset(slice, claim.words), [])
    : isAgain
      ? [...say(`${later}${pronoun}${isMany ? are : is}${meant}${laterTo}`), ...holders]
      : [...say(to), ...holders, ...say(' '), ...symbol, ...say(`${isMany ? are : is}${inside}${meant}`)];
  const hedge = claim.certainty === undefined || inside !== '' ? '' : hedges[claim.certainty];
  const reason = reasonOf(slice, claim);
  const led = hedge === '' ? own : [...say(hedge), ...clause(slice, own)];
  return [...capitalFirst(led), ...(reason.length > 0 ? [...say(essayVoice.because), ...reason] : [])];
}

function isPlural(name: string): boolean {
  return /[^s]s$/.test(name);
}

function holdersOf({ sense }: ClaimOf<'means'>): Words {
  return sense.holders.map(({ words }) => ({ text: words }));
}

function capitalFirst(words: Words): Words {
  const [first, ...rest] = words;
  return first && first.entity === undefined
    ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest]
    : words;
}
