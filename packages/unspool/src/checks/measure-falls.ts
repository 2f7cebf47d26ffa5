import { say } from '../base/index.js';
import { beginnings, type Claim, type Whole } from '../story/index.js';
import { type Finding, finding } from './finding.js';

/** The first scene whose `At` lies before that of the scene told before it: readers get no further by minute or page. */
export function measureFalls(story: Whole): readonly Finding<'measure-falls'>[] {
  const { rising, fall } = beginnings(story);
  const before = rising.at(-1);
  if (!fall || !before) return [];
  const values = {
    scene: fall.scene.title,
    at: placeOf(fall.claim),
    before: before.scene.title,
    earlier: placeOf(before.claim),
  };
  return [finding(say.measureFalls(values), [fall.claim, before.claim])];
}

function placeOf({ sense }: Claim): string {
  return sense.kind === 'at' ? sense.measure : '';
}
