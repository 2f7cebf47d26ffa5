/** A story of who moves what and who is there, and something asked of it. */
export type Puzzle = {
  /** Where it stands in its file, for people: “line 7”, “row 3”. */
  readonly at: string;
  readonly sentences: readonly string[];
  readonly question: string;
  /** The answer as the file has it; empty where it has none. */
  readonly label: string;
};

/** The sentences of a text, without numbers before lines. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:\d+[.):]?|[-*•])\s+/, ''))
    .flatMap((line) => line.split(/(?<=[.!?]["”’)]?)\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** What is compared of two answers: words without article, marks and capitals. */
export function plainAnswer(answer: string): string {
  const plain = answer
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/^(?:in |to )?(?:the |a |an )?|[.,;:!?"“”]+/g, '')
    .trim();
  return alike.get(plain) ?? plain;
}

const alike: ReadonlyMap<string, string> = new Map([
  ['knows about it', 'yes'],
  ['does not know about it', 'no'],
  ['true', 'yes'],
  ['false', 'no'],
]);
