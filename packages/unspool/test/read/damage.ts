import fc from 'fast-check';

/** What happens to files on their way: one piece of it. */
type Damage = {
  readonly kind: 'cut' | 'doubled' | 'moved' | 'spliced' | 'noise' | 'long';
  /** Where, and how much: thousandths of the file. */
  readonly at: number;
  readonly length: number;
  readonly times: number;
  readonly noise: Uint8Array;
};

export const damage: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('cut', 'doubled', 'moved', 'spliced', 'noise', 'long'),
    at: fc.nat(999),
    length: fc.oneof(fc.nat(20), fc.nat(999)),
    times: fc.integer({ min: 2, max: 200 }),
    noise: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 20 }),
      fc.constantFrom(...'<>&"\'[](){}*_#/\\-=:;.,|~%\r\n\t\f\v\0 '.split('').map((sign) => Buffer.from(sign))),
      fc.constantFrom('\u2028', '\uFEFF', '\u0301', '\uD83D', '\r\n\r\n', '-->', ']]>', '<!--', '/*', '[[').map((one) =>
        Buffer.from(one),
      ),
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

/** A file with all that damage, the next upon the last; what is spliced in is a piece of another. */
export function damaged(file: Uint8Array, other: Uint8Array, damages: readonly Damage[]): Uint8Array {
  let now = file;
  for (const { kind, at, length, times, noise } of damages) {
    const from = Math.floor((now.length * at) / 1000);
    const to = Math.min(now.length, from + Math.max(1, Math.floor((now.length * length) / 5000)));
    const piece = now.subarray(from, to);
    const [before, after] = [now.subarray(0, from), now.subarray(to)];
    if (kind === 'cut') now = length % 3 === 0 ? before : Buffer.concat([before, after]);
    else if (kind === 'doubled') now = Buffer.concat([before, piece, piece, after]);
    else if (kind === 'moved') now = Buffer.concat([piece, before, after]);
    else if (kind === 'spliced') {
      const start = Math.floor((other.length * length) / 1000);
      now = Buffer.concat([before, other.subarray(start, start + 200), after]);
    } else if (kind === 'noise') now = Buffer.concat([before, noise, after]);
    else now = Buffer.concat([before, ...Array<Uint8Array>(times).fill(piece.subarray(0, 60)), after]);
  }
  return now;
}

/** A text of which a few pieces are cut out or overwritten with those of its format. */
export function edited(text: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.record({ at: fc.nat(), length: fc.nat(40), by: fc.constantFrom('', ...pieces) });
  return fc.array(edit, { maxLength: 8 }).map((edits) =>
    edits.reduce((now, { at, length, by }) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + by + now.slice(from + length);
    }, text),
  );
}
