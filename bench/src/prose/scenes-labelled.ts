import { join } from 'node:path';
import { createNovelReader } from '../../../packages/unspool/dist/src/read/novel/novel.js';
import { sceneBorders } from '../../../packages/unspool/dist/src/read/novel/scenes/scene-borders.js';
import { sceneOf } from '../../../packages/unspool/dist/src/read/novel/scenes/scenes.js';
import { rowsOf } from './labelled.js';
import { row, share } from './tables.js';
import { type XhtmlChapter, xhtmlChapters } from './xhtml-novel.js';

/** What scenes and turns of time are found of those that are labelled in the novels below a folder, in lines. */
export function sceneLines(folder: string): readonly string[] {
  return [...borderLines(folder), ...turnLines(folder)];
}

type Counts = { right: number; found: number; labelled: number };

/** Borders within chapters: one that is a paragraph away is right. */
function borderLines(folder: string): readonly string[] {
  const all: Counts = { right: 0, found: 0, labelled: 0 };
  const lines = rowsOf('borders.tsv')
    .slice(1)
    .flatMap(([novel = '', file = '', upto = '', places = '']) => {
      const chapter = chaptersOf(folder, novel).find((one) => one.file === `${file}.xhtml`);
      if (!chapter) return [];
      const labelled = places.split(',').map(Number);
      const paragraphs = chapter.paragraphs.slice(0, Number(upto)).map((text) => ({ text }));
      const found = sceneBorders(paragraphs, 'en').map(({ paragraph }) => paragraph);
      const right = found.filter((one) => labelled.some((other) => Math.abs(one - other) <= 1)).length;
      add(all, { right, found: found.length, labelled: labelled.length });
      return [row(`${novel} ${file}`, ...cellsOf({ right, found: found.length, labelled: labelled.length }))];
    });
  return [
    row('borders of scenes within a chapter', 'labelled', 'found', 'right', 'precision', 'share'),
    ...lines,
    row('all', ...cellsOf(all)),
  ];
}

/** Turns of time: those that are labelled, and what else is found in the chapters that have one. */
function turnLines(folder: string): readonly string[] {
  const labels = rowsOf('anachronies.tsv').slice(1);
  const kinds = new Map<string, Counts>();
  for (const novel of new Set(labels.map(([name = '']) => name))) {
    const found = turnsOf(chaptersOf(folder, novel));
    for (const [, file, paragraph, kind = ''] of labels.filter(([name]) => name === novel)) {
      const own = kinds.get(kind) ?? { right: 0, found: 0, labelled: 0 };
      const isFound = found.some(
        (one) => one.file === `${file}.xhtml` && Math.abs(one.paragraph - Number(paragraph)) <= 1,
      );
      kinds.set(kind, add(own, { right: isFound ? 1 : 0, found: 0, labelled: 1 }));
    }
  }
  const cells = ({ right, labelled }: Counts) => [`${labelled}`, '', `${right}`, '', share(right, labelled)];
  const all = [...kinds.values()].reduce((sum, one) => add(sum, one), { right: 0, found: 0, labelled: 0 });
  return [
    row('turns of time', 'labelled', '', 'found', '', 'share'),
    ...[...kinds].map(([kind, counts]) => row(kind, ...cells(counts))),
    row('all', ...cells(all)),
  ];
}

function turnsOf(chapters: readonly XhtmlChapter[]) {
  const reader = createNovelReader('en');
  return chapters.flatMap(({ file, heading, paragraphs }) => {
    const stretch = { heading, paragraphs: paragraphs.map((text) => ({ text })) };
    const { turns } = sceneOf(stretch, reader.read(stretch), 'en');
    return turns.map(({ evidence }) => ({ file, paragraph: evidence.paragraph }));
  });
}

function chaptersOf(folder: string, novel: string): readonly XhtmlChapter[] {
  return xhtmlChapters(join(folder, novel));
}

function add(to: Counts, { right, found, labelled }: Counts): Counts {
  to.right += right;
  to.found += found;
  to.labelled += labelled;
  return to;
}

function cellsOf({ right, found, labelled }: Counts): readonly string[] {
  return [`${labelled}`, `${found}`, `${right}`, share(right, found), share(right, labelled)];
}
