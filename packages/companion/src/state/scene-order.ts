import { type Happening, type Payload, plain, type SceneSummary, saysMore } from 'unspool/page';
import { copy } from '../copy.js';
import type { Order } from './open-story.js';

/** A scene in its place, and what is to be said of the place. */
export type Placed = { readonly scene: SceneSummary; readonly remarks: readonly string[] };

/** The scenes in the order that the reader chose; where both orders are one, in that. */
export function scenesIn({ happened, chronology }: Payload['article'], order: Order): readonly Placed[] {
  if (order === 'told' || !saysMore(chronology)) return happened.map((scene) => ({ scene, remarks: [] }));
  return placesIn(happened, chronology);
}

/** What the marks mean that stand on the page. */
export function explained(chronology: readonly Happening[]): string {
  const footings = new Set(chronology.slice(1).map(({ footing }) => footing));
  return [
    copy.orderHint,
    ...(footings.has('likely') ? [copy.footingHints.likely] : []),
    ...(footings.has('assumed') ? [copy.footingHints.assumed] : []),
    ...(footings.has('open') ? [copy.footingHints.open] : []),
  ].join(' ');
}

/** The scenes by when they happen. Here none stands within another. */
function placesIn(happened: readonly SceneSummary[], chronology: readonly Happening[]): readonly Placed[] {
  const accounts = new Map(happened.map((scene) => [scene.id, { ...scene, depth: 0 }]));
  return chronology.flatMap(({ scene: id, when, departs: how, footing, again }, index) => {
    const scene = accounts.get(id);
    const marks = index === 0 || footing === 'stated' ? [] : [copy.footings[footing]];
    const dated = when === undefined || (scene && says(scene, when)) ? [] : [when];
    const remarks = [...dated, ...(how === undefined ? [] : [how]), ...marks];
    const repeated = again.flatMap((other): readonly Placed[] => {
      const account = accounts.get(other.scene);
      return account ? [{ scene: account, remarks: [copy.seenAgain] }] : [];
    });
    return [...(scene ? [{ scene, remarks }] : []), ...repeated];
  });
}

/** Whether the dateline of a scene says so itself. */
function says({ dateline }: SceneSummary, when: string): boolean {
  const parts = new Set(dateline.map((part) => plain(part).toLowerCase()));
  return when.split(', ').every((part) => parts.has(part.toLowerCase()));
}
