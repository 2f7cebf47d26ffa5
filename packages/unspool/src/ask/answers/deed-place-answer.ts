import { inTellingOrder, type Line, lineOf, listed, placeName, say, sentence } from '../../explain/index.js';
import { basesOf } from '../../language/index.js';
import {
  type EntityId,
  eventOf,
  identities,
  kindOf,
  reasonsFor,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { chronology } from '../../time/index.js';
import { isReasonElsewhere } from '../circumstances/reasons.js';
import { eventOfDeed, isInItsScene } from '../question/resolve-event.js';
import { placeNouns } from '../stated/place-nouns.js';
import { tellsHowOften } from '../stated/wanted/numbers.js';
import { noPlaces } from '../stated/wanted/places-and-times.js';
import { endOfTold } from '../stated/wanted/wanted-reasons.js';
import { whenAnswer } from '../time/time-answer.js';
import { isOfItsScene } from '../told/acts.js';
import { type Deed, deedsOf } from '../told/deeds.js';
import { isAbout, type Matter } from '../told/matter.js';
import { isTheirOwn } from '../told/own-moves.js';
import { prepositions } from '../told/words/clause-words.js';
import { answered, eachOnce } from './claim-lines.js';
import { deedLines } from './deed-answer.js';
import { settingOf } from './known-answer.js';

/** When all this was done: its scenes, and the sentences that say when. */
export function whenActsAnswer(slice: Slice, deeds: readonly Deed[]): readonly Line[] {
  const place = new Map(chronology(slice).order.map(({ scene }, index) => [scene, index]));
  const at = ({ told: { claim } }: Deed) => place.get(claim.scene ?? '') ?? -1;
  const saying = deeds.filter((deed) => isDatedItself(slice, deed));
  // What its scene says by itself to be of another time is so in other lines of the scene, too.
  const elsewhere = new Set(saying.map(({ told: { claim } }) => claim.scene));
  const own = deeds.filter((deed) => isOfItsScene(slice, deed) && !elsewhere.has(deed.told.claim.scene));
  const [first, ...others] = [...own].sort((a, b) => at(a) - at(b));
  const dated = deedLines(slice, saying);
  if (!first) return dated;
  const again = others.filter(({ told: { claim } }) => claim.scene !== first.told.claim.scene);
  return eachOnce([
    ...whenAnswer(slice, eventOfDeed(slice, first)),
    ...deedLines(slice, [first]),
    ...dated,
    ...(again.length > 0
      ? [
          againLine(
            slice,
            again.flatMap(({ told: { claim } }) => claim.scene ?? []),
          ),
        ]
      : []),
  ]);
}

/** Whether a sentence says itself on which day something was, or when it was that is of another time than its scene. */
export function isDatedItself(slice: Slice, deed: Deed): boolean {
  return namesDay(deed) || (!isOfItsScene(slice, deed) && saysWhen(deed));
}

/** "on 11 January", "on May the 3rd" */
function namesDay({ tokens, clause }: Deed): boolean {
  const own = tokens.slice(clause.verb.from, Math.max(clause.verb.to, clause.rest.to));
  const isDay = (at: number) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(own[at]?.text ?? '');
  return own.some(
    ({ text, isQuoted }, at) => !isQuoted && months.test(text) && (isDay(at - 1) || isDay(at + 1) || isDay(at + 2)),
  );
}

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Whether a sentence itself says when: "at five past four", "after the storm". */
function saysWhen({ tokens }: Deed): boolean {
  return tokens.some(
    ({ text }, at) =>
      (text === 'ago' && tokens[at - 1]?.text !== 'long') ||
      /^(?:after|before|when|since|yesterday|midnight|noon|dawn|dusk|o'clock)$/.test(text) ||
      (/^(?:at|in|on|by)$/.test(text) && timeWords.test(tokens[at + 1]?.text ?? '')),
  );
}

const timeWords =
  /^(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|twenty|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)$/;

/** In which scenes it is told again. */
export function againLine(slice: Slice, where: readonly SceneId[]): Line {
  const scenes = inTellingOrder(slice, where);
  return { words: sentence([...say('again in '), ...listed(scenes.map((scene) => placeName(slice, scene)))]), scenes };
}

/** Where all this was done. */
export function whereActsAnswer(slice: Slice, deeds: readonly Deed[]): readonly Line[] {
  // What puts an earlier belief right tells of what was before, and so do other lines of that in its scene.
  const corrected = new Set(
    deeds.flatMap(({ told: { claim } }) => (claim.sense.kind === 'overturns' ? [claim.scene] : [])),
  );
  const isPast = ({ told: { claim } }: Deed) => corrected.has(claim.scene);
  const own = deeds.filter(
    (deed) =>
      !isPast(deed) &&
      isOfItsScene(slice, deed) &&
      isInItsScene(slice, deed.told.claim) &&
      !(isLasting(deed) && isPlaced(deed)),
  );
  const scenes = [
    ...new Set(
      own
        .filter((deed) => !saysWhere(deed))
        .flatMap(({ told: { claim } }): readonly SceneId[] => (claim.scene === null ? [] : [claim.scene])),
    ),
  ];
  return eachOnce([
    ...scenes.map((scene) => ({
      words: sentence([...say('in '), ...placeName(slice, scene), ...placed(settingOf(slice, scene))]),
      scenes: [scene],
    })),
    ...deedLines(
      slice,
      deeds.filter((deed) => own.includes(deed) || saysWhere(deed)),
    ),
  ]);
}

/** Who works or lives somewhere does so wherever the scene is. */
function isLasting({ tokens, clause }: Deed): boolean {
  return /^(?:work|live|dwell|reside|stay|study|serve|grow|come|belong)/.test(tokens[clause.verb.from]?.text ?? '');
}

/** "works as a clerk in Cairo"; "behind the counter" is in the scene still. */
function isPlaced({ tokens, clause }: Deed): boolean {
  return tokens.slice(clause.rest.from, clause.rest.to).some(({ text }) => text === 'in' || text === 'at');
}

/** Whether the clause itself names a place: "in the boat". */
export function saysWhere({ tokens, clause }: Deed): boolean {
  const rest = tokens.slice(clause.rest.from, clause.rest.to).map(({ text }) => text);
  const comma = rest.indexOf(',');
  // “From behind the crates” says from where, and not where it is done.
  const isNoPlace = (at: number) => noPlaces.has(rest[at + 1] ?? '') || rest[at - 1] === 'from';
  return rest.slice(0, comma < 0 ? rest.length : comma).some((text, at) => placing.test(text) && !isNoPlace(at));
}

const placing = /^(?:in|on|at|under|behind|inside|beneath|near|beside|above|over|below|between|into|onto)$/;

function placed(setting: readonly Words[]): Words {
  return setting.flatMap((words) => [...say(': '), ...words]);
}

/** Why all this was done. */
export function whyActsAnswer(slice: Slice, deeds: readonly Deed[]): readonly Line[] {
  const reasoned = deeds.filter(
    ({ tokens, clause }) =>
      !isReasonElsewhere(tokens, clause.verb.from) &&
      (motives.test(
        withoutComplements(
          tokens
            .slice(0, endOfTold(tokens, clause.verb.from))
            .map(({ text }) => text)
            .join(' '),
        ),
      ) ||
        isExplained(tokens, clause)),
  );
  const under = deeds.filter(
    ({ told: { claim, paragraph } }) =>
      claim !== paragraph && claim.sense.kind !== 'overturns' && reasonsFor(slice, claim).length > 0,
  );
  return eachOnce([...deedLines(slice, reasoned), ...under.map(({ told: { claim } }) => lineOf(slice, claim))]);
}

/** "is about to stop" and "wants to see" tell no aim. */
function withoutComplements(text: string): string {
  return text.replace(complements, ' ');
}

const complements =
  /\b(?:about|going|able|ready|used|want(?:s|ed)?|tr(?:y|ies|ied)|seem(?:s|ed)?|begins?|began|has|have|had|ought|how|what|where) to \p{L}+/gu;

/** "Ada refuses: she would never sell it." */
function isExplained(tokens: Deed['tokens'], { rest }: Deed['clause']): boolean {
  const colon = tokens[rest.to];
  const next = tokens[rest.to + 1];
  return colon?.text === ':' && next !== undefined && !next.isQuoted && !next.isMark;
}

/** How all this was done: the sentences that say by what or with what, or what it went by. */
export function howActsAnswer(slice: Slice, deeds: readonly Deed[]): readonly Line[] {
  return deedLines(
    slice,
    deeds.filter((deed) => saysHow(slice, deed)),
  );
}

function saysHow(slice: Slice, { tokens, clause }: Deed): boolean {
  const before = tokens.slice(0, clause.verb.from).map(({ text }) => text);
  const rest = tokens.slice(clause.rest.from, clause.rest.to);
  const hasMeans = rest.some(
    ({ text, entity }, at) => means.has(text) && entity === undefined && !leadsElsewhere(slice, rest, at),
  );
  return hasMeans || means.has(before[0] ?? '');
}

/** "by Ann", "from the fort", "with Ben": who does it, from where, or with whom, and not how. */
function leadsElsewhere(slice: Slice, rest: Deed['tokens'], at: number): boolean {
  const next = rest.slice(at + 1, at + 4);
  const end = next.findIndex(({ isMark, text, entity }) => isMark || (entity === undefined && prepositions.has(text)));
  return next
    .slice(0, end < 0 ? next.length : end)
    .some(
      ({ entity, text }) =>
        (entity !== undefined && ['person', 'group', 'place'].includes(kindOf(slice, entity))) ||
        (rest[at]?.text === 'from' && placeNouns.has(text)),
    );
}

/** How long all this was done: the sentences that say for how long, as said. */
export function howLongActsAnswer(slice: Slice, deeds: readonly Deed[]): readonly Line[] {
  return deedLines(slice, deeds.filter(saysHowLong));
}

/** "for half an hour", "all night", "three days", "until dawn". */
function saysHowLong({ tokens, clause }: Deed): boolean {
  const rest = tokens.slice(clause.rest.from, clause.rest.to).map(({ text }) => text);
  return rest.some((text, at) => {
    if (text === 'until' || text === 'till') return true;
    const isLed = text === 'for' || text === 'all' || text === 'whole';
    return isLed && rest.slice(at + 1, at + 5).some((word) => units.test(word));
  });
}

const units = /^(?:second|minute|hour|day|night|week|month|year|morning|evening|afternoon|decade)s?$/;

const means: ReadonlySet<string> = new Set(['by', 'with', 'through', 'using', 'via', 'from', 'thanks']);

/** What shows that a sentence gives a reason. */
const motives =
  /\b(?:because|since (?!then|that|the|last|\d)|so that|for the reason|on the ground|on the grounds|lest|as (?:he|she|they|it) (?:is|was|has|had|does|did)|in the hope|in order that|in order to|out of (?:fear|love|pity|revenge|spite|jealousy|greed)|for fear|for the sake|to (?:save|protect|hide|get|win|avenge|find|keep|prove|stop|help|warn|escape|pay|free|silence|cover))\b/;

/** How often all this was done: as is said; else in how many scenes it is told, what is told again counted once. */
export function timesActsAnswer(slice: Slice, deeds: readonly Deed[]): readonly Line[] {
  const said = deeds.flatMap((deed) => saidOften(slice, deed));
  if (said.length > 0) return deedLines(slice, said);
  const events = new Set(
    deeds.flatMap(({ told: { claim } }) => (claim.scene === null ? [] : [eventOf(slice, claim.scene)])),
  );
  return answered(slice, say(`at least ${timesInWords(events.size)}, in what is told`), deedLines(slice, deeds));
}

/** What the same people do with the same verb "every Sunday", "three times a year", to whomever. */
function saidOften(slice: Slice, { tokens, clause, doers }: Deed): readonly Deed[] {
  const verbs = basesOf(tokens[clause.verb.from]?.text ?? '').flatMap((base) => deedsOf(slice, base));
  return verbs.filter(
    (deed) =>
      deed.clause.standing === 'so' &&
      deed.doers.length === doers.length &&
      deed.doers.every((id) => doers.includes(id)) &&
      tellsHowOften(deed.tokens.slice(deed.clause.verb.from, Math.max(deed.clause.verb.to, deed.clause.rest.to))),
  );
}

function timesInWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** What somebody did with these verbs, as told for so. */
export function deedsBy(slice: Slice, who: EntityId, verbs: readonly string[], matter: Matter): readonly Deed[] {
  const id = identities(slice)(who);
  return so(slice, verbs).filter(
    (deed) => deed.doers.includes(id) && isAbout(deed, matter) && (matter.length > 0 || isTheirOwn(deed)),
  );
}

/** What was done to somebody. */
export function deedsTo(slice: Slice, who: EntityId, verbs: readonly string[], matter: Matter): readonly Deed[] {
  const id = identities(slice)(who);
  return so(slice, verbs).filter((deed) => deed.targets.includes(id) && isAbout(deed, matter));
}

function so(slice: Slice, verbs: readonly string[]): readonly Deed[] {
  return verbs.flatMap((verb) => deedsOf(slice, verb)).filter(({ clause }) => clause.standing === 'so');
}
