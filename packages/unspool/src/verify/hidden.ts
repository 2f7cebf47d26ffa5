import { addAll } from '../base/lists.js';
import type { Chance } from './chance.js';
import type { PastLine } from './past.js';
import { someClaim, someone, type Vocabulary } from './vocabulary.js';

/** Where invented lines are to stand. */
export type Gap = {
  /** Bullets must be indented by at least that much, or they would take away those that follow. */
  readonly atLeast: number;
  /** Whether a bullet stands before them to nest under. */
  readonly nests: boolean;
  /** Whether a document introduced here could take the table of another one. */
  readonly tableFollows: boolean;
  readonly inScene: boolean;
  /** Whether a stop or heading follows, so that a `---` changes nothing. */
  readonly stopFollows: boolean;
};

/** Lines that are not told by the position in question: whatever each says, it points at something that is not. */
export function hiddenLines(words: Vocabulary, chance: Chance, gap: Gap): readonly PastLine[] {
  const lines: PastLine[] = [];
  for (let count = chance.below(3); count >= 0; count -= 1) addAll(lines, one(words, chance, gap));
  if (gap.inScene && gap.stopFollows && chance.oneIn(4)) return [...lines, silent, ...one(words, chance, gap)];
  return lines;
}

/** A part of a dateline that is not told by then. */
export function hiddenPart(words: Vocabulary, chance: Chance): string {
  const lock = lockOf(words, chance);
  const person = allowed(words, someone(words, chance), words.fresh());
  return chance.pick([
    `before [${lock}]`,
    `2 days after [${lock}]`,
    `with ${person} (by [${lock}])`,
    `told by ${person} in [${lock}]`,
    `${words.fresh()} of [${lock}]`,
    `again [${lock}]`,
    `not here: ${person}, [${lock}]`,
  ]);
}

/** A text with a bracket added that keeps it from being told. */
export function locked(line: PastLine, words: Vocabulary, chance: Chance): PastLine {
  const lock = `[${lockOf(words, chance)}]`;
  if (line.parts) {
    const parts = line.parts.map((part) => (part.told ? part : { told: false, text: `${part.text} ${lock}` }));
    return { ...line, parts };
  }
  if (line.kind === 'stop') return line;
  return { ...line, text: line.kind === 'table' ? `${line.text}\n| ${lock} |` : `${line.text} ${lock}` };
}

const silent: PastLine = { kind: 'stop', told: false, text: '---', indent: -1 };

function one(words: Vocabulary, chance: Chance, gap: Gap): readonly PastLine[] {
  const kind = chance.below(12);
  if (kind === 0) return [other('comment', `<!-- ${words.fresh()} -->`)];
  if (kind === 1) return [other('link', `[${words.fresh()}]: #${words.fresh()}`)];
  if (kind === 2) return [other('prose', paragraph(words, chance))];
  if (kind === 3)
    return [other('table', `| ${someone(words, chance)} | [${lockOf(words, chance)}] |\n|---|---|\n| a | b |`)];
  if (kind === 4 && gap.inScene) {
    const parts = Array.from({ length: 1 + chance.below(2) }, () => ({ told: false, text: hiddenPart(words, chance) }));
    return [{ ...other('italic', '*'), parts }];
  }
  const nested = gap.nests && (gap.atLeast >= 2 || chance.oneIn(2));
  const indent = Math.max(gap.atLeast, nested ? 2 : 0);
  const head = bullet(
    indent,
    allowed(words, nested ? ground(words, chance) : statement(words, chance, gap), words.fresh()),
    words,
    chance,
  );
  if (!chance.oneIn(3)) return [head];
  const copy =
    words.facts.length > 0 && chance.oneIn(2) ? `${chance.pick(words.facts)}` : `Person: **${someone(words, chance)}**`;
  return [
    head,
    { ...other('bullet', `${' '.repeat(indent + 2)}- ${allowed(words, copy, words.fresh())}`), indent: indent + 2 },
  ];
}

function other(kind: PastLine['kind'], text: string): PastLine {
  return { kind, told: false, text, indent: -1 };
}

function bullet(indent: number, said: string, words: Vocabulary, chance: Chance): PastLine {
  const lock = said.includes('[lock]')
    ? said.replace('[lock]', `[${lockOf(words, chance)}]`)
    : `${said} [${lockOf(words, chance)}]`;
  return { ...other('bullet', `${' '.repeat(indent)}- ${lock}`), indent };
}

function allowed(words: Vocabulary, text: string, instead: string): string {
  return words.mayStand(text) ? text : instead;
}

function paragraph(words: Vocabulary, chance: Chance): string {
  const named = allowed(words, someone(words, chance), words.fresh());
  const label = allowed(words, aLabel(words, chance), words.fresh());
  const text = `${named} **${label}** beside [${lockOf(words, chance)}]`;
  return words.mayStand(text) ? text : `${words.fresh()} **${words.fresh()}** [${lockOf(words, chance)}]`;
}

function ground(words: Vocabulary, chance: Chance): string {
  return chance.pick([
    'because [lock]',
    `because [${someClaim(words, chance)}], [lock]`,
    'against [lock]',
    'when: before [lock]',
    `**${aLabel(words, chance)}**: ${words.fresh()} is there`,
  ]);
}

function statement(words: Vocabulary, chance: Chance, gap: Gap): string {
  const fresh = words.fresh();
  const person = someone(words, chance);
  const said = [
    `${person} meets ${fresh}`,
    `**${aLabel(words, chance)}**: ${fresh} tells ${person} that ${someone(words, chance)} dies`,
    `Person: **${fresh}**, also ${words.fresh()}, played by ${words.fresh()}, friend of [lock]`,
    `Person: **${person}**, also ${fresh}, who [lock]`,
    `Thing: **${fresh}**, ${person}'s, of [lock]`,
    `Symbol: **${fresh}**, also ${person}, sushi [lock]`,
    `Strand: **${fresh}**, [lock]`,
    `${person} is ${someone(words, chance)}`,
    `Who is ${fresh}, [lock]?`,
    `${person} means ${fresh} to ${someone(words, chance)}`,
    `Theme: ${fresh}`,
    `Takeaway: ${fresh}`,
    `Outside: ${fresh} and ${person} [lock] (custom)`,
    `Caption: ${person}`,
    `Related: ${fresh}`,
    `Overturns [${someClaim(words, chance)}]: ${person} is ${fresh}`,
    `Pays off [${someClaim(words, chance)}]`,
  ];
  const asked = words.questions;
  if (asked.length > 0)
    said.push(
      `Answer to [${chance.pick(asked)}]: ${fresh} did it`,
      `Answer to [${chance.pick(asked)}]: ${person}, [lock] (in part)`,
    );
  if (!gap.tableFollows) said.push(`Document: **${fresh}**, from ${person} to ${words.fresh()}, [lock]`);
  return chance.pick(said);
}

function aLabel(words: Vocabulary, chance: Chance): string {
  return words.labels.length > 0 && !chance.oneIn(3) ? chance.pick(words.labels) : `${words.fresh()} ${words.fresh()}`;
}

function lockOf(words: Vocabulary, chance: Chance): string {
  return chance.oneIn(2) ? words.later : words.never;
}
