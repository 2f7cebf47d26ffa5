import { each, line, lines, pieces } from './pieces.js';
import type { Shape } from './shape.js';

const scene = '# T\n\n- Person: **Ann**\n\n## One\n\n';

/** Where in a story file something can stand that is long. */
const slots: Readonly<Record<string, (fill: string) => string>> = {
  prose: (fill) => `${scene}${fill}\n`,
  'prose after a word': (fill) => `${scene}Ann ${fill} waits.\n`,
  bullet: (fill) => `${scene}- ${fill}\n`,
  'bullet after a word': (fill) => `${scene}- Ann ${fill} waits.\n`,
  reason: (fill) => `${scene}- A claim.\n  - because ${fill}\n`,
  dateline: (fill) => `${scene}*${fill}*\n`,
  'with list': (fill) => `${scene}*with ${fill}*\n`,
  title: (fill) => `# ${fill}\n\n## One\n\nAnn.\n`,
  heading: (fill) => `# T\n\n## ${fill}\n\nAnn.\n`,
  name: (fill) => `# T\n\n- Person: **${fill}**\n\n## One\n\nAnn.\n`,
  'also known as': (fill) => `# T\n\n- Person: **Ann**, also ${fill}\n\n## One\n\nAnn.\n`,
  says: (fill) => `${scene}- Ann says: "${fill}"\n`,
  row: (fill) => `${scene}| a | b |\n|---|---|\n| ${fill} | c |\n`,
  head: (fill) => `---\nkey: ${fill}\n---\n${scene}Ann.\n`,
  comment: (fill) => `${scene}<!-- ${fill} -->\n`,
  definition: (fill) => `${scene}[One]\n\n[${fill}]: #one\n`,
  strong: (fill) => `${scene}Ann **${fill}** more.\n`,
  bracket: (fill) => `${scene}- A claim.\n  - because [${fill}]\n`,
  fence: (fill) => `${scene}\`\`\`\n${fill}\n\`\`\`\n`,
  entry: (fill) =>
    `# T\n\n- Length: ${fill}\n- Unit: **a**, ${fill}\n- Calendar: **c**, ${fill}\n- Travel: ${fill}\n\n## One\n\nAnn.\n`,
  question: (fill) => `${scene}- Who ${fill}?\n`,
  answer: (fill) => `${scene}- Who is it?\n- Answer to [Who is it?]: ${fill}\n`,
  quotation: (fill) => `${scene}> ${fill}\n`,
};

/** Much of something else than characters of one line. */
const many: Readonly<Record<string, (count: number) => string>> = {
  scenes: (count) => `# T\n${each(count, (i) => `\n## S${i}\n\nAnn waits ${i}.\n`)}`,
  'scenes of one name': (count) => `# T\n${each(count, () => '\n## S\n\nAnn waits.\n')}`,
  'scenes told again': (count) =>
    `# T\n\n## First\n\nAnn.\n${each(count, (i) => `\n## S${i}\n\n*again [First]*\n\nAnn ${i}.\n`)}`,
  'scenes told again, each the last': (count) =>
    `# T\n\n## S\n\nAnn.\n${each(count, (i) => `\n## S${i}\n\n*again [S${i === 0 ? '' : i - 1}]*\n\nAnn ${i}.\n`)}`,
  'scenes after each other': (count) =>
    `# T\n\n## S\n\nAnn.\n${each(count, (i) => `\n## S${i}\n\n*2 days after [S${i === 0 ? '' : i - 1}]*\n\nAnn ${i}.\n`)}`,
  'scenes with dates': (count) =>
    `# T\n${each(count, (i) => `\n## S${i}\n\n*${1 + (i % 28)} May ${1000 + i}*\n\nAnn.\n`)}`,
  'scenes in strands': (count) => `# T\n${each(count, (i) => `\n## S${i}\n\n*strand: s${i % 50}*\n\nAnn.\n`)}`,
  'scenes within scenes': (count) =>
    `# T\n${each(count, (i) => `\n${'#'.repeat(2 + (i % 5))} S${i}\n\n*told by S${i}*\n`)}`,
  'tales within tales': (count) =>
    `# T\n${each(count, (i) => `\n## S${i}\n\n*told by V${i} in [S${(i + 1) % count}]*\n`)}`,
  'nested bullets': (count) => `${scene}${each(Math.ceil(count / 4), (i) => `${' '.repeat(i * 2)}- A claim ${i}.\n`)}`,
  'nested bullets that are reasons': (count) =>
    `${scene}${each(Math.ceil(count / 4), (i) => `${' '.repeat(i * 2)}- ${i === 0 ? 'A claim' : 'because it is so'} ${i}.\n`)}`,
  'claims each on the last': (count) =>
    `${scene}${each(count, (i) => `- **C${i}**: A claim ${i}.\n${i === 0 ? '' : `  - because [C${i - 1}]\n`}`)}`,
  'reasons of one claim': (count) => `${scene}- **C**: A claim.\n${each(count, (i) => `  - because it is ${i}.\n`)}`,
  'overturned one by one': (count) =>
    `${scene}- **O0**: A claim.\n${each(count, (i) => `- **O${i + 1}**: Another.\n  - overturns [O${i}]\n`)}`,
  people: (count) =>
    `# T\n\n${each(count, (i) => `- Person: **P${i} Doe**\n`)}\n## One\n\n${each(count, (i) => `P${i} Doe **waits ${i}**.\n\n`)}`,
  'people in one scene': (count) =>
    `# T\n\n${each(count, (i) => `- Person: **P${i}**\n`)}\n## One\n\n*with ${each(count, (i) => `P${i}, `)}Ann*\n`,
  'people who are each other': (count) =>
    `# T\n\n${each(count, (i) => `- Person: **P${i}**\n`)}\n## One\n\n${each(count - 1, (i) => `- P${i} is P${i + 1}.\n`)}`,
  'people who are related': (count) =>
    `# T\n\n${each(count, (i) => `- Person: **P${i}**\n`)}\n## One\n\n${each(count - 1, (i) => `- P${i} is the sister of P${i + 1}.\n`)}`,
  'people who kill each other': (count) =>
    `# T\n\n${each(count, (i) => `- Person: **P${i}**\n`)}\n## One\n\n${each(count - 1, (i) => `- P${i} kills P${i + 1}.\n`)}`,
  'people who talk': (count) =>
    `# T\n\n- Person: **Ann**\n- Person: **Bob**\n\n## One\n\n*with Ann, Bob*\n\n${each(count, (i) => `- ${i % 2 ? 'Ann' : 'Bob'} says: "It is ${i}."\n`)}`,
  'names within names': (count) =>
    `# T\n\n${each(Math.ceil(Math.sqrt(count) * 2), (i) => `- Person: **${line('Ann ', 4 * (i + 1)).trim()}**\n`)}\n## One\n\n${line('Ann ', count)}\n`,
  'names of one person': (count) => `# T\n\n- Person: **Ann**${each(count, (i) => `, also N${i}`)}\n\n## One\n\nAnn.\n`,
  places: (count) =>
    `# T\n\n${each(count, (i) => `- Place: **L${i}**, in L${i + 1}\n`)}\n${each(count, (i) => `\n## S${i}\n\n*L${i} · with Ann*\n\nAnn.\n`)}`,
  symbols: (count) =>
    `# T\n\n- Symbol: **lamp**${each(50, (i) => `, also lamp${i}`)}\n${each(count, (i) => `\n## S${i}\n\nThe lamp${i % 50} burns.\n`)}`,
  questions: (count) =>
    `${scene}${each(count, (i) => `- Who wrote letter ${i}?\n`)}${each(count, (i) => `- Answer to [Who wrote letter ${i}?]: Ann did.\n`)}`,
  'answers to one question': (count) =>
    `${scene}- Who wrote it?\n${each(count, (i) => `- Answer to [Who wrote it?]: P${i} did.\n`)}`,
  stops: (count) => `${scene}Ann.\n${each(count, (i) => `\n---\n\nIt is ${i}.\n`)}`,
  parts: (count) => `${each(count, (i) => `# Part ${i}\n\nWords.\n\n`)}## One\n\nAt last.\n`,
  rows: (count) => `${scene}- Document: **the list**\n\n| a | b |\n|---|---|\n${each(count, (i) => `| ${i} | b |\n`)}`,
  columns: (count) =>
    `${scene}|${each(count, (i) => ` ${i} |`)}\n|${each(count, () => '---|')}\n|${each(count, (i) => ` ${i} |`)}\n`,
  'paragraphs of one line': (count) => `${scene}${each(count, () => 'Ann waits.\n\n')}`,
  'lines of one paragraph': (count) => `${scene}${each(count, () => 'Ann waits.\n')}`,
  'empty lines': (count) => `${scene}${lines('', 16 * count)}Ann.\n`,
  'broken brackets': (count) => `${scene}${each(count, (i) => `- A claim on [nothing ${i}].\n`)}`,
  'brackets of one name': (count) => `${scene}- **A**: It is so.\n${each(count, () => '- A claim on [A].\n')}`,
  definitions: (count) => `${scene}${each(count, (i) => `[a ${i}]: #one\n`)}`,
  quotes: (count) => `${scene}${each(count, () => '> Ann waits.\n')}`,
  fences: (count) => `${scene}${each(count, () => '```\na\n```\n\n')}`,
  comments: (count) => `${scene}${each(count, () => '<!-- a -->\n\n')}`,
};

const ends: Readonly<Record<string, string>> = {
  lines: '\n',
  paragraphs: '\n\n',
  bullets: '\n- ',
  'deeper bullets': '\n  - ',
};

export const noteShapes: readonly Shape[] = [
  ...Object.entries(many).map(
    ([name, make]): Shape => ({ name, file: 'a.story.md', make: (size) => make(Math.ceil(size / 16)) }),
  ),
  ...Object.entries(slots).flatMap(([slot, make]) =>
    pieces.map(
      (piece): Shape => ({
        name: `${slot} of ${JSON.stringify(piece)}`,
        isMark: true,
        file: 'a.story.md',

        make: (size) => make(line(piece, size)),
      }),
    ),
  ),
  ...Object.entries(ends).flatMap(([name, end]) =>
    pieces.map(
      (piece): Shape => ({
        name: `${name} of ${JSON.stringify(piece)}`,
        isMark: true,
        file: 'a.story.md',

        make: (size) => `${scene}${end.trimStart()}${lines(piece, size, end)}\n`,
      }),
    ),
  ),
];
