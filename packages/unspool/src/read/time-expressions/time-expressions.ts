import type { Segment, SourceProblem, SourceSpan } from '../source.js';
import { agesOf, type SceneAge } from './ages.js';
import { type DatelinePart, dayTimeIn, orderParts, type Scene } from './dateline-parts.js';
import { calendarParts, countedDays, type DayCounts } from './day-counts.js';
import { tablesFor } from './languages-of.js';
import type { Lexicon } from './lexicon.js';
import { placeOf, repeatedScenes } from './repeated-scenes.js';
import { headingSpan, type SceneText, sceneText } from './scene-expressions.js';
import { leaveRun, type Report, shift, stillOpen, turn } from './thread-turns.js';
import { close, closeAt, isSoft, newThreads, type Thread, type Threads, threadOf } from './threads.js';
import type { Level, PlacedExpression } from './time-expression.js';

/** What a scene of a screenplay says of when it is. */
export type SceneTimes = {
  /** Known ones and assumed ones; a writer of notes marks the latter as likely. */
  readonly parts: readonly DatelinePart[];
  /** It is dreamt, imagined, remembered or seen on a screen: another reality, not another time. */
  readonly level?: Level;
  readonly ages: readonly SceneAge[];
  readonly problems: readonly SourceProblem[];
};

/**
 * Reads the expressions of time in headings, transitions and titles, as parts of datelines. A flashback lasts until something
 * ends it; what follows then goes on with what it interrupted. Expressions of time are rare and can be trusted: what none says and
 * practice suggests is told apart as assumed. Parts of a scene depend on the scenes up to it alone, and refer to
 * earlier scenes only, so that they give nothing away; problems, which are for the author, may look back from the end.
 */
export function sceneTimes(segments: readonly Segment[], language?: string): readonly SceneTimes[] {
  const { lexicons, told } = tablesFor(segments, language);
  const places = segments.map((segment, index) => placeOf(segment, lexicons[index] as Lexicon));
  const repeats = repeatedScenes(segments, places);
  const threads = newThreads();
  const counts: DayCounts = new Map();
  const dayTimes: (string | undefined)[] = [];
  const problems: SourceProblem[][] = segments.map(() => []);
  let carried: readonly PlacedExpression[] = [];

  const found = segments.map((segment, index): SceneTimes => {
    const report = (problem: SourceProblem) => problems[index]?.push(problem);
    const lexicon = lexicons[index] as Lexicon;
    const text = fitted(sceneText(segment, lexicon), carried, index);
    const at = headingSpan(segment);
    const head = continued([...carried, ...text.head], threads, index);
    endWithScene(threads, text, at);
    leaveRun(threads, isMarked(head), (other) => areOnePlace(places[index], places[other]));
    const others = head.filter((one) => !isReturn(one));
    turnBy(threads, head, { at, index, report });
    leaveIntercut(threads, index, places);
    const [level, thread] = [threads.stack.findLast(({ kind }) => kind === 'level')?.level, threadOf(threads)];
    for (const problem of comparedWithNothing(head, thread)) report(problem);
    const scene: Scene = {
      head,
      at,
      isPlaceOf: (other) => areOnePlace(places[index], places[other]),
      dayTimeOf: (other) => dayTimes[other],
      ...leftPlace(places, index),
      ...(repeats[index] === undefined ? {} : { repeats: repeats[index] }),
    };
    const parts = text.isPrelude
      ? []
      : [...orderParts(threads, scene), ...countedDays(head, thread, index, counts), ...calendarParts(head, report)];
    if (repeats[index] !== undefined && !parts.some(({ dateline }) => dateline === 'again [#]')) {
      report({ message: repeated, at });
    }
    dayTimes.push(dayTimeIn(head));
    carried = text.isPrelude ? [...others, ...text.next].filter((one) => !isReturn(one)) : text.next;
    if (!text.isPrelude) record(threads, head, index);
    for (const expression of text.turns) turn(threads, expression, index, false, report);
    if (text.wakes && !text.wakes.first) wake(threads, text.wakes.at);
    return { parts: unique(parts), ...(level ? { level } : {}), ages: agesOf(segment, lexicon), problems: [] };
  });

  for (const { index, problem } of stillOpen(threads)) problems[index]?.push(problem);
  if (told !== undefined && segments[0]) problems[0]?.unshift({ message: told, at: segments[0].at });
  return found.map((scene, index) => ({ ...scene, problems: problems[index] ?? [] }));
}

/**
 * A title on the screen that closes a scene is of the next where it names another year than the scene's own, comes back from
 * where the scene goes, or is earlier where nothing is told before; else of the scene that it closes.
 */
function fitted(
  { head, next, last, ...text }: SceneText,
  carried: readonly PlacedExpression[],
  index: number,
): SceneText {
  const years = new Set([...carried, ...head].flatMap(yearOf));
  const isBack = [...carried, ...head].some(({ expression: { kind } }) => kind === 'before' || kind === 'flash');
  const isOfNext = last.some(
    (one) =>
      (years.size > 0 && yearOf(one).some((year) => !years.has(year))) ||
      (isBack && isReturn(one)) ||
      (index === 0 && one.expression.kind === 'before'),
  );
  if (!isOfNext) return { ...text, head: [...head, ...last], next, last: [] };
  return { ...text, head, next: [...next, ...last.map((one) => ({ ...one, firm: true }))], last: [] };
}

function yearOf({ expression }: PlacedExpression): readonly number[] {
  return expression.kind === 'date' && expression.year !== undefined ? [expression.year] : [];
}

/** A story file cannot say that a scene is likely the same as another, so nobody says it but the author. */
const repeated =
  'This scene is in the place of an earlier one and repeats lines of it. If it shows the same event again, its dateline wants “again” and the name of that scene.';

/** How many scenes back a place may have been left, for the telling to go to and fro between it and others. */
const toAndFro = 6;

function leftPlace(places: readonly string[], index: number): Pick<Scene, 'returnsTo'> {
  const own = places[index];
  if (own === '' || own === places[index - 1]) return {};
  const before = places.slice(Math.max(0, index - toAndFro), Math.max(0, index - 1)).lastIndexOf(own as string);
  return before < 0 ? {} : { returnsTo: Math.max(0, index - toAndFro) + before };
}

function areOnePlace(one: string | undefined, other: string | undefined): boolean {
  return one !== '' && one === other;
}

function comparedWithNothing(head: readonly PlacedExpression[], { kind, host }: Thread): readonly SourceProblem[] {
  const earlier = head.find(({ expression }) => expression.kind === 'before');
  if (!earlier || kind !== 'shift' || host !== undefined) return [];
  return [{ message: 'This is said to be earlier, and there is no scene before it to compare with.', at: earlier.at }];
}

/** Lets what the head of a scene says open and close: returns first. */
function turnBy(
  threads: Threads,
  head: readonly PlacedExpression[],
  { at, index, report }: { readonly at: SourceSpan; readonly index: number; readonly report: Report },
): void {
  const others = head.filter((one) => !isReturn(one));
  for (const expression of [...head.filter(isReturn), ...others]) turn(threads, expression, index, true, report);
  if (others.some(({ expression }) => expression.kind === 'asBefore')) close(threads, 'top', { at });
  if (head.some(({ expression }) => isPresentDay(expression))) threadOf(threads).declared = true;
  shift(threads, head, index);
}

function isPresentDay(expression: PlacedExpression['expression']): boolean {
  return expression.kind === 'return' && expression.from === 'all';
}

function isReturn({ expression }: Pick<PlacedExpression, 'expression'>): boolean {
  return expression.kind === 'return';
}

/**
 * "FLASHBACK (CONT'D)" goes on with a flashback, if need be one that was closed; it does not follow a moment. What is only
 * "CONTINUOUS" goes on with the scene before.
 */
function continued(
  head: readonly PlacedExpression[],
  { stack, closed }: Threads,
  index: number,
): readonly PlacedExpression[] {
  const flash = head.findIndex(({ expression }) => expression.kind === 'flash' && !expression.again);
  const goesOn = head.findIndex(({ expression }) => expression.kind === 'after' && expression.near === 'right');
  const one = head[flash];
  if (one?.expression.kind !== 'flash' || goesOn < 0) return head;
  const { to } = one.expression;
  const isOpen = stack.some(({ kind }) => kind === to);
  if (!isOpen && closed?.kind !== to) return head;
  if (!isOpen && head[goesOn]?.text.includes('CONTINUOUS') && closed?.last !== index - 1) return head;
  const again: PlacedExpression = { ...one, expression: { ...one.expression, again: true } };
  return head.flatMap((placed, index) => (index === flash ? [again] : index === goesOn && !isOpen ? [] : [placed]));
}

/** Whether a scene says itself that it goes back or ahead, or comes back. */
function isMarked(head: readonly PlacedExpression[]): boolean {
  return head.some(({ expression }) => expression.kind === 'flash' || expression.kind === 'return');
}

/**
 * Closes what lasted for one scene, and a dream from which somebody wakes where this one begins. A flashback whose end is
 * said in this scene lasts until there.
 */
function endWithScene(threads: Threads, { wakes, head, turns }: SceneText, at: SourceSpan): void {
  const once = threads.stack.findIndex((frame) => frame.once);
  const frame = threads.stack[once];
  const goesOn = !isMarked(head) && frame && turns.some((turn) => endsFlash(turn, frame));
  if (goesOn) frame.once = false;
  else if (once > 0) closeAt(threads, once, { at, known: false, resumes: true });
  if (wakes?.first) wake(threads, wakes.at);
}

function endsFlash({ expression, leads }: PlacedExpression, { kind }: Thread): boolean {
  return expression.kind === 'return' && (expression.from === kind || (expression.from === 'all' && leads));
}

function wake(threads: Threads, at: SourceSpan): void {
  if (threadOf(threads).kind === 'level') close(threads, 'level', { at }, false);
}

/** The telling leaves an intercut where it comes to a third place. */
function leaveIntercut(threads: Threads, index: number, places: readonly string[]): void {
  const at = threads.stack.findIndex(({ kind }) => kind === 'intercut');
  const frame = threads.stack[at];
  if (!frame || frame.first === undefined) return;
  const known = [frame.host, frame.first].map((scene) => places[scene ?? -1]);
  if (!known.includes(places[index])) threads.stack.splice(at, 1);
}

/** The scene is now the last of all that is open around it in its own time. */
function record(threads: Threads, head: readonly PlacedExpression[], index: number): void {
  const thread = threadOf(threads);
  const isMarked =
    thread.first === undefined ||
    head.some(({ expression }) => expression.kind === 'flash' || expression.kind === 'before');
  if (!isMarked && !isSoft(thread)) thread.loose = true;
  for (const frame of threads.stack.slice(threads.stack.indexOf(thread))) {
    frame.first ??= index;
    frame.last = index;
  }
  delete threads.returned;
}

function unique(parts: readonly DatelinePart[]): readonly DatelinePart[] {
  const seen = new Set<string>();
  return parts.filter(({ dateline, refers }) => {
    const key = `${dateline}\u0001${refers}`;
    return !seen.has(key) && seen.add(key);
  });
}
