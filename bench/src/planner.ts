// node bench/dist/planner.js PROBLEM STATES …: plays plans in a problem of the narrative planner Sabre, and prints how often what everybody
// has, and takes others to have, is what the states beside them say, by order. STATES is plain text: actions, as the planner prints
// them (“walk(Tom, Home, Market)”), and under each what is so behind it (“at(Tom) == Market”, “believes(Merchant, at(Tom) == ?)”), in
// any depth; what stands before the first action is so at the start, and a line with # begins anew. A plan without states is played, and
// what is had otherwise than it is printed. Each disagreement comes with what it follows from; --all prints more than ten of them.

import { readFileSync } from 'node:fs';
import { type Played, playedOf, unknown } from './minds/planner-course.js';
import { type Expression, expressionIn, type Problem, problemOf } from './minds/planner-syntax.js';
import { noticed } from './minds/proof.js';

const words = process.argv.slice(2);
const [file, ...states] = words.filter((word) => !word.startsWith('--'));
const most = words.includes('--all') ? Number.POSITIVE_INFINITY : 10;
if (file === undefined || states.length === 0) {
  console.error(
    'node bench/dist/planner.js PROBLEM STATES …   a problem of Sabre, and plans with their states; --all prints all',
  );
  process.exitCode = 1;
} else {
  const problem = problemOf(readFileSync(file, 'utf8'));
  for (const one of states) report(problem, one, readFileSync(one, 'utf8'));
}

/** What a state says that a chain of people has of a fluent. */
type Label = { readonly chain: readonly string[]; readonly fluent: string; readonly value: string };

function report(problem: Problem, name: string, text: string): void {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const labels = lines.map((line) => labelIn(line));
  const isPlan = labels.every((label) => label === undefined);
  const depth = isPlan ? 2 : Math.max(0, ...labels.map((label) => label?.chain.length ?? 0));
  const tally = new Map<number, { asked: number; agreed: number }>();
  const disagreements: (readonly string[])[] = [];
  const notDone: string[] = [];
  let [stories, steps] = [1, 0];
  let [played, backwards] = bothWays(problem, depth);
  let open = 0;
  const judge = (label: Label, line: number): void => {
    const count = tally.get(label.chain.length) ?? { asked: 0, agreed: 0 };
    tally.set(label.chain.length, count);
    count.asked += 1;
    const own = played.look(label.chain, label.fluent);
    const isOther = own !== label.value && backwards.look(label.chain, label.fluent) === label.value;
    if (isOther) open += 1;
    if (own === label.value || isOther) count.agreed += 1;
    else disagreements.push(disagreement(played, label, own, line));
  };
  const act = ({ text: name, what }: Action, line: number): void => {
    const fault = played.act(what);
    backwards.act(what);
    steps += 1;
    if (fault !== undefined) notDone.push(`line ${line}: ${name}: ${fault}`);
    else if (isPlan) printState(played, name);
  };
  lines.forEach((line, at) => {
    const label = labels[at];
    if (line.startsWith('#')) {
      if (steps > 0) stories += 1;
      [played, backwards] = bothWays(problem, depth);
    } else if (label) {
      judge(label, at + 1);
    } else {
      for (const action of actionsIn(line)) act(action, at + 1);
    }
  });
  const sum = (of: 'asked' | 'agreed') => [...tally.values()].reduce((total, count) => total + count[of], 0);
  console.log(`${name}: ${stories} ${stories === 1 ? 'story' : 'stories'}, ${steps} actions`);
  if (!isPlan) console.log(`  ${sum('agreed')} of ${sum('asked')} agree`);
  for (const [order, { asked, agreed }] of [...tally].sort((a, b) => a[0] - b[0]))
    console.log(
      `    ${(order === 0 ? 'what is so' : `order ${order}`).padEnd(26)} ${`${agreed}`.padStart(6)} of ${asked}`,
    );
  if (open > 0)
    console.log(`  ${open} of them if, of triggers that can happen at once, the one that is written last is the first`);
  if (notDone.length > 0)
    console.log(`  ${notDone.length} actions that cannot be done:\n    ${notDone.slice(0, 5).join('\n    ')}`);
  for (const one of disagreements.slice(0, most)) console.log(`\n${one.join('\n')}`);
  if (disagreements.length > most)
    console.log(`\n${disagreements.length - most} more disagreements: --all prints them`);
}

/** A plan played with its triggers in both orders: which is first where several can happen, no problem says. */
function bothWays(problem: Problem, depth: number): readonly [Played, Played] {
  return [playedOf(problem, depth), playedOf(problem, depth, true)];
}

/** “at(Tom) == Market”, “believes(Merchant, at(Tom) == ?)”, “believes(Ann, !alive(Tom))”. */
function labelIn(line: string): Label | undefined {
  if (!/[=!]|believes\(/.test(line)) return undefined;
  const chain: string[] = [];
  let one = expressionIn(line);
  while (one?.is === 'believes') {
    if (one.who.is !== 'name') return undefined;
    chain.push(one.who.name);
    one = one.what;
  }
  if (one?.is === 'fluent') return { chain, fluent: textOf(one), value: 'True' };
  if (one?.is === 'not' && one.what.is === 'fluent') return { chain, fluent: textOf(one.what), value: 'False' };
  if (one?.is !== 'two' || !/^={1,2}$/.test(one.sign)) return undefined;
  const { left, right } = one;
  // “believes(Ann, at(Tom)) == Market” says the same as “believes(Ann, at(Tom) == Market)”.
  if (left.is === 'believes') return labelIn(`${textOf({ ...left, what: { ...one, left: left.what } })}`);
  return left.is === 'fluent' ? { chain, fluent: textOf(left), value: textOf(right) } : undefined;
}

function textOf(one: Expression): string {
  switch (one.is) {
    case 'name':
      return /^\d/.test(one.name) ? `${Number(one.name)}` : one.name;
    case 'fluent':
      return `${one.name}(${one.of.map(textOf).join(', ')})`;
    case 'believes':
      return `believes(${textOf(one.who)}, ${textOf(one.what)})`;
    case 'two':
      return `${textOf(one.left)} ${one.sign} ${textOf(one.right)}`;
    case 'minus':
      return `-${textOf(one.what)}`;
    default:
      return unknown;
  }
}

type Action = { readonly text: string; readonly what: Expression };

/** The actions of a line: “walk(Tom, Home, Market) buy(Tom, MacGuffin, Merchant)”; what the planner marks with | is only thought of. */
function actionsIn(line: string): readonly Action[] {
  if (line.startsWith('|') || line.startsWith('goal(')) return [];
  return (line.match(/[A-Za-z_]\w*\([^()]*\)/g) ?? []).flatMap((text) => {
    const what = expressionIn(text);
    return what ? [{ text, what }] : [];
  });
}

/** What people have otherwise than it is, and take others to have otherwise than they have it themselves. */
function printState({ chains, fluents, look }: Played, action: string): void {
  console.log(action);
  for (const chain of chains) {
    if (chain.length === 0) continue;
    for (const fluent of fluents) {
      const value = look(chain, fluent);
      if (value === look(chain.slice(0, -1), fluent)) continue;
      const open = chain.map((who) => `believes(${who}, `).join('');
      console.log(`  ${open}${fluent} == ${value}${')'.repeat(chain.length)}`);
    }
  }
}

function disagreement({ beliefs, names }: Played, { chain, fluent, value }: Label, own: string, line: number) {
  const shown = new Set([...beliefs.trail(chain, fluent), ...beliefs.trail([], fluent)]);
  return [
    `line ${line}: ${[...chain, fluent].join(', ')}`,
    `  the file says ${value}; it follows: ${own}`,
    ...[...shown].sort((a, b) => a - b).map((at) => `  ${at} ${names[at]} – ${noticed(beliefs, chain, at)}`),
  ];
}
