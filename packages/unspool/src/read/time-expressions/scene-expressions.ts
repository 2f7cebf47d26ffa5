import { addAll } from '../../base/lists.js';
import type { Item, Segment, SourceSpan } from '../source.js';
import { expressionsIn } from './expressions-in.js';
import { type Lexicon, spelled } from './lexicon.js';
import type { PlacedExpression, TimeExpression } from './time-expression.js';

/** What a segment says about time, sorted by what it is said of. */
export type SceneText = {
  /** Of the scene itself: its heading, titles on the screen, lines that stand where it begins. */
  readonly head: readonly PlacedExpression[];
  /** Of what follows within it and after it, in order. */
  readonly turns: readonly PlacedExpression[];
  /** Of the next scene: what a transition adds. */
  readonly next: readonly PlacedExpression[];
  /** Titles on the screen behind all that happens: of the scene itself, or of the next where they do not fit it. */
  readonly last: readonly PlacedExpression[];
  /** Somebody wakes: at the beginning of the scene, or later in it. */
  readonly wakes?: { readonly at: SourceSpan; readonly first: boolean };
  /** Nothing but titles and transitions before the first heading: they are those of the scene to come. */
  readonly isPrelude: boolean;
};

/** Finds the expressions of a segment. */
export function sceneText(segment: Segment, lexicon: Lexicon): SceneText {
  const found: Found = {
    head: headingExpressions(segment, lexicon),
    turns: [],
    next: [],
    titles: [],
    wakes: undefined,
    begun: 0,
  };
  for (const item of segment.items) {
    if (item.kind === 'note') continue;
    const lines = linesOf(item);
    const caption = captionOf(item, lines, lexicon);
    if (caption === undefined) takeLines(found, item, lines, lexicon);
    else
      for (const one of placed(caption, item.at, lexicon, found.begun === 0).expressions) {
        if (found.begun === 0) found.head.push(one);
        else found.titles.push({ title: one, begun: found.begun });
      }
  }
  const { next, wakes, begun } = found;
  const titlesAt = (isLast: boolean) =>
    found.titles.flatMap(({ title, begun: at }) => ((at === begun) === isLast ? [title] : []));
  const head = [...found.head, ...titlesAt(false)];
  const turns = found.turns.map(({ turn, begun: at }) => ({ ...turn, leads: at === begun }));
  const isPrelude = segment.heading === undefined && segment.title === '' && begun === 0;
  return { head, turns, next, last: titlesAt(true), isPrelude, ...(wakes ? { wakes } : {}) };
}

/** What has been found of a segment so far. */
type Found = {
  readonly head: PlacedExpression[];
  /** Each with how much had been told before it. */
  readonly turns: { readonly turn: PlacedExpression; readonly begun: number }[];
  readonly next: PlacedExpression[];
  /** Titles on the screen that do not begin the scene, each with how much had been told before it. */
  readonly titles: { readonly title: PlacedExpression; readonly begun: number }[];
  wakes: SceneText['wakes'];
  /** How many items were there that are not of time. */
  begun: number;
};

function takeLines(found: Found, item: Item, lines: readonly string[], lexicon: Lexicon): void {
  const isTransition = item.kind === 'transition';
  let isTime = false;
  for (const line of lines) {
    if (!isTransition && !isCapital(line)) continue;
    const { expressions, complete } = placed(line, item.at, lexicon, found.begun === 0);
    if (!complete) continue;
    isTime = true;
    takeExpressions(found, expressions, line, isTransition);
  }
  if (!isTime && item.kind === 'action' && found.begun === 0) {
    for (const one of leadingFlash(item.text.slice(0, 120), item.at, lexicon)) found.head.push(one);
  }
  if (item.kind === 'action' && lexicon.wakes.test((lines[0] ?? '').slice(0, 80))) {
    found.wakes ??= { at: item.at, first: found.begun < 2 };
  }
  if (!isTime && !isTransition) found.begun += 1;
}

/** "FLASHBACK. Ada is six.", "FLASHBACK OF ADA AT THE WELL. She leans": of the scene that begins so. */
function leadingFlash(line: string, at: SourceSpan, lexicon: Lexicon): readonly PlacedExpression[] {
  const lead = /^[^.:!?–—\n]{4,80}(?=[.:!?–—\n])/.exec(line)?.[0].replace(/ -+ .*/, '') ?? '';
  if (lead === '' || !isCapital(lead)) return [];
  const { expressions, complete } = placed(lead, at, lexicon, true);
  if (!complete) return [];
  return expressions.flatMap((one) => (one.expression.kind === 'flash' ? [{ ...one, seen: true as const }] : []));
}

/** Sorts the expressions of one line by what they are said of. */
function takeExpressions(
  { head, turns, next, begun }: Found,
  expressions: readonly PlacedExpression[],
  line: string,
  isTransition: boolean,
): void {
  // What stands where a scene begins is said of it, unless it leads on: "FLASHBACK TO:".
  const leadsOn = isTransition || / (?:TO|A|POUR):?$/.test(spelled(line));
  const isHere =
    begun === 0 &&
    !leadsOn &&
    expressions.some(({ expression }) => expression.kind === 'flash' || isPresent(expression));
  const opens = expressions.some(({ expression }) => expression.kind === 'flash' || expression.kind === 'return');
  for (const one of expressions) {
    if (isTurn(one.expression) && !isHere) turns.push({ turn: one, begun });
    else if (isTransition || (opens && !isHere)) next.push({ ...one, firm: true });
    else if (one.expression.kind !== 'dayTime') head.push(one);
  }
}

/** Where the heading stands: from the beginning of the segment to its first item. */
export function headingSpan({ at, items }: Segment): SourceSpan {
  const first = items[0]?.at;
  const isWithin = first !== undefined && first.file === at.file && first.from > at.from && first.from <= at.to;
  return isWithin ? { ...at, to: first.from } : at;
}

/** The first part of a heading is its place; in one that does not begin with INT or EXT it may be "FLASHBACK". */
function headingExpressions(segment: Segment, lexicon: Lexicon): PlacedExpression[] {
  const { heading, kind, title } = segment;
  if (kind !== 'scene' || title.length > 500) return [];
  const at = headingSpan(segment);
  const said: string[] = [];
  if (heading) {
    const [first = '', ...more] = heading.place.split(/ [-–—]+ |--+|—|, | \/ /);
    const own = /\(([^()]{1,60})\)/.exec(first)?.[1];
    if (heading.where.length === 0) said.push(first.replace(/:.*/s, ''));
    if (own !== undefined) said.push(own);
    addAll(said, [...more, ...heading.qualifiers]);
  } else if (title !== '') said.push(withoutHead(title, lexicon));
  return said.flatMap((text): readonly PlacedExpression[] => {
    // "NIGHT (2)": the second day of the story.
    const day = /^\d{1,2}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
    if (day !== undefined) return [{ expression: { kind: 'day', number: day }, at, text, firm: true, leads: false }];
    return placed(text, at, lexicon, true).expressions;
  });
}

/** "1-1 地点 日 内" and "WOHNUNG – INNEN/TAG": what says inside or outside is no expression of time, and no number is a day. */
function withoutHead(title: string, { heads }: Lexicon): string {
  return spelled(title)
    .replace(/^(?:场次[:：]?|[#+])? ?\d+(?:[-.]\d+)*[.)、:]? /, '')
    .split(/([\s/–—.-]+)/)
    .filter((part) => !heads.has(part))
    .join('');
}

function linesOf(item: Item): readonly string[] {
  if (item.kind === 'speech' || item.kind === 'prose' || item.text.length > 4000) return [];
  return item.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= 200);
}

/** The words on the screen, without "SUPER:". */
function captionOf(item: Item, lines: readonly string[], lexicon: Lexicon): string | undefined {
  if (item.kind !== 'caption' && item.kind !== 'action') return undefined;
  const text = lines.join(' ');
  const own = lexicon.caption.exec(text)?.groups?.rest;
  return own ?? (item.kind === 'caption' ? text : undefined);
}

function placed(text: string, at: SourceSpan, lexicon: Lexicon, firm: boolean) {
  const { expressions, complete } = expressionsIn(text, lexicon);
  return {
    complete,
    expressions: expressions.map(
      (expression): PlacedExpression => ({ expression, at, text: spelled(text), firm, leads: false }),
    ),
  };
}

/** A line of its own that is meant as more than a sentence: in capitals, or with a colon at its end. */
function isCapital(line: string): boolean {
  if (/[:：]$/.test(line)) return true;
  return line === line.toUpperCase() && (line !== line.toLowerCase() || line.length <= 20);
}

function isTurn({ kind }: TimeExpression): boolean {
  return kind === 'flash' || kind === 'return' || kind === 'shots' || kind === 'level';
}

function isPresent(expression: TimeExpression): boolean {
  return expression.kind === 'return' && expression.from === 'all';
}
