import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldNovel, GoldPerson, GoldQuotation } from './reading.js';
import { type XhtmlChapter, xhtmlChapters } from './xhtml-novel.js';

/** A novel with labels of our own: quotations drawn at random, by the place of their opening mark. */
export type LabelledNovel = GoldNovel & {
  /** Where quotation marks stand around what nobody says: a title, a term, a word that is spoken of. */
  readonly unsaid: readonly GoldQuotation[];
};

/** Those of the novels below a folder, one folder of XHTML each, for which there are labels. */
export function labelledIn(folder: string): readonly LabelledNovel[] {
  const [quotations, people] = [rowsOf('quotations.tsv').slice(1), rowsOf('people.tsv')];
  const names = [...new Set(quotations.map(([novel = '']) => novel))];
  return names.flatMap((name) => {
    const chapters = xhtmlChapters(join(folder, name));
    const of = (rows: readonly (readonly string[])[]) =>
      rows.filter(([novel]) => novel === name).map((row) => row.slice(1));
    return chapters.length > 0 ? [labelled(name, chapters, of(quotations), of(people))] : [];
  });
}

function labelled(
  name: string,
  chapters: readonly XhtmlChapter[],
  rows: readonly (readonly string[])[],
  named: readonly (readonly string[])[],
): LabelledNovel {
  const { text, placeOf } = textOf(chapters);
  const people = named.map(([own = '', aliases = '']): GoldPerson => {
    const names = [own, ...aliases.split('|')].filter((one) => one !== '');
    return { names, narrator: names.includes('_narr'), minor: false };
  });
  const quotations = rows.map(([file, paragraph, at, kind = '', speaker]): GoldQuotation => {
    const from = placeOf(`${file}.xhtml`, Number(paragraph)) + Number(at);
    const to = closingAt(text, from);
    return { from: from + 1, to, speaker: named.findIndex(([own]) => own === speaker), type: kind };
  });
  const said = quotations.filter(({ type }) => type === 'speech' || type === 'thought');
  const unsaid = quotations.filter(({ type }) => type === 'no-speech');
  return { name, text, people, quotations: said.sort((a, b) => a.from - b.from), unsaid };
}

/** All of a novel as a plain text, and where each paragraph of a file begins in it. */
function textOf(chapters: readonly XhtmlChapter[]) {
  const places = new Map<string, number>();
  const parts: string[] = [];
  let length = 0;
  const put = (part: string) => {
    parts.push(part, '\n\n');
    length += part.length + 2;
  };
  for (const { file, heading, paragraphs } of chapters) {
    put(`Chapter ${heading}`);
    for (const [index, paragraph] of paragraphs.entries()) {
      places.set(`${file} ${index}`, length);
      put(paragraph);
    }
  }
  return {
    text: parts.join(''),
    placeOf: (file: string, paragraph: number) => places.get(`${file} ${paragraph}`) ?? 0,
  };
}

/** Where a quotation ends: before its closing mark, or with its paragraph. */
function closingAt(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  for (let at = from + 1; at < end; at++) {
    if (text[from] === '“' ? text[at] === '”' : text[at] === '’' && !/\p{L}/u.test(text[at + 1] ?? '')) return at;
  }
  return end;
}

/** The rows of a file of labels, the head among them. */
export function rowsOf(file: string): readonly (readonly string[])[] {
  const path = new URL(`../../src/prose/labels/${file}`, import.meta.url);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}
