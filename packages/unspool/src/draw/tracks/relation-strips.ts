import { certainty, circlesOf, hedge, isDisputed, kindOfRelation, namesOf, titleOf } from '../../explain/index.js';
import { plain, verbs } from '../../language/index.js';
import {
  acceptance,
  type ClaimOf,
  type EntityId,
  identities,
  presence,
  type SceneId,
  type Slice,
} from '../../story/index.js';
import type { Explained } from '../legend.js';
import type { Picture, Sheet } from '../picture.js';
import { relationsWords as words } from '../words.js';
import { columnsById, columnsIn, type Track, type TrackSign, tracked } from './tracks.js';

type Related = ClaimOf<'relation'>;

/**
 * How people stand to each other: a row for each circle of people, in the order in which it is first told of, with what they are to each
 * other from where it is told, until it ends.
 */
export function relationStrips(slice: Slice, { width = 820, order = 'told' }: Sheet = {}): Picture {
  const columns = columnsIn(slice, order);
  const columnOf = columnsById(columns);
  const last = Math.max(0, columns.length - 1);
  const circles = circlesOf(slice, { withFormer: true }).map((told) => {
    const steps = [...told].sort((a, b) => columnOf(a.scene, a.told === 0) - columnOf(b.scene, b.told === 0));
    return { steps, people: peopleOf(slice, steps) };
  });
  const tracks = circles.map(({ steps, people }): Track => {
    const turns = steps.map((claim) => ({ claim, at: columnOf(claim.scene, claim.told === 0) }));
    return {
      label: people.map((id) => plain(namesOf(slice, [id]))).join(words.and),
      ...(people[0] === undefined ? {} : { opens: { to: 'claim', id: (steps[0] as Related).id } as const }),
      from: turns[0]?.at ?? 0,
      signs: [
        ...spansOf(slice, turns, last),
        ...together(slice, people).map(
          (id): TrackSign => ({ sign: 'stroke', at: columnOf(id), ink: { hue: 1 }, opens: { to: 'scene', id } }),
        ),
        ...turns.map(({ claim, at }): TrackSign => {
          const opens = { to: 'claim', id: claim.id } as const;
          const turn = turnOf(slice, claim);
          // What is told in one scene stands under its first sign.
          const own = turns.filter((other) => other.at === at);
          const text =
            own[0]?.claim === claim
              ? { text: own.map((other) => turned(slice, other.claim)).join(words.thereupon) }
              : {};
          if (turn === 'ends' || turn === 'former') return { sign: 'cross', at, ink: 'back', opens, ...text };
          return { sign: turn === 'begins' ? 'dot' : 'ring', at, ink: { hue: 0 }, opens, ...text };
        }),
      ],
    };
  });
  const ended = circles.flatMap(({ steps }) => steps.filter((claim) => turnOf(slice, claim) === 'ends')).length;
  return tracked(
    {
      kind: 'relations',
      title: words.title(titleOf(slice)),
      description: words.description(circles.length, ended),
      lead: words.lead,
      columns,
      order,
      tracks,
      nothing: words.nothing,
      isTall: true,
      legend: legendIn(tracks),
      table: {
        head: words.head,
        rows: circles.flatMap(({ steps, people }) =>
          steps.map((claim) => ({
            cells: [
              plain(namesOf(slice, people)),
              said(slice, claim),
              words.turns[turnOf(slice, claim)],
              claim.secret ? words.hidden : words.open,
              claim.scene === null ? '–' : (columns[columnOf(claim.scene)]?.title ?? '–'),
            ],
            opens: { to: 'claim', id: claim.id } as const,
          })),
        ),
      },
    },
    width,
  );
}

function peopleOf(slice: Slice, steps: readonly Related[]): readonly EntityId[] {
  const same = identities(slice);
  return [...new Set(steps.flatMap(({ sense }) => [...sense.of, ...sense.to]).map(same))];
}

/** What is one thing to the last begins only once, and what ends was there until then. */
function spansOf(
  slice: Slice,
  turns: readonly { readonly claim: Related; readonly at: number }[],
  last: number,
): readonly TrackSign[] {
  const spans: TrackSign[] = [];
  const open = new Map<string, { readonly at: number; readonly claim: Related }>();
  const close = (name: string, to: number) => {
    const from = open.get(name);
    open.delete(name);
    if (!from) return;
    const dash = from.claim.secret ? { dash: 'dashed' as const } : {};
    spans.push({ sign: 'line', at: from.at, to, ink: { hue: 0 }, width: 3, ...dash });
  };
  for (const turn of turns) {
    const { role, of, to } = turn.claim.sense;
    const name = to.length === 0 ? role : JSON.stringify([role, of, to]);
    const kind = turnOf(slice, turn.claim);
    if (kind === 'former') continue;
    if (kind === 'ends') close(name, turn.at);
    else if (!open.has(name)) open.set(name, turn);
  }
  for (const name of [...open.keys()]) close(name, last);
  return spans;
}

type Turn = 'holds' | 'begins' | 'ends' | 'former';

/** What is overturned keeps its row: so no other moves. */
function turnOf(slice: Slice, { id, sense }: Related): Turn {
  if (!acceptance(slice).isAccepted(id)) return 'former';
  const { turn } = verbs[sense.verb];
  return turn === 'ends' || turn === 'begins' ? turn : 'holds';
}

/** What they are to each other, how sure that is, and whether in secret. */
function said(slice: Slice, claim: Related): string {
  const sure = hedge(certainty(slice, claim), isDisputed(slice, claim));
  const kind = plain(kindOfRelation(slice, claim));
  if (turnOf(slice, claim) === 'former') return kind;
  const hedged = sure === '' ? kind : `${sure} ${kind}`;
  return claim.secret ? words.secret(hedged) : hedged;
}

function turned(slice: Slice, claim: Related): string {
  const kind = said(slice, claim);
  const turn = turnOf(slice, claim);
  return turn === 'ends' ? words.noLonger(kind) : turn === 'former' ? words.former(kind) : kind;
}

/** The scenes in which all of them surely are. */
function together(slice: Slice, people: readonly EntityId[]): readonly SceneId[] {
  return slice.scenes.flatMap(({ id }) => {
    const there = new Set(
      presence(slice, id).flatMap(({ entity, certainty: sure }) => (sure === 'must' ? [entity] : [])),
    );
    return people.every((one) => there.has(one)) ? [id] : [];
  });
}

function legendIn(tracks: readonly Track[]): readonly Explained[] {
  const { legend } = words;
  const signs = tracks.flatMap((track) => track.signs);
  const has = (sign: TrackSign['sign']) => signs.some((one) => one.sign === sign);
  return [
    ...(has('dot') ? [{ sign: 'blue dot', text: legend.begins } as const] : []),
    ...(has('ring') ? [{ sign: 'blue ring', text: legend.holds } as const] : []),
    ...(has('cross') ? [{ sign: 'cross', text: legend.ends } as const] : []),
    ...(signs.some((one) => one.sign === 'line' && one.dash)
      ? [{ sign: 'dashed line', text: legend.secret } as const]
      : []),
    ...(has('stroke') ? [{ sign: 'stroke', text: legend.together } as const] : []),
  ];
}
