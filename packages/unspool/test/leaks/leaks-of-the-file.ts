import { lineColumn, lineStarts } from '../../src/base/index.js';
import { END } from '../../src/story/index.js';
import type { Leak } from './leak.js';

/** Surfaces that give something away because they look at the file, or at what only its author may see. */
export const leaksOfTheFile: Readonly<Record<string, Leak>> = {
  'line numbers': ({ slice, telling }) => {
    const starts = lineStarts(telling.outline.text);
    return slice.claims.map(({ id }) => lineColumn(starts, telling.places.get(id)?.span.from ?? 0).line);
  },
  'offsets in the file': ({ slice, telling }) => slice.scenes.map(({ id }) => telling.places.get(id)?.span.from),
  'size of the file': ({ telling }) => telling.outline.text.length,
  'hash of the file': ({ telling }) =>
    [...telling.outline.text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1e9, 0),
  'date of the last change': ({ telling }) => telling.outline.blocks.length * 86_400,
  'findings of the author': ({ telling }) => telling.problems.map(({ message }) => message),
  'brackets that resolve later, shown otherwise than those that never do': ({ telling, position }) =>
    telling.told.map((told) => (told > END ? 'never' : told > position ? 'later' : '')).filter(Boolean).length,
  'a gap for each line that has to wait': ({ telling, position }) =>
    telling.told.filter((told) => told > position && told < END).length,
  'stops counted as they stand in the file': ({ telling, position }) =>
    telling.positions.flatMap((own, raw) => (own <= position ? [raw] : [])).at(-1),
  'pieces counted as they stand in the file': ({ telling, position }) =>
    telling.told.flatMap((told, index) => (told <= position ? [index] : [])),
  comments: ({ telling }) => telling.outline.blocks.filter(({ kind }) => kind === 'comment').length,
};
