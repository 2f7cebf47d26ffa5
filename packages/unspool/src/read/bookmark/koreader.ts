import type { Bookmark, NoBookmark, Step } from './bookmark.js';
import { type LuaTable, luaTable } from './lua-table.js';

/** Reads what KOReader keeps beside a book (`BOOK.sdr/metadata.epub.lua`). It is data in Lua, and nothing of it is run. */
export function readSidecar(text: string): Bookmark | NoBookmark {
  const table = luaTable(text);
  if (!table) return { problem: 'This sidecar of KOReader is damaged, or holds more than data.' };
  const pointer = table.get('last_xpointer');
  if (typeof pointer !== 'string')
    return {
      problem: 'This sidecar of KOReader holds no place in a book that flows (“last_xpointer”).',
      isEmpty: true,
    };
  const version = table.get('cre_dom_version');
  // Before, files that stand beside the order of reading were not counted.
  if (typeof version === 'number' && version < firstCounted)
    return {
      problem:
        'This place is of an old version of KOReader, which counted the files of a book otherwise. Open the book there once more.',
    };
  const place = readXPointer(pointer);
  if ('problem' in place) return place;
  const percent = table.get('percent_finished');
  const sum = sumIn(table);
  return {
    ...place,
    ...(typeof percent === 'number' && percent >= 0 && percent <= 1 ? { ofBook: percent } : {}),
    ...(sum === undefined ? {} : { sum }),
  };
}

/** The version of KOReader’s tree of a book since which each file in the order of reading counts. */
const firstCounted = 20240114;

function sumIn(table: LuaTable): string | undefined {
  const sum = table.get('partial_md5_checksum');
  return typeof sum === 'string' && /^[\da-f]{32}$/.test(sum) ? sum : undefined;
}

/**
 * Reads a place as KOReader writes it: `/body/DocFragment[12]/body/p[3]/text().0`, or with a number at each step. Which letter of
 * the text it is does not count, since that is told by how KOReader cuts it.
 */
export function readXPointer(text: string): Bookmark | NoBookmark {
  const [, fragment, path = ''] = /^\/body(?:\[1\])?\/DocFragment(?:\[(\d{1,6})\])?(\/.*)?$/s.exec(text.trim()) ?? [];
  const parts = path.split('/').slice(1);
  const steps: Step[] = [];
  for (const part of parts) {
    const [, name, nth] = /^([A-Za-z][\w:.-]*?)(?:\[(\d{1,9})\])?(?:\.\d+)?$/.exec(part) ?? [];
    // What KOReader boxes itself is in no file: there the element counts that it stands in.
    if (name === undefined || boxes.test(name)) break;
    steps.push({ name: name.toLowerCase(), nth: Number(nth ?? 1) });
  }
  if (steps.length === 0 && fragment === undefined && parts.length === 0)
    return {
      problem: 'This place of KOReader is not written as such are: “/body/DocFragment[12]/body/p[3]/text().0”.',
    };
  return { of: 'The place of KOReader', page: { nth: Number(fragment ?? 1) - 1 }, steps: [{ nth: 1 }, ...steps] };
}

const boxes = /^(?:autoBoxing|floatBox|inlineBox|tabularBox|rubyBox|pseudoElem)$/i;
