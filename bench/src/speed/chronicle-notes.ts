/**
 * Notes on a chronicle of this many scenes and sixty people: times relative to the scene before, and ages. Without dates
 * nothing says when it is; with them, one scene in twenty has one, and many an age contradicts it.
 */
export function chronicleNotes(scenes: number, dated: boolean): string {
  const draw = chance(5);
  const lines = ['# A chronicle', ''];
  for (let person = 0; person < people; person += 1)
    lines.push(`- Person: **Heir ${person}**, ${dated ? `born ${1840 + person}` : `aged ${20 + person}`}`);
  for (let scene = 0; scene < scenes; scene += 1) {
    const when = dated && scene % 20 === 0 ? dateOf(scene * 6) : later[draw(later.length)];
    lines.push('', `## Scene ${scene}`, '', `*${when} · with Heir ${draw(people)}, Heir ${draw(people)}*`);
    lines.push('', `Heir ${draw(people)} comes home.`);
    if (dated && scene % 3 === 0) lines.push('', `- Heir ${scene % people} is ${20 + draw(40)} years old.`);
  }
  return `${lines.join('\n')}\n`;
}

const people = 60;

const later = [
  ...['the next morning', 'two days later', 'a week later', 'that night', '3 hours later', 'the same evening'],
  ...['later that day', 'a month later', 'the next day', 'an hour later'],
];

function dateOf(day: number): string {
  return new Date(Date.UTC(1900, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
}

/** A sequence that looks like chance and is always the same (Park and Miller, 1988). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
