import { parser } from '@lezer/markdown';
import { micromark } from 'micromark';
import { applyEdits } from '../../../packages/unspool/dist/src/base/index.js';
import { parse } from '../../../packages/unspool/dist/src/language/index.js';
import { compile, formatEdits } from '../../../packages/unspool/dist/src/story/index.js';
import type { Benchmark } from '../measure.js';
import { notesOf } from './notes.js';

const text = notesOf(1_000_000);
const outline = parse('long.story.md', text);

function edit(share: number): Benchmark['work'] {
  const at = text.indexOf(' ', Math.floor(share * text.length));
  const edited = applyEdits(text, [{ span: { from: at, to: at }, text: 'x' }]);
  return () => parse('long.story.md', edited, outline);
}

export const benchmarks: readonly Benchmark[] = [
  { name: 'parse 1 MB anew (lines are read when asked for)', work: () => parse('long.story.md', text), goal: 100 },
  {
    name: 'parse 1 MB anew and read every line',
    work: () => parse('long.story.md', text).blocks.map((block) => block.line),
  },
  { name: 'peer: @lezer/markdown, the same 1 MB (tree only)', work: () => parser.parse(text), runs: 5 },
  { name: 'peer: micromark, the same 1 MB (to HTML)', work: () => micromark(text), runs: 3 },
  { name: 'parse after one character at the start', work: edit(0.001), goal: 5 },
  { name: 'parse after one character in the middle', work: edit(0.5), goal: 5 },
  { name: 'parse after one character at the end', work: edit(0.999), goal: 5 },
  { name: 'tell 1 MB (3,000 scenes)', work: () => compile(outline), runs: 7 },
  { name: 'format 1 MB', work: () => formatEdits(outline), runs: 7 },
];
