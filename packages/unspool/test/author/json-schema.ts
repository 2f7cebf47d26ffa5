/** A JSON Schema, of the few words that ours use. */
export type Schema = { readonly [word: string]: unknown };

/** What in a value is not as a schema says, each with its path; a word of the schema that is not known here throws. */
export function schemaFaults(root: Schema, value: unknown): readonly string[] {
  const faults: string[] = [];
  const look = (schema: Schema, one: unknown, path: string): void => {
    const is = (holds: boolean, what: string) => {
      if (!holds) faults.push(`${path}: ${what}`);
    };
    for (const [word, given] of Object.entries(schema)) {
      const known = words[word];
      if (!known) throw new Error(`The schema has “${word}”, which nobody looks at here.`);
      known(given, one, { schema, path, is, look, root });
    }
  };
  look(root, value, '$');
  return faults;
}

type Context = {
  readonly schema: Schema;
  readonly path: string;
  readonly is: (holds: boolean, what: string) => void;
  readonly look: (schema: Schema, one: unknown, path: string) => void;
  readonly root: Schema;
};

const nothing = () => {};

const words: Readonly<Record<string, (given: unknown, one: unknown, context: Context) => void>> = {
  $schema: nothing,
  $defs: nothing,
  title: nothing,
  $ref: (given, one, { look, path, root }) => {
    const name = String(given).replace('#/$defs/', '');
    look((root.$defs as Readonly<Record<string, Schema>>)[name] as Schema, one, path);
  },
  type: (given, one, { is }) => is(isOfType(String(given), one), `is no ${given}`),
  const: (given, one, { is }) => is(one === given, `is not ${given}`),
  enum: (given, one, { is }) => is((given as readonly unknown[]).includes(one), `is none of ${given}`),
  pattern: (given, one, { is }) => is(new RegExp(String(given), 'u').test(String(one)), `does not match ${given}`),
  minLength: (given, one, { is }) => is(String(one).length >= Number(given), 'is too short'),
  minimum: (given, one, { is }) => is(Number(one) >= Number(given), `is less than ${given}`),
  minItems: (given, one, { is }) => is((one as readonly unknown[]).length >= Number(given), `has not ${given} items`),
  items: (given, one, { look, path }) => {
    if (Array.isArray(one)) for (const [index, item] of one.entries()) look(given as Schema, item, `${path}[${index}]`);
  },
  required: (given, one, { is }) => {
    for (const name of given as readonly string[]) is(isObject(one) && Object.hasOwn(one, name), `has no ${name}`);
  },
  properties: (given, one, { look, path }) => {
    if (!isObject(one)) return;
    for (const [name, schema] of Object.entries(given as Readonly<Record<string, Schema>>)) {
      if (Object.hasOwn(one, name)) look(schema, one[name], `${path}.${name}`);
    }
  },
  additionalProperties: (given, one, { schema, is }) => {
    if (given !== false || !isObject(one)) return;
    const known = Object.keys((schema.properties ?? {}) as object);
    for (const name of Object.keys(one)) is(known.includes(name), `may not have ${name}`);
  },
};

function isObject(one: unknown): one is Readonly<Record<string, unknown>> {
  return typeof one === 'object' && one !== null && !Array.isArray(one);
}

function isOfType(type: string, one: unknown): boolean {
  if (type === 'array') return Array.isArray(one);
  if (type === 'object') return isObject(one);
  if (type === 'integer') return Number.isInteger(one);
  return typeof one === type;
}
