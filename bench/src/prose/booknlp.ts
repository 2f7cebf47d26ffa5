import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldNovel, ProseReading, ReadPerson, ReadQuotation } from './reading.js';
import { squeeze } from './squeezed.js';

/** What BookNLP made of a novel: the output below a folder whose quotations are found in its text; undefined if there is none. */
export function bookNlpOn(folder: string, novel: GoldNovel): ProseReading | undefined {
  const squeezed = squeeze(novel.text);
  for (const { quotes, entities } of outputsIn(folder)) {
    const rows = tableOf(quotes);
    const quotations = placed(rows, squeezed.text).map(
      ({ from, to, row }, whole): ReadQuotation => ({
        from: squeezed.at(from),
        to: squeezed.at(to - 1) + 1,
        whole,
        kind: 'speech',
        speaker: { person: row('char_id'), rule: row('mention_phrase') === '' ? 'none' : 'mention', grade: 'likely' },
      }),
    );
    if (rows.length > 0 && quotations.length > rows.length * 0.8) return { quotations, people: peopleOf(entities) };
  }
  return undefined;
}

type Row = (column: string) => string;

function outputsIn(folder: string) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.quotes') && !path.includes('beforeCoref'))
    .sort()
    .map((path) => ({ quotes: join(folder, path), entities: join(folder, path.replace(/quotes$/, 'entities')) }));
}

/** Everybody with what they are called; pronouns are none of their names. */
function peopleOf(entities: string): ReadonlyMap<string, ReadPerson> {
  const people = new Map<string, { names: Map<string, number> }>();
  for (const row of tableOf(entities)) {
    if (row('cat') !== 'PER') continue;
    const person = people.get(row('COREF')) ?? { names: new Map() };
    people.set(row('COREF'), person);
    if (row('prop') !== 'PRON') person.names.set(row('text'), (person.names.get(row('text')) ?? 0) + 1);
  }
  return people;
}

function tableOf(path: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const columns = head.trim().split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map((cells) => (column) => cells[columns.indexOf(column)] ?? '');
}

/** Where each quotation stands in the text without white space, looked for in their order. */
function placed(rows: readonly Row[], text: string) {
  const found: { readonly from: number; readonly to: number; readonly row: Row }[] = [];
  let at = 0;
  let missed = 0;
  for (const row of rows) {
    const words = row('quote').replace(/\s+/g, '');
    const from = text.indexOf(words, at);
    // The first lines of another novel's output are not in this one.
    if (from < 0 || from - at > 200_000) {
      missed += 1;
      if (missed > 20 && found.length < missed) return [];
      continue;
    }
    at = from + words.length;
    found.push({ from, to: at, row });
  }
  return found;
}
