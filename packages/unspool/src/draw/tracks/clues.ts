import { mostOf } from '../../base/lists.js';
import {
  answerStatus,
  explain,
  questionLine,
  questionsOf,
  sceneTitle,
  titleOf,
  typeset,
  typesetText,
} from '../../explain/index.js';
import { plain } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimOf,
  indexOf,
  ofKind,
  type Ref,
  type SceneId,
  type Slice,
} from '../../story/index.js';
import type { Explained } from '../legend.js';
import type { Picture, Sheet } from '../picture.js';
import { cluesWords as words } from '../words.js';
import { columnsById, type Track, type TrackSign, toldColumns, tracked } from './tracks.js';

/** What a reader has been given to wait for: a question, or something that turned out to have mattered. */
type Entry = {
  /** When one knows of it. */
  readonly told: number;
  readonly track: Track;
  readonly cells: readonly string[];
};

/**
 * The ledger of clues: questions from where they are asked to where they are answered, what counts for the answer, and what was
 * planted and paid off, each from the moment at which one knows of it.
 */
export function clues(slice: Slice, { width = 820 }: Sheet = {}): Picture {
  const columns = toldColumns(slice);
  const columnOf = columnsById(columns);
  const place: Place = {
    inScene: (scene) => columnOf(scene),
    columnOf: ({ scene, told }) => columnOf(scene, told === 0),
    titleOf: ({ scene }) => (scene === null ? '–' : (columns[columnOf(scene)]?.title ?? '–')),
    last: Math.max(0, columns.length - 1),
  };
  const questions = questionsOf(slice).map((question) => questionEntry(slice, question, place));
  const payOffs = payOffEntries(slice, place);
  const entries = [...questions, ...payOffs].sort((a, b) => a.told - b.told);
  const isOpen = ({ cells }: Entry) => cells[0] === words.question && cells[3] !== words.status.answered;
  const description = words.description(questions.length, questions.filter(isOpen).length, payOffs.length);
  return tracked(
    {
      kind: 'clues',
      title: words.title(titleOf(slice)),
      description: `${words.shown} ${description}.`,
      lead: description,
      columns,
      tracks: entries.map(({ track }) => track),
      nothing: words.nothing,
      legend: legendIn(entries),
      table: {
        head: words.head,
        rows: entries.map(({ cells, track: { opens } }) => ({ cells, ...(opens ? { opens } : {}) })),
      },
    },
    width,
  );
}

type Place = {
  readonly inScene: (scene: SceneId) => number;
  readonly columnOf: (claim: Claim) => number;
  readonly titleOf: (claim: Claim) => string;
  readonly last: number;
};

function questionEntry(
  slice: Slice,
  question: ClaimOf<'question'>,
  { inScene, columnOf, titleOf: sceneOf, last }: Place,
): Entry {
  const { full, partial, former } = answerStatus(slice, question.id);
  const { status, answers } = explain(slice, question.id);
  const asked = columnOf(question);
  const label = plain(questionLine(slice, question.id).words);
  const answered = full && !full.sense.none ? full : undefined;
  const end = answered ? columnOf(answered) : last;
  const known = answered ? [...partial, answered] : partial;
  const opens = { to: 'claim', id: question.id } as const;
  const shownIn = new Set(answers.flatMap(({ support }) => support.because.flatMap(({ scenes }) => scenes)));
  const said = (claim: ClaimOf<'answer'>) => plain(typeset(slice, claim.words));
  const signs: TrackSign[] = [
    { sign: 'line', at: asked, to: end, ink: 'ink', ...(answered ? {} : { dash: 'dotted' as const }) },
    ...[...shownIn].map(
      (id): TrackSign => ({ sign: 'stroke', at: inScene(id), ink: { hue: 1 }, opens: { to: 'scene', id } }),
    ),
    { sign: 'ring', at: asked, ink: 'ink', opens },
    ...former.map(
      ({ answer }): TrackSign => ({
        sign: 'cross',
        at: columnOf(answer),
        ink: 'back',
        opens,
        name: words.former(said(answer)),
      }),
    ),
    ...partial.map(
      (answer): TrackSign => ({ sign: 'small', at: columnOf(answer), ink: 'ink', opens, name: said(answer) }),
    ),
    ...(answered ? [{ sign: 'dot', at: end, ink: 'ink', opens, name: said(answered) } as const] : []),
  ];
  const far = end - asked;
  return {
    told: question.told,
    track: {
      label,
      remark: status === 'answered' ? words.after(far) : words.status[status],
      opens,
      from: asked,
      signs,
    },
    cells: [
      words.question,
      label,
      sceneOf(question),
      words.status[status],
      [...new Set(known.map(sceneOf))].join(', ') || '–',
      status === 'answered' ? `${far}` : '–',
    ],
  };
}

/** What was paid off, each once, from the first time that it was. */
function payOffEntries(slice: Slice, { columnOf, titleOf: sceneOf }: Place): readonly Entry[] {
  const byPlant = new Map<string, ClaimOf<'paysOff'>[]>();
  for (const claim of ofKind(slice, 'paysOff')) {
    if (!acceptance(slice).isAccepted(claim.id)) continue;
    const plant = JSON.stringify(claim.sense.to);
    byPlant.set(plant, [...(byPlant.get(plant) ?? []), claim]);
  }
  return [...byPlant.values()].flatMap((paid): readonly Entry[] => {
    const [first] = paid;
    const plant = first && plantOf(slice, first.sense.to);
    if (!first || !plant) return [];
    const [from, to] = [columnOf(plant.claim), mostOf(paid.map(columnOf))];
    const { opens } = plant;
    const far = Math.max(0, to - from);
    return [
      {
        told: first.told,
        track: {
          label: plant.label,
          remark: words.after(far),
          opens,
          from: Math.min(from, to),
          signs: [
            { sign: 'line', at: from, to, ink: { hue: 0 }, width: 3 },
            { sign: 'diamond', at: from, ink: { hue: 0 }, opens },
            ...paid.map(
              (claim): TrackSign => ({
                sign: 'dot',
                at: columnOf(claim),
                ink: { hue: 0 },
                opens: { to: 'claim', id: claim.id },
              }),
            ),
          ],
        },
        cells: [
          words.plant,
          plant.label,
          sceneOf(plant.claim),
          words.paidOff,
          [...new Set(paid.map(sceneOf))].join(', '),
          `${far}`,
        ],
      },
    ];
  });
}

/** What was planted: a claim, or a scene as a whole. */
function plantOf(
  slice: Slice,
  opens: Ref,
): { readonly label: string; readonly claim: Claim; readonly opens: Ref } | undefined {
  const { claims, scenes, inScene } = indexOf(slice);
  const claim =
    opens.to === 'claim' ? claims.get(opens.id) : opens.to === 'scene' ? inScene.get(opens.id)?.[0] : undefined;
  if (!claim) return undefined;
  const scene = opens.to === 'scene' ? scenes.get(opens.id) : undefined;
  const label = scene ? sceneTitle(scene) : typesetText(claim.labels[0] ?? plain(typeset(slice, claim.words)));
  return { label: words.quoted(label), claim, opens };
}

function legendIn(entries: readonly Entry[]): readonly Explained[] {
  const { legend } = words;
  const signs = entries.flatMap(({ track }) => track.signs);
  const has = (sign: TrackSign['sign'], ink?: TrackSign['ink']) =>
    signs.some((one) => one.sign === sign && (ink === undefined || one.ink === ink));
  return [
    ...(has('ring') ? [{ sign: 'ring', text: legend.asked } as const] : []),
    ...(has('small') ? [{ sign: 'small dot', text: legend.inPart } as const] : []),
    ...(has('dot', 'ink') ? [{ sign: 'dot', text: legend.answered } as const] : []),
    ...(has('cross') ? [{ sign: 'cross', text: legend.former } as const] : []),
    ...(has('stroke') ? [{ sign: 'stroke', text: legend.shown } as const] : []),
    ...(signs.some((one) => one.sign === 'line' && one.dash === 'dotted')
      ? [{ sign: 'dotted line', text: legend.open } as const]
      : []),
    ...(has('diamond') ? [{ sign: 'diamond to dot', text: legend.plant } as const] : []),
  ];
}
