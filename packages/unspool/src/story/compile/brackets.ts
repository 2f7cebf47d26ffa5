import type { Part, Run, Statement, When } from '../../language/index.js';
import type { Bracket, Want } from './telling-unit.js';

/** The brackets in a line that begins at `start`. `want` says what each asks for, by its number and its name. */
export function bracketsIn(
  runs: readonly Run[],
  start: number,
  want: (index: number, name: string) => Want,
): Bracket[] {
  return runs
    .filter((run) => run.ref !== undefined)
    .map((run, index) => ({
      name: run.ref as string,
      want: want(index, run.ref as string),
      at: { from: start + run.from, to: start + run.to },
    }));
}

export function datelineBrackets(part: Part, start: number): readonly Bracket[] {
  if (part.kind === 'when' && !points(part.when)) return [];
  const scenes = part.kind === 'way' ? part.ways.map((way) => way.in) : [];
  const clocks = part.kind === 'when' ? clocksOf(part.when) : [];
  return bracketsIn(part.runs, start, (_, name) => {
    if (part.kind === 'way') return scenes.includes(name) ? 'scene' : 'entity';
    if (clocks.includes(name)) return 'entity';
    return part.kind === 'with' || part.kind === 'notHere' ? 'entity' : 'scene';
  });
}

export function bulletBrackets(statement: Statement, runs: readonly Run[], start: number): readonly Bracket[] {
  const { kind } = statement.claiming;
  if (statement.claiming.kind === 'when' && statement.claiming.when && !points(statement.claiming.when)) return [];
  const clocks = statement.claiming.kind === 'when' ? clocksOf(statement.claiming.when ?? []) : [];
  const ofTime = (name: string): Want => (clocks.includes(name) ? 'entity' : 'scene');
  const first: Want = kind === 'answer' ? 'question' : kind === 'overturns' || kind === 'paysOff' ? 'claim' : 'any';
  return bracketsIn(runs, start, (index, name) => (kind === 'when' ? ofTime(name) : index === 0 ? first : 'any'));
}

/** Whether a time points at anything: the brackets of a set of dates, `[1911,1913]`, do not. */
function points(whens: readonly When[]): boolean {
  return whens.some(({ to, by, either = [] }) => to.length > 0 || by !== undefined || either.some(points));
}

/** By whose clock times are given: "ten o'clock by [Ines's watch]". */
function clocksOf(whens: readonly When[]): readonly string[] {
  return whens.flatMap(({ by, either = [] }) => [...(by === undefined ? [] : [by]), ...either.flatMap(clocksOf)]);
}
