import { key } from '../../base/index.js';
import { leastOf } from '../../base/lists.js';
import { titleOf, typeset } from '../../explain/index.js';
import { plain } from '../../language/index.js';
import { identities, indexOf, nameOf, presence, type SceneId, type Slice } from '../../story/index.js';
import type { Explained } from '../legend.js';
import { columnsOf, peopleMet } from '../people.js';
import type { Picture, Sheet } from '../picture.js';
import { pictureWords, placesWords as words } from '../words.js';
import { type Column, columnsIn, type Track, type TrackSign, tracked } from './tracks.js';

/** Who is where when: a row for each person, in the order in which they are met, in each scene in the colour of its place. */
export function places(slice: Slice, { width = 820, order = 'told' }: Sheet = {}): Picture {
  const settings = settingsOf(slice);
  const columns = columnsIn(slice, order);
  const columnAt = new Map(columns.map(({ scene }, column) => [scene, column]));
  const people = peopleMet(slice).map((person) => ({
    ...person,
    there: columnsOf(person, columnAt, (how) => (how === 'there' || how === 'unseen' ? 'there' : 'apart')),
  }));
  const placeOf = (scene: SceneId) => settings.byScene.get(scene);
  const tracks = people.map(({ id, name, there }): Track => {
    let before: number | undefined;
    const signs = [...there].map(([at, how]): TrackSign => {
      const column = columns[at] as Column;
      const place = placeOf(column.scene);
      const opens = { to: 'scene', id: column.scene } as const;
      const isNew = place !== before || !there.has(at - 1);
      before = how === 'there' ? place : undefined;
      if (how === 'apart') return { sign: 'hollow', at, ink: 'soft', opens, name: words.apart };
      if (place === undefined) return { sign: 'bar', at, ink: 'soft', opens };
      return {
        sign: 'bar',
        at,
        ink: { hue: place },
        opens,
        name: settings.names[place] as string,
        ...(isNew ? { text: `${place + 1}` } : {}),
      };
    });
    return {
      label: name,
      remark: words.inPlaces(
        new Set(
          [...there].flatMap(([at, how]) => (how === 'there' ? (placeOf((columns[at] as Column).scene) ?? []) : [])),
        ).size,
      ),
      opens: { to: 'entity', id },
      from: leastOf(there.keys()),
      signs,
    };
  });
  const description = words.description(people.length, settings.names.length);
  return tracked(
    {
      kind: 'places',
      title: words.title(titleOf(slice)),
      description: `${words.shown} ${description}.`,
      lead: description,
      columns,
      order,
      tracks,
      nothing: words.nothing,
      isTall: true,
      legend: legendIn(settings.names, tracks),
      table: tableOf(slice, columns, settings),
    },
    width,
  );
}

type Settings = {
  /** The places of scenes, in the order in which they are told. */
  readonly names: readonly string[];
  /** Which of them a scene is at. */
  readonly byScene: ReadonlyMap<SceneId, number>;
};

function settingsOf(slice: Slice): Settings {
  const same = identities(slice);
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const byScene = new Map<SceneId, number>();
  for (const { id } of slice.scenes) {
    const claim = (indexOf(slice).inScene.get(id) ?? []).find(({ sense }) => sense.kind === 'setting');
    if (claim?.sense.kind !== 'setting') continue;
    const place = claim.sense.place === undefined ? undefined : same(claim.sense.place);
    const said = plain(typeset(slice, claim.words));
    if (said === '') continue;
    const known = place === undefined ? `: ${key(said)}` : place;
    const number = numbers.get(known) ?? names.length;
    if (number === names.length) names.push(place === undefined ? said : nameOf(slice, place));
    numbers.set(known, number);
    byScene.set(id, number);
  }
  return { names, byScene };
}

function legendIn(names: readonly string[], tracks: readonly Track[]): readonly Explained[] {
  const signs = tracks.flatMap((track) => track.signs);
  const shown = names.length === mostPlaces + 1 ? names : names.slice(0, mostPlaces);
  const rest = names.length - shown.length;
  return [
    ...shown.map((name, at) => ({ sign: { swatch: { hue: at } }, text: `${at + 1} ${name}` })),
    ...(rest > 0 ? [{ sign: 'none', text: pictureWords.andMore(rest) } as const] : []),
    ...(signs.some(({ sign, ink }) => sign === 'bar' && ink === 'soft')
      ? [{ sign: { swatch: 'soft' }, text: words.notSaid } as const]
      : []),
    ...(signs.some(({ sign }) => sign === 'hollow') ? [{ sign: 'hollow', text: words.apart } as const] : []),
  ];
}

const mostPlaces = 24;

function tableOf(slice: Slice, columns: readonly Column[], { names, byScene }: Settings): Picture['table'] {
  return {
    head: words.head,
    rows: columns.map(({ scene, number, title }) => ({
      cells: [
        `${number}`,
        title,
        names[byScene.get(scene) ?? -1] ?? '–',
        presence(slice, scene)
          .filter(({ certainty }) => certainty === 'must')
          .map(({ entity, how }) => {
            const name = nameOf(slice, entity);
            return typeof how === 'string' ? name : words.fromAfar(name);
          })
          .join(', ') || '–',
      ],
      opens: { to: 'scene', id: scene },
    })),
  };
}
