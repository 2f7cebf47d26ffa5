/** A stretch of words that two texts share, or that one of them alone has. */
export type Stretch = { readonly text: string; readonly in: 'both' | 'before' | 'after' };

/** What two texts share word by word, and what each has beside that. Long texts that share little are two stretches. */
export function changedWords(before: string, after: string): readonly Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let [from, to, toOther] = [0, old.length, now.length];
  while (from < to && from < toOther && old[from] === now[from]) from += 1;
  while (to > from && toOther > from && old[to - 1] === now[toOther - 1]) [to, toOther] = [to - 1, toOther - 1];
  return merged([
    { text: old.slice(0, from).join(''), in: 'both' },
    ...between(old.slice(from, to), now.slice(from, toOther)),
    { text: old.slice(to).join(''), in: 'both' },
  ]);
}

/** Words, each with the space behind it. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** More than that nobody reads word by word. */
const mostCells = 250_000;

/** By a longest common run of words. */
function between(old: readonly string[], now: readonly string[]): readonly Stretch[] {
  if (old.length * now.length > mostCells)
    return [
      { text: old.join(''), in: 'before' },
      { text: now.join(''), in: 'after' },
    ];
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] as number;
  // Without the space behind them, which is no part of a word.
  const [olds, nows] = [old, now].map((words) => words.map((word) => word.trimEnd())) as [string[], string[]];
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        olds[row] === nows[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const found: Stretch[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && olds[row] === nows[column]) {
      found.push({ text: now[column] as string, in: 'both' });
      [row, column] = [row + 1, column + 1];
    } else if (column >= now.length || (row < old.length && at(row + 1, column) >= at(row, column + 1)))
      found.push({ text: old[row++] as string, in: 'before' });
    else found.push({ text: now[column++] as string, in: 'after' });
  }
  return found;
}

function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: { text: string; in: Stretch['in'] }[] = [];
  for (const { text, in: where } of stretches) {
    const last = found.at(-1);
    if (text === '') continue;
    if (last?.in === where) last.text += text;
    else found.push({ text, in: where });
  }
  return found;
}
