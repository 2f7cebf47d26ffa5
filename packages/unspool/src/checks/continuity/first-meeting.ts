import { grouped, say } from '../../base/index.js';
import { english, oneOf, plain } from '../../language/index.js';
import { claimOrder, inStoryOrder, type SureClaim } from '../../mind/index.js';
import { type Claim, type EntityId, eventOf, identities, kindOf, nameOf, type Whole } from '../../story/index.js';
import { type Finding, finding, quoted } from '../finding.js';
import { gradeOf, groundsIn } from '../shared/claim-grounds.js';
import { allSaid } from '../shared/said.js';

/** Two who meet for the first time, and have met before: for a first time, or as one spoke to the other. */
export function firstMeeting(story: Whole): readonly Finding<'first-meeting-twice'>[] {
  const meetings = allSaid(story).flatMap((said) => meetingIn(story, said));
  const talks = meetings.length > 0 ? allSaid(story).flatMap((said) => talkIn(story, said)) : [];
  const { isEarlier } = claimOrder(story);
  const [metOf, talkedOf] = [meetings, talks].map((all) => grouped(inStoryOrder(story, all), ({ pair }) => [pair]));
  return meetings.flatMap((meeting) => {
    const { claim, pair } = meeting;
    const others = [metOf, talkedOf].flatMap((all) => (all?.get(pair) ?? []).slice(0, mostOthers));
    for (const other of others) {
      if (isOneEvent(story, other.claim, claim)) continue;
      const footing = isEarlier(other.claim, claim);
      if (footing === 'open') continue;
      const words = { ...meeting.names, first: quoted(other.claim) };
      const told = { ...gradeOf(footing), because: groundsIn(story, [other.claim, claim]) };
      return [finding(say.firstMeetingTwice(words), [claim, other.claim], told)];
    }
    return [];
  });
}

/** The first of them are the earliest, as far as that is known. */
const mostOthers = 20;

type Meeting = {
  readonly claim: Claim;
  /** Whose account, and which two. */
  readonly pair: string;
  readonly names: { readonly who: string; readonly other: string };
};

function isOneEvent(story: Whole, a: Claim, b: Claim): boolean {
  return a.scene !== null && b.scene !== null && eventOf(story, a.scene) === eventOf(story, b.scene);
}

/** "Ada meets Ben for the first time." */
function meetingIn(story: Whole, { claim, sense, account }: SureClaim): readonly Meeting[] {
  const text = plain(claim.words);
  if (
    (sense.kind !== 'fact' && sense.kind !== 'state') ||
    text.length > longest ||
    !first.test(text) ||
    again.test(text) ||
    unsaid.test(text.replace(introduced, ''))
  )
    return [];
  if (onlySeen.test(plain(claim.words.map((word) => (word.entity === undefined ? word : { text: name }))))) return [];
  if (claim.words.find(({ text }) => text !== '')?.entity === undefined) return [];
  return pairOf(
    story,
    claim,
    account,
    claim.words.flatMap(({ entity, quote }) => (quote === undefined ? (entity ?? []) : [])),
  );
}

/** Whoever speaks to somebody there has met them. */
function talkIn(story: Whole, { claim, sense, account }: SureClaim): readonly Meeting[] {
  if (sense.kind !== 'tell' || sense.channel !== undefined || sense.who.length !== 1) return [];
  const [teller] = sense.who;
  return sense.hearers.flatMap(({ entity }) =>
    entity === undefined || teller?.entity === undefined ? [] : pairOf(story, claim, account, [teller.entity, entity]),
  );
}

function pairOf(story: Whole, claim: Claim, account: string, named: readonly EntityId[]): readonly Meeting[] {
  const people = [...new Set(named.map(identities(story)))].filter((id) => kindOf(story, id) === 'person');
  const [who, other] = people;
  if (who === undefined || other === undefined || people.length > 2) return [];
  const names = { who: nameOf(story, who), other: nameOf(story, other) };
  return [{ claim, pair: JSON.stringify([account, ...[...people].sort()]), names }];
}

const longest = 300;
const { firstMeetings, meets, onlySeen: seen } = english.continuity;
/** What stands for a name. */
const name = '\u0001';
const onlySeen = new RegExp(seen.replace('{name}', name), 'u');
const first = new RegExp(` (?:${firstMeetings.map((form) => form.replace('{meets}', oneOf(meets))).join('|')})`);
const again = new RegExp(english.continuity.firstAgain, 'iu');
const introduced = /\bintroduced to\b/;
const unsaid = new RegExp(` ${oneOf([...english.grammar.unreal, ...english.grammar.conditions])} `);
