/** What was made for the last few keys, so that it is made once while somebody asks for it again; what was asked for longest ago goes first. */
export type LastFew<K, T> = ((key: K, make: () => T) => T) & {
  /** Whether it need not be made. */
  has(key: K): boolean;
};

/** Keeps what was made for so many keys. */
export function lastFew<K, T>(most: number): LastFew<K, T> {
  const known = new Map<K, T>();
  const get = (key: K, make: () => T) => {
    const made = known.get(key) ?? make();
    known.delete(key);
    known.set(key, made);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return made;
  };
  return Object.assign(get, { has: (key: K) => known.has(key) });
}
