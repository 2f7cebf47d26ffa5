import type { Span } from '../../base/index.js';
import { english } from '../english.js';
import type { WordTable } from '../word-table.js';
import { isGoverned, isMet, isTouched } from './attendance-object.js';
import { type Reading, readingOf } from './attendance-reading.js';
import { setsOf } from './attendance-sets.js';
import { asSubject, beginsClause, headOf, type Run } from './attendance-subject.js';
import { phraseAt, tokensOf } from './attendance-tokens.js';
import type { Attendance } from './attendance-words.js';

/**
 * What a sentence says of those whom it names, who stand at `names`, in order. There is who does what only somebody can who is
 * there, and to whom or beside whom it is done; not there is who "never came", has gone, or only owns what is named. Of
 * whoever is thought of, expected, remembered or seen in a photograph, and where the words are not known, it says nothing.
 */
export function attendanceIn(
  sentence: string,
  names: readonly Span[],
  words: WordTable = english,
): readonly Attendance[] {
  const verdicts: Attendance[] = names.map(() => 'perhaps');
  const reading = readingOf(tokensOf(sentence, names), words.attendance, setsOf(words));
  const asks = /\?[)\s]*$/.test(sentence);
  for (const run of runsIn(reading)) {
    const verdict = verdictOf(reading, run);
    for (let at = run.from; at <= run.to; at += 1) {
      const name = reading.tokens[at]?.name ?? -1;
      if (name >= 0) verdicts[name] = asks && verdict === 'there' ? 'perhaps' : verdict;
    }
  }
  return verdicts;
}

/** Names that are listed together do and suffer the same; one whose something is named stands for itself. */
function runsIn(reading: Reading): readonly Run[] {
  const { tokens } = reading;
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (tokens[from]?.kind !== 'name') continue;
    const list = listFrom(reading, from);
    // "To please Ada, Ben sings": a comma alone makes no list.
    if (list.by === 'comma')
      for (const at of list.names) runs.push({ from: at, to: at, several: isJoined(reading, at) });
    else for (const run of parted(reading, { from, to: list.to, several: list.by === 'and' })) runs.push(run);
    from = list.to;
  }
  return runs;
}

type List = { readonly names: readonly number[]; readonly to: number; readonly by: Join };
type Join = 'and' | 'with' | 'comma';

function listFrom(reading: Reading, from: number): List {
  const names = [from];
  const joins = new Set<Join>();
  let to = from;
  while (!reading.tokens[from]?.owned) {
    const next = nextInList(reading, to);
    if (next === null) break;
    joins.add(next.by);
    to = next.at;
    names.push(to);
  }
  return {
    names,
    to,
    by: joins.has('and') || (to > from && isJoined(reading, to)) ? 'and' : joins.has('with') ? 'with' : 'comma',
  };
}

/** The next name of a list, and what joins it to the last. */
function nextInList({ tokens, is, has }: Reading, to: number): { readonly at: number; readonly by: Join } | null {
  let at = to + 1;
  let by: Join | null = null;
  if (tokens[at]?.word === ',') {
    by = 'comma';
    at += 1;
  }
  const joiner = [3, 2].find((length) => has(phraseAt(tokens, at, length), 'joiners'));
  if (is(at, 'and')) {
    by = 'and';
    at += 1;
  } else if (joiner !== undefined) {
    by = 'with';
    at += joiner;
  }
  if (is(at, 'articles')) at += 1;
  if (is(at, 'titles')) at += 1;
  const next = tokens[at];
  return by !== null && next?.kind === 'name' && !next.owned ? { at, by } : null;
}

/** "Ben kisses Ada and Cleo leaves": the last of a list has a verb of its own. */
function parted(reading: Reading, run: Run): readonly Run[] {
  const { tokens } = reading;
  if (!run.several || !(isGoverned(reading, run) || isWithout(reading, headOf(reading, run.from)))) return [run];
  const form = reading.verb(run.to + 1);
  const alone =
    (form?.third && !form.past && !form.base) || (reading.is(run.to + 1, 'be') && tokens[run.to + 1]?.word === 'is');
  if (!alone) return [run];
  let before = run.to - 1;
  while (tokens[before]?.kind !== 'name') before -= 1;
  return [
    { from: run.from, to: before, several: before > run.from },
    { from: run.to, to: run.to, several: false },
  ];
}

/** "Ada and her brother run." */
function isJoined({ is }: Reading, to: number): boolean {
  return is(to + 1, 'and') && is(to + 2, 'determiners');
}

function verdictOf(reading: Reading, run: Run): Attendance {
  const { tokens, is } = reading;
  const head = headOf(reading, run.from);
  if (isPlace(reading, run)) return 'away';
  if (tokens[run.to]?.owned) return ofOwner(reading, run, head);
  if (isWithout(reading, head)) return 'away';
  if (is(run.to + 1, 'gone') && tokens[run.to + 2]?.word !== 'of') return isMet(reading, run) ? 'there' : 'away';
  if (is(head - 1, 'or') || is(run.to + 1, 'or')) return 'perhaps';
  const long = isJoined(reading, run.to) ? { ...run, to: endOfOthers(reading, run.to) } : run;
  const verdict = asSubject(reading, long) ?? (long === run ? null : asSubject(reading, run));
  if (verdict !== null) return verdict;
  return isMet(reading, run) ? 'there' : 'perhaps';
}

/** "and her brother", "and the others", up to the verb. */
function endOfOthers({ verb, tokens, is }: Reading, to: number): number {
  for (let at = to + 3; at < Math.min(tokens.length, to + 6); at += 1) if (verb(at + 1) || is(at + 1, 'be')) return at;
  return to;
}

/** "everyone but Ada", "instead of Ada" */
function isWithout({ tokens, has }: Reading, head: number): boolean {
  return [1, 2].some((length) => head >= length && has(phraseAt(tokens, head - length, length), 'without'));
}

/** "Ada Street", "St. Ada". */
function isPlace({ tokens, is }: Reading, { from, to }: Run): boolean {
  const after = tokens[to + 1];
  return (
    (after?.capital === true && is(to + 1, 'afterPlaces')) ||
    (tokens[from - 1]?.capital === true && is(from - 1, 'beforePlaces'))
  );
}

const whatIs = ['not', 'states', 'adverbs', 'determiners', 'places'] as const;

/** "Ada's here." and "Ada's gone." say what she is, "Ada's hands" are there as she is, "Ada's mother" is somebody else. */
function ofOwner(reading: Reading, run: Run, head: number): Attendance {
  const { tokens, is, verb } = reading;
  const at = run.to + 1;
  const begins = beginsClause(reading, head);
  if (is(at, 'gone')) return 'away';
  if (is(at, 'here') && begins) return 'there';
  // Before what is no noun, "'s" is "is".
  if (verb(at)?.ing || whatIs.some((row) => is(at, row))) return 'perhaps';
  const body = is(at, 'body') ? at : is(at + 1, 'body') ? at + 1 : -1;
  // "in Ada's dream"
  if (is(at, 'minds')) return 'perhaps';
  if (body < 0 && is(at, 'clothes') && isTouched(reading, run)) return 'perhaps';
  if (body < 0) return tokens[at] && tokens[at]?.kind !== 'mark' ? 'away' : 'perhaps';
  if (isTouched(reading, run)) return 'there';
  const form = verb(body + 1) ?? verb(body + 2);
  const acts = form !== undefined && (form.third || form.base || form.past) && form.kind !== 'thinks' && begins;
  const shown =
    !reading.any('media', 0, tokens.length) && !reading.any('earlier', 0, tokens.length) && !reading.unreal(run.from);
  return acts && shown ? 'there' : 'perhaps';
}
