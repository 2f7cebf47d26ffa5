import type { Token } from '../told/token.js';
import { negations, prepositions, stops } from '../told/words/clause-words.js';
import { followsSoThat } from './result-clauses.js';
import { groupStart, isFiniteAt, subjectOf } from './subject-of.js';

/** What befalls people and things, by the verb that is asked with. */
export const mishaps =
  /^(?:break|broke|hurt|lose|die|kill|injure|wound|burn|drown|cut|damage|spoil|ruin|sprain|twist|tear|spill|bruise|dislocate|scar|fracture|shatter|smash)/;

/** "slips on the step and breaks a toe", "kicks it so hard that he breaks a toe": what the same one did just before is how it came. */
export function cameOfDeed(tokens: readonly Token[], verb: number): boolean {
  return followsSoThat(tokens, verb) || isBehindFall(tokens, verb);
}

/** Whether whoever has the mishap falls, or runs into something, in a clause before it that "and" joins to it. */
function isBehindFall(tokens: readonly Token[], verb: number): boolean {
  const own = subjectOf(tokens, verb);
  const joint = groupStart(tokens, verb) - 1;
  if (own === undefined || own.shared === undefined || !/^(?:and|,)$/.test(tokens[joint]?.text ?? '')) return false;
  for (let at = joint - 1; at > own.at; at -= 1) {
    const { text, isMark, isQuoted, entity } = tokens[at] as Token;
    if (isMark && stops.has(text)) return false;
    if (isQuoted || entity !== undefined || negations.has(text)) continue;
    if (isFall(tokens, at) && isFiniteAt(tokens, at) && subjectOf(tokens, at)?.at === own.at) return true;
  }
  return false;
}

/** "Reaches for the jar", and not "reaches the church". */
function isFall(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  return falls.test(text) || (/^reach(?:es|ed)$/.test(text) && prepositions.has(tokens[at + 1]?.text ?? ''));
}

const falls =
  /^(?:falls?|fell|trips?|tripped|stumbles?|stumbled|slips?|slipped|tumbles?|tumbled|jumps?|jumped|leaps?|leapt|crash(?:es|ed)|collides?|collided|skids?|skidded|kick(?:s|ed)|punch(?:es|ed)|dives?|dived)$/;
