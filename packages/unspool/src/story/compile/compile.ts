import type { Place, Problem } from '../../base/index.js';
import { type Outline, plain } from '../../language/index.js';
import { type ClaimId, END, type Position, type Scene, type SceneId, type Stop, type Story } from '../story.js';
import { claimsOf } from './claims.js';
import { disclosedAt, positionsOf } from './disclosure.js';
import { learning } from './entities.js';
import { nameId, numbering } from './ids.js';
import { type WrittenName, writtenNames } from './names/written-names.js';
import { problemsOf } from './problems.js';
import { type Resolution, resolve } from './resolve.js';
import type { RawScene, TellingUnit, TellingUnits } from './telling-unit.js';
import { unitsOf } from './units.js';

/** A story with what only its author may see: where each claim stands in the file, and what is wrong with it. */
export type Compilation = {
  readonly story: Story;
  readonly problems: readonly Problem[];
  /** Where the claims and scenes of the story stand in the file, by id. */
  readonly places: ReadonlyMap<ClaimId | SceneId, Place>;
  /** The outline it was told from. */
  readonly outline: Outline;
  /**
   * Its pieces, and when each is told. For {@link cut}.
   * @internal
   */
  readonly pieces: TellingUnits;
  /**
   * What each bracket points at. For its author alone.
   * @internal
   */
  readonly resolution: Resolution;
  /**
   * Where each name stands. For its author alone.
   * @internal
   */
  readonly names: readonly WrittenName[];
  /** @internal */
  readonly told: readonly Position[];
  /**
   * What each stop as it stands in the file (0: before the first scene) is to the reader.
   * @internal
   */
  readonly positions: readonly Position[];
};

/** Makes the story of an outline. Never throws; linear in the length but for the sorting of ids. */
export function compile(outline: Outline): Compilation {
  const pieces = unitsOf(outline);
  const resolution = resolve(pieces);
  const rawTold = disclosedAt(pieces, resolution);
  const positions = positionsOf(pieces, rawTold);
  const told = rawTold.map((raw) => (raw >= END ? raw : (positions[raw] as Position)));

  const scenes = scenesOf(pieces, positions);
  const stops = stopsOf(pieces, positions, scenes);
  const learnt = learning(pieces.pieces, told, numbering());
  const claims = claimsOf(pieces, resolution, told, scenes, learnt);
  const { registry } = learnt;

  const places = new Map<string, Place>();
  for (const [index, scene] of scenes.entries()) {
    places.set(scene.id, { file: outline.name, span: (pieces.scenes[index] as RawScene).at });
  }
  for (const { claim, piece } of claims)
    places.set(claim.id, { file: outline.name, span: (pieces.pieces[piece] as TellingUnit).at });
  const story: Story = { scenes, stops, entities: registry.entities, claims: claims.map(({ claim }) => claim) };
  let problems: readonly Problem[] | undefined;
  let names: readonly WrittenName[] | undefined;
  return {
    story,
    // Only for the author, and suggestions take longer than all the rest.
    get problems() {
      problems ??= problemsOf({ outline, pieces, resolution, told, scenes, registry });
      return problems;
    },
    get names() {
      const { starts, text } = outline;
      names ??= writtenNames({ pieces: pieces.pieces, starts, text, resolution, told, claims, registry });
      return names;
    },
    places,
    outline,
    pieces,
    resolution,
    told,
    positions,
  };
}

function scenesOf({ scenes }: TellingUnits, positions: readonly Position[]): readonly Scene[] {
  const idOf = numbering();
  const ids = scenes.map((scene) => idOf(nameId(plain(scene.runs))));
  return scenes.map((scene, index) => ({
    id: ids[index] as SceneId,
    title: plain(scene.runs),
    number: index + 1,
    ...(scene.parent < 0 ? {} : { parent: ids[scene.parent] as SceneId }),
    told: positions[scene.raw] as Position,
  }));
}

function stopsOf({ stops }: TellingUnits, positions: readonly Position[], scenes: readonly Scene[]): readonly Stop[] {
  const found: Stop[] = [];
  stops.forEach((stop, index) => {
    const position = positions[index + 1] as Position;
    if (position === positions[index]) return;
    const scene = (scenes[stop.scene] as Scene).id;
    const before = found.at(-1);
    found.push({ position, scene, part: before?.scene === scene ? before.part + 1 : 1 });
  });
  return found;
}
