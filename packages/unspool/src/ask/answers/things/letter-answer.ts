import { type Line, nameSpans, say, turning, typeset } from '../../../explain/index.js';
import { plain, sentences } from '../../../language/index.js';
import { type Claim, type EntityId, perSlice, type Slice, type Words } from '../../../story/index.js';
import { bearersOf } from '../../question/names/known-names.js';

/** A letter that a novel prints within a chapter: the paragraph that leads up to it, and its own. */
type Letter = { readonly lead?: Claim; readonly paragraphs: readonly Claim[] };

/**
 * What stands in the letter that was told last, or in the last of those that somebody wrote: how it begins, what in it turns most, and
 * how it ends.
 */
export function letterAnswer(slice: Slice, whose: readonly string[] = []): readonly Line[] {
  const bearers = bearersOf(slice, whose);
  if (whose.length > 0 && bearers.size === 0) return [];
  const letter = lettersOf(slice).findLast((one) => bearers.size === 0 || isTheirs(slice, one, bearers));
  if (!letter) return [];
  const own = letter.paragraphs.map((claim) => ({ claim, words: typeset(slice, claim.words) }));
  const all = own.flatMap(({ claim, words }) => spansOf(words).map((span) => lineOf(claim, words, span)));
  const begins = all.slice(0, mostBegun);
  const rest = all.slice(mostBegun);
  const turns = rest.filter(({ words }) => turning(words) >= heavy).slice(0, mostTurns);
  const last = rest.at(-1);
  return [...begins, ...turns, ...(last && !turns.includes(last) ? [last] : [])];
}

const mostBegun = 3;
const mostTurns = 2;
const heavy = 3;

function spansOf(words: Words): readonly { readonly from: number; readonly to: number }[] {
  return sentences(plain(words)).filter(({ from, to }) => to - from > 1);
}

function lineOf(claim: Claim, words: Words, { from, to }: { readonly from: number; readonly to: number }): Line {
  const text = plain(words)
    .slice(from, to)
    .replace(/^[“"‘]|[”"’]$/gu, '')
    .trim();
  const few = text.length > longest ? `${text.slice(0, text.lastIndexOf(' ', longest))} …` : text;
  return { words: say(`“${few}”`), scenes: claim.scene === null ? [] : [claim.scene] };
}

/** In letters. */
const longest = 300;

/** Whether those who are asked about sign it, or stand in what leads up to it. */
function isTheirs(slice: Slice, { lead, paragraphs }: Letter, bearers: ReadonlySet<EntityId>): boolean {
  const signed = paragraphs.slice(-mostSigned).filter(({ words }) => isSigned(plain(words)));
  const ends = [...(lead ? [lead] : []), ...signed];
  return ends.some(({ words }) => [...bearers].some((id) => nameSpans(slice, id, words).length > 0));
}

const mostSigned = 2;
const longestSigned = 60;

/** All letters so far, in telling order. */
const lettersOf = perSlice((slice): readonly Letter[] => {
  const all = slice.claims.filter(({ sense, scene }) => sense.kind === 'prose' && scene !== null);
  const found: Letter[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const [claim, lead] = [all[at] as Claim, all[at - 1]];
    const isLed = lead?.scene === claim.scene && leading.test(plain(lead?.words ?? []).slice(-leadWithin));
    if (!isLed && !greeting.test(plain(claim.words))) continue;
    const paragraphs = paragraphsFrom(all, at);
    // A greeting alone is quoted, and no letter.
    if (paragraphs.length > 1 || isLed) found.push({ ...(isLed && lead ? { lead } : {}), paragraphs });
    at += paragraphs.length - 1;
  }
  return found;
});

/** A letter goes on while its paragraphs open with a mark, if the first does; and ends at the latest with whoever signs it. */
function paragraphsFrom(all: readonly Claim[], from: number): readonly Claim[] {
  const isMarked = /^[“"‘]/u.test(plain(all[from]?.words ?? []));
  let to = from + 1;
  while (to < all.length && to - from < mostParagraphs && all[to]?.scene === all[from]?.scene) {
    const text = plain((all[to] as Claim).words);
    const before = plain((all[to - 1] as Claim).words);
    if (isMarked ? !/^[“"‘]/u.test(text) || /”$/u.test(before) : isSigned(before) && !isSigned(text)) break;
    to += 1;
  }
  return all.slice(from, to);
}

const mostParagraphs = 60;
const leadWithin = 160;

/** “… the following letter from my father:—” */
const leading =
  /(?<!\p{L})(?:letter|note|telegram|message|lines|missive|epistle|billet)(?!\p{L})[^.!?]{0,120}[:—–-]$/iu;

/** “My dear Ada,” in a paragraph of its own. */
const greeting =
  /^[“"‘]?(?:(?:My )?(?:very )?(?:[Dd]ear(?:est)?|DEAR(?:EST)?|[Bb]eloved)(?: \p{L}[\p{L}.’'-]*){1,5}|(?:Dear |Honou?red |Respected )?(?:Sir|Madam|Gentlemen))[,:;.!]?[—–-]?$/u;

/** A short line below it: “Your affectionate father,”, “Ada Vane.” */
function isSigned(text: string): boolean {
  return (
    text.length < longestSigned &&
    /^(?:[“"‘]?(?:Yours?|Ever|Affectionately|Faithfully|Sincerely|Believe)(?!\p{L})|[“"‘]?\p{Lu}[\p{L}. ’'-]*[.”]?$)/u.test(
      text,
    )
  );
}
