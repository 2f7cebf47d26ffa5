import { english, plain } from '../../language/index.js';
import { type Compilation, referableNames } from '../../story/index.js';
import { type BegunLine, type Completion, goingOn, knownNames } from './choice.js';

type Choice = Omit<Completion, 'span'>;

/** What a bracket that is open where a line ends can hold; null if none is open. */
export function bracketChoices(telling: Compilation, line: BegunLine): readonly Completion[] | null {
  const [, before = '', begun] = /^(.*)\[([^[\]]*)$/s.exec(line.text) ?? [];
  if (begun === undefined) return null;
  const wanted = wantedAfter(before);
  const all = [...scenes(telling), ...said(telling, line), ...people(telling, line)];
  return goingOn(line, begun, wanted ? all.filter(({ kind }) => kind === wanted) : all);
}

/** After some keywords a bracket can only be of one kind. */
function wantedAfter(before: string): Choice['kind'] | null {
  const words = before.toLowerCase().trimEnd();
  const ends = (all: readonly string[]) => all.some((word) => words.endsWith(word));
  const of = (keyword: string) => Object.keys(english.keywords).filter((word) => english.keywords[word] === keyword);
  if (ends(of('answer'))) return 'question';
  if (ends(of('overturns'))) return 'claim';
  return ends(english.dateline.again) ? 'scene' : null;
}

function scenes({ pieces }: Compilation): readonly Choice[] {
  return pieces.scenes.flatMap(({ runs }) => named('scene', plain(runs)));
}

/** Questions and claims, but for those of the line that is being written. */
function said({ pieces }: Compilation, { to }: BegunLine): readonly Choice[] {
  return pieces.pieces.flatMap((piece) =>
    piece.at.from <= to && to <= piece.at.to + 1
      ? []
      : referableNames(piece.content).flatMap(({ name, want }) => named(want, name)),
  );
}

function people(telling: Compilation, line: BegunLine): readonly Choice[] {
  return knownNames(telling, line).flatMap(({ name }) => named('name', name));
}

/** Nothing can stand in a bracket that holds one. */
function named(kind: Choice['kind'], text: string): readonly Choice[] {
  return text === '' || text.length > longestName || /[[\]\\]/.test(text) ? [] : [{ kind, text }];
}

const longestName = 900;
