import { addAll } from '../../base/lists.js';
import { hasOwnTime, plain, whenIn } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  hasTrait,
  indexOf,
  ofKind,
  type Ref,
  type SceneId,
  type Slice,
  type StoryWhen,
} from '../../story/index.js';
import { type AccountId, accountsOf } from '../accounts.js';
import { ownCalendars } from '../calendar/own-calendars.js';
import { ownUnits } from '../calendar/own-units.js';
import { atMost, exactly, type Moment, makePoints, momentKey, type Points } from '../moment.js';
import { momentOf, sceneMoment } from '../moment-of.js';
import { clockErrors, right } from './clock-errors.js';
import type { Meaning, Surroundings } from './date-meaning.js';
import { dateOrder } from './date-order.js';
import { dayModes } from './day-modes.js';
import { assumedOrder, comparedWith, tellingContexts } from './default-order.js';
import { lifeStatements } from './life-spans.js';
import { type Dated, periodBounds } from './period-bounds.js';
import { isBare, type TimeClaim, timeClaimsOf } from './time-claims.js';
import type { Fault, Statement, StatementKind } from './time-statement.js';
import { meaningOf } from './when-meaning.js';

/** All that a slice says, and all that is assumed, about when things happen. */
export type Plan = {
  readonly points: Points;
  readonly statements: readonly Statement[];
  readonly faults: readonly Fault[];
};

/** Reads the time statements of a slice, in the order in which they are told, and adds the assumed order of scenes. */
export function planOf(slice: Slice): Plan {
  const accounts = accountsOf(slice);
  const contexts = tellingContexts(slice);
  const timeClaims = timeClaimsOf(slice);
  const modes = dayModes(slice, timeClaims, contexts);
  const long = new Set(timeClaims.flatMap(({ when, moment }) => (goesOn(when) ? [momentKey(moment)] : [])));
  const { claims } = indexOf(slice);
  /** What a claim speaks of lies to its day as its scene does. */
  const sceneKey = ({ of, id }: Moment) => {
    const scene = of === 'claim' ? claims.get(id)?.scene : undefined;
    return scene ? momentKey(sceneMoment(slice, scene)) : '';
  };
  const isEvent = ({ of, id }: Moment) => of === 'scene' || (of === 'claim' && isHappening(claims.get(id)));
  const points = makePoints(
    (moment) => modes.get(momentKey(moment)) ?? modes.get(sceneKey(moment)) ?? 'day',
    (moment) => isEvent(moment) && !long.has(momentKey(moment)),
  );
  const statements: Statement[] = [];
  const faults: Fault[] = [];
  const dated: (Dated & { readonly index: number })[] = [];
  const errors = clockErrors(slice);
  const common = {
    points,
    units: ownUnits(slice),
    calendars: ownCalendars(slice),
    momentOf: (ref: Ref) => momentOf(slice, ref),
    errorOf: (clock: EntityId) => errors(clock)?.range ?? right,
    dateOrder: dateOrder(slice),
  };

  for (const { id } of slice.scenes) points.interval(sceneMoment(slice, id));
  for (const timeClaim of timeClaims) {
    const { claim, moment, when, account, force } = timeClaim;
    const thread = contexts.get(claim.scene ?? '')?.thread;
    const around: Surroundings = { ...common, thread: thread ?? '', ...comparedWith(slice, timeClaim, contexts) };
    if (refersToItself(timeClaim, around)) {
      faults.push({ claim: claim.id, kind: 'itself' });
      continue;
    }
    const meaning = meaningOf(when, moment, around);
    if (meaning.fault) faults.push({ claim: claim.id, kind: meaning.fault });
    const to = when.to.map(around.momentOf).find((other) => other !== null) ?? (isBare(when) ? around.before : null);
    const said = { claim: claim.id, about: moment, account, force, ...(thread === undefined ? {} : { thread }) };
    const error = when.by?.entity === undefined ? undefined : errors(when.by.entity);
    const also = error ? [{ ...said, claim: error.claim, kind: 'clock' as const, bounds: [] }] : [];
    if (meaning.dated) dated.push({ index: statements.length, moment, ...meaning.dated });
    const statement = statementOf(meaning, when, said, to);
    statements.push(error ? { ...statement, also } : statement);
  }
  addAll(statements, lifeStatements(slice, points));
  addAll(statements, inOrder(slice, points, accounts.of));
  addAll(statements, assumedOrder(slice, contexts, points));
  addAll(statements, insideScenes(slice, timeClaims, points, long));
  // By now it is known of which days, months and years anything else is counted.
  for (const { index, ...date } of dated) {
    const statement = statements[index] as Statement;
    statements[index] = { ...statement, bounds: [...statement.bounds, ...periodBounds(points, date)] };
  }
  return { points, statements, faults };
}

/** What is claimed in a scene, and has no time of its own, lies within it. */
function insideScenes(
  slice: Slice,
  timeClaims: readonly TimeClaim[],
  points: Points,
  long: ReadonlySet<string>,
): readonly Statement[] {
  return momentsInScenes(slice, timeClaims, points).flatMap(({ claim, moment, account }): readonly Statement[] => {
    if (claim.scene === null) return [];
    const scene = sceneMoment(slice, claim.scene);
    const [own, its] = [points.interval(moment), points.interval(scene)];
    const bounds = [
      atMost(its.start, own.start),
      // What is said to last so and so long only begins there.
      atMost(long.has(momentKey(moment)) ? own.start : own.end, its.end),
      // A time of day is one of the day of the scene.
      ...(points.hasDay(moment) ? exactly(points.day(scene), points.day(moment), 0) : []),
    ];
    return [{ claim: claim.id, kind: 'inside', about: moment, to: scene, force: 'stated', account, bounds }];
  });
}

/** Something that goes on for as long as it likes. */
function goesOn({ relation, edge }: StoryWhen): boolean {
  return relation === 'lasts' || edge === 'since' || edge === 'until';
}

function refersToItself({ moment, when }: TimeClaim, { momentOf: find }: Surroundings): boolean {
  if (when.to.length === 0) return false;
  const own = momentKey(moment);
  return when.to.some((ref) => {
    const other = find(ref);
    return other !== null && momentKey(other) === own;
  });
}

type Growing = { -readonly [K in keyof Statement]: Statement[K] };

function statementOf(
  meaning: Meaning,
  when: StoryWhen,
  { claim, about, account, force, thread }: Pick<Statement, 'claim' | 'about' | 'account' | 'force' | 'thread'>,
  to: Moment | null,
): Statement {
  const { bounds, recurrences, either, uncertain } = meaning;
  const made: Growing = { claim, about, account, kind: kindOf(when), force, bounds };
  if (uncertain && force === 'stated') made.force = 'likely';
  if (thread !== undefined) made.thread = thread;
  if (to) made.to = to;
  if (recurrences.length > 0) made.recurrences = recurrences;
  if (either) made.either = either;
  return made;
}

function kindOf({ relation, amount, unit, weekday }: StoryWhen): StatementKind {
  if (weekday !== undefined) return 'weekday';
  if (relation === 'same' && unit === 'time') return 'order';
  switch (relation) {
    case 'date':
    case 'clock':
    case 'weekday':
      return relation;
    case 'lasts':
      return 'length';
    case 'flashback':
    case 'flashforward':
      return 'flashback';
    case 'same':
    case 'next':
    case 'previous':
      return 'day';
    default:
      return amount ? 'distance' : 'order';
  }
}

/** Moments of claims that have nothing better than their scene: they happen in it. */
function momentsInScenes(
  slice: Slice,
  timeClaims: readonly TimeClaim[],
  points: Points,
): readonly { readonly claim: Claim; readonly moment: Moment; readonly account: AccountId }[] {
  const { claims } = indexOf(slice);
  const accounts = accountsOf(slice);
  const { isAccepted } = acceptance(slice);
  const placed = new Set(
    timeClaims.flatMap(({ when, moment }) => (moment.of === 'claim' && places(when) ? [moment.id] : [])),
  );
  return points.moments().flatMap((moment) => {
    const claim = moment.of === 'claim' ? claims.get(moment.id) : undefined;
    if (!claim || placed.has(claim.id) || !isAccepted(claim.id) || accounts.isUnreal(claim.scene) || isDated(claim))
      return [];
    return [{ claim, moment, account: accounts.of(claim.scene) }];
  });
}

function isHappening(claim: Claim | undefined): boolean {
  return claim !== undefined && hasTrait(claim.sense, 'happens');
}

/** "Ada dies in 1900.", "Ada dies in the spring": told in a scene, and not shown there. */
function isDated({ sense, words }: Claim): boolean {
  if (hasOwnTime(plain(words))) return true;
  const when = sense.kind === 'act' && sense.way !== undefined ? whenIn(sense.way) : null;
  return when?.some(({ relation }) => relation === 'date') ?? false;
}

/** Whether a statement by itself says where in time something is; a time of day alone is within its scene. */
function places({ relation }: StoryWhen): boolean {
  return relation !== 'lasts' && relation !== 'clock' && relation !== 'unknown';
}

/** In a scene "in this order", what is claimed happens in the order in which it is written. */
function inOrder(slice: Slice, points: Points, accountOf: (scene: SceneId | null) => AccountId): readonly Statement[] {
  const { inScene } = indexOf(slice);
  return ofKind(slice, 'inOrder').flatMap((part) => {
    const acts = (inScene.get(part.scene) ?? []).filter(isHappening);
    return acts.slice(1).map((claim, index): Statement => {
      const [before, after] = [acts[index] as Claim, claim].map(({ id }): Moment => ({ of: 'claim', id }));
      const [first, second] = [points.interval(before as Moment), points.interval(after as Moment)];
      return {
        claim: part.id,
        kind: 'order',
        about: after as Moment,
        to: before as Moment,
        force: 'stated',
        account: accountOf(part.scene),
        bounds: [atMost(first.end, second.start)],
      };
    });
  });
}
