import { plain } from '../../../language/index.js';
import { identities, presence, type SceneId, type Slice, type Words } from '../../../story/index.js';
import { canBe } from '../../who/gender.js';
import { capital, clause, isClauseSafe, say, sentence, sliceWords, withoutStop } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { withDeathIn } from './deaths.js';
import { pronounOf } from './people.js';
import type { Told } from './told.js';
import { isVerbless } from './turn-times.js';

/** The sentences of a scene with what only its lines tell, where it can be read: mostly behind them. */
export function withLines(
  slice: Slice,
  scene: SceneId,
  prose: readonly Told[],
  lines: readonly Told[],
): readonly Told[] {
  const own = joinedOpening(slice, prose);
  const first = namesWhoLeads(slice, scene, own, lines);
  const left = lines.filter((line) => line !== first);
  const dead = left.filter((line) => line.claim.sense.kind === 'act' && line.claim.sense.verb === 'dies');
  let told: readonly Told[] = own;
  const behind: Told[] = [];
  for (const line of left) {
    const joined: readonly Told[] | undefined =
      (dead.includes(line) ? withDeath(slice, told, line) : undefined) ?? withDeathIn(slice, scene, told, line);
    if (joined) told = joined;
    else behind.push(concluding(slice, line, own));
  }
  return [...(first ? [first] : []), ...told, ...behind];
}

/**
 * The line that says who "he" or "she" is, where a scene of few words begins with that and the line says what they do:
 * "Hedda reads in the letter that Joren lives. She reads it standing."
 */
function namesWhoLeads(
  slice: Slice,
  scene: SceneId,
  [opening, ...others]: readonly Told[],
  lines: readonly Told[],
): Told | undefined {
  const length = [opening, ...others].reduce((sum, one) => sum + plain(one?.words ?? []).length, 0);
  const [lead] = /^(?:He|She)(?= )/.exec(plain(opening?.words ?? [])) ?? [];
  if (lead === undefined || length > fewCharacters) return undefined;
  const same = identities(slice);
  const pronoun = lead === 'He' ? 'he' : 'she';
  const there = presence(slice, scene).map(({ entity }) => same(entity));
  return lines.find(({ words: [who], claim }) => {
    const { kind } = claim.sense;
    const isDone = kind === 'act' || kind === 'tell' || kind === 'mind';
    return isDone && who?.entity !== undefined && there.includes(same(who.entity)) && canBe(slice, who.entity, pronoun);
  });
}

const fewCharacters = 220;

/** "Ann is no longer alive; she has died by suicide." */
function withDeath(slice: Slice, told: readonly Told[], line: Told): readonly Told[] | undefined {
  const same = identities(slice);
  const [who] = line.words;
  if (who?.entity === undefined) return undefined;
  const at = told.findIndex(({ words }) => {
    const last = words.findLast(({ entity }) => entity !== undefined)?.entity;
    return last !== undefined && same(last) === same(who.entity ?? '') && ofDead.test(plain(words));
  });
  const sentenceOfDeath = told[at];
  if (!sentenceOfDeath) return undefined;
  const pronoun = pronounOf(slice, who.entity);
  const subject: Words = pronoun === undefined ? [who] : say(pronoun);
  const rest = sliceWords(line.words, who.text.length, Number.POSITIVE_INFINITY);
  const having = pronoun === undefined && /^ has died\b/.test(plain(rest));
  const behind = having
    ? [...say(essayVoice.havingDied), ...sliceWords(rest, ' has died'.length, Number.POSITIVE_INFINITY)]
    : [...say('; '), ...subject, ...rest];
  const words = sentence([...withoutStop(sentenceOfDeath.words), ...behind]);
  return told.map((one, index) => (index === at ? { ...one, words } : one));
}

const ofDead = /\b(?:no longer alive|(?:is|lies) dead)\.$/;

/** Who somebody is, as what follows from the sentences before it: "So the lodger is Denny." */
function concluding(slice: Slice, line: Told, prose: readonly Told[]): Told {
  if (line.claim.sense.kind !== 'same' || prose.length === 0 || !isClauseSafe(slice, line.words)) return line;
  return { ...line, words: sentence([...say(essayVoice.so), ...clause(slice, line.words)]) };
}

/** A first sentence without a verb as a part of the second: "Dusk. Ann lights a lamp." as "At dusk, Ann lights a lamp." */
function joinedOpening(slice: Slice, prose: readonly Told[]): readonly Told[] {
  const [first, second, ...more] = prose;
  if (!first || !second || second.isLine || !isClauseSafe(slice, second.words)) return prose;
  const text = plain(first.words);
  if (leaning.test(plain(second.words))) return prose;
  const lead = essayVoice.partOfDay(text.replace(/\.$/, '').toLowerCase());
  const place = isVerbless(first.words) ? essayVoice.inPlaceOf(text) : '';
  if (lead === undefined && place === '') return prose;
  const opened = lead === undefined ? [...say(place), ...clause(slice, first.words), ...say(', ')] : say(lead);
  const words = sentence([...capital(opened), ...clause(slice, second.words)]);
  return [{ ...second, words }, ...more];
}

const leaning = /^(?:He|She|They|It|His|Her|Their|Its|There|Here)(?![\p{L}’'-])/u;
