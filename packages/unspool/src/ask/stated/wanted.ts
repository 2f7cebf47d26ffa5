import type { EntityId, Slice } from '../../story/index.js';
import { identities, kindOf } from '../../story/index.js';
import { be } from '../told/clause-words.js';
import { isOwner } from '../told/clause.js';
import { strangers } from '../told/gender.js';
import type { Token } from '../told/told-tokens.js';
import type { Asked } from './asked.js';
import { tellsOf } from './cover.js';
import type { Fit } from './fits.js';
import { counted, isCurrency, isLength, isNumber, isSpan, tellsAge, tellsHowOften } from './numbers.js';
import { isPossessive, referentsIn } from './referents.js';
import { isPerson } from './stated-sentences.js';
import { tellsFate } from './wanted-fate.js';
import { nounBehind, tellsThing, tellsWords } from './wanted-things.js';
import { isLinked, tellsJob, tellsName } from './wanted-traits.js';

/** What of a sentence answers a question: those whom it names, where it asks for people and they are sure; else it does so as a whole. */
export type Found = { readonly people?: readonly EntityId[] };

/** Whether a sentence that tells of what a question names also tells what it wants to know. */
export function tellsWanted(slice: Slice, asked: Asked, fit: Fit): Found | undefined {
  if (asked.wants !== 'yesno' && fit.standing === 'denied') return undefined;
  return tests[asked.wants](slice, asked, fit) ? peopleOf(slice, asked, fit) : undefined;
}

type Test = (slice: Slice, asked: Asked, fit: Fit) => boolean;

const tests: Readonly<Record<Asked['wants'], Test>> = {
  person: tellsPerson,
  owner: tellsOwner,
  place: (_, __, fit) => tellsPlace(fit),
  time: (_, __, { sentence, taken }) => tellsTime(sentence.tokens, taken),
  amount: tellsAmount,
  length: (_, __, fit) => counted(fit.sentence.tokens, (at) => isSpan(fit.sentence.tokens[at]?.text ?? '')) !== undefined,
  age: (_, __, fit) => tellsAge(restOf(fit)),
  often: (_, __, fit) => tellsHowOften(fit.sentence.tokens),
  measure: (_, __, { sentence }) => counted(sentence.tokens, (at) => isLength(sentence.tokens[at]?.text ?? '')) !== undefined,
  reason: (_, __, fit) => tellsReason(fit),
  means: tellsMeans,
  thing: tellsThing,
  words: (_, __, fit) => tellsWords(fit),
  name: (_, asked, fit) => tellsName(asked, fit),
  job: (_, __, fit) => tellsJob(fit),
  fate: tellsFate,
  yesno: (_, asked, fit) => (fit.verb !== undefined ? fit.standing !== 'said' && !fit.isLoose : !fit.isLoose && isLinked(asked, fit)),
};

function restOf({ sentence, taken, clause }: Fit): readonly Token[] {
  const from = Math.min(...taken);
  return sentence.tokens.slice(from, clause ? Math.max(clause.rest.to, from) : sentence.tokens.length);
}

function peopleOf(slice: Slice, asked: Asked, { doers, clause, standing, isSure }: Fit): Found {
  const isDoer = asked.wants === 'person' && ((asked.gap === 'subject' && !asked.isPassive) || asked.stranded === 'by');
  const own = doers.filter((id) => !isAsked(slice, asked, id));
  const isNamed = clause !== undefined && (clause.doers.length > 0 || isSure);
  return isDoer && isNamed && own.length > 0 && standing === 'so' ? { people: own } : {};
}

function isAsked(slice: Slice, { items }: Asked, id: EntityId): boolean {
  return items.some(({ bearers }) => bearers?.has(identities(slice)(id)));
}

function tellsPerson(slice: Slice, asked: Asked, fit: Fit): boolean {
  const { clause, doers, sentence, taken } = fit;
  if (!clause) return asked.verb ? peopleBesides(slice, asked, fit, 0, sentence.tokens.length).length > 0 : tellsWhoIs(slice, asked, fit);
  const wantsDoer = (asked.gap === 'subject' && !asked.isPassive) || asked.stranded === 'by';
  if (wantsDoer) {
    if (doers.some((id) => !isAsked(slice, asked, id))) return true;
    if (clause.doers.length > 0 || clause.isPassive) return false;
    return sentence.tokens.slice(Math.max(0, clause.verb.from - 4), clause.verb.from).some(({ text, entity }, index, all) => entity === undefined && strangers.has(text) && !taken.has(clause.verb.from - all.length + index));
  }
  if (asked.gap === 'subject' && asked.isPassive) {
    const done = clause.isPassive ? clause.sufferers : peopleBesides(slice, asked, fit, clause.rest.from, clause.rest.to);
    return done.some((id) => !isAsked(slice, asked, id) && isPerson(slice, id));
  }
  const by = asked.stranded;
  const found = peopleBesides(slice, asked, fit, clause.rest.from, clause.rest.to, by);
  return found.length > 0 || (by === undefined && clause.sufferers.some((id) => !isAsked(slice, asked, id)));
}

/** "The thief is Ada", "Ada is the thief", "Ada, the thief". */
function tellsWhoIs(slice: Slice, asked: Asked, { sentence, taken, isLoose }: Fit): boolean {
  const { tokens } = sentence;
  const [first, last] = [Math.min(...taken), Math.max(...taken)];
  const isOther = (at: number) => isPerson(slice, tokens[at]?.entity) && !isAsked(slice, asked, tokens[at]?.entity as EntityId) && !isOwner(tokens, at + 1);
  if (isLoose) return false;
  if (sentence.isIntroduction) return isOther(0);
  const isLinked = (from: number, to: number) => tokens.slice(from, to).some(({ text }) => be.has(text)) && tokens.slice(from, to).every(({ text, isMark }) => !isMark && text !== 'and');
  return tokens.some((_, at) => isOther(at) && (at < first ? isLinked(at + 1, first) : at > last && isLinked(last + 1, at)));
}

/** The people who are named in a stretch and not in the question, behind a preposition where one is asked for. */
function peopleBesides(slice: Slice, asked: Asked, { sentence, taken }: Fit, from: number, to: number, by?: string): readonly EntityId[] {
  const referents = referentsIn(slice, sentence);
  const found: EntityId[] = [];
  for (let at = from; at < to; at += 1) {
    const { entity } = sentence.tokens[at] as Token;
    const id = entity ?? referents.get(at)?.id;
    if (taken.has(at) || !isPerson(slice, id) || isAsked(slice, asked, id) || isOwner(sentence.tokens, at + 1)) continue;
    if (entity === undefined && isPossessive(sentence.tokens, at)) continue;
    if (by !== undefined && by !== 'to' && !sentence.tokens.slice(Math.max(0, at - 3), at).some(({ text }) => text === by)) continue;
    found.push(id);
  }
  return found;
}

/** "Ada's boat", "the boat of Ada". */
function tellsOwner(slice: Slice, asked: Asked, { sentence }: Fit): boolean {
  const { head } = asked;
  const { tokens } = sentence;
  if (!head) return false;
  return tokens.some((_, at) => {
    if (!tellsOf(tokens, at, head)) return false;
    const owner = tokens.slice(Math.max(0, at - 4), at).some(({ entity }, index, all) => entity !== undefined && isOwner(tokens, at - all.length + index + 1) && !isAsked(slice, asked, entity));
    const of = /^(?:of|shows|showing)$/.test(tokens[at + 1]?.text ?? '') || tokens.slice(at + 1, at + 5).some(({ text }) => text === 'shows') ? tokens.slice(at + 2, at + 7).some(({ entity }) => entity !== undefined && !isAsked(slice, asked, entity)) : false;
    return owner || of;
  });
}

const placing: ReadonlySet<string> = new Set(
  'in on at under behind inside beneath near beside above over below between into onto from to through outside along across beyond towards around against'.split(' '),
);
const noPlaces: ReadonlySet<string> = new Set(
  (
    'love time order fact general particular once last first all least morning afternoon evening night day week month year moment way case hurry silence tears danger trouble end beginning ' +
    'meantime january february march april may june july august september october november december age noon midnight dawn o\'clock spite front return turn pain anger fear secret vain'
  ).split(' '),
);

/** A preposition of place behind the verb, with something that is no time and not asked with. */
function tellsPlace({ sentence, taken, clause }: Fit): boolean {
  const { tokens } = sentence;
  const from = clause ? clause.rest.from : Math.min(...taken);
  const to = clause ? clause.rest.to : tokens.length;
  for (let at = from; at < to; at += 1) {
    const { text, isMark } = tokens[at] as Token;
    if (isMark && text !== ',') continue;
    if (!placing.has(text)) continue;
    const noun = nounBehind(tokens, at + 1, to);
    if (noun === undefined || taken.has(noun)) continue;
    const own = tokens[noun] as Token;
    if (own.entity === undefined && (noPlaces.has(own.text) || isNumber(own) || isSpan(own.text))) continue;
    if (text === 'to' && tokens[at + 1] !== undefined && noun === at + 1 && own.entity === undefined) continue;
    return true;
  }
  return false;
}

const times: ReadonlySet<string> = new Set(
  (
    'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    "spring summer autumn winter morning afternoon evening night midnight noon dawn dusk o'clock yesterday tomorrow today christmas easter"
  ).split(' '),
);

function tellsTime(tokens: readonly Token[], taken: ReadonlySet<number>): boolean {
  return tokens.some(({ text, isQuoted }, at) => {
    if (taken.has(at) || isQuoted) return false;
    return times.has(text) || /^1[0-9]{3}$|^20[0-9]{2}$/.test(text) || (text === 'ago' && at > 0);
  });
}

function tellsAmount(_: Slice, asked: Asked, { sentence }: Fit): boolean {
  const { tokens } = sentence;
  const { head } = asked;
  if (!head || head.word === 'money') return counted(tokens, (at) => isCurrency(tokens[at]?.text ?? '')) !== undefined;
  return counted(tokens, (at) => tellsOf(tokens, at, head)) !== undefined;
}

const reasons =
  /\b(?:because|since|as|so that|in order to|out of (?:fear|love|pity|revenge|spite|jealousy|greed)|for fear|for the sake|on the grounds?|due to|thanks to|owing to|lest|for (?:he|she|they|it|his|her|their)|so|therefore)\b/;
const aims =
  /\bto (?:save|protect|hide|get|win|avenge|find|keep|prove|stop|help|warn|escape|pay|free|silence|cover|make|see|look|buy|meet|take|steal|kill|forget|show|tell|learn|frighten|punish|spare|test|avoid)\b/;

/** "dies of a fever". */
function diesOf({ sentence: { tokens }, verb, taken }: Fit): boolean {
  if (verb === undefined || !/^(?:die[sd]?|dying|death)$/.test(tokens[verb]?.text ?? '')) return false;
  return tokens[verb + 1]?.text === 'of' && tokens[verb + 2] !== undefined && !taken.has(verb + 2);
}

/** Behind the verb "because …"; before it "since …,"; a result behind "so". */
function tellsReason(fit: Fit): boolean {
  const { sentence, verb, taken } = fit;
  const at = verb ?? Math.max(...taken);
  const { tokens } = sentence;
  if (diesOf(fit)) return true;
  const say = (from: number, to: number) => tokens.slice(from, to).filter(({ isQuoted }) => !isQuoted).map(({ text }) => text).join(' ');
  const before = say(0, at);
  const behind = say(at + 1, tokens.length);
  if (/\b(?:because|since|so that|in order to)\b/.test(before) && !/^(?:because|since|as)\b[^,]*,/.test(before)) return false;
  if (/^(?:because|since|as|out of|in order to|for fear|to prove|to (?:save|hide|protect))\b[^,]*,/.test(before)) return true;
  if (/(?:,|\band) (?:so|therefore)\b/.test(before)) return true;
  const [first] = behind.split(/ [;.] /);
  return reasons.test(withoutSo(first ?? '')) || aims.test(first ?? '');
}

/** ", so …" behind it is what follows from it, and no reason. */
function withoutSo(text: string): string {
  return text.replace(/\b(?:,|and) so (?!that)|\bso \p{L}+ that\b|\bas (?:soon|long|if|though|well|far|big|much|many|good)\b|\btherefore\b|\bso\b(?! that)/gu, ' ').replace(/\bsince (?:then|yesterday|the|his|her)\b/g, ' ').replace(/\bas (?:a|an|the)\b/g, ' ');
}

const ways: ReadonlySet<string> = new Set(
  'strangles strangled shoots shot stabs stabbed drowns drowned poisons poisoned hangs hanged beheads beheaded crushes crushed starves starved chokes choked plunges plunged'.split(' '),
);

const meansWords: ReadonlySet<string> = new Set(['by', 'with', 'through', 'using', 'via', 'of', 'from', 'in', 'out']);

function tellsMeans(slice: Slice, asked: Asked, { sentence, clause, taken }: Fit): boolean {
  if (!clause) return false;
  const { tokens } = sentence;
  // Who strangles somebody kills them so.
  if (ways.has(tokens[clause.verb.from]?.text ?? '') && !asked.items.some(({ word }) => ways.has(word))) return true;
  for (let at = clause.rest.from; at < clause.rest.to; at += 1) {
    if (!meansWords.has(tokens[at]?.text ?? '')) continue;
    const noun = nounBehind(tokens, at + 1, clause.rest.to);
    if (noun === undefined || taken.has(noun)) continue;
    const { entity, text } = tokens[noun] as Token;
    if (entity !== undefined && ['person', 'group', 'place'].includes(kindOf(slice, entity))) continue;
    if (times.has(text) || isNumber(tokens[noun] as Token) || noPlaces.has(text)) continue;
    const by = tokens[at]?.text;
    if (by === 'of' && !diesOf({ sentence, taken, verb: clause.verb.from } as Fit)) continue;
    if (by === 'in' && !/accident|crash|fire|battle|war|flood|fight|duel|explosion|storm/.test(tokens.slice(noun, noun + 3).map((own) => own.text).join(' '))) continue;
    return true;
  }
  return false;
}
