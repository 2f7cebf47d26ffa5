import { plain, sentences } from '../../language/index.js';
import type { Claim, EntityId, Slice, Words } from '../../story/index.js';
import { namesOf } from '../profile.js';
import { idsIn, unmarked } from '../speech/speech.js';
import { capital, quoted, say, sentence, sliceWords, typeset } from '../words/typesetting.js';
import { recapVoice } from './recap-voice.js';

/** Who says what a claim tells in so many words, none where they are not named; undefined where it is no speech. */
export function speakersOf(slice: Slice, { sense }: Claim): readonly EntityId[] | undefined {
  if (sense.kind === 'tell' && sense.utterance) return idsIn(slice, sense.who);
  return sense.kind === 'prose' && sense.voice && !sense.language ? [] : undefined;
}

/** What somebody says, sentence by sentence, without what is too short or too long to be quoted. */
export function sentencesSaid(slice: Slice | undefined, claim: Claim): readonly Words[] {
  const whole = unmarked(typeset(slice, wordsSaid(claim)));
  const text = plain(whole);
  return sentences(text).flatMap(({ from, to }) => {
    // A dash before it says that somebody else spoke.
    const begins = from + Math.max(0, text.slice(from, to).search(/[^\s–—-]/));
    return to - begins < shortest || to - begins > longest ? [] : [sliceWords(whole, begins, to)];
  });
}

/** The words of a speech, with the quotation marks around them. */
export function wordsSaid(claim: Claim): Words {
  return claim.sense.kind === 'tell' ? claim.sense.content.words : claim.words;
}

const shortest = 16;
/** Neither a direction nor what somebody says is told again where it is longer. */
export const longest = 150;

/** "Hamlet swears: “…”", "Hamlet asks: “…?”" */
export function spokenBy(slice: Slice, by: readonly EntityId[], words: Words): Words {
  if (by.length === 0) return quoted(capital(words));
  const { swears, asks, says } = recapVoice.spoken;
  const text = plain(words);
  const way = text.endsWith('?') ? asks : ownOath.test(text) ? swears : says;
  return [...capital(namesOf(slice, by)), ...say(by.length > 1 ? way.several : way.one), ...quoted(capital(words))];
}

const ownOath = /\bI(?: do|’ll|'ll| will)? (?:swear|vow)\b/i;

/** "Enter Ghost." as "Ghost enters." */
export function entering(words: Words): Words | undefined {
  return movingBy(/^(?:re-?)?enter (?:the )?/i, words, recapVoice.spoken.enters);
}

/** "Exit Ghost." as "Ghost leaves.", "Exeunt all." as "All leave." */
export function leaving(words: Words): Words | undefined {
  return movingBy(/^exi?(?:t|unt|eunt) (?=\S)/i, words, recapVoice.spoken.leaves);
}

/** A direction that begins with how somebody comes or goes, as a sentence of whoever it names behind that. */
function movingBy(
  lead: RegExp,
  words: Words,
  { one, several }: Readonly<Record<'one' | 'several', string>>,
): Words | undefined {
  const text = plain(words);
  const [begin] = lead.exec(text) ?? [];
  if (begin === undefined) return undefined;
  const who = sliceWords(words, begin.length, text.length - (text.endsWith('.') ? 1 : 0));
  return sentence([...capital(who), ...say(/,| and |^all\b/i.test(plain(who)) ? several : one)]);
}

/** How a direction begins that speaks of somebody named before it. */
export const leaning = /^(?:He|She|They|It|His|Her|Their|Both|And|Then)\b/;
