/** The same film in each format: a third of the cues has two speakers, a fifth has italics, and each has two lines. */
export function srtOf(size: number): string {
  return cuesOf(size, ',', (number, from, to, words) => `${number}\n${from} --> ${to}\n${words.join('\n')}\n\n`);
}

export function vttOf(size: number): string {
  return `WEBVTT\n\n${cuesOf(size, '.', (_, from, to, words) => `${from} --> ${to}\n${words.join('\n')}\n\n`)}`;
}

export function assOf(size: number): string {
  const format = 'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text';
  return `[Script Info]\nTitle: The Pier\n\n[Events]\n${format}\n${cuesOf(
    size,
    '.',
    (_, from, to, words) =>
      `Dialogue: 0,${from.slice(1, -1)},${to.slice(1, -1)},Default,,0,0,0,,${words.join('\\N')}\n`,
  )}`;
}

function cuesOf(
  size: number,
  mark: string,
  cue: (number: number, from: string, to: string, words: readonly string[]) => string,
): string {
  const words = 'The ferry left an hour ago and nobody on the pier has seen the lamp since then'.split(' ');
  const cues: string[] = [];
  for (let number = 1, length = 0; length < size; number++) {
    const line = (from: number) => words.slice(from, from + 6).join(' ');
    const [first, second] = [
      `${line(number % 7)}.`,
      number % 5 === 0 ? `<i>${line(number % 9)}</i>` : line(number % 9),
    ];
    const text = cue(
      number,
      stamp(number * 3000, mark),
      stamp(number * 3000 + 2500, mark),
      number % 3 === 0 ? [`- ${first}`, `- ${second}`] : [first, second],
    );
    cues.push(text);
    length += text.length;
  }
  return cues.join('');
}

function stamp(milliseconds: number, mark: string): string {
  const part = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, '0');
  const seconds = milliseconds / 1000;
  return `${part(seconds / 3600)}:${part((seconds / 60) % 60)}:${part(seconds % 60)}${mark}${part(milliseconds % 1000, 3)}`;
}
