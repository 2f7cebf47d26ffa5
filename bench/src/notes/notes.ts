/** Notes on an invented story of this many scenes: people, claims, grounds, questions, answers and datelines. */
export function notes(scenes: number): string {
  const people = Array.from(
    { length: 60 },
    (_, i) => `${names[i % names.length]} ${families[Math.floor(i / names.length)]}`,
  );
  const person = (i: number) => people[(i * 7) % people.length] as string;
  let text = '# A long story\n\n- Kind: invented\n';
  for (const name of people) text += `- Person: **${name}**\n`;
  for (let i = 1; i <= scenes; i += 1) {
    const when = i > 1 ? `${i % 5 === 0 ? 'Before' : 'After'} [Scene ${i - 1}] · ` : '';
    text += `\n## Scene ${i}\n\n*${when}the house on the hill · with ${person(i)}, ${person(i + 1)}*\n\n`;
    text += `${person(i)} comes home and **finds letter ${i}**. "You never wrote", says ${person(i + 1)}, and it is\nnot quite true: somebody did.\n\n`;
    text += `- **Doubt ${i}**: ${person(i)} believes that ${person(i + 1)} wrote letter ${i}. (likely)\n  - because [finds letter ${i}]\n`;
    text += `- Who wrote letter ${i}?\n`;
    if (i > 3)
      text += `- Answer to [Who wrote letter ${i - 3}?]: ${person(i)} did. (likely)\n  - because [Doubt ${i - 3}], [finds letter ${i}]\n`;
  }
  return text;
}

/** Notes of about this many characters. */
export function notesOf(characters: number): string {
  const sample = notes(200).length / 200;
  return notes(Math.round(characters / sample));
}

const names = ['Ada', 'Bruno', 'Clara', 'Dario', 'Elsa', 'Felix', 'Greta', 'Hugo', 'Ida', 'Jonas', 'Klara', 'Leo'];
const families = ['Abel', 'Brandt', 'Costa', 'Dahl', 'Ekman'];
