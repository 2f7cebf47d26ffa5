/** The headings and labels of a page; what stands under them comes from the story. */
export const headings = {
  content: 'Content notes',
  takeaways: 'In short',
  takeawaysSoFar: 'In short, so far',
  cast: 'Who is who',
  questions: 'Questions',
  questionsSoFar: 'Questions so far',
  symbols: 'Symbols',
  relations: 'How they stand to each other',
  documents: 'Documents',
  themes: 'Themes',
  happened: 'Scene by scene',
  outside: 'From outside the work',
  related: 'Related',
  open: 'Open questions',
  because: 'Because',
  against: 'Against it',
  inPart: 'In part',
  playedBy: 'played by',
  alsoCalled: 'also',
  withPeople: 'with',
  caption: 'Caption',
  occursIn: 'Occurs in',
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
