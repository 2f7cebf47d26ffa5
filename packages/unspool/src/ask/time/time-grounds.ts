import { addAll } from '../../base/lists.js';
import {
  clause,
  footing,
  type Line,
  lineOf,
  placeName,
  say,
  sentence,
  statedWords,
  stressing,
  typeset,
  typesetText,
} from '../../explain/index.js';
import { plain } from '../../language/index.js';
import { type Claim, hasTrait, indexOf, nameOf, ofKind, type Slice } from '../../story/index.js';
import { chronology, type Footing, type Moment, type Statement } from '../../time/index.js';

/** What an answer about time rests on. */
export type Grounds = {
  readonly lines: readonly Line[];
  /** One of them is no more than likely. */
  readonly likely: boolean;
};

/** The statements on which the order of two moments rests, in the story's own words. */
export function groundsOfOrder(slice: Slice, [a, b]: readonly [Moment, Moment], footing: Footing): Grounds {
  const { because, isBefore } = chronology(slice);
  // One can also begin before another without being over by then.
  const statements = isBefore(a, b) === footing ? because(a, b) : [];
  const others = statements.length > 0 ? statements : [...leadingTo(slice, a), ...leadingTo(slice, b)];
  return { ...groundsFrom(slice, others), likely: footing === 'likely' };
}

/** What is said of when moments are, and of that from which it is counted. */
export function groundsOfTime(slice: Slice, moments: readonly Moment[]): Grounds {
  const statements = moments.flatMap((moment) => leadingTo(slice, moment));
  const { isSure } = chronology(slice);
  const [first, second] = moments;
  const grounds = groundsFrom(slice, statements);
  return { ...grounds, likely: grounds.likely || (first !== undefined && !isSure(first, second)) };
}

/** All that is said of how a moment lies to others. */
export function groundsAround(slice: Slice, moment: Moment): Grounds {
  const statements = chronology(slice)
    .said(moment)
    .filter(({ kind }) => kind === 'order' || kind === 'flashback');
  return groundsFrom(slice, statements);
}

function groundsFrom(slice: Slice, statements: readonly Statement[]): Grounds {
  const lines = new Map<string, Line>();
  for (const { claim } of statements) {
    const line = claim === null ? undefined : groundLine(slice, claim);
    if (line) lines.set(plain(line.words), line);
  }
  const likely = statements.length > 0 && statements.every(({ force }) => force === 'likely');
  return { lines: [...lines.values()].slice(0, mostLines), likely };
}

/** What is said of a moment, then of what that is counted from, and so on. */
function leadingTo(slice: Slice, moment: Moment): readonly Statement[] {
  const { said, momentOf } = chronology(slice);
  const found: Statement[] = [];
  const seen = new Set<string>();
  const open: Moment[] = [moment.of === 'scene' ? momentOf(moment.id) : moment];
  for (let at = open.shift(); at && found.length < mostLines; at = open.shift()) {
    const own = keyOf(at);
    if (seen.has(own)) continue;
    seen.add(own);
    const about = said(at).filter((statement) => keyOf(statement.about) === own && statement.claim !== null);
    const counted = about.filter(({ kind }) => counting[kind]);
    addAll(found, counted.length > 0 || found.length > 0 ? counted : about.filter(({ kind }) => kind !== 'inside'));
    addAll(
      open,
      counted.flatMap(({ to }) => to ?? []),
    );
  }
  return found;
}

function keyOf({ of, id }: Moment): string {
  return `${of} ${id}`;
}

/** What says how far something is from something else, or from our own calendar. */
const counting: Readonly<Record<Statement['kind'], boolean>> = {
  order: false,
  distance: true,
  day: true,
  date: true,
  clock: true,
  weekday: true,
  length: true,
  flashback: false,
  age: true,
  life: true,
  kin: false,
  inside: false,
  travel: false,
  nature: false,
};

/** Nobody reads more. */
const mostLines = 8;

function groundLine(slice: Slice, id: string): Line | undefined {
  const claim = indexOf(slice).claims.get(id);
  if (!claim) return undefined;
  if (claim.sense.kind === 'when') {
    const parent = indexOf(slice).claims.get(claim.parent ?? '');
    return parent && plainly(lineOf(slice, parent));
  }
  if (claim.sense.kind === 'introduce') {
    const { entity, description = [] } = claim.sense;
    const words = [{ text: typesetText(nameOf(slice, entity)), entity }, ...say(', '), ...typeset(slice, description)];
    return { words: sentence(words), ...footing(slice, claim) };
  }
  if (!hasTrait(claim.sense, 'dating')) return plainly(lineOf(slice, claim));
  const line = datelineOf(slice, claim);
  return { words: line, ...footing(slice, claim) };
}

/** "“The cake shop”: before “The call”." */
function datelineOf(slice: Slice, claim: Claim): Line['words'] {
  const { sense } = claim;
  const strand =
    sense.kind === 'strand'
      ? ofKind(slice, 'introduce').find(({ sense: { entity } }) => entity === sense.strand)
      : undefined;
  const words = strand
    ? [...typeset(slice, claim.words), ...say(', '), ...typeset(slice, strand.sense.description ?? [])]
    : sense.kind === 'time' && claim.scene !== null
      ? statedWords(slice, claim.scene)
      : clause(slice, typeset(slice, claim.words));
  return sentence([...placeName(slice, claim.scene), ...say(': '), ...words]);
}

function plainly(line: Line): Line {
  return { ...line, words: stressing(line.words, []) };
}
