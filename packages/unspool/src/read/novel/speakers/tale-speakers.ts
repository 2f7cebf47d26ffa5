import { grouped } from '../../../base/index.js';
import { addPerson, type Registry } from '../people/registry.js';
import { type Someone, same } from '../people/someone.js';
import type { Quotation } from '../quotations/dashes.js';
import type { Tale } from '../quotations/tales.js';
import { asSaid, type PeopledParagraph } from '../read-paragraphs.js';
import { type Spoken, speakersOf } from './speakers.js';

/** A tale, and who tells it as far as that is known. */
export type ToldTale = Tale & { readonly teller: Someone | undefined };

/** The paragraphs of a stretch as those hear them to whom its tales are told. */
export function framed(
  read: readonly PeopledParagraph[],
  tales: readonly Tale[],
  outers: readonly (readonly Quotation[])[],
): readonly PeopledParagraph[] {
  const all = [...read];
  for (const { from, to } of tales)
    for (let at = from; at < to; at++) {
      const [own, outer] = [read[at], outers[at]?.[0]];
      if (own && outer) all[at] = asSaid(own, outer);
    }
  return all;
}

/**
 * Who tells a tale: who says its first paragraph; at the head of a stretch whoever told to the end of the last one. Where nothing stands
 * before it, and nobody is said to speak, that is not known.
 */
export function tellerOf(
  { from }: Tale,
  said: readonly Spoken[],
  last: Pick<ToldTale, 'teller'> | undefined,
): Someone | undefined {
  const begin = said.find(({ turn }) => turn.paragraph === from);
  const isTagged = begin?.facts.tags.some(({ by }) => by === 'tag') ?? false;
  return from === 0 && !isTagged ? last?.teller : begin?.answer?.candidate.someone;
}

/** What is said in a stretch, with each paragraph of its tales as a turn of whoever tells them. */
export function withTales(said: readonly Spoken[], tales: readonly ToldTale[]): readonly Spoken[] {
  if (tales.length === 0) return said;
  const byFirst = new Map(tales.map((tale) => [tale.from, tale]));
  return said.flatMap((spoken) => {
    const tale = byFirst.get(spoken.turn.paragraph);
    if (!tale) return [spoken];
    const { turn, facts, answer } = spoken;
    const own = tale.teller && same(tale.teller);
    const isOwn = answer && own === same(answer.candidate.someone);
    const candidate = own && { someone: own, score: 0, rule: 'continued' as const, best: 0 };
    const told = isOwn ? answer : candidate && { candidate, rule: 'continued' as const, margin: 0, isSure: false };
    const rest = Array.from({ length: tale.to - tale.from - 1 }, (_, at): Spoken => {
      const paragraph = tale.from + 1 + at;
      const next = {
        ...turn,
        paragraph,
        start: 0,
        quotes: [0],
        tags: [],
        tagged: new Set<number>(),
        continues: true,
        gap: 0,
      };
      const silent = {
        ...facts,
        paragraph,
        continues: true,
        tags: [],
        vocatives: [],
        vocativeAt: undefined,
        to: [],
        gap: 0,
      };
      return { turn: next, facts: silent, answer: told && { ...told, rule: 'continued' } };
    });
    return [{ ...spoken, answer: told }, ...rest];
  });
}

/**
 * Who speaks within tales that somebody tells aloud, where “I” is whoever tells them. `spoken`: which of the quotations of each
 * paragraph are speech.
 */
export function taleSpeakers(
  tales: readonly ToldTale[],
  read: readonly PeopledParagraph[],
  spoken: readonly ReadonlySet<number>[],
  registry: Registry,
): readonly Spoken[] {
  const groups = [...grouped(tales, ({ teller }) => [teller && same(teller)])].slice(0, mostTellers);
  const said = groups.flatMap(([teller, own]) => {
    const narrator = teller ?? nobody(registry);
    const isIn = read.map(() => false);
    for (const { from, to } of own) isIn.fill(true, from, to);
    const paragraphs = read.map((each, index) => (isIn[index] ? each : silent(each)));
    const sets = spoken.map((each, index) => (isIn[index] ? each : none));
    const closed = read.map(() => false);
    return speakersOf(paragraphs, sets, closed, registry, narrator).map((each) => graded(each, narrator, teller));
  });
  return groups.length < 2 ? said : said.sort((one, other) => one.turn.paragraph - other.turn.paragraph);
}

/** In one stretch; of more tellers the tales are left as they are. */
const mostTellers = 4;
const none: ReadonlySet<number> = new Set();

/** What somebody says of whom nothing is known is nobody's; and all is hearsay there, so that none of it is sure. */
function graded(spoken: Spoken, narrator: Someone, teller: Someone | undefined): Spoken {
  const { answer } = spoken;
  if (!answer) return spoken;
  if (answer.candidate.someone === narrator && !teller) return { ...spoken, answer: undefined };
  return { ...spoken, answer: { ...answer, isSure: false } };
}

/** Who tells a tale, where nobody knows who that is: they get no number. */
function nobody(registry: Registry): Someone {
  const place = { paragraph: 0, from: 0, to: 0 };
  return addPerson(registry, 'person', { name: 'I', kind: 'name' }, ' teller', place);
}

/** What is not told in a tale is not there for whoever reads it. */
function silent(read: PeopledParagraph): PeopledParagraph {
  return { ...read, tokens: [], runs: [], runAt: new Map(), outer: [], named: [], whoIs: new Map() };
}
