import { quotesSpeakers, speeches, texts } from '../../../explain/index.js';
import { plain, tokens } from '../../../language/index.js';
import { type EntityId, indexOf, isOf, kindOf, perSlice, type Slice } from '../../../story/index.js';

type Names = ReadonlyMap<string, ReadonlySet<EntityId>>;

/**
 * How one who asks in English calls people of a work in another language: “Khlestakov” for “Хлестаков”, “the Prince” for “Der Prinz”,
 * “Count Appiani” where others call Appiani “Graf”; and in any play whoever speaks as “Ghost”, if others speak of “the ghost”.
 */
export function foreignNames(slice: Slice, byName: Names): Names {
  const found = new Map<string, Set<EntityId>>();
  const add = (name: string, bearers: Iterable<EntityId>) => {
    if (byName.has(name)) return;
    const own = found.get(name) ?? new Set();
    found.set(name, own);
    for (const one of bearers) own.add(one);
  };
  for (const [name, bearers] of byName) {
    if (cyrillic.test(name)) for (const latin of inLatin(name)) add(latin, bearers);
    for (const other of translated(name)) add(other, bearers);
  }
  if (quotesSpeakers(slice)) return found;
  for (const [name, id] of titledInSpeech(slice, byName)) add(name, [id]);
  for (const [name, bearers] of byName) if (callingNames(slice).has(name)) add(`the ${name}`, bearers);
  return found;
}

/** Names of speakers that are words for what somebody is: “Ghost”, where others speak of “the ghost”. */
const callingNames = perSlice((slice): ReadonlySet<string> => {
  const names = new Set([...indexOf(slice).entities.values()].map(({ name }) => name.toLowerCase()));
  const found = new Set<string>();
  for (const { words } of texts(slice))
    for (const [, noun = ''] of plain(words).matchAll(/\bthe (\p{Ll}+)/gu)) if (names.has(noun)) found.add(noun);
  return found;
});

const cyrillic = /^[\p{Script=Cyrillic} '’-]+$/u;

/** As English writes it, and as some do: “Yulia”, “Iulia”; “Andreevna”, “Andreyevna”. */
function inLatin(name: string): readonly string[] {
  const plainly = [...name].map((letter) => letters[letter] ?? letter).join('');
  const softer = [...name.replace(/(?<=[аеёиоуыэюя])е/g, 'йе')].map((letter) => letters[letter] ?? letter).join('');
  const short = plainly.replace(/iy\b/g, 'y').replace(/yy\b/g, 'y');
  const byI = plainly.replace(/ya/g, 'ia').replace(/yu/g, 'iu').replace(/iy\b/g, 'ii');
  return [...new Set([plainly, softer, short, byI, plainly.replace(/iya\b/g, 'ia')])];
}

const letters: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'yo',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
  },
  ...{ н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch' },
  ...{ ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};

/** What a title or a calling is called in English: of a whole name that is nothing else, and before a name. */
const callings: readonly (readonly [english: string, own: string])[] = [
  ['prince', 'prinz|fürst|principe|князь|принц'],
  ['princess', 'prinzessin|fürstin|princesse|principessa|княгиня|княжна|принцесса'],
  ['count', 'graf|comte|conte|граф'],
  ['countess', 'gräfin|comtesse|contessa|графиня'],
  ['king', 'könig|roi|re|король|царь'],
  ['queen', 'königin|reine|regina|королева|царица'],
  ['duke', 'herzog|duc|duca|герцог'],
  ['duchess', 'herzogin|duchesse|duchessa|герцогиня'],
  ['baron', 'freiherr|barone|барон'],
  ['marquis', 'marchese|markgraf|маркиз'],
  ['sultan', 'султан'],
  ['judge', 'richter|juge|giudice|судья'],
  ['doctor', 'arzt|doktor|médecin|docteur|dottore|лекарь|доктор|врач'],
  ['servant', 'diener|bedienter|valet|serviteur|servo|слуга'],
  ['maid', 'magd|dienerin|zofe|servante|serva|служанка|горничная'],
  ['mayor', 'bürgermeister|maire|sindaco|городничий'],
  ['postmaster', 'postmeister|почтмейстер'],
  ['merchant', 'kaufmann|marchand|mercante|купец'],
  ['painter', 'maler|peintre|pittore|художник|живописец'],
  ['friar', 'klosterbruder|mönch|moine|frate|монах'],
  ['knight', 'ritter|chevalier|cavaliere|рыцарь'],
  ['templar', 'tempelherr|templier|templare'],
  ['patriarch', 'patriarch|patriarche|патриарх'],
  ['officer', 'offizier|officier|ufficiale|офицер'],
  ['soldier', 'soldat|soldato|солдат'],
  ['clerk', 'schreiber|greffier|писарь'],
  ['messenger', 'bote|messager|messaggero|вестник'],
  ['chorus', 'chor|chœur|choeur|coro|хор'],
  ['father', 'vater|père|padre|отец'],
  ['mother', 'mutter|mère|madre|мать'],
  ['son', 'sohn|fils|figlio|сын'],
  ['daughter', 'tochter|fille|figlia|дочь'],
];

const english: ReadonlyMap<string, string> = new Map(
  callings.flatMap(([word, own]) => own.split('|').map((foreign) => [foreign, word] as const)),
);
const articles: ReadonlySet<string> = new Set(['der', 'die', 'das', 'ein', 'eine', 'le', 'la', 'il', 'lo']);
const beforeNames: ReadonlyMap<string, string> = new Map([
  ...[...english].slice(0, [...english.values()].lastIndexOf('sultan') + 1),
  ['frau', 'mrs'],
  ['herr', 'mr'],
  ['fräulein', 'miss'],
  ['madame', 'mrs'],
  ['monsieur', 'mr'],
  ['mademoiselle', 'miss'],
]);

function translated(name: string): readonly string[] {
  const words = name.split(' ');
  const bare = articles.has(words[0] ?? '') ? words.slice(1) : words;
  const [first = '', ...more] = bare;
  if (more.length === 0) {
    const own = english.get(first);
    return own === undefined ? [] : [own, `the ${own}`];
  }
  const own = beforeNames.get(first);
  return own === undefined ? [] : [`${own} ${more.join(' ')}`];
}

/** “Graf Appiani”, said by anybody: “Count Appiani”. */
function titledInSpeech(slice: Slice, byName: Names): readonly (readonly [string, EntityId])[] {
  const found = new Map<string, EntityId>();
  const read = (text: string) => {
    for (const { groups } of text.matchAll(titled)) {
      const title = beforeNames.get((groups?.title ?? '').toLowerCase().replace(/(?<=graf|prinz|fürst|herr)e?n$/u, ''));
      const [id, ...others] = byName.get(tokens(groups?.name ?? '').join(' ')) ?? [];
      if (title === undefined || id === undefined || others.length > 0 || kindOf(slice, id) !== 'person') continue;
      found.set(`${title} ${tokens(groups?.name ?? '').join(' ')}`, id);
    }
  };
  for (const { claim } of speeches(slice)) if (isOf(claim, 'tell')) read(plain(claim.sense.content.words));
  for (const { speech, words } of texts(slice)) if (!speech) read(plain(words));
  return [...found];
}

const titled = new RegExp(
  `(?<![\\p{L}])(?<title>(?:${[...beforeNames.keys()].join('|')})(?:e?n)?) (?<name>\\p{Lu}[\\p{L}-]+)`,
  'giu',
);
