import type { Slice, Words } from '../../story/index.js';
import { essayVoice } from '../essay/essay-voice.js';
import { inTellingOrder, type Line, placeName } from '../words/line.js';
import { say } from '../words/typesetting.js';
import { effectNames } from './effect-names.js';
import { type Effect, effects } from './effects.js';

/** An effect under its name: "Dramatic irony, from “The storm” to “The court”: Ben takes for true that …" */
export function effectLine(slice: Slice, effect: Effect): Line {
  const { line, kind } = effect;
  const words = [...say(`${effectNames[kind].name}, `), ...where(slice, effect), ...say(': '), ...line.words];
  return { ...line, words, scenes: scenesOfEffect(slice, effect) };
}

/** All of a slice, as lines. */
export function effectLines(slice: Slice): readonly Line[] {
  return effects(slice).map((effect) => effectLine(slice, effect));
}

/** "from “The storm” to “The court”", "from “The storm” on", "in “The storm”" */
function where(slice: Slice, { from, to }: Effect): Words {
  const { within, begins, lasts, ends } = essayVoice.stretch;
  if (from === to) return [...say(within), ...placeName(slice, from)];
  if (to === undefined) return [...say(begins), ...placeName(slice, from), ...say(lasts)];
  return [...say(begins), ...placeName(slice, from), ...say(ends), ...placeName(slice, to)];
}

function scenesOfEffect(slice: Slice, { line, from, to }: Effect): Line['scenes'] {
  return inTellingOrder(slice, [...line.scenes, from, ...(to === undefined ? [] : [to])]);
}
