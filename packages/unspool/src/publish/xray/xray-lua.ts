import type { Xray, XrayEntry } from './xray.js';

/**
 * What the X-Ray plug-in of KOReader keeps beside a book (`BOOK.sdr/xray_cache.lua`, cache version 6.0, as of xray.koplugin 26.7.23,
 * github.com/ultimatejimmy/xray.koplugin, `xray_cachemanager.lua`). Pages are those of somebody's screen, and not known here: where a
 * name stands the plug-in finds by itself, up to the page that is open.
 */
export function toXrayLua({ title, author, people, terms, scenes }: Xray): string {
  const table: LuaData = {
    cache_version: '6.0',
    book_title: title,
    ...(author === undefined ? {} : { author }),
    characters: people.map((entry, index) => ({ ...described(entry, 'description'), sort_order: index + 1 })),
    locations: terms.filter(({ kind }) => kind === 'place').map((entry) => described(entry, 'description')),
    terms: terms.filter(({ kind }) => kind !== 'place').map((entry) => described(entry, 'definition')),
    timeline: scenes.map(({ title: chapter, told }) => ({ chapter, event: told })),
  };
  return `-- X-Ray Cache v6.0\n-- Made by Unspool\n\nreturn ${written(table, '')}\n`;
}

function described({ name, kind, aliases, about, mentions: [first] }: XrayEntry, key: 'description' | 'definition') {
  const met = first ? [`First in ${first.scene}.`] : [];
  return {
    name,
    ...(kind === 'person' ? {} : { role: kind }),
    aliases,
    [key]: [...met, about].filter((one) => one !== '').join(' '),
    source: 'unspool',
  };
}

type LuaData = string | number | readonly LuaData[] | { readonly [key: string]: LuaData };

function written(data: LuaData, indent: string): string {
  if (typeof data === 'number') return String(data);
  if (typeof data === 'string') return quoted(data);
  const inner = `${indent}  `;
  const lines = Array.isArray(data)
    ? data.map((one: LuaData, index) => `${inner}[${index + 1}] = ${written(one, inner)},\n`)
    : Object.entries(data).map(([key, one]) => `${inner}${key} = ${written(one, inner)},\n`);
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
}

/** A string as Lua 5.1 reads it: no byte of the text can end it, or be more than text. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\0/g, '\\000')}"`;
}
