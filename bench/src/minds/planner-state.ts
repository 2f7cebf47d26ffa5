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
export function valueOf(seen: Seen, one: Expression, bound: Bound): string {
  switch (one.is) {
    case 'name':
      return bound.get(one.name) ?? plainNumber(one.name);
    case 'fluent':
      return seen.look(seen.chain, fluentOf(seen, one, bound));
    case 'believes':
      return valueOf({ ...seen, chain: [...seen.chain, valueOf(seen, one.who, bound)] }, one.what, bound);
    case 'not':
      return truth(valueOf(seen, one.what, bound) === 'False');
    case 'minus':
      return `${-Number(valueOf(seen, one.what, bound))}`;
    case 'type':
      return truth(isOfType(seen.problem, valueOf(seen, one.what, bound), one.type));
    case 'each': {
      const holds = (name: string) => valueOf(seen, one.what, new Map([...bound, [one.over.name, name]])) === 'True';
      const named = namesOf(seen.problem, one.over);
      return truth(one.word === 'exists' ? named.some(holds) : named.every(holds));
    }
    case 'if':
      if (valueOf(seen, one.when, bound) === 'True') return valueOf(seen, one.then, bound);
      return one.otherwise ? valueOf(seen, one.otherwise, bound) : '?';
    default:
      return ofTwo(seen, one, bound);
  }
}

export function holds(seen: Seen, one: Expression, bound: Bound): boolean {
  return valueOf(seen, one, bound) === 'True';
}

const truth = (is: boolean) => (is ? 'True' : 'False');
const plainNumber = (name: string) => (/^-?\d+(?:\.\d+)?$/.test(name) ? `${Number(name)}` : name);

function ofTwo(seen: Seen, { sign, left, right }: Expression & { is: 'two' }, bound: Bound): string {
  if (sign === '&') return truth(holds(seen, left, bound) && holds(seen, right, bound));
  if (sign === '|') return truth(holds(seen, left, bound) || holds(seen, right, bound));
  const [a, b] = [valueOf(seen, left, bound), valueOf(seen, right, bound)];
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
export function fluentOf(seen: Seen, { name, of }: Expression & { is: 'fluent' }, bound: Bound): string {
  return `${name}(${of.map((one) => valueOf(seen, one, bound)).join(', ')})`;
}

/** What an effect sets: each with the value that it comes to in the state before. */
export function effectsOf(seen: Seen, one: Expression, bound: Bound): readonly Effect[] {
  const { chain } = seen;
  const sets = (fluent: Expression, value: string): readonly Effect[] => {
    if (fluent.is === 'believes') {
      const inner = { ...seen, chain: [...chain, valueOf(seen, fluent.who, bound)] };
      // The value is what whoever changes the mind takes it to be.
      return fluent.what.is === 'fluent'
        ? [{ of: inner.chain, fluent: fluentOf(seen, fluent.what, bound), value }]
        : effectsOf(inner, fluent.what, bound);
    }
    return fluent.is === 'fluent' ? [{ of: chain, fluent: fluentOf(seen, fluent, bound), value }] : [];
  };
  switch (one.is) {
    case 'two':
      if (one.sign === '&') return [...effectsOf(seen, one.left, bound), ...effectsOf(seen, one.right, bound)];
      return sets(one.left, valueOf(seen, one.right, bound));
    case 'not':
      return sets(one.what, 'False');
    case 'fluent':
      return sets(one, 'True');
    case 'believes':
      return effectsOf({ ...seen, chain: [...chain, valueOf(seen, one.who, bound)] }, one.what, bound);
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

/**
 * What an expression that holds demands of single fluents: those that have a value, and, as ?, those that have not the one that they
 * must not have. Of alternatives, what those demand that hold.
 */
export function demandsOf(seen: Seen, one: Expression, bound: Bound): readonly Effect[] {
  if (one.is === 'two' && one.sign === '&')
    return [...demandsOf(seen, one.left, bound), ...demandsOf(seen, one.right, bound)];
  if (one.is === 'two' && one.sign === '|')
    return [one.left, one.right].filter((part) => holds(seen, part, bound)).flatMap((part) => demandsOf(seen, part, bound));
  if (one.is === 'two' && one.sign === '==' && one.left.is === 'fluent')
    return [{ of: [], fluent: fluentOf(seen, one.left, bound), value: valueOf(seen, one.right, bound) }];
  if (one.is === 'fluent') return [{ of: [], fluent: fluentOf(seen, one, bound), value: 'True' }];
  if (one.is === 'not' && one.what.is === 'fluent')
    return [{ of: [], fluent: fluentOf(seen, one.what, bound), value: 'False' }];
  if (one.is === 'each' && one.word === 'forall')
    return namesOf(seen.problem, one.over).flatMap((name) =>
      demandsOf(seen, one.what, new Map([...bound, [one.over.name, name]])),
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
