import { beforeFirst, withoutStart } from '../../base/ends.js';
import { english, isAimed, lookUp } from '../../language/index.js';
import type { Compilation } from '../../story/index.js';
import { type BegunLine, type Completion, capital, goingOn, knownNames } from './choice.js';

type Choice = Omit<Completion, 'span'>;

/** What can go on where a bullet ends; null where the line is none. */
export function bulletChoices(telling: Compilation, line: BegunLine): readonly Completion[] | null {
  const [mark, indent] = /^([ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]/.exec(line.text) ?? [];
  if (mark === undefined || indent === undefined) return null;
  const own = withoutStart(line.text.slice(mark.length), /[ \t]/);
  const [, inBrackets] = /\s\(([^()]*)$/.exec(own) ?? [];
  if (inBrackets !== undefined)
    return goingOn(
      line,
      afterComma(inBrackets) ?? inBrackets,
      words([...Object.keys(english.certainties), ...Object.keys(english.modifiers)]),
    );
  const introduced = introductionAt(own);
  if (introduced) return goingOn(line, introduced.begun, words(introduced.words));
  const rule = ruleAt(own);
  if (rule !== undefined) return goingOn(line, rule, rulesAfter(telling, line));
  const verbs = verbsAfter(telling, line);
  if (verbs) return verbs;
  const isNested = indent.length >= 2 || indent.includes('\t');
  const keywords = [...(isNested ? nested() : []), ...keywordsOfLines()];
  const names = knownNames(telling, line).map(({ name }): Choice => ({ kind: 'name', text: capital(name) }));
  return goingOn(line, own, [...keywords, ...names]);
}

/** What stands in a line under another one. */
function nested(): readonly Choice[] {
  return Object.entries(english.nested).map(([word, kind]) => ({
    kind: 'keyword',
    text: kind === 'when' ? `${word}: ` : `${word} `,
  }));
}

/** "Person: ", "Answer to [" */
function keywordsOfLines(): readonly Choice[] {
  const aimed = Object.entries(english.keywords).map(([word, keyword]) =>
    isAimed(keyword) ? (keyword === 'intended' ? `${word} ` : `${word} [`) : `${word}: `,
  );
  const all = [...Object.keys(english.entities).map((word) => `${word}: `), ...aimed];
  return all.map((text) => ({ kind: 'keyword', text: capital(text) }));
}

/** What is written of a rule; undefined where the line is none. */
function ruleAt(own: string): string | undefined {
  const key = beforeFirst(own, /:/);
  return key.length < own.length && lookUp(english.keywords, key.trim()) === 'rule'
    ? own.slice(key.length + 1).trimStart()
    : undefined;
}

/** The rules that a story can have, and for each person that they trust somebody or nobody. */
function rulesAfter(telling: Compilation, line: BegunLine): readonly Choice[] {
  const { fixed, trusts, mistrusts, none } = english.rules;
  const people = knownNames(telling, line).filter(({ of }) => of === 'person' || of === 'group');
  const trust = people.flatMap(({ name }) => [
    `${name} ${trusts[0]} ${none[0]}`,
    ...[trusts[0], mistrusts[0]].map((verb) => `${name} ${verb} `),
  ]);
  return words([...Object.keys(fixed), ...trust]);
}

/** After a comma in the line that introduces somebody or something. */
function introductionAt(own: string): { readonly begun: string; readonly words: readonly string[] } | null {
  const key = beforeFirst(own, /:/);
  const begun = afterComma(own.slice(key.length));
  const kind = lookUp(english.entities, key.trim());
  if (begun === undefined || kind === undefined) return null;
  const { also, playedBy, at, from, in: within } = english.introduction;
  const ofThings = kind === 'person' || kind === 'group' ? [] : at;
  return { begun, words: [...also, ...playedBy, ...ofThings, ...(kind === 'document' ? [...from, ...within] : [])] };
}

/** What follows the last comma; undefined where there is none. */
function afterComma(text: string): string | undefined {
  const at = text.lastIndexOf(',');
  return at < 0 ? undefined : text.slice(at + 1).trimStart();
}

/** The verbs that may follow a name which the line begins with. */
function verbsAfter({ names }: Compilation, line: BegunLine): readonly Completion[] | null {
  const [, begun] = / ([^\s:,.;!?]*)$/.exec(line.text) ?? [];
  if (begun === undefined) return null;
  const end = line.to - begun.length - 1;
  if (!names.some(({ at }) => at.to === end)) return null;
  const forms = Object.values(english.verbs).flatMap((all) => (begun === '' ? all.slice(0, 1) : all));
  return goingOn(
    line,
    begun,
    forms.map((text) => ({ kind: 'verb', text: `${text} ` })),
  );
}

function words(all: readonly string[]): readonly Choice[] {
  return all.map((text) => ({ kind: 'word', text }));
}
