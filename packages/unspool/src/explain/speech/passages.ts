import { withoutEnd, withoutEnds } from '../../base/ends.js';
import { grouped, once, perObject, type Span } from '../../base/index.js';
import { plain, sentences } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  isOf,
  ofKind,
  perSlice,
  type Slice,
  type Words,
} from '../../story/index.js';
import { namesOf } from '../profile.js';
import { isLetter, tellerOf } from '../who/teller.js';
import { footing, type Line } from '../words/line.js';
import { toldLine } from '../words/told-line.js';
import { toldSentences } from '../words/told-sentences.js';
import { capital, say, sentence, sliceWords, typeset } from '../words/typesetting.js';
import { shortened } from './opening.js';
import { type Speech, speeches, speechesWithin, unmarked } from './speech.js';

/** A sentence of a paragraph, a caption or a speech; in a quotation one of what is said there. */
export type Passage = {
  readonly claim: Claim;
  readonly words: Words;
  /** Where it begins in the words of its {@link Text}. */
  readonly from: number;
  /** The place in it that is asked for, counted from its beginning. */
  readonly at: number;
  /** What somebody says; undefined for what is told otherwise. Nobody in it: who says it is not told. */
  readonly said?: { readonly by: readonly EntityId[]; readonly isSure: boolean };
};

/** Words of the work, and who says all of them, where somebody does. */
export type Text = { readonly claim: Claim; readonly words: Words; readonly speech?: Speech; readonly isVoice?: true };

/** All words of the work that are told, in telling order: paragraphs, captions and speeches. */
export const texts = perSlice((slice): readonly Text[] => {
  const { isAccepted } = acceptance(slice);
  const own = new Map(speeches(slice).flatMap((speech) => (speech.within ? [] : [[speech.claim.id, speech] as const])));
  return slice.claims.flatMap((claim): readonly Text[] => {
    if (claim.sense.kind === 'prose' || claim.sense.kind === 'caption') {
      const isVoice = claim.sense.kind === 'prose' && claim.sense.voice;
      return isAccepted(claim.id) ? [{ claim, words: claim.words, ...(isVoice ? { isVoice: true } : {}) }] : [];
    }
    const speech = own.get(claim.id);
    return speech && isOf(claim, 'tell') ? [{ claim, words: unmarked(claim.sense.content.words), speech }] : [];
  });
});

/** The sentence around a place in a text. */
export function passageAt(slice: Slice, { claim, words, speech, isVoice }: Text, at: number): Passage {
  const text = plain(words);
  const quote = speech ? undefined : sayingAround(words, at, isVoice);
  const { from, to } = around(quote ? quote.sentences() : sentencesOf(words), at) ??
    quote ?? { from: 0, to: text.length };
  const own = sliceWords(words, from, to);
  const passage = { claim, words: own, from, at: at - from };
  if (!quote && !speech && !isVoice) return passage;
  const by = speech ?? (isVoice ? undefined : speakerIn(slice, claim, text.slice(from, to)));
  const teller = claim.scene === null ? undefined : tellerOf(slice, claim.scene);
  if (!speech && teller && isLetter(teller)) return { ...passage, said: { by: [], isSure: true } };
  const { certainty } = by?.claim ?? {};
  return { ...passage, said: { by: by?.by ?? [], isSure: certainty === undefined || certainty === 'certain' } };
}

/** “Likely: Ada: ‘It is late.’”; of a film the minute before it. */
export function passageLine(slice: Slice, { claim, words, from, at: place, said }: Passage): Line {
  const told = said
    ? undefined
    : toldOf(slice)
        .get(claim.id)
        ?.find((one) => one.from === from);
  if (told) return toldLine(slice, told);
  const { certainty: _, ...foot } = footing(slice, claim);
  const own = cutAround(typeset(slice, words), place);
  const at = minutes(slice).get(claim.told);
  const minute = at === undefined ? [] : say(`${at}: `);
  if (!said) return { ...foot, words: [...minute, ...sentence(own)] };
  const isLikely = said.by.length > 0 && !said.isSure;
  const name = said.by.length > 0 ? [...capital(namesOf(slice, said.by)), ...say(': ')] : [];
  return {
    ...foot,
    words: [...minute, ...say(isLikely ? 'Likely: ' : ''), ...name, ...say('“'), ...trimmed(own), ...say('”')],
    ...(isLikely ? { certainty: 'likely' as const } : {}),
  };
}

/** The sentences of paragraphs that can be read by themselves, by their paragraph. */
const toldOf = perSlice((slice) => grouped(toldSentences(slice), ({ paragraph }) => (paragraph ? [paragraph.id] : [])));

/** The minute of each stop of a film at which a cue is told. */
const minutes = perSlice(
  (slice) =>
    new Map(
      ofKind(slice, 'at').flatMap(({ sense: { measure }, told }) =>
        measure.includes(':') ? [[told, measure.split('–')[0] as string] as const] : [],
      ),
    ),
);

/** In letters: of a longer sentence the words around what is asked for are left. */
const longest = 300;

function cutAround(words: Words, at: number): Words {
  const text = plain(words);
  if (text.length <= longest) return words;
  const from = text.lastIndexOf(' ', Math.max(0, at - longest / 2)) + 1;
  return shortened([...(from > 0 ? say('… ') : []), ...sliceWords(words, from, text.length)], 'end', longest);
}

/** Without marks of quotation or a comma around them. */
function trimmed(words: Words): Words {
  const text = plain(words);
  const from = /^[\s“"]*/u.exec(text)?.[0].length ?? 0;
  const to = withoutEnd(text, /[\s”",]/u).length;
  return sliceWords(words, from, Math.max(from, to));
}

/** Where somebody says something: words between marks that are more than a name or a term, or all that there is. */
function sayingAround(words: Words, at: number, isVoice: boolean | undefined) {
  const quote = quoteAround(words, at);
  if (!quote || isVoice) return quote;
  const text = plain(words);
  const isAll = quote.from <= 1 || quote.to >= text.length - 1;
  const count = text.slice(quote.from, quote.to).trim().split(/\s+/u).length;
  return isAll || count >= fewestWords ? quote : undefined;
}

const fewestWords = 4;

/** The words between the marks around a place, where somebody is quoted there. */
function quoteAround(words: Words, at: number): Quote | undefined {
  return quotesOf(words).find(({ from, to }) => from <= at && at < to);
}

/** What stands between marks, and its sentences, at their places in all of the words. */
type Quote = Span & { readonly sentences: () => readonly Span[] };

/** Found once for all the places in a paragraph that are asked for. */
const quotesOf = perObject((words: Words): readonly Quote[] => {
  const text = plain(words);
  const found: { from: number; to: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”]/gu)) {
    const last = found.at(-1);
    if (mark === '“') found.push({ from: index + 1, to: text.length });
    else if (last && last.to === text.length) last.to = index;
  }
  return found.map((quote) => ({
    ...quote,
    sentences: once(() =>
      sentences(text.slice(quote.from, quote.to)).map(({ from, to }) => ({
        from: quote.from + from,
        to: quote.from + to,
      })),
    ),
  }));
});

const sentencesOf = perObject((words: Words): readonly Span[] => sentences(plain(words)));

/** The first of some spans, one behind the other, that holds a place or ends there. */
function around(spans: readonly Span[], at: number): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).to < at) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found && found.from <= at ? found : undefined;
}

function speakerIn(slice: Slice, { id }: Claim, words: string): Speech | undefined {
  const key = withoutEnds(words, /[\s“]/u, /[\s,.!?…—”]/u).slice(0, 40);
  const found = (speechesWithin(slice).get(id) ?? []).filter(
    ({ claim }) => isOf(claim, 'tell') && plain(claim.sense.content.words).includes(key),
  );
  const [first, ...others] = found;
  // Two who are each said to say it: who does is not told.
  return first && others.every(({ by }) => by.join() === first.by.join()) ? first : undefined;
}
