import { kinOf, plain, readAge, readAgeGap, readLife, verbs, type When, whenIn } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  eventOf,
  identities,
  indexOf,
  kindOf,
  ofKind,
  type Slice,
  type StoryWhen,
  stated,
} from '../../story/index.js';
import { accountsOf } from '../accounts.js';
import { day } from '../calendar/gregorian.js';
import { ownCalendars } from '../calendar/own-calendars.js';
import { allowedBy, ownUnits } from '../calendar/own-units.js';
import { lengthOf } from '../calendar/units.js';
import { atMost, exactly, type Moment, type Points, sooner } from '../moment.js';
import type { Bound } from '../stn/temporal-network.js';
import { dateOrder } from './date-order.js';
import type { Statement } from './time-statement.js';
import { meaningOf } from './when-meaning.js';

type Making = {
  readonly slice: Slice;
  readonly points: Points;
  readonly same: (id: EntityId) => EntityId;
  readonly say: (claim: Claim, statement: Pick<Statement, 'kind' | 'about' | 'to' | 'bounds'>) => void;
};

/** What a slice says of births, deaths, ages and kinship, as statements of time. */
export function lifeStatements(slice: Slice, points: Points): readonly Statement[] {
  const statements: Statement[] = [];
  const accounts = accountsOf(slice);
  const { isAccepted } = acceptance(slice);
  const say: Making['say'] = (claim, statement) => {
    if (!isAccepted(claim.id) || claim.certainty === 'unlikely') return;
    const force = claim.certainty === 'likely' || claim.certainty === 'possible' ? 'likely' : 'stated';
    statements.push({ ...statement, claim: claim.id, force, account: accounts.of(claim.scene) });
  };
  const making: Making = { slice, points, same: identities(slice), say };
  for (const claim of slice.claims.map(stated)) {
    const { sense } = claim;
    if (claim.certainty === 'unlikely' || !isAccepted(claim.id) || accounts.isUnreal(claim.scene)) continue;
    if (sense.kind === 'act') ofAct(making, claim);
    else if (sense.kind === 'state') ofState(making, claim);
    else if (sense.kind === 'introduce') ofDescription(making, claim);
  }
  for (const claim of ofKind(slice, 'relation')) ofKin(making, claim);
  for (const id of new Set(points.moments().flatMap(({ of, id }) => (of === 'death' ? [id] : [])))) {
    const moment: Moment = { of: 'death', id };
    const [birth, death] = [points.interval({ of: 'birth', id }), points.interval(moment)];
    statements.push({
      claim: null,
      kind: 'life',
      about: moment,
      to: { of: 'birth', id },
      force: 'stated',
      account: '',
      bounds: [atMost(birth.start, death.start)],
    });
  }
  return statements;
}

/** Whom a claim brings into the world, or out of it. */
function livesIn({ sense }: Claim): readonly { readonly of: 'birth' | 'death'; readonly id: EntityId }[] {
  if (sense.kind !== 'act') return [];
  const { birthOf, deathOf } = verbs[sense.verb];
  const lives = (of: 'birth' | 'death', whose: typeof birthOf) => {
    const parties = whose === 'subject' ? sense.who : whose === 'object' ? (sense.what ?? []) : [];
    return parties.flatMap(({ entity }) => (entity === undefined ? [] : [{ of, id: entity }]));
  };
  return [...lives('birth', birthOf), ...lives('death', deathOf)];
}

/** "Ada is born in 1911", "Tomas dies", "Vera kills Jonas". */
function ofAct({ points, same, say, slice }: Making, claim: Claim): void {
  for (const { of, id } of livesIn(claim)) {
    if (kindOf(slice, id) !== 'person') continue;
    const about: Moment = { of, id: same(id) };
    const event: Moment = { of: 'claim', id: claim.id };
    const [own, its] = [points.interval(about), points.interval(event)];
    say(claim, { kind: 'life', about, to: event, bounds: exactly(its.start, own.start, 0) });
    const way = claim.sense.kind === 'act' ? claim.sense.way : undefined;
    for (const when of way === undefined ? [] : (whenIn(way) ?? []))
      saysWhen({ points, same, say, slice }, claim, about, when);
  }
}

/** "Ada is 34", "Ben is 3 years older than Ada". */
function ofState({ slice, points, same, say }: Making, claim: Claim): void {
  const { sense } = claim;
  if (sense.kind !== 'state' || verbs[sense.verb].turn === 'ends' || claim.scene === null) return;
  const age = readAge(sense.what);
  if (age) for (const id of sense.of) saysAge({ slice, points, same, say }, claim, same(id), age);
  const gap = readAgeGap(sense.what);
  const than = gap ? named(slice, claim, gap.than) : undefined;
  const allowed = gap && allowedBy(gap.amount, ownUnits(slice));
  if (!gap || than === undefined || !allowed) return;
  for (const id of sense.of) {
    const [about, to]: readonly Moment[] = [
      { of: 'birth', id: same(id) },
      { of: 'birth', id: same(than) },
    ] as const;
    if (!about || !to) continue;
    const [own, its] = [points.interval(about).start, points.interval(to).start];
    const [early, late] = gap.older ? [own, its] : [its, own];
    const bounds: Bound[] = [atMost(early, late, -allowed.least, allowed.leastStrict)];
    if (allowed.most < Number.POSITIVE_INFINITY) bounds.push(sooner(early, late, allowed.most, allowed.mostStrict));
    say(claim, { kind: 'age', about, to, bounds });
  }
}

/** Whom a claim names in so many words. */
function named(slice: Slice, claim: Claim, name: string): EntityId | undefined {
  const { entities } = indexOf(slice);
  const word = claim.words.find(({ entity, text }) => entity !== undefined && text === name);
  return word?.entity ?? claim.about.find((id) => entities.get(id)?.name === name);
}

/** Whoever is 34 was born at least 34 years before, and less than 35, counted in days. */
function saysAge(
  { slice, points, say }: Making,
  claim: Claim,
  id: EntityId,
  { years, months = 0 }: { readonly years: number; readonly months?: number },
): void {
  if (claim.scene === null) return;
  const about: Moment = { of: 'birth', id };
  const to: Moment = { of: 'scene', id: eventOf(slice, claim.scene) };
  const [birth, scene] = [points.day(about), points.day(to)];
  const count = 12 * years + months;
  const least = lengthOf(count, 'month').least;
  const most = lengthOf(count + (months > 0 || years === 0 ? 1 : 12), 'month').most - day;
  say(claim, {
    kind: 'age',
    about,
    to,
    bounds: [atMost(birth, scene, -least), sooner(birth, scene, most)],
  });
}

/** "Person: **Ada**, born 3 May 1890, a widow". An age counts from the scene in which somebody is introduced. */
function ofDescription(making: Making, claim: Claim): void {
  const { sense } = claim;
  if (sense.kind !== 'introduce' || sense.as !== 'person' || !sense.description) return;
  const life = readLife(plain(sense.description));
  const id = making.same(sense.entity);
  for (const when of life?.born ?? []) saysWhen(making, claim, { of: 'birth', id }, when);
  for (const when of life?.died ?? []) saysWhen(making, claim, { of: 'death', id }, when);
  if (life?.age !== undefined) saysAge(making, claim, id, { years: life.age });
}

/** A date of somebody's birth or death. */
function saysWhen({ slice, points, say }: Making, claim: Claim, about: Moment, when: When): void {
  if (when.to.length > 0 || when.either || when.relation !== 'date') return;
  const { by, either, ...rest } = when;
  const plainWhen: StoryWhen = { ...rest, to: [] };
  const meaning = meaningOf(plainWhen, about, {
    points,
    units: ownUnits(slice),
    calendars: ownCalendars(slice),
    momentOf: () => null,
    before: null,
    host: null,
    errorOf: () => ({ least: 0, most: 0 }),
    dateOrder: dateOrder(slice),
    thread: '',
  });
  if (meaning.bounds.length > 0) say(claim, { kind: 'life', about, bounds: meaning.bounds });
}

/** Parents are born before their children. */
function ofKin({ points, same, say }: Making, claim: Claim): void {
  const { sense } = claim;
  if (sense.kind !== 'relation' || verbs[sense.verb].turn !== 'holds') return;
  const kin = kinOf(sense.role);
  if (!kin) return;
  const [parents, children] = kin === 'parent' ? [sense.of, sense.to] : [sense.to, sense.of];
  for (const parent of parents) {
    for (const child of children) {
      const about: Moment = { of: 'birth', id: same(child) };
      const to: Moment = { of: 'birth', id: same(parent) };
      if (about.id === to.id) continue;
      const bounds = [atMost(points.interval(to).start, points.interval(about).start, 0, true)];
      say(claim, { kind: 'kin', about, to, bounds });
    }
  }
}
