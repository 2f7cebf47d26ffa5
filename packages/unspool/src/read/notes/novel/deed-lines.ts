import { capital } from '../../../base/index.js';
import type { Deed, DeedVerb } from '../../novel/deeds/deed.js';
import type { NovelStretch, PersonId } from '../../novel/stretch.js';
import { escapeNotes } from '../escape-notes.js';
import type { NovelNames } from './novel-names.js';

/** What somebody does, as a line of notes without its end, and the sentence of the work that says it. */
export type DeedLine = { readonly text: string; readonly sentence: string; readonly likely?: true };

/**
 * What people do of whom notes know the name: by the index of the paragraph, in order. What is done by or to `nobody` is left out:
 * a narrator may be another one in each tale that is told within the tale.
 */
export function deedLines(
  { paragraphs }: NovelStretch,
  deeds: readonly Deed[],
  names: NovelNames,
  nobody: PersonId | undefined,
): ReadonlyMap<number, readonly DeedLine[]> {
  const lines = new Map<number, DeedLine[]>();
  for (const deed of deeds) {
    const { subject, object, to, sentence, grade } = deed;
    const people = [subject, ...(object?.kind === 'person' ? [object.person] : []), ...(to === undefined ? [] : [to])];
    if (people.some((id) => id === nobody)) continue;
    const words = wordsOf(deed, names);
    if (words === undefined) continue;
    const own = lines.get(sentence.paragraph) ?? [];
    lines.set(sentence.paragraph, own);
    own.push({
      text: capital(escapeNotes(words)),
      sentence: paragraphs[sentence.paragraph]?.text.slice(sentence.from, sentence.to).trim() ?? '',
      ...(grade === 'likely' ? { likely: true } : {}),
    });
  }
  return lines;
}

function wordsOf({ verb, subject, object, to }: Deed, names: NovelNames): string | undefined {
  const who = names.of(subject);
  const what = object?.kind === 'person' ? names.of(object.person) : object?.text;
  const whom = to === undefined ? undefined : names.of(to);
  const isKnown = (!object || what !== undefined) && (to === undefined || whom !== undefined);
  // What is “mine” is that of another in a line that somebody else says.
  if (who === undefined || !isKnown || (what !== undefined && /\b(?:my|our)\b/i.test(what))) return undefined;
  return says[verb]({ who, what, whom });
}

type Filled = { readonly who: string; readonly what: string | undefined; readonly whom: string | undefined };

/** How a line says it; nothing where notes have no plain words for it. */
const says: Readonly<Record<DeedVerb, (filled: Filled) => string | undefined>> = {
  enters: ({ who, what }) => `${who} ${what === undefined ? 'comes in' : `enters ${what}`}`,
  leaves: ({ who, what }) => `${who} ${what === undefined ? 'goes away' : `leaves ${what}`}`,
  gives: ({ who, what, whom }) =>
    what === undefined || whom === undefined ? undefined : `${who} gives ${what} to ${whom}`,
  takes: ({ who, what }) => (what === undefined ? undefined : `${who} takes ${what}`),
  // What is told stands in no plain words: the sentence itself has it.
  tells: () => undefined,
  kills: ({ who, what }) => (what === undefined ? undefined : `${who} kills ${what}`),
  dies: ({ who }) => `${who} dies`,
  marries: ({ who, what }) => (what === undefined ? undefined : `${who} marries ${what}`),
  writes: ({ who, what, whom }) =>
    what === undefined && whom === undefined
      ? undefined
      : `${who} writes${what === undefined ? '' : ` ${what}`}${whom === undefined ? '' : ` to ${whom}`}`,
  reads: ({ who, what }) => (what === undefined ? undefined : `${who} reads ${what}`),
};
