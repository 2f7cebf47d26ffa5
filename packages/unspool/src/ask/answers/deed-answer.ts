import {
  inTellingOrder,
  type Line,
  lead,
  lineOf,
  namesOf,
  quotesSpeakers,
  say,
  sentence,
  toldLine,
} from '../../explain/index.js';
import { deaths, isBackAlive } from '../../mind/index.js';
import { type Claim, type EntityId, identities, isOf, kindOf, type Slice, type Words } from '../../story/index.js';
import { type Answered, type SaidOnly, untold } from '../question/intent.js';
import { type Deed, deedsOf } from '../told/deeds.js';
import { fallenDeedsOf, refuted } from '../told/fallen.js';
import { isAbout, type Matter } from '../told/matter.js';
import { isBeforeItsScene, isPast } from '../told/tense.js';
import { strangers } from '../told/whom/gender.js';
import { kindOfPronoun } from '../told/whom/mention.js';
import { namesNobody } from '../told/words/nobody-named.js';
import { answered, doubtAbout, eachOnce, linesOfClaims } from './claim-lines.js';

/** Who has, runs or keeps something: what is said of somebody who has died since, or of what was before, is so no longer. */
export function whoDoesAnswer(slice: Slice, verbs: readonly string[], matter: Matter): Answered {
  const found = deedsWith(slice, verbs).filter((deed) => isAbout(deed, matter));
  const dead = (id: EntityId) => deaths(slice).has(identities(slice)(id)) && !isBackAlive(slice, id);
  const isOver = ({ told: { claim }, doers, tokens, clause }: Deed) =>
    isOf(claim, 'introduce')
      ? (doers.length > 0 && doers.every(dead)) || isPast(tokens, clause.verb.from)
      : isBeforeItsScene(slice, claim.scene, tokens, clause);
  const left = found.filter((deed) => !isOver(deed));
  return found.length > 0 && left.length === 0 ? untold : whoDid(slice, verbs, matter, left);
}

/** Who did something: their names first, then the sentences that say so. */
export function whoDidAnswer(slice: Slice, verbs: readonly string[], matter: Matter): Answered {
  const found = deedsWith(slice, verbs).filter((deed) => isAbout(deed, matter));
  return whoDid(slice, verbs, matter, found);
}

function whoDid(slice: Slice, verbs: readonly string[], matter: Matter, found: readonly Deed[]): Answered {
  return namedFirst(slice, found, ({ doers }) => doers) ?? conversely(slice, verbs, matter) ?? saidOnly(slice, found);
}

/** "Who bought the house?" of "Ann sells the house to Ben". */
function conversely(slice: Slice, verbs: readonly string[], matter: Matter): readonly Line[] | undefined {
  const turned = verbs.flatMap((verb) => converse[verb] ?? []);
  const found = deedsWith(slice, turned).filter((deed) => isAbout(deed, matter) && deed.receivers.length > 0);
  return found.length === 0 ? undefined : namedFirst(slice, found, (deed) => peopleFirst(slice, deed));
}

/** Of each verb those by whose deed somebody does it. */
const converse: Readonly<Record<string, readonly string[]>> = {
  buy: ['sell'],
  get: ['give', 'send'],
  receive: ['give', 'send'],
};

/** With what somebody suffers something: the sentences that say so. */
export function instrumentAnswer(slice: Slice, who: EntityId, verbs: readonly string[]): Answered {
  const id = identities(slice)(who);
  const found = deedsWith(slice, verbs).filter(
    ({ targets, tokens, clause }) =>
      targets.includes(id) &&
      clause.standing === 'so' &&
      tokens.slice(clause.rest.from, clause.rest.to).some(({ text }) => text === 'with'),
  );
  return deedLines(slice, found);
}

/** Whom somebody did something to. */
export function whomDidAnswer(slice: Slice, who: EntityId, verbs: readonly string[], matter: Matter = []): Answered {
  const found = byDoer(slice, who, verbs).filter((deed) => isAbout(deed, matter));
  // "Whom did Ada deceive Ben with?" does not ask for Ben.
  const isAsked = (id: EntityId) => matter.some(({ bearers }) => bearers?.has(id));
  const others = (deed: Deed) => peopleFirst(slice, deed).filter((id) => !isAsked(id));
  return namedFirst(slice, found, others, tellsWhom) ?? saidOnly(slice, found);
}

/** Whom something is done to, else to whom: "gives the key to Ann". */
function peopleFirst(slice: Slice, { targets, receivers }: Deed): readonly EntityId[] {
  const people = [targets, receivers].map((ids) => ids.filter((id) => isSomebody(slice, id)));
  return people.find((ids) => ids.length > 0) ?? targets;
}

/** Whether it is people of whom one asks "who". */
export function isSomebody(slice: Slice, id: EntityId): boolean {
  return ['person', 'group'].includes(kindOf(slice, id));
}

function isThing(slice: Slice, id: EntityId): boolean {
  return ['thing', 'place', 'document'].includes(kindOf(slice, id));
}

/** Who suffered something, by whomever. */
export function sufferersAnswer(slice: Slice, verbs: readonly string[], matter: Matter = []): Answered {
  const isSure = quotesSpeakers(slice) ? namesTarget : () => true;
  const found = deedsWith(slice, verbs).filter((deed) => isAbout(deed, matter) && isSure(deed));
  // "Who is given the ship?": what the question names is not who.
  const suffering = found.filter(({ targets }) => matter.length === 0 || !targets.some((id) => isThing(slice, id)));
  return namedFirst(slice, suffering, ({ targets }) => targets, tellsSufferer) ?? saidOnly(slice, suffering);
}

/** What somebody did with a verb: the sentences that say so. */
export function whatDidAnswer(slice: Slice, who: EntityId, verbs: readonly string[], matter: Matter = []): Answered {
  const found = byDoer(slice, who, verbs).filter((deed) => isAbout(deed, matter) && hasMore(deed));
  const so = found.filter(({ clause }) => clause.standing === 'so');
  return so.length > 0 ? deedLines(slice, so) : saidOnly(slice, found);
}

/** Whether somebody did something: yes with what says so; no only where that is said. */
export function didAnswer(slice: Slice, who: EntityId, verbs: readonly string[], matter: Matter = []): Answered {
  const id = identities(slice)(who);
  return yesOrNo(slice, verbs, (deed) => deed.doers.includes(id) && isAbout(deed, matter));
}

/** Whether somebody suffered something. */
export function sufferedAnswer(slice: Slice, who: EntityId, verbs: readonly string[], matter: Matter = []): Answered {
  const id = identities(slice)(who);
  return yesOrNo(slice, verbs, (deed) => deed.targets.includes(id) && isAbout(deed, matter));
}

/** Yes where one of these deeds is told; no where it is denied, or was told and turned out otherwise. */
function yesOrNo(slice: Slice, verbs: readonly string[], isAsked: (deed: Deed) => boolean): Answered {
  const found = deedsWith(slice, verbs).filter(isAsked);
  const so = found.filter(({ clause }) => clause.standing === 'so');
  const denied = found.filter(({ clause }) => clause.standing === 'denied');
  if (so.length > 0) return [answerLine(slice, say('yes'), so), ...deedLines(slice, so)];
  if (denied.length > 0) return [answerLine(slice, say('no'), denied), ...deedLines(slice, denied)];
  const fallen = fallenAnswer(slice, verbs, isAsked);
  return fallen.length > 0 ? fallen : saidOnly(slice, found);
}

/** No, and what says so, where one of these deeds was told and turned out otherwise. */
export function fallenAnswer(
  slice: Slice,
  verbs: readonly string[],
  isAsked: (deed: Deed) => boolean,
): readonly Line[] {
  const fallen = verbs.flatMap((verb) => fallenDeedsOf(slice, verb)).filter(({ deed }) => isAsked(deed));
  const claims = [...new Set(fallen.map(({ by }) => by))];
  const sure = claims.map((claim) => doubtAbout(slice, claim));
  const lines = claims.map((claim) => lineOf(slice, claim));
  return answered(slice, [...lead([sure.includes('') ? '' : (sure[0] ?? '')]), ...say('no')], lines);
}

/** All deeds with these verbs, each once, in telling order. */
function deedsWith(slice: Slice, verbs: readonly string[]): readonly Deed[] {
  return verbs.flatMap((verb) => deedsOf(slice, verb));
}

function byDoer(slice: Slice, who: EntityId, verbs: readonly string[]): readonly Deed[] {
  const id = identities(slice)(who);
  return deedsWith(slice, verbs).filter(({ doers }) => doers.includes(id));
}

/** Whether more is told than that it was done. */
function hasMore({ clause }: Deed): boolean {
  return clause.rest.to > clause.rest.from || clause.isPassive;
}

/** Those who are named in what is told as so, as an answer, with its sentences; undefined where nobody is. */
function namedFirst(
  slice: Slice,
  found: readonly Deed[],
  named: (deed: Deed) => readonly EntityId[],
  isTelling: (deed: Deed) => boolean = tellsDoer,
): readonly Line[] | undefined {
  const so = found.filter(({ clause }) => clause.standing === 'so');
  const sure = so.filter((deed) => named(deed).length > 0);
  const ids = [...new Set(sure.flatMap(named))];
  if (ids.length > 0) return [answerLine(slice, namesOf(slice, ids), sure), ...deedLines(slice, sure)];
  const untold = so.filter((deed) => deed.clause.pronoun === undefined && !isNobodys(deed) && isTelling(deed));
  return untold.length > 0 ? deedLines(slice, untold) : undefined;
}

function tellsDoer({ tokens, clause }: Deed): boolean {
  return !namesNobody(tokens, clause.verb.from);
}

/** Whom a sentence of a novel means by a pronoun is not sure enough, nor is what is only to be done: there the name must stand beside the verb. */
function namesTarget({ tokens, clause, targets }: Deed): boolean {
  const { from } = clause.verb;
  const isToBe = tokens.slice(Math.max(0, from - 3), from).some(({ text }) => text === 'to');
  const beside = tokens.slice(Math.max(0, from - besideVerb), from + besideVerb);
  return !isToBe && beside.some(({ entity }) => entity !== undefined && targets.includes(entity));
}

const besideVerb = 6;

/** "Ada kills a man" tells who is killed; "the drowned fields", "had seen it" and "asked Ada" do not. */
function tellsSufferer(deed: Deed): boolean {
  const { tokens, clause } = deed;
  const object = tokens.slice(clause.rest.from, Math.min(clause.rest.to, clause.rest.from + 3));
  return clause.doers.length > 0 && object.some(({ text, isMark }) => !isMark && strangers.has(text));
}

/** "loves her" does not tell whom. */
function tellsWhom({ tokens, clause }: Deed): boolean {
  const first = tokens[clause.rest.from]?.text ?? '';
  const isHers = first === 'her' && kindOfPronoun(tokens, clause.rest.from)?.as === 'owner';
  return isHers || !/^(?:him|her|them|it)$/.test(first);
}

/** Whether a sentence has no words for who does it: "Ben is killed." */
function isNobodys({ clause }: Deed): boolean {
  return clause.verb.from === 0 || (clause.isPassive && clause.doers.length === 0);
}

/** What is only said or thought: the sentences as they are, which say by whom. Who offers or tries to do it has not done it. */
function saidOnly(slice: Slice, found: readonly Deed[]): SaidOnly {
  const meant = found.filter(({ clause }) => clause.standing === 'meant' && !clause.isUndone);
  return {
    saidOnly: eachOnce([...meant.flatMap(({ told }) => refutedLines(slice, told.claim)), ...deedLines(slice, meant)]),
  };
}

/** What made all fall for which a report is the reason. */
export function refutedLines(slice: Slice, report: Claim): readonly Line[] {
  return refuted(slice, report).map((claim) => lineOf(slice, claim));
}

/** The sentences of deeds, each once. */
export function deedLines(slice: Slice, deeds: readonly Deed[]): readonly Line[] {
  const lines = deeds.flatMap(({ told }) =>
    isOf(told.claim, 'introduce') ? linesOfClaims(slice, [told.claim]) : [toldLine(slice, told)],
  );
  return eachOnce(lines).slice(0, mostLines);
}

const mostLines = 8;

/** The answer in few words, as sure as the surest of what says so. */
function answerLine(slice: Slice, words: Words, deeds: readonly Deed[]): Line {
  const sure = deeds.map(({ told: { claim } }) => doubtAbout(slice, claim));
  const doubt = sure.includes('') ? '' : (sure[0] ?? '');
  const scenes = inTellingOrder(
    slice,
    deedLines(slice, deeds).flatMap((line) => line.scenes),
  );
  return { words: sentence([...lead([doubt]), ...words]), scenes };
}
