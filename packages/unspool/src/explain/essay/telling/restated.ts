import { plain, stems } from '../../../language/index.js';
import { type Claim, type EntityId, identities, indexOf, isOf, kindOf, type Slice } from '../../../story/index.js';
import { isDeathSeen, isDeathTold, whoDies } from './deaths.js';
import { nameWords, pronounOf } from './people.js';
import type { Told } from './told.js';

/** "This is Geun-sae, Moon-gwang's husband": a sentence names both of whom a line says how they are related. */
function namesBoth(slice: Slice, claim: Claim, prose: readonly Told[]): boolean {
  const same = identities(slice);
  const ids = new Set(claim.about.map(same));
  return prose.some(({ words }) => {
    const named = new Set(words.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)])));
    return kin.test(plain(words)) && [...ids].every((id) => named.has(id));
  });
}

const kin = /\b(?:husband|wife|mother|father|sister|brother|son|daughter|aunt|uncle|friends?|married)\b/;

/** The sentences of a scene, and their text. */
type Prose = { readonly prose: readonly Told[]; readonly text: string };

/** Whether the paragraphs of a scene, or the lines before, say what a line says. */
export function isRestated(slice: Slice, claim: Claim, { prose, text }: Prose, said: ReadonlySet<string>): boolean {
  const { kind } = claim.sense;
  if (kind === 'same') return namesItself.test(text);
  if (claim.sense.kind === 'mind' && (claim.sense.verb === 'overhears' || isHeardAlone(claim, said))) return false;
  if (claim.sense.kind === 'act' && claim.sense.verb === 'isBorn' && ofBirth.test(text)) return true;
  if (text.length > long && isOf(claim, 'tell') && claim.sense.verb === 'liesTo' && isTakenBack(slice, claim))
    return true;
  const own = ownStems(slice, claim);
  const victim = whoDies(claim);
  if (victim !== undefined) return isDeathRestated(slice, victim, own, { prose, text }, said);
  if (own.length === 0) return text !== '';
  const isShort = text.length <= long;
  if (!isShort && kind === 'state') return true;
  if (claim.sense.kind === 'state' && claim.sense.what === 'wounded' && ofWound.test(text)) return true;
  if (kind === 'relation' && kin.test(text) && namesBoth(slice, claim, prose)) return true;
  if (!isShort && (saysItself(slice, claim, text) || isAlliance(claim, text))) return true;
  const most = isShort || kind === 'mind' ? mostKnown.short : kind === 'fact' ? 0 : mostKnown.long;
  return own.filter((one) => said.has(one)).length / own.length > most;
}

/** Whether a line says what somebody hears of which its scene has not one word: "Harold hears that Vincent killed Corliss." */
export function isHeardAlone({ sense }: Claim, said: ReadonlySet<string>): boolean {
  if (sense.kind !== 'mind' || (sense.verb !== 'hears' && sense.verb !== 'overhears')) return false;
  const { words } = sense.content;
  const own = stems(plain(words.filter(({ entity }) => entity === undefined)));
  return words.some(({ entity }) => entity !== undefined) && own.length > 0 && !own.some((one) => said.has(one));
}

/** Whether a scene tells already what a line says of a death, of which `own` are the words that are no names. */
function isDeathRestated(
  slice: Slice,
  victim: EntityId,
  own: readonly string[],
  { prose, text }: Prose,
  said: ReadonlySet<string>,
): boolean {
  // Who is killed with a skewer of which the scene tells is seen to die.
  const how = own.filter((one) => !dying.has(one));
  const there = new Set(stems(text));
  if (text.length > long && how.length > 0 && how.every((one) => there.has(one))) return true;
  if (text.length > long && how.length === 0 && isDeathSeen(slice, victim, prose)) return true;
  // A scene of few words may leave to the line how somebody dies.
  const isHowSaid = text.length > long || how.every((one) => said.has(one));
  return isHowSaid && isDeathTold(slice, victim, prose);
}

const ofWound =
  /\b(?:breaks|broke) (?:his|her|an?) (?:\p{Ll}+ )?(?:collarbone|arm|leg|ankle|wrist|rib|ribs|neck|nose|hip)\b|\b(?:wound(?:s|ed)?|injur(?:y|ies|ed)|stab(?:s|bed)|bleeds|is shot)\b/u;
const ofBirth = /\b(?:born|birth|baby|cries)\b/;

/** Whether the scene itself puts right what a lie in it says of who lies. */
function isTakenBack(slice: Slice, { scene, about: [liar] }: Claim): boolean {
  return (indexOf(slice).inScene.get(scene) ?? []).some(
    ({ sense, about }) => sense.kind === 'overturns' && liar !== undefined && about.includes(liar),
  );
}

/** Whether a paragraph says of whom a line tells what they say that they tell something: "She tells him the whole thing." */
function saysItself(slice: Slice, { sense }: Claim, text: string): boolean {
  const [who, ...others] = sense.kind === 'tell' ? sense.who : [];
  if (who?.entity === undefined || others.length > 0) return false;
  const names = [pronounOf(slice, who.entity), ...plain(nameWords(slice, who.entity)).split(' ').slice(0, 1)];
  const told = text.replace(/“[^“”]*”/g, '');
  return names.some(
    (name) =>
      name !== undefined &&
      [...told.matchAll(telling)].some(({ index }) => endsWithName(told.slice(Math.max(0, index - 24), index), name)),
  );
}

function endsWithName(text: string, name: string): boolean {
  const [clause = ''] = text.split(/[.;:!?,]/).slice(-1);
  return clause.split(' ').some((word) => word.toLowerCase() === name.toLowerCase());
}

const telling = /\b(?:tells?|told|confess(?:es|ed)?|says|admits|lies)\b/g;

/** Two become allies where one offers to help the other. */
function isAlliance({ sense }: Claim, text: string): boolean {
  return sense.kind === 'relation' && sense.verb === 'becomes' && sense.role === 'allies' && /\bhelps?\b/.test(text);
}

const dying: ReadonlySet<string> = new Set(stems('die dies died dead kills'));
/** A scene of so many characters tells what matters in its paragraphs. */
export const long = 220;
/** How much of a line its scene's paragraphs may say already. */
const mostKnown = { long: 0.2, short: 0.45 } as const;
/** The scene says itself who somebody is. */
const namesItself = /\bname is\b/;

/** What a line says besides names. */
export function ownStems(slice: Slice, claim: Claim): readonly string[] {
  const same = identities(slice);
  const names = new Set(
    claim.words.flatMap(({ entity, text }) => {
      const kind = entity === undefined ? undefined : kindOf(slice, same(entity));
      return kind === 'person' || kind === 'group' ? stems(text) : [];
    }),
  );
  return stems(plain(claim.words)).filter((one) => !names.has(one) && !saying.has(one));
}

const saying: ReadonlySet<string> = new Set(stems('tells says'));
