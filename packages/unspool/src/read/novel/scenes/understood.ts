import type { Gender, Mention, PersonId, StretchReading } from '../stretch.js';
import { english } from '../words/english.js';
import type { NarratedSentence } from './narration.js';

/** What is known of people before a stretch, where somebody keeps it: a pronoun is understood of more. */
export type KnownPeople = { readonly genders: ReadonlyMap<PersonId, Gender> };

/**
 * Mentions of the narration that no name makes: "I" and "me" are who narrates, and "he" or "she" at the head of a sentence is
 * the only one who may be meant of those named in its paragraph so far, or else in the one before it. They stand among the
 * others, in order; nothing else is understood.
 */
export function understoodIn(
  sentences: readonly NarratedSentence[],
  reading: StretchReading,
  language?: string,
  known?: KnownPeople,
): readonly NarratedSentence[] {
  if (language !== undefined && !/^en\b/i.test(language)) return sentences;
  const { narrator, mentions } = reading;
  const taken = new Set(mentions.map(({ paragraph, from }) => `${paragraph} ${from}`));
  const genders = gendersIn(reading, known);
  let paragraph = -1;
  let before = nobody;
  let now = nobody;
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) {
      before = sentence.paragraph === paragraph + 1 ? now : nobody;
      now = nobody;
    }
    paragraph = sentence.paragraph;
    const own = [
      ...(narrator === undefined ? [] : firstPersons(sentence, narrator)),
      ...heads(sentence, now.people.size > 0 || now.nouns.size > 0 ? now : before),
    ];
    now = heard(sentence, now, genders, narrator);
    const added = own.filter(({ from }) => !taken.has(`${paragraph} ${from}`));
    if (added.length === 0) return sentence;
    return { ...sentence, mentions: [...sentence.mentions, ...added].sort((a, b) => a.from - b.from) };
  });
}

type Sex = Gender | 'unknown';

/** Who has been named, and of which gender are those whom nouns speak of: "the old man", "her sister". */
type Heard = { readonly people: ReadonlyMap<PersonId, Sex>; readonly nouns: ReadonlySet<Sex> };
const nobody: Heard = { people: new Map(), nouns: new Set() };

function gendersIn({ people, genders }: StretchReading, known: KnownPeople | undefined): ReadonlyMap<PersonId, Gender> {
  const all = new Map(known?.genders);
  for (const { id, gender } of people) if (gender) all.set(id, gender.gender);
  for (const { person, gender } of genders) all.set(person, gender);
  return all;
}

function firstPersons({ text, from, paragraph }: NarratedSentence, person: PersonId): readonly Mention[] {
  return [...text.matchAll(/(?<![\p{L}’'])(?:I|me)(?![\p{L}.])/gu)].map(({ 0: word, index }) => ({
    paragraph,
    from: from + index,
    to: from + index + word.length,
    person,
    by: 'first person',
  }));
}

/** "He" and "she" that begin a sentence, or its main clause. */
function heads({ text, from, paragraph }: NarratedSentence, { people, nouns }: Heard): readonly Mention[] {
  const match = head.exec(text);
  const word = match?.groups?.word;
  if (!match || word === undefined) return [];
  const own: Gender = word.toLowerCase() === 'he' ? 'male' : 'female';
  const meant = [...people].filter(([, gender]) => gender === own || gender === 'unknown');
  const [one] = meant;
  if (meant.length !== 1 || !one || nouns.has(own) || nouns.has('unknown')) return [];
  const at = from + match[0].length - word.length - 1;
  return [{ paragraph, from: at, to: at + word.length, person: one[0], by: 'pronoun' }];
}

const head =
  /^(?:“ *[. ]”,? )?(?:(?:And|But|So|Then|Now|Here|At last|Presently|Suddenly|Again),? )?(?<word>[Hh]e|[Ss]he) /u;

function heard(
  { text, from, mentions }: NarratedSentence,
  before: Heard,
  genders: ReadonlyMap<PersonId, Gender>,
  narrator: PersonId | undefined,
): Heard {
  const people = new Map(before.people);
  for (const mention of mentions) {
    if (mention.person === narrator) continue;
    const [first = ''] = text
      .slice(mention.from - from, mention.to - from)
      .toLowerCase()
      .replace('.', '')
      .split(' ');
    people.set(mention.person, genders.get(mention.person) ?? english.titles.get(first) ?? 'unknown');
  }
  return { people, nouns: new Set([...before.nouns, ...nounsIn(text)]) };
}

function nounsIn(text: string): readonly Sex[] {
  return [...text.matchAll(/\p{Ll}+/gu)].flatMap(([word]): readonly Sex[] => {
    const table = [english.anyone, english.kin, english.roles].find((own) => own.has(word));
    return table ? [table.get(word) ?? 'unknown'] : [];
  });
}
