import type { Gender, Mention, PersonId, StretchReading } from '../stretch.js';
import { english } from '../words/english.js';
import type { NarratedSentence } from './narration.js';

/**
 * Mentions of the narration that no name makes: "I" and "me" are who narrates, and "he" or "she" at the head of a sentence is
 * the only one who may be meant of those named in its paragraph so far, or else in the one before it. They stand among the
 * others, in order; nothing else is understood.
 */
export function understoodIn(
  sentences: readonly NarratedSentence[],
  reading: StretchReading,
  language?: string,
): readonly NarratedSentence[] {
  if (language !== undefined && !/^en\b/i.test(language)) return sentences;
  const { narrator, mentions } = reading;
  const taken = new Set(mentions.map(({ paragraph, from }) => `${paragraph} ${from}`));
  const genders = gendersIn(reading);
  let paragraph = -1;
  let before = nobody();
  let now = nobody();
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) {
      before = sentence.paragraph === paragraph + 1 ? now : nobody();
      now = nobody();
    }
    paragraph = sentence.paragraph;
    const own = [
      ...(narrator === undefined ? [] : firstPersons(sentence, narrator)),
      ...heads(sentence, isNobody(now) ? before : now),
    ];
    hear(sentence, now, genders, narrator);
    const added = own.filter(({ from }) => !taken.has(`${paragraph} ${from}`));
    if (added.length === 0) return sentence;
    return { ...sentence, mentions: [...sentence.mentions, ...added].sort((a, b) => a.from - b.from) };
  });
}

type Sex = Gender | 'unknown';

/** Who may be meant by "she" and by "he", and of which gender are those whom nouns speak of: "the old man", "her sister". */
type Heard = {
  readonly people: Readonly<Record<Gender, Set<PersonId>>>;
  readonly nouns: Set<Sex>;
};

function nobody(): Heard {
  return { people: { female: new Set(), male: new Set() }, nouns: new Set() };
}

function isNobody({ people: { female, male }, nouns }: Heard): boolean {
  return female.size + male.size + nouns.size === 0;
}

function gendersIn({ people, genders }: StretchReading): ReadonlyMap<PersonId, Gender> {
  const all = new Map<PersonId, Gender>();
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
  const [person] = people[own];
  if (people[own].size !== 1 || person === undefined || nouns.has(own) || nouns.has('unknown')) return [];
  const at = from + match[0].length - word.length - 1;
  return [{ paragraph, from: at, to: at + word.length, person, by: 'pronoun' }];
}

const head =
  /^(?:“ *[. ]”,? )?(?:(?:And|But|So|Then|Now|Here|At last|Presently|Suddenly|Again),? )?(?<word>[Hh]e|[Ss]he) /u;

/** Adds whom a sentence speaks of. */
function hear(
  { text, from, mentions }: NarratedSentence,
  { people, nouns }: Heard,
  genders: ReadonlyMap<PersonId, Gender>,
  narrator: PersonId | undefined,
): void {
  for (const mention of mentions) {
    if (mention.person === narrator) continue;
    const [first = ''] = text
      .slice(mention.from - from, mention.to - from)
      .toLowerCase()
      .replace('.', '')
      .split(' ');
    const sex: Sex = genders.get(mention.person) ?? english.titles.get(first) ?? 'unknown';
    for (const gender of ['female', 'male'] as const)
      if (sex === gender || sex === 'unknown') people[gender].add(mention.person);
      else people[gender].delete(mention.person);
  }
  for (const noun of nounsIn(text)) nouns.add(noun);
}

function nounsIn(text: string): readonly Sex[] {
  return [...text.matchAll(/\p{Ll}+/gu)].flatMap(([word]): readonly Sex[] => {
    const table = [english.anyone, english.kin, english.roles].find((own) => own.has(word));
    return table ? [table.get(word) ?? 'unknown'] : [];
  });
}
