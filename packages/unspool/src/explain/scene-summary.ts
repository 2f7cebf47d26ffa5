import { perObject, sameAsLast } from '../base/index.js';
import {
  acceptance,
  type Claim,
  type ClaimOf,
  type EntityId,
  hasTrait,
  identities,
  indexOf,
  isOf,
  perSlice,
  placeLabels,
  presence,
  type Scene,
  type SceneId,
  type Slice,
  type Words,
} from '../story/index.js';
import { groundsOf } from './certainty/support.js';
import { isSpoken, speechesWithin, speechLine } from './speech/speech.js';
import { sceneFramePhrase } from './words/frame-phrases.js';
import {
  footing,
  formerLine,
  inTellingOrder,
  type Line,
  lineOf,
  placeName,
  revealLine,
  scenesOf,
  titleLine,
  type Voice,
} from './words/line.js';
import { clause, quoted, say, sceneTitle, sentence, typeset, typesetText } from './words/typesetting.js';
import { isWorldly } from './words/worldly.js';

/** A scene as a reader sees it: where and when it is, who is there, and what it tells. */
export type SceneSummary = {
  readonly id: SceneId;
  readonly number: number;
  /** What can be typed for it, where that is not its number: the one that the work prints, or ":7". */
  readonly label?: string;
  readonly title: string;
  readonly depth: number;
  /** "Min-hee's apartment · after The call", as stated. */
  readonly dateline: readonly Words[];
  /** "as Vera tells it", "dreamt by Vera"; absent where it is shown. */
  readonly frame?: string;
  readonly present: readonly { readonly id: EntityId; readonly name: string; readonly how?: string }[];
  readonly lines: readonly Line[];
  readonly captions: readonly Line[];
};

/** What a scene tells, and not who is in it, which takes longer to find out. */
export type SceneTelling = Pick<SceneSummary, 'id' | 'number' | 'title' | 'lines' | 'captions'>;

/** What every scene told so far tells, in the order of the telling. */
export const sceneTellings = perSlice((slice): readonly SceneTelling[] =>
  slice.scenes.map((scene) => lastTelling(scene, linesOf(slice, scene))),
);

const lastTelling = sameAsLast<Scene, SceneTelling>();

function linesOf(slice: Slice, scene: Scene): SceneTelling {
  const claims = indexOf(slice).inScene.get(scene.id) ?? [];
  const spoken = isSpoken(slice, scene.id);
  return {
    id: scene.id,
    number: scene.number,
    title: sceneTitle(scene),
    lines: claims
      .filter((claim) => claim.sense.kind === 'prose' || standsAlone(slice, claim) || isWriting(claim))
      .flatMap((claim) => linesFor(slice, claim, spoken)),
    captions: claims.filter(({ sense }) => sense.kind === 'caption').map((claim) => titleLine(slice, claim)),
  };
}

/** Every scene told so far, in the order of the telling. */
export const sceneSummaries = perSlice((slice): readonly SceneSummary[] => {
  const labels = placeLabels(slice);
  return sceneTellings(slice).map((lines, index) =>
    lastSummary(
      slice.scenes[index] as Scene,
      withLabel(summaryOf(slice, slice.scenes[index] as Scene, lines), labels[index]),
    ),
  );
});

/** Most scenes are what they were at the place before. */
const lastSummary = sameAsLast<Scene, SceneSummary>();

/** A scene with what can be typed for it, where that is not its number. */
export function withLabel(scene: SceneSummary, wanted: string | undefined): SceneSummary {
  const label = wanted === String(scene.number) ? undefined : wanted;
  return label === scene.label ? scene : labelsOf(scene)(label);
}

/** Each once: the scene stays the same as one reads on. */
const labelsOf = perObject(({ label: _, ...scene }: SceneSummary) => {
  const made = new Map<string | undefined, SceneSummary>();
  return (label: string | undefined): SceneSummary => {
    const known = made.get(label) ?? (label === undefined ? scene : { ...scene, label });
    made.set(label, known);
    return known;
  };
});

function summaryOf(slice: Slice, scene: Scene, { id, number, title, lines, captions }: SceneTelling): SceneSummary {
  const claims = indexOf(slice).inScene.get(scene.id) ?? [];
  const frame = sceneFramePhrase(slice, scene.id);
  return {
    id,
    number,
    title,
    depth: depthOf(slice, scene),
    dateline: claims
      .filter(({ sense }) => hasTrait(sense, 'dateline'))
      .map(({ sense, words }) => (sense.kind === 'at' ? say(sense.measure) : typeset(slice, words))),
    ...(frame === '' ? {} : { frame }),
    present: presentIn(slice, scene.id),
    lines,
    captions,
  };
}

function depthOf(slice: Slice, scene: Scene): number {
  const parent = scene.parent === undefined ? undefined : indexOf(slice).scenes.get(scene.parent);
  return parent ? depthOf(slice, parent) + 1 : 0;
}

/** Who is there, under the names that the scene has for them. */
function presentIn(slice: Slice, scene: SceneId): SceneSummary['present'] {
  const same = identities(slice);
  const named = new Map<EntityId, EntityId>();
  for (const { sense, about } of indexOf(slice).inScene.get(scene) ?? []) {
    if (sense.kind === 'with') for (const { entity } of sense.people) named.set(same(entity), entity);
    for (const entity of about) if (!named.has(same(entity))) named.set(same(entity), entity);
  }
  const nameHere = (entity: EntityId) => indexOf(slice).entities.get(named.get(entity) ?? entity)?.name ?? entity;
  const people = presence(slice, scene);
  return [...people.filter((one) => one.certainty === 'must'), ...people.filter((one) => one.certainty === 'may')].map(
    ({ entity, certainty, how }) => {
      const channel = how === 'there' ? [] : [how === 'unseen' ? how : `by ${how.by}`];
      const remark = [...channel, ...(certainty === 'may' ? ['perhaps'] : [])].join(', ');
      return { id: entity, name: typesetText(nameHere(entity)), ...(remark === '' ? {} : { how: remark }) };
    },
  );
}

/** Whether a claim is told by itself, and not as part of a paragraph or as somebody's reason. */
function standsAlone(slice: Slice, claim: Claim): boolean {
  if (claim.sense.kind === 'paysOff') return true;
  const parent = claim.parent === undefined ? undefined : indexOf(slice).claims.get(claim.parent);
  return (isWorldly(claim) || claim.sense.kind === 'overturns') && parent?.sense.kind !== 'prose';
}

/** Whether it is what is written in a document, and no table of it. */
function isWriting({ sense }: Claim): boolean {
  return sense.kind === 'rows' && sense.head.length === 0;
}

function writtenLines(slice: Slice, { id, sense, scene }: Claim): readonly Line[] {
  const cells = sense.kind === 'rows' ? sense.rows.flat() : [];
  return cells.map((cell) => ({
    words: quoted(typeset(slice, cell)),
    scenes: scene === null ? [] : [scene],
    claim: id,
  }));
}

function linesFor(slice: Slice, claim: Claim, spoken: boolean): readonly Line[] {
  if (isWriting(claim)) return writtenLines(slice, claim);
  const { isAccepted, defeatedBy } = acceptance(slice);
  if (claim.sense.kind === 'prose') {
    const line = lineOf(slice, claim, { inScene: true });
    const isDirection = spoken && !indexOf(slice).under.has(claim.id);
    const voices = voicesIn(slice, claim);
    const told = voices.length > 0 ? { ...line, voices } : line;
    return [isDirection ? { ...told, direction: true } : told, ...corrections(slice, claim)];
  }
  const by = defeatedBy(claim.id);
  if (!isAccepted(claim.id)) return by ? [formerLine(slice, claim, by)] : [];
  const line = lineInScene(slice, claim);
  const because = groundsOf(slice, claim);
  return [because.length > 0 ? { ...line, because } : line];
}

/** Whose words a paragraph quotes. */
function voicesIn(slice: Slice, paragraph: Claim): readonly Voice[] {
  const voices = new Map<EntityId, Voice>();
  for (const { claim, by } of speechesWithin(slice).get(paragraph.id) ?? []) {
    const isSure = claim.certainty === undefined || claim.certainty === 'certain';
    for (const id of by) if (isSure || !voices.has(id)) voices.set(id, isSure ? { id } : { id, likely: true });
  }
  return [...voices.values()];
}

function lineInScene(slice: Slice, claim: Claim): Line {
  if (isOf(claim, 'overturns')) return revealLine(slice, claim, true);
  if (isOf(claim, 'paysOff')) return payOffLine(slice, claim);
  return speechLine(slice, claim) ?? lineOf(slice, claim, { inScene: true });
}

/** What a later scene puts right in a paragraph that stays as it was told. */
function corrections(slice: Slice, paragraph: Claim): readonly Line[] {
  const { isAccepted, defeatedBy } = acceptance(slice);
  return (indexOf(slice).under.get(paragraph.id) ?? []).flatMap((claim) => {
    const by = isAccepted(claim.id) ? undefined : defeatedBy(claim.id);
    if (!by || by.scene === paragraph.scene) return [];
    const [name] = claim.labels;
    const what = name === undefined ? [] : say(`“${typesetText(name)}” `);
    const instead = typeset(slice, by.words);
    return [
      {
        words: sentence([
          ...what,
          ...say('is corrected in '),
          ...placeName(slice, by.scene),
          ...(instead.length > 0 ? [...say(': '), ...instead] : []),
        ]),
        scenes: inTellingOrder(slice, [...scenesOf(slice, claim), ...scenesOf(slice, by)]),
        claim: claim.id,
      },
    ];
  });
}

/** "This takes up “Snow”: a gun lies in the drawer." */
function payOffLine(slice: Slice, claim: ClaimOf<'paysOff'>): Line {
  const { to } = claim.sense;
  const target = to.to === 'claim' ? indexOf(slice).claims.get(to.id) : undefined;
  const scene = to.to === 'scene' ? to.id : (target?.scene ?? null);
  const own = sentence(typeset(slice, claim.words));
  const recalled = target ? [...say(': '), ...clause(slice, typeset(slice, target.words))] : [];
  const from = scene === null ? say('the beginning') : placeName(slice, scene);
  const link = sentence([...say('this takes up '), ...from, ...recalled]);
  const { scenes, ...rest } = footing(slice, claim);
  return {
    words: own.length > 0 ? [...own, ...say(' '), ...link] : link,
    ...rest,
    scenes: inTellingOrder(slice, [...scenes, ...(scene === null ? [] : [scene])]),
  };
}
