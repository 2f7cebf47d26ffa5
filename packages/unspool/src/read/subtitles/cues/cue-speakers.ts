import { caseless } from '../../../base/index.js';
import { jointNames } from '../../joint-names.js';

/** Who has spoken in a track so far, and how its captions write what is only heard. */
export type Speakers = {
  /** By their names in one case, as they were first written. */
  readonly names: Map<string, string>;
  /** How many directions began with a small letter, and with a capital one before small ones. */
  directions: { small: number; capital: number };
};

export function newSpeakers(): Speakers {
  return { names: new Map(), directions: { small: 0, capital: 0 } };
}

/** Those whom a label names, each as they were first written: "ANN", "Ann" and "ann" are one. */
export function speakersIn(label: string, { names }: Speakers): readonly string[] {
  return namesIn(label).map((name) => asFirstWritten(name, names));
}

/** A name as it was first written, in whatever case it comes; `names` has those so far and takes new ones. */
export function asFirstWritten(name: string, names: Map<string, string>): string {
  const own = keyOf(name);
  if (!names.has(own)) names.set(own, name);
  return names.get(own) as string;
}

/** "MAN #2" is "Man 2". */
function keyOf(name: string): string {
  return caseless(name)
    .replace(/# ?(?=\d)/, '')
    .replace(/[’‘ʼ]/g, "'");
}

/** Whether a label names a role, or people who have all spoken before. */
export function isKnown(label: string, speakers: Speakers): boolean {
  return haveSpoken(label, speakers) || role.test(label);
}

/** Whether all whom a label names have spoken before. */
export function haveSpoken(label: string, { names }: Speakers): boolean {
  const own = namesIn(label);
  return own.length > 0 && own.every((name) => names.has(keyOf(name)));
}

/** Learns from what stands in brackets and is no name. */
export function learnDirection(text: string, { directions }: Speakers): void {
  if (/^\p{Ll}/u.test(text)) directions.small += 1;
  else if (/^\p{Lu}\p{Ll}/u.test(text)) directions.capital += 1;
}

/**
 * Whether brackets before words hold a name: of somebody who has spoken, of a role, under a title; or one in capital and small
 * letters, in a track that writes in small ones whatever else stands in brackets. A sound may look like any other name.
 */
export function isBracketedName(text: string, speakers: Speakers): boolean {
  if (text.length > 40 || isNoName(text)) return false;
  if (isKnown(text, speakers) || titled.test(text)) return true;
  const { small, capital } = speakers.directions;
  return small >= 3 && small > 3 * capital && capitalised.test(text);
}

/** Whether a label in small letters, as "Mrs. Smith:", is surely one. */
export function isName(text: string, speakers: Speakers): boolean {
  return !isNoName(text) && (titled.test(text) || haveSpoken(text, speakers));
}

/** Whether words are set as a name is: "Jon Stewart". */
export function isNameLike(text: string): boolean {
  return !isNoName(text) && capitalised.test(text);
}

/** Whether what stands before a colon is no name, though it is written as one: "NOTE:", "DAY 3:", "WRITTEN BY:". */
export function isNoName(text: string): boolean {
  return noName.test(text.trim());
}

/** "ANN & BEN" are two; so are "Ann/Ben", but not "Rock and Roll". "ANN, BEN AND CLEO" are three. */
function namesIn(name: string): readonly string[] {
  return name
    .split(/[&/;+]/)
    .flatMap((part) => {
      const list = and.test(part) ? jointNames(part, () => false) : [];
      return list.length > 1 ? list : part.split(and);
    })
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

const and = /\sAND\s/;

const word = String.raw`[\p{Lu}\p{Lt}][\p{L}\p{M}'\u2019-]*\.?`;
const titles =
  'Mr Mrs Ms Miss Dr Prof Capt Sgt Lt Sir Lady Lord Aunt Uncle Father Sister Brother Captain Doctor Professor Officer Detective Agent Judge King Queen Prince Princess'.split(
    ' ',
  );
const titled = new RegExp(
  String.raw`^(?:${[...titles, ...titles.map((title) => title.toUpperCase())].join('|')})\.? ${word}(?: ${word}){0,2}$`,
  'u',
);
const role =
  /^(?:(?:old|young|little|first|second|third|other|male|female) )?(?:man|woman|boy|girl|men|women|boys|girls|kid|child|children|narrator|announcer|reporter|newscaster|anchor|host|interviewer|interpreter|translator|operator|doctor|nurse|officer|cop|driver|waiter|waitress|teacher|student|guard|soldier|crowd|all|both|everyone)(?: (?:#|no\. ?)?\d{1,2})?$/i;
const capitalised = new RegExp(String.raw`^${word}(?: (?:${word}|#?\d{1,2}|de|van|von|der|of)){0,3}$`, 'u');
const units =
  'days?|nights?|weeks?|months?|years?|chapters?|parts?|episodes?|scenes?|acts?|steps?|rules?|lessons?|questions?|rounds?|levels?|stages?|phases?|seasons?|volumes?|sections?|items?|points?|figures?|pages?|numbers?|no\\.|tag|woche|kapitel|teil|folge|jour|semaine|chapitre|partie|épisode|d[ií]a|semana|cap[ií]tulo|parte|episodio|giorno|capitolo';
const things =
  'notes?|nb|n\\.b\\.|warning|caution|attention|important|reminder|disclaimer|update|breaking news|headlines?|p\\.?s\\.?|fyi|tips?|examples?|summary|sources?|web ?site|url|e-?mail|address|date|time|place|location|titles?|captions?|subtitles?|translation|transcript|transcription|sync|credits?|signs?|text|on[ -]screen(?: text)?|letter|lyrics|music|song|sound|answers?|facts?|results?|status|scores?|totals?|price|reasons?|options?|remember|objectives?|missions?|cause of death|previously(?: on .*)?|meanwhile|later|today|tomorrow|yesterday|firstly?|secondly?|thirdly?|finally|hinweis|achtung|anmerkung|bemerkung|remarque|attention|nota|atenci[oó]n|aviso|avviso|attenzione';
const calendar =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|july|september|october|november|december';
const noName = new RegExp(
  String.raw`^(?:(?:${units})(?: (?:\d{1,4}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten))?|(?:${things})(?: \d{1,3})?|(?:${calendar})|(?:${calendar}|april|may|june|august),? \d{1,4}(?:st|nd|rd|th)?(?:,? \d{4})?|.* by|.*,\s?\d{3,4}|\d[\d .,:/-]*(?:[ap]\.?m\.?)?)$`,
  'iu',
);
