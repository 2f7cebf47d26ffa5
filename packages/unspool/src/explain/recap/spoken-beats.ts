import { perObject } from '../../base/index.js';
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
import { isSpoken } from '../speech/speech.js';
import {
  capital,
  listed,
  pointsAtNothing,
  say,
  sentence,
  sliceWords,
  stressing,
  typeset,
} from '../words/typesetting.js';
import { type Beat, centralityOf, peopleIn } from './beat.js';
import { recapVoice } from './recap-voice.js';
import { entering, leaning, longest, sentencesSaid, speakersOf, spokenBy, wordsSaid } from './said.js';
import { detailsOf } from './scene-detail.js';
import { talkOf } from './talk.js';
import { turning } from './weight.js';

/**
 * What can be told again of a scene in which people mostly speak, as of plays and films: who comes in for the first time, who
 * are together for the first time, of whom they speak, what is done that matters, and what is said that the story turns on; of a
 * late scene (`isLate`) also what else goes on.
 */
export function spokenBeats(slice: Slice, scene: Scene, isLate = false): readonly Beat[] {
  const { isAccepted } = acceptance(slice);
  const claims = (indexOf(slice).inScene.get(scene.id) ?? []).filter(({ id }) => isAccepted(id));
  const make = (claim: Claim | undefined, words: Words, weight: number, about = peopleIn(slice, words)): Beat => ({
    words: stressing(words, []),
    scene: scene.id,
    told: claim?.told ?? scene.told,
    ...(claim && isLate ? { claim: claim.id } : {}),
    about,
    weight: weight + centralityOf(slice, about),
  });
  const said: Beat[] = [];
  let speaker: EntityId | undefined;
  for (const claim of claims) {
    const by = speakersOf(slice, claim);
    const turns = by ? turningSpeech(slice, claim, by) : turningDirections(slice, claim, speaker);
    for (const { words, weight } of turns) {
      const beat = make(claim, words, weight);
      said.push(by && weight < changing ? { ...beat, detail: true } : beat);
    }
    if (by) speaker = by.length === 1 ? by[0] : undefined;
  }
  const met = isPlay(slice) ? meetings(slice, scene).map(({ words, weight }) => make(undefined, words, weight)) : [];
  const talk = isPlay(slice) ? talkOf(slice, scene) : undefined;
  const best = bestOfEach(said);
  const changes = [...met, ...best, ...(talk ? [make(talk.claim, talk.words, talkWeighs)] : [])];
  const told = changes.some(({ detail }) => !detail) || isPlay(slice) ? changes : plainly(slice, claims, make);
  return isLate ? inOrder(claims, [...told, ...detailed(slice, claims, told, make)]) : told;
}

/** As they stand in the scene; what no line tells, first. */
function inOrder(claims: readonly Claim[], all: readonly Beat[]): readonly Beat[] {
  const places = new Map(claims.map(({ id }, index) => [id, index]));
  const placeOf = ({ claim }: Beat) => (claim === undefined ? -1 : (places.get(claim) ?? -1));
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Of whom somebody speaks says less than what is done. */
const talkWeighs = 0.6;

/** What goes on besides what was told already, in the order of the scene. */
function detailed(slice: Slice, claims: readonly Claim[], told: readonly Beat[], make: Making): readonly Beat[] {
  const known = new Set(told.map(({ words }) => plain(words)));
  return detailsOf(slice, claims).flatMap(({ claim, words, weight }): readonly Beat[] =>
    known.has(plain(words)) ? [] : [{ ...make(claim, words, weight), detail: true }],
  );
}

type Making = (claim: Claim, words: Words, weight: number) => Beat;

/** Where nothing is said on which the story turns: of what is said, the sentence that names the most. */
function plainly(slice: Slice, claims: readonly Claim[], make: Making): readonly Beat[] {
  let best: Beat | undefined;
  for (const claim of claims) {
    const by = speakersOf(slice, claim);
    if (!by || by.length > 1) continue;
    for (const words of sentencesSaid(slice, claim)) {
      const named = peopleIn(slice, words).size;
      const beat = make(claim, spokenBy(slice, by, words), named / 2);
      if (!best || beat.weight > best.weight) best = beat;
    }
  }
  return best ? [best] : [];
}

/** What is only said to be a secret, a letter or a ghost changes nothing yet. */
const changing = 3;

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
  return mostlySpoken(slice).isPlay;
}

/** Found once: it is asked of every scene. */
const mostlySpoken = perSlice((slice) => ({
  isPlay: slice.scenes.filter(({ id }) => isSpoken(slice, id)).length * 2 > slice.scenes.length,
}));

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
  const turns = turningWords(slice, claim);
  return turns.length === 0 ? turns : turns.map(({ words, weight }) => ({ words: spokenBy(slice, by, words), weight }));
}

/** The words alone, which are the same at each place. */
function turningWords(slice: Slice, claim: Claim): readonly Turn[] {
  return pointsAtNothing(wordsSaid(claim)) ? turningAlone(claim) : turningOf(sentencesSaid(slice, claim));
}

const turningAlone = perObject((claim: Claim) => turningOf(sentencesSaid(undefined, claim)));

function turningOf(sentences: readonly Words[]): readonly Turn[] {
  return sentences.flatMap((words): readonly Turn[] => {
    const weight = turning(words, true);
    return weight === 0 ? [] : [{ words, weight: weight - (unfinished.test(plain(words)) ? 1 : 0) }];
  });
}

/** What a crowd calls is not quoted. */
const mostAtOnce = 2;

/** What is said in a row of short calls says less by itself. */
const unfinished = /(?:[,;:—–-]|…)$/;

/** What is done that the story turns on. Where a direction has no subject it is the one who spoke last: "Dies." */
function turningDirections(slice: Slice, claim: Claim, speaker: EntityId | undefined): readonly Turn[] {
  if (claim.sense.kind !== 'prose' || claim.sense.language) return [];
  const directions = pointsAtNothing(claim.words) ? directionsAlone(claim) : directionsIn(slice, claim);
  return directions.flatMap(({ words, weight, isBare }): readonly Turn[] => {
    if (!isBare) return [{ words, weight }];
    if (speaker === undefined) return [];
    const doer: Words = [{ text: nameOf(slice, speaker), entity: speaker }];
    return [{ words: sentence([...capital(doer), ...say(' '), ...lowered(words)]), weight }];
  });
}

/** A turn, and whether it does not name who does it. */
type Direction = Turn & { readonly isBare: boolean };

/** The same at each place. */
const directionsAlone = perObject((claim: Claim) => directionsIn(undefined, claim));

function directionsIn(slice: Slice | undefined, claim: Claim): readonly Direction[] {
  const whole = typeset(slice, claim.words);
  return sentences(plain(whole)).flatMap(({ from, to }): readonly Direction[] => {
    const words = sliceWords(whole, from, to);
    const weight = turning(words);
    if (weight === 0 || to - from > longest || leaning.test(plain(words))) return [];
    const moved = entering(words);
    if (moved) return [{ words: moved, weight, isBare: false }];
    const isBare = bareVerb.test(plain(words));
    return [{ words: isBare ? words : sentence(words), weight: weight + 1, isBare }];
  });
}

/** A direction that begins with what is done. */
const bareVerb =
  /^(?:dies|falls|stabs|kills|drinks|reads|writes|kisses|draws|strikes|wounds|swoons|weeps|leaps|sleeps|kneels|sinks|faints|shoots|runs|takes|gives|hides|drops|tears|burns)\b/i;

function lowered(words: Words): Words {
  const [first, ...rest] = words;
  return first ? [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest] : words;
}
