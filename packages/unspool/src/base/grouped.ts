/** Items under each of their keys, in order. */
export function grouped<T, K>(items: Iterable<T>, keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const group of keysOf(item)) {
      const list = groups.get(group);
      if (list) list.push(item);
      else groups.set(group, [item]);
    }
  }
  return groups;
}
