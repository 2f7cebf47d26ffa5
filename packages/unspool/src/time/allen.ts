/**
 * The thirteen ways in which two stretches of time can lie to each other, by James F. Allen, "Maintaining Knowledge
 * about Temporal Intervals", 1983. Every stretch has a length: its start comes before its end.
 */
export type Allen =
  | 'before'
  | 'meets'
  | 'overlaps'
  | 'finishedBy'
  | 'contains'
  | 'starts'
  | 'equals'
  | 'startedBy'
  | 'during'
  | 'finishes'
  | 'overlappedBy'
  | 'metBy'
  | 'after';

/** A comparison of an end point of a with one of b: `a.end < b.start`. */
export type Comparison = { readonly a: End; readonly is: Sign; readonly b: End };
type End = 'start' | 'end';
type Sign = '<' | '=' | '>';

/** `a relation b` as comparisons of end points: the fewest that tell it from all others. */
export function comparisons(relation: Allen): readonly Comparison[] {
  const { start, end } = places[relation];
  // Where all of a is on one side of b, a single comparison says so.
  if (end <= atStart) return [compared(relation, 'end', 'start')];
  if (start >= atEnd) return [compared(relation, 'start', 'end')];
  const starts = compared(relation, 'start', 'start');
  const ends = compared(relation, 'end', 'end');
  // Both points earlier, or both later, could also be a relation of stretches that do not overlap.
  if (relation === 'overlaps') return [starts, compared(relation, 'end', 'start'), ends];
  if (relation === 'overlappedBy') return [starts, compared(relation, 'start', 'end'), ends];
  return [starts, ends];
}

/** How b lies to a where `a relation b`. */
export function inverse(relation: Allen): Allen {
  return relations.find((other) =>
    pairs.every(([a, b]) => sign(other, b, a) === opposite[sign(relation, a, b)]),
  ) as Allen;
}

/** How a can lie to c where `a first b` and `b second c`. */
export function compose(first: Allen, second: Allen): readonly Allen[] {
  const [ofA, ofC] = [places[first], places[inverse(second)]];
  return relations.filter((relation) => pairs.every(([a, c]) => signs(ofA[a], ofC[c]).includes(sign(relation, a, c))));
}

/** How a can lie to b, if `can` says how an end point of a can lie to one of b. */
export function relationOf(can: (a: End, is: Sign, b: End) => boolean): readonly Allen[] {
  return relations.filter((relation) => pairs.every(([a, b]) => can(a, sign(relation, a, b), b)));
}

/** The places that a point can have by b: before it, at its start, within, at its end, after it. */
const [early, atStart, within, atEnd, late] = [0, 1, 2, 3, 4];

/** Where a's end points are by b. */
const places: Readonly<Record<Allen, Readonly<Record<End, number>>>> = {
  before: { start: early, end: early },
  meets: { start: early, end: atStart },
  overlaps: { start: early, end: within },
  finishedBy: { start: early, end: atEnd },
  contains: { start: early, end: late },
  starts: { start: atStart, end: within },
  equals: { start: atStart, end: atEnd },
  startedBy: { start: atStart, end: late },
  during: { start: within, end: within },
  finishes: { start: within, end: atEnd },
  overlappedBy: { start: within, end: late },
  metBy: { start: atEnd, end: late },
  after: { start: late, end: late },
};

const relations = Object.keys(places) as Allen[];

const pairs: readonly (readonly [a: End, b: End])[] = [
  ['start', 'start'],
  ['start', 'end'],
  ['end', 'start'],
  ['end', 'end'],
];

const opposite: Readonly<Record<Sign, Sign>> = { '<': '>', '=': '=', '>': '<' };

function compared(relation: Allen, a: End, b: End): Comparison {
  return { a, is: sign(relation, a, b), b };
}

function sign(relation: Allen, a: End, b: End): Sign {
  return signOf(places[relation][a] - (b === 'start' ? atStart : atEnd));
}

function signOf(difference: number): Sign {
  return difference < 0 ? '<' : difference > 0 ? '>' : '=';
}

/**
 * How two points can lie to each other, by their places. Two at the same point are equal; two in the same gap can lie in
 * any order, and independently of what is in the other gaps, which is why looking at each pair by itself is enough.
 */
function signs(one: number, other: number): readonly Sign[] {
  const inGap = one !== atStart && one !== atEnd;
  return one === other && inGap ? ['<', '=', '>'] : [signOf(one - other)];
}
