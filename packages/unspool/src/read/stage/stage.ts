import { addTo, once, perObject } from '../../base/index.js';
import {
  type Claim,
  type EntityId,
  hasEnded,
  identities,
  indexOf,
  kindOf,
  ofKind,
  type SceneId,
  type Slice,
} from '../../story/index.js';
import type { OpenWork } from '../evidence/passage.js';
import { idsByWords } from '../play/direction-names.js';
import { everybody } from '../play/play-everybody.js';
import type { Item, Segment, Source } from '../source.js';
import { meantBy, type Pronoun, pronounOfNames } from './genders.js';
import { standingAt } from './presence-marks.js';
import { stageWordsOf } from './stage-words.js';
import {
  type Around,
  type StagedScene,
  type StageLookup,
  stageScene,
  type ToldItem,
  type ToldScene,
} from './staged-scene.js';
import { thingWordsOf } from './thing-words.js';
import { type StagedMove, thingMovesIn } from './things.js';
import { talksOf } from './told-talk.js';
import { turnsIn } from './turns.js';

/**
 * Who is on the stage in each scene of a work without notes of its own, as far as a slice of it has told: from its speeches and
 * directions up to there and from nothing that follows, under the names by which the audience knows people by then.
 */
export function stageOf(slice: Slice, work: OpenWork): readonly ToldScene[] {
  return stagesOf(slice)(work);
}

const stagesOf = perObject((slice: Slice) => perObject((work: OpenWork) => stagingOf(slice, work)));

/** As much of a work as its slice has told: all that is read of it for who is there, who hears what and who takes which thing. */
export type ToldPart = {
  readonly language?: string;
  readonly scenes: readonly Told[];
};

/** What a slice has told of a work without notes of its own: nothing that follows is in it. */
export function toldPart(slice: Slice, { work, told }: OpenWork): ToldPart {
  // In a mind claims go by other names.
  const scenes = told && !slice.inMindOf ? toldScenes(slice, work, told) : [];
  return { ...(work.language === undefined ? {} : { language: work.language }), scenes };
}

/** A novel's lines say who speaks, and what of it are speeches is told by nothing else: its talks are read from what is told. */
function stagingOf(slice: Slice, open: OpenWork): readonly ToldScene[] {
  if (!isProse(open.work)) return staging(slice, toldPart(slice, open));
  return open.told && !slice.inMindOf ? talksOf(slice) : [];
}

/** Whether it is a book, as its items are told in the browser, too, where there is no table of formats with all their readers. */
function isProse({ segments }: Source): boolean {
  return segments.some(({ items }) => items.some(({ kind }) => kind === 'prose'));
}

function staging(slice: Slice, { language, scenes }: ToldPart): readonly ToldScene[] {
  const lookup = once(() => lookupOf(slice, language, scenes));
  const openings: Opening[] = [];
  const openingAt = (index: number): Opening | undefined => {
    const one = scenes[index];
    if (one) openings[index] ??= openingOf(one.items, lookup());
    return openings[index];
  };
  const made: StagedScene[] = [];
  const ends = once(() => new Map(slice.stops.map(({ scene, position }) => [scene, position])));
  const isSameAsLast = (index: number) =>
    openingAt(index)?.isSame === true && isOneAct(scenes[index - 1], scenes[index]);
  const stageAt = (index: number): StagedScene => {
    // From the last one back that does not begin with those who were there before.
    let from = index;
    while (!made[from] && isSameAsLast(from)) from -= 1;
    for (; from <= index; from += 1) made[from] ??= stageOne(from);
    return made[index] as StagedScene;
  };
  const stageOne = (index: number): StagedScene => {
    const { scene, items } = scenes[index] as Told;
    const last = made[index - 1];
    const next = openingAt(index + 1);
    const goesOn = next?.isList === true && isOneAct(scenes[index], scenes[index + 1]);
    return stageScene(scene, items, lookup(), {
      ...(last && isSameAsLast(index) ? atEnd(last) : { before: [], perhapsBefore: [] }),
      after: (id) => goesOn && (next.isSame ? !next.without.has(id) : next.ids.has(id)),
      isKnown: (id) => {
        const end = ends().get(scene) ?? Number.POSITIVE_INFINITY;
        return (
          indexOf(slice)
            .joined.get(id)
            ?.some(({ told }) => told <= end) ?? false
        );
      },
    });
  };
  return scenes.map(({ scene, items }, index) => ({ scene, items, staged: () => stageAt(index) }));
}

/** What directions told so far say of who takes, gives and puts away things, in the order in which they stand. */
export function thingMoves(slice: Slice, work: OpenWork): readonly StagedMove[] {
  const { language, scenes } = toldPart(slice, work);
  const words = thingWordsOf(language);
  if (!words || scenes.length === 0) return [];
  const lookup = lookupOf(slice, language, scenes);
  return scenes.flatMap(({ scene, items }) => {
    // Whoever has spoken or been named in the scene so far, and so may be meant by “she”.
    const people = new Set<EntityId>();
    let isOpen = false;
    return items.flatMap(({ item, by }) => {
      for (const id of by) people.add(id);
      const [speaker, ...others] = by;
      const own = others.length === 0 ? speaker : undefined;
      const directions =
        item.kind === 'speech'
          ? item.parts.flatMap(({ kind, text }) => (kind === 'direction' ? [text] : []))
          : item.kind === 'action'
            ? [item.text]
            : [];
      return directions.flatMap((direction) => {
        const turns = turnsIn(direction, lookup);
        for (const { ids } of turns) for (const id of ids) people.add(id);
        isOpen ||= turns.some(({ of }) => of === 'before' || of === 'somebody');
        const meant = (pronoun: Pronoun, but?: EntityId): EntityId | undefined => {
          if (but === undefined && own !== undefined && (lookup.genders.get(own) ?? pronoun) === pronoun) return own;
          const others = [...people].filter((id) => id !== but);
          return isOpen ? undefined : meantBy(pronoun, others, lookup.genders);
        };
        return thingMovesIn(direction, lookup, words, own, meant).map((move) => ({ ...move, scene, direction }));
      });
    });
  });
}

type Told = {
  readonly scene: SceneId;
  /** The parts of the work that the scene stands in, the outermost first. */
  readonly within: Segment['within'];
  readonly items: readonly ToldItem[];
};

function toldScenes(slice: Slice, work: Source, told: NonNullable<OpenWork['told']>): readonly Told[] {
  const same = identities(slice);
  const claims = new Map<Item, Claim>();
  for (const claim of slice.claims) {
    const origin = told.get(claim.id);
    if (origin && origin.of !== 'note' && claim.scene !== null && !claims.has(origin.item))
      claims.set(origin.item, claim);
  }
  return openSegments(slice, work.segments, claims).map(({ scene, within, items }) => ({
    scene,
    within,
    // Whatever else stands between them is nothing that anybody hears or does, and may be told by no line.
    items: items.flatMap((item): readonly ToldItem[] => {
      if (item.kind !== 'speech' && item.kind !== 'action') return [];
      const claim = claims.get(item);
      return [{ item, by: claim ? speakersOf(claim).map(same) : [], ...(claim ? { claim: claim.id } : {}) }];
    }),
  }));
}

/** Whom names mean: as told by then, and as printed over speeches; and whom ids mean. */
function lookupOf(slice: Slice, language: string | undefined, scenes: readonly Told[]): StageLookup {
  const same = identities(slice);
  const named = slice.entities.flatMap(({ id, name }) => {
    const kind = kindOf(slice, id);
    return kind === 'person' || kind === 'group'
      ? [{ id: same(id), name, ...(kind === 'group' ? { group: true as const } : {}) }]
      : [];
  });
  const also = ofKind(slice, 'introduce').flatMap(({ sense }) =>
    sense.as === 'person' ? sense.aliases.map((name) => ({ id: same(sense.entity), name })) : [],
  );
  const byId = new Map<string, EntityId>();
  const printed = new Map<string, { readonly id: EntityId; readonly name: string }>();
  for (const { item, by } of scenes.flatMap(({ items }) => items)) {
    if (item.kind !== 'speech') continue;
    const [id, ...others] = by;
    if (by.length === item.who.length)
      item.who.forEach((one, index) => {
        if (!byId.has(one)) byId.set(one, by[index] as EntityId);
      });
    if (id !== undefined && others.length === 0 && !everybody(item.cue, []))
      printed.set(`${id}\n${item.cue}`, { id, name: item.cue });
  }
  const all = [...named, ...also, ...printed.values()];
  const namesOf = new Map<EntityId, string[]>();
  for (const { id, name } of all) addTo(namesOf, id, name);
  const genders = new Map(
    [...namesOf].flatMap(([id, names]): readonly (readonly [EntityId, Pronoun])[] => {
      const pronoun = pronounOfNames(names, language);
      return pronoun ? [[id, pronoun]] : [];
    }),
  );
  return { ids: idsByWords(all), words: stageWordsOf(language), byId, genders };
}

/** Who says what a line of the notes says that somebody says. */
function speakersOf({ sense }: Claim): readonly EntityId[] {
  return sense.kind === 'tell' ? sense.who.flatMap(({ entity }) => entity ?? []) : [];
}

/** The segments that are told, and what of the last of them is. */
function openSegments(
  slice: Slice,
  segments: readonly Segment[],
  claims: ReadonlyMap<Item, Claim>,
): readonly (Omit<Told, 'items'> & { readonly items: readonly Item[] })[] {
  const found = segments.map((segment) => segment.items.map((item) => claims.get(item)?.scene ?? undefined));
  const last = found.findLastIndex((scenes) => scenes.some((scene) => scene !== undefined));
  return segments.slice(0, last + 1).flatMap((segment, index) => {
    const scenes = found[index] ?? [];
    const scene = scenes.find((one) => one !== undefined);
    if (scene === undefined) return [];
    const isWhole = index < last || hasEnded(slice);
    const items = isWhole
      ? segment.items
      : segment.items.slice(0, scenes.findLastIndex((one) => one !== undefined) + 1);
    return [{ scene, within: segment.within, items }];
  });
}

/** How a scene begins: with a list of who is there, or with those who were there before. */
type Opening = {
  readonly isList: boolean;
  readonly isSame: boolean;
  readonly ids: ReadonlySet<EntityId>;
  readonly without: ReadonlySet<EntityId>;
};

function openingOf(items: readonly ToldItem[], lookup: StageLookup): Opening {
  const begins = items.findIndex(({ item }) => item.kind === 'speech');
  const turns = items
    .slice(0, begins < 0 ? items.length : begins)
    .flatMap(({ item }) => (item.kind === 'action' ? turnsIn(item.text, lookup) : []));
  const lists = turns.filter(({ isList }) => isList);
  const same = lists.find(({ of }) => of === 'before');
  return {
    isList: lists.length > 0,
    isSame: same !== undefined,
    ids: new Set(lists.flatMap(({ of, ids }) => (of === 'named' ? ids : []))),
    without: new Set(same?.ids ?? []),
  };
}

function isOneAct(a: Told | undefined, b: Told | undefined): boolean {
  return a !== undefined && b !== undefined && a.within.join('\n') === b.within.join('\n');
}

/** Who is there when a scene ends. */
function atEnd({ people, marks, ends }: StagedScene): Pick<Around, 'before' | 'perhapsBefore'> {
  const standing = people.map((id) => ({ id, there: standingAt(marks, id, ends).there }));
  const of = (there: 'certain' | 'perhaps') => standing.flatMap((one) => (one.there === there ? [one.id] : []));
  return { before: of('certain'), perhapsBefore: of('perhaps') };
}
