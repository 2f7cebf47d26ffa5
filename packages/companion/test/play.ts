import type { OpenWork, Story } from 'unspool';
import { memoryStore, openReadingRoom, type ReadingRoom } from 'unspool/serve';

/** A play as notes on it are made from the work itself: every speech a line, directions as paragraphs. */
export function playNotes(speeches: number): string {
  const lines = ['# The Long Play', ''];
  const met = new Set<string>();
  for (let number = 0; number < speeches; number += 1) {
    const scene = Math.floor(number / perScene);
    const present = names.slice((scene * 3) % 8, ((scene * 3) % 8) + 6);
    if (number % perScene === 0) {
      lines.push('', `## ${scene + 1}. Act ${Math.floor(scene / 4) + 1}, Scene ${(scene % 4) + 1}`, '');
      lines.push(`*with +${present.join(', ')}*`, '');
      for (const name of present) if (!met.has(name)) lines.push(`- Person: **${name}**`);
      for (const name of present) met.add(name);
      lines.push('');
    }
    const said = Array.from({ length: 8 + (number % 23) }, (_, at) => words[(number * 7 + at * at) % words.length]);
    lines.push(`- ${present[(number * 5) % present.length]} says: “${said.join(' ')}, ${number}.”`);
    if (number % 12 === 5) lines.push('', `Enter ${present[1]} with a ${words[number % words.length]}.`, '');
  }
  return `${lines.join('\n')}\n`;
}

/** A story in a room of its own, without a file. */
export function served(story: Story, works: readonly OpenWork[] = []): ReadingRoom {
  const store = memoryStore();
  store.save('play', story, works);
  return openReadingRoom(store);
}

/** How many speeches a scene has. */
export const perScene = 75;

const names =
  'Hamlet Ophelia Horatio Gertrude Claudius Polonius Laertes Bernardo Francisco Marcellus Osric Voltemand Cornelius Reynaldo'.split(
    ' ',
  );
const words =
  'night letter king ghost sword river queen heart crown fear dream honest winter garden bell captain daughter silver promise answer when shall we meet again under my'.split(
    ' ',
  );
