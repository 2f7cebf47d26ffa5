import { plain } from '../../../language/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  presence,
  type SceneId,
  type Slice,
  type Words,
} from '../../../story/index.js';
import { startsWithPronoun } from '../../words/line.js';
import { listed, say, sentence, sliceWords, withoutStop } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import type { Told } from './told.js';

/** Of whom a line says that they are dead, that they die, or that somebody kills them; undefined of any other line. */
export function whoDies({ sense }: Claim): EntityId | undefined {
  if (sense.kind === 'state') return sense.what === 'dead' && sense.of.length === 1 ? sense.of[0] : undefined;
  if (sense.kind !== 'act') return undefined;
  const [one, ...others] = sense.verb === 'kills' ? (sense.what ?? []) : sense.verb === 'dies' ? sense.who : [];
  return others.length === 0 ? one?.entity : undefined;
}

/** Whether sentences of a scene tell that somebody dies: one names them, or speaks of nobody else by name. */
export function isDeathTold(slice: Slice, victim: EntityId, prose: readonly Told[]): boolean {
  // "Ann shoots her father" tells of nobody's death that Ann has.
  return textsOn(slice, victim, prose).some(
    ({ text, isSubject }) => dead.test(text) || (killing.test(text) && (!isSubject || passive.test(text))),
  );
}

/** Whether they show it, though they may not say so: somebody is pulled under, and nobody finds the body. */
export function isDeathSeen(slice: Slice, victim: EntityId, prose: readonly Told[]): boolean {
  // "Ann finds a body" is not of Ann's.
  return textsOn(slice, victim, prose).some(
    ({ text, isSubject }) => fatal.test(text) || (isSubject ? ownBody : body).test(text),
  );
}

/** The sentences that name somebody, or nobody at all, and whether they are the first whom it names. */
function textsOn(
  slice: Slice,
  one: EntityId,
  prose: readonly Told[],
): readonly { readonly text: string; readonly isSubject: boolean }[] {
  const same = identities(slice);
  return prose.flatMap(({ words }) => {
    const named = words.flatMap(({ entity, quote }) => (entity === undefined || quote ? [] : [same(entity)]));
    if (named.length > 0 && !named.includes(same(one))) return [];
    return [{ text: plain(words), isSubject: named[0] === same(one) }];
  });
}

const dead =
  /\b(?:dies|died|dead|death|no longer alive|drowns|drowned|hanged|buried|burial|funeral|graves?|corpse|outlived|widow|stone for|lived for)\b/;
const killing =
  /\b(?:kill(?:s|ed)|murder(?:s|ed)|slays|slew|slain|stab(?:s|bed)|shoots|shot|poison(?:s|ed)|strangle[sd]|suicide)\b/;
const passive =
  /\b(?:is|was|are|were|been|being|by|commits?|committed) (?:then )?(?:killed|murdered|slain|stabbed|shot|poisoned|strangled|suicide)\b/;
const fatal =
  /\b(?:falls?|fell) into the (?:gorge|abyss|ravine|chasm|river|sea|water|well|lake|depths?)\b|\bpulled (?:down|under)\b|\bheld (?:him|her) (?:down|under)\b|\b[Ss]?[Hh]e drifts? (?:away|off|out|towards?|into)\b/;
const body = /\b(?:body|coffin)\b/;
const ownBody = /\b(?:body|coffin) of |’s (?:body|coffin)\b/;

/** Lines with those that say of several people that they are dead as one: "Ann and Ben are dead." */
export function deadTogether(told: readonly Told[]): readonly Told[] {
  const dying = told.filter(({ claim }) => claim.sense.kind === 'state' && whoDies(claim) !== undefined);
  const [first, ...others] = dying;
  if (!first || others.length === 0) return told;
  const names = dying.flatMap(({ words: [who] }) => (who?.entity === undefined ? [] : [[who]]));
  if (names.length < dying.length) return told;
  const one: Told = { ...first, words: sentence([...listed(names), ...say(essayVoice.areDead)]) };
  return told.flatMap((line) => (line === first ? [one] : others.includes(line) ? [] : [line]));
}

/**
 * Sentences with a line of a death inside them, where one can take it: "Loach fires after the car, and kills Evelyn", "they fish
 * Hollis’s body out of the river". Undefined where it has to stand in a sentence of its own.
 */
export function withDeathIn(
  slice: Slice,
  scene: SceneId,
  told: readonly Told[],
  line: Told,
): readonly Told[] | undefined {
  const victim = whoDies(line.claim);
  if (victim === undefined) return undefined;
  return line.claim.sense.kind === 'state' ? withBody(slice, scene, told, victim) : withKilling(slice, told, line);
}

/** Who is found, and is not there, is found dead. */
function withBody(slice: Slice, scene: SceneId, told: readonly Told[], victim: EntityId): readonly Told[] | undefined {
  const same = identities(slice);
  if (presence(slice, scene).some(({ entity, certainty }) => same(entity) === same(victim) && certainty === 'must'))
    return undefined;
  for (const [index, one] of told.entries()) {
    const at = one.words.findIndex(
      ({ entity, quote }) => entity !== undefined && !quote && same(entity) === same(victim),
    );
    const name = one.words[at];
    if (!name) continue;
    const isFound = finding.test(plain(one.words.slice(0, at))) && whereFound.test(plain(one.words.slice(at + 1)));
    if (!isFound) return undefined;
    const words: Words = [...one.words.slice(0, at + 1), ...say(essayVoice.body), ...one.words.slice(at + 1)];
    return told.map((other, place) => (place === index ? { ...one, words } : other));
  }
  return undefined;
}

const finding = /\b(?:finds?|fish(?:es)?|pulls?|drags?|hauls?|lifts?|digs?) $/;
const whereFound = /^(?: (?:out of|from|in|on|under|behind|at|up|by) |[.,;])/;

/** The last sentence of whoever kills goes on with it, where that sentence is theirs and the next can be read behind it. */
function withKilling(slice: Slice, told: readonly Told[], line: Told): readonly Told[] | undefined {
  const same = identities(slice);
  const [killer] = line.words;
  const id = killer?.entity;
  if (killer === undefined || id === undefined) return undefined;
  const at = told.findLastIndex(({ words }) =>
    words.some(({ entity }) => entity !== undefined && same(entity) === same(id)),
  );
  const own = told[at];
  const isTheirs = own?.words[0]?.entity !== undefined && same(own.words[0].entity) === same(id);
  if (!own || !isTheirs || at === told.length - 1 || startsWithPronoun(told[at + 1]?.words ?? [])) return undefined;
  if (/[“”;:]|, and /.test(plain(own.words))) return undefined;
  const rest = withoutStop(sliceWords(line.words, killer.text.length + 1, Number.POSITIVE_INFINITY));
  const words = sentence([...withoutStop(own.words), ...say(essayVoice.andDoes), ...rest]);
  return told.map((one, index) => (index === at ? { ...own, words } : one));
}
