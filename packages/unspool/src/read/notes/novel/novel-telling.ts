import { createNovelReader } from '../../novel/novel.js';
import type { NovelStretch, StretchReading } from '../../novel/stretch.js';
import type { Item } from '../../source.js';
import { createNovelNames, type NovelNames } from './novel-names.js';
import { plainOf } from './novel-text.js';
import { type SpokenLine, spokenLines } from './spoken-lines.js';

/** What a stretch of a novel tells of people, as lines of notes, each where one gets it. */
export type ToldStretch = {
  /** Who is met, what they are called besides, and who turns out to be one. */
  readonly people: readonly string[];
  /** Who must be there, by the names that they then have. */
  readonly present: readonly string[];
  /** Who says what of each paragraph. */
  readonly said: ReadonlyMap<Item, readonly SpokenLine[]>;
};

/** Reads the stretches of a novel in their order. What it gives for one follows from that one and those before. */
export type NovelTelling = { readonly next: (items: readonly Item[], heading: string) => ToldStretch };

export function createNovelTelling(language: string | undefined): NovelTelling {
  const reader = createNovelReader(language);
  const names = createNovelNames();
  return {
    next: (items, heading) => {
      const prose = items.filter((item) => item.kind === 'prose');
      const stretch: NovelStretch = { paragraphs: prose.map(({ text }) => plainOf(text)), heading };
      const reading = reader.read(stretch);
      const people = names.learn(reading);
      return {
        people,
        present: presentIn(reading, names),
        said: new Map(
          [...spokenLines(stretch, reading, names)].map(([index, lines]) => [prose[index] as Item, lines] as const),
        ),
      };
    },
  };
}

/** Who speaks for sure, and who tells what they are in. */
function presentIn({ quotations, narrator }: StretchReading, names: NovelNames): readonly string[] {
  const ids = quotations.flatMap(({ kind, speaker }) =>
    kind === 'speech' && speaker?.grade === 'sure' ? [speaker.person] : [],
  );
  return [...new Set([...ids, ...(narrator === undefined ? [] : [narrator])].flatMap((id) => names.of(id) ?? []))];
}
