import { addTo, say } from '../../base/index.js';
import { type ActVerb, english, isVerbOf, oneOf, type Verb, verbs } from '../../language/index.js';
import { type SureClaim, sureClaims } from '../../mind/index.js';
import { type Claim, type EntityId, eventOf, identities, type Party, type Whole } from '../../story/index.js';
import { accountsOf } from '../../time/index.js';
import { type Finding, finding, quoted } from '../finding.js';
import { groundsIn } from '../shared/claim-grounds.js';

/**
 * What somebody tells otherwise than it is shown: another does it, or it is denied. A death is one wherever it is told of;
 * anything else must be told of the same event (“again […]”).
 */
export function narrator(story: Whole): readonly Finding<'narrator-contradicts'>[] {
  const accounts = accountsOf(story);
  const isTold = (account: string) => /^(?:told|written)$/.test(accounts.frame(account)?.way ?? '');
  const deeds = sureClaims(story).flatMap((one) => deedsIn(story, one));
  const shown = new Map<string, Deed[]>();
  for (const deed of deeds) if (deed.account === '' && !deed.isDenied) addTo(shown, deed.verb + deed.what, deed);
  return deeds
    .filter(({ account }) => isTold(account))
    .flatMap((told) => {
      const other = (shown.get(told.verb + told.what) ?? []).find(
        (one) => isOneDeed(story, told, one) && differs(told, one),
      );
      if (!other) return [];
      const words = { told: quoted(told.claim), shown: quoted(other.claim) };
      const because = groundsIn(story, [other.claim, told.claim]);
      return [finding(say.narratorContradicts(words), [told.claim, other.claim], { because })];
    });
}

/** Something done to one, or said not to be. */
type Deed = {
  readonly claim: Claim;
  readonly account: string;
  readonly verb: ActVerb;
  readonly who: readonly EntityId[];
  readonly what: EntityId;
  readonly isDenied: boolean;
};

function deedsIn(story: Whole, { claim, sense, account }: SureClaim): readonly Deed[] {
  const same = identities(story);
  const ids = (parties: readonly Party[]) =>
    parties.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)]));
  if (sense.kind === 'fact') return deniedIn(story, claim, account);
  if (sense.kind !== 'act' || sense.who.length === 0) return [];
  const { verb, who } = sense;
  const done = { claim, account, verb, who: ids(who), isDenied: false };
  return who.every(({ entity }) => entity !== undefined)
    ? ids(sense.what ?? []).map((what) => ({ ...done, what }))
    : [];
}

/** "Ada did not kill Ben." */
function deniedIn(story: Whole, claim: Claim, account: string): readonly Deed[] {
  const same = identities(story);
  const [first, said, object] = claim.words.filter(({ text }) => text !== '');
  const form = denial.exec(said?.text ?? '')?.[1];
  const verb = form === undefined ? undefined : acts.get(form);
  if (first?.entity === undefined || object?.entity === undefined || verb === undefined) return [];
  return [{ claim, account, verb, who: [same(first.entity)], what: same(object.entity), isDenied: true }];
}

const acts = new Map(
  Object.entries(english.verbs).flatMap(([verb, forms]): readonly (readonly [string, ActVerb])[] =>
    isVerbOf(verb as Verb, 'act') ? forms.map((form) => [form, verb as ActVerb]) : [],
  ),
);
const denial = new RegExp(
  `^ ${oneOf(english.continuity.denies)} (${oneOf([...acts.keys()])}) (?:${oneOf(english.continuity.articles)} )?$`,
);

function isOneDeed(story: Whole, a: Deed, b: Deed): boolean {
  if (verbs[a.verb].deathOf !== undefined) return true;
  const event = ({ scene }: Claim) => (scene === null ? null : eventOf(story, scene));
  return event(a.claim) !== null && event(a.claim) === event(b.claim);
}

function differs(told: Deed, shown: Deed): boolean {
  const isByOne = told.who.some((id) => shown.who.includes(id));
  return told.isDenied ? isByOne : !isByOne;
}
