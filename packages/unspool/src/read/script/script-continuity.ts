import { caseless } from '../../base/index.js';
import type { Segment, Source, SourceSpan } from '../source.js';

/** Somebody who is on the screen in two scenes that the script puts at one time. */
export type AtOnce = {
  readonly who: string;
  readonly first: Segment;
  readonly second: Segment;
  /** "SAME", "INTERCUT". */
  readonly word: string;
};

/** A weekday, or an age of one's own, as somebody says it. */
export type Said = {
  readonly segment: number;
  readonly text: string;
  readonly at: SourceSpan;
  readonly who: string;
} & ({ readonly weekday: number } | { readonly age: number });

/**
 * Who speaks on the screen in two scenes at one time: a heading says "SAME" of the scene before it; "INTERCUT" stands in the second of
 * two, or over what goes back and forth between the two before it. Voices, telephones and the rooms of one place are left out.
 */
export function atOnce({ segments }: Source): readonly AtOnce[] {
  return segments.flatMap((segment, index): readonly AtOnce[] => {
    const word = togetherWord(segment);
    if (word === undefined) return [];
    const isHeading = /^inter/i.test(segment.title);
    const [first, second] = isHeading ? [segments[index - 2], segments[index - 1]] : [segments[index - 1], segment];
    if (!first || !second || areOnePlace(first, second)) return [];
    const there = new Set(speakersIn(second).map(caseless));
    return speakersIn(first).flatMap((who) => (there.has(caseless(who)) ? [{ who, first, second, word }] : []));
  });
}

/** The word by which a scene is at the time of another: in its heading, or as a line of its own in it. */
function togetherWord({ heading, title, items }: Segment): string | undefined {
  const lines = items.flatMap((item) => (item.kind === 'transition' || item.kind === 'action' ? [item.text] : []));
  const [inter] = [title, ...lines].flatMap((line) => /^(?:BEGIN )?INTERCUT(?![\p{L}])/u.exec(line.trim())?.[0] ?? []);
  return inter ?? heading?.qualifiers.find((one) => same.test(one.trim()));
}

const same = /^(?:the )?(?:same(?: time| moment)?|simultaneous(?:ly)?|meanwhile|at the same time)\.?$/i;

/** Of a place that cannot be told, and of rooms of one house, nobody is in two. */
function areOnePlace(a: Segment, b: Segment): boolean {
  const [one, other] = [a, b].map(({ heading }) => caseless(heading?.place ?? ''));
  if (!one || !other) return true;
  const [first, second] = [one, other].map((place) => place.split(/[-–—/,(]/)[0]?.trim());
  return first === second || one.includes(other) || other.includes(one);
}

function speakersIn({ items }: Segment): readonly string[] {
  const names = items.flatMap((item) => {
    if (item.kind !== 'speech' || item.manner === 'voice-over' || item.manner === 'off-screen') return [];
    return elsewhere.test(item.cue) || item.parts.some(({ kind, text }) => kind === 'direction' && elsewhere.test(text))
      ? []
      : item.who;
  });
  return [...new Set(names)].filter((who) => who !== '');
}

/** Who is heard from another place. */
const elsewhere =
  /\b(?:v\.? ?o|o\.? ?s|o\.? ?c|phone|telephone|radio|tv|screen|filtered|intercom|recording|video|voice)\b/i;

/** The weekdays that people say it is, and how old they say they are, in plain statements. */
export function saidOf({ segments }: Source): readonly Said[] {
  return segments.flatMap(({ items }, segment) =>
    items.flatMap((item): readonly Said[] => {
      if (item.kind !== 'speech' || item.who.length !== 1) return [];
      const who = item.who[0] as string;
      return item.parts.flatMap(({ kind, text, at }): readonly Said[] => {
        if (kind !== 'said') return [];
        return text.split(/(?<=[.!?…])\s+/).flatMap((sentence): readonly Said[] => {
          if (unsure.test(sentence)) return [];
          const [, day] = itIs.exec(sentence) ?? [];
          const [, years] = iAm.exec(sentence) ?? [];
          const about = { segment, text: sentence.trim(), at, who };
          return [
            ...(day === undefined ? [] : [{ ...about, weekday: weekdays.indexOf(day.toLowerCase()) + 1 }]),
            ...(years === undefined ? [] : [{ ...about, age: Number(years) }]),
          ];
        });
      });
    }),
  );
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const itIs = new RegExp(
  `\\b(?:it[’']s|it is|today is|today[’']s) (?:only |already |a )?(${weekdays.join('|')})\\b`,
  'i',
);
const iAm = /\bI(?:[’']m| am) (?:only |already |just )?(\d{1,3})(?: years old|(?= ?[.!]| ?$))/i;
/** What is asked, supposed, denied or of another time. */
const unsure =
  /\?|\b(?:if|not|isn[’']t|was|were|when|unless|tomorrow|yesterday|like|wish|pretend|as though|would|almost|nearly)\b/i;
