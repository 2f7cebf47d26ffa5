import type { Expression, Parameter, Problem } from './planner-syntax.js';

/** What parameters stand for. */
export type Bound = ReadonlyMap<string, string>;

/** What a chain of people has of a fluent; of nobody, what is so. */
export type Look = (chain: readonly string[], fluent: string) => string;

/** One fluent that an effect sets, in the minds of a chain of people, or in the world. */
export type Effect = { readonly of: readonly string[]; readonly fluent: string; readonly value: string };

/** A state, seen from the mind of a chain of people. */
export type Seen = {
  readonly problem: Problem;
  readonly look: Look;
  readonly chain: readonly string[];
};

/** What an expression comes to. */
export function worthOf(seen: Seen, one: Expression, bound: Bound): string {
  switch (one.is) {
    case 'name':
      return bound.get(one.name) ?? plainNumber(one.name);
    case 'fluent':
      return seen.look(seen.chain, fluentOf(seen, one, bound));
    case 'believes':
      return worthOf({ ...seen, chain: [...seen.chain, worthOf(seen, one.who, bound)] }, one.what, bound);
    case 'not':
      return truth(worthOf(seen, one.what, bound) === 'False');
    case 'minus':
      return `${-Number(worthOf(seen, one.what, bound))}`;
    case 'type':
      return truth(isOfType(seen.problem, worthOf(seen, one.what, bound), one.type));
    case 'each': {
      const holds = (name: string) => worthOf(seen, one.what, new Map([...bound, [one.over.name, name]])) === 'True';
      const named = namesOf(seen.problem, one.over);
      if (one.word === 'sum') return sumOf(seen, one, bound);
      return truth(one.word === 'exists' ? named.some(holds) : named.every(holds));
    }
    case 'if':
      if (worthOf(seen, one.when, bound) === 'True') return worthOf(seen, one.then, bound);
      return one.otherwise ? worthOf(seen, one.otherwise, bound) : '?';
    default:
      return ofTwo(seen, one, bound);
  }
}

function sumOf(seen: Seen, { over, what }: Expression & { is: 'each' }, bound: Bound): string {
  const worth = namesOf(seen.problem, over).map((name) => worthOf(seen, what, new Map([...bound, [over.name, name]])));
  return worth.includes('?') ? '?' : `${worth.reduce((sum, one) => sum + (one === 'True' ? 1 : Number(one) || 0), 0)}`;
}

export function holds(seen: Seen, one: Expression, bound: Bound): boolean {
  return worthOf(seen, one, bound) === 'True';
}

const truth = (is: boolean) => (is ? 'True' : 'False');
const plainNumber = (name: string) => (/^-?\d+(?:\.\d+)?$/.test(name) ? `${Number(name)}` : name);

function ofTwo(seen: Seen, { sign, left, right }: Expression & { is: 'two' }, bound: Bound): string {
  if (sign === '&') return truth(holds(seen, left, bound) && holds(seen, right, bound));
  if (sign === '|') return truth(holds(seen, left, bound) || holds(seen, right, bound));
  const [a, b] = [worthOf(seen, left, bound), worthOf(seen, right, bound)];
  if (sign === '==' || sign === '=') return truth(a === b);
  if (sign === '!=') return truth(a !== b);
  if (a === '?' || b === '?') return '?';
  const [x, y] = [Number(a), Number(b)];
  if (sign === '<') return truth(x < y);
  if (sign === '>') return truth(x > y);
  if (sign === '<=') return truth(x <= y);
  if (sign === '>=') return truth(x >= y);
  if (sign === '+') return `${x + y}`;
  if (sign === '-') return `${x - y}`;
  return `${sign === '*' ? x * y : x / y}`;
}

/** A fluent by its name, as “at(Tom)”. */
function fluentOf(seen: Seen, { name, of }: Expression & { is: 'fluent' }, bound: Bound): string {
  return `${name}(${of.map((one) => worthOf(seen, one, bound)).join(', ')})`;
}

/** What an effect sets: each with the value that it comes to in the state before. */
export function effectsOf(seen: Seen, one: Expression, bound: Bound): readonly Effect[] {
  const { chain } = seen;
  // The value is what whoever changes a mind takes it to be.
  const sets = (what: Expression, value: string, inner: Seen = seen): readonly Effect[] => {
    if (what.is === 'believes')
      return sets(what.what, value, { ...inner, chain: [...inner.chain, worthOf(inner, what.who, bound)] });
    return what.is === 'fluent' ? [{ of: inner.chain, fluent: fluentOf(inner, what, bound), value }] : [];
  };
  switch (one.is) {
    case 'two':
      if (one.sign === '&') return [...effectsOf(seen, one.left, bound), ...effectsOf(seen, one.right, bound)];
      return sets(one.left, worthOf(seen, one.right, bound));
    case 'not':
      return sets(one.what, 'False');
    case 'fluent':
      return sets(one, 'True');
    case 'believes':
      return effectsOf({ ...seen, chain: [...chain, worthOf(seen, one.who, bound)] }, one.what, bound);
    case 'each':
      return namesOf(seen.problem, one.over).flatMap((name) =>
        effectsOf(seen, one.what, new Map([...bound, [one.over.name, name]])),
      );
    case 'if':
      if (holds(seen, one.when, bound)) return effectsOf(seen, one.then, bound);
      return one.otherwise ? effectsOf(seen, one.otherwise, bound) : [];
    default:
      return [];
  }
}

/** A part of a condition, with the fluent that it is about and the value by which it is met; ? where no one value is. */
export type Demand = {
  readonly fluent: string;
  readonly value: string;
  readonly part: Expression;
  readonly bound: Bound;
};

/** What a condition that holds demands of single fluents; of alternatives, what those demand that hold. */
export function demandsOf(seen: Seen, part: Expression, bound: Bound): readonly Demand[] {
  const of = (inner: Expression) => demandsOf(seen, inner, bound);
  const demand = (fluent: Expression & { is: 'fluent' }, value: string): readonly Demand[] => [
    { fluent: fluentOf(seen, fluent, bound), value, part, bound },
  ];
  if (part.is === 'two' && part.sign === '&') return [...of(part.left), ...of(part.right)];
  if (part.is === 'two' && part.sign === '|')
    return [part.left, part.right].filter((one) => holds(seen, one, bound)).flatMap(of);
  if (part.is === 'two' && part.left.is === 'fluent')
    return demand(part.left, part.sign === '==' ? worthOf(seen, part.right, bound) : '?');
  if (part.is === 'fluent') return demand(part, 'True');
  if (part.is === 'not' && part.what.is === 'fluent') return demand(part.what, 'False');
  if (part.is === 'each' && part.word === 'forall')
    return namesOf(seen.problem, part.over).flatMap((name) =>
      demandsOf(seen, part.what, new Map([...bound, [part.over.name, name]])),
    );
  return [];
}

export function namesOf(problem: Problem, { name, type }: Parameter): readonly string[] {
  if (type === undefined) return [name];
  return [...problem.entities.keys()].filter((one) => isOfType(problem, one, type));
}

function isOfType({ types, entities }: Problem, name: string, type: string): boolean {
  const above = [...(entities.get(name) ?? [])];
  // Grows while one goes through it; a type above itself is met once.
  for (const one of above) for (const higher of types.get(one) ?? []) if (!above.includes(higher)) above.push(higher);
  return type === 'entity' ? entities.has(name) : above.includes(type);
}

/** All ways in which parameters stand for entities. */
export function boundsOf(problem: Problem, parameters: readonly Parameter[]): readonly Bound[] {
  let found: readonly Bound[] = [new Map()];
  for (const one of parameters)
    found = found.flatMap((bound) => namesOf(problem, one).map((name) => new Map([...bound, [one.name, name]])));
  return found;
}
