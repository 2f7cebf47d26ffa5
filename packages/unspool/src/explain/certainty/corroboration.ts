import { verbs } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  eventOf,
  frameOf,
  hasTrait,
  identities,
  indexOf,
  type Party,
  type Ref,
  reasonsFor,
  type SceneId,
  type Sense,
  type Slice,
  sceneFrame,
} from '../../story/index.js';
import { kindFor } from '../profile.js';
import { inTellingOrder } from '../words/line.js';
import { bestAnswer } from './answer-status.js';

/** How many independent voices show something, and in which scenes. */
export type Corroboration = { readonly count: number; readonly scenes: readonly SceneId[] };

/**
 * Counts the distinct pairs of an event and a first origin among what a claim rests on in the end, as far as that was
 * shown or read. A scene told again counts once, hearsay as its first speaker, a document as its sender. Dreams, plans,
 * what comes from outside, and what the author only infers do not count. It is for display and never makes surer.
 * The nearest are counted first, and counting ends at a hundred, so that no chain of reasons is too long.
 */
export function corroboration(slice: Slice, claim: Claim): Corroboration {
  const found = new Map<string, SceneId>();
  const reached = new Set([claim]);
  for (const at of reached) {
    if (found.size >= mostCounted || reached.size >= mostWalked) break;
    const { shown, rest } = restsOn(slice, at);
    for (const { scene, origin } of shown) {
      const pair = JSON.stringify([eventOf(slice, scene), origin]);
      if (!found.has(pair)) found.set(pair, scene);
    }
    for (const next of rest) reached.add(next);
  }
  return { count: found.size, scenes: inTellingOrder(slice, [...found.values()]) };
}

/** Where a claim is shown, and the claims that it rests on besides. */
function restsOn(slice: Slice, claim: Claim): { readonly shown: readonly Showing[]; readonly rest: readonly Claim[] } {
  if (claim.sense.kind === 'question') return { shown: [], rest: bestAnswer(slice, claim) };
  const grounds = reasonsFor(slice, claim).filter(({ id }) => acceptance(slice).isAccepted(id));
  const bare = grounds.length === 0 ? [claim] : grounds.filter(({ refs }) => refs.length === 0);
  const refs = grounds.flatMap((ground) => ground.refs);
  return {
    shown: [...bare.flatMap((one) => showings(slice, one)), ...refs.flatMap((ref) => shownIn(slice, ref))],
    rest: refs.flatMap((ref) => (ref.to === 'claim' ? (indexOf(slice).claims.get(ref.id) ?? []) : [])),
  };
}

function shownIn(slice: Slice, ref: Ref): readonly Showing[] {
  if (ref.to !== 'scene') return [];
  const { way, by } = sceneFrame(slice, ref.id);
  return shows(way) ? [{ scene: ref.id, origin: originOf(slice, by.slice(-1)) }] : [];
}

const mostCounted = 100;
const mostWalked = 2000;

type Showing = { readonly scene: SceneId; readonly origin: readonly string[] };

/** Where and by whom a claim that rests on no other is shown; nothing if it is not. */
function showings(slice: Slice, claim: Claim): readonly Showing[] {
  const frame = frameOf(slice, claim);
  const doubted = claim.certainty !== undefined && claim.certainty !== 'certain';
  if (claim.scene === null || doubted || !shows(frame.way) || !isShown(claim)) return [];
  const speakers = firstSpeakers(claim.sense) ?? frame.by.slice(-1);
  return [{ scene: claim.scene, origin: originOf(slice, speakers) }];
}

function shows(way: ReturnType<typeof frameOf>['way']): boolean {
  return way === 'shown' || way === 'told' || way === 'written';
}

/** A reason in the author's own words shows something only where it quotes. */
function isShown({ sense, words }: Claim): boolean {
  if (sense.kind === 'because') return words.some((word) => word.quote);
  if (sense.kind === 'mind') return verbs[sense.verb].perceives;
  return hasTrait(sense, 'showable');
}

/** Who said it first: "A tells B that C said …" is C's word, and so is "A learns from C that …". */
function firstSpeakers(sense: Sense | null): readonly Party[] | undefined {
  let speakers: readonly Party[] | undefined;
  for (let at = sense; at && 'content' in at; at = at.content.sense) {
    const from = at.kind === 'tell' ? at.who : at.kind === 'mind' && at.channel?.how === 'from' ? at.channel.from : [];
    if (from.length === 0) break;
    speakers = from;
  }
  return speakers;
}

/** Those from whom something comes, each by an id; a document by its sender, where the notes name one. */
function originOf(slice: Slice, parties: readonly Party[]): readonly string[] {
  const same = identities(slice);
  const idOf = ({ entity, words }: Party) => (entity === undefined ? words : same(entity));
  return parties.map((party) => {
    if (party.entity === undefined || kindFor(slice, party.entity) !== 'document') return idOf(party);
    const sender = (indexOf(slice).about.get(same(party.entity)) ?? []).flatMap(({ sense }) =>
      sense.kind === 'introduce' && same(sense.entity) === idOf(party) ? (sense.sender ?? []) : [],
    )[0];
    return idOf(sender ?? party);
  });
}
