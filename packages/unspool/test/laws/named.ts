import type { Story } from '../../src/story/index.js';

/** Everything that a slice names by its id. */
export function named({ scenes, stops, claims }: Story): Set<string> {
  const found = new Set<string>();
  const scene = (id: string | null | undefined) => id != null && found.add(`scene ${id}`);
  for (const { parent } of scenes) scene(parent);
  for (const stop of stops) scene(stop.scene);
  for (const claim of claims) {
    scene(claim.scene);
    if (claim.parent !== undefined) found.add(`claim ${claim.parent}`);
    for (const id of claim.about) found.add(`entity ${id}`);
    if (claim.sense.kind === 'state') for (const id of claim.sense.of) found.add(`entity ${id}`);
    if (claim.sense.kind === 'relation')
      for (const id of [...claim.sense.of, ...claim.sense.to]) found.add(`entity ${id}`);
    if (claim.sense.kind === 'answer' || claim.sense.kind === 'overturns') found.add(`claim ${claim.sense.to}`);
    JSON.stringify([claim.sense, claim.words, claim.refs], (key, value) => {
      if (typeof value?.to === 'string' && typeof value.id === 'string') found.add(`${value.to} ${value.id}`);
      if (
        (key === 'entity' || key === 'symbol' || key === 'strand' || key === 'place' || key === 'document') &&
        typeof value === 'string'
      )
        found.add(`entity ${value}`);
      return value;
    });
  }
  return found;
}
