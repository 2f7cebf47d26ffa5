import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, whole } from '../../../story/index.js';
import { essay } from '../essay.js';

const sentence = (at: number) =>
  `Ada walks to the mill for the ${at}th time and finds the wheel as still as the day before. `;
const scene = (title: string, sentences: number) =>
  `## ${title}\n\n${Array.from({ length: sentences }, (_, at) => sentence(at + title.length * 1000)).join('')}\n`;

for (const [what, sentences, isWhole] of [
  ['of notes, what is told is the article', 12, true],
  ['the chapters of a book are told again in short, from the first on', 300, false],
] as const) {
  test(what, () => {
    const slice = whole(
      compile(parse('a', `# A\n\n- Person: **Ada**\n\n${scene('One', sentences)}\n${scene('Three', sentences)}`)).story,
    );
    const { opening, sections } = essay(slice);
    const words = [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs)]
      .map(({ words }) => plain(words))
      .join(' ');
    const told = words.split('finds the wheel').length - 1;
    assert.equal(told >= sentences, isWhole, `${told} of ${sentences}`);
    assert.ok(told > 0);
  });
}
