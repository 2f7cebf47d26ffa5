import { addAll } from '../../base/lists.js';
import { hedge, sceneTitle, titleOf } from '../../explain/index.js';
import { indexOf, type Slice } from '../../story/index.js';
import { headingOf } from '../heading.js';
import { crossAt, diamondAt, type Explained, legendOf } from '../legend.js';
import { type Mark, type Picture, rounded, type Sheet, textAt } from '../picture.js';
import { fitted, inLines, textWidth } from '../text-width.js';
import { pictureWords, chainWords as words } from '../words.js';
import { chainOf, questionAsked, type Step } from './chain-steps.js';

/** The chain of an answer: the question, its answers, and under each what it rests on, with how sure one can be of each step. */
export function chain(slice: Slice, { width = 820, of }: Sheet = {}): Picture {
  const question = questionAsked(slice, of);
  const root = question === undefined ? undefined : chainOf(slice, question);
  const placed = root ? inOutline(root) : [];
  const steps = Math.max(0, placed.length - 1);
  const frame = { left: 16, width: width - 32 };
  const title = words.title(titleOf(slice));
  const description = root ? words.description(root.text, steps) : words.nothing;
  const heading = headingOf(title, [root ? words.lead(steps) : words.nothing], frame);
  const table = { head: words.head, rows: placed.map((one) => rowOf(slice, one)) };
  const shared = { kind: 'chain', title, description, width, table } as const;
  if (!root) return { ...shared, height: heading.bottom + 16, marks: heading.marks };
  const shown = placed.length === mostSteps + 1 ? placed : placed.slice(0, mostSteps);
  const rest = placed.length - shown.length;
  const { marks, bottom } = stepMarks(slice, shown, heading.bottom + 24, frame);
  const below = legendOf(legendIn(shown), bottom + (rest > 0 ? 34 : 18), frame);
  const more: Mark[] = rest > 0 ? [textAt(pictureWords.andMore(rest), frame.left, bottom + 8, 'soft')] : [];
  return {
    ...shared,
    height: Math.ceil(below.bottom + 12),
    marks: [...heading.marks, ...marks, ...more, ...below.marks],
  };
}

const mostSteps = 60;

/** A step with how deep it is, its number ("1.2"), and which step of the list it stands under. */
type Outlined = { readonly step: Step; readonly depth: number; readonly number: string; readonly under?: number };

function inOutline(root: Step): readonly Outlined[] {
  const found: Outlined[] = [];
  const put = (step: Step, depth: number, number: string, under?: number) => {
    const own = found.length;
    found.push({ step, depth, number, ...(under === undefined ? {} : { under }) });
    for (const [at, one] of step.below.entries())
      put(one, depth + 1, number === '' ? `${at + 1}` : `${number}.${at + 1}`, own);
  };
  put(root, 0, '');
  return found;
}

type Frame = { readonly left: number; readonly width: number };

function stepMarks(
  slice: Slice,
  steps: readonly Outlined[],
  top: number,
  { left, width }: Frame,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const lines: Mark[] = [];
  const marks: Mark[] = [];
  const heights: number[] = [];
  const indent = width < 500 ? 14 : 22;
  let y = top;
  for (const { step, depth, under } of steps) {
    const x = left + depth * indent + 6;
    heights.push(y);
    const above = under === undefined ? undefined : heights[under];
    if (above !== undefined) {
      const d = `M${rounded(x - indent)} ${rounded(above + 5)}L${rounded(x - indent)} ${rounded(y - 4)}L${rounded(x - 6)} ${rounded(y - 4)}`;
      lines.push({ shape: 'path', d, stroke: 'rule', width: 1.4 });
    }
    const own = oneStep(slice, step, x, y, left + width);
    addAll(marks, own.marks);
    y = own.bottom + lineHeight + 8;
  }
  return { marks: [...lines, ...marks], bottom: y - lineHeight };
}

/** A step with its sign, in as many lines as it needs, and what is remarked of it after the last or below. */
function oneStep(
  slice: Slice,
  step: Step,
  x: number,
  top: number,
  right: number,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const from = x + 12;
  const room = right - from;
  const isMain = step.kind === 'question' || step.kind === 'answer';
  const size = isMain ? 13 : 12;
  const said = textLines(step.text, room, size, isMain);
  const opening = step.opens ? { opens: step.opens } : {};
  const bold = isMain ? { bold: true as const } : {};
  const ink = step.kind === 'against' ? 'back' : 'ink';
  const words = said.map(
    (line, at): Mark => ({ ...textAt(line, from, top + at * lineHeight, ink), size, ...bold, ...opening }),
  );
  const sign = { ...signOf(step, x, top - 4), ...opening };
  const last = top + Math.max(0, said.length - 1) * lineHeight;
  const remark = fitted(remarkOf(slice, step), room, 11);
  if (remark === '') return { marks: [sign, ...words], bottom: last };
  const end = textWidth(said.at(-1) ?? '', size, isMain) + gap;
  const fits = end + textWidth(remark, 11) <= room;
  const bottom = fits ? last : last + lineHeight;
  return { marks: [sign, ...words, textAt(remark, fits ? from + end : from, bottom, 'soft')], bottom };
}

const [lineHeight, gap, mostLines] = [16, 8, 4];

function textLines(words: string, room: number, size: number, isBold: boolean): readonly string[] {
  const lines = inLines(words, room, size, isBold);
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), fitted(lines.slice(mostLines - 1).join(' '), room, size, isBold)];
}

/** How sure a step is: full where it is shown or certain, hollow where likely, a diamond where possible, a cross where unlikely or against. */
function signOf({ kind, certainty }: Step, x: number, y: number): Mark {
  if (kind === 'question')
    return { shape: 'bar', x: rounded(x - 4), y: rounded(y - 4), width: 8, height: 8, round: 1, fill: 'ink' };
  if (kind === 'against' || certainty === 'unlikely') return crossAt(x, y);
  if (certainty === 'possible') return diamondAt(x, y, { hue: 0 });
  if (certainty === 'likely')
    return { shape: 'dot', x: rounded(x), y: rounded(y), r: 4, fill: 'paper', stroke: { hue: 0 } };
  return { shape: 'dot', x: rounded(x), y: rounded(y), r: 4.5, fill: { hue: 0 } };
}

function remarkOf(slice: Slice, step: Step): string {
  const { scenes } = indexOf(slice);
  const numbers = step.scenes.flatMap((id) => scenes.get(id)?.number ?? []);
  return [
    ...(step.kind === 'inPart' ? [words.inPart] : []),
    ...(step.kind === 'against' ? [words.against] : []),
    ...(isUnsaid(step) ? [words.sure[step.certainty ?? 'certain']] : []),
    ...(numbers.length === 0 ? [] : [words.scenes(numbers)]),
    ...(step.isCut ? [words.cut[step.isCut]] : []),
  ].join(' · ');
}

/** Whether how sure it is has to be said because its words do not begin with it. */
function isUnsaid({ certainty, text: said }: Step): boolean {
  const hedged = hedge(certainty, false);
  const start = said.toLowerCase();
  return hedged !== '' && ![':', ','].some((sign) => start.startsWith(`${hedged}${sign}`));
}

function legendIn(steps: readonly Outlined[]): readonly Explained[] {
  const { legend } = words;
  const own = steps
    .filter(({ step }) => step.kind !== 'question' && step.kind !== 'against')
    .map(({ step }) => step.certainty);
  const against = steps.some(({ step }) => step.kind === 'against');
  return [
    ...(own.some((sure) => sure === undefined || sure === 'certain')
      ? [{ sign: 'blue dot', text: legend.shown } as const]
      : []),
    ...(own.includes('likely') ? [{ sign: 'blue ring', text: legend.likely } as const] : []),
    ...(own.includes('possible') ? [{ sign: 'blue diamond', text: legend.possible } as const] : []),
    ...(own.includes('unlikely') || against ? [{ sign: 'cross', text: legend.against } as const] : []),
  ];
}

function rowOf(slice: Slice, { step, number }: Outlined): Picture['table']['rows'][number] {
  const { scenes } = indexOf(slice);
  const titles = step.scenes.flatMap((id) => {
    const scene = scenes.get(id);
    return scene ? [sceneTitle(scene)] : [];
  });
  return {
    cells: [
      number === '' ? '–' : number,
      step.text,
      words.kinds[step.kind],
      step.kind === 'question' ? '–' : step.certainty ? words.sure[step.certainty] : words.legend.shown,
      titles.join(', ') || '–',
    ],
    ...(step.opens ? { opens: step.opens } : {}),
  };
}
