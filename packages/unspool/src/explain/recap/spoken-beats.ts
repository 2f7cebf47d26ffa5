import { plain, sentences } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  identities,
  indexOf,
  nameOf,
  perSlice,
  presence,
  type Scene,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { namesOf } from '../profile.js';
import { idsIn, isSpoken, unmarked } from '../speech/speech.js';
import { capital, listed, quoted, say, sentence, sliceWords, stressing, typeset } from '../words/typesetting.js';
import { type Beat, centralityOf, peopleIn } from './beat.js';
import { recapVoice } from './recap-voice.js';
import { turning } from './weight.js';

/**
 * What can be told again of a scene in which people mostly speak, as of plays and films: who comes in for the first time, who
 * are together for the first time, what is done that matters, and what is said that the story turns on.
 */
export function spokenBeats(slice: Slice, scene: Scene): readonly Beat[] {
  const claims = (indexOf(slice).inScene.get(scene.id) ?? []).filter(({ id }) => acceptance(slice).isAccepted(id));
  const make = (claim: Claim | undefined, words: Words, weight: number, about = peopleIn(slice, words)): Beat => ({
    words: stressing(words, []),
    scene: scene.id,
    told: claim?.told ?? scene.told,
    about,
    weight: weight + centralityOf(slice, about),
  });
  const said: Beat[] = [];
  let speaker: EntityId | undefined;
  for (const claim of claims) {
    const by = speakersOf(slice, claim);
    const turns = by ? turningSpeech(slice, claim, by) : turningDirections(slice, claim, speaker);
    for (const { words, weight } of turns) said.push(make(claim, words, weight));
    if (by) speaker = by.length === 1 ? by[0] : undefined;
  }
  const met = isPlay(slice) ? meetings(slice, scene).map(({ words, weight }) => make(undefined, words, weight)) : [];
  const best = bestOfEach(said);
  return [...met, ...(best.length > 0 ? best : plainly(slice, claims, make))];
}

/** Where nothing is said on which the story turns: of what is said, the sentence that names the most. */
function plainly(
  slice: Slice,
  claims: readonly Claim[],
  make: (claim: Claim, words: Words, weight: number) => Beat,
): readonly Beat[] {
  let best: Beat | undefined;
  for (const claim of claims) {
    const by = speakersOf(slice, claim);
    if (!by || by.length > 1) continue;
    for (const words of sentencesSaid(slice, claim)) {
      const named = peopleIn(slice, words).size;
      const beat = make(claim, saying(slice, by, words), named / 2);
      if (!best || beat.weight > best.weight) best = beat;
    }
  }
  return best ? [best] : [];
}

/** Of what each says in a scene, or of what nobody named says, what turns most. */
function bestOfEach(said: readonly Beat[]): readonly Beat[] {
  const best = new Map<string, Beat>();
  for (const beat of said) {
    const by = beat.words[0]?.entity ?? (beat.words[0]?.quote || beat.words[0]?.text === '“' ? '' : undefined);
    if (by === undefined) best.set(plain(beat.words), beat);
    else if ((best.get(by)?.weight ?? 0) < beat.weight) best.set(by, beat);
  }
  const kept = new Set(best.values());
  return said.filter((beat) => kept.has(beat));
}

/** Whether most scenes are ones in which people speak: then nothing else says who meets whom. */
export function isPlay(slice: Slice): boolean {
  return slice.scenes.filter(({ id }) => isSpoken(slice, id)).length * 2 > slice.scenes.length;
}

/** Who says what a claim tells in so many words, none where they are not named; undefined where it is no speech. */
function speakersOf(slice: Slice, { sense }: Claim): readonly EntityId[] | undefined {
  if (sense.kind === 'tell' && sense.utterance) return idsIn(slice, sense.who);
  return sense.kind === 'prose' && sense.voice && !sense.language ? [] : undefined;
}

type Turn = { readonly words: Words; readonly weight: number };

/** Who is seen for the first time, and which two of those met before are together for the first time. */
function meetings(slice: Slice, scene: Scene): readonly Turn[] {
  const { arrivals, together } = firsts(slice).get(scene.id) ?? { arrivals: [], together: [] };
  const isFirst = slice.scenes[0]?.id === scene.id;
  const { opensWith, comeIn, firstTogether } = recapVoice.spoken;
  const wording = firstTogether[scene.number % firstTogether.length] ?? firstTogether[0];
  const some = arrivals.slice(0, mostNames);
  const names = capital(listed(some.map((id) => namesOf(slice, [id]))));
  const comes: readonly Turn[] =
    some.length === 0
      ? []
      : [
          {
            words: isFirst
              ? sentence([...say(opensWith), ...names])
              : sentence([...names, ...say(comeIn(some.length))]),
            weight: 1.5,
          },
        ];
  const [pair] = together;
  return pair
    ? [...comes, { words: sentence([...capital(namesOf(slice, pair)), ...say(wording)]), weight: 0.5 }]
    : comes;
}

const mostNames = 5;

type Firsts = { readonly arrivals: readonly EntityId[]; readonly together: readonly (readonly EntityId[])[] };

/** Who comes in and who meets in which scene for the first time; those who are in the most scenes first. */
const firsts = perSlice((slice): ReadonlyMap<SceneId, Firsts> => {
  const same = identities(slice);
  const met = new Set<EntityId>();
  const pairs = new Set<string>();
  return new Map(
    slice.scenes.map(({ id }) => {
      const there = presence(slice, id).flatMap(({ entity, certainty, how }) =>
        certainty === 'must' && how === 'there' ? [same(entity)] : [],
      );
      const ranked = [...new Set(there)]
        .sort((a, b) => centralityOf(slice, new Set([b])) - centralityOf(slice, new Set([a])))
        .slice(0, mostRanked);
      const arrivals = ranked.filter((one) => !met.has(one));
      const known = ranked.filter((one) => met.has(one) && centralityOf(slice, new Set([one])) >= central);
      const fresh = known.flatMap((one, index) =>
        known.slice(index + 1).flatMap((other) => (pairs.has(pairKey(one, other)) ? [] : [[one, other]])),
      );
      for (const one of ranked) for (const other of ranked) pairs.add(pairKey(one, other));
      for (const one of there) met.add(one);
      return [id, { arrivals, together: fresh }];
    }),
  );
});

/** Who is in fewer of all scenes than this part of the most is no main figure. */
const central = 0.35;
/** More people than these are a crowd. */
const mostRanked = 12;

function pairKey(one: EntityId, other: EntityId): string {
  return JSON.stringify([one, other].sort());
}

/** What somebody says that the story turns on, in their own words. */
function turningSpeech(slice: Slice, claim: Claim, by: readonly EntityId[]): readonly Turn[] {
  if (by.length > mostAtOnce) return [];
  return sentencesSaid(slice, claim).flatMap((words): readonly Turn[] => {
    const weight = turning(words, true);
    if (weight === 0) return [];
    return [{ words: saying(slice, by, words), weight: weight - (unfinished.test(plain(words)) ? 1 : 0) }];
  });
}

/** What a crowd calls is not quoted. */
const mostAtOnce = 2;

/** What somebody says, sentence by sentence, without what is too short or too long to be quoted. */
function sentencesSaid(slice: Slice, claim: Claim): readonly Words[] {
  const content = claim.sense.kind === 'tell' ? claim.sense.content.words : claim.words;
  const whole = unmarked(typeset(slice, content));
  const text = plain(whole);
  return sentences(text).flatMap(({ from, to }) => {
    // A dash before it says that somebody else spoke.
    const begins = from + Math.max(0, text.slice(from, to).search(/[^\s–—-]/));
    return to - begins < shortest || to - begins > longest ? [] : [sliceWords(whole, begins, to)];
  });
}

const shortest = 16;
const longest = 150;

/** What is said in a row of short calls says less by itself. */
const unfinished = /(?:[,;:—–-]|…)$/;

/** "Hamlet swears: “…”", "Hamlet asks: “…?”" */
function saying(slice: Slice, by: readonly EntityId[], words: Words): Words {
  if (by.length === 0) return quoted(capital(words));
  const { swears, asks, says } = recapVoice.spoken;
  const text = plain(words);
  const way = text.endsWith('?') ? asks : ownOath.test(text) ? swears : says;
  return [...capital(namesOf(slice, by)), ...say(by.length > 1 ? way.several : way.one), ...quoted(capital(words))];
}

const ownOath = /\bI(?: do|’ll|'ll| will)? (?:swear|vow)\b/i;

/** What is done that the story turns on. Where a direction has no subject it is the one who spoke last: "Dies." */
function turningDirections(slice: Slice, claim: Claim, speaker: EntityId | undefined): readonly Turn[] {
  if (claim.sense.kind !== 'prose' || claim.sense.language) return [];
  const whole = typeset(slice, claim.words);
  const text = plain(whole);
  return sentences(text).flatMap(({ from, to }): readonly Turn[] => {
    const words = sliceWords(whole, from, to);
    const weight = turning(words);
    if (weight === 0 || to - from > longest || leaning.test(plain(words))) return [];
    const moved = entering(words);
    if (moved) return [{ words: moved, weight }];
    const isBare = bareVerb.test(plain(words));
    if (isBare && speaker === undefined) return [];
    const doer: Words = speaker === undefined ? [] : [{ text: nameOf(slice, speaker), entity: speaker }];
    const done = isBare ? [...capital(doer), ...say(' '), ...lowered(words)] : words;
    return [{ words: sentence(done), weight: weight + 1 }];
  });
}

/** "Enter Ghost." as "Ghost enters." */
function entering(words: Words): Words | undefined {
  const [lead] = /^(?:re-?)?enter (?:the )?/i.exec(plain(words)) ?? [];
  if (lead === undefined) return undefined;
  const who = sliceWords(words, lead.length, plain(words).length - (plain(words).endsWith('.') ? 1 : 0));
  const { one, several } = recapVoice.spoken.enters;
  return sentence([...capital(who), ...say(/,| and /.test(plain(who)) ? several : one)]);
}

/** A direction that begins with what is done. */
const bareVerb =
  /^(?:dies|falls|stabs|kills|drinks|reads|writes|kisses|draws|strikes|wounds|swoons|weeps|leaps|sleeps|kneels|sinks|faints|shoots|runs|takes|gives|hides|drops|tears|burns)\b/i;
const leaning = /^(?:He|She|They|It|His|Her|Their|Both|And|Then)\b/;

function lowered(words: Words): Words {
  const [first, ...rest] = words;
  return first ? [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest] : words;
}
