/** What was made for the last few keys, so that it is made once while somebody asks for it again; what was asked for longest ago goes first. */
export type LastFew<K, T> = (key: K, make: () => T) => T;

/** Keeps what was made for so many keys. */
export function lastFew<K, T>(most: number): LastFew<K, T> {
  const known = new Map<K, T>();
  return (key, make) => {
    const made = known.get(key) ?? make();
    known.delete(key);
    known.set(key, made);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return made;
  };
}
