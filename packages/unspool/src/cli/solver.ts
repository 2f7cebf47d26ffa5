import type { Sat } from '../draw/storylines/sat.js';

/** A solver of clauses; undefined where its package is not installed. */
export async function solver(): Promise<Sat | undefined> {
  const loaded = await import('cadical-wasm').catch(() => undefined);
  return loaded?.Cadical.create({ quiet: true });
}
