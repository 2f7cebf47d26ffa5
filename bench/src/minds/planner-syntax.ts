// Reads problems as the narrative planner Sabre takes them: types, entities, properties, what is so at first, actions and triggers.
// Utilities say what people want and not what they believe, and are skipped.

/** What can be worked out in a state: its value is the name of an entity, a number, True or False, or ? where nothing is known. */
export type Expression =
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'fluent'; readonly name: string; readonly of: readonly Expression[] }
  | { readonly is: 'believes'; readonly who: Expression; readonly what: Expression }
  | { readonly is: 'not' | 'minus'; readonly what: Expression }
  | { readonly is: 'two'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'type'; readonly what: Expression; readonly type: string }
  | { readonly is: 'each'; readonly word: string; readonly over: Parameter; readonly what: Expression }
  | { readonly is: 'if'; readonly when: Expression; readonly then: Expression; readonly otherwise?: Expression };

export type Parameter = { readonly name: string; readonly type?: string };

/** An action, or a trigger, which happens by itself. */
export type Event = {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly precondition: Expression;
  readonly effect: Expression;
  /**
   * Of whom it holds that they see it: of all, where nothing is said. A trigger has none: whoever takes its condition to be met takes
   * it to happen.
   */
  readonly observing?: { readonly who: Parameter; readonly when: Expression };
};

export type Problem = {
  /** The types above each. */
  readonly types: ReadonlyMap<string, readonly string[]>;
  readonly entities: ReadonlyMap<string, readonly string[]>;
  readonly properties: readonly { readonly name: string; readonly of: readonly Parameter[]; readonly type: string }[];
  readonly start: readonly Expression[];
  readonly actions: readonly Event[];
  readonly triggers: readonly Event[];
};

/** Reads a problem; throws where the text is none, and says what stands there. */
export function problemOf(text: string): Problem {
  const tokens = tokensOf(text);
  const types = new Map<string, readonly string[]>();
  const entities = new Map<string, readonly string[]>();
  const properties: Problem['properties'][number][] = [];
  const start: Expression[] = [];
  const actions: Event[] = [];
  const triggers: Event[] = [];
  const reader = readerOf(tokens);
  while (reader.peek() !== undefined) {
    const word = reader.peek();
    if (word === 'type' || word === 'entity') {
      reader.next();
      const name = reader.next();
      const above = reader.took(':') ? listOf(reader, reader.next) : [];
      (word === 'type' ? types : entities).set(name, above);
    } else if (word === 'property') {
      reader.next();
      const name = reader.next();
      const of = parametersOf(reader);
      reader.expect(':');
      properties.push({ name, of, type: reader.next() });
    } else if (word === 'action' || word === 'trigger') {
      reader.next();
      (word === 'action' ? actions : triggers).push(eventOf(reader));
    } else if (word === 'utility') {
      while (reader.peek() !== undefined && reader.peek() !== ';') reader.next();
    } else {
      start.push(expressionOf(reader));
    }
    reader.took(';');
  }
  return { types, entities, properties, start, actions, triggers };
}

/** Reads one expression; undefined where the text is none. */
export function expressionIn(text: string): Expression | undefined {
  try {
    const reader = readerOf(tokensOf(text));
    const found = expressionOf(reader);
    reader.took(';');
    return reader.peek() === undefined ? found : undefined;
  } catch {
    return undefined;
  }
}

function tokensOf(text: string): readonly string[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ');
  return bare.match(/[A-Za-z_]\w*|\d+(?:\.\d+)?|[=!<>]=|\S/g) ?? [];
}

type Reader = ReturnType<typeof readerOf>;

function readerOf(tokens: readonly string[]) {
  let at = 0;
  const next = (): string => {
    const token = tokens[at];
    if (token === undefined) throw new Error('The text ends in the middle of something.');
    at += 1;
    return token;
  };
  const took = (token: string): boolean => {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  };
  const expect = (token: string): void => {
    if (!took(token)) throw new Error(`“${token}” is missing before “${tokens.slice(at, at + 5).join(' ')}”.`);
  };
  return { peek: (ahead = 0) => tokens[at + ahead], next, took, expect };
}

function listOf<T>(reader: Reader, one: () => T): readonly T[] {
  const found = [one()];
  while (reader.took(',')) found.push(one());
  return found;
}

function parametersOf(reader: Reader): readonly Parameter[] {
  reader.expect('(');
  if (reader.took(')')) return [];
  const found = listOf(reader, () => parameterOf(reader));
  reader.expect(')');
  return found;
}

function parameterOf(reader: Reader): Parameter {
  const name = reader.next();
  return reader.took(':') ? { name, type: reader.next() } : { name };
}

const always: Expression = { is: 'name', name: 'True' };

function eventOf(reader: Reader): Event {
  const event: { -readonly [key in keyof Event]: Event[key] } = {
    ...{ name: reader.next(), parameters: parametersOf(reader), precondition: always, effect: always },
  };
  reader.expect('{');
  while (!reader.took('}')) {
    const part = reader.next();
    const who = part === 'observing' && reader.took('(') ? parameterOf(reader) : undefined;
    if (who) reader.expect(')');
    reader.expect(':');
    if (part === 'consenting') {
      if (reader.peek() !== ';') listOf(reader, reader.next);
    } else {
      const what = expressionOf(reader);
      if (part === 'precondition') event.precondition = what;
      if (part === 'effect') event.effect = what;
      if (part === 'observing' && who) event.observing = { who, when: what };
    }
    reader.took(';');
  }
  return event;
}

/** What binds least first. */
const signs: readonly (readonly string[])[] = [
  ['|'],
  ['&'],
  ['==', '!=', '<', '>', '<=', '>=', '='],
  ['+', '-'],
  ['*', '/'],
];

function expressionOf(reader: Reader, level = 0): Expression {
  const ranks = signs[level];
  if (!ranks) return unaryOf(reader);
  let left = expressionOf(reader, level + 1);
  for (let sign = reader.peek(); sign !== undefined && ranks.includes(sign); sign = reader.peek()) {
    reader.next();
    left = { is: 'two', sign, left, right: expressionOf(reader, level + 1) };
  }
  return left;
}

const comparison = 2;

function unaryOf(reader: Reader): Expression {
  if (reader.took('!')) return { is: 'not', what: expressionOf(reader, comparison) };
  if (reader.took('-')) return { is: 'minus', what: unaryOf(reader) };
  if (reader.took('(')) {
    const what = expressionOf(reader);
    reader.expect(')');
    return what;
  }
  const name = reader.next();
  if (name === 'if') return conditionalOf(reader);
  if (reader.peek() !== '(') {
    const named: Expression = { is: 'name', name };
    return reader.took(':') ? { is: 'type', what: named, type: reader.next() } : named;
  }
  reader.expect('(');
  if (name === 'exists' || name === 'forall' || name === 'sum') {
    const over = parameterOf(reader);
    reader.expect(')');
    return { is: 'each', word: name, over, what: expressionOf(reader, comparison) };
  }
  const of = reader.peek() === ')' ? [] : listOf(reader, () => expressionOf(reader));
  reader.expect(')');
  const [who, what] = of;
  return name === 'believes' && who && what ? { is: 'believes', who, what } : { is: 'fluent', name, of };
}

function conditionalOf(reader: Reader): Expression {
  reader.expect('(');
  const when = expressionOf(reader);
  reader.expect(')');
  const then = expressionOf(reader, comparison);
  if (reader.took('elseif')) return { is: 'if', when, then, otherwise: conditionalOf(reader) };
  return reader.took('else')
    ? { is: 'if', when, then, otherwise: expressionOf(reader, comparison) }
    : { is: 'if', when, then };
}
