import { applyEdits, type Edit, key, type Span } from '../base/index.js';
import { bolds, type Run, sliceRuns } from '../language/index.js';
import { type Compilation, nameSpan, type TellingUnit } from '../story/index.js';

/** Beyond these nothing is named by what is named by what is named. */
const deepest = 8;

/**
 * Edits, and those of all brackets that name what they change by its words: where "Ada waits." becomes "Eve waits.", so does
 * `[Ada waits]`, and in the links block the label of it.
 */
export function withBrackets(telling: Compilation, edits: readonly Edit[]): readonly Edit[] {
  let all = edits;
  for (let depth = 0; depth < deepest; depth += 1) {
    const more = bracketEdits(telling, all);
    if (more.length === 0) break;
    all = [...all, ...more];
  }
  return [...all, ...labelEdits(telling, all)];
}

function bracketEdits(telling: Compilation, edits: readonly Edit[]): readonly Edit[] {
  const { pieces, resolution, outline } = telling;
  const sorted = inOrder(edits);
  return pieces.pieces.flatMap(({ brackets }, index) =>
    brackets.flatMap((bracket, i): readonly Edit[] => {
      const target = resolution.targets[index]?.[i];
      const named = target?.to === 'piece' ? pieces.pieces[target.piece] : undefined;
      const words = nameSpan(outline.text, bracket);
      if (!named || within(sorted, words).length > 0) return [];
      const start = outline.starts[named.block] ?? 0;
      const extent = extentOf(named, bracket.name, start);
      const inside = extent ? within(sorted, extent) : [];
      return inside.length > 0 ? alike(outline.text, words, inside) : [];
    }),
  );
}

/** Those of some edits, in the order of the file, that lie in a stretch. */
function within(edits: readonly Edit[], { from, to }: Span): readonly Edit[] {
  let low = 0;
  for (let high = edits.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as Edit).span.from < from) low = middle + 1;
    else high = middle;
  }
  const found: Edit[] = [];
  for (let at = low; at < edits.length && (edits[at] as Edit).span.from <= to; at += 1) {
    const edit = edits[at] as Edit;
    if (edit.span.to <= to) found.push(edit);
  }
  return found;
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
}

/** Where the words stand by which a line, or bold words in it, is named. */
function extentOf({ content }: TellingUnit, name: string, start: number): Span | undefined {
  const wanted = key(name);
  const all =
    content.kind === 'bullet'
      ? [...boldRuns(content.statement.claiming.body), content.statement.claiming.body]
      : content.kind === 'prose'
        ? [...boldRuns(content.runs), ...content.bold.map(({ runs }) => runs)]
        : [];
  const runs = all.find((one) => key(one.map(({ text }) => text).join('')) === wanted);
  const [first, last] = [runs?.[0], runs?.at(-1)];
  return first && last ? { from: start + first.from, to: start + last.to } : undefined;
}

function boldRuns(runs: readonly Run[]): readonly (readonly Run[])[] {
  return bolds(runs).map(({ from, to }) => sliceRuns(runs, from, to));
}

/** The same edits in words that are written almost alike: in other letters, without a full stop. */
function alike(text: string, { from, to }: Span, edits: readonly Edit[]): readonly Edit[] {
  const own = text.slice(from, to).toLowerCase();
  const found: Edit[] = [];
  let next = 0;
  for (const { span, text: put } of edits) {
    const old = text.slice(span.from, span.to);
    const at = old === '' ? -1 : own.indexOf(old.toLowerCase(), next);
    if (at < 0) continue;
    next = at + old.length;
    const written = text.slice(from + at, from + next);
    const isLoud = written === old.toUpperCase() && written !== old;
    found.push({ span: { from: from + at, to: from + next }, text: isLoud ? put.toUpperCase() : put });
  }
  return found;
}

/** In the links block, the labels of brackets that change. */
function labelEdits({ outline, pieces }: Compilation, edits: readonly Edit[]): readonly Edit[] {
  const { text, blocks, starts } = outline;
  if (!blocks.some(({ kind }) => kind === 'link')) return [];
  const sorted = inOrder(edits);
  const renamed = new Map<string, string>();
  for (const { brackets } of pieces.pieces) {
    for (const bracket of brackets) {
      const words = nameSpan(text, bracket);
      const inside = within(sorted, words).map(({ span, text: put }) => ({
        span: { from: span.from - words.from, to: span.to - words.from },
        text: put,
      }));
      const own = text.slice(words.from, words.to);
      if (inside.length > 0) renamed.set(own, applyEdits(own, inside));
    }
  }
  return blocks.flatMap((block, index): readonly Edit[] => {
    if (block.kind !== 'link') return [];
    const open = block.text.indexOf('[');
    const label = block.text.slice(open + 1, block.text.indexOf(']:'));
    const put = renamed.get(label);
    const from = (starts[index] ?? 0) + open + 1;
    return put === undefined ? [] : [{ span: { from, to: from + label.length }, text: put }];
  });
}
