import { addTo } from '../../base/index.js';
import { plain } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  indexOf,
  kindOf,
  presence,
  type Scene,
  type Slice,
  type Words,
} from '../../story/index.js';
import { namesOf } from '../profile.js';
import { speechesIn } from '../speech/speech.js';
import { capital, listed, say, sentence } from '../words/typesetting.js';
import { centralityOf } from './beat.js';
import { recapVoice } from './recap-voice.js';

/** That those who mostly speak in a scene speak of somebody who is not there: "Nora and Vic speak of Otto." */
export function talkOf(slice: Slice, scene: Scene): { readonly words: Words; readonly claim: Claim } | undefined {
  const said = speechesIn(slice).get(scene.id) ?? [];
  const there = new Set(presence(slice, scene.id).map(({ entity }) => identities(slice)(entity)));
  const [most, claims] = mostNamed(slice, scene, there);
  const last = claims.at(-1);
  if (most === undefined || !last || claims.length < often) return undefined;
  const speakers = mainSpeakers(said.map(({ by, claim }) => ({ by, letters: plain(claim.words).length }))).slice(0, 2);
  if (speakers.length < 2) return undefined;
  const both = listed(speakers.map((id) => namesOf(slice, [id])));
  return {
    words: sentence([...capital(both), ...say(recapVoice.spoken.speakOf), ...namesOf(slice, [most])]),
    claim: last,
  };
}

/** Whoever is named in fewer speeches is only mentioned. */
const often = 3;

/** Who speaks most, those first. */
export function mainSpeakers(
  said: readonly { readonly by: readonly EntityId[]; readonly letters: number }[],
): readonly EntityId[] {
  const counted = new Map<EntityId, number>();
  for (const { by, letters } of said)
    if (by.length === 1) counted.set(by[0] as EntityId, (counted.get(by[0] as EntityId) ?? 0) + letters);
  return [...counted].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** The absent person in most speeches of a scene, and those speeches. */
function mostNamed(
  slice: Slice,
  { id }: Scene,
  there: ReadonlySet<EntityId>,
): readonly [EntityId | undefined, readonly Claim[]] {
  const same = identities(slice);
  const named = new Map<EntityId, Claim[]>();
  for (const claim of indexOf(slice).inScene.get(id) ?? []) {
    if (claim.sense.kind !== 'tell' || !claim.sense.utterance) continue;
    const own = new Set(
      claim.sense.content.words.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)])),
    );
    for (const one of own) {
      if (there.has(one) || kindOf(slice, one) !== 'person') continue;
      addTo(named, one, claim);
    }
  }
  const weight = (one: EntityId, list: readonly Claim[]) => list.length + centralityOf(slice, new Set([one]));
  const [most] = [...named].sort(([a, x], [b, y]) => weight(b, y) - weight(a, x));
  return most ?? [undefined, []];
}
