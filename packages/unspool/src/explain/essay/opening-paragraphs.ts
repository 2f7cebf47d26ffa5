import { plain, sentences } from '../../language/index.js';
import { type ClaimOf, ofKind, type Slice, type Words } from '../../story/index.js';
import { articleHead, castOf } from '../article.js';
import type { Profile } from '../profile.js';
import { joined, listed, say, sentence, sliceWords, typeset } from '../words/typesetting.js';
import { bySignificance } from './central-questions.js';
import { essayVoice } from './essay-voice.js';
import { withoutNamed } from './question-section.js';
import type { Paragraph } from './section.js';
import type { Teller } from './teller.js';

/** What kind of story it is and who made it, what the notes say of it, who is in it, and the question that drives it. */
export function openingParagraphs(slice: Slice, teller: Teller): readonly Paragraph[] {
  const { dek } = articleHead(slice);
  for (const line of dek) teller.toldAlready(line.words);
  const made = madeSentence(slice);
  const people = peopleSentence(slice, castOf(slice));
  const [central] = bySignificance(slice);
  const drives = central ? [[...say(essayVoice.drives), ...sentence(typeset(slice, central.words))]] : [];
  const said = dek.flatMap(({ words }) => sentencesOf(words).filter((one) => !ofOneself.test(plain(one))));
  const first = [...(made ? [made] : []), ...said];
  const second = [...(people ? [people] : []), ...drives];
  return [
    ...(first.length > 0 ? [withoutNamed(slice, joined(first, ' '), [])] : []),
    ...(second.length > 0 ? [withoutNamed(slice, joined(second, ' '), [])] : []),
  ];
}

/** The sentences of a paragraph. */
function sentencesOf(words: Words): readonly Words[] {
  return sentences(plain(words)).map(({ from, to }) => sliceWords(words, from, to));
}

/** Who writes notes speaks of them and of themselves, which is not of the story. */
const ofOneself =
  /(?<!\p{Lu}\p{L}* )\bI(?:[’'](?:m|ve|d|ll))?(?= \p{Ll})|\b[Mm](?:y|ine)\b|\b[Tt]hese notes\b|\bspoilers?\b/u;

/** "Ballerina is a film of 2023 from South Korea, written and directed by Chung-Hyun Lee." */
function madeSentence(slice: Slice): Words | undefined {
  const credit = (...keys: readonly string[]): Words | undefined => {
    const found = ofKind(slice, 'credit').find(({ sense }) => keys.includes(sense.key.toLowerCase()));
    return found && found.words.length > 0 ? typeset(slice, found.words) : undefined;
  };
  const kind = credit('kind', 'form', 'genre');
  if (!kind) return undefined;
  const { is, ofYear, from, by } = essayVoice;
  const part = (words: Words | undefined, put: (text: string) => string) => (words ? say(put(plain(words))) : []);
  const deeds = [
    ['written and directed', credit('writer and director', 'director and writer')],
    ['written', credit('writer', 'author', 'playwright', 'screenplay', 'novelist')],
    ['directed', credit('director')],
  ] as const;
  return sentence([
    ...say(is(articleHead(slice).title, plain(kind))),
    ...part(credit('year', 'date', 'first performed', 'published'), ofYear),
    ...part(credit('country'), from),
    ...deeds.flatMap(([deed, names]) => part(names, (text) => by(deed, text))),
  ]);
}

/** The few people who are in the most scenes, each with what is said of them. */
function peopleSentence(slice: Slice, cast: readonly Profile[]): Words | undefined {
  const met = cast.filter(({ kind, billed, scenes }) => kind === 'person' && !billed && scenes.length > 0);
  const ranked = [...met].sort((a, b) => b.scenes.length - a.scenes.length);
  const most = ranked[0]?.scenes.length ?? 0;
  const chosen = new Set(ranked.filter(({ scenes }) => scenes.length * 3 >= most).slice(0, mostPeople));
  const people = met.filter((person) => chosen.has(person));
  if (people.length === 0) return undefined;
  const { one, several } = essayVoice.centre;
  const named = people.map((person): Words => [{ text: person.name, entity: person.id }, ...remarkOf(slice, person)]);
  const isLong = named.some((words) => plain(words).includes(', '));
  const list =
    isLong && named.length > 1
      ? [...joined(named.slice(0, -1), '; '), ...say('; and '), ...(named.at(-1) ?? [])]
      : listed(named);
  return sentence([...say(people.length === 1 ? one : several), ...list]);
}

const mostPeople = 4;

/** " (Jun Jong-seo), who guards important clients" */
export function remarkOf(slice: Slice, { id, performer }: Profile): Words {
  const introduced = ofKind(slice, 'introduce').filter(({ sense }) => sense.entity === id);
  const description = introduced
    .map(({ sense }: ClaimOf<'introduce'>) => sense.description)
    .find((words) => words && words.length > 0);
  return [
    ...(performer === undefined ? [] : say(` (${performer})`)),
    ...(description ? [...say(', '), ...typeset(slice, description)] : []),
  ];
}
