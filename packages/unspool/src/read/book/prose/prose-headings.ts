import { withoutEnd, withoutEnds } from '../../../base/ends.js';
import { foldedWord, hanOf, inFigures, numberOf, numberOfTwo, ordinalOf } from '../../../base/number-words.js';
import { aloneSort, type HeadingSort, isChapterProper, numberedSort } from './heading-words.js';

/** What a line says of a book's build. */
export type Headline = {
  readonly sort: HeadingSort;
  /** "chapter", "letter", "book": headings of one word stand on one level. '' for a number alone. */
  readonly word: string;
  readonly number?: string;
  /** What follows the number. */
  readonly name: string;
  /** Of a number alone, how it is written: "[4]", "IV", "four". Each way counts by itself. */
  readonly form?: string;
};

/**
 * Reads a line that may be a heading: a word for a part of a book and its number ("Chapter 4. The Hall", "BOOK THE
 * FIRST", "Zweites Kapitel", "第四章"), a number alone ("XIV.", "— 3 —"), or a heading that needs none ("Epilogue").
 */
export function headline(line: string): Headline | undefined {
  if (line.length > 160) return undefined;
  const text = withoutEnds(line, /[\s*_=#【]/, /[\s*_=】]/);
  if (text === '') return undefined;
  return wordFirst(text) ?? numberFirst(text) ?? asOne(text) ?? wordAlone(text) ?? numberAlone(text);
}

/** "CHAPTER" and, in the next line, "I" or "ONE": one line of a heading, if it is one. */
export function joinedLine(first: string, second: string): string | undefined {
  if (first === '' || /\s/.test(first) || headline(first)) return undefined;
  const number = headline(second);
  if (number?.word !== '' || number.name !== '') return undefined;
  const line = `${first} ${second}`;
  return headline(line)?.number === undefined ? undefined : line;
}

/** "Chapter 4. The Hall", "BOOK THE FIRST", "Глава двадцать первая". */
function wordFirst(text: string): Headline | undefined {
  const [whole = '', first = '', second = ''] =
    /^([\p{L}\p{M}]+)\.?[\s:]+(?:(?:the|al|a)\s+)?([\p{L}\p{M}\p{N}-]+["'’΄ʹ´״׳]?[\p{L}]?['’΄׳]?)/iu.exec(text) ?? [];
  const { stop, name } = restOf(text.slice(whole.length));
  const word = foldedWord(first);
  const sort = numberedSort(word);
  if (!sort || name.includes('\n')) return undefined;
  const third = stop === '' ? (/^[\p{L}\p{M}]+/u.exec(name)?.[0] ?? '') : '';
  const two = third === '' ? undefined : numberOfTwo(second, third);
  if (two) return { sort, word, number: two, name: untitled(name.slice(third.length)) };
  const number = numberOf(second);
  if (!number) return isSpelt(word, text, second) ? { sort, word, name: '' } : undefined;
  // "Part one of it was over": what follows without a stop must be set as a title.
  const isStopped = stop !== '' && !stop.startsWith(',') && !(name.length > 60 && isPlainSentence(name));
  // "Act III of the opera was over." is told; what is set in capitals may go on in small letters.
  const isCounted = isTitle(second) && (first === first.toUpperCase() || !/[.!?…]/.test(name));
  const isHeading = name === '' || isStopped || isTitle(name) || /^\p{Lu}$/u.test(name) || isCounted;
  return isHeading ? { sort, word, number, name: untitled(name) } : undefined;
}

/** The word for a chapter with a number in words that are not known: nothing else stands so by itself. */
function isSpelt(word: string, text: string, second: string): boolean {
  if (word === 'chapter' || !isChapterProper(word) || /[^\p{L}\p{M}\s-]/u.test(text)) return false;
  const rest = text.split(/\s+/).slice(1);
  const isCapitals = text === text.toUpperCase();
  return (
    rest.length <= 3 && second.length > 2 && (isCapitals || /^\p{Lu}/u.test(text) || !/[\p{Lu}\p{Ll}]/u.test(text))
  );
}

/** "Zweites Kapitel", "THE FIRST CHAPTER", "FOURTH NARRATIVE", "XIV. fejezet", "1. luku. The Mill". */
function numberFirst(text: string): Headline | undefined {
  const [whole = '', article = '', first = '', dot, second = ''] =
    /^((?:The|THE|Das|DAS|Der|DER|Die|DIE|L[eaEA]|El|EL|Il|IL)\s+)?([\p{L}\p{M}]+|\p{Nd}{1,3})(\.?)\s+([\p{L}\p{M}]+)/u.exec(
      text,
    ) ?? [];
  const { stop, name } = restOf(text.slice(whole.length));
  const word = foldedWord(second);
  const sort = numberedSort(word);
  if (!sort || (name !== '' && stop === '') || name.includes('\n')) return undefined;
  const isFigure = /^(?:\p{Nd}+|[IVXLC]+)$/u.test(first) && (dot === '.' || isChapterProper(word));
  // "Das erste Kapitel" is set as any words are: it must be all there is, and "the second letter" may be one that somebody reads.
  const isBare = article !== '' && isChapterProper(word) && stop === '' && name === '';
  const isWord = isBare || /^[\p{Lu}\p{Lo}]/u.test(first);
  const number = isFigure ? numberOf(first) : isWord ? ordinalOf(first) : undefined;
  return number ? { sort, word, number, name: untitled(name) } : undefined;
}

/** The marks after a number, and the name after them. */
function restOf(text: string): { readonly stop: string; readonly name: string } {
  const [whole = '', stop = ''] = /^\s*([.:,)\]։—–-]*)/.exec(text) ?? [];
  return { stop, name: text.slice(whole.length).trimStart() };
}

/** Number and word in one, as Chinese, Japanese and Korean have them: "第四章 灯", "卷三", "제2장", "12화". */
function asOne(text: string): Headline | undefined {
  if (!/[\u3400-\u9fff\uac00-\ud7af]/.test(text)) return undefined;
  const [lead = ''] = /^(?:番外|外传|外傳|正文)篇?/.exec(text) ?? [];
  const extra = text.length > lead.length ? lead : '';
  const own = extra === '' ? text : withoutEnds(text.slice(extra.length), /[\s:：]/, /\s/);
  const [whole = '', figures = '', unit = ''] = unitOf(own) ?? [];
  const [gap = ''] = /^[\s:：、.．・　-]*/.exec(own.slice(whole.length)) ?? [];
  const name = own.slice(whole.length + gap.length);
  const number = numberOf(inFigures(figures)) ?? koreanOf(figures);
  if (number === undefined || unit === '') {
    return extra === '' || own.length > 40 || /[。！？]/.test(own)
      ? undefined
      : { sort: 'chapter', word: '番外', name: own };
  }
  if (name !== '' && gap === '' && /[。，！？；,.]/.test(name)) return undefined;
  if (name.length > 60 || /。./.test(name)) return undefined;
  const isDivision = /[部卷篇集編编册冊巻부권편]/.test(unit);
  const inner = isDivision && name !== '' ? asOne(name) : undefined;
  if (inner?.number !== undefined) return inner;
  return { sort: isDivision ? 'division' : 'chapter', word: extra === '' ? unit : `番外${unit}`, number, name };
}

/** A number with its unit at the beginning of a line: all of it, the number, the unit. */
function unitOf(text: string): readonly string[] | undefined {
  const found =
    /^第\s?([\p{Nd}零〇一二三四五六七八九十百千两兩廿卅]{1,7})\s?([章回節节話话幕折部卷篇集編编册冊巻])/u.exec(text) ??
    /^제\s?([\p{Nd}]{1,4}|[일이삼사오육칠팔구십백]{1,7})\s?([장부권화편막회절])/u.exec(text) ??
    /^(\p{Nd}{1,4})\s?([장화])(?=[\s:.：-]|$)/u.exec(text);
  if (found) return found;
  const [whole = '', number] = /^卷[之第]?([\p{Nd}一二三四五六七八九十百]{1,7})(?=[\s　:：]|$)/u.exec(text) ?? [];
  if (number !== undefined) return [whole, number, '卷'];
  const [part, place = '', unit = ''] = /^([上中下])([卷部篇冊册巻])$/.exec(text) ?? [];
  return part === undefined ? undefined : [part, String('上中下'.indexOf(place) + 1), unit];
}

/** "십이" as "12". */
function koreanOf(text: string): string | undefined {
  if (!/^[일이삼사오육칠팔구십백]+$/.test(text)) return undefined;
  const figures = [...text].map((one) => '一二三四五六七八九十百'['일이삼사오육칠팔구십백'.indexOf(one)] ?? '');
  return hanOf(figures.join(''));
}

/** "Epilogue", "CONTENTS". */
function wordAlone(text: string): Headline | undefined {
  if (!/^[\p{Lu}\p{Lo}]/u.test(text)) return undefined;
  const own = withoutEnd(text, /[.:]/).trimEnd();
  const word = /^[\p{L}\p{M}’' -]+$/u.test(own) ? foldedWord(own) : '';
  const sort = word === '' ? undefined : aloneSort(word);
  return sort && { sort, word, name: text };
}

/** "XIV.", "3. The Hall", "[ 4 ]", "— II —", "(5)", "§ 6", "Seven". */
function numberAlone(text: string): Headline | undefined {
  const bare = bareNumber(text);
  if (bare) return { sort: 'chapter', word: '', ...bare, name: '' };
  const [, first = '', name = ''] =
    /^([IVXLC]+|\p{Nd}{1,3})[.:]\s+(\S.*)$/u.exec(text) ??
    // "I—Paul" and "C—Carter!" are said by whoever stops short.
    /^([IVXLC](?=[.:])|[IVXLC]{2,}|\p{Nd}{1,3})[.:]?\s?(?:--|—)\s?(\S.*)$/u.exec(text) ??
    /^([一二三四五六七八九十百廿卅]{1,4})、\s?([^。！？，；：]{1,30})$/u.exec(text) ??
    [];
  const number = numberOf(first);
  if (!number || name.length > 80 || (!isTitle(name) && !isNameLike(name))) return undefined;
  return { sort: 'chapter', word: '', number, name: untitled(name), form: formOf(first, '') };
}

function bareNumber(text: string): Pick<Required<Headline>, 'number' | 'form'> | undefined {
  if (text.length > 24) return undefined;
  const [, open = '', own = '', close = ''] =
    /^([[({（【〔<~–—§-]{0,3})\s{0,4}([\p{L}\p{M}]+(?:[ -]\p{L}+)?|\p{Nd}{1,3})\s{0,4}([\])}）】〕>~–—.:、-]{0,3})$/u.exec(
      text,
    ) ?? [];
  if (own === '' || (open !== '' && !/^§/.test(open) && close === '')) return undefined;
  const isWord = /^\p{Lu}\p{L}{2,}/u.test(own) && numberOf(own) !== undefined;
  const isNumber = isWord || /^(?:[IVXLC]+|[ivxlc]+|\p{Nd}{1,3}|[零〇一二三四五六七八九十百廿卅]+)$/u.test(own);
  // "c." and "ii)" are points of a list.
  if (!isNumber || (/^[ivxlc]+$/.test(own) && close !== '' && open === '')) return undefined;
  const number = numberOf(own);
  return number === undefined || number === 'last' ? undefined : { number, form: formOf(own, open) };
}

function formOf(number: string, open: string): string {
  const sort = /^\p{Nd}/u.test(number)
    ? 'digits'
    : /^[IVXLC]+$/.test(number)
      ? 'roman'
      : /^[ivxlc]+$/.test(number)
        ? 'small roman'
        : 'words';
  return `${open} ${sort}`.trim();
}

/** Set as a title: in capitals, or with a capital at each word of weight, and no sentence. */
export function isTitle(text: string): boolean {
  if (text.length > 120 || !/\p{L}{2}|\p{Script=Han}/u.test(text)) return false;
  if (/^\d+\p{Ll}\w*$/u.test(text)) return false;
  if (text === text.toUpperCase() && /\p{Lu}/u.test(text)) return true;
  if (/[;,，；]$|[.!?。！？]["”’」』]$|。$/.test(text) || /^["“‘'«„—「『]/.test(text)) return false;
  if (isPlainSentence(text)) return false;
  const weighty = [...text.matchAll(/[\p{L}]+/gu)].map(([word]) => word).filter((word) => word.length > 4);
  return /^\P{Ll}/u.test(text) && weighty.every((word) => /^\P{Ll}/u.test(word)) && text.split(/\s+/).length <= 14;
}

/** "The sea is a fish." has a stop, and small letters where a title has capitals. */
function isPlainSentence(text: string): boolean {
  const small = [...text.matchAll(/(?<![\p{L}’'])\p{Ll}[\p{L}’']+/gu)].map(([word]) => word);
  return /\.$/.test(text) && small.some((word) => word.length > 2 && !joining.test(word));
}

const joining =
  /^(?:the|and|for|from|with|into|upon|over|under|that|which|who|der|die|das|den|dem|des|und|von|vom|zur|zum|ein|eine|les|des|une|del|los|las|con|por|que|per|nel|dei|van|het|een|och|att)$/;

/** Set as a name is in languages whose titles have no capitals within: short, and without a stop. */
function isNameLike(text: string): boolean {
  return /^\p{Lu}/u.test(text) && text.length <= 60 && !/[.…:;,]["”’»]?$/.test(text) && !/[.!?] /.test(text);
}

/** The letters and digits of a title, to compare two. */
export function lettersOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The front and back matter by its usual names: not the work, and often a danger to its readers. */
export function isMatter(title: string): boolean {
  const sort = aloneSort(foldedWord(withoutEnd(title, /[.:]/).trim()));
  return sort === 'contents' || sort === 'front' || sort === 'back';
}

function untitled(name: string): string {
  return withoutEnds(name, /[\s.:—–-]/, /\s/);
}
