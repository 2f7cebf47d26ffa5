import type { Bookmark, NoBookmark, Step } from './bookmark.js';

/**
 * Reads an EPUB canonical fragment identifier (EPUB CFI 1.1): `epubcfi(/6/14[c7]!/4/10[p5]/3:10)`; of a range the place where it
 * begins. Programs disagree on how text is counted between elements, so only the steps to elements count.
 */
export function readCfi(text: string): Bookmark | NoBookmark {
  const [, inside] = /^epubcfi\((.*)\)$/s.exec(text) ?? [];
  const parts = inside === undefined ? undefined : cut(inside, ',').slice(0, 2);
  // Of a range: what both ends share, and the way to the first.
  const [spine = [], ...within] = parts ? cut(parts.join(''), '!').map(stepsIn) : [];
  const [, nth] = spine;
  if (!nth || spine.length !== 2 || spine[0]?.nth !== 3 || within.length === 0) return unread;
  return {
    of: 'The EPUB CFI',
    page: pageOf(nth),
    // Behind a second mark is a picture, or a page within the page.
    // They begin in the outermost element.
    steps: [{ nth: 1 }, ...(within[0] as readonly Step[])],
  };
}

/** The same as calibre writes it: the number in the order of reading stands at its head, with no mark behind. */
export function readCalibreCfi(text: string): Pick<Bookmark, 'page' | 'steps'> | undefined {
  const [, inside] = /^epubcfi\((.*)\)$/s.exec(text) ?? [];
  const [nth, ...steps] = stepsIn(cut(inside ?? '', ',')[0] ?? '');
  return nth && { page: pageOf(nth), steps };
}

const unread: NoBookmark = { problem: 'This EPUB CFI is not written as such are: “epubcfi(/6/14!/4/10)”.' };

function pageOf({ nth, id }: Step): Bookmark['page'] {
  return { nth: nth - 1, ...(id === undefined ? {} : { id }) };
}

/**
 * The steps to elements, one right behind the other, as far as they lead to such: what stands in brackets behind an offset is
 * none. An id is what stands in brackets, up to a comma or a semicolon.
 */
function stepsIn(path: string): readonly Step[] {
  const steps: Step[] = [];
  for (const [, number = '', assertion] of path.matchAll(/\/(\d{1,9})(?:\[((?:\^.|[^\]^])*)\])?/gsy)) {
    const count = Number(number);
    if (count % 2 === 1 || count === 0) break;
    const id =
      assertion === undefined ? '' : (cut(cut(assertion, ',')[0] ?? '', ';')[0] ?? '').replace(/\^(.)/gs, '$1');
    steps.push({ nth: count / 2, ...(id === '' ? {} : { id }) });
  }
  return steps;
}

/** Cuts at a mark that stands outside brackets and is not escaped. */
function cut(text: string, mark: string): readonly string[] {
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '^') at += 1;
    else if (letter === '[') depth += 1;
    else if (letter === ']') depth -= 1;
    else if (letter === mark && depth <= 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
