import { english, oneOf, plain } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  indexOf,
  perScene,
  type SceneId,
  type Slice,
} from '../../story/index.js';

/** Whom somebody is dressed as, who is nobody of the story: “a postman”. */
export type Guise = {
  readonly who: EntityId;
  /** With its article. */
  readonly words: string;
  /** The line that says so, and where in the words behind the name. */
  readonly claim: Claim;
  /** Of whom the scene says that they recognise them. */
  readonly knownTo: ReadonlySet<EntityId>;
};

/** Who is in disguise in a scene, by its lines and paragraphs; nobody who takes it off there, since nobody knows when. */
export const guisesIn = perScene((slice: Slice, scene: SceneId): ReadonlyMap<EntityId, Guise> => {
  const same = identities(slice);
  const claims = indexOf(slice).inScene.get(scene) ?? [];
  const found = new Map<EntityId, Guise>();
  for (const claim of claims) {
    if (!isToldPlainly(claim)) continue;
    claim.words.forEach(({ entity }, at) => {
      const after = claim.words[at + 1];
      if (entity === undefined || !after || after.entity !== undefined || after.quote) return;
      const words = guiseAfterName.exec(after.text)?.groups?.as;
      if (words) found.set(same(entity), { who: same(entity), words, claim, knownTo: new Set() });
    });
  }
  if (found.size === 0) return found;
  for (const [who, guise] of found) {
    const own = claims.filter((claim) => claim.about.some((one) => same(one) === who));
    if (own.some(({ words }) => unmasking.test(plain(words)))) found.delete(who);
    else found.set(who, { ...guise, knownTo: new Set(own.flatMap((claim) => knowersIn(claim)).map(same)) });
  }
  return found;
});

/** Whether all who do what a line tells are in a disguise in which somebody does not recognise them. */
export function isInDisguise(slice: Slice, line: Claim, person: EntityId): boolean {
  if (line.scene === null) return false;
  const guises = guisesIn(slice, line.scene);
  if (guises.size === 0) return false;
  const same = identities(slice);
  const { sense } = line;
  const doers =
    sense.kind === 'act' || sense.kind === 'tell' ? sense.who.flatMap(({ entity }) => entity ?? []) : line.about;
  return doers.some((one) => {
    const guise = guises.get(same(one));
    return guise !== undefined && guise.who !== person && !guise.knownTo.has(person);
  });
}

function isToldPlainly({ sense, certainty = 'certain' }: Claim): boolean {
  return certainty === 'certain' && (sense.kind === 'prose' || sense.kind === 'fact' || sense.kind === 'state');
}

/** Who recognises somebody, by a line: whoever stands right before the word. */
function knowersIn({ words }: Claim): readonly EntityId[] {
  return words.flatMap(({ entity }, at) =>
    entity !== undefined && recognising.test(words[at + 1]?.text ?? '') ? [entity] : [],
  );
}

const noun = "[\\p{L}’'-]+";
/** Up to three words behind an article; a verb behind the first, or a preposition, is none of them. */
const ends =
  'who|and|but|with|at|in|on|to|into|from|by|for|as|of|before|after|again|while|when|then|that|[\\p{L}]+(?<!s)s';
/** What follows a name and says whom they are dressed as; the mark behind it belongs to it. */
export const guiseAfterName = new RegExp(
  `^(?<before>,? ?(?:(?:is|was|comes|enters|has come|arrives)(?: in| there| back)? ?)?,? ?)(?:(?:now|still|cleverly|thinly) )?${oneOf(
    english.watching.dressedAs,
  )} (?<as>an? ${noun}(?: (?!(?:${ends})(?!\\p{L}))${noun}){0,2})(?<mark>,?)`,
  'u',
);
const recognising = new RegExp(`^ (?:at once |now |also )?${oneOf(english.watching.recognises)}(?!\\p{L})`, 'u');
const unmasking = new RegExp(`(?<!\\p{L})${oneOf(english.watching.unmasks)}(?!\\p{L})`, 'u');
