import { nearest } from '../../src/base/index.js';
import { plain } from '../../src/language/index.js';
import {
  type Claim,
  type Compilation,
  END,
  identities,
  kindOf,
  nameOf,
  type Position,
  type Slice,
  type Story,
  upTo,
  whole,
} from '../../src/story/index.js';
import type { Leak } from './leak.js';
import { leaksOfPictures } from './leaks-of-pictures.js';
import { leaksOfTheFile } from './leaks-of-the-file.js';
import { leaksOfTime } from './leaks-of-time.js';

/** Surfaces that give something away, by what they do. Each is what somebody could write without thinking. */
export const leaks: Readonly<Record<string, Leak>> = {
  // Numbers.
  'ids numbered over the whole story': ({ slice, story }) =>
    slice.claims.map((claim) => story.claims.findIndex(({ id }) => id === claim.id)),
  'entities numbered in the order of the file': ({ slice, story }) => {
    const inFile = [...new Set(story.claims.flatMap(({ about }) => about))];
    return slice.entities.map(({ id }) => inFile.indexOf(id));
  },
  'duplicates numbered before filtering': ({ slice, story }) => {
    const named = story.claims.map((claim) => claim.labels[0] ?? plain(claim.words));
    return slice.claims.map(
      (claim) =>
        named
          .slice(
            0,
            story.claims.findIndex(({ id }) => id === claim.id),
          )
          .filter((name) => name === (claim.labels[0] ?? plain(claim.words))).length,
    );
  },
  'count of all scenes': ({ slice, story }) => slice.scenes.map((scene) => `${scene.number} of ${story.scenes.length}`),
  'count of all claims': ({ story }) => story.claims.length,
  'count of all people': ({ story }) => `with ${story.entities.length} people and things`,
  'count of all questions': ({ story }) => story.claims.filter(({ sense }) => sense.kind === 'question').length,
  'number of pages': ({ story }) => Math.ceil(story.stops.length / 2),
  'percent of progress': ({ slice, story }) => Math.round((100 * slice.stops.length) / Math.max(1, story.stops.length)),
  'whether there is a next stop': ({ story, position }) => story.stops.some((stop) => stop.position > position),
  'numbers padded to the longest': ({ slice, story }) =>
    slice.scenes.map(({ number }) => `${number}`.padStart(`${story.scenes.length}`.length, '0')),
  'width of a chart by its total length': ({ slice, story }) =>
    slice.scenes.map(({ number }) => (number / story.scenes.length).toFixed(3)),
  'hash of the whole story': ({ story }) => hash(JSON.stringify(story)),
  'how many words it takes to read': ({ story }) =>
    story.claims.reduce((sum, { words }) => sum + plain(words).split(' ').length, 0),
  // Who and what.
  'cast with those who come later': ({ story }) => story.entities.map(({ name }) => name),
  'order by importance in the end': ({ slice, story }) =>
    [...slice.entities].sort((a, b) => mentions(story, b.id) - mentions(story, a.id)).map(({ id }) => id),
  'place in the alphabet among all': ({ slice, story }) => {
    const sorted = story.entities.map(({ name }) => name).sort();
    return slice.entities.map(({ name }) => sorted.indexOf(name));
  },
  'colours in the order of the whole cast': ({ slice, story }) =>
    slice.entities.map(({ id }) => (story.entities.toReversed().findIndex((one) => one.id === id) % 7) + 1),
  'aliases joined early': ({ slice, all }) => slice.entities.map(({ id }) => nameOf(all, id)),
  'one id for whoever turns out to be one': ({ slice, all }) => slice.entities.map(({ id }) => identities(all)(id)),
  'kind as introduced later': ({ slice, all }) => slice.entities.map(({ id }) => kindOf(all, id)),
  'aliases told later': ({ slice, story }) =>
    slice.entities.map(({ id }) =>
      story.claims.flatMap(({ sense }) => (sense.kind === 'introduce' && sense.entity === id ? sense.aliases : [])),
    ),
  'where one is seen last': ({ slice, story }) =>
    slice.entities.map(
      ({ id }) => story.claims.findLast(({ about, scene }) => scene !== null && about.includes(id))?.scene,
    ),
  'how much is still to come of somebody': ({ slice, story }) => slice.entities.map(({ id }) => mentions(story, id)),
  'names that prose has before they are introduced': ({ slice, story }) => {
    const names = story.entities.map(({ name }) => name);
    return slice.claims.map(({ words }) => names.filter((name) => plain(words).includes(name)).length);
  },
  // Questions, answers, and what is overturned.
  'will be answered': ({ slice, story }) =>
    ofKind(slice, 'question').map(({ id }) => aimedAt(story, 'answer', id).length > 0),
  'in how many steps it will be answered': ({ slice, story }) =>
    ofKind(slice, 'question').map(({ id }) => aimedAt(story, 'answer', id).length),
  'questions in the order of their answers': ({ slice, story }) => {
    const when = (id: string) => aimedAt(story, 'answer', id)[0]?.told ?? END;
    return ofKind(slice, 'question')
      .map(({ id }) => id)
      .sort((a, b) => when(a) - when(b));
  },
  'overturned, early': ({ slice, story }) => slice.claims.map(({ id }) => aimedAt(story, 'overturns', id).length > 0),
  'what stands in the end first': ({ slice, story }) =>
    [...slice.claims]
      .sort((a, b) => aimedAt(story, 'overturns', a.id).length - aimedAt(story, 'overturns', b.id).length)
      .map(({ id }) => id),
  'certainty by the truth': ({ slice, story }) =>
    slice.claims.map((claim) => (aimedAt(story, 'overturns', claim.id).length > 0 ? 'possible' : claim.certainty)),
  'plants, before they pay off': ({ slice, story }) =>
    slice.claims.map(({ id }) => story.claims.some(({ refs }) => refs.some((ref) => ref.id === id))),
  'how often a claim is referred to': ({ slice, story }) =>
    slice.claims.map(({ id }) => story.claims.filter(({ refs }) => refs.some((ref) => ref.id === id)).length),
  'grounds that are still to be told': ({ slice, story }) =>
    slice.claims.map(({ id }) => story.claims.filter(({ parent }) => parent === id).length),
  'readings of a symbol, all of them': ({ slice, story }) =>
    slice.entities.map(
      ({ id }) => story.claims.filter(({ sense }) => sense.kind === 'means' && sense.symbol === id).length,
    ),
  // Titles, pages, addresses.
  'title of the next scene': ({ story, position }) => story.scenes.find(({ told }) => told > position)?.title,
  'address of a later scene': ({ story, position }) => story.scenes.findLast(({ told }) => told > position)?.id,
  'scenes within this one, still to be told': ({ slice, story }) =>
    slice.scenes.map(({ id }) => story.scenes.some(({ parent }) => parent === id)),
  'heading of a section that is empty so far': ({ story }) => story.claims.some(({ sense }) => sense.kind === 'theme'),
  'terms of the search index': ({ story }) =>
    [...new Set(story.claims.flatMap(({ words }) => plain(words).toLowerCase().split(/\W+/)))].sort(),
  'nearest name, in the reply to a slip of the pen': ({ story, asked }) =>
    asked.map(
      (text) =>
        nearest(
          text.replace(/^Who is |\?$/g, ''),
          story.entities.map(({ name }) => name),
        ) ?? null,
    ),
  'whether a search finds more later': ({ slice, story, asked }) =>
    asked.map((text) => found(story, text) - found(slice, text)),
  'keys in the order of the whole': ({ slice, story }) => {
    const known = new Set(slice.entities.map(({ id }) => id));
    const all = story.claims.toReversed().flatMap(({ about }) => about.filter((id) => known.has(id)));
    return Object.fromEntries([...new Set(all)].map((id) => [`id ${id}`, 1]));
  },
  'numbers that the whole story gave to its sentences': ({ slice, story }) => {
    const cache = new Map(
      [...story.claims]
        .sort((a, b) => plain(a.words).length - plain(b.words).length)
        .map(({ id }, index) => [id, index]),
    );
    return slice.claims.map(({ id }) => cache.get(id));
  },
  'years up to the last one': ({ story }) =>
    [...JSON.stringify(story).matchAll(/\b(?:1[5-9]|20)\d\d\b/g)]
      .map(([year]) => year)
      .sort()
      .at(-1),
  'marked as told later': ({ slice, story }) =>
    slice.scenes.map(({ id, told }) => story.claims.some((claim) => claim.scene === id && claim.told > told)),
  'rows of a table, all of them': ({ story, slice }) =>
    slice.scenes.map(({ id }) =>
      story.claims.reduce(
        (sum, { scene, sense }) => sum + (scene === id && sense.kind === 'rows' ? sense.rows.length : 0),
        0,
      ),
    ),
  'parts of a dateline, as places left empty': ({ story, slice }) =>
    slice.scenes.map(
      ({ id }) => story.claims.filter(({ scene, sense }) => scene === id && dateline.has(sense.kind)).length,
    ),
  'how many were there, by all lists': ({ story, slice }) =>
    slice.scenes.map(({ id }) =>
      story.claims.reduce(
        (sum, { scene, sense }) => sum + (scene === id && sense.kind === 'with' ? sense.people.length : 0),
        0,
      ),
    ),
  'how a scene reaches us, once that is told': ({ story, slice }) =>
    slice.scenes.map(
      ({ id }) => story.claims.filter(({ scene, sense }) => scene === id && sense.kind === 'way').length,
    ),
  ...leaksOfTheFile,
  ...leaksOfPictures,
  ...leaksOfTime,
};

/** A planted leak as a surface. */
export function planted(leak: Leak, telling: Compilation, position: Position, asked: readonly string[]): string {
  const { story } = telling;
  const all = wholes.get(story) ?? whole(story);
  wholes.set(story, all);
  const slice = position === END ? all : upTo(story, position);
  return JSON.stringify(leak({ slice, all, story, position, telling, asked })) ?? '';
}

/** What is derived from the whole of a story is derived once. */
const wholes = new WeakMap<Story, Slice>();

const dateline: ReadonlySet<string> = new Set(['at', 'time', 'setting', 'strand', 'notHere', 'again']);

function ofKind(slice: Slice, kind: Claim['sense']['kind']): readonly Claim[] {
  return slice.claims.filter(({ sense }) => sense.kind === kind);
}

function aimedAt(story: Story, kind: 'answer' | 'overturns', id: string): readonly Claim[] {
  return story.claims.filter(({ sense }) => sense.kind === kind && sense.to === id);
}

function mentions(story: Story, id: string): number {
  return story.claims.filter(({ about }) => about.includes(id)).length;
}

function found(story: Story, text: string): number {
  return story.claims.filter(({ words }) => plain(words).toLowerCase().includes(text.toLowerCase())).length;
}

function hash(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i += 1) value = (Math.imul(value, 31) + text.charCodeAt(i)) | 0;
  return value;
}
