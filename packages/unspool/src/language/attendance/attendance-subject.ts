import { isIdiom } from './attendance-idiom.js';
import { farthest, isOpen } from './attendance-open.js';
import type { Reading } from './attendance-reading.js';
import { isMistaken, isSeen } from './attendance-seen.js';
import { isAdverb, isIng, skipAdverbs, verbAfter } from './attendance-verb.js';
import type { Attendance, VerbKind } from './attendance-words.js';

/** Names that stand together, by the first and the last of their tokens. */
export type Run = { readonly from: number; readonly to: number; readonly several: boolean };

/** What a sentence says of those who do something in it; null if these names do nothing, as far as is seen. */
export function asSubject(reading: Reading, run: Run): Attendance | null {
  const { tokens, is, any } = reading;
  const head = headOf(reading, run.from);
  if (is(head - 1, 'stage') && tokens[reading.clauseFrom(head - 1)] === tokens[head - 1]) return 'there';
  if (isShot(reading, head)) return 'there';
  if (isSaid(reading, head, run.to) || isInverted(reading, head, run)) {
    const told = (['media', 'earlier'] as const).some((what) =>
      any(what, reading.clauseFrom(head - 1), reading.clauseTo(run.to)),
    );
    return told ? 'perhaps' : 'there';
  }
  if (!beginsClause(reading, head)) return null;
  const at = verbAfter(reading, run.to, is(head - 1, 'subordinators'));
  if (at === null) return fragment(reading, head, run);
  const verdict = predicate(reading, at, run);
  if (verdict !== 'there') return verdict;
  return isOpen(reading, head, at, run.from) ? 'perhaps' : 'there';
}

/** Where somebody's name begins with all that belongs to it: "his old brother Ben". */
export function headOf({ tokens, is }: Reading, first: number): number {
  let at = first;
  while (is(at - 1, 'titles')) at -= 1;
  if (at < first && (is(at - 1, 'determiners') || tokens[at - 1]?.owned)) return at - 1;
  return is(at - 1, 'articles') ? at - 1 : at;
}

/** Whether a clause that is shown can begin here. */
export function beginsClause(reading: Reading, head: number): boolean {
  const { tokens, is, words } = reading;
  let at = head - 1;
  while (at >= 0 && (is(at, 'focus') || (tokens[at]?.kind === 'word' && isAdverb(reading, at)))) at -= 1;
  const token = tokens[at];
  if (!token || token.kind === 'quote') return true;
  if (token.kind === 'mark') return true;
  // "as a student Ada", "as Ada".
  if (is(at, 'openers') && is(at, 'whenever') && is(at + 1, 'articles')) return false;
  if (is(at, 'openers')) return !words.unreal.includes(token.word) && !(is(at, 'fronted') && reading.unreal(head));
  if (is(at, 'unreal') && reading.clauseFrom(at + 1) > at) return false;
  return isAdverbial(reading, reading.clauseFrom(at), at);
}

/** "In the garden", "that evening", "two hours later": no verb, and nobody else. */
function isAdverbial({ tokens, is, verb, unreal }: Reading, from: number, to: number): boolean {
  const before = tokens[from - 1];
  if (before?.kind === 'word' && !is(from - 1, 'linking')) return false;
  const timed = is(from, 'prepositions') || is(from, 'adverbials') || (is(from, 'articles') && is(from + 1, 'focus'));
  if (!timed || to - from > 8 || unreal(from)) return false;
  if (from === to) return is(from, 'focus') || is(from, 'adverbials') || is(from, 'timeNouns');
  if (is(to, 'prepositions') && !is(to, 'focus') && !is(to, 'adverbs')) return false;
  for (let at = from; at <= to; at += 1) {
    const form = verb(at);
    if (tokens[at]?.kind === 'name' && !tokens[at]?.owned) return false;
    if (form && (form.third || form.past) && at > from + 1) return false;
  }
  return true;
}

/** What is said of a subject from its verb on. */
function predicate(reading: Reading, at: number, run: Run): Attendance {
  const { is, clauseTo } = reading;
  const end = clauseTo(at);
  const helps = helping.some((row) => is(at, row));
  if (reading.any('denied', at, helps ? Math.min(end, at + 3) : at + 1)) return deniedOf(reading, at, end);
  if (is(at, 'modals')) return 'perhaps';
  if (is(at, 'be')) return state(reading, at);
  if (is(at, 'have')) return is(skipAdverbs(reading, at + 1), 'left') ? 'away' : 'perhaps';
  if (is(at, 'get')) {
    if (isIdiom(reading, at)) return 'perhaps';
    if (reading.verb(at + 1)?.participle) return passive(reading, at, at + 1);
    return is(at + 1, 'particles') || is(at + 1, 'places') ? 'there' : 'perhaps';
  }
  return deed(reading, at, end, run);
}

const helping = ['be', 'have', 'auxiliaries', 'modals'] as const;

/** What a verb of its own says of its subject. */
function deed(reading: Reading, at: number, end: number, run: Run): Attendance {
  const { is, tokens } = reading;
  const form = reading.verb(at);
  if (is(at, 'declines') && is(at + 2, 'coming')) return 'away';
  if (!form || form.kind === 'thinks' || is(at, 'ended')) return 'perhaps';
  if (isIdiom(reading, at)) return 'perhaps';
  if (is(at, 'looks') && [1, 2].some((more) => outOf.has(tokens[at + more]?.word ?? ''))) return 'perhaps';
  if (is(at + 1, 'none') || isFar(reading, at, end)) return 'perhaps';
  if (form.kind === 'gives' && form.light && is(at + 1, 'particles')) return 'perhaps';
  if (isGeneral(reading, at, end) || tokens[end]?.word === 'than') return 'perhaps';
  // What is done with hands and feet, too, is said of what nobody sees: "pulls strings", "lifts the spirits".
  if ((form.light || bodily.has(form.kind)) && !isSeen(reading, at, end)) return 'perhaps';
  if (run.several && form.third && !form.base && !form.past) return 'perhaps';
  if (form.kind === 'slays' && form.past && is(at + 1, 'places')) return 'perhaps';
  return form.third || form.past || run.several || mayBeMany(reading, run) ? 'there' : 'perhaps';
}

const bodily: ReadonlySet<VerbKind> = new Set(['acts', 'moves', 'rests', 'touches']);

const outOf: ReadonlySet<string> = new Set(['from', 'out']);

/** "opens a shop in Lyon" */
function isFar({ is, tokens }: Reading, at: number, end: number): boolean {
  for (let next = at + 1; next + 1 < end; next += 1)
    if (is(next, 'far') && tokens[next + 1]?.kind === 'word' && tokens[next + 1]?.capital) return true;
  return false;
}

/** "smokes too much", "enters politics": what somebody does in general, or nowhere. */
function isGeneral({ is, any }: Reading, at: number, end: number): boolean {
  return any('abstract', at + 1, Math.min(end, at + 6)) || (is(at, 'habits') && is(at + 1, 'tooMuch'));
}

/** "the guards enter". */
function mayBeMany({ tokens, is }: Reading, { from, to }: Run): boolean {
  return (
    (tokens[to]?.word.endsWith('s') ?? false) &&
    (is(from - 1, 'articles') || (tokens[from]?.word.startsWith('the ') ?? false))
  );
}

function deniedOf({ is, tokens, verb }: Reading, at: number, end: number): Attendance {
  if (is(at, 'have') && is(at + 1, 'hardly')) return 'perhaps';
  for (let next = at; next < end; next += 1) {
    if (is(next, 'coming') || (is(next, 'gone') && (is(at, 'be') || is(at, 'have')))) return 'away';
    // "is not surprised"
    if (is(at, 'be') && is(next, 'states')) return is(next, 'particles') ? 'away' : 'there';
    if (is(next, 'still') && is(at, 'auxiliaries')) return tokens[next + 1]?.word === 'to' ? 'perhaps' : 'there';
    const other = tokens[next]?.kind === 'name' || toOthers.has(verb(next)?.kind ?? '');
    if (other && !verb(next)?.participle) return 'perhaps';
  }
  return 'perhaps';
}

/** What is done to somebody else, so that who does not do it may be elsewhere. */
const toOthers: ReadonlySet<string> = new Set<VerbKind>(['perceives', 'touches', 'speaks', 'gives']);

/** "is asleep", "is digging", "is in the garden", "is dragged out". */
function state(reading: Reading, at: number): Attendance {
  const { is, tokens } = reading;
  const next = skipAdverbs(reading, at + 1);
  const feels = is(at + 1, 'states') ? at + 1 : next;
  if (is(feels, 'states')) return is(feels + 1, 'topics') || is(feels + 1, 'towards') ? 'perhaps' : 'there';
  if (is(next, 'gone')) return tokens[next + 1]?.word === 'of' ? 'perhaps' : 'away';
  const form = reading.verb(next);
  const away = [2, 3].some((more) => is(next + 1, 'places') && is(next + more, 'elsewhere'));
  if (isIdiom(reading, next)) return 'perhaps';
  if (form?.ing) return is(next, 'future') || form.kind === 'thinks' || away ? 'perhaps' : 'there';
  if (form?.participle) return form.kind === 'rests' ? 'there' : passive(reading, at, next);
  // "is already on the ship when Ben comes"
  const before = next > at + 1 && is(reading.clauseTo(next), 'whenever');
  return is(next, 'places') && !before && isNear(reading, next) ? 'there' : 'perhaps';
}

/** "on the roof", "at her desk": somewhere in the scene, as far as can be seen. */
function isNear({ is, tokens }: Reading, at: number): boolean {
  if (['behind', 'from', 'with', 'into'].includes(tokens[at]?.word ?? '') || !is(at + 1, 'determiners')) return false;
  const nouns = [2, 3, 4].map((more) => at + more);
  if (nouns.some((one) => is(one, 'elsewhere') || is(one, 'media'))) return false;
  return nouns.some((one) => is(one, 'things') || is(one, 'body'));
}

function passive(reading: Reading, at: number, verb: number): Attendance {
  const kind = reading.verb(verb)?.kind;
  const was = reading.is(at, 'were');
  if (isIdiom(reading, verb) || isIdiom(reading, verb, true) || isMistaken(reading, verb + 1)) return 'perhaps';
  if (kind === 'touches' || kind === 'gives') return reading.is(verb + 1, 'unreal') ? 'perhaps' : 'there';
  if (kind === 'slays' || kind === 'perceives')
    return was ? 'perhaps' : reading.tokens[verb + 1]?.word === 'as' ? 'perhaps' : 'there';
  return 'perhaps';
}

/** "Ada at the window, smoking.", "Ada (30s)": a sentence of a script without a verb. */
function fragment(reading: Reading, head: number, { to }: Run): Attendance | null {
  const { tokens, is, any } = reading;
  if (
    head !== 0 ||
    any('media', 0, tokens.length) ||
    any('earlier', 0, tokens.length) ||
    any('denied', 0, tokens.length)
  )
    return null;
  for (let at = to + 1; at < tokens.length; at += 1) {
    const form = reading.verb(at);
    if ((form && (form.third || form.past)) || is(at, 'be') || is(at, 'have') || is(at, 'modals') || is(at, 'unreal'))
      return null;
  }
  let at = to + 1;
  if (tokens[at]?.word === '(' || tokens[at]?.word === ',') {
    at += 1;
    if (/^(?:(?:early|mid|late)-?)?\d\d?'?s?$/.test(tokens[at]?.word ?? '')) return 'there';
    if (is(at, 'states') || is(at, 'adverbs')) at += tokens[at + 1]?.word === ',' ? 2 : 1;
  } else if (is(at, 'states') || is(at, 'adverbs')) at += 1;
  const form = reading.verb(at);
  if (form?.ing && form.kind !== 'thinks' && !is(at, 'future')) return 'there';
  return is(at, 'places') && isNear(reading, at) ? 'there' : null;
}

/** “Come in,” says Ada. */
function isSaid(reading: Reading, head: number, to: number): boolean {
  const form = reading.verb(head - 1);
  if (form?.kind !== 'speaks' || !(form.third || form.past)) return false;
  const before = reading.tokens[head - 2];
  const ends = reading.tokens[to + 1]?.kind === 'mark' && !reading.unreal(head - 1);
  if (before?.word === ',' && ends) return true;
  return before?.kind === 'quote' || (before?.word === ',' && reading.tokens[head - 3]?.kind === 'quote');
}

/** "At the door stands Ada." */
function isInverted(reading: Reading, head: number, { to }: Run): boolean {
  const { tokens, is } = reading;
  const form = reading.verb(head - 1);
  if (!(form?.kind === 'moves' || form?.kind === 'rests') || !(form.third || form.past)) return false;
  const from = reading.clauseFrom(head - 1);
  if (head - from > farthest) return false;
  if (!(is(from, 'prepositions') || is(from, 'focus') || is(from, 'adverbials')) || reading.unreal(head)) return false;
  for (let at = from; at < head - 1; at += 1)
    if (reading.verb(at) || (tokens[at]?.kind === 'name' && !tokens[at]?.owned)) return false;
  const after = tokens[to + 1];
  return (
    !after || after.kind === 'mark' || is(to + 1, 'prepositions') || is(to + 1, 'openers') || isIng(reading, to + 1)
  );
}

/** "CLOSE ON Ada." */
function isShot(reading: Reading, head: number): boolean {
  if (head === 0 || head > 4) return false;
  const text = reading.tokens
    .slice(0, head)
    .map(({ word }) => word)
    .join(' ');
  return reading.has(text, 'shots');
}
