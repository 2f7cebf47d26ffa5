import { isIdiom } from './attendance-idiom.js';
import { farthest, isPast } from './attendance-open.js';
import type { Reading } from './attendance-reading.js';
import { isMistaken, isSeenOf } from './attendance-seen.js';
import { headOf, type Run } from './attendance-subject.js';
import type { VerbForm } from './attendance-words.js';

/** Whether those names are there because of what is done to them or beside them: "kisses Ada", "sits next to Ada". */
export function isMet(reading: Reading, run: Run): boolean {
  const head = headOf(reading, run.from);
  const at = governor(reading, head);
  if (at === null) return caused(reading, head, run);
  const form = reading.verb(at) as VerbForm;
  if (isAgent(reading, at, head)) return true;
  if (!(isDirect(reading, at, head, run) || isBeside(reading, at, head) || caused(reading, head, run))) return false;
  return isShown(reading, at, form, run);
}

/** Whether a verb before these names has them behind it. */
export function isGoverned(reading: Reading, run: Run): boolean {
  return governor(reading, headOf(reading, run.from)) !== null;
}

/** Something of somebody who is there is a part of them: "takes Ada's hand". */
export function isTouched(reading: Reading, run: Run): boolean {
  const head = headOf(reading, run.from);
  const at = governor(reading, head);
  if (at === null) return false;
  const form = reading.verb(at) as VerbForm;
  const isNext = onlyParticles(reading, at + 1, head);
  const onto = ['in', 'into', 'on', 'onto', 'against', 'across', 'around', 'over'].includes(
    reading.tokens[head - 1]?.word ?? '',
  );
  const touches =
    (isNext && (form.kind === 'touches' || form.kind === 'slays' || form.kind === 'acts')) ||
    (onto && onlyParticles(reading, at + 1, head - 1) && bodily.has(form.kind));
  return touches && !isIdiom(reading, at) && isShown(reading, at, form, run);
}

const bodily: ReadonlySet<string> = new Set(['touches', 'moves', 'rests', 'acts', 'gives']);

/** The nearest verb before, in the same clause. */
function governor(reading: Reading, head: number): number | null {
  const { tokens, is } = reading;
  for (let at = head - 1; at >= Math.max(0, head - 14); at -= 1) {
    if (reading.verb(at)) return at;
    const ends = tokens[at]?.kind === 'mark' || is(at, 'openers') || is(at, 'auxiliaries');
    if (ends) return null;
    if (is(at, 'unreal') && !(at === head - 1 && ['before', 'after'].includes(tokens[at]?.word ?? ''))) return null;
  }
  return null;
}

const meets: ReadonlySet<string> = new Set(['touches', 'slays', 'gives', 'perceives']);

function isDirect(reading: Reading, at: number, head: number, { to }: Run): boolean {
  const { is, any } = reading;
  const kind = reading.verb(at)?.kind ?? '';
  if (!meets.has(kind) || !onlyParticles(reading, at + 1, head) || isMistaken(reading, to + 1)) return false;
  if (isIdiom(reading, at) || !isSeenOf(reading, at, to) || (kind === 'gives' && is(at + 1, 'over'))) return false;
  // Who is seen in a picture, or found gone, is not there, nor who is seen with closed eyes.
  if (kind === 'perceives' && (head > at + 1 || hasClosedEyes(reading, at))) return false;
  return kind !== 'perceives' || !(any('mediaNoun', at, reading.clauseTo(to)) || is(to + 1, 'gone'));
}

/** "He closes his eyes and sees Ada." */
function hasClosedEyes({ is, tokens }: Reading, at: number): boolean {
  for (let before = Math.max(0, at - farthest); before < at - 1; before += 1)
    if (is(before, 'closes') && tokens[before + 2]?.word === 'eyes') return true;
  return false;
}

const nextTo: ReadonlySet<string> = new Set(['next to', 'close to', 'front of']);

function isBeside(reading: Reading, at: number, head: number): boolean {
  const { tokens, is, any } = reading;
  const kind = reading.verb(at)?.kind;
  if (!kind || kind === 'thinks' || kind === 'minds' || kind === 'perceives') return false;
  const last = tokens[head - 1]?.word ?? '';
  const isNext = onlyParticles(reading, at + 1, head - 1);
  if (is(at, 'afar') && !is(head - 1, 'with')) return false;
  if (isIdiom(reading, at)) return false;
  if (kind === 'speaks') {
    if (!reading.words.nearWith.speaks.includes(last) || !isNext || any('mediaNoun', 0, tokens.length)) return false;
    return !is(head - 1, 'with') || hasSomebody(reading, at);
  }
  if (is(head - 1, 'near') || nextTo.has(`${tokens[head - 2]?.word} ${last}`)) return true;
  if (is(head - 1, 'with')) return !isApart(reading, at + 1, head - 1) && hasSomebody(reading, at);
  const row = kind === 'touches' || kind === 'slays' ? 'gives' : kind === 'begins' ? 'acts' : kind;
  if (!reading.words.nearWith[row].includes(last)) return false;
  if (is(head - 1, 'animate') && !hasSomebody(reading, at)) return false;
  if (last === 'on') return head - 1 === at + 1;
  return row === 'gives' || isNext;
}

function isApart({ is }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (is(at, 'apart')) return true;
  return false;
}

/** Whether somebody is seen to do it; "the prize goes to Ada". */
function hasSomebody({ tokens, is, clauseFrom }: Reading, at: number): boolean {
  for (let before = at - 1; before >= Math.max(clauseFrom(at), at - 30); before -= 1)
    if ((tokens[before]?.kind === 'name' && !tokens[before]?.owned) || is(before, 'pronouns') || is(before, 'titles'))
      return true;
  return at === 0 || tokens[at - 1]?.word === ',' || is(at - 1, 'openers');
}

function onlyParticles({ is, tokens, words }: Reading, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.word ?? '';
    if (is(at, 'body') || (is(at, 'determiners') && is(at + 1, 'body'))) continue;
    if (!(is(at, 'particles') || is(at, 'adverbs') || is(at, 'pronouns') || word.endsWith(words.adverbEnding)))
      return false;
  }
  return true;
}

/** "is kissed by Ada". */
function isAgent(reading: Reading, at: number, head: number): boolean {
  const { tokens, is, words } = reading;
  if (tokens[head - 1]?.word !== words.agent || head - 1 !== at + 1) return false;
  const form = reading.verb(at);
  if (!form?.participle || !meets.has(form.kind)) return false;
  if (form.kind === 'perceives') return false;
  const be = at - 1;
  return (is(be, 'be') || is(be, 'get')) && !is(be, 'were') && !blocked(reading, at, head);
}

/** "makes Ada laugh", "helps Ada up". */
function caused(reading: Reading, head: number, { to }: Run): boolean {
  const { tokens, is, words } = reading;
  const cause = tokens[head - 1]?.word ?? '';
  if (!Object.hasOwn(words.causes, cause)) return false;
  const form = reading.verb(to + 1);
  if (!((form?.base && form.kind !== 'thinks') || is(to + 1, 'particles'))) return false;
  if (/^(?:make|let|help)$/.test(cause) || reading.any('mediaNoun', 0, tokens.length)) return false;
  return !blocked(reading, head - 1, to);
}

/** Whether what a verb says is shown: it is said to happen, now, and not denied. */
function isShown(reading: Reading, at: number, form: VerbForm, run: Run): boolean {
  if (blocked(reading, at, run.to) || (isPast(reading, at) && reading.present())) return false;
  const { is, tokens } = reading;
  if (form.third || (form.past && !isPerfect(reading, at))) {
    return !(tokens[at - 1]?.kind === 'mark' && form.third && tokens[at - 1]?.word !== ',');
  }
  if (form.ing) return isParticiple(reading, at, run);
  if (!form.base) return false;
  if (tokens[at - 1]?.word === reading.words.to) {
    return is(at, 'reveals') || is(at - 2, 'completes') || (is(at - 3, 'completes') && is(at - 2, 'particles'));
  }
  return hasMany(reading, at);
}

function blocked(reading: Reading, at: number, last: number): boolean {
  const { any, clauseFrom, clauseTo, unreal, is } = reading;
  const from = clauseFrom(at);
  return (
    unreal(at) ||
    any('denied', from, at) ||
    any('modal', from, at) ||
    any('mediaNoun', from, at) ||
    any('media', from, clauseTo(last)) ||
    any('earlier', from, clauseTo(last)) ||
    is(0, 'unsure')
  );
}

function isPerfect({ is }: Reading, at: number): boolean {
  return [1, 2, 3].some((back) => is(at - back, 'have'));
}

/** "Kissing Ada, he …", "is kissing Ada"; but not "thinks of kissing Ada". */
function isParticiple(reading: Reading, at: number, run: Run): boolean {
  const { tokens, is } = reading;
  if (is(run.to + 1, 'be')) return false;
  let before = at - 1;
  while (is(before, 'adverbs') || tokens[before]?.word.endsWith('ly')) before -= 1;
  const token = tokens[before];
  return (
    !token ||
    token.kind === 'mark' ||
    is(before, 'be') ||
    reading.verb(before)?.kind === 'begins' ||
    (token.kind === 'name' && !token.owned)
  );
}

/** "They kiss Ada", "two men grab Ada", "Ben and Cleo watch Ada". */
function hasMany(reading: Reading, at: number): boolean {
  const { tokens, is } = reading;
  if (is(at - 1, 'pronouns'))
    return ['they', 'we', 'i', 'you', 'everyone', 'everybody'].includes(tokens[at - 1]?.word ?? '');
  const before = tokens[at - 1];
  if (!before || [1, 2, 3, 4].some((back) => is(at - back, 'auxiliaries') || is(at - back, 'modals'))) return false;
  if (before.kind === 'name') return !before.owned && is(at - 2, 'and');
  return (
    before.kind === 'word' && /(?:[^s]s|men|people|children|police)$/.test(before.word) && !reading.verb(at - 1)?.third
  );
}
