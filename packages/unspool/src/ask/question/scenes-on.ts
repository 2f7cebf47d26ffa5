import { statedWords, whenWords } from '../../explain/index.js';
import { plain, tokens } from '../../language/index.js';
import { perSlice, type SceneId, type Slice } from '../../story/index.js';

/** The scenes of a day that words name, "11 March 1950", "the evening of the 11th of March"; undefined where they name no day, or one of which nothing is told. */
export function scenesOn(slice: Slice, words: readonly string[]): readonly SceneId[] | undefined {
  const own = words
    .filter((word) => !small.has(word) && !(word in partsOfDay))
    .map((word) => word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'));
  if (!own.some((word) => months.has(word)) || !own.some((word) => /^\d{1,2}$/.test(word)) || own.length > 3)
    return undefined;
  const part = words.find((word) => word in partsOfDay);
  const found = days(slice).filter(({ said, stated, hour }) => {
    const [from, to] = partsOfDay[part ?? ''] ?? [0, 24];
    return (
      own.every((word) => said.has(word)) &&
      (part === undefined || stated.has(part) || (hour !== undefined && from <= hour && hour < to))
    );
  });
  return found.length > 0 ? found.map(({ scene }) => scene) : undefined;
}

/** What is said of when each scene is, and its hour. Scenes between two days are on neither. */
const days = perSlice((slice) =>
  slice.scenes.flatMap(({ id }) => {
    const text = plain(whenWords(slice, { of: 'scene', id }));
    const said = tokens(text);
    const hour = /(\d{1,2}):\d\d/.exec(text)?.[1];
    const isDay = said.filter((word) => months.has(word)).length === 1 && !said.some((word) => open.has(word));
    const stated = new Set(tokens(plain(statedWords(slice, id))));
    return isDay
      ? [{ scene: id, said: new Set(said), stated, ...(hour === undefined ? {} : { hour: Number(hour) }) }]
      : [];
  }),
);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const months = set('january february march april may june july august september october november december');
const open = set('between before after and to from since until about');
const small = set('the of on in at day');
const partsOfDay: Readonly<Record<string, readonly [from: number, to: number]>> = Object.assign(Object.create(null), {
  morning: [4, 12],
  noon: [11, 14],
  afternoon: [12, 18],
  evening: [17, 24],
  night: [20, 24],
});
