import { defined } from '../base/index.js';
import type { SceneId, Slice } from '../story/index.js';
import { type Anachrony, chronology, type Gap } from '../time/index.js';
import { titleOf } from './article.js';
import { datesAsEdtf } from './time/dates.js';
import { type Happening, happenings } from './time/happening.js';
import { sceneTitle } from './words/typesetting.js';

/** Both orders of a story: that in which it is told, and that in which it happened. */
export type Timeline = {
  readonly title: string;
  readonly told: readonly ToldScene[];
  readonly happened: readonly Placement[];
};

/** A scene at its place in the telling. */
export type ToldScene = {
  readonly scene: SceneId;
  readonly number: number;
  readonly title: string;
  /** How the telling departs here from the order of the story. */
  readonly departs?: 'analepsis' | 'prolepsis' | 'again';
};

/** A place in the order of the story, with all that is known about when it is. Lengths are in seconds. */
export type Placement = Happening & {
  /**
   * When it begins, as a date of the Extended Date/Time Format; `likely` counts what is only likely, too, and `assumed` also
   * what is only assumed.
   */
  readonly begins?: string;
  readonly likely?: string;
  readonly assumed?: string;
  /** How long it begins after the end of the one above it. */
  readonly after?: Seconds;
  readonly anachrony?: Omit<Anachrony, 'reach' | 'extent'> & { readonly reach?: Seconds; readonly extent?: Seconds };
};

/** From so many seconds to so many, as far as that is known. */
export type Seconds = { readonly least?: number; readonly most?: number };

/** The two orders of a slice, without what its dates and distances are in figures, which takes as long again. */
export type Orders = Omit<Timeline, 'happened'> & { readonly happened: readonly Happening[] };

/** The two orders of a slice, for somebody who reads them. */
export function orders(slice: Slice): Orders {
  const { order } = chronology(slice);
  const kinds = new Map(order.flatMap(({ scene, anachrony }) => (anachrony ? [[scene, anachrony.kind]] : [])));
  const again = new Set(order.flatMap((placed) => placed.again));
  return {
    title: titleOf(slice),
    told: slice.scenes.map((scene) => {
      const departs = again.has(scene.id) ? 'again' : kinds.get(scene.id);
      const { id, number } = scene;
      return { scene: id, number, title: sceneTitle(scene), ...(departs ? { departs } : {}) };
    }),
    happened: happenings(slice),
  };
}

/** The two orders of a slice. */
export function timeline(slice: Slice): Timeline {
  const { order, window, sureWindow, gap } = chronology(slice);
  const { happened, ...rest } = orders(slice);
  return {
    ...rest,
    happened: happened.map((happening, index): Placement => {
      const { anachrony } = order[index] ?? {};
      const moment = { of: 'scene', id: happening.scene } as const;
      const above = order[index - 1];
      const begins = datesAsEdtf(sureWindow(moment));
      const likely = datesAsEdtf(window(moment));
      const assumed = datesAsEdtf(window(moment, true));
      const after = above && seconds(gap({ of: 'scene', id: above.scene }, moment));
      return {
        ...happening,
        ...(begins === undefined ? {} : { begins }),
        ...(likely === undefined || likely === begins ? {} : { likely }),
        ...(assumed === undefined || assumed === (likely ?? begins) ? {} : { assumed }),
        ...(after ? { after } : {}),
        ...(anachrony ? { anachrony: written(anachrony) } : {}),
      };
    }),
  };
}

function written({ reach, extent, ...rest }: Anachrony): NonNullable<Placement['anachrony']> {
  const [far, long] = [seconds(reach), seconds(extent)];
  return {
    ...rest,
    ...defined({ reach: far, extent: long }),
  };
}

function seconds({ least, most }: Gap): Seconds | undefined {
  const known = {
    ...(Number.isFinite(least) ? { least } : {}),
    ...(Number.isFinite(most) ? { most } : {}),
  };
  return Object.keys(known).length > 0 ? known : undefined;
}
