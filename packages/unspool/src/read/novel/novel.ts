import { outermost } from './outermost.js';
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
import { isIn, type Tale, talesIn } from './quotations/tales.js';
import { type PeopledParagraph, readParagraphs } from './read-paragraphs.js';
import { type Spoken, speakersOf } from './speakers/speakers.js';
import { framed, type ToldTale, taleSpeakers, tellerOf, withTales } from './speakers/tale-speakers.js';
import type { NovelQuotation, NovelStretch, StretchReading } from './stretch.js';
import { mentionsIn, noteSpeakers, quotationsIn, type Said } from './told.js';
import { wordsOf } from './words/languages.js';
import type { NovelWords } from './words/novel-words.js';

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
  /** The tale that went on to the end of the stretch before. */
  let lastTale: ToldTale | undefined;
  /** Who told the last stretch in the place of that teller. */
  let lastOther: Someone | undefined;
  let nextQuotation = 0;
  return {
    read: (stretch) => {
      const { paragraphs } = stretch;
      beginStretch(registry);
      const texts = paragraphs.map(({ text }) => text);
      const quotations = quoting(texts);
      const outers = quotations.map(outermost);
      const tales = talesIn(texts, outers, quotations);
      const read = readParagraphs(paragraphs, quotations, words, lexicon, evidence, registry, base, tales);
      const frame = tales.length === 0 ? read : framed(read, tales, outers);
      base += paragraphs.length;
      narration.add(frame);
      const isFirst = narration.isFirstPerson();
      headed = (isFirst ? tellerIn(stretch, registry, lexicon) : undefined) ?? headed;
      if (isFirst && !headed) narrator ??= newNarrator(registry);
      const known = headed ?? narrator;
      const teller = isFirst && known ? same(known) : undefined;
      const kinds = kindsOf(frame, texts, words);
      const spoken = spokenOf(kinds);
      const openBefore = goingOn(frame, texts, open);
      const begun = spoken.map((own, index) => (isIn(tales, index, 1) ? undefined : own));
      const first = speakersOf(frame, begun, openBefore, registry, teller);
      const other = teller && otherTeller(first, same(teller), lastOther);
      const said = other ? speakersOf(frame, begun, openBefore, registry, other) : first;
      const tells = other ?? teller;
      lastOther = other;
      const told = readTales(tales, said, lastTale, read, texts, registry);
      lastTale = told.tales.find(({ to }) => to === paragraphs.length);
      for (const each of [said, told.within?.said ?? []]) {
        noteSpeakers(each);
        hear(each, sameness);
      }
      sameness.settle(registry);
      registry.lastTold = lastNamed(frame);
      const news = newsOf(registry);
      const isContested = teller !== undefined && isDoubted(first, same(teller));
      const graded = said.map((spoken) =>
        isGuess(spoken, isContested ? tells && same(tells) : undefined) || holdsAnother(spoken, frame, texts)
          ? unsure(spoken)
          : spoken,
      );
      const all = quotationsIn(
        { paragraphs: frame, kinds, said: withTales(graded, told.tales) },
        told.within,
        nextQuotation,
      );
      nextQuotation += all.length;
      const narrates = tells ? { narrator: same(tells).id } : {};
      return { ...news, mentions: mentionsIn(read), quotations: all, ...narrates };
    },
  };
}

/** Who tells the tales of a stretch, and what is said within them. */
function readTales(
  tales: readonly Tale[],
  said: readonly Spoken[],
  last: ToldTale | undefined,
  read: readonly PeopledParagraph[],
  texts: readonly string[],
  registry: Registry,
): { readonly tales: readonly ToldTale[]; readonly within?: Said } {
  if (tales.length === 0) return { tales: [] };
  const told = tales.map((tale): ToldTale => ({ ...tale, teller: tellerOf(tale, said, last) }));
  const kinds = kindsOf(read, texts, registry.words).map((own, index) => (isIn(tales, index) ? own : []));
  return {
    tales: told,
    within: { paragraphs: read, kinds, said: taleSpeakers(told, read, spokenOf(kinds), registry) },
  };
}

/** Whom the narration of a stretch names in the end. */
function lastNamed(paragraphs: readonly PeopledParagraph[]): readonly Someone[] {
  const found: Someone[] = [];
  for (let at = paragraphs.length - 1; at >= 0 && found.length < mostNamed; at--)
    for (const { someone, isNarrated } of (paragraphs[at]?.named ?? []).toReversed())
      if (isNarrated) found.push(someone);
  return found.slice(0, mostNamed).reverse();
}

const mostNamed = 7;

/** Whether a teller of whom it is doubted that they tell is thought to speak, or whoever answers them. */
function isGuess({ answer }: Spoken, doubted: Someone | undefined): boolean {
  return doubted !== undefined && (answer?.rule !== 'named tag' || same(answer.candidate.someone) === doubted);
}

function unsure(spoken: Spoken): Spoken {
  const { answer } = spoken;
  return answer ? { ...spoken, answer: { ...answer, isSure: false } } : spoken;
}

function kindsOf(
  paragraphs: readonly PeopledParagraph[],
  texts: readonly string[],
  words: NovelWords,
): readonly (readonly NovelQuotation['kind'][])[] {
  return paragraphs.map(({ outer }, index) =>
    outer.map((each, at) => kindOf(texts[index] ?? '', each, words, at === 0)),
  );
}

function spokenOf(kinds: readonly (readonly NovelQuotation['kind'][])[]): readonly ReadonlySet<number>[] {
  return kinds.map((all) => new Set([...all.keys()].filter((index) => isSaid(all[index]))));
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
