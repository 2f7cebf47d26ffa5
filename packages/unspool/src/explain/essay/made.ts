import { plain, sentences } from '../../language/index.js';
import { ofKind, type Slice, type Words } from '../../story/index.js';
import { articleHead } from '../article.js';
import { joined, say, sentence, sliceWords, typeset } from '../words/typesetting.js';
import { essayVoice } from './essay-voice.js';

/** What kind of work it is and who made it, and what the notes say of it: "Lantern (1987) is a novel by Greta Hallam. …" */
export function headSentences(slice: Slice): Words {
  const { dek } = articleHead(slice);
  const made = madeSentence(slice);
  const said = dek.flatMap(({ words }) => aboutStory(sentencesOf(words)));
  return joined([...(made ? [made] : []), ...said], ' ');
}

/** The sentences of a paragraph. */
function sentencesOf(words: Words): readonly Words[] {
  return sentences(plain(words)).map(({ from, to }) => sliceWords(words, from, to));
}

/** Without what the author says of the notes: such sentences, and what stands between two of them and names nobody. */
function aboutStory(all: readonly Words[]): readonly Words[] {
  const own = all.map((words) => ofOneself.test(plain(words)));
  return all.filter((words, at) => {
    if (own[at]) return false;
    const isBetween = own.slice(0, at).includes(true) && own.slice(at).includes(true);
    return !(isBetween && ofOrder.test(plain(words)));
  });
}

/** Who writes notes speaks of them and of themselves, which is not of the story. */
const ofOneself =
  /(?<!\p{Lu}\p{L}* )\bI(?:[’'](?:m|ve|d|ll))?(?= \p{Ll})|\b[Mm](?:y|ine)\b|\b[Tt]hese notes\b|^Notes (?:on|for|to|from)\b|\bspoilers?\b/u;
const ofOrder = /\b(?:we|us|our)\b|\bin (?:the )?order\b/i;

/** Whether the first sentence says what a credit has. */
export function isMade(slice: Slice, key: string): boolean {
  return madeSentence(slice) !== undefined && made.has(key.toLowerCase());
}

const madeBy = {
  kind: ['kind', 'form', 'genre'],
  year: ['year', 'date', 'first performed', 'published'],
  both: ['writer and director', 'director and writer'],
  writer: ['writer', 'author', 'playwright', 'screenplay', 'novelist'],
  director: ['director'],
  country: ['country'],
} as const;

const made: ReadonlySet<string> = new Set(Object.values(madeBy).flat());

function madeSentence(slice: Slice): Words | undefined {
  const credit = (...keys: readonly string[]): string | undefined => {
    const found = ofKind(slice, 'credit').find(({ sense }) => keys.includes(sense.key.toLowerCase()));
    return found && found.words.length > 0 ? plain(typeset(slice, found.words)) : undefined;
  };
  const kind = credit(...madeBy.kind);
  if (kind === undefined) return undefined;
  const year = credit(...madeBy.year);
  const [both, writer, director] = [credit(...madeBy.both), credit(...madeBy.writer), credit(...madeBy.director)];
  const { is, by, written, directed, wroteAndDirected } = essayVoice.made;
  const makers =
    both !== undefined
      ? wroteAndDirected(both)
      : writer !== undefined && director !== undefined
        ? `${written(writer)}${directed(director)}`
        : by(writer ?? director ?? '');
  const text = is(articleHead(slice).title, year, kind.replace(/^an? /i, ''), credit(...madeBy.country)) + makers;
  return sentence(say(text));
}
