import { basesOf, formsOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { tellsOf } from '../../stated/cover.js';
import { readingsOf } from '../../stated/question/question-readings.js';
import { type Stated, sentencesWith } from '../../stated/stated-sentences.js';
import type { Clause } from '../grammar/clause.js';
import type { Parsed } from '../grammar/clauses.js';
import { type Match, parsedSoFar } from '../matches.js';
import { tellsItem } from '../roles.js';
import { isThere, matchOf } from './way-matches.js';

/** How a thing was broken or opens: "she throws a brush, which breaks it", "when she presses the knob, it opens". */
export function causesOf(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  return readingsOf(slice, question, words).flatMap((asked): readonly Match[] => {
    const { wants, verb, items, modal } = asked;
    if (wants !== 'means' || !verb || modal !== undefined) return [];
    const thing = items.find(({ as, isPerson, isModifier }) => as === 'subject' && !isPerson && !isModifier);
    if (!thing || items.some(({ as, isPerson }) => as === 'object' || isPerson)) return [];
    const others = items.filter((item) => item !== verb && item !== thing && !item.isModifier);
    return [...sentencesWith(slice, thing.keys)].flatMap((sentence) => {
      const parsed = parsedSoFar(sentence);
      return parsed.clauses.flatMap((clause): readonly Match[] => {
        const nouns = asked.isPassive ? clause.objects : [...clause.subject, ...clause.objects];
        const isOfThing = nouns.some((noun) => tellsItem(slice, sentence, noun, thing)?.isSure);
        const isSo = clause.standing === 'so' && !clause.isPassive && isOfThing && saysIt(sentence, clause, asked);
        const isTold = isSo && (isDoneByAll(sentence, parsed, clause) || isDoneWhen(sentence, parsed, clause, asked));
        return isTold && others.every((item) => isThere(slice, sentence, item))
          ? [matchOf(sentence, parsed, clause)]
          : [];
      });
    });
  });
}

/** "breaks", "swings open" */
function saysIt({ tokens }: Stated, { verb: { main, to } }: Clause, { verb }: Asked): boolean {
  if (!verb) return false;
  const isOpening = /^(?:swing|spring|fly|burst|slide|fall|slam|snap)$/;
  const isSwinging = basesOf(tokens[main]?.text ?? '').some(
    (base) => isOpening.test(base) && formsOf(base).all.has(tokens[main]?.text ?? ''),
  );
  return tellsOf(tokens, main, verb) || (isSwinging && tokens[to] !== undefined && tellsOf(tokens, to, verb));
}

/** ", which breaks it": all that is told before does. */
function isDoneByAll({ tokens }: Stated, { chunks }: Parsed, { subject, verb, objects }: Clause): boolean {
  const lead = chunks.findLast(({ to }) => to <= verb.from);
  return subject.length === 0 && objects.length > 0 && lead?.kind === 'relative' && tokens[lead.from - 1]?.text === ',';
}

/** "when she presses the knob, the door opens": it does so by itself. */
function isDoneWhen(sentence: Stated, { chunks, clauses }: Parsed, clause: Clause, { isPassive }: Asked): boolean {
  const isAlone = clause.objects.every(({ from, to }) => to === from + 1 && from === clause.verb.to);
  if (isPassive || !isAlone || clause.subject.length === 0) return false;
  const at = chunks.findIndex(({ kind, from }) => kind === 'start' && sentence.tokens[from]?.text === 'when');
  const start = chunks[at];
  const end = chunks.findIndex(({ kind }, place) => place > at && kind === 'comma');
  const inside = start && clauses.find(({ verb }) => verb.from > start.from && verb.from < (chunks[end]?.from ?? 0));
  return (
    inside !== undefined &&
    inside.standing === 'so' &&
    inside !== clause &&
    clause.verb.from > (chunks[end]?.from ?? Number.POSITIVE_INFINITY)
  );
}
