import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import { isSpot } from '../../circumstances/spots.js';
import type { Asked } from '../../stated/asked.js';
import { tellsOf } from '../../stated/cover.js';
import { limbs } from '../../stated/limbs.js';
import { isSpan } from '../../stated/wanted/numbers.js';
import { times } from '../../stated/wanted/places-and-times.js';
import type { Adjunct } from '../grammar/clause.js';
import type { Match } from '../matches.js';
import { isSomebody } from '../somebody.js';

/** Whether a clause says how: with or by what something is done to something, on or in what somebody travels, or in what mishap they break a leg. */
export function tellsMeansIn(slice: Slice, asked: Asked, match: Match, phrases: readonly Adjunct[]): boolean {
  const { sentence, clause, roles } = match;
  const { tokens } = sentence;
  const bases = basesOf(tokens[clause.verb.main]?.text ?? '');
  const isOf = (set: ReadonlySet<string>) => bases.some((base) => set.has(base));
  const isDone = roles.things.length > 0 && !isOf(going) && !isOf(meeting);
  const isHurt = isOf(hurting) && roles.things.some(({ head }) => limbs.has(tokens[head]?.text ?? ''));
  return phrases.some(({ by, noun }) => {
    const text = tokens[noun.head]?.text ?? '';
    if (isSomebody(slice, tokens, noun) || times.has(text) || isSpan(text) || isPronoun(text)) return false;
    if (asked.items.some((item) => item !== asked.verb && tellsOf(tokens, noun.head, item))) return false;
    if (isOf(going)) return /^(?:by|on|in)$/.test(by) && vehicles.has(text);
    if (isHurt && /^(?:in|on|from|at|by|with)$/.test(by)) return true;
    if (by === 'with') return isDone || isOf(paying);
    return by === 'by' && isDone && !isSpot(slice, tokens, noun.head);
  });
}

function isPronoun(text: string): boolean {
  return /^(?:him|her|them|it|himself|herself|itself|themselves|each|both|all)$/.test(text);
}

const going: ReadonlySet<string> = new Set(
  'go come arrive reach travel leave return get drive ride sail fly walk run move cross escape flee enter climb bring take carry follow send'.split(
    ' ',
  ),
);
/** With whom or what somebody has, sees or does something says not how they do. */
const meeting: ReadonlySet<string> = new Set(
  'meet see find have keep spend share know want like love live stay be become wear hold make help leave lose start begin end'.split(
    ' ',
  ),
);
const paying: ReadonlySet<string> = new Set(['pay']);
const hurting: ReadonlySet<string> = new Set(
  'break hurt injure lose sprain twist scald burn cut crush wound scar'.split(' '),
);
const vehicles: ReadonlySet<string> = new Set(
  'train boat ship ferry bus coach car taxi cab tram bicycle bike cart sledge sleigh plane aeroplane airplane helicopter lorry truck van horse mule donkey camel foot raft canoe barge steamer motorcycle motorbike carriage wagon'.split(
    ' ',
  ),
);
