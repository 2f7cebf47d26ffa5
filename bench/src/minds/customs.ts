import type { Puzzle } from './puzzle.js';
import { goes, read, type Said } from './sentences.js';

/** How the stories of a kind of puzzles are to be understood: what their makers say of them. */
export type Customs = {
  readonly name: 'ToMi' | 'StorySim' | 'ExploreToM';
  /** Whether who enters a room sees what is in its boxes. */
  readonly areBoxesOpen: boolean;
  /** Whether those who stay see where somebody goes. */
  readonly areWaysSeen: boolean;
  /** Where everybody is at first. */
  readonly start?: string;
};

/** The customs of a file, from what its first stories look like. */
export function customsOf(puzzles: readonly Puzzle[]): Customs {
  const some = puzzles.slice(0, 200);
  const count = (is: (puzzle: Puzzle) => boolean) => some.filter(is).length;
  const text = ({ sentences, question }: Puzzle) => [...sentences, question].join(' ');
  const explored = count((one) =>
    /which is also located in|told privately|told out loud|witnessed this action|got distracted|which container/.test(
      text(one),
    ),
  );
  const moving = count(
    ({ sentences }) => sentences.length > 0 && sentences.every((one) => isGoing(read(one) ?? goes(one), one)),
  );
  if (explored > 0 && explored >= moving) return { name: 'ExploreToM', areBoxesOpen: false, areWaysSeen: false };
  if (moving * 2 > some.length) {
    const all = some.map(text).join(' ');
    const start = ['the_hallway', 'hallway', 'your_phone'].find((one) => all.includes(one));
    return { name: 'StorySim', areBoxesOpen: false, areWaysSeen: true, ...(start === undefined ? {} : { start }) };
  }
  return { name: 'ToMi', areBoxesOpen: true, areWaysSeen: false };
}

/** Whether a sentence only says that somebody goes somewhere, in the present tense. */
function isGoing(said: Said | undefined, text: string): boolean {
  return said?.says === 'enters' && !/ entered | is in | are in | was in | were in /.test(text);
}
