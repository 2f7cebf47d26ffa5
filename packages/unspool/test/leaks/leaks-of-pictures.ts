import { draw, type Picture, toSvg } from '../../src/draw/index.js';
import { indexOf, presence } from '../../src/story/index.js';
import { chronology } from '../../src/time/index.js';
import type { Leak, Look } from './leak.js';

/** Pictures that give something away: each is drawn of what has been told, on a sheet that was laid out for all of it. */
export const leaksOfPictures: Readonly<Record<string, Leak>> = {
  'axis as wide as the whole telling': ({ slice, all }) =>
    toSvg(draw(slice, 'orders', { width: 320 + 5 * all.scenes.length })),
  'room below for scenes still to come': (look) => toSvg({ ...drawn(look), height: 20 * look.all.scenes.length }),
  'columns of scenes still to come, left empty': (look) =>
    squeezed(look, look.slice.scenes.length / look.all.scenes.length),
  'rows of people still to come, left empty': ({ all }) =>
    new Set(all.scenes.flatMap(({ id }) => presence(all, id).map(({ entity }) => entity))).size,
  'row of a scene among all that happens': ({ slice, all }) => {
    const order = chronology(all).order.map(({ scene }) => scene);
    return slice.scenes.map(({ id }) => 40 + 20 * order.indexOf(id));
  },
  'colour by how often somebody comes in the end': ({ slice, all }) => {
    const often = (id: string) => indexOf(all).about.get(id)?.length ?? 0;
    const inTurn = slice.entities.map(({ id }) => id).sort((a, b) => often(b) - often(a));
    return slice.entities.map(({ id }) => `hue-${inTurn.indexOf(id) % 6}`);
  },
  'scene as wide as its part of the whole': ({ slice, all }) => {
    const letters = (scene: string) =>
      (indexOf(all).inScene.get(scene) ?? []).reduce((sum, { words }) => sum + words.length, 1);
    const sum = all.scenes.reduce((total, { id }) => total + letters(id), 0);
    return slice.scenes.map(({ id }) => Math.round((820 * letters(id)) / sum));
  },
  'index of the whole, under the picture': ({ all }) =>
    draw(all, 'orders').marks.filter(({ shape }) => shape === 'text')[1],
  'legend of signs that occur later': ({ all }) =>
    draw(all, 'orders').marks.flatMap((mark) => (mark.shape === 'path' && mark.dash ? [mark.dash] : [])).length > 0,
  'table with rows for all scenes': (look) => ({
    ...drawn(look).table,
    rows: draw(look.all, 'orders').table.rows.length,
  }),
  'labels left out for want of room, of later ones': ({ slice, all }) => {
    const known = new Set(slice.scenes.map(({ id }) => id));
    return draw(all, 'orders').marks.flatMap((mark) =>
      mark.shape === 'text' && mark.opens?.to === 'scene' && known.has(mark.opens.id) ? [mark.text] : [],
    );
  },
  'crossings of all that is to come': ({ all }) => draw(all, 'storylines').description,
  'lines that are drawn on to the last scene of each': ({ slice, all }) => {
    const known = new Set(slice.entities.map(({ id }) => id));
    return draw(all, 'storylines').marks.flatMap((mark) =>
      mark.shape === 'path' && mark.opens?.to === 'entity' && known.has(mark.opens.id) ? [mark.d.length] : [],
    );
  },
  'heights of lines that leave room for others': ({ slice, all }) => {
    const known = new Set(slice.entities.map(({ id }) => id));
    return draw(all, 'storylines').marks.flatMap((mark) =>
      mark.shape === 'text' && mark.opens?.to === 'entity' && known.has(mark.opens.id) ? [mark.y] : [],
    );
  },
  'questions asked so far, as open as they will be in the end': ({ slice, all }) => {
    const known = new Set<string>(slice.claims.map(({ id }) => id));
    return draw(all, 'clues').table.rows.flatMap(({ cells, opens }) =>
      opens && known.has(opens.id) ? [cells[3]] : [],
    );
  },
  'ledger that leaves a row for what is asked later': ({ all }) => draw(all, 'clues').height,
  'rings around what pays off later': ({ slice, all }) => {
    const known = new Set<string>(slice.claims.map(({ id }) => id));
    return draw(all, 'clues').marks.flatMap((mark) =>
      mark.shape === 'path' && mark.fill === 'paper' && mark.opens && known.has(mark.opens.id) ? [mark.opens.id] : [],
    );
  },
  'in how many scenes a symbol will have occurred': ({ slice, all }) => {
    const known = new Set<string>(slice.entities.map(({ id }) => id));
    return draw(all, 'symbols').table.rows.flatMap(({ cells, opens }) =>
      opens && known.has(opens.id) ? [cells[3]?.length] : [],
    );
  },
  'how long people will stand to each other so': ({ slice, all }) => {
    const known = new Set(slice.claims.map(({ id }) => id));
    return draw(all, 'relations').marks.flatMap((mark) =>
      mark.shape === 'path' && mark.opens?.to === 'claim' && known.has(mark.opens.id) ? [mark.d] : [],
    );
  },
  'answer of the whole under the question asked so far': ({ all }) => draw(all, 'chain').description,
  'step as sure as it will be in the end': ({ slice, all }) => {
    const known = new Set<string>(slice.claims.map(({ id }) => id));
    return draw(all, 'chain').table.rows.flatMap(({ cells, opens }) =>
      opens && known.has(opens.id) ? [cells[3]] : [],
    );
  },
  'places numbered among all that there will be': ({ all }) => draw(all, 'places').description,
  'rows that leave room for whoever comes later': ({ all }) => draw(all, 'places').height,
  'columns of people who will know something': ({ all }) =>
    draw(all, 'grid').marks.filter((mark) => mark.shape === 'text' && mark.bold && mark.opens?.to === 'entity').length,
  'beliefs marked as untrue that turn out so later': ({ slice, all }) => {
    const known = new Set<string>(slice.scenes.map(({ id }) => id));
    return draw(all, 'grid').table.rows.flatMap(({ cells, opens }) => (opens && known.has(opens.id) ? [cells[2]] : []));
  },
  'description that counts flashbacks to come': ({ all }) => draw(all, 'orders').description,
};

function drawn({ slice }: Look): Picture {
  return draw(slice, 'orders');
}

function squeezed(look: Look, by: number): unknown {
  return drawn(look).marks.map((mark) => ('x' in mark ? Math.round(mark.x * by) : null));
}
