import type { Span } from '../base/index.js';

/**
 * A stretch of a block that reads the same throughout. `text` is what a reader sees: markup and comments are gone,
 * white space is folded. Runs with the same `strong` number stand between one pair of `**`, those with the same
 * `quote` number between one pair of quotation marks (which the text keeps). A run with `ref` was `[ref]`.
 */
export type Run = Span & {
  readonly text: string;
  readonly strong?: number;
  readonly quote?: number;
  readonly ref?: string;
};

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '「': '」', '『': '』' };
const escapable = /[!-/:-@[-`{-~]/;

/** Reads the inline markup of `source` between `from` and `to`. Never fails; linear in the length. */
export function readRuns(source: string, from: number, to: number): readonly Run[] {
  const runs: Run[] = [];
  const next = finder(source, to);
  let start = from;
  let text = '';
  let strong = 0;
  let inStrong = false;
  let quote = 0;
  let quoteEnd = -1;
  let emphasis = -1;
  let at = from;

  const flush = (upTo: number) => {
    if (text !== '') {
      const run: { -readonly [K in keyof Run]: Run[K] } = { from: start, to: upTo, text };
      if (inStrong) run.strong = strong;
      if (quoteEnd >= 0) run.quote = quote;
      runs.push(run);
    }
    text = '';
  };
  const literal = (length: number) => {
    if (text === '') start = at;
    text += source.slice(at, at + length);
    at += length;
  };

  while (at < to) {
    const plain = plainUntil(source, at, to);
    if (plain > at) {
      literal(plain - at);
      continue;
    }
    const char = source[at] as string;
    if (at === quoteEnd) {
      literal(1);
      flush(at);
      quoteEnd = -1;
    } else if (char === '\n' || char === '\r' || char === ' ' || char === '\t') {
      const end = spaceUntil(source, at, to);
      if (text === '') start = at;
      text += ' ';
      at = end;
    } else if (char === '\\' && at + 1 < to && escapable.test(source[at + 1] as string)) {
      at += 1;
      literal(1);
    } else if (char === '<' && source.startsWith('<!--', at) && next('-->', at + 4) >= 0) {
      flush(at);
      at = next('-->', at + 4) + 3;
    } else if (char === '*' && source[at + 1] === '*') {
      if (inStrong) {
        flush(at);
        inStrong = false;
        at += 2;
      } else if (next('**', at + 2) > at + 2) {
        flush(at);
        inStrong = true;
        strong += 1;
        at += 2;
      } else literal(2);
    } else if ((char === '*' || char === '_') && (at === emphasis || opensEmphasis(source, at, to, next))) {
      flush(at);
      emphasis = at === emphasis ? -1 : next(char, at + 1);
      at += 1;
    } else if (char === '`' && next('`', at + 1) >= 0) {
      const end = next('`', at + 1);
      at += 1;
      literal(end - at);
      at = end + 1;
    } else if (char === '[' || (char === '!' && source[at + 1] === '[')) {
      const open = char === '!' ? at + 1 : at;
      const end = next(']', open + 1);
      const inner = next('[', open + 1);
      if (end <= open + 1 || (inner >= 0 && inner < end)) {
        literal(1);
        continue;
      }
      const words = source
        .slice(open + 1, end)
        .replace(/\s+/g, ' ')
        .trim();
      const target = source[end + 1] === '(' ? next(')', end + 2) : -1;
      if (target >= 0 && !/\s{2}|\n/.test(source.slice(end + 1, target))) {
        if (text === '') start = at;
        text += words;
        at = target + 1;
      } else if (char === '!' || words === '' || words === 'x' || words.startsWith('^')) {
        literal(end + 1 - at);
      } else {
        flush(at);
        const run: { -readonly [K in keyof Run]: Run[K] } = { from: at, to: end + 1, text: words, ref: words };
        if (inStrong) run.strong = strong;
        if (quoteEnd >= 0) run.quote = quote;
        runs.push(run);
        at = end + 1;
      }
    } else if (quoteEnd < 0 && closing[char] !== undefined && next(closing[char] as string, at + 1) > at) {
      flush(at);
      quote += 1;
      quoteEnd = next(closing[char] as string, at + 1);
      literal(1);
    } else {
      literal(1);
    }
  }
  flush(to);
  return trimmed(runs);
}

/** What a reader sees of `runs`. */
export function plain(runs: readonly { readonly text: string }[]): string {
  return runs.map((run) => run.text).join('');
}

/** The part of `runs` between two offsets of its {@link plain} text. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const result: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const a = Math.max(from - at, 0);
    const b = Math.min(to - at, run.text.length);
    at += run.text.length;
    if (a >= b) continue;
    if (a === 0 && b === run.text.length) result.push(run);
    else {
      const { ref: _, ...rest } = run;
      result.push({ ...rest, from: run.from + a, to: Math.min(run.to, run.from + b), text: run.text.slice(a, b) });
    }
  }
  return result;
}

/** The words within each pair of quotation marks, without the marks. */
export function quotations(runs: readonly Run[]): readonly string[] {
  const found = new Map<number, string>();
  for (const run of runs) if (run.quote !== undefined) found.set(run.quote, (found.get(run.quote) ?? '') + run.text);
  return [...found.values()].map((text) => text.slice(1, -1).trim()).filter((text) => text !== '');
}

/** The words within each pair of `**`, with their place in the plain text. */
export function bolds(runs: readonly Run[]): readonly (Span & { readonly text: string })[] {
  const found = new Map<number, { from: number; to: number; text: string }>();
  let at = 0;
  for (const run of runs) {
    if (run.strong !== undefined) {
      const bold = found.get(run.strong);
      if (bold) {
        bold.to = at + run.text.length;
        bold.text += run.text;
      } else found.set(run.strong, { from: at, to: at + run.text.length, text: run.text });
    }
    at += run.text.length;
  }
  return [...found.values()].filter((bold) => bold.text.trim() !== '');
}

const abbreviation =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|St|Prof|Capt|Col|Gen|Lt|Sgt|Rev|No|vs|etc|p|pp|ch|e\.g|i\.e|c|ca|\p{Lu})\.$/u;

/** The sentences of a plain text, as spans that leave out the white space between them. */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = [];
  const stop = /[.!?…。！？]+["'”’»)\]」』]*(?=\s+["'“‘«„(]*[\p{Lu}\p{Lo}\d–—]|$|(?<=[。！？][」』]?))/gu;
  let from = 0;
  for (const match of text.matchAll(stop)) {
    const to = match.index + match[0].length;
    if (match[0] === '.' && to < text.length && abbreviation.test(text.slice(Math.max(0, match.index - 12), to)))
      continue;
    found.push({ from, to });
    from = to + (/^\s*/.exec(text.slice(to, to + 8))?.[0].length ?? 0);
  }
  if (text.slice(from).trim() !== '') found.push({ from, to: text.length });
  return found;
}

const special = new Set([
  '\n',
  '\r',
  '\t',
  '\\',
  '<',
  '*',
  '_',
  '`',
  '[',
  '!',
  ...Object.keys(closing),
  ...Object.values(closing),
]);

function plainUntil(source: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const char = source[at] as string;
    if (special.has(char) || (char === ' ' && (at + 1 >= to || /\s/.test(source[at + 1] as string)))) break;
    at += 1;
  }
  return at;
}

function spaceUntil(source: string, from: number, to: number): number {
  let at = from;
  let broken = false;
  while (at < to && /\s/.test(source[at] as string)) {
    if (source[at] === '\n' || source[at] === '\r') broken = true;
    at += 1;
  }
  // A wrapped block quote repeats its mark on every line.
  if (broken && source[at] === '>' && at < to) at = spaceUntil(source, at + 1, to);
  return at;
}

function opensEmphasis(source: string, at: number, to: number, next: (what: string, from: number) => number): boolean {
  const char = source[at] as string;
  const after = source[at + 1];
  if (after === undefined || at + 1 >= to || /\s/.test(after)) return false;
  if (char === '_' && at > 0 && /[\p{L}\p{N}]/u.test(source[at - 1] as string)) return false;
  const end = next(char, at + 1);
  if (end < 0 || /\s/.test(source[end - 1] as string)) return false;
  return char !== '*' || source[end + 1] !== '*';
}

/** `indexOf` that remembers its last answer for each string: a scan with it stays linear. */
function finder(source: string, to: number): (what: string, from: number) => number {
  const known = new Map<string, { asked: number; found: number }>();
  return (what, from) => {
    const last = known.get(what);
    if (last && last.asked <= from && (last.found < 0 || last.found >= from)) return last.found;
    const index = source.indexOf(what, from);
    const found = index < 0 || index + what.length > to ? -1 : index;
    known.set(what, { asked: from, found });
    return found;
  };
}

function trimmed(runs: readonly Run[]): readonly Run[] {
  const result = [...runs];
  const first = result[0];
  if (first?.text.startsWith(' ')) {
    const text = first.text.slice(1);
    if (text === '') result.shift();
    else result[0] = { ...first, text };
  }
  const last = result.at(-1);
  if (last?.text.endsWith(' ')) {
    const text = last.text.slice(0, -1);
    if (text === '') result.pop();
    else result[result.length - 1] = { ...last, text };
  }
  return result;
}
