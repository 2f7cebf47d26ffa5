import { outermost } from './outermost.js';
import { tellApart } from './people/apart.js';
import { countGenders } from './people/genders.js';
import type { Lexicon } from './people/lexicon.js';
import type { EvidenceOfNames } from './people/name-evidence.js';
import { type NameRun, nameRuns } from './people/name-runs.js';
import { listed, type Registry } from './people/registry.js';
import { meet, tellGender } from './people/resolve.js';
import { type Someone, same } from './people/someone.js';
import type { Quotation } from './quotations/dashes.js';
import { withoutTags } from './quotations/inner-tags.js';
import type { Tale } from './quotations/tales.js';
import type { ReadParagraph } from './speakers/phrases.js';
import { isSubject } from './speakers/tags.js';
import type { NovelParagraph } from './stretch.js';
import type { NovelWords } from './words/novel-words.js';
import { tokensOf } from './words/tokens.js';

/** A paragraph with who is named in it. */
export type PeopledParagraph = ReadParagraph & {
  /** Those by whose numbers its tokens say where they stand. */
  readonly outer: readonly Quotation[];
  readonly named: readonly Named[];
  readonly whoIs: ReadonlyMap<NameRun, Someone>;
};

export type Named = {
  readonly run: NameRun;
  /** The token with which it begins. */
  readonly start: number;
  readonly someone: Someone;
  readonly isNarrated: boolean;
  /** Whether they do what the next verb says. */
  readonly isSubject: boolean;
};

/**
 * Reads the paragraphs of a stretch: first what is written in all of them, then who is meant. What is quoted in tales are the
 * quotations within them: all else is narrated there.
 */
export function readParagraphs(
  paragraphs: readonly NovelParagraph[],
  quotations: readonly (readonly Quotation[])[],
  words: NovelWords,
  lexicon: Lexicon,
  evidence: EvidenceOfNames,
  registry: Registry,
  base: number,
  tales: readonly Tale[],
): readonly PeopledParagraph[] {
  const outers: (readonly Quotation[])[] = [];
  const isTold = new Set(tales.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  const tokens = paragraphs.map(({ text }, index) => {
    if (isTold.has(index)) {
      const inner = outermost((quotations[index] ?? []).filter(({ from }) => from > 0));
      outers.push(inner);
      return tokensOf(text, inner, words.tokens);
    }
    const outer = outermost(quotations[index] ?? []);
    const whole = tokensOf(text, outer, words.tokens);
    const parted = withoutTags(text, whole, outer, words);
    outers.push(parted);
    return parted === outer ? whole : tokensOf(text, parted, words.tokens);
  });
  for (const each of tokens) lexicon.add(each);
  const read: ReadParagraph[] = tokens.map((each, index) => {
    const runs = nameRuns(each, index, lexicon, words);
    return { tokens: each, runs, runAt: new Map(runs.map((run) => [run.start, run])) };
  });
  for (const [index, each] of read.entries()) {
    for (const run of each.runs) evidence.add(run, each.tokens);
    tellApart(each.tokens, each.runs, registry.apart);
    countGenders(each, index, registry.genders, words);
  }
  const touched = new Set<Someone>();
  const peopled = read.map((each, index): PeopledParagraph => {
    const named: Named[] = [];
    const whoIs = new Map<NameRun, Someone>();
    for (const run of each.runs) {
      if (!evidence.isPerson(run) && listed(registry.byKey, run.key).length === 0) continue;
      const first = each.tokens[run.start];
      const last = each.tokens[run.end - 1];
      if (!first || !last) continue;
      const someone = same(meet(registry, run, { paragraph: index, from: first.from, to: last.to }));
      someone.last = base + index;
      someone.count++;
      if (first.quote === -1 && !isTold.has(index)) someone.narrated++;
      someone.isUsed = true;
      touched.add(someone);
      whoIs.set(run, someone);
      const isNarrated = first.quote === -1;
      const phrase = { kind: 'name', run, start: run.start, end: run.end } as const;
      named.push({
        run,
        start: run.start,
        someone,
        isNarrated,
        isSubject: isNarrated && isSubject(each, phrase, 0, words),
      });
    }
    return { ...each, outer: outers[index] ?? [], named, whoIs };
  });
  for (const someone of touched) tellGender(registry, someone);
  return peopled;
}

/** A paragraph of a tale as those hear it to whom it is told: all of it is said. */
export function asSaid(read: PeopledParagraph, outer: Quotation): PeopledParagraph {
  return {
    ...read,
    outer: [outer],
    tokens: read.tokens.map((token) => ({ ...token, quote: 0 })),
    named: read.named.map((each) => ({ ...each, isNarrated: false, isSubject: false })),
  };
}
