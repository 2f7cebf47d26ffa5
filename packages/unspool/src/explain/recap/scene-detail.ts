import { plain, sentences } from '../../language/index.js';
import type { Claim, EntityId, Slice, Words } from '../../story/index.js';
import { sentence, sliceWords, typeset } from '../words/typesetting.js';
import { peopleIn } from './beat.js';
import { entering, leaning, leaving, longest, sentencesSaid, speakersOf, spokenBy } from './said.js';
import { mainSpeakers } from './talk.js';
import { turning } from './weight.js';

/** A sentence that only tells in some detail what goes on in a scene, and how much it says. */
export type Detail = { readonly claim: Claim; readonly words: Words; readonly weight: number };

/** What goes on in a scene of speech, in some detail: who comes and goes, what is done, and of what each mostly says the heart. */
export function detailsOf(slice: Slice, claims: readonly Claim[]): readonly Detail[] {
  const said = claims.flatMap((claim) => {
    const by = speakersOf(slice, claim);
    return by ? [{ claim, by, letters: plain(claim.words).length }] : [];
  });
  const main = new Set(mainSpeakers(said).slice(0, mostSpeakers));
  const best = new Map<EntityId, Detail>();
  const unnamed: Detail[] = [];
  for (const { claim, by } of said) {
    const [own, ...others] = by;
    if (others.length > 0 || (own !== undefined && !main.has(own))) continue;
    for (const said of sentencesSaid(slice, claim)) {
      const one = { claim, words: spokenBy(slice, by, said), weight: heart(slice, said) };
      if (own === undefined) unnamed.push(one);
      else if (one.weight > (best.get(own)?.weight ?? 0)) best.set(own, one);
    }
  }
  const heard = unnamed.toSorted((a, b) => b.weight - a.weight).slice(0, mostSpeakers);
  return [...claims.flatMap((claim) => directionsIn(slice, claim)), ...best.values(), ...heard];
}

const mostSpeakers = 4;

/** How much of what is meant a sentence says: whom it names, on what it turns, and that it is a whole one. */
function heart(slice: Slice, words: Words): number {
  const text = plain(words);
  const isWhole = text.length > 35 && text.length < 120 && /^[“"]?\p{Lu}/u.test(text) && /[.!?]$/.test(text);
  return 0.2 + turning(words, true) / 2 + peopleIn(slice, words).size / 2 + (isWhole ? 0.6 : 0);
}

/** Who enters, who leaves, and what somebody who is named does. */
function directionsIn(slice: Slice, claim: Claim): readonly Detail[] {
  if (claim.sense.kind !== 'prose' || claim.sense.voice) return [];
  const whole = typeset(slice, claim.words);
  return sentences(plain(whole)).flatMap(({ from, to }): readonly Detail[] => {
    const words = sliceWords(whole, from, to);
    if (to - from > longest || leaning.test(plain(words))) return [];
    const moved = entering(words) ?? leaving(words);
    if (moved) return isOfFew(moved) ? [{ claim, words: moved, weight: moves }] : [];
    const isOfSomebody = words[0]?.entity !== undefined && plain(words).includes(' ');
    return isOfSomebody ? [{ claim, words: sentence(words), weight: 1 + turning(words) }] : [];
  });
}

/** That somebody comes or goes says less than anything else, whoever it is. */
const moves = -0.8;

/** Whether it tells of one, two or three people, and of nothing that they bring. */
function isOfFew(words: Words): boolean {
  const people = words.filter(({ entity }) => entity !== undefined).length;
  const between = words.filter(({ entity }) => entity === undefined).every(({ text }) => joins.test(text));
  return people > 0 && people <= 3 && between;
}

const joins = /^(?:,|,? and|,? &)? ?(?:[Tt]he )?(?: (?:enters?|leaves?)\.?)?$/;
