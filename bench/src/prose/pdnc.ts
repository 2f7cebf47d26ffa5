import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { csvRows } from '../minds/csv.js';
import { plainName } from './names.js';
import type { GoldNovel, GoldPerson, GoldQuotation } from './reading.js';

/** The folders at or below this one that hold a novel as the Project Dialogism Novel Corpus lays it out. */
export function pdncFolders(folder: string): readonly string[] {
  if (existsSync(join(folder, 'quotation_info.csv'))) return [folder];
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'quotation_info.csv')));
}

/** A novel of the corpus: `novel_text.txt`, `quotation_info.csv` and `character_info.csv`. Its "byte spans" are places in the text. */
export function readPdnc(folder: string): GoldNovel {
  const text = readFileSync(join(folder, 'novel_text.txt'), 'utf8').replaceAll('\r\n', '\n');
  const people = table(join(folder, 'character_info.csv')).map((row): GoldPerson => {
    const names = [row('Main Name').trim(), ...stringsIn(row('Aliases'))];
    return { names: [...new Set(names)], narrator: names.includes('_narr'), minor: row('Category') === 'minor' };
  });
  const mains = new Map(people.map(({ names }, index) => [names[0], index]));
  const aliases = new Map(people.flatMap(({ names }, index) => names.map((name) => [plainName(name), index] as const)));
  const at = unitsOf(text);
  const quotations = table(join(folder, 'quotation_info.csv')).flatMap((row): readonly GoldQuotation[] => {
    const name = row('speaker').trim();
    const speaker = mains.get(name) ?? aliases.get(plainName(name)) ?? -1;
    const spans = JSON.parse(row('quoteByteSpans')) as readonly (readonly [number, number])[];
    return spans.map(([from, to]) => ({ from: at(from), to: at(to), speaker, type: row('quoteType') }));
  });
  return { name: basename(folder), text, people, quotations: quotations.sort((a, b) => a.from - b.from) };
}

/** From places in characters, as Python counts them, to places in UTF-16 units. */
function unitsOf(text: string): (place: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (place) => place;
  const units: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) units.push(at);
  return (place) => units[place] ?? text.length;
}

/** The rows of a file with a head, each as what it has under a name of the head. */
function table(path: string): readonly ((column: string) => string)[] {
  const [head = [], ...rows] = csvRows(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  return rows.map((row) => (column) => row[head.indexOf(column)] ?? '');
}

/** The strings of a list or set that is written as in Python. */
function stringsIn(literal: string): readonly string[] {
  const found = literal.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g);
  return [...found].map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1').trim());
}
