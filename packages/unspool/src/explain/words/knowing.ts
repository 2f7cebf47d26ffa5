/** What a cell of the grid of who knows what says before the number of its scene. */
export const knowing = {
  knows: 'knows',
  believes: 'believes',
  suspects: 'suspects',
  doubts: 'doubts',
  says: 'says so',
  present: 'there',
  saw: 'saw',
  heard: 'heard',
  told: 'told',
  read: 'read',
  overheard: 'heard',
  lied: 'lied to',
  not: 'not',
  nothing: '·',
  perhaps: '?',
  nobody: 'Nothing told so far says that anybody has it in mind.',
  more: (count: number) => `Of ${count} more people nothing is said here.`,
  legend:
    'The number is the scene since which it is so. told: by somebody’s word; there: was there when it was shown; ?: may be; not: the notes say so; ·: not shown so far.',
} as const;
