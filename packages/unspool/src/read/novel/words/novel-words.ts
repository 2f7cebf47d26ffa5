import type { Gender } from '../stretch.js';

/** What the reading of novels knows of a language: words alone, and no names of people. */
export type NovelWords = {
  /** What stands before a name, without its full stop. Of none: it says nothing of gender. */
  readonly titles: ReadonlyMap<string, Gender | undefined>;
  /** Titles that stand before a first name too: “Aunt Clara”. */
  readonly givenTitles: ReadonlySet<string>;
  /** Titles that everyone has, so that a first name is set behind them to tell one from another. */
  readonly plainTitles: ReadonlySet<string>;
  /** Titles that alone are no name. */
  readonly loneTitles: ReadonlySet<string>;
  /** Titles that stand before the names of places as well: “St. Ives”. */
  readonly saints?: ReadonlySet<string>;
  /** Titles of one meaning: each with the one that stands for all. */
  readonly alikeTitles: ReadonlyMap<string, string>;
  /** Titles of what somebody does, by whom “Mr.” is said as well: “Dr. Vane”, “Sergeant Vane”. A general’s son is “Mr.”, too. */
  readonly callings?: ReadonlySet<string>;
  /** Titles by which people are told from others of their family: “Mrs.” from “Miss”. */
  readonly unmarried: ReadonlySet<string>;
  readonly married: ReadonlySet<string>;
  /** Verbs that tell that someone speaks, in the forms in which they do. */
  readonly speech: ReadonlySet<string>;
  readonly thought: ReadonlySet<string>;
  /** Verbs of what people do, in the forms in which novels tell it. */
  readonly deeds: ReadonlySet<string>;
  /** Whether a word that is in no list may be such a verb. */
  readonly deed: RegExp;
  /** Those of them that things do not do; none: nothing is known of it. */
  readonly acts?: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** “her” in “her father”. */
  readonly possessives: ReadonlyMap<string, Pronoun>;
  readonly reflexives: ReadonlyMap<string, Pronoun>;
  readonly articles: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly kin: ReadonlyMap<string, Gender | undefined>;
  /** “the man”: anyone may be meant. */
  readonly anyone: ReadonlyMap<string, Gender | undefined>;
  /** “the coachman”: one of a kind, as long as nobody says more. */
  readonly roles: ReadonlyMap<string, Gender | undefined>;
  /** “sir”: tells of whom one speaks to, and not who it is. */
  readonly address: ReadonlyMap<string, Gender | undefined>;
  /** What stands before the name of whom one speaks to: “my dear”. */
  readonly beforeAddress: ReadonlySet<string>;
  /** Words with a capital that are no names, in the small letters. */
  readonly notNames: ReadonlySet<string>;
  /** Small words within names. */
  readonly particles: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** After which a name is a place rather than a person. */
  readonly placePrepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** What stands before the last of a list. */
  readonly listing: ReadonlySet<string>;
  /** What stands between a subject and its verb. */
  readonly between: RegExp;
  /** “to”: before whom one speaks to. */
  readonly to: ReadonlySet<string>;
  /** After which a title or a term stands: “called ‘The Lark’”. */
  readonly named: ReadonlySet<string>;
  /** How letters begin, and what tells that one is read. */
  readonly greeting: RegExp;
  readonly letters: RegExp;
  /** Those of the kin who bear the surname: of a father, Mr. Vane. */
  readonly closeKin: ReadonlySet<string>;
  /** “Clara's aunt” */
  readonly ofOwner: (noun: string, owner: string) => string;
  /** “my aunt” */
  readonly ofMine: (noun: string) => string;
  /** What stands above what someone tells: “diary”; and before whose it is: “by”. */
  readonly documents: ReadonlySet<string>;
  readonly writers: ReadonlySet<string>;
  /** Nouns have capitals, so that a capital says little. */
  readonly capitalNouns?: true;
  /** Who speaks is told within the marks: « Oui, dit Paul, je viens. » */
  readonly insideTags?: true;
  /** What stands before a verb and is no subject: “s'” in “s'écria”. */
  readonly clitics?: ReadonlySet<string>;
  /** What is one token of a text, where that is other than in English. */
  readonly tokens?: RegExp;
};

export type Pronoun = 'first' | 'second' | 'female' | 'male' | 'plural' | 'we' | 'thing';

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

/** `male: a b; female: c; any: d`. */
export function genderMap(male: string, female: string, any = ''): ReadonlyMap<string, Gender | undefined> {
  const all: [string, Gender | undefined][] = [];
  for (const word of wordSet(male)) all.push([word, 'male']);
  for (const word of wordSet(female)) all.push([word, 'female']);
  for (const word of wordSet(any)) all.push([word, undefined]);
  return new Map(all);
}

export function pronounMap(rows: Readonly<Partial<Record<Pronoun, string>>>): ReadonlyMap<string, Pronoun> {
  const all: [string, Pronoun][] = [];
  for (const [pronoun, words] of Object.entries(rows) as [Pronoun, string][])
    for (const word of wordSet(words)) all.push([word, pronoun]);
  return new Map(all);
}
