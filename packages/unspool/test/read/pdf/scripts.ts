import fc from 'fast-check';

const words =
  'the weir water gate rope keeper turns slowly and nobody hears what she said before rain came down on a lamp (out) of old green glass; then 3 of them went home -- or not'.split(
    ' ',
  );
const people = ['ODA', 'OLD TOBIN', 'WARDEN #2', 'DR. MARIE-LOU', 'ÉLISE'];

const prose = (most: number) =>
  fc
    .array(fc.constantFrom(...words), { minLength: 2, maxLength: most })
    .map((own) => `${own[0]?.charAt(0).toUpperCase()}${own.join(' ').slice(1)}.`.replace(/^\(/, 'A ('));

const speech = fc
  .tuple(
    fc.constantFrom(...people),
    fc.constantFrom('', '', ' (V.O.)'),
    fc.option(fc.constantFrom('softly', 'to the one who went out before'), { freq: 4, nil: undefined }),
    prose(60),
  )
  .map(([who, more, how, said]) => `${who}${more}\n${how ? `(${how})\n` : ''}${said}`);

const dual = fc
  .tuple(prose(14), prose(14))
  .map(([one, other]) => `ODA\n${one}\n\nOLD TOBIN ^\n${other}`);

const piece = fc.oneof(
  { weight: 5, arbitrary: prose(70) },
  { weight: 6, arbitrary: speech },
  { weight: 1, arbitrary: dual },
  { weight: 1, arbitrary: fc.constantFrom('CUT TO:', '> SMASH TO BLACK:', '> THE NEXT YEAR <') },
);

const heading = fc
  .tuple(
    fc.constantFrom('INT.', 'EXT.', 'INT./EXT.'),
    fc.constantFrom("WEIR - KEEPER'S ROOM", 'MILL', 'ROAD'),
    fc.constantFrom('NIGHT', 'DAY', 'CONTINUOUS'),
  )
  .map((parts) => `${parts[0]} ${parts[1]} - ${parts[2]}`);

/** Scripts in Fountain, of our own words: a few dozen pages of whatever a script has. */
export const fountainScript: fc.Arbitrary<string> = fc
  .array(fc.tuple(heading, fc.array(piece, { minLength: 1, maxLength: 9 })), { minLength: 30, maxLength: 50 })
  .map((scenes) => scenes.map(([title, pieces], index) => [`${title} #${index + 1}#`, ...pieces].join('\n\n')).join('\n\n'));
