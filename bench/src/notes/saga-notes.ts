/** Notes on a family saga of this many scenes: eight strands, flashbacks, dates, weekdays, clock times, births. */
export function sagaNotes(scenes: number): string {
  const lines = ['# A saga', ''];
  for (let strand = 0; strand < strands; strand += 1) lines.push(`- Strand: **House ${strand}**`);
  for (let person = 0; person < people; person += 1) lines.push(`- Person: **Heir ${person}**, born ${1860 + person}`);
  const draw = chance(7);
  const now = Array.from({ length: strands }, () => 0);
  const days: number[] = [];
  for (let scene = 0; scene < scenes; scene += 1) {
    const strand = scene % strands;
    const parts = [`House ${strand}`];
    const earlier = scene - 1 - draw(16);
    let day: number;
    if (earlier > 24 && draw(100) < 12) {
      day = (days[earlier] as number) - 1 - draw(300);
      parts.push(`before [Scene ${earlier}]`);
      if (draw(3) === 0) parts.push(dateOf(day));
    } else {
      now[strand] = (now[strand] as number) + (scene < strands ? 0 : draw(5));
      day = now[strand] as number;
      const mark = draw(100);
      if (mark < 10) parts.push(dateOf(day));
      else if (mark < 18) parts.push(weekdays[day % 7] as string);
      else if (mark < 24) parts.push(`${draw(24)}:00`);
    }
    days.push(day);
    parts.push(`with Heir ${draw(people)}, Heir ${draw(people)}`);
    lines.push('', `## Scene ${scene}`, '', `*${parts.join(' · ')}*`, '', `Heir ${draw(people)} comes home.`);
  }
  return `${lines.join('\n')}\n`;
}

const strands = 8;
const people = 20;
// 1 January 1900 was a Monday.
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

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
