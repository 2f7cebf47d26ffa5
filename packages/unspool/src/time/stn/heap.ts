/** A binary heap of numbered things by pairs of keys, least first, equal keys in any order. */
export type Heap = {
  size: number;
  /** The first keys; the least is at 0. */
  value: Float64Array;
  /** The second keys; the least is at 0. */
  eps: Float64Array;
  item: Int32Array;
};

export function heap(): Heap {
  return { size: 0, value: new Float64Array(16), eps: new Float64Array(16), item: new Int32Array(16) };
}

export function push(heap: Heap, value: number, eps: number, item: number): void {
  if (heap.size === heap.item.length) grow(heap);
  let hole = heap.size++;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    const above = heap.value[parent] as number;
    if (above < value || (above === value && (heap.eps[parent] as number) <= eps)) break;
    move(heap, parent, hole);
    hole = parent;
  }
  put(heap, hole, value, eps, item);
}

/** Takes out the item with the least keys; −1 where there is none. */
export function pop(heap: Heap): number {
  if (heap.size === 0) return -1;
  const least = heap.item[0] as number;
  const size = --heap.size;
  const value = heap.value[size] as number;
  const eps = heap.eps[size] as number;
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= size) break;
    if (child + 1 < size && isLess(heap, child + 1, child)) child++;
    const below = heap.value[child] as number;
    if (below > value || (below === value && (heap.eps[child] as number) >= eps)) break;
    move(heap, child, hole);
    hole = child;
  }
  put(heap, hole, value, eps, heap.item[size] as number);
  return least;
}

function isLess(heap: Heap, a: number, b: number): boolean {
  const x = heap.value[a] as number;
  const y = heap.value[b] as number;
  return x < y || (x === y && (heap.eps[a] as number) < (heap.eps[b] as number));
}

function move(heap: Heap, from: number, to: number): void {
  put(heap, to, heap.value[from] as number, heap.eps[from] as number, heap.item[from] as number);
}

function put(heap: Heap, at: number, value: number, eps: number, item: number): void {
  heap.value[at] = value;
  heap.eps[at] = eps;
  heap.item[at] = item;
}

function grow(heap: Heap): void {
  const { value, eps, item } = heap;
  heap.value = new Float64Array(2 * item.length);
  heap.value.set(value);
  heap.eps = new Float64Array(2 * item.length);
  heap.eps.set(eps);
  heap.item = new Int32Array(2 * item.length);
  heap.item.set(item);
}
