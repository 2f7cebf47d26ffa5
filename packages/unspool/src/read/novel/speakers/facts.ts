import { isAddressed } from '../people/name-evidence.js';
import { addPerson, listed, type Registry } from '../people/registry.js';
import { find } from '../people/resolve.js';
import { leaningOf, type Someone, same } from '../people/someone.js';
import type { PeopledParagraph } from '../read-paragraphs.js';
import type { Gender, Place } from '../stretch.js';
import type { FactTag, Standing, TurnFacts } from './candidates.js';
import type { Told } from './nouns.js';
import type { Phrase } from './phrases.js';
import type { Tag } from './tags.js';
import type { Turn } from './turns.js';

/** What the turns of a stretch are decided by. */
export function factsOf(
  turns: readonly Turn[],
  paragraphs: readonly PeopledParagraph[],
  told: readonly (readonly Told[])[],
  registry: Registry,
  narrator: Someone | undefined,
): readonly TurnFacts[] {
  return turns.map((turn, index): TurnFacts => {
    const read = paragraphs[turn.paragraph];
    const isSplit = turns[index - 1]?.paragraph === turn.paragraph;
    const quotes = new Set(turn.quotes);
    const vocatives: Someone[] = [];
    let vocativeAt: Place | undefined;
    const mentioned = new Set<Someone>();
    for (const { run, someone } of read ? within(read.named, turn.start, turn.end) : []) {
      if (!read || !quotes.has(read.tokens[run.start]?.quote ?? -1)) continue;
      mentioned.add(someone);
      if (!isAddressed(run, read.tokens, registry.words)) continue;
      vocatives.push(someone);
      const from = read.tokens[run.start]?.from ?? 0;
      vocativeAt ??= { paragraph: turn.paragraph, from, to: read.tokens[run.end - 1]?.to ?? from };
    }
    return {
      paragraph: turn.paragraph,
      gap: turn.gap,
      continues: turn.continues,
      isSplit,
      tags: turn.tags.map((tag) => factTag(tag, turn, paragraphs, registry, narrator)),
      vocatives,
      vocativeAt,
      to: turn.tags.flatMap((tag) => addressee(tag, turn, paragraphs) ?? []),
      asks: read ? asks(read, turn) : false,
      mentioned,
      address: read ? addressIn(read, turn, quotes, registry) : undefined,
      here: standings(within(told[turn.paragraph] ?? [], turn.start - around, turn.end + around), turn.start),
      start: turn.start,
      before: beforeOf(turn.paragraph, paragraphs, told),
    };
  });
}

/** Whom a tag names as spoken to. */
function addressee({ to, isAbove }: Tag, turn: Turn, paragraphs: readonly PeopledParagraph[]): Someone | undefined {
  if (to?.kind !== 'name') return undefined;
  return paragraphs[turn.paragraph - (isAbove ? 1 : 0)]?.whoIs.get(to.run);
}

function asks({ tokens }: PeopledParagraph, { end }: Turn): boolean {
  let at = end - 1;
  while (at >= 0 && /["”’'»]/.test(tokens[at]?.text ?? '')) at--;
  return tokens[at]?.text === '?';
}

function factTag(
  { who, by, isAbove }: Tag,
  turn: Turn,
  paragraphs: readonly PeopledParagraph[],
  registry: Registry,
  narrator: Someone | undefined,
): FactTag {
  const someone = whoIs(who, turn.paragraph - (isAbove ? 1 : 0), paragraphs, registry, narrator);
  if (who.kind === 'name') return { by, kind: 'name', someone };
  if (who.kind === 'kin')
    return { by, kind: someone?.isUsed || who.owner === 'first' ? 'kin' : 'anyone', someone, gender: who.gender };
  const isIntroduced = someone !== undefined && 'noun' in who && registry.introduced.get(who.noun) === someone;
  if (who.kind === 'anyone' && !isIntroduced) return { by, kind: 'anyone', someone, gender: who.gender };
  if (who.kind !== 'pronoun')
    return { by, kind: someone?.isUsed || isIntroduced ? 'noun' : 'role', someone, gender: who.gender };
  if (who.pronoun === 'first') return { by, kind: 'first', someone: narrator };
  const gender = who.pronoun === 'female' || who.pronoun === 'male' ? who.pronoun : undefined;
  return { by, kind: gender ? 'pronoun' : 'plural', gender };
}

/** Whom a phrase means, if it is no pronoun; someone new for a noun that fits nobody. */
function whoIs(
  phrase: Phrase,
  paragraph: number,
  paragraphs: readonly PeopledParagraph[],
  registry: Registry,
  narrator: Someone | undefined,
): Someone | undefined {
  const read = paragraphs[paragraph];
  if (!read) return undefined;
  if (phrase.kind === 'name') return read.whoIs.get(phrase.run);
  if (phrase.kind === 'pronoun') return phrase.pronoun === 'first' ? narrator : undefined;
  const first = read.tokens[phrase.start];
  const last = read.tokens[phrase.end - 1];
  const place = { paragraph, from: first?.from ?? 0, to: last?.to ?? 0 };
  if (phrase.kind === 'kin') {
    const owner =
      typeof phrase.owner !== 'string'
        ? read.whoIs.get(phrase.owner)
        : phrase.owner === 'first'
          ? narrator
          : nearest(phrase.owner, paragraph, phrase.start, paragraphs);
    return owner ? kinOf(owner, phrase.noun, phrase.gender, registry, place) : undefined;
  }
  if (phrase.noun === '') return undefined;
  const introduced = phrase.isNew ? undefined : registry.introduced.get(phrase.noun);
  if (introduced) return introduced;
  if (phrase.kind === 'role') {
    const titled = find(registry, `the ${phrase.noun}`, { isThe: true, words: [phrase.noun], text: phrase.noun });
    if (titled) return same(titled);
  }
  const key = `the ${phrase.text}`;
  const known = listed(registry.byKey, key)[0];
  if (known) return known;
  const made = addPerson(registry, 'person', { name: textIn(read, phrase), kind: 'role' }, key, place);
  if (phrase.gender) made.gender = phrase.gender;
  made.last = paragraph;
  return made;
}

function textIn({ tokens }: PeopledParagraph, { start, end }: Phrase): string {
  return tokens
    .slice(start, end)
    .map(({ text }, index) => (index === 0 ? text.toLowerCase() : text))
    .join(' ');
}

/** Who of a gender was named last before a token. */
function nearest(
  pronoun: string,
  paragraph: number,
  start: number,
  paragraphs: readonly PeopledParagraph[],
): Someone | undefined {
  for (let at = paragraph; at >= Math.max(0, paragraph - 6); at--) {
    const named = paragraphs[at]?.named ?? [];
    for (let index = named.length - 1; index >= 0; index--) {
      const each = named[index];
      if (!each?.isNarrated || (at === paragraph && each.run.start >= start)) continue;
      if (leaningOf(each.someone) === pronoun) return each.someone;
    }
  }
  return undefined;
}

function kinOf(
  owner: Someone,
  noun: string,
  gender: Gender | undefined,
  registry: Registry,
  place: { readonly paragraph: number; readonly from: number; readonly to: number },
): Someone | undefined {
  const key = `kin ${owner.order} ${noun}`;
  const known = listed(registry.byKey, key)[0];
  if (known) return known;
  const { surname } = owner;
  const { married, titles } = registry.words;
  if (surname !== undefined && gender) {
    const family = listed(registry.bySurname, surname).filter(
      (each) =>
        each !== owner &&
        leaningOf(each) === gender &&
        each.given === undefined &&
        [...each.titles].some((title) => married.has(title) || titles.get(title) === 'male'),
    );
    if (family.length === 1 && registry.words.closeKin.has(noun)) return family[0];
  }
  const own = owner.names.values().next().value?.name ?? '';
  const name = owner.kind === 'narrator' ? registry.words.ofMine(noun) : registry.words.ofOwner(noun, own);
  const made = addPerson(registry, 'person', { name, kind: 'kin' }, key, place);
  if (gender) made.gender = gender;
  return made;
}

/** “sir”, “madam” where someone is spoken to. */
function addressIn(
  read: PeopledParagraph,
  { start, end }: Turn,
  quotes: ReadonlySet<number>,
  registry: Registry,
): Gender | undefined {
  for (let index = start; index < end; index++) {
    const token = read.tokens[index];
    if (!token || !quotes.has(token.quote)) continue;
    const gender = registry.words.address.get(token.lower);
    if (!gender) continue;
    const next = read.tokens[index + 1];
    let at = index - 1;
    while (at > index - 3 && registry.words.beforeAddress.has(read.tokens[at]?.lower ?? '')) at--;
    const before = read.tokens[at];
    if ((!before?.isWord || before.quote !== token.quote) && !next?.isWord) return gender;
  }
  return undefined;
}

/** Who is told of in a paragraph, and who of them does something; `start`: what stands before it counts as such. */
function standings(all: readonly Told[], start = -1): ReadonlyMap<Someone, Standing> {
  const found = new Map<Someone, Standing>();
  for (const { someone, isSubject, start: at } of all) {
    const isBefore = at < start;
    const known = found.get(someone);
    const standing = isSubject ? (isBefore ? 'subject before' : 'subject') : isBefore ? 'named before' : 'named';
    if (!known || order.indexOf(standing) < order.indexOf(known)) found.set(someone, standing);
  }
  return found;
}

const order: readonly Standing[] = ['subject before', 'named before', 'subject', 'named'];

function beforeOf(
  paragraph: number,
  paragraphs: readonly PeopledParagraph[],
  told: readonly (readonly Told[])[],
): ReadonlyMap<Someone, Standing> {
  const read = paragraphs[paragraph - 1];
  if (!read) return new Map();
  const found = standings(within(told[paragraph - 1] ?? [], read.tokens.length - 2 * around, read.tokens.length));
  if (read.outer.length === 0) return found;
  return new Map([...found.keys()].map((someone) => [someone, 'named'] as const));
}

/** How many tokens around a turn are looked at for who is named beside it. */
const around = 300;

/** Those of a list in order that begin from one token to another. */
function within<T extends { readonly start: number }>(all: readonly T[], from: number, to: number): readonly T[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < all.length && (all[end]?.start ?? to) < to) end++;
  return all.slice(low, end);
}
