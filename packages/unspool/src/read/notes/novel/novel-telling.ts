import { deedsIn } from '../../novel/deeds/deeds.js';
import { createNovelReader } from '../../novel/novel.js';
import { type NarratedSentence, narrationOf } from '../../novel/scenes/narration.js';
import { placesIn } from '../../novel/scenes/places.js';
import { presenceIn } from '../../novel/scenes/presence.js';
import { settingOf } from '../../novel/scenes/setting.js';
import { understoodIn } from '../../novel/scenes/understood.js';
import type { NovelStretch, PersonId, StretchReading } from '../../novel/stretch.js';
import type { Item } from '../../source.js';
import { type DeedLine, deedLines } from './deed-lines.js';
import { createNovelNames, type NovelNames } from './novel-names.js';
import { plainOf } from './novel-text.js';
import { type SpokenLine, spokenLines } from './spoken-lines.js';
import { tellerIn } from './tellers.js';

/** What a stretch of a novel tells of people, as lines of notes, each where one gets it. */
export type ToldStretch = {
  /** Who is met, what they are called besides, and who turns out to be one. */
  readonly people: readonly string[];
  /** Who must be there, by the names that they then have. */
  readonly present: readonly string[];
  /** Where it plays, as printed. */
  readonly place?: string;
  /** Who says what of each paragraph. */
  readonly said: ReadonlyMap<Item, readonly SpokenLine[]>;
  /** What people do in each paragraph, as far as plain sentences say it. */
  readonly done: ReadonlyMap<Item, readonly DeedLine[]>;
};

/** Reads the stretches of a novel in their order. What it gives for one follows from that one and those before. */
export type NovelTelling = { readonly next: (items: readonly Item[], heading: string) => ToldStretch };

export function createNovelTelling(language: string | undefined): NovelTelling {
  const reader = createNovelReader(language);
  const names = createNovelNames();
  let teller: PersonId | undefined;
  return {
    next: (items, heading) => {
      const told = items.filter((item) => item.kind === 'prose' || item.kind === 'caption');
      const stretch: NovelStretch = { paragraphs: told.map(({ text }) => plainOf(text)), heading };
      const read = reader.read(stretch);
      teller = tellerOf(stretch, read, names) ?? teller;
      const reading = teller === undefined ? read : toldBy(read, teller);
      const sentences = understoodIn(narrationOf(stretch, reading), reading, language);
      const present = presentIn(stretch, reading, sentences);
      const people = names.learn(reading, new Set([...present, ...reading.genders.map(({ person }) => person)]));
      const deeds = deedsIn(stretch, reading, language, sentences);
      const place = settingOf(placesIn(sentences, language), sentences, present, language)?.name;
      const nobody = teller === undefined ? reading.narrator : undefined;
      return {
        people,
        present: [...new Set([...present].flatMap((id) => names.of(id) ?? []))],
        ...(place === undefined ? {} : { place }),
        said: ofParagraphs(told, spokenLines(stretch, reading, names)),
        done: ofParagraphs(told, deedLines(stretch, deeds, names, nobody)),
      };
    },
  };
}

/** What is known of the paragraphs of a stretch by their index, by the items that they are. */
function ofParagraphs<T>(told: readonly Item[], byIndex: ReadonlyMap<number, T>): ReadonlyMap<Item, T> {
  return new Map(
    [...byIndex].flatMap(([index, own]) => {
      const item = told[index];
      return item?.kind === 'prose' ? [[item, own] as const] : [];
    }),
  );
}

/** Who tells a stretch, where a line at its head says so. */
function tellerOf({ paragraphs }: NovelStretch, { mentions }: StretchReading, names: NovelNames): PersonId | undefined {
  let found: PersonId | undefined;
  paragraphs.slice(0, mostHeads).forEach(({ text }, paragraph) => {
    const span = tellerIn(text);
    if (!span) return;
    const own = mentions.find((one) => one.paragraph === paragraph && one.from < span.to && one.to > span.from);
    found = own?.person ?? names.teller(text.slice(span.from, span.to));
  });
  return found;
}

/** Of a stretch no more of its first paragraphs are looked at. */
const mostHeads = 4;

/** What is read, where several tell the work in turn: the “I” of it is the one who tells this, and nobody else. */
function toldBy(reading: StretchReading, teller: PersonId): StretchReading {
  const { narrator, people, names, merges, quotations } = reading;
  const isOwn = (person: PersonId) => person === narrator;
  return {
    ...reading,
    people: people.filter(({ kind }) => kind !== 'narrator'),
    names: names.filter(({ person }) => !isOwn(person) || person === teller),
    merges: merges.filter(({ person, into }) => !isOwn(person) && !isOwn(into)),
    quotations: quotations.map((quotation) => {
      const { speaker, hearer } = quotation;
      return {
        ...quotation,
        ...(speaker && isOwn(speaker.person) ? { speaker: { ...speaker, person: teller } } : {}),
        ...(hearer && isOwn(hearer.person) ? { hearer: { ...hearer, person: teller } } : {}),
      };
    }),
    ...(narrator === undefined ? {} : { narrator: teller }),
  };
}

/** Who must be there by what is told, who speaks for sure, and who tells what they are in. */
function presentIn(
  stretch: NovelStretch,
  reading: StretchReading,
  sentences: readonly NarratedSentence[],
): ReadonlySet<PersonId> {
  const { quotations, narrator } = reading;
  const present = presenceIn(stretch, reading, sentences);
  const speakers = quotations.flatMap(({ kind, speaker }) =>
    kind === 'speech' && speaker?.grade === 'sure' ? [speaker.person] : [],
  );
  const seen = present.flatMap(({ person, is }) => (is === 'must' ? [person] : []));
  return new Set([...(narrator === undefined ? [] : [narrator]), ...seen, ...speakers]);
}
