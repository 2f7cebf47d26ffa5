/**
 * The scenes that somebody may mean who does not type their full title: "act 1 scene 2", "Scene II" and "1.2" for
 * "Act I, Scene II". Their indices in the list of titles; several if more than one may be meant.
 */
export function scenesNamed(titles: readonly string[], words: string): readonly number[] {
  const wanted = plain(words);
  if (wanted === '') return [];
  const plainly = titles.map(plain);
  const which = (fits: (title: string) => boolean) => plainly.flatMap((title, index) => (fits(title) ? [index] : []));
  const same = which((title) => title === wanted);
  if (same.length > 0) return same;
  const ends = which((title) => title.endsWith(` ${wanted}`));
  if (ends.length > 0 || !/^\d+ \d[\d ]*$/.test(wanted)) return ends;
  return which((title) => title.match(/\d+/g)?.join(' ') === wanted);
}

/** What is the same in a heading and in words for it: neither case nor points, and its numbers in figures. */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (/^[ivxl]+$/.test(word) ? String(fromRoman(word)) : word))
    .join(' ');
}

function fromRoman(word: string): number {
  const values = [...word].map((letter) => ({ i: 1, v: 5, x: 10, l: 50 })[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
