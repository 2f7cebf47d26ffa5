import { mostOf } from '../../base/lists.js';
import { type EntityKind, english } from '../../language/index.js';
import type { Compilation } from '../../story/index.js';
import { type BegunLine, type Completion, capital, goingOn, knownNames } from './choice.js';

type Choice = Omit<Completion, 'span'>;

/** What can go on where a part of a dateline ends; null where the line is none. */
export function datelineChoices(telling: Compilation, line: BegunLine): readonly Completion[] | null {
  const [, begun] = /^[ \t]{0,3}(?:\*(?![\s*])|_(?![\s_]))([^*_]*)$/.exec(line.text) ?? [];
  const part = begun?.slice(Math.max(begun.lastIndexOf('·'), begun.lastIndexOf('•')) + 1).trimStart();
  const isScene = telling.pieces.scenes.some(({ at }) => at.to < line.to);
  if (part === undefined || !isScene) return null;
  const { dateline } = english;
  const person = personIn(part);
  if (person !== null) return goingOn(line, person, names(telling, line, ofPeople));
  const leads = [
    ...dateline.with,
    ...dateline.notHere,
    ...dateline.again,
    ...dateline.at,
    ...Object.keys(dateline.ways),
  ];
  return goingOn(line, part, [
    ...[...leads, ...dateline.inOrder].map((text): Choice => ({ kind: 'keyword', text })),
    ...names(telling, line, ofSettings),
    ...times(),
  ]);
}

const ofPeople: readonly EntityKind[] = ['person', 'group'];
const ofSettings: readonly EntityKind[] = ['place', 'strand'];

/** Whom a part is about to name: the last in a list of those present, or who tells it. */
function personIn(part: string): string | null {
  const { dateline } = english;
  const low = part.toLowerCase();
  const isList = [...dateline.with, ...dateline.notHere].some((word) => low.startsWith(`${word} `));
  if (isList) {
    const joints = [',', '+', ...dateline.and.map((word) => ` ${word} `)];
    const from = mostOf([
      low.indexOf(' '),
      ...joints.map((joint) => afterLast(low, joint)),
      ...dateline.notHere.map((word) => (low.startsWith(`${word} `) ? word.length : 0)),
    ]);
    return part.slice(from).trimStart();
  }
  const isWay = Object.keys(dateline.ways).some((word) => low.startsWith(`${word} `));
  const from = mostOf(dateline.by.map((word) => afterLast(low, ` ${word} `)));
  return isWay && from > 0 ? part.slice(from) : null;
}

function afterLast(text: string, words: string): number {
  const at = text.lastIndexOf(words);
  return at < 0 ? 0 : at + words.length;
}

function names(telling: Compilation, line: BegunLine, kinds: readonly EntityKind[]): readonly Choice[] {
  return knownNames(telling, line).flatMap(({ name, of }): readonly Choice[] =>
    kinds.includes(of) ? [{ kind: 'name', text: name }] : [],
  );
}

/** Words that are a time by themselves; names of days and months begin with a capital. */
function times(): readonly Choice[] {
  const { weekdays, months, seasons, dayParts } = english.time;
  const named = [...Object.keys(weekdays), ...Object.keys(months)].map(capital);
  return [...new Set([...Object.values(dayParts), ...Object.values(seasons)]), ...named].map((text) => ({
    kind: 'word',
    text,
  }));
}
