import { addTo, say } from '../../base/index.js';
import { english, oneOf, plain, verbs } from '../../language/index.js';
import { type ClaimOrder, claimOrder, deaths, type SureClaim, sureClaims } from '../../mind/index.js';
import { type Claim, type EntityId, identities, nameOf, type Sense, type Whole } from '../../story/index.js';
import { type Finding, finding, quoted } from '../finding.js';
import { gradeOf, groundsIn } from '../shared/claim-grounds.js';
import { senseKey, wordsFrom, wordsKey } from '../shared/content-key.js';

/**
 * What somebody knows before they learn it or before it is so, and what they have learnt and do not know any more: from what
 * the notes say of minds alone.
 */
export function knowledge(story: Whole): readonly Finding<Code>[] {
  const minds = new Map<string, Having[]>();
  const all = sureClaims(story).flatMap((one) => havingIn(story, one));
  for (const having of all) for (const key of having.keys) addTo(minds, key, having);
  const order = claimOrder(story);
  // Whoever learns and forgets one thing more often is left alone.
  const few = [...minds.values()].filter((all) => all.length <= mostTurns);
  return [
    ...eachOnce(few.flatMap((own) => [...tooSoon(story, order, own), ...forgotten(story, order, own)])),
    ...beforeSo(story, order, all),
  ];
}

const mostTurns = 50;

/** What is found by words and by what is read in them is one. */
function eachOnce(found: readonly Finding<Code>[]): readonly Finding<Code>[] {
  return [...new Map(found.map((one) => [JSON.stringify([one.code, one.about[0]]), one])).values()];
}

/** That somebody has something in mind, comes to have it, or has it no more. */
type Having = {
  readonly claim: Claim;
  readonly who: EntityId;
  /** Whose account, who, and what: by its words, and by what is read in them. */
  readonly keys: readonly string[];
  readonly account: string;
  readonly content: Sense | null;
  /** `shows`: whoever says it has it. */
  readonly turn: 'learns' | 'perceives' | 'knows' | 'shows' | 'forgets' | 'lacks';
};

function havingIn(story: Whole, { claim, sense, account }: SureClaim): readonly Having[] {
  const same = identities(story);
  if (sense.kind === 'fact' || sense.kind === 'state') return mindIn(story, claim, account);
  const turn = sense.kind === 'mind' || sense.kind === 'tell' ? turnOf(sense) : undefined;
  if ((sense.kind !== 'mind' && sense.kind !== 'tell') || turn === undefined) return [];
  return sense.who.flatMap(({ entity }) => {
    if (entity === undefined) return [];
    const who = same(entity);
    const read = senseKey(story, sense.content.sense);
    const keys = [wordsKey(story, sense.content.words), ...(read === null ? [] : [read])];
    const own = keys.map((key) => JSON.stringify([account, who, key]));
    return [{ claim, who, keys: own, account, content: sense.content.sense, turn }];
  });
}

function turnOf(sense: Extract<Sense, { kind: 'mind' | 'tell' }>): Having['turn'] | undefined {
  if (sense.kind === 'tell') return sense.verb === 'tells' || sense.verb === 'hidesFrom' ? 'shows' : undefined;
  if (sense.verb === 'learns' || sense.verb === 'knows' || sense.verb === 'forgets') return sense.verb;
  return sense.verb === 'sees' ? 'perceives' : undefined;
}

/** "Ada does not know that it rains", "Ada finds out that it rains": what is none of the verbs of minds. */
function mindIn(story: Whole, claim: Claim, account: string): readonly Having[] {
  const [first, ...rest] = claim.words.filter(({ text }) => text !== '');
  const text = plain(rest);
  const [denied, found] = [lacks.exec(text), finds.exec(text)];
  const verb = denied ?? found;
  if (!verb || first?.entity === undefined) return [];
  const who = identities(story)(first.entity);
  const content = wordsFrom(rest, verb[0].length);
  const turn = denied ? 'lacks' : 'learns';
  return [
    {
      claim,
      who,
      keys: [JSON.stringify([account, who, wordsKey(story, content)])],
      account,
      content: null,
      turn,
    },
  ];
}

const lacks = new RegExp(`^ (?:still )?${oneOf(english.continuity.deniesKnowing)} `);
const finds = new RegExp(`^ ${oneOf(english.continuity.findsOut)} `);

/** Known, and learnt only later. */
function tooSoon(story: Whole, order: ClaimOrder, all: readonly Having[]): readonly Finding<Code>[] {
  const learnt = all.filter(({ turn }) => turn === 'learns');
  if (learnt.length === 0) return [];
  const known = all.filter(({ turn }) => turn === 'knows' || turn === 'shows');
  return known.flatMap(({ claim, who, turn }) => {
    const later = learnt.map((one) => ({ one, footing: order.isEarlier(claim, one.claim) }));
    const [next] = later;
    // If any of it may have been learnt before, nothing is too soon; and what was forgotten can be learnt anew.
    if (!next || later.some(({ footing }) => footing === 'open')) return [];
    if (all.some((other) => other.turn === 'forgets' && mayBeBetween(order, claim, other.claim, next.one.claim)))
      return [];
    const words = { who: nameOf(story, who), first: quoted(claim), learning: quoted(next.one.claim) };
    const because = groundsIn(story, [claim, next.one.claim]);
    const grade = turn === 'shows' ? { grade: 'warning' as const } : gradeOf(next.footing);
    return [finding(say.knowsBeforeLearnt(words), [claim, next.one.claim], { ...grade, because })];
  });
}

/** Learnt, and then not known, or learnt once more, with nobody forgetting it. */
function forgotten(story: Whole, order: ClaimOrder, all: readonly Having[]): readonly Finding<Code>[] {
  const learnt = all.filter(({ turn }) => turn === 'learns' || turn === 'knows');
  const late = all.filter(({ turn }) => turn === 'lacks' || turn === 'learns');
  return late.flatMap(({ claim, who, turn }) => {
    for (const one of learnt) {
      if (turn === 'learns' && one.turn !== 'learns') continue;
      const footing = one.claim === claim ? 'open' : order.isEarlier(one.claim, claim);
      if (footing === 'open' || isSameScene(one.claim, claim)) continue;
      if (all.some((other) => other.turn === 'forgets' && mayBeBetween(order, one.claim, other.claim, claim))) continue;
      const words = { who: nameOf(story, who), first: quoted(one.claim), late: quoted(claim) };
      const because = groundsIn(story, [one.claim, claim]);
      // Who learns it again may only be told it again.
      const grade = turn === 'learns' ? { grade: 'hint' as const } : gradeOf(footing);
      return [finding(say.forgetsLearnt(words), [claim, one.claim], { ...grade, because })];
    }
    return [];
  });
}

function isSameScene(a: Claim, b: Claim): boolean {
  return a.scene !== null && a.scene === b.scene;
}

function mayBeBetween({ isEarlier }: ClaimOrder, a: Claim, between: Claim, b: Claim): boolean {
  return isEarlier(between, a) === 'open' && isEarlier(b, between) === 'open';
}

/** Known of what happens only later; who only believes it may be right by chance. */
function beforeSo(story: Whole, { isEarlier }: ClaimOrder, all: readonly Having[]): readonly Finding<Code>[] {
  const events = new Map<string, SureClaim[]>();
  for (const one of sureClaims(story)) {
    const own = one.sense.kind === 'act' || isBeginning(one.sense) ? senseKey(story, one.sense) : null;
    if (own !== null) addTo(events, own, one);
  }
  const known = all.filter(({ turn }) => turn === 'knows' || turn === 'learns' || turn === 'perceives');
  return known.flatMap(({ claim, who, account, content }) => {
    const own = senseKey(story, content);
    const happened = [...(own === null ? [] : (events.get(own) ?? [])), ...deathOf(story, content)];
    const shown = happened.filter((event) => event.account === account && event.claim !== claim);
    const later = shown.map((event) => ({ event, footing: isEarlier(claim, event.claim) }));
    const [first] = later;
    if (!first || later.some(({ footing }) => footing === 'open') || isSameScene(claim, first.event.claim)) return [];
    const words = { who: nameOf(story, who), known: quoted(claim), event: quoted(first.event.claim) };
    const because = groundsIn(story, [claim, first.event.claim]);
    return [finding(say.knowsBeforeSo(words), [claim, first.event.claim], { ...gradeOf(first.footing), because })];
  });
}

function isBeginning(sense: Sense): boolean {
  return (sense.kind === 'state' || sense.kind === 'relation') && verbs[sense.verb].turn === 'begins';
}

/** What tells of the death of those who are said to be dead. */
function deathOf(story: Whole, content: Sense | null): readonly SureClaim[] {
  if (content?.kind !== 'state' || content.what !== 'dead') return [];
  return content.of.flatMap((id) => deaths(story).get(identities(story)(id)) ?? []);
}

/** The pages that it gives. */
type Code = 'forgets-learnt' | 'knows-before-learnt' | 'knows-before-so';
