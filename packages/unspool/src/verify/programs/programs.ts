import { parse } from '../../language/index.js';
import type { Source } from '../../read/index.js';
import { type Compilation, compile, cut, type Position } from '../../story/index.js';
import { counterfactual, futureKinds } from '../counterfactual.js';
import { difference } from '../difference.js';
import {
  type Asking,
  askingAs,
  askingsAt,
  askingsOfWork,
  measuredAt,
  type Program,
  type ProgramFile,
} from './asking.js';

/** What came of comparing whole programs. */
export type ProgramsReport = {
  readonly passed: boolean;
  /** Pairs of whole programs, each with the same past. */
  readonly pairs: number;
  /** How many answers were compared, and how many characters. */
  readonly answers: number;
  readonly characters: number;
  readonly leaks: readonly ProgramLeak[];
};

/** Something that was asked, and answered otherwise where only what comes later is other. */
export type ProgramLeak = { readonly asked: string; readonly here: string; readonly there: string };

/** How much is tried. */
export type ProgramsOptions = {
  readonly positions: readonly Position[];
  /** Other files for each position, each of another kind. */
  readonly futures: number;
  /** Questions in words of a reader's own. */
  readonly questions?: number;
  /** The most that is asked at a position, others at each; all if not given. */
  readonly most?: number;
  /** Other stories beside it, which the program is given, too; the first of them goes on otherwise as well. */
  readonly beside?: readonly ProgramFile[];
  /** Called before each pair; false ends it there. */
  readonly onPair?: (position: Position) => boolean;
};

/**
 * Proves of whole programs what {@link verify} proves of what is made: given two stories with the same past, what a command
 * line writes, on both of its streams, and what it ends with, and all that a server answers, its headers too, are the same
 * letters, whatever is asked in whatever form. Whether two files tell the same is decided on their text.
 */
export async function comparePrograms(
  telling: Compilation,
  file: string,
  program: Program,
  options: ProgramsOptions,
): Promise<ProgramsReport> {
  const {
    positions,
    futures,
    questions = 3,
    most = Number.POSITIVE_INFINITY,
    beside = [],
    onPair = () => true,
  } = options;
  const tally = newTally();
  const given = (text: string, others = beside) => [{ name: file, content: text }, ...others];
  const compare = async (askings: readonly Asking[], own: readonly string[], files: readonly ProgramFile[]) =>
    tally.add(askings, own, await program(files, askings));
  for (const [turn, position] of positions.entries()) {
    if (!onPair(position)) break;
    const past = cut(telling, position);
    const askings = inTurn(askingsAt(telling, position, file, questions), turn, most);
    const own = await program(given(telling.outline.text), askings);
    let tried = 0;
    for (let index = 0; index < futureKinds.length && tried < futures; index += 1) {
      const kind = futureKinds[(turn * futures + index + 1) % futureKinds.length] as (typeof futureKinds)[number];
      const text = counterfactual(telling, position, kind, turn * 31 + index);
      const other = text === null ? undefined : compile(parse(file, text));
      if (text === null || !other || cut(other, position) !== past) continue;
      if (!onPair(position)) break;
      tried += 1;
      const isOver = !goesOn(other, position);
      const kept = askings.flatMap((asking, at) => (asking.whole && !isOver ? [] : [at]));
      await compare(
        kept.map((at) => askings[at] as Asking),
        kept.map((at) => own[at] as string),
        given(text, besideOtherwise(beside)),
      );
    }
    const measured = goesOn(telling, position) ? undefined : measuredAt(telling, position, file, past);
    if (!measured || cut(compile(parse(file, measured.other)), position) !== past) continue;
    await compare(
      measured.askings,
      await program(given(telling.outline.text), measured.askings),
      given(measured.other),
    );
  }
  return tally.report();
}

/** What pairs of answers come to. Of each asking the first difference counts. */
function newTally() {
  const sum = { pairs: 0, answers: 0, characters: 0 };
  const leaks = new Map<string, ProgramLeak>();
  return {
    /** What the same askings were answered here and there. */
    add: (askings: readonly Asking[], here: readonly string[], there: readonly string[]): void => {
      sum.pairs += 1;
      askings.forEach((asking, index) => {
        const [mine = '', other = ''] = [here[index], there[index]];
        sum.answers += 1;
        sum.characters += mine.length;
        const found = difference(mine, other);
        const asked = askingAs(asking);
        if (found && !leaks.has(asked)) leaks.set(asked, { asked, ...found });
      });
    },
    report: (): ProgramsReport => ({ passed: leaks.size === 0, ...sum, leaks: [...leaks.values()] }),
  };
}

/** Some of a list, spread over it, and others at each turn. */
function inTurn<T>(list: readonly T[], turn: number, most: number): readonly T[] {
  if (list.length <= most) return list;
  const step = Math.ceil(list.length / most);
  return list.filter((_, index) => index % step === turn % step);
}

/** Whether the scene that was told last has another stop after the position. */
function goesOn({ story: { stops } }: Compilation, position: Position): boolean {
  const here = stops.find((stop) => stop.position === position);
  return here !== undefined && stops.some((stop) => stop.scene === here.scene && stop.position > position);
}

/** The same stories for somebody who has read none of them, the first with another rest. */
function besideOtherwise(beside: readonly ProgramFile[]): readonly ProgramFile[] {
  const [first, ...others] = beside;
  if (!first || typeof first.content !== 'string') return beside;
  const telling = compile(parse(first.name, first.content));
  return [{ ...first, content: counterfactual(telling, 0, 'another future', 7) ?? first.content }, ...others];
}

/** A work that is read as it is, with what is told of it, and what it is called among the files of a program. */
export type ProgramWork = {
  readonly work: Source;
  readonly telling: Compilation;
  readonly named: string;
  readonly files: readonly ProgramFile[];
  /** The same with other rests, and up to where each is the same. */
  readonly others: Iterable<{ readonly position: Position; readonly files: readonly ProgramFile[] }>;
};

/** The same of a work: {@link comparePrograms} on files that go on otherwise. */
export async function compareWork(
  { work, telling, named, files, others }: ProgramWork,
  program: Program,
  { most = Number.POSITIVE_INFINITY, onPair = () => true }: Pick<ProgramsOptions, 'most' | 'onPair'>,
): Promise<ProgramsReport> {
  const tally = newTally();
  let turn = 0;
  for (const { position, files: other } of others) {
    if (!onPair(position)) break;
    const askings = inTurn(askingsOfWork(work, telling, position, named, 1), turn, most);
    turn += 1;
    tally.add(askings, await program(files, askings), await program(other, askings));
  }
  return tally.report();
}

/** Whether the answers of a program to the same askings are the same for these files; a work that is read goes on otherwise so. */
export async function compareFiles(
  program: Program,
  askings: readonly Asking[],
  files: readonly (readonly ProgramFile[])[],
): Promise<readonly ProgramLeak[]> {
  const [first, ...others] = files;
  if (!first) return [];
  const tally = newTally();
  const own = await program(first, askings);
  for (const other of others) tally.add(askings, own, await program(other, askings));
  return tally.report().leaks;
}
