/** An object without what is undefined in it: of what may be absent, what is there. */
export function defined<T extends Readonly<Record<string, unknown>>>(all: T): Defined<T> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Defined<T>;
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };
