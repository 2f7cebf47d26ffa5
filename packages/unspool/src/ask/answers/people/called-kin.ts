import { grouped } from '../../../base/index.js';
import {
  canBe,
  type Passage,
  passageAt,
  quotesSpeakers,
  type speeches,
  speechesIn,
  texts,
} from '../../../explain/index.js';
import { plain } from '../../../language/index.js';
import { type EntityId, isOf, nameOf, perSlice, type Slice, type Words } from '../../../story/index.js';

/** What somebody is to somebody else by what one of them says: “my daughter Ada”, or “sister” to whoever answers. */
export type CalledKin = {
  readonly of: EntityId;
  readonly to: EntityId;
  /** In English, whatever the language of the work. */
  readonly noun: string;
  readonly passage: Passage;
};

/**
 * All of it in a play. Whom one speaks to follows from whose turn it is, so that a noun alone counts where it is said again and again,
 * or where both call each other so; a name behind it is enough: “my sister Ada”. Of two men who are “brother” to each other, and of one
 * who says “my son”, that is no more than friendly.
 */
export const calledKin = perSlice((slice): readonly CalledKin[] => {
  if (quotesSpeakers(slice)) return [];
  const found = [...speechesIn(slice).values()].flatMap((all) =>
    all.flatMap((speech, at) => spokenKin(slice, speech, hearerOf(all, at))),
  );
  const byPair = grouped(found, ({ of, to }) => [`${of} ${to}`]);
  const mostly = [...byPair.values()].flatMap((all) => mostSaid(all));
  const answered = ({ of, to, noun }: Found) =>
    (byPair.get(`${to} ${of}`) ?? []).some((other) => answers[noun]?.includes(other.noun));
  return mostly.filter((one) => {
    const said = mostly.filter(({ of, to }) => of === one.of && to === one.to).length;
    if (!canBe(slice, one.of, pronouns.get(one.noun) ?? 'he') && pronouns.has(one.noun)) return false;
    if (one.isNamed) return true;
    if (
      [one.of, one.to].some((id) => friendly.test(nameOf(slice, id))) ||
      (one.noun === 'brother' && !canBe(slice, one.to, 'she'))
    )
      return false;
    return answered(one) || (said >= often && one.noun !== 'son');
  });
});

const often = 3;

/** Those of one pair with the noun that is said most; none where two are said as often. */
function mostSaid(all: readonly Found[]): readonly Found[] {
  const byNoun = [...grouped(all, ({ noun }) => [noun]).values()].sort((a, b) => b.length - a.length);
  const [first, second] = byNoun;
  return first && first.length > (second?.length ?? 0) ? first : [];
}

/** Clergy are father, brother and sister to everybody. */
const friendly =
  /(?<!\p{L})(?:Father|Friar|Brother|Sister|Abbot|Abbess|Abbé|Monk|Priest|Pater|(?:Kloster)?bruder|Mönch|Prior|Prioress|(?:Arch)?bishop|(?:Erz)?bischof|Patriarch)(?!\p{L})/iu;

type Speech = ReturnType<typeof speeches>[number];
type Found = CalledKin & { readonly isNamed: boolean };

/** Who is spoken to, where it can be one alone: named, or who spoke before and speaks next. */
function hearerOf(all: readonly Speech[], at: number): EntityId | undefined {
  const named = all[at]?.to ?? [];
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const beside = [all[at - 1], all[at + 1]].flatMap((speech) => (speech ? [speech.by] : []));
  const [first, ...others] = new Set(beside.flat());
  return others.length === 0 ? first : undefined;
}

function spokenKin(slice: Slice, speech: Speech, hearer: EntityId | undefined): readonly Found[] {
  const [by, ...others] = speech.by;
  const { claim } = speech;
  if (by === undefined || others.length > 0 || !isOf(claim, 'tell')) return [];
  const text = textsOf(slice).get(claim.id);
  if (!text) return [];
  const said = plain(text.words);
  const found = (index: number) => passageAt(slice, text, index);
  const named = [...said.matchAll(ownNamed)].flatMap((match): readonly Found[] => {
    const end = match.index + match[0].length;
    const who = entityAt(text.words, end);
    const noun = nounOf(match.groups?.noun);
    return who === undefined || who === by || noun === undefined
      ? []
      : [{ of: who, to: by, noun, passage: found(match.index), isNamed: true }];
  });
  if (hearer === undefined || hearer === by) return named;
  const called = [...said.matchAll(vocative)].flatMap((match): readonly Found[] => {
    const noun = nounOf(match.groups?.noun);
    const isNone = isCry(match[0], said.charAt(match.index + match[0].length)) || isListed(said, match.index);
    return noun === undefined || isNone
      ? []
      : [{ of: hearer, to: by, noun, passage: found(match.index + match[0].length - 1), isNamed: false }];
  });
  return [...named, ...called];
}

/** “Father?” says again what another said. */
function isCry(called: string, end: string): boolean {
  return /^(?:[.!?—–] ?)?\p{L}+$/u.test(called) && /[?!]/.test(end);
}

/** Of “father, mother” nobody is spoken to. */
function isListed(said: string, at: number): boolean {
  const before = said.slice(Math.max(0, at - 20), at).split(/[^\p{L}]+/u);
  return canonical.has(
    before
      .filter((word) => word !== '')
      .at(-1)
      ?.toLowerCase() ?? '',
  );
}

const textsOf = perSlice((slice) => new Map(texts(slice).map((text) => [text.claim.id, text] as const)));

/** Whose name begins at a place of a text. */
function entityAt(words: Words, at: number): EntityId | undefined {
  let from = 0;
  for (const { text, entity } of words) {
    if (from === at && entity !== undefined) return entity;
    from += text.length;
    if (from > at) return undefined;
  }
  return undefined;
}

/** What one is to another in the languages that plays are read in: English, German, French, Italian, Russian. */
const nouns: Readonly<Record<string, readonly string[]>> = {
  father: ['father', 'papa', 'daddy', 'vater', 'père', 'padre', 'babbo', 'папенька', 'батюшка', 'папа', 'отец'],
  mother: [
    'mother',
    'mamma',
    'mama',
    'mummy',
    'mutter',
    'mère',
    'maman',
    'madre',
    'маменька',
    'матушка',
    'мама',
    'мать',
  ],
  brother: ['brother', 'bruder', 'frère', 'fratello', 'брат', 'братец'],
  sister: ['sister', 'schwester', 'sœur', 'soeur', 'sorella', 'сестра', 'сестрица'],
  son: ['son', 'sohn', 'fils', 'figlio', 'сын', 'сынок'],
  daughter: ['daughter', 'tochter', 'fille', 'figlia', 'дочь', 'дочка'],
  husband: ['husband', 'gemahl', 'gatte', 'mari', 'marito', 'муж'],
  wife: ['wife', 'gemahlin', 'gattin', 'moglie', 'жена'],
  uncle: ['uncle', 'oheim', 'onkel', 'oncle', 'zio', 'дядя', 'дядюшка'],
  aunt: ['aunt', 'muhme', 'tante', 'zia', 'тётя', 'тетя', 'тётушка', 'тетушка'],
  nephew: ['nephew', 'neffe', 'neveu'],
  niece: ['niece', 'nichte', 'nièce'],
};

const canonical: ReadonlyMap<string, string> = new Map(
  Object.entries(nouns).flatMap(([noun, all]) => all.map((word) => [word, noun] as const)),
);

function nounOf(word: string | undefined): string | undefined {
  return canonical.get((word ?? '').toLowerCase());
}

const anyNoun = `(?<noun>${[...canonical.keys()].join('|')})`;
const own = 'my|mine|our|meine?[nrms]?|unsere?[nrms]?|mon|ma|mio|mia|моя|мой|мою|моего|моей';
const fond =
  'my|mine|our|dear|dearest|good|sweet|gentle|poor|best|old|little|beloved|dear-loved|meine?|liebe|liebste|beste|gute|teure|teuerste|lieber|liebster|bester|guter|teurer|ma|mon|chère|cher|mia|mio|cara|caro|милая|милый|мой|моя|любезный|любезная';

/** “…, my dear sister, …”: between marks, and no cry of one word. “Brother, come.” */
const vocative = new RegExp(
  `(?:^|[,;:.!?—–] ?)(?:(?:and|but|now|so|o|oh|ach|nein|ja|no|yes|nay|come|well)[,!]? )?(?:(?:${fond}) ){0,3}${anyNoun}(?=,|[?;:—–]|\\.(?!\\p{L})|!(?= \\p{Ll}))`,
  'giu',
);
/** “my daughter Ada”: the name stands behind. */
const ownNamed = new RegExp(`(?<!\\p{L})(?:${own}) (?:\\p{Ll}+ )?${anyNoun} (?=\\p{Lu})`, 'giu');

/** What one is whom the other calls so: whoever has a father is a son or a daughter. */
const answers: Readonly<Record<string, readonly string[]>> = {
  father: ['son', 'daughter'],
  mother: ['son', 'daughter'],
  son: ['father', 'mother'],
  daughter: ['father', 'mother'],
  brother: ['brother', 'sister'],
  sister: ['brother', 'sister'],
  husband: ['wife'],
  wife: ['husband'],
  uncle: ['nephew', 'niece'],
  aunt: ['nephew', 'niece'],
  nephew: ['uncle', 'aunt'],
  niece: ['uncle', 'aunt'],
};

const pronouns: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...(['father', 'brother', 'son', 'husband', 'uncle', 'nephew'] as const).map((noun) => [noun, 'he'] as const),
  ...(['mother', 'sister', 'daughter', 'wife', 'aunt', 'niece'] as const).map((noun) => [noun, 'she'] as const),
]);
