import { leastOf, mostOf } from '../../base/lists.js';
import { basesOf, plain, stemsOf, tokens } from '../../language/index.js';
import { type Claim, type EntityId, identities, perSlice, type Slice } from '../../story/index.js';
import { allLearnings, claimsOfWorld } from './learnings.js';
import { type Matter, mattersOf, namesOfDeeds, oneAndTheSame, textKey } from './matter.js';

/** A word of what is sought, or a name with those who may be meant. */
export type SoughtWord = { readonly word: string; readonly bearers?: ReadonlySet<EntityId> };

/**
 * What a slice speaks of that is meant by some words: what says just that, else what says it with
 * the fewest words more. Each comes as it is sought, to be so or not to be so. The words of a name count as that name, and of a verb in any form.
 */
export function mattersMeant(slice: Slice, sought: readonly SoughtWord[]): readonly Matter[] {
  const same = identities(slice);
  const [, holds] = textKey(sought.map(({ word, bearers }) => (bearers ? '@' : word)));
  const isAlike = sought.length > 2 && sought.every(({ word, bearers }) => bearers || alike.has(word));
  const plainly = sought.filter(({ word, bearers }, at) => bearers || !sought[at - 1]?.bearers || !minds.has(word));
  const words = isAlike ? [...sought, { word: oneAndTheSame }] : plainly;
  const wanted = words.flatMap(({ word, bearers }): readonly ReadonlySet<string>[] => {
    if (bearers) return [new Set([...bearers].map((id) => `@${same(id)}`))];
    const bases = basesOf(word);
    const deed = namesOfDeeds.get(word);
    const all = [word, ...bases, ...bases.map((base) => `${base}s`), ...(deed === undefined ? [] : [deed])];
    const forms = all.map((one) => textKey([one])[0]);
    return forms[0] === '' ? [] : [new Set(forms)];
  });
  const isNamesAlone = wanted.every((one) => [...one].every((form) => form.startsWith('@')));
  if (wanted.length < (isNamesAlone ? 2 : 1)) return [];
  const names = sought.flatMap(({ word, bearers }) => (bearers ? [word] : []));
  const found = spokenOf(slice).flatMap(({ matter, claim }) => {
    const extra = extraWords(matter, wanted);
    return extra === undefined ? [] : [{ matter: asSought(matter, claim, names, holds), extra }];
  });
  const least = isNamesAlone ? 0 : leastOf(found.map(({ extra }) => extra));
  const chosen = new Map<string, Matter>();
  for (const { matter, extra } of found)
    if (extra <= least && !chosen.has(`${matter.key} ${matter.named}`))
      chosen.set(`${matter.key} ${matter.named}`, matter);
  return [...chosen.values()];
}

/** "That Max is Eva" is about who is who. */
const alike: ReadonlySet<string> = new Set(['is', 'was', 'are', 'were', 'really']);

/** "That Ben believes that …" is sought in the mind of Ben. */
const minds: ReadonlySet<string> = new Set(
  'know knows knew believe believes believed think thinks thought learns learnt'.split(' '),
);

/**
 * How many words something says besides what is sought; undefined where it does not say all of it. What stands behind all
 * that is sought only says more of it: "were groomed by the ring".
 */
function extraWords({ key }: Matter, wanted: readonly ReadonlySet<string>[]): number | undefined {
  const own = key.split(' ').filter((word) => word !== '>');
  const used = new Set<number>();
  for (const forms of wanted) {
    const at = own.findIndex((word, place) => !used.has(place) && forms.has(word));
    if (at < 0) return undefined;
    used.add(at);
  }
  const last = mostOf(used);
  const between = own.filter((_, place) => place < last && !used.has(place));
  const behind = own.length - 1 - last;
  if (between.some((word) => word.startsWith('@')) || between.length > 1 || behind > mostBehind) return undefined;
  return between.length + behind;
}

const mostBehind = 4;

/** Whoever is sought under another name than the words have may not be known to be meant. */
function asSought(matter: Matter, claim: Claim, names: readonly string[], holds: boolean): Matter {
  const own = new Set(tokens(plain(claim.words)));
  const isLiteral = names.every((name) =>
    stemsOf([name]).every((stem) => [...own].some((word) => stemsOf([word])[0] === stem)),
  );
  return { ...matter, holds, named: isLiteral ? matter.named : `${matter.named} ?` };
}

/** All that claims and minds of a slice speak of, with a line that does. */
const spokenOf = perSlice((slice): readonly { matter: Matter; claim: Claim }[] => {
  const found = new Map<string, { matter: Matter; claim: Claim }>();
  const add = (matter: Matter, claim: Claim) => {
    const key = `${matter.key} ${matter.named}`;
    if (matter.key !== '' && !found.has(key)) found.set(key, { matter, claim });
  };
  const addAlso = (matter: Matter, claim: Claim) => {
    add(matter, claim);
    // What is spoken of in a mind may be asked of by itself.
    const within = matter.minds.length * 2;
    const bare = (key: string) => key.split(' ').slice(within).join(' ');
    if (within > 0) add({ ...matter, minds: [], key: bare(matter.key), named: bare(matter.named) }, claim);
  };
  for (const claim of claimsOfWorld(slice)) for (const matter of mattersOf(slice, claim)) addAlso(matter, claim);
  for (const { matter, claim } of allLearnings(slice)) addAlso(matter, claim);
  return [...found.values()];
});
