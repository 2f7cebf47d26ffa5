import { type Claim, indexOf, isDated, type Slice, type Words } from '../../story/index.js';
import { essayVoice } from '../essay/essay-voice.js';
import { withoutNamed } from '../essay/question-section.js';
import type { Paragraph } from '../essay/section.js';
import { namesOf } from '../profile.js';
import { inTellingOrder, type Line, lineOf, placeName } from '../words/line.js';
import { capital, clause, joined, say, sentence, typeset } from '../words/typesetting.js';
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

/** Who is in the dark, and who comes to know, as prose: of what the notes say of minds, and of nothing that `isTold` elsewhere. */
export function mindParagraphs(slice: Slice, isTold: (words: Words) => boolean): readonly Paragraph[] {
  return effects(slice).flatMap((effect, turn): readonly Paragraph[] => {
    const words = inProse(slice, effect, turn);
    return words && !isTold(effect.line.words) ? [withoutNamed(slice, words, scenesOfEffect(slice, effect))] : [];
  });
}

function inProse(slice: Slice, effect: Effect, turn: number): Words | undefined {
  const { kind, line, who, to } = effect;
  const { weKnow, hidden, until, takesIt } = essayVoice.minds;
  const claim = indexOf(slice).claims.get(line.claim ?? '');
  if (kind === 'irony' && claim?.sense.kind === 'tell') {
    const [name, end] = [
      capital(namesOf(slice, who)),
      to === undefined ? [] : [...say(until), ...placeName(slice, to)],
    ];
    return joined(
      [
        seen(slice, claim),
        [
          ...name,
          ...say((takesIt[turn % takesIt.length] ?? takesIt[0])[who.length > 1 ? 'several' : 'one']),
          ...end,
          ...say(weKnow),
        ],
      ],
      ' ',
    );
  }
  if (kind === 'irony' || kind === 'mistaken')
    return [...capital(where(slice, effect)), ...say(', '), ...clause(slice, line.words), ...say(weKnow)];
  if (kind === 'recognition') return claim && seen(slice, claim);
  if (kind !== 'secret' || !claim) return undefined;
  const secret = seen(slice, claim);
  return to === undefined ? secret : joined([secret, sentence([...say(hidden), ...placeName(slice, to)])], ' ');
}

/** "In “The storm”, Ada lies …"; of what was at another time: "“The court” tells that Ada lies … (during “The storm”)." */
function seen(slice: Slice, claim: Claim): Words {
  const isThen = isDated(slice, claim);
  const place = placeName(slice, claim.scene);
  const lead = isThen
    ? [...place, ...say(essayVoice.minds.tells)]
    : [...capital(say(essayVoice.stretch.within)), ...place, ...say(', ')];
  return sentence([...lead, ...clause(slice, isThen ? lineOf(slice, claim).words : typeset(slice, claim.words))]);
}
