import {
  exchangeLine,
  exchangesOf,
  inTellingOrder,
  type Line,
  listed,
  namesOf,
  namingLine,
  phrases,
  placeName,
  profile,
  quotesSpeakers,
  saidLine,
  say,
  sceneSummaries,
  sentence,
  speeches,
  speechesIn,
  speechLine,
  stressing,
  typesetText,
} from '../../explain/index.js';
import { search } from '../../search/index.js';
import {
  type Claim,
  type EntityId,
  hasEnded,
  identities,
  nameOf,
  perSlice,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { bearersOf } from '../question/names/known-names.js';

/** With whom somebody speaks so far. */
export function partnersAnswer(slice: Slice, one: EntityId): readonly Line[] {
  const found = exchangesOf(slice, one);
  if (found.length === 0) return [];
  const likely = found.every(({ to, from }) => to + from === 0) ? 'likely with ' : 'with ';
  const scenes = found.flatMap((exchange) => exchange.scenes);
  return [
    answerLine(
      slice,
      [
        ...say(likely),
        ...namesOf(
          slice,
          found.map((exchange) => exchange.with),
        ),
      ],
      scenes,
    ),
    ...found.map((exchange) => ({ ...exchangeLine(slice, exchange) })),
    ...turnsExplained(slice, found),
  ];
}

/** Whether two speak with each other so far. */
export function togetherAnswer(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
  const exchange = exchangesOf(slice, one).find((found) => found.with === other);
  if (!exchange) {
    const both = profile(slice, one).scenes.filter((scene) => profile(slice, other).scenes.includes(scene));
    const note = hasEnded(slice) ? phrases.neverSpeak : phrases.notSpokenSoFar;
    return [{ words: say(note), scenes: [] }, ...togetherIn(slice, both)];
  }
  const yes = exchange.to + exchange.from > 0 ? 'yes: ' : 'likely: ';
  const { words, scenes } = exchangeLine(slice, exchange);
  const told = [...say(yes), ...namesOf(slice, [one]), ...say(' with '), ...words];
  return [answerLine(slice, told, scenes), ...turnsExplained(slice, [exchange])];
}

/** The scenes that both are in, or that name them. */
function togetherIn(slice: Slice, scenes: readonly SceneId[]): readonly Line[] {
  if (scenes.length === 0) return [];
  return [
    {
      words: sentence([...say('both are in, or named in, '), ...listed(scenes.map((id) => placeName(slice, id)))]),
      scenes,
    },
  ];
}

function turnsExplained(slice: Slice, found: ReturnType<typeof exchangesOf>): readonly Line[] {
  const assumed = found.filter(({ turns }) => turns > 0);
  if (assumed.length === 0) return [];
  return [
    {
      words: say(phrases.turns),
      scenes: inTellingOrder(
        slice,
        assumed.flatMap(({ scenes }) => scenes.slice(0, 1)),
      ),
    },
  ];
}

/** Where one meets somebody first. */
export function firstSeenAnswer(slice: Slice, one: EntityId): readonly Line[] {
  const { firstSeen, firstHeardOf } = profile(slice, one);
  const where = (how: string, scene: SceneId | undefined): readonly Line[] =>
    scene === undefined ? [] : [answerLine(slice, [...say(how), ...placeName(slice, scene)], [scene])];
  return [...where('first seen in ', firstSeen), ...where('first heard of in ', firstHeardOf)];
}

/** Where somebody speaks first, and what they say. */
export function firstSpeaksAnswer(slice: Slice, one: EntityId): readonly Line[] {
  const own = speeches(slice).filter(({ by, scene }) => by.includes(one) && scene !== null);
  const [scene] = inTellingOrder(
    slice,
    own.flatMap((speech) => speech.scene ?? []),
  );
  const first = own.find((speech) => speech.scene === scene);
  if (!first || first.scene === null) return [];
  const line = linesOf(slice, first.scene).find(({ claim }) => claim === first.claim.id);
  return [answerLine(slice, [...say('in '), ...placeName(slice, first.scene)], [first.scene]), ...(line ? [line] : [])];
}

/** What somebody says of somebody else, or with some words in it. */
export function aboutAnswer(slice: Slice, one: EntityId, about: readonly string[]): readonly Line[] {
  const name = `by:"${nameOf(slice, one)}"`;
  const words = about.join(' ');
  const [other] = bearersOf(slice, about);
  const { total, scenes } = search(slice, other !== undefined ? `${name} about:"${words}"` : `${name} ${words}`);
  const lines = scenes.flatMap((scene) => scene.lines).slice(0, mostLines);
  return counted(
    slice,
    `${nameOf(slice, one)} says`,
    other === undefined ? lines : lines.map((line) => namingLine(line, other)),
    total,
  );
}

/** What somebody says so far. */
export function saidAnswer(slice: Slice, one: EntityId): readonly Line[] {
  const scenes = slice.scenes.flatMap(({ id }) => saidLine(slice, one, id) ?? []);
  if (scenes.length > 0) return counted(slice, `${nameOf(slice, one)} says`, scenes.slice(0, mostLines), scenes.length);
  const { total, scenes: found } = search(slice, `by:"${nameOf(slice, one)}"`);
  return counted(slice, `${nameOf(slice, one)} says`, found.flatMap((scene) => scene.lines).slice(0, mostLines), total);
}

/**
 * What somebody says to somebody else, scene by scene, where it is told to whom; else, where each speech is one's own as in a play, what
 * stands beside a speech of the other, which is likely said to them. `last`: of all that the last.
 */
export function saidToAnswer(slice: Slice, one: EntityId, other: EntityId, which?: 'last'): readonly Line[] {
  const lines = slice.scenes.flatMap(({ id }) => saidLine(slice, one, id, other) ?? []);
  const name = `${nameOf(slice, one)} says to ${nameOf(slice, other)}`;
  if (lines.length > 0) return which ? lines.slice(-1) : counted(slice, name, lines.slice(0, mostLines), lines.length);
  const turns = saidInTurn(slice, one, other);
  if (turns.length === 0 || which) return turns.slice(-1);
  const few = turns.slice(-mostTurns);
  const count = few.length < turns.length ? `, the last ${few.length} of ${turns.length}` : '';
  const whole = `what ${typesetText(nameOf(slice, one))} likely says to ${typesetText(nameOf(slice, other))}, by whose turn it is${count}:`;
  return [
    answerLine(
      slice,
      say(whole),
      few.flatMap(({ scenes }) => scenes),
    ),
    ...few,
  ];
}

const mostTurns = 6;

/**
 * The speeches of a play right before or behind one of somebody else’s in their scene; of a novel, in the next paragraphs, and where
 * nobody else speaks in the scene, or one of them twice with the other between: who speaks behind somebody may speak to a third.
 */
function saidInTurn(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
  const same = identities(slice);
  const [a, b] = [same(one), same(other)];
  const isNovel = quotesSpeakers(slice);
  return slice.scenes.flatMap(({ id }) => {
    const all = (speechesIn(slice).get(id) ?? []).filter(({ within }) => isNovel || within === undefined);
    const isTwo = !isNovel || all.every(({ by }) => by.every((who) => who === a || who === b));
    return all.flatMap(({ claim, by, to }, at): readonly Line[] => {
      const isOf = (who: EntityId, place: number) => all[place]?.by.length === 1 && all[place].by[0] === who;
      const isNear = (place: number) =>
        isOf(b, place) && isNextTo(slice, all[at]?.within, all[place]?.within) && (isTwo || isBetween(place));
      // "A, B, A" or "B, A, B"
      const isBetween = (place: number) => isOf(a, 2 * place - at) || isOf(b, 2 * at - place);
      const isBeside = isNear(at - 1) || isNear(at + 1);
      const said = a !== b && to.length === 0 && isBeside && by.includes(a) ? speechLine(slice, claim) : undefined;
      return said ? [{ ...said, certainty: 'likely' }] : [];
    });
  });
}

/** Whether what is said in one paragraph may answer what is said in the other: at most one stands between. */
function isNextTo(slice: Slice, one: Claim | undefined, other: Claim | undefined): boolean {
  const [a, b] = [one, other].map((claim) => (claim ? paragraphAt(slice).get(claim.id) : undefined));
  return a === undefined || b === undefined ? one === other : Math.abs(a - b) <= 2;
}

const paragraphAt = perSlice(
  (slice) => new Map(slice.claims.filter(({ sense }) => sense.kind === 'prose').map(({ id }, at) => [id, at] as const)),
);

/** How many lines an answer gives. */
const mostLines = 12;

/** Lines of somebody, and how many of them there are. */
function counted(slice: Slice, who: string, lines: readonly Line[], total: number): readonly Line[] {
  if (lines.length === 0) return [];
  const first = lines.length < total ? `, the first ${lines.length} of ${total}` : '';
  const scenes = lines.flatMap((line) => line.scenes);
  return [
    answerLine(slice, say(`what ${typesetText(who)}${first}:`), scenes),
    ...lines.map((line) => ({ ...line, words: stressing(line.words, []) })),
  ];
}

function linesOf(slice: Slice, scene: SceneId): readonly Line[] {
  return sceneSummaries(slice).find(({ id }) => id === scene)?.lines ?? [];
}

function answerLine(slice: Slice, words: Words, scenes: readonly SceneId[]): Line {
  return { words: sentence(words), scenes: inTellingOrder(slice, scenes) };
}
