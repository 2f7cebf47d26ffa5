import { say } from '../../base/index.js';
import { english, oneOf } from '../../language/index.js';
import { changes, claimOrder, lastBefore, sureClaims, withoutArticle } from '../../mind/index.js';
import { type Claim, type EntityId, identities, kindOf, nameOf, type Whole } from '../../story/index.js';
import { type Finding, finding, quoted } from '../finding.js';
import { gradeOf, groundsIn } from '../shared/claim-grounds.js';
import { areApart } from '../shared/whereabouts.js';

/** Things that are taken from where they are not, or lie there: they were put elsewhere. */
export function notWhereLeft(story: Whole): readonly Finding<'not-where-left'>[] {
  const order = claimOrder(story);
  const same = identities(story);
  const taken = [...changes(story)].flatMap(([thing, all]) => all.map((change) => ({ ...change, thing })));
  const seen = sureClaims(story).flatMap(({ claim, sense, account }) =>
    sense.kind === 'fact' || sense.kind === 'state' ? lyingIn(claim).map((one) => ({ ...one, claim, account })) : [],
  );
  return [...taken, ...seen].flatMap(({ thing, claim, account, from }): readonly Finding<'not-where-left'>[] => {
    if (from === undefined || kindOf(story, from) === 'person' || kindOf(story, from) === 'group') return [];
    const last = lastBefore(story, same(thing), { claim, account }, order);
    const at = last?.change.after;
    if (!last || at?.is !== 'placed' || at.in === undefined || !areApart(story, at.in, from)) return [];
    if (isHolder(story, at.in, from)) return [];
    const words = { thing: nameOf(story, thing), from: nameOf(story, from), first: quoted(last.change.claim) };
    const told = { ...gradeOf(last.footing), because: groundsIn(story, [last.change.claim, claim]) };
    return [finding(say.notWhereLeft(words), [claim, last.change.claim], told)];
  });
}

/** "The key lies in the yard." */
function lyingIn({ words }: Claim): readonly { readonly thing: EntityId; readonly from: EntityId }[] {
  const [first, said, place] = withoutArticle(words);
  if (first?.entity === undefined || place?.entity === undefined || !lies.test(said?.text ?? '')) return [];
  return [{ thing: first.entity, from: place.entity }];
}

const { lies: lying, within, articles } = english.continuity;
const lies = new RegExp(
  `^ ${oneOf(lying)} ${oneOf([...within, 'under', 'behind', 'beside'])} (?:${oneOf(articles)} )?$`,
);

/** A drawer may stand in a room, though nothing says so: only two places, or two things, are apart. */
function isHolder(story: Whole, a: EntityId, b: EntityId): boolean {
  return (kindOf(story, a) === 'place') !== (kindOf(story, b) === 'place');
}
