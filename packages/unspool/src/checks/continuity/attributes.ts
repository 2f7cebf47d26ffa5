import { say } from '../../base/index.js';
import { english, lookUp, oneOf, plain } from '../../language/index.js';
import { type Claim, type EntityId, identities, nameOf, ofKind, type Whole } from '../../story/index.js';
import { accountsOf } from '../../time/index.js';
import { type Finding, finding, quoted } from '../finding.js';
import { groundsIn } from '../shared/claim-grounds.js';
import { images } from '../shared/images.js';
import { allSaid } from '../shared/said.js';

/** What stays as it is, and is said to be one thing of somebody here and another there: the colour of their eyes, their hand. */
export function attributes(story: Whole): readonly Finding<'attribute-clash'>[] {
  const first = new Map<string, Stated>();
  return statedIn(story).flatMap((one) => {
    const key = JSON.stringify([one.account, one.entity, one.attribute]);
    const before = first.get(key);
    if (!before) first.set(key, one);
    if (!before || before.value === one.value) return [];
    const words = { who: nameOf(story, one.entity), first: quoted(before.claim), other: quoted(one.claim) };
    const because = groundsIn(story, [before.claim, one.claim]);
    return [finding(say.attributeClash(words), [one.claim, before.claim], { because })];
  });
}

type Stated = {
  readonly claim: Claim;
  readonly account: string;
  readonly entity: EntityId;
  readonly attribute: string;
  readonly value: string;
};

function statedIn(story: Whole): readonly Stated[] {
  const same = identities(story);
  const accounts = accountsOf(story);
  const introduced = ofKind(story, 'introduce').flatMap((claim) =>
    valuesIn(plain(claim.sense.description ?? [])).map((value) => ({
      ...value,
      claim,
      account: accounts.of(claim.scene),
      entity: same(claim.sense.entity),
    })),
  );
  const said = allSaid(story).flatMap(({ claim, sense, account }): readonly Stated[] => {
    if (sense.kind !== 'fact' && sense.kind !== 'state') return [];
    const [first, ...rest] = claim.words.filter(({ text }) => text !== '');
    const text = plain(rest);
    const isOne = first?.entity !== undefined && rest.every(({ entity }) => entity === undefined);
    // What "Ada’s mother" has is not Ada’s.
    if (/^['’]/.test(text) && !own.test(text)) return [];
    if (!isOne || first.entity === undefined || unsaid.test(` ${text} `) || images.test(text)) return [];
    const entity = same(first.entity);
    return valuesIn(text).map((value) => ({ ...value, claim, account, entity }));
  });
  return [...introduced, ...said];
}

/** “Ada’s brown eyes”: what is hers as it is her own self’s. */
const own = new RegExp(`^['’]s? (?:\\p{L}+,? ){0,2}${oneOf(english.continuity.own)}`, 'u');

/** What is denied, supposed, or of one among several. */
const unsaid = new RegExp(
  ` ${oneOf([...english.grammar.unreal, ...english.grammar.clauses, ...english.grammar.conditions])} |\\bone\\b|[;:]`,
);

function valuesIn(text: string): readonly { readonly attribute: string; readonly value: string }[] {
  return text.length > longest
    ? []
    : patterns.flatMap(({ attribute, pattern }) => {
        const value = pattern.exec(text)?.[1];
        return value === undefined ? [] : [{ attribute, value: lookUp(english.continuity.alike, value) ?? value }];
      });
}

const longest = 300;

const patterns = Object.entries(english.continuity.attributes).flatMap(([attribute, forms]) =>
  forms.map((form) => {
    const values = `(${oneOf(english.continuity.values[attribute] ?? [])})`;
    return { attribute, pattern: new RegExp(`(?<![\\p{L}-])${form.replace('{value}', values)}(?![\\p{L}])`, 'u') };
  }),
);
