import { isRecord } from '../../base/record.js';
import type { Bookmark, NoBookmark } from './bookmark.js';

/** Reads a locator of Readium (architecture, models/locators): the file by its address, and where in it. */
export function readLocator(text: string): Bookmark | NoBookmark {
  const locator = jsonOf(text);
  const href = locator && textAt(locator, 'href');
  if (!locator || href === undefined) return { problem: 'This is no Readium locator: it names no “href”.' };
  const locations = recordAt(locator, 'locations');
  const said = recordAt(locator, 'text');
  const [path = '', hash] = href.split('#', 2);
  const before = textAt(said, 'before') ?? '';
  const after = (textAt(said, 'highlight') ?? '') + (textAt(said, 'after') ?? '');
  const fragment = hash ?? fragmentIn(locations.fragments);
  const [ofPage, ofBook] = [shareAt(locations, 'progression'), shareAt(locations, 'totalProgression')];
  return {
    of: 'The Readium locator',
    page: { path: decoded(path) },
    ...(fragment ? { fragment } : {}),
    ...(before !== '' || after !== '' ? { text: { before, after } } : {}),
    ...(ofPage === undefined ? {} : { ofPage }),
    ...(ofBook === undefined ? {} : { ofBook }),
  };
}

/** A record in a text of JSON; undefined if it is none. */
function jsonOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function recordAt(record: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const value = record[name];
  return isRecord(value) ? value : {};
}

export function textAt(record: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = record[name];
  return typeof value === 'string' ? value : undefined;
}

function shareAt(record: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const value = record[name];
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

/** The id of an element: other fragments say times, pages or queries. */
function fragmentIn(fragments: unknown): string | undefined {
  const first: unknown = Array.isArray(fragments) ? fragments[0] : undefined;
  return typeof first === 'string' && /^[^=/()]+$/.test(first) ? first : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
