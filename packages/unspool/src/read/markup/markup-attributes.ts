import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';

/** Gives the attributes of one tag after the other of a file, with references to nothing restored. */
export function attributeReader(restored: (text: string) => string): (tag: SaxesTagNS) => ReadonlyMap<string, string> {
  /** By name and value: one that stands alone, as in most elements, is made once for all that say the same. */
  const singles = new Map<string, Map<string, ReadonlyMap<string, string>>>();
  const single = (name: string, value: string): ReadonlyMap<string, string> => {
    const values = singles.get(name) ?? new Map<string, ReadonlyMap<string, string>>();
    const known = values.get(value);
    if (known) return known;
    const made = new Map([[name, value]]);
    if (singles.size < mostSingles && values.size < mostSingles) singles.set(name, values.set(value, made));
    return made;
  };
  return ({ attributes: given }) => {
    let all: Map<string, string> | undefined;
    let first: SaxesAttributeNS | undefined;
    for (const key in given) {
      const own = given[key] as SaxesAttributeNS;
      if (first) {
        all ??= new Map([[nameIn(first), restored(first.value)]]);
        all.set(nameIn(own), restored(own.value));
      } else first = own;
    }
    return all ?? (first ? single(nameIn(first), restored(first.value)) : none);
  };
}

const none: ReadonlyMap<string, string> = new Map();
const mostSingles = 1000;

/** The name of an attribute, whatever the file calls its namespace. */
function nameIn({ name, local, uri }: SaxesAttributeNS): string {
  const prefix = uri === '' ? undefined : prefixes.get(uri);
  return prefix === undefined ? name : `${prefix}:${local}`;
}

const prefixes = new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.idpf.org/2007/ops', 'epub'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
]);
