import type { Reading } from './attendance-reading.js';

/**
 * Whether what stands behind a verb that is said of much can be seen: "runs to the gate", "holds the lamp", "turns round";
 * not "runs the ferry", "holds office", "turns forty".
 */
export function isSeen(reading: Reading, verb: number, end: number): boolean {
  const { is, tokens } = reading;
  const at = behindManner(reading, verb + 1, end);
  const token = tokens[at];
  if (token?.kind === 'name' && is(verb, 'distant')) return false;
  if (token?.kind === 'name' && at < end && !token.owned) return isSeenOf(reading, verb, at);
  if (at >= end || !token || token.kind !== 'word') return !token?.owned || isPart(reading, at + 1);
  if (is(at, 'openers') || is(at, 'without') || token.word === 'dead') return true;
  if (is(at, 'topics') && (reading.verb(verb)?.kind === 'speaks' || tokens[at - 1]?.word === 'out')) return true;
  if (is(at, 'determiners') && is(verb, 'managing') && !is(at + 1, 'body')) return false;
  if (is(at, 'determiners') && isNoun(reading, at + 1))
    return isThing(reading, at + 1, end, reading.verb(verb)?.kind === 'perceives');
  // "peels potatoes"
  if (is(at, 'pronouns') || (!reading.verb(verb)?.light && is(at, 'things'))) return true;
  if (is(at, 'places') || is(at, 'prepositions')) return isWhere(reading, at, end);
  return is(at, 'states') || is(at, 'body') || (is(at, 'bare') && at > verb + 1) || (reading.verb(at)?.ing ?? false);
}

/**
 * Whether it can be seen what is done to the somebody who stands at `last`: "takes Ada by the arm", "finds Ada asleep"; not
 * "takes Ada to court", "finds Ada boring", "holds Ada responsible".
 */
export function isSeenOf(reading: Reading, verb: number, last: number): boolean {
  const { is, tokens, clauseTo } = reading;
  const form = reading.verb(verb);
  if (form?.kind === 'perceives') return is(verb, 'watching') || isSeenSo(reading, last + 1);
  if (!form?.light) return true;
  if (isMistaken(reading, last + 1)) return false;
  const end = clauseTo(last);
  const at = behindManner(reading, last + 1, end);
  const token = tokens[at];
  if (form.kind === 'gives' && at > last + 1 && is(last + 1, 'over')) return false;
  if (is(at, 'openers')) return true;
  if (at >= end || !token || token.kind !== 'word') return true;
  if (is(at, 'pronouns') && !is(at, 'determiners')) return true;
  if (is(at, 'determiners')) return !reading.any('abstract', at + 1, Math.min(end, at + 4));
  if (is(at, 'ways')) return !reading.any('abstract', at + 1, Math.min(end, at + 4));
  if (is(at, 'places') || is(at, 'prepositions')) return isWhere(reading, at, end);
  return is(at, 'states') || is(at, 'body') || is(at, 'things') || isVerbal(reading, at);
}

function isVerbal(reading: Reading, at: number): boolean {
  const form = reading.verb(at);
  return form !== undefined && (form.ing || form.base);
}

/** "takes Ada for a thief", "sees Ada as her heir", but "catches Ada as she falls". */
export function isMistaken(reading: Reading, at: number): boolean {
  const { is, clauseTo } = reading;
  if (!is(at, 'mistaken') || (is(at + 1, 'determiners') && is(at + 2, 'timeNouns'))) return false;
  for (let next = at + 2; next < Math.min(clauseTo(at + 1), at + 6); next += 1) {
    const form = reading.verb(next);
    if (form?.third || form?.past || is(next, 'be')) return false;
  }
  return true;
}

/** What follows who is seen: "sees Ada fall", "finds Ada asleep"; not "finds Ada guilty", "sees Ada in the girl". */
function isSeenSo(reading: Reading, at: number): boolean {
  const { tokens, is, verb } = reading;
  const token = tokens[at];
  if (is(at, 'far') && is(at + 1, 'determiners') && [2, 3].some((more) => is(at + more, 'likenesses'))) return false;
  if (isMistaken(reading, at)) return false;
  if (token?.kind !== 'word' || is(at, 'openers') || is(at, 'states') || is(at, 'relatives')) return true;
  const form = verb(at);
  return (
    is(at, 'prepositions') ||
    is(at, 'particles') ||
    is(at, 'adverbs') ||
    (form?.ing ?? false) ||
    (form?.base ?? false) ||
    token.word === 'dead'
  );
}

/** Behind "slowly", "out", "up". */
function behindManner(reading: Reading, from: number, end: number): number {
  const { is } = reading;
  let at = from;
  while (
    at < end &&
    (is(at, 'particles') || isManner(reading, at)) &&
    !(is(at, 'prepositions') && isNoun(reading, at + 1) && !reading.verb(at + 1)?.ing)
  )
    at += 1;
  return at;
}

function isManner({ is, tokens, words }: Reading, at: number): boolean {
  const word = tokens[at]?.kind === 'word' ? (tokens[at]?.word ?? '') : '';
  return is(at, 'adverbs') || (word.length > 4 && word.endsWith(words.adverbEnding));
}

/** Something that has a determiner or a name before it, and is no preposition. */
function isNoun({ is, tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return (token?.kind === 'word' && !is(at, 'prepositions') && !is(at, 'openers')) || token?.kind === 'name';
}

/** "to the gate", "at her", "to look"; not "to power". */
function isWhere(reading: Reading, at: number, end: number): boolean {
  const { is, tokens } = reading;
  const next = tokens[at + 1];
  if (!next || next.kind === 'mark' || next.kind === 'name') return true;
  const goesOn = is(at + 1, 'prepositions') || (tokens[at]?.word === 'out' && is(at + 1, 'topics'));
  if (is(at, 'prepositions') && goesOn && at + 1 < end) return isWhere(reading, at + 1, end);
  if (reading.verb(at + 1)?.base && tokens[at]?.word === reading.words.to) return true;
  if (is(at, 'towards') && is(at - 1, 'particles')) return false;
  if (is(at + 1, 'body') || is(at + 1, 'bare')) return true;
  if (!is(at + 1, 'determiners') && !is(at + 1, 'pronouns')) return false;
  const nouns = [2, 3, 4].map((more) => at + more).filter((one) => one < end);
  if (is(at + 1, 'pronouns') && (nouns.length === 0 || !is(at + 1, 'determiners'))) return true;
  return nouns.some(
    (one) => is(one, 'things') || is(one, 'body') || is(one, 'clothes') || tokens[one]?.kind === 'name',
  );
}

/** "the old brass lamp". */
function isThing(reading: Reading, from: number, end: number, any: boolean): boolean {
  const { is, tokens } = reading;
  let last = from;
  while (
    last + 1 < end &&
    last < from + 3 &&
    isNoun(reading, last + 1) &&
    !is(last + 1, 'particles') &&
    !isManner(reading, last + 1)
  )
    last += 1;
  if (any) return true;
  for (let at = from; at <= last; at += 1)
    if (is(at, 'things') || is(at, 'body') || tokens[at]?.kind === 'name') return true;
  return false;
}

/** What is somebody's and can be held. */
function isPart({ is }: Reading, at: number): boolean {
  return [at, at + 1].some((one) => is(one, 'body') || is(one, 'things') || is(one, 'clothes'));
}
