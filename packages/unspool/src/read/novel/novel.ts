import { hear, newDoubts, otherTeller } from './people/hear.js';
import { newLexicon } from './people/lexicon.js';
import { newEvidence } from './people/name-evidence.js';
import { newNarration } from './people/narrator.js';
import { addPerson, beginStretch, newRegistry, newsOf, type Registry } from './people/registry.js';
import { newSameness } from './people/sameness.js';
import { type Someone, same } from './people/someone.js';
import { tellerIn } from './people/teller.js';
import { kindOf } from './quotations/kinds.js';
import { newQuoting } from './quotations/quoting.js';
import { type PeopledParagraph, readParagraphs } from './read-paragraphs.js';
import { type Spoken, speakersOf } from './speakers/speakers.js';
import type { NovelQuotation, NovelStretch, StretchReading } from './stretch.js';
import { mentionsIn, noteSpeakers, quotationsIn } from './told.js';
import { wordsOf } from './words/languages.js';

/** Reads a novel, one stretch after the other, in the order in which they are told. */
export type NovelReader = {
  /**
   * What the next stretch tells. Nothing in it follows from what stands in later ones, so that the readings of a
   * beginning are the beginning of the readings. It never throws, and takes time as the stretch has length.
   */
  readonly read: (stretch: NovelStretch) => StretchReading;
};

/** `language` is a code such as `en` or `de-CH`; without one, or for one without tables, it is read as English. */
export function createNovelReader(language?: string): NovelReader {
  const words = wordsOf(language);
  const quoting = newQuoting();
  const lexicon = newLexicon(words);
  const evidence = newEvidence(words);
  const registry = newRegistry(words);
  const narration = newNarration(words);
  const sameness = newSameness();
  const open = { isOpen: false };
  const isDoubted = newDoubts();
  let base = 0;
  let narrator: Someone | undefined;
  /** Who tells, as the last heading says that names someone. */
  let headed: Someone | undefined;
  let nextQuotation = 0;
  return {
    read: (stretch) => {
      const { paragraphs } = stretch;
      beginStretch(registry);
      const texts = paragraphs.map(({ text }) => text);
      const read = readParagraphs(paragraphs, quoting(texts), words, lexicon, evidence, registry, base);
      base += paragraphs.length;
      narration.add(read);
      const isFirst = narration.isFirstPerson();
      headed = (isFirst ? tellerIn(stretch, registry, lexicon) : undefined) ?? headed;
      if (isFirst && !headed) narrator ??= newNarrator(registry);
      const known = headed ?? narrator;
      const teller = isFirst && known ? same(known) : undefined;
      const kinds = read.map(({ outer }, index) =>
        outer.map((each, at) => kindOf(texts[index] ?? '', each, words, at === 0)),
      );
      const spoken = kinds.map((all) => new Set([...all.keys()].filter((index) => isSaid(all[index]))));
      const openBefore = goingOn(read, texts, open);
      const first = speakersOf(read, spoken, openBefore, registry, teller);
      const other = teller && otherTeller(first, same(teller));
      const said = other ? speakersOf(read, spoken, openBefore, registry, other) : first;
      const tells = other ?? teller;
      noteSpeakers(said);
      hear(said, sameness);
      sameness.settle(registry);
      const news = newsOf(registry);
      const isContested = teller !== undefined && isDoubted(first, same(teller));
      const graded = said.map((spoken) => {
        const { answer } = spoken;
        const isGuess =
          isContested && (answer?.rule !== 'named tag' || same(answer.candidate.someone) === same(tells ?? teller));
        return answer && (isGuess || holdsAnother(spoken, read, texts))
          ? { ...spoken, answer: { ...answer, isSure: false } }
          : spoken;
      });
      const quotations = quotationsIn(read, graded, kinds, nextQuotation);
      nextQuotation += quotations.length;
      const told = tells ? { narrator: same(tells).id } : {};
      return { ...news, mentions: mentionsIn(read), quotations, ...told };
    },
  };
}

/** Whether somebody tells what others said: which of the words in it are whose is not known. */
function holdsAnother({ turn }: Spoken, read: readonly PeopledParagraph[], texts: readonly string[]): boolean {
  return turn.quotes.some((quote) => {
    const span = read[turn.paragraph]?.outer[quote];
    return span !== undefined && within.test((texts[turn.paragraph] ?? '').slice(span.from + 1, span.to - 1));
  });
}

/** A quotation of several words inside another. */
const within = /[‘“][^‘’“”]{1,400}[,.!?—][’”]/u;

function isSaid(kind: NovelQuotation['kind'] | undefined): boolean {
  return kind === 'speech' || kind === 'letter';
}

function newNarrator(registry: Registry): Someone {
  const place = { paragraph: 0, from: 0, to: 0 };
  const narrator = addPerson(registry, 'narrator', { name: 'I', kind: 'name' }, ' narrator', place);
  narrator.isUsed = true;
  return narrator;
}

/** Which paragraphs go on with a quotation that the one before has left open. */
function goingOn(
  paragraphs: readonly PeopledParagraph[],
  texts: readonly string[],
  open: { isOpen: boolean },
): readonly boolean[] {
  return paragraphs.map(({ outer }, index) => {
    const goesOn = open.isOpen && outer[0]?.from === 0;
    const last = outer.at(-1);
    const text = texts[index] ?? '';
    const isMarked = last !== undefined && !/[—–―-]/.test(text[last.from] ?? '-');
    open.isOpen = isMarked && last.to === text.length && !/["”’'»«“」』]$/.test(text);
    return goesOn;
  });
}
