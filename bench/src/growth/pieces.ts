/** What long lines are made of: each mark, each kind of space and letter, and words that mean something to somebody. */
export const pieces: readonly string[] = [
  ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  ...['a', 'A', '1', 'é', '漢', '😀', 'e\u0301', '\u0301', '\u200d', '\u00a0', '\u3000', ' ', '\t', '…', '–', '—', '·'],
  ...['a ', 'A ', 'Ann ', '1 ', '1. ', 'a. ', 'a, ', "a's ", 'the ', 'of the ', 'and ', 'not ', 'that ', 'or '],
  ...[' - ', '- - ', '> ', '# ', '! ', '? ', '. ', ', ', ': ', '; ', '/ ', '. . ', '--', '-->', '<!--', '-1', '1-'],
  ...['[a] ', '[a](b) ', '![', '[[', ']]', '((', '))', '(a) ', '{a}', '{\\i1}', '**a** ', '*a* ', '_a_ ', '__', '**'],
  ...[
    '"a" ',
    '“a” ',
    '„',
    '«',
    '»',
    '‘a’ ',
    '<b>',
    '</b>',
    '<b',
    '</',
    '<a b="c">',
    '&amp;',
    '&#65;',
    '&',
    '\\a',
    '``',
  ],
  ...['a-', 'a.', "a'", 'A.', "A'", 'A/', 'A-', 'A, ', 'A (', '(A', ') '],
  ...[
    'before [One], ',
    'May ',
    '12 May 1911, ',
    'Monday, ',
    '3 days ',
    'either ',
    'about ',
    'two hundred ',
    '00:00:01 ',
  ],
  ...[
    'says ',
    'says that ',
    'Ann knows that ',
    'INT. A - DAY ',
    'CHAPTER I ',
    'I ',
    'IV.',
    'ANN: ',
    '>> ',
    '[A] ',
    '[A] B: ',
  ],
];

/** A piece again and again, up to so many characters. */
export function line(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length));
}

/** The same with a line end behind each, or more. */
export function lines(piece: string, size: number, end = '\n'): string {
  return line(`${piece}${end}`, size);
}

/** Something for each number below so many. */
export function each(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}
