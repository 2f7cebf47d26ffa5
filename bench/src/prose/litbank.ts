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
  const mentions = mentionsIn(join(folder, 'coref', 'tsv', `${name}_brat.ann`));
  const narrator = narratorOf(mentions, rows);
  const people = ids.map(
    (id): GoldPerson => ({
      names: [id.replace(/-\d+$/, '').replaceAll('_', ' '), ...namesIn(mentions, id)],
      narrator: id === narrator,
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

/** Words that stand for an entity: a sentence and the token in it with which they begin, and what they are: a pronoun, a noun, a name. */
type Mentioned = { readonly entity: string; readonly at: Token; readonly text: string; readonly by: string };

type Token = readonly [sentence: number, token: number];

function mentionsIn(path: string): readonly Mentioned[] {
  if (!existsSync(path)) return [];
  const rows = rowsOf(path);
  const entities = new Map(rows.flatMap(([label, id = '', entity = '']) => (label === 'COREF' ? [[id, entity]] : [])));
  return rows.flatMap(([label, id = '', sentence, token, , , text = '', , by = '']): Mentioned[] => {
    const entity = entities.get(id);
    return label !== 'MENTION' || entity === undefined
      ? []
      : [{ entity, at: [Number(sentence), Number(token)], text, by }];
  });
}

/** What an entity is called by names and nouns. */
function namesIn(mentions: readonly Mentioned[], own: string): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ entity, text, by }) => (entity === own && by !== 'PRON' ? [text] : [])));
}

/** Who says “I” most often where nothing is quoted, if it is said three times or more. */
function narratorOf(mentions: readonly Mentioned[], quotations: readonly (readonly string[])[]): string | undefined {
  const spans = quotations.flatMap(([label, , ...places]) =>
    label === 'QUOTE' ? [places.slice(0, 4).map(Number)] : [],
  );
  const isQuoted = ([sentence, token]: Token) =>
    spans.some(([first = 0, from = 0, last = 0, to = 0]) => {
      const isAfter = sentence > first || (sentence === first && token >= from);
      return isAfter && (sentence < last || (sentence === last && token <= to));
    });
  const times = new Map<string, number>();
  for (const { entity, at, text, by } of mentions)
    if (by === 'PRON' && text === 'I' && !isQuoted(at)) times.set(entity, (times.get(entity) ?? 0) + 1);
  const [most] = [...times].sort(([, a], [, b]) => b - a);
  return most && most[1] >= 3 ? most[0] : undefined;
}

function rowsOf(path: string): readonly (readonly string[])[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trimEnd().split('\t'));
}
