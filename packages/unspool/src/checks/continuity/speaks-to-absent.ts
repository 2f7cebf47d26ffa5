import { grouped, say } from '../../base/index.js';
import { english, oneOf, plain, verbs } from '../../language/index.js';
import { type ClaimOrder, claimOrder, deaths, momentOfClaim, withoutArticle } from '../../mind/index.js';
import {
  type Claim,
  type EntityId,
  eventOf,
  identities,
  kindOf,
  nameOf,
  ofKind,
  type Party,
  perSlice,
  type SceneId,
  type Sense,
  type Slice,
  sceneFrame,
  type Whole,
  type Word,
} from '../../story/index.js';
import { type Finding, finding } from '../finding.js';
import { gradeOf, groundsIn } from '../shared/claim-grounds.js';
import { allSaid } from '../shared/said.js';

/**
 * People who are told something, and who are dead by then, or not among those whom the scene lists. What is told by letter, on
 * a line or at another time is told to anybody.
 */
export function speaksToAbsent(story: Whole): readonly Finding<'speaks-to-absent'>[] {
  const same = identities(story);
  const order = claimOrder(story);
  return allSaid(story).flatMap(({ claim, sense }): readonly Finding<'speaks-to-absent'>[] => {
    const people = (parties: readonly Party[]) =>
      parties.flatMap(({ entity }) =>
        entity !== undefined && kindOf(story, entity) === 'person' ? [same(entity)] : [],
      );
    const said =
      sense.kind === 'fact' ? addressed(claim) : sense.kind === 'tell' && isTold(claim, sense) ? sense : undefined;
    if (!said) return [];
    const [speakers, hearers] = [people(said.who), people(said.hearers)];
    if (speakers.length === 0) return [];
    const who = speakers.map((id) => nameOf(story, id)).join(' and ');
    return hearers.flatMap((id) => {
      const hearer = nameOf(story, id);
      const dead = deadBefore(story, order, id, claim);
      if (dead) {
        const told = { ...gradeOf(dead.footing), because: groundsIn(story, [dead.death, claim]) };
        return [finding(say.speaksToAbsent({ who, hearer, why: 'dead by then' }), [claim, dead.death], told)];
      }
      const list = missingFrom(story, id, claim);
      if (!list) return [];
      const because = groundsIn(story, [list]);
      return [finding(say.speaksToAbsent({ who, hearer, why: 'not there' }), [claim, list], { because })];
    });
  });
}

function isTold(claim: Claim, { channel, verb }: Extract<Sense, { kind: 'tell' }>): boolean {
  return channel === undefined && verbs[verb].reaches && isNow(claim);
}

/** "Ada asks Ben whether it rains", "Ada speaks to Ben". */
function addressed({
  words,
}: Claim): { readonly who: readonly Party[]; readonly hearers: readonly Party[] } | undefined {
  const [first, said, other, ...rest] = withoutArticle(words);
  if (afar.test(plain(rest))) return undefined;
  if (first?.entity === undefined || other?.entity === undefined || !addressing.test(said?.text ?? ''))
    return undefined;
  const party = ({ text, entity }: Word): Party => ({ words: text, ...(entity === undefined ? {} : { entity }) });
  return { who: [party(first)], hearers: [party(other)] };
}

/** What is only theirs, and what one says to somebody by something, or from afar. */
const afar = new RegExp(`^['’]|\\b${oneOf(english.continuity.afar)}\\b`, 'u');

const addressing = new RegExp(
  `^ (?:${oneOf(english.grammar.adverbs)} )?${oneOf(english.continuity.addresses)} (?:${oneOf(english.continuity.articles)} )?$`,
);

/** What is told here and now, not what once was: "told" may be of any time. */
function isNow(claim: Claim): boolean {
  return present.test(` ${plain(claim.words)} `) && !past.test(` ${plain(claim.words)} `);
}

const telling = Object.entries(verbs).flatMap(([verb, row]) =>
  row.frame === 'tell' ? [english.verbs[verb as keyof typeof verbs]] : [],
);
const present = new RegExp(
  ` ${oneOf([...telling.flatMap((forms) => forms.slice(0, 2)), 'says to', 'say to', 'whispers to', 'whisper to', 'is told', 'are told'])}[ :]`,
);
const past = /^ (?:(?!is |are )\p{L}+ ){1,4}(?:told|said|lied|promised|had|has|have|was|were) /u;

function deadBefore(story: Whole, { isBefore, isEarlier }: ClaimOrder, id: EntityId, claim: Claim) {
  const moment = momentOfClaim(story, claim);
  const footing = moment ? isBefore({ of: 'death', id }, moment) : 'open';
  if (footing === 'open') return undefined;
  const death = deaths(story)
    .get(id)
    ?.find((one) => isEarlier(one.claim, claim) !== 'open');
  return death && { death: death.claim, footing };
}

/** The list that says who is there and leaves somebody out, or that says that they are not. */
function missingFrom(story: Slice, id: EntityId, claim: Claim): Claim | undefined {
  if (claim.scene === null || sceneFrame(story, claim.scene).way !== 'shown') return undefined;
  if (momentOfClaim(story, claim)?.of === 'claim') return undefined;
  const same = identities(story);
  const { listed, away } = listsOf(story, claim.scene);
  const names = ({ sense }: Claim) => (sense.kind === 'with' || sense.kind === 'notHere' ? sense.people : []);
  const gone = away.find((list) => names(list).some(({ entity }) => same(entity) === id));
  if (gone) return gone;
  const [first] = listed;
  const isComplete = listed.some(({ sense }) => sense.kind === 'with' && !sense.adds);
  const all = listed.flatMap(names).map(({ entity }) => same(entity));
  // One of a crowd may be meant.
  if (!first || !isComplete || all.includes(id) || all.some((one) => kindOf(story, one) !== 'person')) return undefined;
  return first;
}

type Lists = { readonly listed: readonly Claim[]; readonly away: readonly Claim[] };

/** Who is in the event that a scene shows, in whichever scene that is said. */
function listsOf(story: Slice, scene: SceneId): Lists {
  return listsByEvent(story).get(eventOf(story, scene)) ?? { listed: [], away: [] };
}

const listsByEvent = perSlice((slice): ReadonlyMap<SceneId, Lists> => {
  const lists = [...ofKind(slice, 'with'), ...ofKind(slice, 'notHere')];
  const byEvent = grouped(lists, ({ scene }) => (scene === null ? [] : [eventOf(slice, scene)]));
  return new Map(
    [...byEvent].map(([event, all]) => {
      const listed = all.filter(({ sense }) => sense.kind === 'with');
      return [event, { listed, away: all.filter((claim) => !listed.includes(claim)) }];
    }),
  );
});
