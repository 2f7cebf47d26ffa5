import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldNovel, GoldPerson, GoldQuotation } from './reading.js';
import { squeeze } from './squeezed.js';

/**
 * The beginnings of novels in LitBank at a folder that has `quotations/tsv`, `original` and `coref/tsv`. Its quotations
 * are given by their words; they are looked for in the text in their order.
 */
export function litBankIn(folder: string): readonly GoldNovel[] {
  const quoted = join(folder, 'quotations', 'tsv');
  if (!existsSync(quoted)) return [];
  return readdirSync(quoted)
    .filter((file) => file.endsWith('_brat.ann'))
    .sort()
    .flatMap((file) => novelOf(folder, file.replace(/_brat\.ann$/, '')));
}

function novelOf(folder: string, name: string): readonly GoldNovel[] {
  const original = join(folder, 'original', `${name}.txt`);
  if (!existsSync(original)) return [];
  const text = annotated(folder, name, readFileSync(original, 'utf8').replaceAll('\r\n', '\n'));
  const rows = rowsOf(join(folder, 'quotations', 'tsv', `${name}_brat.ann`));
  const speakers = new Map(rows.flatMap(([label, id = '', who = '']) => (label === 'ATTRIB' ? [[id, who]] : [])));
  const ids = [...new Set(speakers.values())];
  const named = namesIn(join(folder, 'coref', 'tsv', `${name}_brat.ann`));
  const people = ids.map(
    (id): GoldPerson => ({
      names: [id.replace(/-\d+$/, '').replaceAll('_', ' '), ...(named.get(id) ?? [])],
      narrator: /^narrator/i.test(id),
      minor: false,
    }),
  );
  const squeezed = squeeze(text);
  const quotations: GoldQuotation[] = [];
  let at = 0;
  const inOrder = rows
    .filter(([label]) => label === 'QUOTE')
    .sort((a, b) => Number(a[2]) - Number(b[2]) || Number(a[3]) - Number(b[3]));
  for (const [, id = '', , , , , said = ''] of inOrder) {
    const words = said.replace(/\s+/g, '');
    const found = squeezed.text.indexOf(words, at);
    if (found < 0) continue;
    at = found + words.length;
    const speaker = ids.indexOf(speakers.get(id) ?? '');
    quotations.push({ from: squeezed.at(found), to: squeezed.at(at - 1) + 1, speaker, type: styleOf(words) });
  }
  return [{ name, text, people, quotations: quotations.filter(({ to, from }) => to > from) }];
}

/** Of a novel, what has been annotated: its beginning. */
function annotated(folder: string, name: string, text: string): string {
  const path = join(folder, 'quotations', 'tsv', `${name}_brat.txt`);
  if (!existsSync(path)) return text;
  const end = readFileSync(path, 'utf8').replace(/\s+/g, '').slice(-40);
  const squeezed = squeeze(text);
  const at = squeezed.text.indexOf(end);
  return at < 0 ? text : text.slice(0, squeezed.at(at + end.length - 1) + 1);
}

/** By which marks a quotation is told from the rest. */
export const styles = ['straight', 'curly', 'single', 'dash', 'without marks'] as const;

function styleOf(words: string): (typeof styles)[number] {
  if (words.startsWith('"')) return 'straight';
  if (words.startsWith('“')) return 'curly';
  if (/^[‘']/.test(words)) return 'single';
  return /^[-–—]/.test(words) ? 'dash' : 'without marks';
}

/** What each entity is called by name. */
function namesIn(path: string): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  if (!existsSync(path)) return new Map();
  const mentions = new Map<string, string>();
  for (const [label, id = '', second = '', ...rest] of rowsOf(path)) {
    if (label === 'MENTION' && rest.at(-1) === 'PROP') mentions.set(id, rest[3] ?? '');
    if (label !== 'COREF' || !mentions.has(id)) continue;
    names.set(second, (names.get(second) ?? new Set()).add(mentions.get(id) as string));
  }
  return new Map([...names].map(([id, own]) => [id, [...own]]));
}

function rowsOf(path: string): readonly (readonly string[])[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trimEnd().split('\t'));
}
