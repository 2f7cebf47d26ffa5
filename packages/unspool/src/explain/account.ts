import { plain } from '../language/index.js';
import { type Claim, indexOf, nameOf, presence, type Scene, type SceneId, type Sense, type Slice, type Words } from '../story/index.js';
import { certainty, isDisputed } from './certainty.js';
import type { Line, SceneAccount } from './explanation.js';
import { sceneFramePhrase } from './frame.js';
import { footing, formerLine, inTellingOrder, lineOf, placeName, scenesOf } from './line.js';
import { revealed } from './phrases.js';
import { isWorldly } from './sentences.js';
import { standing } from './standing.js';
import { groundsOf } from './support.js';
import { clause, say, sentence, typeset, typesetText } from './words.js';

/** Every scene told so far, in the order of the telling. */
export function accounts(slice: Slice): readonly SceneAccount[] {
  return slice.scenes.map((scene) => accountOf(slice, scene));
}

function accountOf(slice: Slice, scene: Scene): SceneAccount {
  const claims = indexOf(slice).inScene.get(scene.id) ?? [];
  const frame = sceneFramePhrase(slice, scene.id);
  return {
    id: scene.id,
    number: scene.number,
    title: typesetText(scene.title),
    depth: depthOf(slice, scene),
    dateline: claims.filter(({ sense }) => datelineKinds.has(sense.kind)).map((claim) => typeset(slice, claim.words)),
    ...(frame === '' ? {} : { frame }),
    present: presentIn(slice, scene.id),
    lines: claims.filter((claim) => claim.sense.kind === 'prose' || standsAlone(slice, claim)).flatMap((claim) => linesFor(slice, claim)),
    captions: claims.filter(({ sense }) => sense.kind === 'caption').map((claim) => lineOf(slice, claim, true)),
  };
}

const datelineKinds: ReadonlySet<Sense['kind']> = new Set<Sense['kind']>(['at', 'time', 'setting', 'strand', 'again', 'notHere']);

function depthOf(slice: Slice, scene: Scene): number {
  const parent = scene.parent === undefined ? undefined : indexOf(slice).scenes.get(scene.parent);
  return parent ? depthOf(slice, parent) + 1 : 0;
}

function presentIn(slice: Slice, scene: SceneId): SceneAccount['present'] {
  const people = presence(slice, scene);
  return [...people.filter((one) => one.certainty === 'must'), ...people.filter((one) => one.certainty === 'may')].map(
    ({ entity, certainty: sure, how }) => {
      const channel = how === 'there' ? [] : [how === 'unseen' ? how : `by ${how.by}`];
      const remark = [...channel, ...(sure === 'may' ? ['perhaps'] : [])].join(', ');
      return { id: entity, name: typesetText(nameOf(slice, entity)), ...(remark === '' ? {} : { how: remark }) };
    },
  );
}

/** Whether a claim is told by itself, and not as part of a paragraph or as somebody's reason. */
function standsAlone(slice: Slice, claim: Claim): boolean {
  if (claim.sense.kind === 'paysOff') return true;
  const parent = claim.parent === undefined ? undefined : indexOf(slice).claims.get(claim.parent);
  return (isWorldly(claim) || claim.sense.kind === 'overturns') && parent?.sense.kind !== 'prose';
}

function linesFor(slice: Slice, claim: Claim): readonly Line[] {
  const { stands, felledBy } = standing(slice);
  if (claim.sense.kind === 'prose') return [lineOf(slice, claim, true), ...corrections(slice, claim)];
  const by = felledBy(claim.id);
  if (!stands(claim.id)) return by ? [formerLine(slice, claim, by)] : [];
  const line = claim.sense.kind === 'overturns' ? revealLine(slice, claim, claim.sense.to) : claim.sense.kind === 'paysOff' ? payOffLine(slice, claim, claim.sense) : lineOf(slice, claim, true);
  const because = groundsOf(slice, claim);
  return [because.length > 0 ? { ...line, because } : line];
}

/** What a later scene puts right in a paragraph that stays as it was told. */
function corrections(slice: Slice, paragraph: Claim): readonly Line[] {
  const { stands, felledBy } = standing(slice);
  return (indexOf(slice).under.get(paragraph.id) ?? []).flatMap((claim) => {
    const by = stands(claim.id) ? undefined : felledBy(claim.id);
    if (!by || by.scene === paragraph.scene) return [];
    const [name] = claim.labels;
    const what = name === undefined ? [] : say(`“${typesetText(name)}” `);
    const instead = typeset(slice, by.words);
    return [
      {
        words: sentence([...what, ...say('is corrected in '), ...placeName(slice, by.scene), ...(instead.length > 0 ? [...say(': '), ...instead] : [])]),
        scenes: inTellingOrder(slice, [...scenesOf(slice, claim), ...scenesOf(slice, by)]),
        claim: claim.id,
      },
    ];
  });
}

/** "It turns out: Jonas dies. Until here it seemed that Tomas dies in the boathouse." */
function revealLine(slice: Slice, claim: Claim, target: string): Line {
  const former = indexOf(slice).claims.get(target);
  const instead = typeset(slice, claim.words);
  const now = instead.length === 0 ? [] : [...sentence([...say(revealed(certainty(slice, claim), isDisputed(slice, claim))), ...instead])];
  const seemed = former && plain(former.words) !== '' ? seeming(slice, former) : [];
  return { words: [...now, ...(now.length > 0 && seemed.length > 0 ? say(' ') : []), ...seemed], ...footing(slice, claim) };
}

function seeming(slice: Slice, former: Claim): Words {
  const words = typeset(slice, former.words);
  const what = former.sense.kind === 'answer' ? [...say(': '), ...words] : [...say(' that '), ...clause(words)];
  return sentence([...say('until here it seemed'), ...what]);
}

/** "Here “Snow” is taken up: …" */
function payOffLine(slice: Slice, claim: Claim, { to }: Extract<Sense, { kind: 'paysOff' }>): Line {
  const target = to.to === 'claim' ? indexOf(slice).claims.get(to.id) : undefined;
  const scene = to.to === 'scene' ? to.id : (target?.scene ?? null);
  const own = sentence(typeset(slice, claim.words));
  const recalled = target ? [...say(': '), ...clause(typeset(slice, target.words))] : [];
  const from = scene === null ? say('the beginning') : placeName(slice, scene);
  const link = sentence([...say('this takes up '), ...from, ...recalled]);
  const { scenes, ...rest } = footing(slice, claim);
  return {
    words: own.length > 0 ? [...own, ...say(' '), ...link] : link,
    ...rest,
    scenes: inTellingOrder(slice, [...scenes, ...(scene === null ? [] : [scene])]),
  };
}
