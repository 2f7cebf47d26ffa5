import { chronology } from '../../src/time/index.js';
import type { Leak } from './leak.js';

/** Surfaces that give something away because they solve when things happened from all that is told of it. */
export const leaksOfTime: Readonly<Record<string, Leak>> = {
  'order in which everything happened, then filtered': ({ slice, all }) => {
    const known = new Set(slice.scenes.map(({ id }) => id));
    return chronology(all).order.flatMap(({ scene }) => (known.has(scene) ? [scene] : []));
  },
  'dates solved with what is told later': ({ slice, all }) =>
    slice.scenes.map(({ id }) => {
      const { earliest, latest } = chronology(all).window({ of: 'scene', id });
      return `${earliest} to ${latest}`;
    }),
  'count of all flashbacks': ({ all }) => chronology(all).order.filter(({ anachrony }) => anachrony).length,
  '"probably", from what is said of it later': ({ slice, all }) =>
    slice.scenes.slice(1).map(({ id }, index) => {
      const before = slice.scenes[index]?.id ?? '';
      return chronology(all).isBefore({ of: 'scene', id: before }, { of: 'scene', id });
    }),
  'marked as a flashback, once that is told': ({ slice, all }) => {
    const departs = new Map(chronology(all).order.map(({ scene, anachrony }) => [scene, anachrony?.kind]));
    return slice.scenes.map(({ id }) => departs.get(id) ?? null);
  },
  'place among everything that happened': ({ slice, all }) => {
    const order = chronology(all).order.map(({ scene }) => scene);
    return slice.scenes.map(({ id }) => order.indexOf(id));
  },
  'width of an axis of time, from the first date to the last': ({ all }) => {
    const dates = all.scenes.map(({ id }) => chronology(all).window({ of: 'scene', id }).earliest);
    return Math.max(...dates.filter(Number.isFinite)) - Math.min(...dates.filter(Number.isFinite));
  },
  'how many statements of time there are': ({ slice, all }) =>
    slice.scenes.map(({ id }) => chronology(all).said({ of: 'scene', id }).length),
};
