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

/** Notes on so many scenes with eight of so many people in each, a third of them out of order. */
export function manyNotes(scenes: number, people: number): string {
  const all = Array.from({ length: people }, (_, at) => `${names[at % names.length]} ${words[at % words.length]}${at}`);
  const title = (scene: number) => `Scene of ${all[(scene * 7) % people]}, ${scene + 1}`;
  const lines = ['# The Many', '', ...all.map((name) => `- Person: **${name}**, a neighbour`)];
  for (let scene = 0; scene < scenes; scene += 1) {
    const here = Array.from({ length: 8 }, (_, at) => all[(scene * 7 + at * 11) % people]);
    const when = scene === 0 ? '' : `${scene % 3 === 1 ? 'before' : 'after'} [${title(scene - 1)}] · `;
    lines.push('', `## ${title(scene)}`, '', `*${when}with ${here.join(', ')}*`, '');
    for (let at = 0; at < 4; at += 1)
      lines.push(`- ${here[at]} tells ${here[at + 1]} that ${here[at + 2]} sold boat ${scene * 4 + at}.`);
    if (scene % 4 === 0) lines.push(`- Who sold the boat of ${here[0]} in scene ${scene + 1}?`);
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
