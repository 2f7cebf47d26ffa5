import { type Line, lead, namesOf, say, sentence } from '../../../explain/index.js';
import { plain } from '../../../language/index.js';
import { changeBy, inStoryOrder, uses } from '../../../mind/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  ofKind,
  type SceneId,
  type Sense,
  type Slice,
  type Words,
} from '../../../story/index.js';
import { type Answered, untold } from '../../question/intent.js';
import { surely } from '../../time/time-reply.js';
import { type Deed, deedsOf } from '../../told/deeds.js';
import { phrasesBehind } from '../../told/phrases.js';
import type { Token } from '../../told/token.js';
import { answered, doubtAbout, eachOnce, isSure, linesOfClaims, partiesNamed, standing } from '../claim-lines.js';
import { deedLines } from '../deed-answer.js';
import { saysWhere } from '../deed-place-answer.js';

/** Something passes from hand to hand, or to a place: where it is then. */
export type Passing = {
  readonly claim: Claim;
  readonly line: readonly Line[];
  /** In words: "Ada", "in the drawer"; none where it is lost to nobody who is named. */
  readonly where: Words;
  /** Whether somebody has it then. */
  readonly isHeld: boolean;
  /** They may as well have left it where it was. */
  readonly perhaps?: true;
};

/** Whose something is: its owner, where one is told. */
export function ownerAnswer(slice: Slice, thing: EntityId): readonly Line[] {
  const same = identities(slice);
  const owned = ofKind(slice, 'introduce').filter(
    ({ sense }) => same(sense.entity) === same(thing) && sense.owner !== undefined,
  );
  const [first] = owned;
  if (!first?.sense.owner) return [];
  return answered(slice, partiesNamed(slice, [first.sense.owner]), linesOfClaims(slice, owned));
}

/** Who has something: with whom it was last in the order of the story, then how it passed from hand to hand, the last first. */
export function hasAnswer(slice: Slice, thing: EntityId): readonly Line[] {
  return passedLines(slice, thing, '') ?? ownedLines(slice, thing);
}

/** The same with a word before whoever has it; undefined where nothing tells how it passed. */
function passedLines(slice: Slice, thing: EntityId, before: string): readonly Line[] | undefined {
  const passings = passingsOf(slice, thing);
  const last = lastOf(slice, passings);
  if (!last) return undefined;
  const lines = eachOnce([last, ...[...passings].reverse()].flatMap(({ line }) => line));
  return [lastLine(slice, last, before), ...lines.slice(0, mostLines)];
}

/** By which it is where it is: nothing says that what only may have been so was later than what is certain in its scene. */
function lastOf(slice: Slice, passings: readonly Passing[]): Passing | undefined {
  const last = passings.at(-1);
  const certain = passings.findLast(({ claim }) => claim.scene === last?.claim.scene && isSure(slice, claim));
  return certain ?? last;
}

/**
 * Whether somebody has something now: yes where it is certain that they had it last; no where it is certain that another got
 * it after them, and who. Not told where it was put away or lost, or where its order is not known.
 */
export function hasItAnswer(slice: Slice, who: EntityId, thing: EntityId): Answered {
  const passings = passingsOf(slice, thing);
  const last = passings.at(-1);
  if (!last) return [];
  if (!last.isHeld || !isSure(slice, last.claim)) return untold;
  const lines = eachOnce([...passings].reverse().flatMap(({ line }) => line)).slice(0, mostLines);
  if (isWith(slice, last, who)) {
    const isLast = passings.every((other) => isWith(slice, other, who) || isSurelyAfter(slice, last, other));
    return isLast ? answered(slice, say(isPerhaps(last, passings) ? perhaps : `yes${asFarAsTold}`), lines) : untold;
  }
  const own = passings.findLast((passing) => isWith(slice, passing, who));
  if (!last.where.some(({ entity }) => entity) || (own && !isSurelyAfter(slice, last, own))) return untold;
  if (isPerhaps(last, passings)) return untold;
  return answered(slice, [...say('no: '), ...last.where, ...say(` has it${asFarAsTold}`)], lines);
}

/** Whether one may have left it where it was; what a line states, its words tell, too. */
function isPerhaps({ claim }: Passing, passings: readonly Passing[]): boolean {
  return passings.some((one) => one.perhaps && one.claim.id === claim.id);
}

export function isWith(slice: Slice, { where, isHeld }: Passing, who: EntityId): boolean {
  const same = identities(slice);
  return isHeld && where.some(({ entity }) => entity !== undefined && same(entity) === same(who));
}

/** Whether one passing is later than another; within a scene they are in the order in which they are told. */
function isSurelyAfter(slice: Slice, { claim: late }: Passing, { claim: early }: Passing): boolean {
  if (late.scene === early.scene || early.scene === null) return true;
  if (late.scene === null) return false;
  const moment = (id: SceneId) => ({ of: 'scene', id }) as const;
  return surely(slice, moment(early.scene), moment(late.scene)) !== 'open';
}

/** Where something is: with whom, or at which place, and where it is said to lie. */
export function whereThingAnswer(slice: Slice, thing: EntityId): readonly Line[] {
  // People are no place: "with Ada".
  const passed = passedLines(slice, thing, 'with ') ?? placedLines(slice, thing);
  const lies = ['lie', 'stand', 'hang', 'hide', 'be'].flatMap((verb) =>
    deedsOf(slice, verb).filter(({ doers, targets, clause, tokens: said }) => {
      const id = identities(slice)(thing);
      const isAt = places.test(said[clause.rest.from]?.text ?? '');
      return clause.standing === 'so' && ((doers.includes(id) && isAt) || (verb === 'hide' && targets.includes(id)));
    }),
  );
  return eachOnce([...passed, ...deedLines(slice, lies)]).slice(0, mostLines);
}

/** Where something was hidden, kept or buried: the sentences that say so and name the place. */
export function whereHiddenAnswer(slice: Slice, verbs: readonly string[], thing: EntityId): readonly Line[] {
  const id = identities(slice)(thing);
  const told = verbs.flatMap((verb) => deedsOf(slice, verb));
  const own = told.filter((deed) => deed.clause.standing === 'so' && deed.targets.includes(id) && saysWhere(deed));
  return deedLines(slice, own);
}

const places = /^(?:in|on|at|under|behind|inside|beneath|near|beside|by|above|there)$/;
const mostLines = 8;
const asFarAsTold = ', as far as it is told';
const perhaps = 'perhaps, as far as it is told';

function lastLine(slice: Slice, { claim, where, isHeld, line }: Passing, before: string): Line {
  const scenes = line.flatMap((own) => own.scenes);
  const words = where.length === 0 ? say('nobody who is named') : isHeld ? [...say(before), ...where] : where;
  const said = [...words, ...say(isHeld ? asFarAsTold : ', as last told of')];
  return { words: sentence([...lead([doubtAbout(slice, claim)]), ...said]), scenes };
}

/** To whom it belongs, or where it is, by how it is introduced. */
function ownedLines(slice: Slice, thing: EntityId): readonly Line[] {
  const same = identities(slice);
  return ofKind(slice, 'introduce').flatMap(({ id, scene, sense }): readonly Line[] => {
    const { entity, owner, at } = sense;
    if (same(entity) !== same(thing) || (!owner && !at)) return [];
    const whose = owner ? [...say(' belongs to '), ...partiesNamed(slice, [owner])] : [];
    const where = at ? say(` is at ${at.words}`) : [];
    const words = [...namesOf(slice, [entity]), ...whose, ...(owner && at ? say(', and') : []), ...where];
    return [{ words: sentence(words), scenes: scene === null ? [] : [scene], claim: id }];
  });
}

/** Where it is by how it is introduced, if that says so. */
function placedLines(slice: Slice, thing: EntityId): readonly Line[] {
  const same = identities(slice);
  const isPlaced = ofKind(slice, 'introduce').some(({ sense }) => same(sense.entity) === same(thing) && sense.at);
  return isPlaced ? ownedLines(slice, thing) : [];
}

/** How something passes, in the order of the story as far as it is known. What has a time of its own comes before the rest. */
export function passingsOf(slice: Slice, thing: EntityId): readonly Passing[] {
  const stated = standing(slice).flatMap(({ claim, sense }): readonly Passing[] => {
    const passed = passedBy(slice, sense, claim, thing);
    return passed ? [{ claim, line: linesOfClaims(slice, [claim]), ...passed }] : [];
  });
  const deeds = [...keeping, ...giving, ...placing, ...losing, ...handing].flatMap((verb) =>
    deedsOf(slice, verb).map((deed) => ({ verb, deed })),
  );
  // Within a paragraph things go on as they are told.
  const told = deeds
    .sort(
      ({ deed: a }, { deed: b }) => (a.told.from ?? 0) - (b.told.from ?? 0) || a.clause.verb.from - b.clause.verb.from,
    )
    .flatMap(({ verb, deed }): readonly Passing[] => {
      const passed = passedIn(slice, deed, verb, thing);
      return passed ? [{ claim: deed.told.claim, line: deedLines(slice, [deed]), ...passed }] : [];
    });
  const same = identities(slice);
  const had = uses(slice).flatMap(({ claim, who, thing: one, how }): readonly Passing[] =>
    how === 'has' && one === same(thing)
      ? [{ claim, line: linesOfClaims(slice, [claim]), where: namesOf(slice, who), isHeld: true }]
      : [],
  );
  return inStoryOrder(slice, [...stated, ...told, ...had]);
}

const keeping: readonly string[] = [
  'take',
  'get',
  'have',
  'carry',
  'keep',
  'buy',
  'steal',
  'inherit',
  ...'buy back|get back|take back|win back|take away|pick up'.split('|'),
];
const giving: readonly string[] = ['give', 'give back', 'lend'];
const placing: readonly string[] = ['put', 'hide', 'lay', 'place'];
/** By which somebody has something no longer: whoever it goes to has it, if one is named, else nobody. */
const losing: readonly string[] = ['lose', 'throw', 'throw away', 'drop', 'burn', 'sell'];

/** By which somebody has it where it is said to go to them, and nothing else is told. */
const handing: readonly string[] = ['leave', 'hand', 'pass', 'send', 'return'];

type Passed = Pick<Passing, 'where' | 'isHeld' | 'perhaps'>;

function passedBy(slice: Slice, sense: Sense, claim: Claim, thing: EntityId): Passed | undefined {
  const after = changeBy(slice, sense, claim, thing)?.after;
  if (after === undefined) return undefined;
  if (after.is === 'held')
    return { where: partiesNamed(slice, after.by), isHeld: true, ...(after.perhaps ? { perhaps: true } : {}) };
  return { where: after.is === 'placed' ? say(after.at) : after.is === 'gone' ? say(noMore) : [], isHeld: false };
}

const noMore = 'it is no more';

/** Where something is put, with all that says more of the place; not where another thing is that is put away next. */
function placeBehind(
  tokens: readonly Token[],
  from: number,
): { readonly from: number; readonly to: number } | undefined {
  const phrases = phrasesBehind(tokens, from);
  const first = phrases.findIndex(({ by }) => by !== undefined && isPlacing(by));
  if (first < 0) return undefined;
  let last = first;
  while (
    phrases[last + 1]?.by !== undefined &&
    !phrases[last + 1]?.isClause &&
    phrases[last + 1]?.from === phrases[last]?.to
  )
    last += 1;
  return { from: phrases[first]?.from ?? from, to: phrases[last]?.to ?? from };
}

const isPlacing = (by: string) => by === 'into' || by === 'onto' || places.test(by);

/** The author's own words of some tokens. */
function wordsFrom({ words }: Deed['told'], tokens: readonly Token[]): string {
  const said = tokens.map(({ text }) => text).join(' ');
  const text = plain(words);
  const at = text.toLowerCase().indexOf(said);
  return at < 0 ? said : text.slice(at, at + said.length);
}

function passedIn(
  slice: Slice,
  { told, clause, doers, targets, receivers, given, tokens: said }: Deed,
  verb: string,
  thing: EntityId,
) {
  const id = identities(slice)(thing);
  if (clause.standing !== 'so') return undefined;
  // "gives Ann the key"
  const [gotten, ...others] = receivers.length > 0 ? receivers : targets.filter((one) => one !== id);
  if (giving.includes(verb) && given.includes(id) && gotten !== undefined && others.length === 0)
    return { where: namesOf(slice, [gotten]), isHeld: true };
  if (!targets.includes(id)) return undefined;
  // "Ben drops the key, and Ada picks it up": a list of names may be none.
  const holders = doers.filter((one) => one !== id);
  if (keeping.includes(verb)) return holders.length > 0 ? { where: namesOf(slice, holders), isHeld: true } : undefined;
  if (placing.includes(verb)) {
    const at = placeBehind(said, clause.rest.from);
    if (!at) return undefined;
    const words = wordsFrom(told, said.slice(at.from, at.to)).replace(/^(in|on)to /i, '$1 ');
    return { where: say(words), isHeld: false };
  }
  const to = said.findIndex(({ text }, at) => at >= clause.rest.from && at < clause.rest.to && text === 'to');
  const receiver = to < 0 ? undefined : said.slice(to + 1, to + 3).find(({ entity }) => entity !== undefined)?.entity;
  if (receiver !== undefined) return { where: namesOf(slice, [receiver]), isHeld: true };
  return losing.includes(verb) ? { where: verb === 'burn' ? say(noMore) : [], isHeld: false } : undefined;
}
