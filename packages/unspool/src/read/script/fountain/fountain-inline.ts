import type { Aside, Piece } from '../screenplay/screenplay.js';

/** A note or boneyard in a line, with its brackets. */
export type Block = {
  readonly kind: 'note' | 'boneyard';
  readonly from: number;
  readonly to: number;
  readonly line: number;
};

/** What a backslash can stand before. */
export const escapable = /[*_\\[/]/;

export const italic = 1;
export const bold = 2;
export const underline = 4;

/** A run of `*` or `_`: what it can be, and what it turns out to be. */
type Run = { readonly from: number; readonly to: number; readonly weight: number; used: number };

/**
 * Emphasis, escapes, notes and boneyards of one line (Fountain 1.1, "Emphasis"): `*italic*`, `**bold**`, `_underline_`,
 * which may overlap, and do not reach over the end of a line. A mark opens only before, and closes only after, what is
 * no space. The specification is silent on `_` within words; as in Markdown it is none there, so that addresses and
 * file names keep theirs. A backslash takes their meaning from `*`, `_` and itself, and here also from `[[` and `/*`,
 * which otherwise could not be written.
 */
export function piecesOf(text: string, from: number, to: number, blocks: readonly Block[]): Piece[] {
  const runs = runsOf(text, from, to, blocks);
  resolve(text, from, to, runs, blocks);
  const pieces: Piece[] = [];
  let styles = 0;
  let own = '';
  const flush = () => {
    if (own !== '') pieces.push({ kind: 'text', text: own, styles: namesOf(styles) });
    own = '';
  };
  let block = 0;
  let run = 0;
  let plain = from;
  for (let at = from; at < to; ) {
    const aside = blocks[block];
    const mark = runs[run];
    if (aside && aside.from === at) {
      own += text.slice(plain, at);
      flush();
      pieces.push(asideOf(text, aside));
      block++;
      plain = at = aside.to;
    } else if (mark && mark.from === at) {
      own += text.slice(plain, at);
      run++;
      // What no partner was found for is text.
      own += text.slice(at, mark.to - stars(mark.used));
      if (mark.used !== 0) {
        flush();
        styles ^= mark.used;
      }
      plain = at = mark.to;
    } else if (text.charCodeAt(at) === 92 /* \ */ && at + 1 < to && escapable.test(text.charAt(at + 1))) {
      own += text.slice(plain, at);
      plain = at + 1;
      at += 2;
    } else at++;
  }
  own += text.slice(plain, to);
  flush();
  return merged(pieces);
}

export function asideOf(text: string, { kind, from, to, line }: Block): Aside {
  return { kind, text: text.slice(from + 2, to - 2), at: { from, to, line } };
}

function runsOf(text: string, from: number, to: number, blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  let block = 0;
  for (let at = from; at < to; ) {
    const aside = blocks[block];
    const code = text.charCodeAt(at);
    if (aside && aside.from === at) {
      block++;
      at = aside.to;
    } else if (code === 92 && at + 1 < to && escapable.test(text.charAt(at + 1))) at += 2;
    else if (code === 42 /* * */ || code === 95 /* _ */) {
      let end = at + 1;
      while (end < to && text.charCodeAt(end) === code) end++;
      runs.push({ from: at, to: end, weight: weightOf(code, end - at), used: 0 });
      at = end;
    } else at++;
  }
  return runs;
}

/** The styles that a row of one mark stands for, 0 for none. */
function weightOf(code: number, length: number): number {
  if (code === 95) return length === 1 ? underline : 0;
  return length <= 3 ? length : 0;
}

/** Finds the partner of each mark: the nearest before it that can be one. */
function resolve(text: string, from: number, to: number, runs: readonly Run[], blocks: readonly Block[]): void {
  // Beside a note is as beside a space: what is emphasised is text.
  const edges = new Set(blocks.flatMap((block) => [block.from, block.to]));
  const before = (at: number) => (at > from && !edges.has(at) ? text.charAt(at - 1) : ' ');
  const after = (at: number) => (at < to && !edges.has(at) ? text.charAt(at) : ' ');
  // Of marks that stand side by side each has the text around them all for its neighbours.
  const ends = runs.map((run) => run.to);
  for (let index = runs.length - 2; index >= 0; index--) {
    if (ends[index] === runs[index + 1]?.from) ends[index] = ends[index + 1] as number;
  }
  const open = new Map<number, Run>();
  let start = from;
  for (const [index, run] of runs.entries()) {
    if (runs[index - 1]?.to !== run.from) start = run.from;
    const within = run.weight === underline;
    const canOpen = !isSpace(after(ends[index] as number)) && !(within && isWord(before(run.from)));
    const canClose = !isSpace(before(start)) && !(within && isWord(after(run.to)));
    for (const style of [italic, bold, underline]) {
      if ((run.weight & style) === 0) continue;
      const partner = open.get(style);
      // Between marks side by side is nothing to emphasise.
      if (partner && partner.from < start && canClose) {
        partner.used |= style;
        run.used |= style;
        open.delete(style);
      } else if (canOpen) open.set(style, run);
    }
  }
}

/** How many characters of a run its styles take. */
function stars(used: number): number {
  return used & underline ? 1 : used;
}

export function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\n';
}

export function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

const names = Array.from({ length: 8 }, (_, styles) => [
  ...(styles & bold ? ['bold'] : []),
  ...(styles & italic ? ['italic'] : []),
  ...(styles & underline ? ['underline'] : []),
]);

function namesOf(styles: number): readonly string[] {
  return names[styles] as readonly string[];
}

/** Neighbours of one style become one. */
export function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (
      piece.kind === 'text' &&
      last?.kind === 'text' &&
      !piece.attributes &&
      !last.attributes &&
      piece.styles.join() === last.styles.join()
    )
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
