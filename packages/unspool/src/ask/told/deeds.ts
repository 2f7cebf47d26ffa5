import { formsOf, plain, stems } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  indexOf,
  kindOf,
  perSlice,
  type SceneId,
  type Slice,
} from '../../story/index.js';
import { type Clause, clauseAt } from './clause.js';
import { directNames, type Stretch } from './stretch.js';
import type { Token } from './token.js';
import { sentencesWith, type TokenSentence } from './told-tokens.js';
import { determiners, stops } from './words/clause-words.js';
import { tellingVerbs } from './words/verb-groups.js';

/** Something done or suffered that a sentence tells, with one of the verbs asked for. */
export type Deed = TokenSentence & {
  readonly clause: Clause;
  /** Who does it, where they are named, or a pronoun can mean but one. */
  readonly doers: readonly EntityId[];
  /** Whom or what it is done to, where that is named. */
  readonly targets: readonly EntityId[];
  /** To whom, where that is named: "gives the key to Ann". */
  readonly receivers: readonly EntityId[];
  /** What else it is done with, behind those: "gives Ann the key". */
  readonly given: readonly EntityId[];
  /** Where it is told that its scene is, and what that is called. */
  readonly setting: Setting;
};

type Setting = { readonly stems: ReadonlySet<string>; readonly entities: ReadonlySet<EntityId> };

/** All that is told with a verb, or with one that says the same or more; in telling order. */
export function deedsOf(slice: Slice, verb: string): readonly Deed[] {
  const known = deedsSoFar(slice);
  const found = known.get(verb) ?? foundWith(slice, verb);
  known.set(verb, found);
  return found;
}

/** Questions ask again and again with the same verbs, in each way in which they can be read. */
const deedsSoFar = perSlice((): Map<string, readonly Deed[]> => new Map());

function foundWith(slice: Slice, verb: string): readonly Deed[] {
  return deedsAmong(slice, verb, (word) => sentencesWith(slice, word));
}

/** The same among sentences that are found by a word of theirs. */
export function deedsAmong(
  slice: Slice,
  verb: string,
  having: (word: string) => readonly TokenSentence[],
): readonly Deed[] {
  const found = tellingVerbs(verb).flatMap(([first = '', ...more]) => {
    const { all, participles } = formsOf(first);
    return [...all].flatMap((form) =>
      having(form).flatMap((sentence) =>
        wordsAt(sentence.tokens, form).flatMap((at): readonly Deed[] => {
          const stretch = withMore(sentence.tokens, at, more);
          const clause = stretch && clauseAt(sentence.tokens, stretch, participles.has(form));
          const deed = clause && deedOf(slice, sentence, clause);
          return deed && !(first === 'lie' && isLaying(slice, form, deed)) ? [deed] : [];
        }),
      ),
    );
  });
  return inOrder(found);
}

/** Where a word stands that is nobody's name. */
function wordsAt(tokens: readonly Token[], word: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at += 1)
    if (tokens[at]?.text === word && tokens[at]?.entity === undefined) found.push(at);
  return found;
}

/** "lays the quince in her hand" is no lie: of people, "lay" is what they do with things. */
function isLaying(slice: Slice, form: string, { doers }: Deed): boolean {
  return ['lay', 'lain'].includes(form) && doers.some((id) => kindOf(slice, id) === 'person');
}

/** Where a verb stands with its other words: right behind it, or within a few words of its clause. */
function withMore(tokens: readonly Token[], at: number, more: readonly string[]): Stretch | undefined {
  const [first] = more;
  // "comes upon" is another verb.
  if (first === undefined)
    return /^(?:upon|across)$/.test(tokens[at + 1]?.text ?? '') ? undefined : { from: at, to: at + 1 };
  const last = movable.has(more.join(' ')) ? at + mostBetween : at + 1;
  for (let start = at + 1; start <= last && start < tokens.length; start += 1) {
    if (stops.has(tokens[start]?.text ?? '')) return undefined;
    const end = endOfMore(tokens, start, more);
    if (end === undefined) continue;
    return { from: at, to: start === at + 1 ? end : at + 1 };
  }
  return undefined;
}

/** Where the other words of a verb end that begin here: "to death" is "to his death", too. */
function endOfMore(tokens: readonly Token[], from: number, more: readonly string[]): number | undefined {
  let at = from;
  for (const word of more) {
    if (at > from && possessives.has(tokens[at]?.text ?? '')) at += 1;
    if (tokens[at]?.text !== word) return undefined;
    at += 1;
  }
  return at;
}

const possessives: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'my', 'your']);

const mostBetween = 5;

/** What may stand behind what is done to: "makes the story up", "beats Ben to death". */
const movable: ReadonlySet<string> = new Set([
  'up',
  'off',
  'out',
  'away',
  'down',
  'back',
  'over',
  'in',
  'to death',
  'to pieces',
  'apart',
  'unconscious',
  'free',
  'dead',
  'on fire',
  'alight',
  'to safety',
  'into custody',
]);

function deedOf(slice: Slice, { told, tokens }: TokenSentence, clause: Clause): Deed {
  const { doers } = clause;
  const targets =
    clause.isPassive || clause.sufferers.length > 0 ? clause.sufferers : directNames(tokens, objectOf(tokens, clause));
  const given = givenOf(tokens, clause.rest);
  const receivers = receiversOf(tokens, clause);
  return { told, tokens, clause, doers, targets, receivers, given, setting: settingOf(slice, told.claim) };
}

/** "Ann the key": the second of two names with nothing but an article between them. */
function givenOf(tokens: readonly Token[], { from, to }: Stretch): readonly EntityId[] {
  const isBare = tokens[from]?.entity !== undefined || !determiners.has(tokens[from]?.text ?? '');
  const at = isBare ? from : from + 1;
  if (tokens[at]?.entity === undefined || at >= to) return [];
  return directNames(tokens, { from: at + 1, to });
}

function settingOf(slice: Slice, { scene }: Claim): Setting {
  return (scene === null ? undefined : settings(slice).get(scene)) ?? nowhere;
}

const nowhere: Setting = { stems: new Set(), entities: new Set() };

const settings = perSlice((slice): ReadonlyMap<SceneId, Setting> => {
  const same = identities(slice);
  return new Map(
    slice.scenes.map(({ id, title }) => {
      const places = (indexOf(slice).inScene.get(id) ?? []).filter(({ sense }) => sense.kind === 'setting');
      const text = [title, ...places.map(({ words }) => plain(words))].join(' ');
      const entities = places.flatMap(({ sense, about }) =>
        sense.kind === 'setting' && sense.place !== undefined ? [sense.place, ...about] : about,
      );
      return [id, { stems: new Set(stems(text)), entities: new Set(entities.map(same)) }];
    }),
  );
});

/** Where what is done to begins: behind the preposition of a verb of several words, as in "is in love with Ann". */
function objectOf(tokens: readonly Token[], { verb, rest }: Clause): Stretch {
  const isLed = verb.to - verb.from > 1 && ['with', 'of', 'to'].includes(tokens[rest.from]?.text ?? '');
  return isLed ? { from: rest.from + 1, to: rest.to } : rest;
}

function receiversOf(tokens: readonly Token[], { rest }: Clause): readonly EntityId[] {
  const to = tokens.findIndex(({ text }, at) => at >= rest.from && at < rest.to && text === 'to');
  return to < 0 ? [] : directNames(tokens, { from: to + 1, to: rest.to });
}

/** Each sentence once for a verb, in telling order. */
function inOrder(deeds: readonly Deed[]): readonly Deed[] {
  return [...deeds].sort((a, b) => a.told.claim.told - b.told.claim.told);
}
