import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chronicleNotes } from './chronicle-notes.js';
import type { Race } from './race.js';

/** Where the time of the solver grows with the square, it is told from the largest. */
const sizes = [2000, 4000, 8000];

export const races: readonly Race[] = [true, false].flatMap((dated) =>
  ['timeline', 'check'].flatMap((command) =>
    sizes.map(
      (scenes): Race => ({
        name: `${command} ${scenes.toLocaleString('en')} scenes ${dated ? 'with dates and ages' : 'without dates'}`,
        goals: scenes === 8000 ? { time: 1 / 20, memory: 1 / 3 } : { time: 1 / 2 },
        make: (folder) => writeFileSync(join(folder, 'a.story.md'), chronicleNotes(scenes, dated)),
        run: { words: [command, 'a.story.md'] },
      }),
    ),
  ),
);
