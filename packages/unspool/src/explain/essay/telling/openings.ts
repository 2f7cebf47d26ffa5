import { isPastForm, plain } from '../../../language/index.js';
import type { Words } from '../../../story/index.js';
import { isBare, isNoEvent } from './turn-times.js';

/** Whether where a scene is has to stand in a sentence of its own: nothing can stand before the first one, or all that would be there. */
export function standsApart(words: Words): boolean {
  const isOwn = isBare(words) || standsAlone.test(plain(words)) || tellsBack(words) || hasOwnPlace(words);
  return isOwn || isInPerfect(words) || isArriving(words);
}

/** Nothing can stand before these, and they say nothing of where they are. */
const standsAlone = /^(?:(?:It|There|This|That|And|But)\b|[^.!]*\?$)/;

/** Whether a sentence says itself where something is, has gone or arrives: nothing says before it where all that is. */
function hasOwnPlace(words: Words): boolean {
  return ownPlace.test(plain(words));
}

const ownPlace =
  /^(?:(?!\b(?:who|whom|whose|that|which|where|when|how|what)\b)[^,;:“.!?]){1,80}? (?:(?:has|have) (?:gone|come)\b|(?:(?:is|are|lies?|stands?|hangs?) (?:in|on|at|under|behind|above|below|near|beside|outside|inside)|reach(?:es)?(?! \S{1,40}[’']s? )|arrives? (?:in|at)) (?:(?:the|an?|his|her|their|its)\b|\p{Lu}))/u;

/** Whether a sentence of somebody says what was, or how they are: nothing that happens at that time. */
export function tellsBack(words: Words): boolean {
  const [who, next] = words;
  if (who?.entity === undefined || next === undefined || /^[’']/.test(next.text))
    return before.test(plain(words)) || /\balways\b/.test(plain(words));
  const [, verb] = /^ (?:(?:now|still|never|always|also|only|just) )?(\p{Ll}+)/u.exec(next.text) ?? [];
  const isPresent = verb === undefined || /(?:[^s]s|^and|^or)$/.test(verb);
  const isState = (verb === 'is' || verb === 'has') && isNoEvent(words);
  return !isPresent || verb === 'was' || (isState && !/^ is \p{Ll}+ed\b/u.test(next.text));
}

const before =
  /^(?:(?!\b(?:who|whom|whose|that|which|where|when|how|what)\b)[^,;:“])*\b(?:(?:has|have) been|had|was|were|saw|did|said|told|came|went|took|got|gave|found|left|knew)\b/;

/** Whether a sentence says what has happened by then: "Ada has told Ben", and not "Ada has a bad knee". */
export function isInPerfect(words: Words): boolean {
  const [, verb = ''] = perfect.exec(main(plain(words))) ?? [];
  return isPastForm(verb);
}

const perfect =
  /^(?:(?!\b(?:who|whom|whose|that|which|where|when|how|what)\b)[^,;:“.!?]){1,80}? (?:has|have)(?: (?:just|now|already|long|never|since|also))? (\p{Ll}+)/u;

/** Whether a sentence says what is so, and nothing that happens: "The house belongs to Ann", "Ben now runs the mill". */
export function isLasting(words: Words): boolean {
  const text = main(plain(words));
  const [, verb = '', behind = ''] = state.exec(text) ?? [];
  const isDone = /^(?:has|have|is|are)$/.test(verb) && (isPastForm(behind) || /^been$|ing$/.test(behind));
  return (verb !== '' && !isDone) || habit.test(text) || sinceThen.test(text);
}

const state =
  /^(?:(?:(?:(?!The |An? )\p{Lu}[\p{L}’'.-]*|and) ){1,4}(?:(?!(?:who|that) )\p{Ll}+ ){0,2}|(?:The|An?|His|Her|Their|Its|Two|Three|\p{Lu}\p{L}+’s?) (?:(?!(?:who|whom|whose|that|which|where|when|how|what|and|he|she|it|they|his|her|says?|tells?) )[^ ,;:“]+ ){1,7}|(?:It|There) )(?:(?:now|still|also|only|just|never|always|often|usually) )?(is|are|has|have|lives?|belongs?|holds|contains?|owns?|keeps|knows?|stands?|lies?|hangs?|smells?|cannot|can|does|do)(?= (\p{Ll}+))/u;
const sinceThen =
  /^[^,;:“]{1,60} (?:has|have) (?:been [^,;:“]{1,80} (?:since|for)|\p{Ll}+ (?:[^,;:“]{1,80} )?(?:since|for (?:(?:the last|more than|over|almost) )?[\p{L}\d-]+ (?:days|weeks|months|years)))\b/u;
const habit = /^(?:\p{Lu}[\p{L}’'.-]* ){1,3}(?:now|still|always|often|usually) \p{Ll}+s /u;

/** The text of a sentence without what says by the way who somebody is: "Ben, who has had the mill for ten years, reads". */
function main(text: string): string {
  return text.replace(
    /, (?:(?:who|whom|whose|which|where|the|an?|his|her|their)\b|(?:Mrs?|Dr|\p{Lu}\p{L}+)(?= \p{Lu}|,))[^,;:“”]{0,80},(?= )/gu,
    '',
  );
}

/** "It has turned cold": words on the weather with which a sentence begins. */
export function weatherIn(words: Words): string {
  const [weather = ''] = turnedCold.exec(plain(words)) ?? [];
  return weather;
}

const turnedCold = /^It (?:has (?:turned|grown|become)|is) (?:cold|colder|dark|hot|warm|wet|late)(?![\p{L}])/u;

/** Whether somebody arrives, who was not there before. */
export function isArriving(words: Words): boolean {
  const text = main(plain(words));
  return arriving.test(text) || going.test(text);
}

/** "Ann carries the hat down to the inn" */
const going =
  /^[^,;:“]{1,60} (?:carries|carry|leads?|walks?|goes|go|comes?|climbs?|runs?|rides?|drives?|takes?|brings?|hurry|hurries|sails?|sends?|follows?)(?: [^ ,;:]+){0,3} (?:up|down|out|over|back) (?:to|into) (?:the|an?|his|her|their|\p{Lu})/u;

const arriving =
  /^(?:(?:The|An?|His|Her) (?:\p{Ll}+ ){1,3}|(?:\p{Lu}[\p{L}’'.-]*|and)(?: (?:\p{Lu}[\p{L}’'.-]*|and))* )(?:arrives?|returns?|turns? up|drives? (?:over|up|out|down)|comes? (?:over|by|up|back|home)|takes? (?:the|an?|two|three) (?:bus|train|ferry|coach|buses|trains|ferries))(?!\p{L}| (?:in|at) )/u;

/** Whether a sentence names the town in which a place is: "the infirmary in Lund" of "Ada goes to Lund". */
export function namesTown(place: string, words: Words): boolean {
  const [, town] = / (?:in|at|of|near) (\p{Lu}[\p{L}’-]+)$/u.exec(place) ?? [];
  return town !== undefined && new RegExp(`(?<!\\p{L})${town}(?!\\p{L})`, 'u').test(plain(words));
}

/** Whether a sentence says itself when it is. */
export function saysTime(words: Words): boolean {
  return ofTime.test(withoutSpans(main(plain(words))));
}

const ofTime =
  /\b(?:nights?|mornings?|evenings?|afternoons?|days?|weeks?|months?|years?|summers?|winter|spring|autumn|Christmas|Easter|noon|midnight|dawn|dusk|earlier|later|ago|once|yesterday|tomorrow|January|February|March|April|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|\d{4})\b/;

/** How long something lasts, or how much of it there is, is not when it is: "for thirty years", "the year’s end". */
function withoutSpans(text: string): string {
  return text.replace(/\bfor (?:\p{Ll}+ )?(?:\p{Ll}+|\d+) (?:days?|weeks?|months?|years?)\b|\b\p{Ll}+’s\b/gu, '');
}
