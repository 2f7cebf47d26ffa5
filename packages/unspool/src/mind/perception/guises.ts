import { english, oneOf, plain } from '../../language/index.js';
import {
  type Claim,
  type ClaimId,
  type EntityId,
  identities,
  indexOf,
  perScene,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';

/** Whom somebody is dressed as, who is nobody of the story: “a postman”. */
export type Guise = {
  readonly who: EntityId;
  /** With its article. */
  readonly words: string;
  /** The lines of the scene from the one that says so on. */
  readonly lines: ReadonlySet<ClaimId>;
  /** Whether lines before that tell of them, as whoever they are. */
  readonly isSeenBefore: boolean;
  /** Of whom the scene says that they recognise them. */
  readonly knownTo: ReadonlySet<EntityId>;
};

/**
 * Who is in disguise in a scene, by its lines and paragraphs; nobody who takes it off there, since nobody knows when, or is called
 * by their name there.
 */
export const guisesIn = perScene((slice: Slice, scene: SceneId): ReadonlyMap<EntityId, Guise> => {
  const same = identities(slice);
  const claims = indexOf(slice).inScene.get(scene) ?? [];
  const found = new Map<EntityId, Pick<Guise, 'words'> & { readonly from: number }>();
  claims.forEach((claim, from) => {
    if (!isToldPlainly(claim)) return;
    claim.words.forEach(({ entity, quote }, at) => {
      if (entity === undefined || quote || isReported(claim.words, at)) return;
      const words = guiseAfterName.exec(textOfGuise(claim.words, at))?.groups?.as;
      if (words && !found.has(same(entity))) found.set(same(entity), { words, from });
    });
  });
  const guises = new Map<EntityId, Guise>();
  for (const [who, { words, from }] of found) {
    const isWho = (entity: EntityId | undefined) => entity !== undefined && same(entity) === who;
    const own = claims.filter(({ about }) => about.some(isWho));
    if (own.some((claim) => isUncovered(claim, isWho))) continue;
    const lines = new Set(claims.slice(from).map(({ id }) => id));
    guises.set(who, {
      who,
      words,
      lines,
      isSeenBefore: own.some(({ id, sense }) => sense.kind !== 'with' && !lines.has(id)),
      knownTo: new Set(own.flatMap((claim) => knowersIn(claim, isWho, words)).map(same)),
    });
  }
  return guises;
});

/** Whether whoever does what a line tells, or one of them, is in a disguise in which somebody does not recognise them. */
export function isInDisguise(slice: Slice, line: Claim, person: EntityId): boolean {
  const guises = unrecognisedBy(slice, line, person);
  if (guises.length === 0) return false;
  const same = identities(slice);
  const { sense } = line;
  const doers =
    sense.kind === 'act' || sense.kind === 'tell' ? sense.who.flatMap(({ entity }) => entity ?? []) : line.about;
  return doers.some((one) => guises.some(({ who }) => who === same(one)));
}

/** Those in disguise when a line is told whom somebody does not recognise; empty where there is none. */
export function unrecognisedBy(slice: Slice, { id, scene }: Claim, person: EntityId): readonly Guise[] {
  if (scene === null) return [];
  return [...guisesIn(slice, scene).values()].filter(
    ({ who, lines, knownTo }) => lines.has(id) && who !== person && !knownTo.has(person),
  );
}

function isToldPlainly({ sense, certainty = 'certain' }: Claim): boolean {
  return certainty === 'certain' && (sense.kind === 'prose' || sense.kind === 'fact' || sense.kind === 'state');
}

/** The words behind a name up to the next name, unless somebody says them. */
function textBehind(words: Words, at: number): string {
  const next = words[at + 1];
  return next && next.entity === undefined && !next.quote ? next.text : '';
}

/** The same, with whom they are dressed as, where somebody of the story is called so: “dressed as a peddler”. */
function textOfGuise(words: Words, at: number): string {
  const text = textBehind(words, at);
  const as = words[at + 2];
  if (as?.entity === undefined || as.quote || !/ (?:an?|the) $/.test(text)) return text;
  return `${text.replace(/ the $/, ' a ')}${as.text.replace(/^(?:an?|the) /i, '')}${textBehind(words, at + 2)}`;
}

function textBefore(words: Words, at: number): string {
  const last = words[at - 1];
  return last && last.entity === undefined && !last.quote ? last.text : '';
}

/** Whether what is said of a name is only what somebody thinks, says or does: “Ada dreams that Ben …”, “Ada thinks Ben is …”. */
function isReported(words: Words, at: number): boolean {
  const before = textBefore(words, at);
  return (
    / that $/.test(before) || (words[at - 2]?.entity !== undefined && /^ \p{L}+ $/u.test(before) && before !== ' and ')
  );
}

/** Whether a line shows to all who it is: the disguise is taken off, or somebody calls them by their name. */
function isUncovered({ words }: Claim, isWho: (entity: EntityId | undefined) => boolean): boolean {
  return (
    unmasking.test(plain(words)) ||
    words.some(
      ({ entity, quote }, at) => isWho(entity) && (quote ? isNamed(words, at) : calling.test(textBefore(words, at))),
    )
  );
}

/** Whether who speaks says to whom they speak, or who is there: “Good day, Ben”, “It is Ben!”, and not “Where is Ben?” or “Ben?” */
function isNamed(words: Words, at: number): boolean {
  const [before, behind] = [words[at - 1]?.text ?? '', words[at + 1]?.text ?? ''];
  return naming.test(before) && (/^[,.!…”"]/.test(behind) || (before.endsWith(', ') && behind.startsWith('?')));
}

/** Who recognises somebody, by a line: “Ada recognises him”, “Ada knows that it is Ben”, “Ben is recognised by Ada”. */
function knowersIn(
  { words }: Claim,
  isWho: (entity: EntityId | undefined) => boolean,
  guise: string,
): readonly EntityId[] {
  return words.flatMap(({ entity }, at) => {
    if (entity === undefined || isWho(entity)) return [];
    const [before, behind] = [textBefore(words, at), textBehind(words, at)];
    const isNot = negated.test(before.split(/[.;:!?]/).at(-1) ?? '');
    const isByName =
      isWho(words[at + 2]?.entity) &&
      (recognisingName.test(behind) || (knowing.test(behind) && !isNot && !isOwner(words, at + 2)));
    const isBefore = isWho(words[at - 2]?.entity) && recognised.test(before) && !isNot;
    return isByName || isBefore || isOfGuise(recognising.exec(behind)?.groups?.rest, guise) ? [entity] : [];
  });
}

const isOwner = (words: Words, at: number) => /^[’']s(?!\p{L})/u.test(textBehind(words, at));

/** Whether whom somebody recognises is, in other words than their name, who is dressed as that. */
function isOfGuise(rest: string | undefined, guise: string): boolean {
  return rest !== undefined && (them.test(rest) || rest.startsWith(guise.replace(/^an? /, ' the ')));
}

const { watching } = english;
const noun = "[\\p{L}’'-]+";
/** Up to three words behind an article; a verb behind the first, or a preposition, is none of them. */
const ends =
  'who|and|but|with|at|in|on|to|into|from|by|for|as|of|before|after|again|while|when|then|that|[\\p{L}]+(?<!s)s';
const lead = '(?<before>,? ?(?:(?:who (?:is|was)|is|was|comes|enters|has come|arrives)(?: in| there| back)? ?)?,? ?)';
/** What follows a name and says whom they are dressed as; the mark behind it belongs to it. */
export const guiseAfterName = new RegExp(
  `^${lead}(?:(?:now|still|cleverly|thinly) )?(?:${oneOf(watching.dressedAs)}|(?<poses>${oneOf(
    watching.posesAs,
  )})) (?<as>an? ${noun}(?: (?!(?:${ends})(?!\\p{L}))${noun}){0,2})(?<mark>,?)`,
  'u',
);
const aside = '(?:at once |now |also )?';
const recognising = new RegExp(`^ ${aside}${oneOf(watching.recognises)}(?!\\p{L})(?: at once)?(?<rest>.*)`, 'su');
const recognisingName = new RegExp(
  `^ (?:${aside}${oneOf(watching.recognises)}(?: at once)?|${oneOf(watching.comesWith)}) $`,
  'u',
);
/** “Her” before a word of another kind is whose it is. */
const them = new RegExp(
  `^ (?:${oneOf(watching.disguise)}(?!\\p{L})|${oneOf(watching.them)}(?!\\p{L}| (?!(?:${ends}|\\p{L}+ly)(?!\\p{L}))\\p{L}))`,
  'u',
);
const knowing = new RegExp(`^ (?:${oneOf(watching.knows)} )?(?:at once )?(?:that )?${oneOf(watching.itIs)} $`, 'u');
const recognised = new RegExp(` ${oneOf(watching.recognisedBy)} $|^[^.;:!?]* ${oneOf(watching.comesWith)} $`, 'u');
const negated = new RegExp(`(?<!\\p{L})${oneOf(watching.not)}(?!\\p{L})`, 'u');
const naming = new RegExp(`(?:[“"‘,.!?…] *|(?<!\\p{L})${oneOf([...watching.itIs, ...watching.iAm])} )$`, 'iu');
const calling = new RegExp(`(?<!\\p{L})${oneOf(watching.calls)} $`, 'u');
const unmasking = new RegExp(`(?<!\\p{L})${oneOf(watching.unmasks)}(?!\\p{L})`, 'u');
