/** What decides one line: its form, and three numbers for its words. Low numbers are simple. */
export type Dice = readonly [form: number, a: number, b: number, c: number];

/** The line that the dice show. */
export function line([form, a, b, c]: Dice): string {
  return (table[form % table.length] as Form)(a, b, c);
}

type Form = (a: number, b: number, c: number) => string;

const people = [
  'Anna',
  'Ben',
  'the woman',
  'Mr. Lind',
  'Anna Lind',
  'the girl',
  'Jo',
  'Jo-Ann',
  'the old man',
  '민희',
  'Zoë',
  'Zoe\u0308',
  '__proto__',
  '小林',
  'Lind',
  'A',
];
const labels = [
  'Ten',
  'kills Ben',
  'a shot',
  'Anna dies',
  'The call',
  'the letter',
  'is Anna',
  'Anna',
  'constructor',
  'x',
];
const questions = ['Why?', 'Who is the woman?', 'Anna?', 'How did Ben die?', 'Ten?'];
const titles = [
  'The call',
  'Dinner',
  'Ten',
  'Anna',
  '1. Dinner',
  'The woman is Anna',
  'Why?',
  'the letter',
  '',
  'Ten.',
  '-',
  '小林',
];
const sentences = [
  'Anna dies',
  'The woman is Anna',
  'Ben is Mr. Lind',
  'The girl is the woman',
  'Anna tells Ben that the woman is Anna',
  'Ben believes that Anna dies',
  'Anna and Ben are friends',
  'The fish means Ten to Anna',
  'Jo takes the letter',
  '민희는 Anna를 kills Ben',
];
const things = ['the letter', 'the knife', 'Ten', 'the fish', 'Then', 'Heron House'];
const everything = [...labels, ...titles.filter(Boolean), ...questions, ...sentences, ...people, ...things];
const missing = ['Nothing', 'Nothing else'];

const pick = (list: readonly string[], n: number) => list[n % list.length] as string;
const person = (n: number) => pick(people, n);
const subject = (n: number) => person(n).replace(/^the /, 'The ');

/** A name in brackets: one of the file itself (see {@link fillIn}), any, or one that nothing bears. */
function ref(n: number): string {
  if (n % 37 === 36) return `[${pick(missing, n)}]`;
  return n % 5 === 4 ? `[${pick(everything, n >> 1)}]` : `[${open}${n}${close}]`;
}

const open = '\uE000';
const close = '\uE001';

/** Lets the open references of a text point at names that it holds, some of them written a little differently. */
export function fillIn(text: string): string {
  const names = [...text.matchAll(/^#{2,4} (.+)$|\*\*(.+?)\*\*|^- (.+\?)$|^- ([^:[]+)\.$/gm)].map(
    (found) => (found[1] ?? found[2] ?? found[3] ?? found[4]) as string,
  );
  return text.replace(/\uE000(\d+)\uE001/g, (_, digits: string) => {
    const n = Number(digits);
    const name = names.length > 0 ? pick(names, n >> 1) : 'Ten';
    if (n % 11 === 10) return `“${name.toUpperCase()}.”`;
    return n % 13 === 12 ? ` ${name} ` : name;
  });
}

const sceneRef = (n: number) => (n % 3 > 0 ? ref(n) : `[${pick(titles, n)}]`);
const certainty = (n: number) =>
  pick(['', ' (likely)', '', ' (possible)', '', ' (in part)', '', ' (unlikely)', ' (secret)', ' (in Korean)'], n);

/** Somebody or something brought in. */
export const introductions: Form = (a, b, c) =>
  [
    `- Person: **${person(b)}**`,
    `- Person: **${person(b)}**, also ${person(c)}, played by ${person(c + 1)}, a friend of ${person(a)}`,
    `- Thing: **${pick(things, b)}**, ${person(c)}'s`,
    `- Document: **${pick(things, b)}**, from ${person(b)} to ${person(c)}, in Korean`,
    `- Symbol: **the fish**, also ${pick(things, b)}, sushi, Ten`,
    `- Strand: **${pick(things, b + 4)}**, ${person(c)}`,
    `- Place: **${pick(things, b + 5)}**, at ${pick(things, c)}`,
    `- Person: **${person(b)}**, who ${ref(c)}`,
    `- Group: ${person(b)}, of ${person(c)}`,
    `- Unit: **moon**,  ${c} days`,
    `- Calendar: **${pick(things, b)}**, months Thaw 30, Seed ${c}; year 1 is 1911`,
    `- Rule: ${pick(['containers are open', 'one sees where people go', `${pick(people, a)} trusts nobody`, `nobody trusts ${pick(people, c)}`, 'it rains'], b)}`,
    `- Travel: from ${pick(things, b)} to ${ref(c)}, at least ${a} days`,
    `- Person: **${person(b)}**, ${c}, born in 19${10 + (a % 90)}`,
  ][a % 14] as string;

const parts: readonly Form[] = [
  (_, b) => `before ${sceneRef(b)}`,
  (_, b, c) => `with ${person(b)}, ${person(c)}`,
  (_, b) =>
    pick(
      [
        'a beach',
        'Heron House',
        'the  old   pier',
        'Then',
        "Dr. A.'s",
        'on deck.',
        'the _old_ mill',
        'a \\[b\\] c',
        '"a',
        'b"',
      ],
      b,
    ),
  (_, b, c) => `with ${person(b)} (by phone), ${ref(c)}`,
  (_, b) => `2 days after ${sceneRef(b)}`,
  (_, b, c) => `told by ${person(b)} in ${sceneRef(c)}`,
  (_, b) => `again ${sceneRef(b)}`,
  (_, b) => pick(['at 2:17', '21:40', 'Monday', '14 November 1998', 'flashback', '11 p.m.'], b),
  (_, b, c) => `between ${sceneRef(b)} and ${sceneRef(c)}`,
  (_, b) => `with +${person(b)}`,
  (_, b) => `not here: ${person(b)}`,
  (_, b) => pick(['seen by Anna', 'dreamt by the woman', 'imagined', 'told by Ben, told by Anna'], b),
  (_, b, c) =>
    pick(
      [
        `before or after ${sceneRef(c)}`,
        `${person(b)} or after ${sceneRef(c)}`,
        `starts  before ${sceneRef(c)}, ends when ${ref(b)} ends`,
        `overlaps ${sceneRef(c)}`,
        'lasts at least 3 hours',
        `3 moons after ${ref(c)}`,
        `ten o'clock by [${person(c)}]`,
        '12 Thaw 312 of the Reckoning',
        'in this order',
        '31 February 1999',
        'on 3 or 4  May 1911',
        `not during ${ref(c)}`,
        'before dinner',
      ],
      b,
    ),
  (_, b) => `the room (a · b) of ${ref(b)}`,
  (_, b) => `\`x · ${person(b)}\` "c · d" [e · f]`,
];

const dateline: Form = (a, b, c) => {
  const dot = pick([' · ', ' · ', ' · ', ' • ', '·'], a >> 4);
  const mark = a % 17 === 16 ? '_' : '*';
  const count = 1 + (a % 4);
  const own = Array.from({ length: count }, (_, i) =>
    (parts[(b + i * (c + 1)) % parts.length] as Form)(a, b + i + a, c + i),
  );
  return `${mark}${own.join(dot)}${mark}`;
};

const prose: Form = (a, b, c) =>
  [
    `${subject(b)} meets ${person(c)}.`,
    `${subject(b)} **${pick(labels, c)}**.`,
    `${subject(b)} **${pick(labels, c)}** and **${pick(labels, a)}** by ${ref(c)}. The woman waits.`,
    `A girl sees ${ref(b)}, ${ref(c)}.`,
    `"${subject(b)} was here", and ${person(c)}\nwraps **${pick(labels, b)}**.`,
    `> ${subject(b)} quotes **${pick(labels, c)}**,\n> twice.`,
    `<!-- note --> ${subject(b)} **${pick(labels, c)}**`,
    `An inline <!-- ${ref(b)} --> comment, \`code ${ref(c)}\`, and a [link](#${pick(labels, c)}).`,
    `*An italic line of ${person(b)}.*`,
    `\`\`\`\n${ref(b)} ${person(c)}  \n\n\n\n## Not a scene\n\`\`\``,
    `${person(b)}’s **${pick(labels, c)}: ${ref(a)}**, “unclosed ${ref(c)}`,
  ][a % 11] as string;

const apart: Form = (a, b, c) =>
  [
    `<!-- ${person(b)}\n\n## Not a scene ${ref(c)} -->`,
    `[${pick(labels, b)}]: #ten`,
    `| ${person(b)} | ${pick(labels, c)} |\n|---|---|\n| "${subject(c)}" | ${a % 2 ? ref(b) : 'one'} |`,
    `| ${ref(b)} | two |`,
    `~~~\n${person(c)}`,
    `<!-- never closed ${person(b)}`,
    '* * *',
    `1. ${subject(b)} **${pick(labels, c)}**`,
  ][a % 32 < 24 ? a % 4 : a % 8] as string;

const facts: Form = (a, b, c) => {
  const said = [
    `${pick(sentences, b)}.`,
    `**${pick(labels, b)}**: ${pick(sentences, c)}.`,
    `${subject(b)} is ${person(c)}.`,
    `${subject(b)} in ${sceneRef(c)} is ${person(a)}.`,
    `**${pick(labels, b)}**: ${subject(c)} knows ${ref(a)}.`,
    `${subject(b)} learns that ${person(c)} is ${person(a)}.`,
    `**${pick(labels, b)}** and **${pick(labels, c)}** are ${person(a)}`,
    `Mood: ${person(b)} and ${ref(c)}`,
  ][a % 8] as string;
  return `- ${said}${certainty(b + c)}`;
};

const about: Form = (a, b, c) =>
  [
    `- Answer to [${pick(questions, b)}]: ${pick(sentences, c)}.${certainty(b)}`,
    `- Answer to [${pick(questions, b)}]: none`,
    `- Overturns ${ref(b)}: ${pick(sentences, c)}.`,
    `- Overturns [${pick(sentences, b)}]: ${subject(c)} is ${person(a)}.`,
    `- Pays off ${ref(b)}.`,
    `- Theme: ${pick(sentences, b)} ${ref(c)}.`,
    `- Takeaway: ${pick(sentences, b)}.`,
    `- Outside: ${person(b)} knows ${ref(c)}. (custom)`,
    `- Caption: ${person(b)}`,
    `- Related: ${pick(titles, b)}`,
    `- ${subject(b)} turns ${c}.`,
    `- ${subject(b)} is ${a} years older than ${person(c)}.`,
    `- Intended two-places ${ref(b)}: ${person(c)}`,
    `- ${ref(b)} begins a bullet.`,
  ][a % 14] as string;

const nested: Form = (a, b, c) =>
  [
    `  - because ${ref(b)}`,
    `  - because ${ref(b)}, ${ref(c)}`,
    `  - because of what ${person(b)} says`,
    `  - against ${ref(b)}`,
    `  - when: before ${sceneRef(b)}`,
    `  - when: 21:40`,
    `  - when: ${pick(['either before or after', 'not in', 'starts during', 'ends with', '2 days  after'], c)} ${ref(b)}`,
    `  - when: half past nine by [${person(b)}]`,
    `    - because ${ref(b)}`,
    `\t- ${pick(sentences, b)} ${ref(c)}.`,
    ` - ${pick(sentences, b)}`,
    `  - **${pick(labels, b)}**: ${pick(sentences, c)}.`,
  ][a % 12] as string;

const scene: Form = (a, b) =>
  `${pick(['##', '##', '##', '###', '##', '####', '###'], a)} ${pick(titles, b)}${a % 29 === 28 ? ' ##' : ''}`;
const stop: Form = () => '---';
const part: Form = (_, b) => `# ${pick(titles, b)}`;
const question: Form = (a, b) => `- ${a % 5 === 4 ? `**${pick(labels, b)}**: ` : ''}${pick(questions, b)}`;

const table: readonly Form[] = [
  facts,
  scene,
  nested,
  prose,
  dateline,
  introductions,
  question,
  about,
  stop,
  scene,
  prose,
  scene,
  about,
  dateline,
  nested,
  facts,
  scene,
  apart,
  introductions,
  nested,
  scene,
  part,
  nested,
  about,
];

/** How many forms of lines there are; some forms stand here several times, since they are common. */
export const forms = table.length;
