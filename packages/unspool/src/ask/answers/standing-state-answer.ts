import { say } from '../../explain/index.js';
import { english, type StateWords, tokens } from '../../language/index.js';
import { deaths, isEarlier, type StateTurn, stateTurns, unsureTurns } from '../../mind/index.js';
import { type Claim, type EntityId, identities, type Slice } from '../../story/index.js';
import { type Answered, untold } from '../question/intent.js';
import { bearersOf } from '../question/names/known-names.js';
import { answered, linesOfClaims } from './claim-lines.js';

/**
 * Whether somebody or something is in a state that begins and ends, as far as it is told: yes and no by what surely comes last,
 * not told where that is open. Undefined where it is no such state, or nothing is told of it.
 */
export function standingStateAnswer(slice: Slice, who: EntityId, what: readonly string[]): Answered | undefined {
  const words = what
    .filter((word, at) => !(at >= what.length - 3 && fillers.has(word)))
    .map((word) => word.toLowerCase());
  for (const [state, row] of Object.entries(english.states)) {
    const asked = askedIn(row, words);
    if (!asked) continue;
    const found = answerFor(slice, who, state, asked);
    if (found) return found;
  }
  return undefined;
}

/** "so far", "now" */
const fillers: ReadonlySet<string> = new Set(['so', 'far', 'now', 'yet', 'already', 'still', 'by', 'then']);

/** Whether the state itself is asked for, its contrary, or a way in which it ends; and with whom. */
type Asked = { readonly for: 'state' | 'contrary' | 'divorced' | 'widowed'; readonly other: readonly string[] };

function askedIn(row: StateWords, words: readonly string[]): Asked | undefined {
  const ways: readonly (readonly [Asked['for'], readonly string[]])[] = [
    ['state', row.asked],
    ['contrary', row.contrary],
    ['divorced', row.endedBy?.divorced ?? []],
    ['widowed', row.endedBy?.widowed ?? []],
  ];
  for (const [kind, forms] of ways) {
    for (const form of forms) {
      const own = tokens(form);
      if (!own.every((word, at) => words[at] === word)) continue;
      const rest = words.slice(own.length);
      if (rest.length === 0) return { for: kind, other: [] };
      if (row.begins.both.length > 0 && (rest[0] === 'to' || rest[0] === 'from'))
        return { for: kind, other: rest.slice(1) };
    }
  }
  return undefined;
}

function answerFor(slice: Slice, who: EntityId, state: string, asked: Asked): Answered | undefined {
  const same = identities(slice);
  const own = (of: typeof stateTurns) =>
    (of(slice).get(same(who)) ?? []).filter((turn) => turn.state === state && turn.account === '');
  const all = own(stateTurns);
  if (all.length === 0 || deaths(slice).has(same(who))) return undefined;
  const others = [...all, ...own(unsureTurns)];
  if (others.length > mostTurns) return untold;
  const last = all.findLast((one) =>
    others.every((other) => other.claim.id === one.claim.id || isBefore(slice, other, one)),
  );
  if (!last) return untold;
  const bearers = asked.other.length === 0 ? [] : [...bearersOf(slice, asked.other)];
  const [partner] = bearers;
  if (asked.other.length > 0 && (partner === undefined || bearers.length > 1)) return undefined;
  if (partner !== undefined && last.turn !== 'lacks' && same(partner) !== last.other)
    // Who is with one is not with another; with whom else it began or ended says nothing of them.
    return last.turn === 'begins' && last.other !== undefined
      ? answered(slice, say('no'), linesOfClaims(slice, [last.claim]))
      : untold;
  return verdict(slice, last, asked);
}

const mostTurns = 50;

function verdict(slice: Slice, last: StateTurn, asked: Asked): Answered {
  const lines = (claims: readonly Claim[]) => linesOfClaims(slice, claims);
  const lost = last.turn === 'begins' && last.other !== undefined ? lossOf(slice, last, last.other) : undefined;
  if (lost === 'open') return untold;
  const isIn = last.turn === 'begins' && !lost;
  const grounds = lines([...(lost ? [lost] : []), last.claim]);
  if (asked.for === 'widowed') return lost ? answered(slice, say('yes'), grounds) : untold;
  if (asked.for === 'divorced')
    return last.turn === 'ends' ? answered(slice, say(`yes${asFarAsTold}`), grounds) : untold;
  // Who was never hurt is not healed.
  if (asked.for === 'contrary' && last.turn === 'lacks') return untold;
  if (asked.for === 'contrary')
    return isIn
      ? answered(slice, say(`no${asFarAsTold}`), grounds)
      : answered(slice, say(`yes${asFarAsTold}`), grounds);
  if (isIn) return answered(slice, say(`yes${asFarAsTold}`), grounds);
  return answered(slice, say(last.turn === 'lacks' ? 'no' : 'no longer'), grounds);
}

const asFarAsTold = ', as far as it is told';

/** The death of whom one is in it with, after it began; open where it may have been before. */
function lossOf(slice: Slice, { claim }: StateTurn, other: EntityId): Claim | 'open' | undefined {
  const [death] = deaths(slice).get(other) ?? [];
  if (!death) return undefined;
  return isEarlier(slice, claim, death.claim) === 'open' ? 'open' : death.claim;
}

function isBefore(slice: Slice, a: StateTurn, b: StateTurn): boolean {
  return isEarlier(slice, a.claim, b.claim) !== 'open';
}
