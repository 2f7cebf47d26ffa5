import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/checks/index.js';
import { article } from '../../src/explain/index.js';
import { parse } from '../../src/language/index.js';
import { payload, toHtml, toText } from '../../src/publish/index.js';
import { compile, cut, formatEdits, upTo, whole } from '../../src/story/index.js';
import { plenty, tries } from '../tries.js';

// Stories come from strangers: nothing may throw, hang or lose a character. A test that takes longer than this hangs.
const patience = { timeout: tries(20_000, 60_000) };
const megabyte = 1_000_000;

/** Everything an author's file goes through; what a reader gets only where it is small enough to be read. */
function endure(text: string, views = text.length < megabyte): void {
  const outline = parse('hostile.story.md', text);
  assert.equal(outline.blocks.map((block) => block.text).join(''), text, 'every character is kept');
  const telling = compile(outline);
  const end = whole(telling.story);
  check(end);
  if (!views) return;
  formatEdits(outline);
  payload(end);
  toHtml(article(upTo(telling.story, 1)));
  toText(article(end));
  cut(telling, 1);
}

const scene = '# T\n\n## One\n\n';

const texts: Readonly<Record<string, () => string>> = {
  'nothing at all': () => '',
  'only white space': () => ' \n\t\r\n\u3000\n',
  'only a byte order mark': () => '\uFEFF',
  'every byte': () => Array.from({ length: 65536 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''),
  'every code unit, broken surrogates too': () =>
    Array.from({ length: 65536 }, (_, i) => String.fromCharCode(i)).join(''),
  zeros: () => '\0'.repeat(plenty(10_000)),
  'carriage returns alone': () => '# T\r\r## One\r\r- A claim.\r  - because [One]\r',
  'a head that is never closed': () => `---\nkey: value\n${'key: value\n'.repeat(1000)}`,
  'a head of lists and nonsense': () => '---\n: :\n- - -\n[a, b]: {c}\n---\n# T\n',
  'a comment that is never closed': () => `${scene}<!-- ${'- A claim.\n'.repeat(1000)}`,
  'comments in comments': () => `${scene}${'<!-- <!-- --> '.repeat(5000)}`,
  'labels that are all the same': () => `${scene}${'- **X**: A claim.\n  - because [X]\n'.repeat(plenty(3000))}`,
  'references in a circle': () =>
    `${scene}${Array.from({ length: plenty(2000) }, (_, i) => `- **C${i}**: A claim.\n  - because [C${(i + 1) % plenty(2000)}]\n`).join('')}`,
  'references to nothing': () =>
    `${scene}${Array.from({ length: plenty(3000) }, (_, i) => `- A claim on [nothing ${i}].\n`).join('')}`,
  'thousands of scenes of one name': () =>
    `# T\n${'\n## Again\n\n*after [Again]*\n\nIt happens.\n'.repeat(tries(300, 10_000))}`,
  'names that objects have': () =>
    `# T\n\n- Person: **__proto__**\n- Person: **constructor**\n- Thing: **toString**\n\n## hasOwnProperty\n\n*with __proto__, valueOf*\n\n__proto__ **kills constructor**.\n\n- **__proto__**: constructor takes the toString.\n  - because [__proto__]\n- Who is __proto__?\n- Answer to [Who is __proto__?]: [constructor].\n`,
  'names from right to left': () =>
    '# ليلى\n\n- Person: **ليلى**\n- Person: **\u202Eevil\u202C**\n\n## אחת\n\nליلى تأتي. \u202Egnp.exe\n',
  'names within names': () =>
    `# T\n\n${Array.from({ length: tries(100, 300) }, (_, i) => `- Person: **${'Ann '.repeat(i + 1).trim()}**\n`).join('')}\n## One\n\n${'Ann '.repeat(2000)}\n`,
  'emoji and combining marks': () =>
    `# 🐟\n\n- Person: **👩‍👩‍👧‍👦**\n\n## e${'\u0301'.repeat(5000)}\n\n👩‍👩‍👧‍👦 **swims** 🏳️‍🌈.\n`,
  'bullets a thousand deep': () =>
    `${scene}${Array.from({ length: plenty(1000) }, (_, i) => `${' '.repeat(i * 2)}- **D${i}**: A claim.\n`).join('')}`,
  'beliefs about beliefs': () =>
    `# T\n\n- Person: **Ann**\n\n## One\n\n- ${'Ann knows that '.repeat(5000)}Ann is here.\n`,
  'stops without end': () => `# T\n\n## One\n\nIt begins.\n${'\n---\n\nIt goes on.\n'.repeat(plenty(3000))}`,
  'parts without end': () => `${'# Part\n\nWords.\n\n'.repeat(plenty(3000))}## One\n\nAt last.\n`,
  'scenes within scenes': () =>
    `# T\n${Array.from({ length: plenty(3000) }, (_, i) => `\n${'#'.repeat(2 + (i % 5))} S${i}\n\n*told by S${i}*\n`).join('')}`,
  'tales within tales': () =>
    `# T\n${Array.from({ length: plenty(3000) }, (_, i) => `\n## S${i}\n\n*told by V${i} in [S${(i + 1) % plenty(3000)}]*\n`).join('')}`,
  'scenes told again in a ring': () =>
    `# T\n${Array.from({ length: plenty(1000) }, (_, i) => `\n## S${i}\n\n*again [S${(i + 1) % plenty(1000)}]*\n`).join('')}`,
  'scenes told again, each the last': () =>
    `# T\n\n## S\n\nIt happens.\n${Array.from({ length: tries(600, 5000) }, (_, i) => `\n## S${i}\n\n*again [S${i === 0 ? '' : i - 1}]*\n`).join('')}`,
  'bullets deep in bullets': () =>
    `${scene}${Array.from({ length: tries(500, 2000) }, (_, i) => `${' '.repeat(i * 2)}- A claim ${i}.\n`).join('')}`,
  'words of thousands of letters': () =>
    ['a', '漢', 'e\u0301', '😀'].map((letter) => `${scene}${letter.repeat(tries(10_000, 30_000))}\n\n`).join(''),
  'white space without end': () => {
    const space = ' '.repeat(100_000);
    return `${scene}- Ann${space}waits.${space}\n\nAnn${space}waits.${space}\n\n*a${space}b*\n\n## T${space}#${space}\n\n|${space}a |\n`;
  },
  'marks before an end that does not come': () =>
    ['.', '!', '…', '-', '"', '_', '·', ',', '(', '#', ':']
      .map((mark) => `${scene}- Ann ${mark.repeat(20_000)}x\n`)
      .join(''),
  'everybody is everybody': () =>
    `# T\n\n${Array.from({ length: plenty(500) }, (_, i) => `- Person: **P${i}**\n`).join('')}\n## One\n\n${Array.from({ length: plenty(500) }, (_, i) => `- P${i} is P${(i * 7) % plenty(500)}.\n`).join('')}`,
  'a dateline of references': () =>
    `# T\n\n## One\n\n*with ${'[a] '.repeat(plenty(50_000))}· told by ${'[b] '.repeat(plenty(50_000))}*\n`,
  'a dateline of times': () =>
    `# T\n\n## One\n\n*${'before [One], two hundred and '.repeat(plenty(5000))}· ${'Monday · '.repeat(plenty(5000))}*\n`,
  'alternatives without end': () =>
    `# T\n\n## One\n\n*${'before [One] or '.repeat(plenty(50_000))}after [One]*\n\n- A claim.\n  - when: ${'either before or '.repeat(plenty(50_000))}\n`,
  'alternatives that just fit': () =>
    `# T\n\n## One\n${`\n*${'either after [One], 2 or '.repeat(7)}${'one two three, '.repeat(30)}or 1911*\n`.repeat(plenty(300))}`,
  'alternatives within alternatives': () =>
    `# T\n\n## One\n${'\n*either before [One] or either after [One] or either 1911, or not during [One] or 3 or 4 or 5 or 6*\n'.repeat(tries(20, 500))}`,
  'numbers beyond counting': () =>
    `# T\n\n- Unit: **day**, 0 days\n- Unit: **day**, 99999999999 days\n- Unit: **a**, 2 b\n- Unit: **b**, 2 a\n- Calendar: **c**, years of 999999999 days\n- Calendar: **d**, months ${'A 1, '.repeat(5000)}\n- Travel: ${'from a to '.repeat(5000)}, 3 days\n- Rule: ${'Ann trusts '.repeat(5000)}Ann\n- Rule: ${'x'.repeat(5000)}\n- Person: **Ann**, ${'born in '.repeat(5000)}1911, ${'9'.repeat(5000)}\n\n## One\n\n*99999999999 years after [One] · year 0 of · year 0 of the c · 999999999 years ago · day 0 of year 0 of c · 0 May · ${'two hundred '.repeat(80)}years ago*\n\n- Ann is ${'nine hundred '.repeat(5000)}.\n- Ann turns ${'9'.repeat(5000)}.\n`,
  'words of time without end': () =>
    `# T\n\n## One\n${`\n*${'in early may before 3 days and on Monday by the clock '.repeat(18)}*\n`.repeat(plenty(300))}`,
  'a list without end': () => `# T\n\n- Symbol: **a**, also ${"b, c's, in D, ".repeat(plenty(10_000))}\n`,
  'overturned in a ring': () =>
    `${scene}${Array.from({ length: plenty(500) }, (_, i) => `- **O${i}**: A claim.\n- Overturns [O${(i + 1) % plenty(500)}]: another.\n`).join('')}`,
};

for (const [what, make] of Object.entries(texts)) test(`hostile: ${what}`, patience, () => endure(make()));

for (const sign of [
  '[',
  ']',
  '*',
  '**',
  '_',
  '"',
  '“',
  '(',
  ')',
  '`',
  '<',
  '<!--',
  '|',
  '#',
  '-',
  '- ',
  '>',
  '\\',
  '·',
  ':',
  '!',
  '[a](',
  '.',
  '? ',
  'the ',
  'Ann ',
  '[[[[[]',
  '*a',
  '_a',
  '"a ',
  '[a] ',
  '**a** b. ',
  '- - ',
  '\u00A0',
  'é',
]) {
  // What is quadratic takes many seconds at a tenth of a million, too.
  const size = tries(0.1, ['|', 'Ann ', '[['].includes(sign) ? 10 : 3);
  test(`hostile: a line of ${size} million characters of ${JSON.stringify(sign)}`, patience, () => {
    const line = sign.repeat(Math.ceil((size * megabyte) / sign.length));
    endure(`- Person: **Ann**\n\n## One\n\n${line}\n\n- ${sign.repeat(20_000)}\n`, false);
  });
}

const rows = tries(8_000, 200_000);
test(`hostile: ${rows} rows of table`, patience, () => {
  endure(`${scene}- Document: **the list**\n\n${'| a | "b" | [c] | **d** |\n'.repeat(rows)}`, false);
});

const crowd = tries(2_000, 10_000);
test(`hostile: ${crowd} people, each named in every other line`, patience, () => {
  const people = Array.from({ length: crowd }, (_, i) => `- Person: **Person ${i} of the House**\n`).join('');
  const lines = Array.from(
    { length: crowd },
    (_, i) => `Person ${i} of the House meets Person ${(i * 31) % crowd}.\n\n`,
  ).join('');
  endure(`# T\n\n${people}\n## One\n\n${lines}`, false);
});

const lines = tries(8_000, 100_000);
test(`hostile: ${lines} short lines of all kinds`, patience, () => {
  const kinds = [
    '- **A**: b',
    '  - because [A]',
    '| x |',
    '*y · z*',
    '[a]: #b',
    '---',
    '## s',
    '> q',
    '1. n',
    'p **b** "q" [A]',
    '```',
    '<!-- c -->',
    '- Who?',
  ];
  endure(Array.from({ length: lines }, (_, i) => kinds[(i * 7919) % kinds.length]).join('\n'), false);
});
