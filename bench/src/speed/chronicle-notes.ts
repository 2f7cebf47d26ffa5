/**
 * Notes on a chronicle of this many scenes, in which much is said of time, and all of it is true of one hidden course of
 * days: dates, exact or less so; times relative to the scene before and to scenes long ago; births and ages of sixty people.
 */
export function chronicleNotes(scenes: number): string {
  const lines = ['# A chronicle', ''];
  for (let person = 0; person < people; person += 1) lines.push(`- Person: **Heir ${person}**, born ${bornIn(person)}`);
  const draw = chance(11);
  const days: number[] = [];
  let now = 0;
  for (let scene = 0; scene < scenes; scene += 1) {
    const parts: string[] = [];
    const [mark, gap] = [draw(100), 1 + draw(4)];
    const earlier = Math.max(0, scene - 1 - draw(40));
    let day = now + gap;
    if (scene === 0 || mark < 8) parts.push(dateOf(day));
    else if (mark < 12) parts.push(dateOf(day).slice(0, 7));
    else if (mark < 35) {
      day = (days[earlier] as number) + (now - (days[earlier] as number)) + gap;
      parts.push(`${day - (days[earlier] as number)} days after [Scene ${earlier}]`);
    } else if (mark < 50) parts.push(`after [Scene ${earlier}]`);
    else if (mark < 58) {
      day = (days[earlier] as number) - 1 - draw(200);
      parts.push(`before [Scene ${earlier}]`);
    }
    now = Math.max(now, day);
    days.push(day);
    const person = draw(people);
    parts.push(`with Heir ${person}, Heir ${draw(people)}`);
    lines.push('', `## Scene ${scene}`, '', `*${parts.join(' · ')}*`, '', `Heir ${person} comes home.`);
    const age = Number(dateOf(day).slice(0, 4)) - bornIn(person);
    // Whoever has had no birthday yet this year is a year younger.
    if (mark % 10 === 0) lines.push('', `- Heir ${person} is ${age - 1} or ${age} years old.`);
    else if (mark % 10 === 1) lines.push('', `- Heir ${person} is about ${age} years old.`);
  }
  return `${lines.join('\n')}\n`;
}

const people = 60;
const bornIn = (person: number) => 1820 + person;

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
