import { perObject } from '../../base/remembered.js';
import type { Reading } from './attendance-reading.js';
import { hard, isTelling } from './attendance-unreal.js';

/** Whether what a clause says may be a picture, a memory or a supposition. `at` is its verb. */
export function isOpen(reading: Reading, head: number, at: number, first: number): boolean {
  const { is, any, unreal, clauseTo } = reading;
  const from = stretchFrom(reading, head);
  // Who sees somebody in a picture is not in it.
  const pictured = reading.verb(at)?.kind === 'perceives' ? head : clauseTo(at);
  return (
    unreal(first) ||
    is(from, 'unsure') ||
    is(head - 1, 'unsure') ||
    (is(head - 1, 'whenever') && any('modal', 0, reading.tokens.length)) ||
    any('media', from, pictured) ||
    any('earlier', from - 1, allOfIt(reading, at)) ||
    isOfThen(reading, head, at) ||
    isElsewhere(reading, from, head) ||
    isAtOtherEnd(reading, head, at) ||
    isOnlyHeard(reading, at) ||
    isOnlyIf(reading, at) ||
    any('unsure', from, clauseTo(at)) ||
    (is(head - 1, 'subordinators') && any('mediaNoun', 0, head))
  );
}

/** Where what is said around a token begins: with its clause, or with the adverbials in front of that. */
function stretchFrom({ tokens, clauseFrom, verb }: Reading, head: number): number {
  let from = clauseFrom(Math.max(0, head - 1));
  if (tokens[head - 1]?.word === ',') {
    const before = Math.max(clauseFrom(Math.max(0, head - 2)), head - farthest);
    let acts = false;
    for (let at = before; at < head && !acts; at += 1) acts ||= verb(at) !== undefined;
    if (!acts) from = before;
  }
  return from;
}

/** In tokens: more is not looked at. */
export const farthest = 30;

/** Where what is said of a subject ends, with what it does besides: "gets up at six and sings every day". */
function allOfIt({ tokens, verb, clauseTo }: Reading, at: number): number {
  let end = clauseTo(at);
  while (tokens[end]?.word === 'and' && (verb(end + 1)?.third || verb(end + 1)?.past)) end = clauseTo(end + 1);
  return end;
}

/** "Here Ada stood; Ben waits." "Tomorrow Ben leaves, and Ada goes with him." What is told of a time that is not the scene's. */
function isOfThen(reading: Reading, head: number, at: number): boolean {
  if (isPast(reading, at) && reading.present()) return true;
  const { begins, verbs } = partsOf(reading);
  const from = begins[head] ?? 0;
  if (!reading.any('earlier', from, from + 3)) return false;
  const first = Math.min(verbs[from] ?? at, at);
  return isPast(reading, first) === isPast(reading, at);
}

/** For each token, where what stands between marks that end everything begins, and the next finite verb from it on. */
const partsOf = perObject((reading: Reading) => {
  const { tokens } = reading;
  const begins: number[] = [];
  for (const at of tokens.keys())
    begins.push(at > 0 && !hard.test(tokens[at - 1]?.word ?? '') ? (begins[at - 1] ?? 0) : at);
  const verbs: number[] = new Array(tokens.length);
  for (let at = tokens.length - 1; at >= 0; at -= 1)
    verbs[at] = isFiniteVerb(reading, at) ? at : (verbs[at + 1] ?? tokens.length);
  return { begins, verbs };
});

/** A past is not taken for one, as it may be a participle: "the mill bought by Ben". */
function isFiniteVerb({ is, verb }: Reading, at: number): boolean {
  return is(at, 'be') || is(at, 'have') || is(at, 'modals') || (verb(at)?.third ?? false);
}

export function isPast({ is, verb }: Reading, at: number): boolean {
  const form = verb(at);
  return is(at, 'were') || ((form?.past ?? false) && !form?.third && !form?.base);
}

/** "The radio is on, and Ada sings." */
function isOnlyHeard({ is, any, tokens, verb }: Reading, at: number): boolean {
  return (verb(at)?.kind === 'speaks' || is(at, 'voiced')) && any('device', 0, tokens.length);
}

/** "Ada comes if Ben calls"; not "looks if he is asleep", "laughs as if …". */
function isOnlyIf({ is, tokens, verb }: Reading, at: number): boolean {
  for (let next = at; next < Math.min(tokens.length, at + farthest); next += 1) {
    if (hard.test(tokens[next]?.word ?? '') || isTelling(verb(next)) || verb(next)?.kind === 'perceives') return false;
    if (is(next, 'looks') || is(next, 'unreal')) return is(next, 'conditions') && tokens[next - 1]?.word !== 'as';
  }
  return false;
}

/** "Ben dials, and Ada answers." */
function isAtOtherEnd({ is, tokens, verb }: Reading, head: number, at: number): boolean {
  if (verb(at)?.kind !== 'speaks' && !is(at, 'dials')) return false;
  for (let before = Math.max(0, head - farthest); before < head; before += 1)
    if (is(before, 'dials') && tokens[before + 1]?.word !== 'off') return true;
  return false;
}

/** "In Paris Ada opens a letter." */
function isElsewhere({ is, tokens, verb }: Reading, from: number, head: number): boolean {
  for (let at = from; at < head; at += 1) if (verb(at)) return false;
  for (let at = from; at + 1 < head; at += 1)
    if (is(at, 'far') && tokens[at + 1]?.capital && !is(at + 1, 'determiners')) return true;
  return false;
}
