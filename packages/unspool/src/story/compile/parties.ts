import { plain, type Run } from '../../language/index.js';
import type { EntityId, Party, Word, Words } from '../story.js';

/** What sense-making needs to know of the moment at which a line is told. */
export type NameScope = {
  readonly words: (runs: readonly Run[]) => Words;
  /** Whose name the whole phrase is. */
  readonly find: (phrase: string) => EntityId | undefined;
  /** The symbol of that name. */
  readonly symbol: (phrase: string) => EntityId | undefined;
  /** Whether it is known as a place: nothing is done by one. */
  readonly isPlace: (entity: EntityId) => boolean;
  /** In prose a subject may stand at the head of more words: "Ok-ju comes back and **takes the drives**". */
  readonly loose?: true;
};

/**
 * Whose names a list is: "Ok-ju", "Anna and Ben", "A, B and the crowd"; one party with no entity if it is none. "The
 * brother of Ben and Anna" is one person, so whoever has no name in a list has an article, and no name within.
 */
export function partiesOf(phrase: string, hearing: Pick<NameScope, 'find' | 'words'>): readonly Party[] {
  const whole = partyOf(phrase, hearing);
  if (whole.entity !== undefined) return [whole];
  const list = phrase
    .replace(/\s+/g, ' ')
    .split(/ ?, ?(?:and )?| and | ?& ?/)
    .filter((part) => part !== '');
  const parties = list.map((part) => partyOf(part, hearing));
  // "Ada, a widow," is one.
  const isOpen = /\s(?:and|&)\s[^,]+$/.test(phrase);
  const isListed = ({ entity, words }: Party) =>
    entity !== undefined || (isOpen && /^(?:the|an?) /i.test(words) && !names(words, hearing));
  return parties.length > 1 && known(parties) && parties.every(isListed) ? parties : [whole];
}

/** Whether a phrase holds a name. */
function names(phrase: string, { words }: Pick<NameScope, 'words'>): boolean {
  return words([{ from: 0, to: phrase.length, text: phrase }]).some(({ entity }) => entity !== undefined);
}

/** The party that a phrase names. */
export function partyOf(phrase: string, hearing: Pick<NameScope, 'find'>): Party {
  const words = phrase.trim();
  const entity = hearing.find(words);
  return entity === undefined ? { words } : { words, entity };
}

/** Whether any of them is named. */
export function known(parties: readonly Party[]): boolean {
  return parties.some((party) => party.entity !== undefined);
}

/** A subject: the whole phrase if it names somebody, else the name that it ends with, else (in prose) begins with. */
export function speakers(runs: readonly Run[], hearing: NameScope): readonly Party[] {
  const phrase = plain(runs).trim();
  const listed = partiesOf(phrase, hearing);
  if (known(listed)) return listed;
  // "Ada, a widow, takes the key."
  const apposed = /^([^,]+),.+,$/s.exec(phrase);
  const alone = apposed ? [partyOf(apposed[1] as string, hearing)] : [];
  if (known(alone)) return alone;
  const words = hearing.words(runs).filter((word) => word.text.trim() !== '');
  const named = words.filter((word): word is Word & { entity: EntityId } => word.entity !== undefined);
  const last = words.at(-1)?.entity !== undefined && !isWithin(words, named);
  const chosen = last ? named.at(-1) : hearing.loose && words.at(-1)?.entity === undefined ? named[0] : undefined;
  if (chosen) return [{ words: chosen.text, entity: chosen.entity }];
  return hearing.loose ? [] : listed;
}

/** "Anna fears Ben": the name at the end stands within what is said of another, with nothing that parts the two. */
function isWithin(words: Words, named: readonly Word[]): boolean {
  const before = words.lastIndexOf(named.at(-2) as Word);
  if (before < 0) return false;
  const between = words.slice(before + 1, -1).map((word) => word.text);
  return !/[,;:–—]|\band\b|^['’]/.test(between.join('').trim());
}
