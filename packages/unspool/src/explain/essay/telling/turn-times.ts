import { plain } from '../../../language/index.js';
import { indexOf, perSlice, type SceneId, type Slice, type Words } from '../../../story/index.js';
import { chronology, type Moment } from '../../../time/index.js';
import { statedWords, whenWords } from '../../time/happening.js';

/** All that the paragraphs of a scene say. */
export function proseOf(slice: Slice, scene: SceneId): string {
  const claims = indexOf(slice).inScene.get(scene) ?? [];
  return claims.flatMap(({ sense, words }) => (sense.kind === 'prose' ? [plain(words)] : [])).join(' ');
}

/** When a scene is, as far as that is not only likely; else empty. */
export function sureWhen(slice: Slice, scene: SceneId): string {
  const moment: Moment = { of: 'scene', id: scene };
  return chronology(slice).isSure(moment) ? plain(whenWords(slice, moment)) : '';
}

/** "A week" of a scene that the notes put "a week earlier", where they count from the scene told before. */
export function statedReach(slice: Slice, scene: SceneId): string | undefined {
  const [, reach] = ownReach.exec(plain(statedWords(slice, scene))) ?? [];
  return reach === undefined ? undefined : reach.charAt(0).toLowerCase() + reach.slice(1);
}

const ownReach = /^((?:an?|\d+|\p{Ll}+) (?:days?|weeks?|months?|years?)) earlier(?:,|$)/iu;

/** "the night of the birthday party", where the notes put a scene by that of another, and its title names what happened there. */
export function nightOf(slice: Slice, scene: SceneId): string | undefined {
  const { inScene, scenes } = indexOf(slice);
  for (const { sense, refs, words } of inScene.get(scene) ?? []) {
    const [ref] = refs;
    const id = sense.kind === 'again' ? sense.scene : sense.kind === 'time' && ref?.to === 'scene' ? ref.id : undefined;
    const title = id === undefined ? undefined : scenes.get(id)?.title;
    if (title === undefined || !anEvent.test(title)) continue;
    const event = `the${title.slice(3)}`;
    if (sense.kind === 'again') return event;
    const [, part] = /^(?:the )?same (day|night|evening|morning|afternoon) as /i.exec(plain(words)) ?? [];
    if (part !== undefined) return `the ${part} of ${event}`;
  }
  return undefined;
}

/** The title of a scene that names what happens in it. */
export const anEvent =
  /^The (?:\p{Ll}+ ){0,2}(?:party|wedding|funeral|burial|fire|flood|storm|murder|crash|accident|trial|ball|dinner|picnic|concert|battle|feast)$/u;

/** "the day of the interviews", where the notes say so when a scene is. */
export function dayOf(slice: Slice, scene: SceneId): string | undefined {
  const parts = indexOf(slice).inScene.get(scene) ?? [];
  const lines = parts.flatMap(({ sense, words }) =>
    sense.kind === 'time' || sense.kind === 'setting' ? [plain(words)] : [],
  );
  const day = lines.find((part) => /^the (?:day|night|evening|morning) of the \p{Ll}+$/iu.test(part));
  return day === undefined ? undefined : `the${day.slice(3)}`;
}

/** Whether a scene's first sentence says itself when it is: "Ten years earlier.", "The evening before the sinking, …". */
export function saysWhen(slice: Slice, scene: SceneId, first: Words): boolean {
  const text = plain(first);
  return ownTime.test(text) && proseOf(slice, scene).startsWith(text.slice(0, enough));
}

const enough = 12;

const ownTime =
  /^(?:About )?[\p{L}\d]+(?:[ -]\p{Ll}+){0,2} (?:days?|weeks?|months?|years?) (?:earlier|before|ago)\b|^(?:On |In )?[Tt]he (?:day|night|evening|morning|summer|winter|spring|autumn|week|year) (?:before|of)\b/u;

/**
 * Whether a scene is told as what was, in a work that is told as what is: nobody takes it for the present, and nothing
 * has to say that the telling goes back.
 */
export function reportsPast(slice: Slice, scene: SceneId, first: Words): boolean {
  const own = tenseOf(plain(first));
  return own.past > 0 && own.present === 0 && isReport(tenseOf(proseOf(slice, scene))) && !isPast(wholeTense(slice));
}

const wholeTense = perSlice((slice) => tenseOf(slice.scenes.map(({ id }) => proseOf(slice, id)).join(' ')));

type Tense = { readonly past: number; readonly present: number };

/** A verb or two may tell what was before; a scene told as past has more of them. */
function isReport(tense: Tense): boolean {
  return isPast(tense) && tense.past >= 3;
}

function isPast({ past, present }: Tense): boolean {
  return past > present;
}

/** How often a text says what was and what is, besides what people say in it. */
function tenseOf(text: string): Tense {
  const told = text.replace(/“[^“”]*”|"[^"]*"/g, '');
  const count = (pattern: RegExp) => told.match(pattern)?.length ?? 0;
  return {
    past: count(/\b(?:was|were|had|did|could|went|came|took|got|told|said|sent|found)\b/g),
    present: count(/\b(?:is|are|isn[’']t|has|does|can|can[’']t|goes|comes|takes|gets|tells|says|sends|finds)\b/g),
  };
}

/** Whether a sentence says how something is, or has no verb of its own: nothing that happens "back in the present". */
export function isNoEvent(words: Words): boolean {
  const text = plain(words);
  return lasting.test(text) || isVerbless(words);
}

/** "The room in which she sews." */
export function isVerbless(words: Words): boolean {
  return verbless.test(plain(words));
}

/** "Red light." */
export function isBare(words: Words): boolean {
  const text = plain(words);
  return (
    words[0]?.entity === undefined && text.split(' ').length <= mostBare && (things.test(text) || !aVerb.test(text))
  );
}

/** "A borrowed pen, a borrowed coat." */
const things = /^(?:(?:An?|The) (?:\p{Ll}+ed )?\p{Ll}+(?:, |\.$))+$/iu;

const mostBare = 7;
const aVerb =
  /(?:(?<=\p{Ll}[^s’'])s|\p{Ll}(?:ed|ing))(?=[ .,;])|\b(?:is|are|was|were|has|have|had|does|do|can|cannot|will|would)\b|[?!“”]/u;

const lasting =
  /^(?:(?:The|An?) (?:\p{Ll}+ ){1,2}|(?:\p{Lu}[\p{L}’'.-]* ){1,3})(?:can|cannot|can[’']t|always|never|(?:is|are)(?! \p{Ll}+ing\b)|has (?:an?|no|the)\b)(?![\p{L}’'])/u;
const verbless = /^(?:The|An?) (?:\p{L}+ ){1,3}(?:in which|on which|that|who|where) [^,;:]*\.$/u;
