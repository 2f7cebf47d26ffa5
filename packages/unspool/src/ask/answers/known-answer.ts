import {
  certainty,
  inTellingOrder,
  introductionsOf,
  knownOf,
  type Line,
  listed,
  nameSpans,
  namesOf,
  passageAt,
  passageLine,
  placeName,
  profile,
  quotesSpeakers,
  type Recap,
  recap,
  say,
  sceneLine,
  sceneSummaries,
  sentence,
  texts,
  toldLine,
  toldSentences,
} from '../../explain/index.js';
import { basesOf, plain, tokens } from '../../language/index.js';
import {
  acceptance,
  type EntityId,
  identities,
  indexOf,
  kindOf,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { apposedLines } from '../clauses/apposed.js';
import { type Answered, untold } from '../question/intent.js';
import { deedsOf } from '../told/deeds.js';
import { eachOnce, isAmong, linesOfClaims, standing } from './claim-lines.js';
import { deedLines } from './deed-answer.js';
import { deathLines } from './life-answer.js';
import { calledKin } from './people/called-kin.js';
import { novelPersonLines } from './people/novel-person.js';
import { lastSeenAnswer } from './people/whereabouts-answer.js';
import { scenesAt } from './presence-answer.js';

/** Who or what somebody is: who else they turned out to be, what is said of them, then what is known of them. */
export function whoAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const { claims } = indexOf(slice);
  const names = namesLine(slice, who);
  const isSaid = ({ claim }: Line) =>
    names.length > 0 && claim !== undefined && claims.get(claim)?.sense.kind === 'same';
  if (quotesSpeakers(slice) && ['person', 'group'].includes(kindOf(slice, who))) {
    const about = profile(slice, who).about;
    return [...names, ...about, ...novelPersonLines(slice, who)].slice(0, mostLines);
  }
  const known = knownOf(slice, who).lines.filter((line) => !isSaid(line));
  const { about } = profile(slice, who);
  const apposed = about.length > 0 || names.length > 0 ? [] : apposedLines(slice, who);
  // In a play others say who somebody is: “thy wife Paula”.
  const said =
    about.length + apposed.length > 0 || kindOf(slice, who) !== 'person'
      ? []
      : introductionsOf(slice, who).map((passage) => passageLine(slice, passage));
  const kin = about.length > 0 ? [] : kinLines(slice, who);
  const own = eachOnce([...names, ...about, ...kin, ...apposed, ...said, ...known]);
  return [...own, ...(own.length > fewLines ? [] : namingLines(slice, who))].slice(0, mostLines);
}

/** “Likely Emilia’s father”, by what they call each other in a play. */
function kinLines(slice: Slice, who: EntityId): readonly Line[] {
  const id = identities(slice)(who);
  const found = calledKin(slice).filter(({ of }) => of === id);
  const each = new Map(found.map((one) => [`${one.to} ${one.noun}`, one] as const));
  return [...each.values()].map(({ to, noun, passage }): Line => {
    const words = [...say(`likely the ${noun} of `), ...namesOf(slice, [to])];
    const { scene } = passage.claim;
    return { words: sentence(words), scenes: scene === null ? [] : [scene], certainty: 'likely' };
  });
}

/** Of somebody of whom hardly more than the name is known, what is said to them and of them, as in a film without names. */
function namingLines(slice: Slice, who: EntityId): readonly Line[] {
  const found = texts(slice).flatMap((text) =>
    text.isVoice ? nameSpans(slice, who, text.words).map(({ from }) => passageAt(slice, text, from)) : [],
  );
  return eachOnce([...found.slice(0, 2), ...found.slice(-2)].map((passage) => passageLine(slice, passage)));
}

const fewLines = 2;

/**
 * All names of somebody whom the telling made one person of several, with the scenes that did. None where one of them is
 * only likely theirs: then each is a line of its own that says so.
 */
export function namesLine(slice: Slice, who: EntityId): readonly Line[] {
  const same = identities(slice);
  const { aliases, name } = profile(slice, who);
  const reveals = slice.claims.filter((claim) => {
    const sense = claim.sense.kind === 'overturns' ? claim.sense.instead : claim.sense;
    const isOne = sense?.kind === 'same' && sense.in === undefined && same(sense.a) === same(who);
    return isOne && acceptance(slice).isAccepted(claim.id);
  });
  const isSure = reveals.every((claim) => (certainty(slice, claim) ?? 'certain') === 'certain');
  if (reveals.length === 0 || aliases.length === 0 || !isSure) return [];
  const others = listed(aliases.map((alias) => say(alias)));
  const scenes = reveals.flatMap(({ scene }) => (scene === null ? [] : [scene]));
  const words = sentence([{ text: name, entity: same(who) }, ...say(', also '), ...others]);
  return [{ words, scenes: inTellingOrder(slice, [...new Set(scenes)]) }];
}

/** What happened so far, in some sentences; then what came out. None before anything happened. */
export function soFarAnswer(slice: Slice): readonly Line[] {
  return slice.scenes.length === 0 ? [] : recapLines(recap(slice, { length: 'paragraph' }));
}

/** What happened after a scene was over. None where nothing did. */
export function sinceAnswer(slice: Slice, scene: SceneId): readonly Line[] {
  const since = slice.stops.findLast((stop) => stop.scene === scene)?.position;
  const isLast = slice.stops.at(-1)?.position === since;
  return since === undefined || isLast ? [] : recapLines(recap(slice, { length: 'paragraph', since }));
}

function recapLines({ paragraphs, reveals }: Recap): readonly Line[] {
  return [...paragraphs, ...reveals].filter(({ scenes }) => scenes.length > 0);
}

/** What happens in scenes that belong together, one behind the other. */
export function happensInPartAnswer(slice: Slice, scenes: readonly SceneId[]): readonly Line[] {
  const first = slice.scenes.findIndex(({ id }) => id === scenes[0]);
  const isLast = slice.scenes.at(-1)?.id === scenes.at(-1);
  const before = slice.scenes[first - 1]?.id;
  const recapped = !isLast ? [] : before === undefined ? soFarAnswer(slice) : sinceAnswer(slice, before);
  return recapped.length > 0 ? recapped : scenes.flatMap((scene) => happensAnswer(slice, scene));
}

/** What happens in a scene. */
export function happensAnswer(slice: Slice, scene: SceneId): readonly Line[] {
  const found = indexOf(slice).scenes.get(scene);
  return found ? sceneLine(slice, found) : [];
}

/** Where a scene is. */
export function settingAnswer(slice: Slice, scene: SceneId): readonly Line[] {
  return settingOf(slice, scene).map((words) => lineOf(words, scene));
}

/** Where the last scene told so far is; nobody knows where that is not said. */
export function hereAnswer(slice: Slice): Answered {
  const scene = slice.scenes.at(-1);
  const [place] = scene ? settingOf(slice, scene.id) : [];
  if (scene && place) return [lineOf([...placeName(slice, scene.id), ...say(': '), ...place], scene.id)];
  const last = scene && quotesSpeakers(slice) ? lastArrival(slice, scene.id) : undefined;
  if (!scene || !last) return untold;
  const words = say('likely where this says; of a place it is told last:');
  return [{ ...lineOf(words, scene.id), certainty: 'likely' }, last];
}

/** The last sentence of a chapter of a novel by which whoever tells it comes to a place; where others go, they may be elsewhere. */
function lastArrival(slice: Slice, scene: SceneId): Line | undefined {
  const told = toldSentences(slice).findLast(({ claim, words }) => {
    const text = plain(words.filter(({ quote }) => !quote));
    return claim.scene === scene && arriving.test(text) && !unreal.test(text);
  });
  return told && toldLine(slice, told);
}

/** “I reached the mill”, “we came to the gate”. */
const arriving =
  /(?<!\p{L})(?:I|[Ww]e)(?:,? (?:then|soon|now|at last|at length|finally|again|both|all))? (?:arrived (?:at|in|before)|reached|entered|came (?:to|into|back to|out (?:on|upon|into))|went (?:into|to)|returned to|got (?:to|back to)|drew up (?:at|before)) (?:the|a|an|our|my|his|her|their|\p{Lu}\p{L}+)(?!\p{L})(?! (?:conclusion|end|point|question|subject|age|decision|idea|opinion|conversation|discussion))/u;
const unreal =
  /(?<!\p{L})(?:if|whenever|before|until|would|could|should|might|dream\p{L}*|had (?:arrived|reached|entered|come|gone|returned|got))(?!\p{L})/u;

/** What happens at a place: each scene that is set there, or is called so. */
export function atPlaceAnswer(slice: Slice, place: readonly string[]): readonly Line[] {
  const own = new Set(scenesAt(slice, place));
  const there = slice.scenes.filter(({ id }) => own.has(id));
  return there.flatMap((scene) => [
    ...(there.length > 1 ? [{ words: sentence(placeName(slice, scene.id)), scenes: [scene.id] }] : []),
    ...sceneLine(slice, scene),
  ]);
}

/** What happened to somebody: what became of them, else what is known of them. */
export function happenedToAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const lines = doneTo(slice, who);
  // What people of a novel say to each other is nothing that happened to them.
  if (lines.length === 0 && quotesSpeakers(slice)) return [];
  // Where one met them is nothing that happened to them.
  const known = knownOf(slice, who).lines.filter(({ claim }) => claim !== undefined);
  return (lines.length > 0 ? lines : known).slice(0, mostLines);
}

/** What became of somebody: how they died first, then what was done to them; else where they went last. */
export function becameAnswer(slice: Slice, who: EntityId): Answered {
  const lines = doneTo(slice, who);
  if (lines.length > 0) return lines;
  const last = knownOf(slice, who).lines.findLast(({ claim }) => claim !== undefined);
  const isGoing = tokens(plain(last?.words ?? [])).some((word) => basesOf(word).some((base) => going.has(base)));
  return last && isGoing ? { saidOnly: [last] } : [];
}

const going: ReadonlySet<string> = new Set(
  'sail leave go travel flee escape return marry move emigrate settle vanish disappear retire'.split(' '),
);

function doneTo(slice: Slice, who: EntityId): readonly Line[] {
  const done = standing(slice).flatMap(({ claim, sense }) =>
    (sense.kind === 'act' && isAmong(slice, sense.what, who)) || (sense.kind === 'state' && isOne(slice, sense.of, who))
      ? [claim]
      : [],
  );
  return eachOnce([...deathLines(slice, who), ...linesOfClaims(slice, done)]).slice(0, mostLines);
}

function isOne(slice: Slice, of: readonly EntityId[], who: EntityId): boolean {
  const same = identities(slice);
  return of.map(same).includes(same(who));
}

/** In how many scenes somebody is so far, and in which. */
export function scenesOfAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const there = sceneSummaries(slice).filter(({ present }) =>
    present.some(({ id, how }) => id === who && how === undefined),
  );
  if (there.length === 0) return [];
  const scenes = there.map(({ id }) => id);
  return [
    lineOf(say(countOf(there.length, 'scene')), scenes[0] as SceneId),
    { words: sentence(listed(scenes.map((id) => placeName(slice, id)))), scenes },
  ];
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Where somebody was last. */
export function whereAnswer(slice: Slice, who: EntityId): readonly Line[] {
  if (quotesSpeakers(slice)) return lastSeenAnswer(slice, who);
  const scene = sceneSummaries(slice).findLast(({ present }) => present.some(({ id }) => id === who));
  if (!scene) return [];
  const place = settingOf(slice, scene.id).flatMap((words) => [...say(': '), ...words]);
  const last = lineOf([...say('last in '), ...placeName(slice, scene.id), ...place], scene.id);
  return [...goneFrom(slice, scene.id, who), last];
}

/** Where one goes from there, as somebody who stays sees it. */
function goneFrom(slice: Slice, scene: SceneId, who: EntityId): readonly Line[] {
  const seen = (indexOf(slice).inScene.get(scene) ?? []).filter(({ inMind, sense }) => inMind && sense.kind === 'fact');
  const going = deedsOf(slice, 'go').filter(
    ({ told, doers, clause }) => clause.standing === 'so' && doers.includes(who) && seen.includes(told.claim),
  );
  return deedLines(slice, going);
}

/** More of somebody is a recap. */
const mostLines = 8;

/** The places that the dateline of a scene names, as one phrase; none if it names none. */
export function settingOf(slice: Slice, scene: SceneId): readonly Words[] {
  const places = (indexOf(slice).inScene.get(scene) ?? []).filter(({ sense }) => sense.kind === 'setting');
  return places.length === 0 ? [] : [listed(places.map(({ words }) => words))];
}

function lineOf(words: Words, scene: SceneId): Line {
  return { words: sentence(words), scenes: [scene] };
}
