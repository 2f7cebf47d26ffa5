import { hasEnded, type Slice } from '../../story/index.js';
import { reworded } from '../question/reworded.js';
import { asDoing } from './doers.js';
import { withMarks } from './missing-marks.js';
import { inOtherWords } from './phrase-rows.js';
import { withToldSpelling } from './told-spelling.js';
import { withoutTitles } from './told-titles.js';

/**
 * A question in other words that ask for just the same, the likelier first: with the marks that were left out ("whats his name"), with its
 * words put together as they are told ("snuff box"), without a title that goes without saying, and with one phrase for another
 * ("took on the case"). None where there are no others.
 */
export function rephrased(slice: Slice, question: string): readonly string[] {
  const text = question.trim().replace(/\s+/gu, ' ');
  if (text.length > longest) return [];
  const plain = withoutTitles(slice, withToldSpelling(slice, withMarks(slice, text)));
  const whole = reworded(plain, hasEnded(slice)) ?? plain;
  const found = [plain, whole, ...inOtherWords(whole), ...asDoing(slice, whole)];
  return [...new Set(found)].filter((other) => other !== text).slice(0, most);
}

/** Longer questions are taken as they are, in characters. */
const longest = 300;

/** Each is asked by itself. */
const most = 8;
