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
  saidLine,
  say,
  sceneSummaries,
  sentence,
  speeches,
  stressing,
  typesetText,
} from '../explain/index.js';
import { tokens } from '../language/index.js';
import { search } from '../search/index.js';
import { type EntityId, hasEnded, kindOf, nameOf, type SceneId, type Slice, type Words } from '../story/index.js';
import { bearersOf } from './match.js';
import { resolveEvent } from './resolve-event.js';
import { type TalkQuestion, talkQuestions } from './talk-intents.js';

/**
 * The answer to a question of who speaks with whom, of what, and who is where, then what it rests on. Empty if the slice
 * has those who are named, and nothing of that; undefined if the text is no such question, or names nobody known so far.
 */
export function answerOfTalk(slice: Slice, text: string): readonly Line[] | undefined {
  let known: readonly Line[] | undefined;
  for (const question of talkQuestions(tokens(text))) {
    const lines = answered(slice, question);
    if (lines && lines.length > 0) return lines;
    known ??= lines;
  }
  return known;
}

function answered(slice: Slice, { asks, a, b }: TalkQuestion): readonly Line[] | undefined {
  if (asks === 'present') return presentAnswer(slice, a);
  const one = personCalled(slice, a);
  if (one === undefined) return undefined;
  switch (asks) {
    case 'partners':
      return partnersAnswer(slice, one);
    case 'together': {
      const other = personCalled(slice, b);
      return other === undefined ? undefined : togetherAnswer(slice, one, other);
    }
    case 'firstSeen':
      return firstSeenAnswer(slice, one);
    case 'firstSpeaks':
      return firstSpeaksAnswer(slice, one);
    case 'about':
      return aboutAnswer(slice, one, b);
    case 'said':
      return saidAnswer(slice, one);
  }
}

/** The one person or group of that name. */
function personCalled(slice: Slice, name: readonly string[]): EntityId | undefined {
  const bearers = [...(bearersOf(slice, name) ?? [])].filter((id) => ['person', 'group'].includes(kindOf(slice, id)));
  return bearers.length === 1 ? bearers[0] : undefined;
}

function partnersAnswer(slice: Slice, one: EntityId): readonly Line[] {
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

function togetherAnswer(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
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

function firstSeenAnswer(slice: Slice, one: EntityId): readonly Line[] {
  const { firstSeen, firstHeardOf } = profile(slice, one);
  const where = (how: string, scene: SceneId | undefined): readonly Line[] =>
    scene === undefined ? [] : [answerLine(slice, [...say(how), ...placeName(slice, scene)], [scene])];
  return [...where('first seen in ', firstSeen), ...where('first heard of in ', firstHeardOf)];
}

function firstSpeaksAnswer(slice: Slice, one: EntityId): readonly Line[] {
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

function aboutAnswer(slice: Slice, one: EntityId, about: readonly string[]): readonly Line[] {
  const name = `by:"${nameOf(slice, one)}"`;
  const words = about.join(' ');
  const { total, scenes } = search(slice, bearersOf(slice, about) ? `${name} about:"${words}"` : `${name} ${words}`);
  const [other] = bearersOf(slice, about) ?? [];
  const lines = scenes.flatMap((scene) => scene.lines).slice(0, mostLines);
  return counted(slice, one, other === undefined ? lines : lines.map((line) => namingLine(line, other)), total);
}

function saidAnswer(slice: Slice, one: EntityId): readonly Line[] {
  const scenes = slice.scenes.flatMap(({ id }) => saidLine(slice, one, id) ?? []);
  if (scenes.length > 0) return counted(slice, one, scenes.slice(0, mostLines), scenes.length);
  const { total, scenes: found } = search(slice, `by:"${nameOf(slice, one)}"`);
  return counted(slice, one, found.flatMap((scene) => scene.lines).slice(0, mostLines), total);
}

/** How many lines an answer gives. */
const mostLines = 12;

/** Lines of somebody, and how many of them there are. */
function counted(slice: Slice, one: EntityId, lines: readonly Line[], total: number): readonly Line[] {
  if (lines.length === 0) return [];
  const name = typesetText(nameOf(slice, one));
  const first = lines.length < total ? `, the first ${lines.length} of ${total}` : '';
  const scenes = lines.flatMap((line) => line.scenes);
  return [
    answerLine(slice, say(`what ${name} says${first}:`), scenes),
    ...lines.map((line) => ({ ...line, words: stressing(line.words, []) })),
  ];
}

function presentAnswer(slice: Slice, name: readonly string[]): readonly Line[] | undefined {
  const scene = sceneCalled(slice, name);
  const account = sceneSummaries(slice).find(({ id }) => id === scene);
  if (!account) return undefined;
  const people = account.present.map(
    ({ id, name: called, how }): Words => [{ text: called, entity: id }, ...say(how === undefined ? '' : ` (${how})`)],
  );
  return people.length === 0 ? [] : [answerLine(slice, listed(people), [account.id])];
}

/** A scene by its number or its title. */
export function sceneCalled(slice: Slice, name: readonly string[]): SceneId | undefined {
  const words = name[0] === 'scene' ? name.slice(1) : name;
  const numbered = slice.scenes.find(({ number }) => String(number) === words.join(' '));
  if (numbered) return numbered.id;
  const found = resolveEvent(slice, name)?.moment;
  return found?.of === 'scene' ? found.id : undefined;
}

function linesOf(slice: Slice, scene: SceneId): readonly Line[] {
  return sceneSummaries(slice).find(({ id }) => id === scene)?.lines ?? [];
}

function answerLine(slice: Slice, words: Words, scenes: readonly SceneId[]): Line {
  return { words: sentence(words), scenes: inTellingOrder(slice, scenes) };
}
