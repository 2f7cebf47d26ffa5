import { columnOf, effectKinds, type History, none, world } from './history.js';

/**
 * Whether a chain of people takes on what an effect says, given how far down the chain its happening reaches. What is said of the
 * minds of others is taken on by those who stand before them: [B, C] by B.
 */
export function takesOn(history: History, row: number, chain: readonly number[], number: number, depth: number) {
  const { columns } = history.effects;
  const of = (columns[columnOf.effects.chain] as Int32Array)[row] as number;
  const what = (columns[columnOf.effects.kind] as Int32Array)[row] as number;
  if (of === world && what === effectKinds.change) return depth === chain.length;
  if (what === effectKinds.set) return of === number;
  const minds = history.chains.of[of] as Int32Array;
  const takers = chain.length - minds.length;
  if (takers < 0 || depth < takers || !endsWith(chain, minds)) return false;
  if (what !== effectKinds.say && what !== effectKinds.tell) return true;
  return (
    takers > 0 &&
    isConvinced(history, columns[columnOf.effects.detail]?.[row] as number, chain, takers, minds.length === 0)
  );
}

function endsWith(chain: readonly number[], minds: Int32Array): boolean {
  const from = chain.length - minds.length;
  return minds.every((who, at) => chain[from + at] === who);
}

/** A lie is taken on by all but those who are in it, among themselves; somebody's own doubt is known to themselves. */
function isConvinced({ details }: History, at: number, chain: readonly number[], takers: number, isOfWorld: boolean) {
  const detail = at === none ? undefined : details[at];
  if (!detail) return true;
  const [first] = chain as [number];
  if (takers === 1 && detail.unconvinced?.has(first)) return false;
  if (takers === 1 && first === detail.by && !isOfWorld) return false;
  if (!detail.lie) return true;
  for (let place = 0; place < takers; place += 1) {
    const who = chain[place] as number;
    if (who !== detail.by && !detail.accomplices?.has(who)) return true;
  }
  return false;
}
