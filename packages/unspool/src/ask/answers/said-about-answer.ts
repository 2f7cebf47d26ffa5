import type { Span } from '../../base/index.js';
import {
  inTellingOrder,
  type Line,
  nameSpans,
  type Passage,
  passageAt,
  passageLine,
  say,
  sentence,
  type Text,
  texts,
  typesetText,
} from '../../explain/index.js';
import { plain, stem, stemsOf, tokens } from '../../language/index.js';
import { type EntityId, identities, nameOf, perSlice, type Slice } from '../../story/index.js';
import { type Answered, untold } from '../question/intent.js';
import { bearersOf } from '../question/names/known-names.js';
import { spelledOut } from '../question/query.js';
import { determiners } from '../told/words/clause-words.js';
import { eachOnce } from './claim-lines.js';

/** What people say of somebody or something so far, the newest first: each sentence with who says it, as surely as that is known. */
export function saidAboutAnswer(slice: Slice, about: readonly string[]): Answered {
  const all = mentions(slice, about);
  const said = all.filter(({ said }) => said !== undefined);
  // That somebody says something is nothing that is said of them.
  if (said.length === 0 && bearersOf(slice, about).size > 0) return untold;
  return said.length > 0
    ? counted(slice, 'what is said of it', said)
    : counted(slice, 'nobody says anything of it; what is told', all);
}

/** What somebody says of somebody or something, in a novel: the sentences of it, the newest first. */
export function saysAboutAnswer(slice: Slice, who: EntityId, about: readonly string[]): readonly Line[] {
  const id = identities(slice)(who);
  const own = mentions(slice, about).filter(({ said }) => said?.by.includes(id));
  return counted(slice, `what ${typesetText(nameOf(slice, id))} says of it`, own);
}

/** Where somebody or something is mentioned first, last, and in between. */
export function mentionsAnswer(slice: Slice, about: readonly string[], which?: 'first' | 'last'): readonly Line[] {
  const found = mentions(slice, about, { isCalledToo: true });
  const one = which === 'last' ? found.at(0) : which === 'first' ? found.at(-1) : undefined;
  return one ? [passageLine(slice, one)] : counted(slice, 'mentioned', found);
}

/** When words are said that nobody is told to say, as in a film without names. */
export function unnamedSayingAnswer(slice: Slice, words: readonly string[]): readonly Line[] {
  if (!isNamelessTrack(slice)) return [];
  return counted(slice, 'who says it is not told; it is said', mentions(slice, words, { isWhole: true }));
}

/** What is said in a film without names, of something or at all, where it is asked what one of those says who are in it. */
export function namelessSaidAnswer(slice: Slice, about?: readonly string[]): readonly Line[] {
  if (!isNamelessTrack(slice)) return [];
  if (about) return counted(slice, 'who says what is not told; of it is said', mentions(slice, about));
  const last = texts(slice).slice(-mostLast);
  const lines = last.map((text) => passageLine(slice, passageAt(slice, text, 1)));
  const scenes = lines.flatMap((line) => line.scenes);
  return [
    { words: sentence(say('who says what is not told; said last:')), scenes: inTellingOrder(slice, scenes) },
    ...lines,
  ];
}

/** Whether all there is are words of which it is not told who says them: subtitles without names. */
export function isNamelessTrack(slice: Slice): boolean {
  const all = texts(slice);
  return all.length > 0 && all.every(({ isVoice }) => isVoice);
}

/** What is said last so far, and by whom. */
export function saidLastAnswer(slice: Slice): readonly Line[] {
  const last = texts(slice).findLast(({ isVoice, speech }) => isVoice || speech);
  return last ? [passageLine(slice, passageAt(slice, last, Math.max(0, plain(last.words).length - 2)))] : [];
}

const mostLast = 3;

/** How often somebody or something is named so far, in paragraphs and in what is said, and where first and last. */
export function mentionCountAnswer(slice: Slice, words: readonly string[]): readonly Line[] {
  const found = mentions(slice, words, { isCalledToo: true });
  const [last, first] = [found[0], found.at(-1)];
  if (!last || !first) return [];
  const count = found.length === 1 ? 'in one sentence' : `in ${found.length} sentences`;
  const lines = eachOnce([first, last].map((passage) => passageLine(slice, passage)));
  const scenes = inTellingOrder(
    slice,
    found.flatMap(({ claim }) => claim.scene ?? []),
  );
  return [{ words: sentence(say(count)), scenes: scenes.slice(0, mostLines) }, ...lines];
}

/** When somebody says something, or anybody: the lines with their scenes. */
export function whenSaidAnswer(slice: Slice, words: readonly string[], who?: EntityId): readonly Line[] {
  const id = who === undefined ? undefined : identities(slice)(who);
  const found = mentions(slice, words, { isWhole: true }).filter(
    ({ said }) => said && (id === undefined || said.by.includes(id)),
  );
  return counted(slice, 'said', found);
}

function counted(slice: Slice, what: string, found: readonly Passage[]): readonly Line[] {
  const lines = eachOnce(found.map((passage) => passageLine(slice, passage)));
  const few = lines.slice(0, mostLines);
  if (few.length === 0) return [];
  const scenes = inTellingOrder(
    slice,
    few.flatMap((line) => line.scenes),
  );
  const count = lines.length > few.length ? `, the last ${few.length} of ${lines.length}` : '';
  return [{ words: sentence(say(`${what}${count}:`)), scenes }, ...few];
}

const mostLines = 8;

/** How words are looked for: as a row of them; and of somebody also where they are only called: “Ada!”. */
type Looking = { readonly isWhole?: boolean; readonly isCalledToo?: boolean };

/** The sentences that have all these words, or name whom they name, the newest first. */
function mentions(
  slice: Slice,
  about: readonly string[],
  { isWhole = false, isCalledToo = false }: Looking = {},
): readonly Passage[] {
  const wanted = stemsOf(about.filter((word) => !determiners.has(word)));
  if (wanted.length === 0) return [];
  const [only, ...others] = isWhole ? [] : bearersOf(slice, about);
  const id = others.length === 0 ? only : undefined;
  const found = texts(slice).flatMap((text) =>
    sentencesAt(slice, text, placesIn(slice, text, wanted, id, isCalledToo)),
  );
  const isApt = (passage: Passage) => {
    if (id !== undefined) return true;
    if (isWhole) return ` ${tokens(spelledOut(plain(passage.words))).join(' ')} `.includes(` ${about.join(' ')} `);
    const own = new Set(stemsIn(plain(passage.words)).map(({ stem: one }) => one));
    return wanted.every((one) => own.has(one));
  };
  return found.filter(isApt).reverse();
}

/** The sentences around rising places, each of them once. */
function sentencesAt(slice: Slice, text: Text, places: readonly number[]): readonly Passage[] {
  const found: Passage[] = [];
  let end = 0;
  for (const at of places) {
    if (at < end) continue;
    const passage = passageAt(slice, text, at);
    found.push(passage);
    end = passage.from + plain(passage.words).length;
  }
  return found;
}

function placesIn(
  slice: Slice,
  text: Text,
  wanted: readonly string[],
  id: EntityId | undefined,
  isCalledToo: boolean,
): readonly number[] {
  if (id !== undefined) {
    const isOwn = text.speech?.by.includes(id);
    if (isOwn) return [];
    const own = plain(text.words);
    return nameSpans(slice, id, text.words).flatMap((span) => (!isCalledToo && isCalled(own, span) ? [] : [span.from]));
  }
  const [first = ''] = [...wanted].sort((a, b) => b.length - a.length);
  return (
    stemmedTexts(slice)
      .get(text)
      ?.filter(({ stem: own }) => own === first)
      .map(({ from }) => from) ?? []
  );
}

/** “Cheer up, Ada!” is said to her, and not of her. */
function isCalled(text: string, { from, to }: Span): boolean {
  return (
    /(?:^|[,.!?…“‘—]) ?$/u.test(text.slice(Math.max(0, from - 2), from)) &&
    /^(?:[,.!?…”—]|$)/u.test(text.slice(to, to + 1))
  );
}

const stemmedTexts = perSlice((slice) => new Map(texts(slice).map((text) => [text, stemsIn(plain(text.words))])));

/** The words of a text by their stems, and where they stand. */
function stemsIn(text: string): readonly { readonly stem: string; readonly from: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)].map(({ 0: word, index }) => ({
    stem: stem(word.toLowerCase().replace(/['’]s?$/u, '')),
    from: index,
  }));
}
