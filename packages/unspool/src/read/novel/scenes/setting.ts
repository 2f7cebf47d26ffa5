import type { PersonId } from '../stretch.js';
import type { NarratedSentence } from './narration.js';
import { placeWordsOf } from './place-words.js';
import type { NovelPlace } from './scene.js';

/**
 * Where a stretch plays, so that its dateline may say so: the first place of its beginning at which somebody is who surely is in the
 * stretch, or “we” are. A room that is called nothing but that, or belongs to somebody who is not named, is no place to find again.
 */
export function settingOf(
  places: readonly NovelPlace[],
  sentences: readonly NarratedSentence[],
  present: ReadonlySet<PersonId>,
  language?: string,
): NovelPlace | undefined {
  const words = placeWordsOf(language);
  if (!words) return undefined;
  const length = sentences.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  let next = 0;
  for (const sentence of sentences) {
    if (before > Math.max(farthest, length * begun)) return undefined;
    before += sentence.text.length;
    const { paragraph, from, to, text } = sentence;
    while (isBefore(places[next], paragraph, from)) next += 1;
    const place = places[next];
    if (!place || place.evidence.paragraph !== paragraph || place.evidence.from >= to) continue;
    const at = place.evidence.from - from;
    const end = place.evidence.to - from;
    const isThere =
      words.together.test(text.slice(0, at)) ||
      sentence.mentions.some((one) => present.has(one.person) && one.to - from <= at);
    const rest = text.slice(end);
    if (
      isThere &&
      words.isFindable.test(place.name) &&
      words.closes.test(rest) &&
      !words.habits.test(text) &&
      !words.elsewhen.test(rest.slice(0, 40))
    )
      return place;
  }
  return undefined;
}

/** Characters of narration, and what part of it: what is said further on is where a scene comes to. */
const farthest = 1500;
const begun = 0.25;

function isBefore(place: NovelPlace | undefined, paragraph: number, from: number): boolean {
  if (!place) return false;
  const { evidence } = place;
  return evidence.paragraph < paragraph || (evidence.paragraph === paragraph && evidence.from < from);
}
