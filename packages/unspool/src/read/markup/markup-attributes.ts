import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';

/** Makes the attributes of one tag after the other of a file. */
export type Attributes = {
  /** Of a tag with one. */
  readonly one: (name: string, value: string) => ReadonlyMap<string, string>;
  /** Of a tag that the parser gives, with references to nothing restored. */
  readonly given: (tag: SaxesTagNS, restored: (text: string) => string) => ReadonlyMap<string, string>;
};

export const noAttributes: ReadonlyMap<string, string> = new Map();

export function attributesOfFile(): Attributes {
  /** By name and value: one that stands alone, as in most elements, is made once for all that say the same. */
  const singles = new Map<string, Map<string, ReadonlyMap<string, string>>>();
  const one = (name: string, value: string): ReadonlyMap<string, string> => {
    const values = singles.get(name) ?? new Map<string, ReadonlyMap<string, string>>();
    const known = values.get(value);
    if (known) return known;
    const made = new Map([[name, value]]);
    if (singles.size < mostSingles && values.size < mostSingles) singles.set(name, values.set(value, made));
    return made;
  };
  return {
    one,
    given: ({ attributes: given }, restored) => {
      let all: Map<string, string> | undefined;
      let first: SaxesAttributeNS | undefined;
      for (const key in given) {
        const own = given[key] as SaxesAttributeNS;
        if (first) {
          all ??= new Map([[nameIn(first), restored(first.value)]]);
          all.set(nameIn(own), restored(own.value));
        } else first = own;
      }
      return all ?? (first ? one(nameIn(first), restored(first.value)) : noAttributes);
    },
  };
}

const mostSingles = 1000;

/** The name of an attribute, whatever the file calls its namespace. */
export function nameIn({
  name,
  local,
  uri,
}: {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
}): string {
  const prefix = uri === '' ? undefined : prefixes.get(uri);
  return prefix === undefined ? name : `${prefix}:${local}`;
}

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

const prefixes = new Map([
  [xmlNamespace, 'xml'],
  ['http://www.idpf.org/2007/ops', 'epub'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
]);
