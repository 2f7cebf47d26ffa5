import {
  graspLine,
  type Line,
  lead,
  namesOf,
  quotesSpeakers,
  say,
  type ToldSentence,
  toldLine,
} from '../../explain/index.js';
import { verbs } from '../../language/index.js';
import { deathOf, graspOfMatter } from '../../mind/index.js';
import { type Claim, type EntityId, identities, kindOf, type Sense, type Slice } from '../../story/index.js';
import { type Answered, untold } from '../question/intent.js';
import { type Deed, deedsOf } from '../told/deeds.js';
import type { Token } from '../told/token.js';
import { sentencesWith } from '../told/told-tokens.js';
import { answered, doubtAbout, eachOnce, isAmong, linesOfClaims, standing } from './claim-lines.js';
import { deedLines } from './deed-answer.js';
import { stageDeaths } from './people/stage-deaths.js';
import { isSupposed } from './people/supposed.js';

/** Whether somebody is dead, or alive: what is told of it last says so. */
export function isDeadAnswer(slice: Slice, who: EntityId, asked: 'dead' | 'alive'): readonly Line[] {
  const signs = signsOfLife(slice, who);
  const last = signs.at(-1);
  if (!last) return lifeInMind(slice, who, asked);
  const alike = signs.filter(({ is }) => is === last.is);
  const isSure = alike.some(({ claim }) => doubtAbout(slice, claim) === '');
  const doubt = isSure ? '' : doubtAbout(slice, last.claim);
  const lines = eachOnce(alike.flatMap(({ lines }) => lines));
  return answered(slice, [...lead([doubt]), ...say(last.is === asked ? 'yes' : 'no')], lines);
}

/** The same in a story as somebody has it: what they were told, and take to be so. */
function lifeInMind(slice: Slice, who: EntityId, asked: 'dead' | 'alive'): readonly Line[] {
  const mind = slice.inMindOf?.at(-1);
  if (mind === undefined || identities(slice)(who) === mind) return [];
  const death = deathOf(slice, who);
  for (const is of ['dead', 'alive'] as const) {
    const grasp = graspOfMatter(slice, mind, { ...death, holds: is === 'dead' });
    if (grasp?.certainty === 'must' && (grasp.attitude === 'knows' || grasp.attitude === 'believes'))
      return answered(slice, say(is === asked ? 'yes' : 'no'), [graspLine(slice, grasp)]);
  }
  return [];
}

/** Whether what is told last of somebody's life is that they are dead. */
export function isDeadByNow(slice: Slice, who: EntityId): boolean {
  return signsOfLife(slice, who).at(-1)?.is === 'dead';
}

/** How somebody died: what tells who or what killed them, or in which way. */
export function deathAnswer(slice: Slice, who: EntityId): Answered {
  const claims = deathsClaimed(slice, who).filter(({ sense }) => hasManner(instead(sense)));
  const deeds = deathsTold(slice, who).filter((deed) => isKilling(deed) || hasMore(deed));
  const met = endsMet(slice, who).map((told) => toldLine(slice, told));
  const lines = eachOnce([...linesOfClaims(slice, claims), ...deedLines(slice, deeds), ...met]);
  // In a whole novel some sentence is always near: “he stopped dead, and she cried out”.
  return lines.length === 0 && quotesSpeakers(slice) ? untold : lines;
}

/** “She met her death by poison”: sentences that say so of somebody, and by or through what. */
function endsMet(slice: Slice, who: EntityId): readonly ToldSentence[] {
  const id = identities(slice)(who);
  return sentencesWith(slice, 'death').flatMap(({ told, tokens }) => {
    const at = tokens.findIndex(({ text, isQuoted }) => text === 'death' && !isQuoted);
    const [verb, whose] = [tokens[at - 2], tokens[at - 1]];
    const isMet =
      /^(?:met|meets|meet|found|finds)$/.test(verb?.text ?? '') && /^(?:his|her|their)$/.test(whose?.text ?? '');
    const by = tokens[at + 1]?.text ?? '';
    const has = tokens[at - 3]?.text ?? '';
    const subject = tokens[/^(?:had|has|have)$/.test(has) ? at - 4 : at - 3];
    const isSo = isMet && /^(?:by|as|through|from|of|in|at|under)$/.test(by) && subject?.entity === id;
    return isSo ? [told] : [];
  });
}

/** Of a novel the sentences that say that somebody was dead by then: “in a week he was dead”, “the murder of Sir Paul was told everywhere”. */
function deathsSeen(slice: Slice, who: EntityId): readonly ToldSentence[] {
  if (!quotesSpeakers(slice)) return [];
  const id = identities(slice)(who);
  const gone = sentencesWith(slice, 'dead').flatMap(({ told, tokens }) => {
    const at = tokens.findIndex(({ text, isQuoted }) => text === 'dead' && !isQuoted);
    const [subject, verb] = [tokens[at - 2], tokens[at - 1]];
    const isSo = /^(?:was|is|were|lay|lies)$/.test(verb?.text ?? '') && subject?.entity === id;
    const next = tokens[at + 1];
    const isAlone = next === undefined || next.isMark || /^(?:and|when|before|by|in|on|at|now)$/.test(next.text);
    return isSo && isAlone && !isSupposed(textsOf(tokens.slice(0, at))) ? [told] : [];
  });
  const words = ['murder', 'death'].flatMap((word) => sentencesWith(slice, word).map((one) => ({ ...one, word })));
  const murdered = words.flatMap(({ told, tokens, word }) => {
    const at = tokens.findIndex(({ text, isQuoted }) => text === word && !isQuoted);
    const [the, of] = [tokens[at - 1]?.text, tokens[at + 1]?.text];
    const named = tokens.slice(at + 2, at + 2 + mostBeforeName).find(({ entity }) => entity !== undefined);
    const isSo = the === 'the' && of === 'of' && named?.entity === id && !isSupposed(textsOf(tokens.slice(0, at)));
    return isSo ? [told] : [];
  });
  return [...gone, ...murdered];
}

function textsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ text }) => text);
}

/** “of the poor old Sir Paul” */
const mostBeforeName = 4;

/** That somebody died, and how. */
export function deathLines(slice: Slice, who: EntityId): readonly Line[] {
  const claims = linesOfClaims(slice, deathsClaimed(slice, who));
  return eachOnce([...claims, ...deedLines(slice, deathsTold(slice, who))]);
}

/** All who die so far. */
export function deadAnswer(slice: Slice): readonly Line[] {
  const all = slice.entities.map(({ id }) => id).filter((id) => identities(slice)(id) === id);
  const dead = all.filter((id) => kindOf(slice, id) !== 'group' && isDeadByNow(slice, id));
  const deaths = (id: EntityId) => signsOfLife(slice, id).filter(({ is }) => is === 'dead');
  const sure = answered(slice, namesOf(slice, dead), eachOnce(dead.flatMap(deaths).flatMap(({ lines }) => lines)));
  return [...sure, ...likelyDead(slice, dead)];
}

/** Who seems to die on a stage: they say so, or a direction does without a name. */
function likelyDead(slice: Slice, sure: readonly EntityId[]): readonly Line[] {
  const found = stageDeaths(slice).filter(({ who }) => !sure.includes(who));
  const ids = [...new Set(found.map(({ who }) => who))];
  const lines = answered(
    slice,
    [...say('likely '), ...namesOf(slice, ids)],
    found.map(({ line }) => line),
  );
  return lines.map((line, at) => (at === 0 ? { ...line, certainty: 'likely' as const } : line));
}

type Sign = { readonly is: 'dead' | 'alive'; readonly claim: Claim; readonly lines: readonly Line[] };

/** All that says that somebody is dead or alive, in telling order. */
function signsOfLife(slice: Slice, who: EntityId): readonly Sign[] {
  const same = identities(slice);
  const stated = standing(slice).flatMap(({ claim, sense }): readonly Sign[] => {
    if (sense.kind !== 'state' || !sense.of.map(same).includes(same(who))) return [];
    const is = wordsOfLife.get(sense.what.split(/[^a-z]/i)[0]?.toLowerCase() ?? '');
    return is === undefined || sense.verb !== 'is' ? [] : [{ is, claim, lines: linesOfClaims(slice, [claim]) }];
  });
  const died = deathsClaimed(slice, who).map((claim) => dead(claim, linesOfClaims(slice, [claim])));
  const told = deathsTold(slice, who).map((deed) => dead(deed.told.claim, deedLines(slice, [deed])));
  const met = endsMet(slice, who).map((one) => dead(one.claim, [toldLine(slice, one)]));
  const found = deathsSeen(slice, who).map((one) => dead(one.claim, [toldLine(slice, one)]));
  const lives = deedsOf(slice, 'survive').filter((deed) => deed.doers.includes(same(who)) && isSo(deed));
  const alive = lives.map((deed): Sign => ({ is: 'alive', claim: deed.told.claim, lines: deedLines(slice, [deed]) }));
  return [...stated, ...died, ...told, ...met, ...found, ...alive].sort((a, b) => a.claim.told - b.claim.told);
}

function dead(claim: Claim, lines: readonly Line[]): Sign {
  return { is: 'dead', claim, lines };
}

const wordsOfLife: ReadonlyMap<string, 'dead' | 'alive'> = new Map([
  ['dead', 'dead'],
  ['alive', 'alive'],
]);

/** Sentences in which somebody dies or is killed. */
export function deathsTold(slice: Slice, who: EntityId): readonly Deed[] {
  const id = identities(slice)(who);
  const died = deedsOf(slice, 'die').filter((deed) => deed.doers.includes(id) && isSo(deed));
  const killed = deedsOf(slice, 'kill').filter((deed) => deed.targets.includes(id) && isSo(deed));
  return [...died, ...killed];
}

function isSo({ clause }: Deed): boolean {
  return clause.standing === 'so';
}

function isKilling({ targets }: Deed): boolean {
  return targets.length > 0;
}

/** "dies of a fever", "drowns". */
function hasMore({ tokens, clause }: Deed): boolean {
  const verb = tokens[clause.verb.from]?.text ?? '';
  const by = tokens[clause.rest.from]?.text ?? '';
  return !/^d(?:ie|ies|ied|ying)$/.test(verb) || ['of', 'from', 'by', 'in', 'with', 'through', 'after'].includes(by);
}

/** The claims by which somebody dies. */
function deathsClaimed(slice: Slice, who: EntityId): readonly Claim[] {
  return standing(slice).flatMap(({ claim, sense }) => {
    if (sense.kind !== 'act') return [];
    const row = verbs[sense.verb];
    const of = row.frame === 'act' ? row.deathOf : undefined;
    const dies = of === 'subject' ? sense.who : of === 'object' ? sense.what : undefined;
    return isAmong(slice, dies, who) ? [claim] : [];
  });
}

function instead(sense: Sense): Sense | null {
  return sense.kind === 'overturns' ? sense.instead : sense;
}

function hasManner(sense: Sense | null): boolean {
  return sense?.kind === 'act' && (sense.way !== undefined || sense.what !== undefined);
}
