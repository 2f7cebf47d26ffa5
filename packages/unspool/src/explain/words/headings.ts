/** The headings and labels of a page; what stands under them comes from the story. */
export const headings = {
  content: 'Content notes',
  takeaways: 'In short',
  takeawaysSoFar: 'In short, so far',
  cast: 'Who is who',
  billed: 'Billed, and never met',
  billedSoFar: 'Billed, not met by these names so far',
  questions: 'Questions',
  questionsSoFar: 'Questions so far',
  symbols: 'Symbols',
  relations: 'How they stand to each other',
  documents: 'Documents',
  made: 'Who made it',
  evidence: 'The evidence in full',
  effects: 'Irony, secrets, twists',
  themes: 'Themes',
  happened: 'Scene by scene',
  order: 'In the order it happened',
  asTold: 'As it is told',
  asHappened: 'As it happened',
  outside: 'From outside the work',
  related: 'Related',
  cameOut: 'What came out',
  open: 'Open questions',
  because: 'Because',
  against: 'Against it',
  asAbove: 'As we saw above.',
  inPart: 'In part',
  playedBy: 'played by',
  alsoCalled: 'also',
  withPeople: 'with',
  andOthers: (count: number) => `and ${count} others`,
  caption: 'Caption',
  occursIn: 'Occurs in',
  againIn: 'seen again in',
  scene: 'scene',
  table: 'Table',
} as const;

/** How often something was shown independently. */
export function shownTimes(count: number): string {
  return count === 1
    ? 'Shown once'
    : count === 2
      ? 'Shown twice, independently'
      : `Shown ${count} times, independently`;
}

/** What stands before an entry in the order of the story that is not said to come after the one above it. */
export const marks = { stated: '', likely: '~', assumed: '~', open: '?' } as const;

/** Explains the marks that occur; undefined if none does. */
export function legend(footings: readonly (keyof typeof marks)[]): string | undefined {
  const [likely, assumed] = [footings.includes('likely'), footings.includes('assumed')];
  const only = [...(likely ? ['likely'] : []), ...(assumed ? ['assumed'] : [])].join(' or ');
  const told = assumed && !likely ? ', because it is told in that order' : '';
  const unsure = `${marks.assumed} is only ${only} to come after the one above it${told}`;
  const open = `${marks.open} may also come before the one above it`;
  const said = [...(only === '' ? [] : [unsure]), ...(footings.includes('open') ? [open] : [])];
  return said.length === 0 ? undefined : `What is marked ${said.join('; what is marked ')}.`;
}
