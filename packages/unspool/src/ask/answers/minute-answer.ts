import { inTellingOrder, type Line, passageAt, passageLine, say, sentence, texts } from '../../explain/index.js';
import { readMeasure, readMeasureEnd } from '../../language/index.js';
import { ofKind, type Position, perSlice, type Slice } from '../../story/index.js';
import { linesOfClaims } from './claim-lines.js';

/**
 * What is told around a minute of a film, of which each line says from when to when it is there; undefined where words name no
 * minute, or nothing is told by the minute.
 */
export function minuteAnswer(slice: Slice, words: readonly string[]): readonly Line[] | undefined {
  const asked = minuteIn(words);
  const all = stretches(slice);
  if (asked === undefined || all.length === 0) return undefined;
  const near = new Set(
    all.flatMap(({ from, to, told }) => (from <= asked + around && to >= asked - around ? [told] : [])),
  );
  const found = slice.claims.filter(
    ({ sense, told }) => near.has(told) && (sense.kind === 'prose' || sense.kind === 'tell'),
  );
  return found.length > 0 ? linesOfClaims(slice, found).slice(0, mostLines) : besideMinute(slice, asked);
}

/** Where nothing is said at a minute of which more is told: what is said before it and behind it. */
function besideMinute(slice: Slice, asked: number): readonly Line[] {
  const next = stretches(slice).find(({ from }) => from > asked);
  if (!next) return [];
  const last = stretches(slice).findLast(({ to }) => to < asked);
  const own = new Set([last?.told, next.told]);
  const found = texts(slice).filter(({ claim }) => own.has(claim.told));
  const lines = found.map((text) => passageLine(slice, passageAt(slice, text, 1)));
  const scenes = inTellingOrder(
    slice,
    lines.flatMap((line) => line.scenes),
  );
  return lines.length === 0
    ? []
    : [{ words: sentence(say('nothing is said then; before and after it:')), scenes }, ...lines];
}

/** Ten seconds. */
const around = 1 / 6;
const mostLines = 12;

type Stretch = { readonly from: number; readonly to: number; readonly told: Position };

const stretches = perSlice((slice): readonly Stretch[] =>
  ofKind(slice, 'at').flatMap(({ sense: { measure }, told }): readonly Stretch[] => {
    const [from, to] = [readMeasure(measure), readMeasureEnd(measure, 'minute')];
    return from === undefined || to === undefined || !measure.includes(':') ? [] : [{ from, to, told }];
  }),
);

/** "2:05" is read as "2", "05"; a minute alone is where it begins. */
function minuteIn(words: readonly string[]): number | undefined {
  // "4 minutes", "minute 4", "the 4 minute mark"
  const [, first, second] =
    /^(?:the )?(?:(\d{1,3}) minutes?(?: in| mark)?|minute (\d{1,3}))$/.exec(words.join(' ')) ?? [];
  const alone = first ?? second;
  if (alone !== undefined) return Number(alone);
  const [last = '', ...rest] = words.toReversed();
  if (rest.length < 1 || rest.length > 2 || !/^[0-5]\d$/.test(last)) return undefined;
  const [minutes = '', hours] = rest;
  if (!/^\d{1,3}$/.test(minutes) || (hours !== undefined && !/^\d{1,2}$/.test(hours))) return undefined;
  return Number(hours ?? 0) * 60 + Number(minutes) + Number(last) / 60;
}
