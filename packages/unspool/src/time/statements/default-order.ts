import { indexOf, type Ref, type Scene, type SceneId, type Slice, type StoryWhen } from '../../story/index.js';
import { accountsOf, world } from '../accounts.js';
import { day } from '../calendar/gregorian.js';
import { atMost, type Moment, type Points, sooner } from '../moment.js';
import { sceneMoment } from '../moment-of.js';
import { isBare, type TimeClaim } from './time-claims.js';
import type { Statement } from './time-statement.js';

/** How a scene stands in the telling: its thread, whether it goes back, and what it can be compared with. */
export type TellingContext = {
  readonly scene: Scene;
  readonly thread: string;
  /** It says itself how it lies to something else. */
  readonly related: boolean;
  /** Whatever else it says, it stays in its thread: nothing that it says goes back or aside in that. */
  readonly goesOn: boolean;
  /** The scene told before it. */
  readonly before: Scene | undefined;
  /** The last scene of its thread that does not go back. */
  readonly last: Scene | undefined;
  /** The last scene of the world that does not go back: what a flashback interrupts. */
  readonly host: Scene | undefined;
};

/** How each scene stands in the telling. */
export function tellingContexts(slice: Slice): ReadonlyMap<SceneId, TellingContext> {
  const accounts = accountsOf(slice);
  const { inScene, claims: claimsById } = indexOf(slice);
  const contexts = new Map<SceneId, TellingContext>();
  const last = new Map<string, Scene>();
  let host: Scene | undefined;
  let before: Scene | undefined;
  for (const scene of slice.scenes) {
    const claims = inScene.get(scene.id) ?? [];
    const whens = claims.flatMap(({ sense }) => (sense.kind === 'time' ? sense.when : []));
    const again = claims.some(({ sense }) => sense.kind === 'again');
    const related = again || whens.some(({ relation }) => relating.has(relation));
    const goesBack = whens.some(({ relation }) => backward.has(relation));
    // Null: told later, so that nothing goes back to it.
    const threadOf = (ref: Ref | undefined) => {
      const at = ref?.to === 'claim' ? claimsById.get(ref.id)?.scene : ref?.to === 'scene' ? ref.id : undefined;
      return at === undefined || at === null ? undefined : (contexts.get(at)?.thread ?? null);
    };
    const isForward = whens.some(({ relation }) => relation === 'flashforward');
    const account = accounts.of(scene.id);
    const own = claims.flatMap(({ sense }) => (sense.kind === 'strand' ? [sense.strand] : []))[0];
    // "Later" goes on with what was told before, whatever strand that is in.
    const follows = whens.some((when) => isBare(when) && (when.relation === 'later' || when.relation === 'after'));
    const thread =
      own === undefined && follows && before
        ? (contexts.get(before.id)?.thread ?? '')
        : [account, own ?? ''].join('\u0001');
    // "12 years before [a scene of another strand]" begins a strand; it does not go back in it.
    const goesBackInThread = whens.some(
      ({ relation, to }) => backward.has(relation) && (to[0] === undefined ? thread : threadOf(to[0])) === thread,
    );
    const isLost = whens.some(({ relation }) => relation === 'unknown');
    const isAside = isForward || isLost || again || scene.parent !== undefined;
    const isBareHere = own === undefined && whens.some(isBare);
    const isMeeting = whens.some(({ relation }) => meeting.has(relation));
    const goesOn = !isAside && !goesBackInThread && !isBareHere && !isMeeting;
    contexts.set(scene.id, { scene, thread, related, goesOn, before, last: last.get(thread), host });
    if (!isAside && !goesBackInThread) last.set(thread, scene);
    if (!isAside && !goesBack && account === world) host = scene;
    before = scene;
  }
  return contexts;
}

const relating: ReadonlySet<StoryWhen['relation']> = new Set([
  ...([
    'before',
    'after',
    'between',
    'during',
    'since',
    'sinceBefore',
    'until',
    'next',
    'previous',
    'later',
    'earlier',
  ] as const),
  ...(['point', 'either', 'flashback', 'flashforward', 'unknown'] as const),
]);
/** They say of it that it may lie on either side, or beside what it is compared with. */
const meeting: ReadonlySet<StoryWhen['relation']> = new Set(['either', 'since', 'point']);
const backward: ReadonlySet<StoryWhen['relation']> = new Set([
  'before',
  'earlier',
  'previous',
  'flashback',
  'sinceBefore',
]);

/** What a statement that names nothing is compared with, and what a flashback interrupts. */
export function comparedWith(
  slice: Slice,
  { claim, moment }: TimeClaim,
  contexts: ReadonlyMap<SceneId, TellingContext>,
): { readonly before: Moment | null; readonly host: Moment | null } {
  const context = contexts.get(claim.scene ?? '');
  if (moment.of === 'claim') {
    // What a claim is compared with is the scene in which it is given.
    const own = claim.scene === null ? null : sceneMoment(slice, claim.scene);
    return { before: own, host: own };
  }
  const momentAt = (scene: Scene | undefined) => (scene ? sceneMoment(slice, scene.id) : null);
  return { before: momentAt(context?.before), host: momentAt(context?.host) };
}

/** What "three hours later" is counted from, where it names nothing: the scene told before, or that in which a claim is given. */
export function countedFrom(slice: Slice, moment: Moment): Moment | undefined {
  const { scenes, claims } = indexOf(slice);
  const own = moment.of === 'claim' ? claims.get(moment.id)?.scene : undefined;
  const number = moment.of === 'scene' ? (scenes.get(moment.id)?.number ?? 0) - 2 : -1;
  const id = own ?? slice.scenes[number]?.id;
  return id === undefined ? undefined : sceneMoment(slice, id);
}

/**
 * A scene is assumed to follow the last of its thread, also where it has a time of its own that does not go back in it; one
 * within another is assumed to be in it. No scene is assumed to last longer than a day.
 */
export function assumedOrder(
  slice: Slice,
  contexts: ReadonlyMap<SceneId, TellingContext>,
  points: Points,
): readonly Statement[] {
  const accounts = accountsOf(slice);
  return slice.scenes.flatMap((scene): readonly Statement[] => {
    const { related, goesOn, last } = contexts.get(scene.id) as TellingContext;
    const account = accounts.of(scene.id);
    const about = sceneMoment(slice, scene.id);
    const own = points.interval(about);
    const said = { claim: null, kind: 'order' as const, about, force: 'assumed' as const, account };
    const short = { ...said, kind: 'length' as const, bounds: [sooner(own.start, own.end, day)] };
    if (related && !goesOn) return [short];
    if (scene.parent !== undefined) {
      const to = sceneMoment(slice, scene.parent);
      const its = points.interval(to);
      const isTold = account !== accounts.of(scene.parent);
      // What is told of has happened by then; what is dreamt or shown within a scene is part of it.
      const bounds = isTold ? [atMost(own.end, its.end)] : [atMost(its.start, own.start), atMost(own.end, its.end)];
      return [short, { ...said, to, bounds }];
    }
    if (!last) return [short];
    const to = sceneMoment(slice, last.id);
    return [short, { ...said, to, bounds: [atMost(points.interval(to).end, own.start)] }];
  });
}
