import { grouped } from '../../base/index.js';
import { basesOf, tokens } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  indexOf,
  perScene,
  type SceneId,
  type Slice,
  stated,
} from '../../story/index.js';
import { deaths, dyingIn } from '../states/deaths.js';
import { isOfAnotherTime } from './another-time.js';

/** What a line says of somebody's being there: that they come, or leave, if only by dying; or that they may miss what happens. */
export type Turn = { readonly turn: 'comes' | 'leaves' | 'misses'; readonly claim: Claim };

/**
 * Of whom the lines of a scene say that they come, leave, sleep and the like, in the order of the lines. Words that may mean it
 * and may not ("goes to the window") are `misses`: nothing is sure of who does so.
 */
export const comingsIn = perScene((slice: Slice, scene: SceneId): ReadonlyMap<EntityId, readonly Turn[]> => {
  const same = identities(slice);
  const found: { readonly who: EntityId; readonly turn: Turn }[] = [];
  for (const claim of indexOf(slice).inScene.get(scene) ?? []) {
    for (const id of isOfAnotherTime(slice, claim) ? [] : dyingIn(stated(claim).sense)) {
      const isSure = deaths(slice)
        .get(same(id))
        ?.some((one) => one.claim === claim);
      found.push({ who: same(id), turn: { turn: isSure ? 'leaves' : 'misses', claim } });
    }
    if (claim.sense.kind !== 'prose' && claim.sense.kind !== 'fact' && claim.sense.kind !== 'state') continue;
    claim.words.forEach(({ entity, quote }, at) => {
      if (entity === undefined || quote) return;
      const turn = turnOf(clauseFrom(claim, at + 1));
      if (turn) found.push({ who: same(entity), turn: { turn, claim } });
    });
  }
  return new Map(
    [...grouped(found, ({ who }) => [who])].map(([who, turns]) => [who, turns.map(({ turn }) => turn)] as const),
  );
});

/** The first words behind a name, up to the end of the clause; who is joined by "and" does the same. */
function clauseFrom({ words }: Claim, from: number): readonly string[] {
  let text = '';
  for (let at = from; at < words.length && text.length < 80; at += 1) {
    const word = words[at];
    if (word?.entity !== undefined && /^(?: and |, )*$/.test(text)) text = '';
    else text += word?.entity === undefined ? (word?.text ?? '') : ' somebody ';
  }
  return tokens(text.split(/[.;:!?]/, 1)[0] ?? '').slice(0, 8);
}

function turnOf(words: readonly string[]): Turn['turn'] | undefined {
  const at = words.findIndex((word) => !adverbs.has(word) && !/ly$/.test(word));
  const verb = words[at];
  if (verb === undefined) return undefined;
  const bases = [verb, ...basesOf(verb)];
  const next = words[at + 1] ?? '';
  const isOneOf = (list: ReadonlySet<string>) => bases.some((base) => list.has(base));
  if (isOneOf(comes)) return 'comes';
  if (isOneOf(leaves)) return words.length === at + 1 || leftPlaces.has(next) ? 'leaves' : 'misses';
  if (isOneOf(moves)) {
    if (inwards.has(next)) return 'comes';
    return outwards.has(next) ? 'leaves' : 'misses';
  }
  return words.some((word) => dulled.has(word) || basesOf(word).some((base) => dulled.has(base)))
    ? 'misses'
    : undefined;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const adverbs = setOf('then now later soon has have had is are was were again at last also both all');
const comes = setOf('enter arrive');
const leaves = setOf('leave exit depart');
/** What "leaves" is followed by where it is the place that is left. */
const leftPlaces = setOf('the a an his her their for with before after at by and again first');
const moves = setOf(
  'come go return walk run step slip storm hurry rush creep steal sneak march stride drive ride fly vanish disappear appear join flee turn',
);
const inwards = setOf('in inside');
const outwards = setOf('out away off outside');
const dulled = setOf(
  'asleep sleep sleeping unconscious faint distracted blind deaf drunk dazed drugged blindfolded gone away late',
);
