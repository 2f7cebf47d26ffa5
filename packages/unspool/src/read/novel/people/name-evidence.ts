import type { NovelWords } from '../words/novel-words.js';
import type { Token } from '../words/tokens.js';
import type { NameRun } from './name-runs.js';

/** What the text so far says of whether a name is someone's. */
export type NameEvidence = {
  speech: number;
  vocative: number;
  deed: number;
  /** Deeds that no thing does: it is, and has, and falls, but it does not look up. */
  act: number;
  owner: number;
  place: number;
  /** Times that it does not begin a sentence, where every word has a capital. */
  within: number;
  all: number;
};

export type EvidenceOfNames = {
  readonly add: (run: NameRun, tokens: readonly Token[]) => void;
  readonly of: (key: string) => Readonly<NameEvidence>;
  /** Whether the name is someone's, as far as is known. */
  readonly isPerson: (run: NameRun) => boolean;
};

const nothing: Readonly<NameEvidence> = {
  speech: 0,
  vocative: 0,
  deed: 0,
  act: 0,
  owner: 0,
  place: 0,
  within: 0,
  all: 0,
};

export function newEvidence(words: NovelWords): EvidenceOfNames {
  const all = new Map<string, NameEvidence>();
  const of = (key: string) => all.get(key) ?? nothing;
  return {
    of,
    add: (run, tokens) => {
      const known = all.get(run.key);
      const seen = known ?? { ...nothing };
      if (!known) all.set(run.key, seen);
      seen.all++;
      if (!tokens[run.start]?.isFirst) seen.within++;
      const sign = signOf(run, tokens, words);
      if (sign) seen[sign]++;
      if (sign === 'deed' && words.acts?.has(tokens[run.end]?.lower ?? '')) seen.act++;
      if (isPlace(run, tokens, words)) seen.place++;
    },
    isPerson: ({ key, parts }) => {
      if (isSeveral(parts, words)) return false;
      if (parts.title !== undefined && parts.words.length > 0 && !words.saints?.has(parts.title)) return true;
      const { speech, vocative, deed, act, owner, place, within, all: total } = of(key);
      if (within === 0 && parts.words.length === 1 && !parts.isThe) return false;
      if (words.capitalNouns && speech === 0 && vocative < 2) return false;
      if (parts.isThe)
        return speech >= Math.max(1, total * fewSpeeches) || (deed >= 3 && place === 0 && (act > 0 || !words.acts));
      // What mostly stands behind an article is “the Diamond” without it, too.
      if (parts.title === undefined && parts.words.length === 1 && speech === 0 && act === 0) {
        const thing = of(`the ${key}`);
        if (thing.speech < thing.all * fewSpeeches && thing.act < thing.all * fewSpeeches && thing.all > total)
          return false;
      }
      const strong = speech * 3 + vocative * 1.5 + deed + owner * 0.3;
      return speech + vocative + deed > 0 && strong >= 2 && strong > place * 2 && strong > total * 0.08;
    },
  };
}

/** Of a hundred mentions so few before a verb of saying are a slip: “says he. The Diamond …”. */
const fewSpeeches = 0.03;

/** “the Miss Vanes” */
function isSeveral({ title, isThe, words: all }: NameRun['parts'], words: NovelWords): boolean {
  return isThe === true && title !== undefined && words.plainTitles.has(title) && /s$/.test(all.at(-1) ?? '');
}

/** What stands beside a name that says that it is someone's. */
function signOf(
  run: NameRun,
  tokens: readonly Token[],
  words: NovelWords,
): 'speech' | 'deed' | 'owner' | 'vocative' | undefined {
  const isNarrated = tokens[run.start]?.quote === -1;
  if ((isNarrated || words.insideTags) && isSpoken(run, tokens, words)) return 'speech';
  if (!isNarrated) return isAddressed(run, tokens, words) ? 'vocative' : undefined;
  const after = tokens[run.end]?.lower ?? '';
  const isDeed = words.deeds.has(after) || words.deed.test(after);
  if (isDeed && !words.prepositions.has(tokens[run.start - 1]?.lower ?? '')) return 'deed';
  return after === "'s" ? 'owner' : undefined;
}

function isPlace({ start, parts }: NameRun, tokens: readonly Token[], words: NovelWords): boolean {
  const isIn = (at: number) => words.placePrepositions.has(tokens[at]?.lower ?? '');
  return isIn(start - 1) || (parts.isThe === true && isIn(start - 2));
}

/** “said Emma”, “Emma said”. */
function isSpoken({ start, end }: NameRun, tokens: readonly Token[], words: NovelWords): boolean {
  const before = tokens[start - 1];
  const verbAt = before && words.articles.has(before.lower) ? start - 2 : start - 1;
  const verb = tokens[verbAt];
  const quote = tokens[start]?.quote;
  if (verb && verb.quote === quote && words.speech.has(verb.lower)) {
    const lead = tokens[verbAt - (words.clitics?.has(tokens[verbAt - 1]?.lower ?? '') ? 2 : 1)];
    if (!lead || lead.quote !== quote || !lead.isWord) return true;
  }
  if (quote !== -1) return false;
  let at = end;
  while (at < end + 2 && words.between.test(tokens[at]?.lower ?? '')) at++;
  const after = tokens[at];
  return (
    after !== undefined &&
    after.quote === -1 &&
    words.speech.has(after.lower) &&
    !words.prepositions.has(before?.lower ?? '')
  );
}

/** “, Emma,” in speech. */
export function isAddressed({ start, end }: NameRun, tokens: readonly Token[], words: NovelWords): boolean {
  const quote = tokens[start]?.quote;
  let at = start - 1;
  while (at >= start - 3 && tokens[at]?.quote === quote && words.beforeAddress.has(tokens[at]?.lower ?? '')) at--;
  const before = tokens[at];
  const after = tokens[end];
  const opens = !before || before.quote !== quote || !before.isWord;
  const closes = !after || after.quote !== quote || /^[,.!?;:—–"”’'-]/.test(after.text);
  if (!opens || !closes) return false;
  // “Jane, Bingley, and I” is a list.
  const next = tokens[end + 1];
  return !(next && after?.text === ',' && words.listing.has(next.lower));
}
