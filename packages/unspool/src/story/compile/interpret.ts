import type { Span } from '../../base/index.js';
import {
  type Hearer,
  isVerbOf,
  plain,
  type Run,
  readAge,
  readAgeGap,
  type Sentence,
  type SpokenContent,
  type SpokenSource,
  type StateVerb,
  sliceRuns,
  type TellVerb,
  type ToldTo,
  verbs,
} from '../../language/index.js';
import type { Channel, Content, EntityId, Party, Sense } from '../story.js';
import { act, suffered } from './act.js';
import { known, type NameScope, partiesOf, partyOf, speakers } from './parties.js';
import { utteranceOf } from './utterance.js';

/** What a sentence says, in terms of entities. Null where it speaks of none: then it is a plain fact. */
export function interpret(sentence: Sentence | null, runs: readonly Run[], hearing: NameScope): Sense | null {
  if (!sentence) return null;
  const at = (span: Span) => sliceRuns(runs, span.from, span.to);
  if ('otherwise' in sentence) {
    const passive = 'content' in sentence ? toldTo(sentence, runs, hearing) : suffered(sentence, at, hearing);
    return passive ?? interpret(sentence.otherwise, runs, hearing);
  }
  if (sentence.verb === 'means') return meant(sentence, at, hearing);
  if ('complement' in sentence) return state(sentence, at, hearing);
  return 'content' in sentence ? mindOrTell(sentence, runs, hearing) : act(sentence, at, hearing);
}

type Active = Exclude<Sentence, { readonly otherwise: unknown }>;
type Means = Extract<Active, { readonly verb: 'means' }>;
type WithContent = Exclude<Extract<Active, { readonly content: SpokenContent }>, ToldTo>;
type At = (span: Span) => readonly Run[];

/** "The jar means home to Anna." */
function meant({ subject, complement, holder }: Means, at: At, hearing: NameScope): Sense | null {
  const text = (span: Span) => plain(at(span)).trim();
  const symbol = hearing.symbol(text(subject));
  if (symbol === undefined) return null;
  const holders = holder ? partiesOf(text(holder), hearing) : [];
  if (holders.some(({ entity }) => entity !== undefined)) {
    return { kind: 'means', symbol, meaning: text(complement), holders };
  }
  const whole = { from: complement.from, to: holder?.to ?? complement.to };
  return { kind: 'means', symbol, meaning: text(whole), holders: [] };
}

/** What somebody thinks, or says to whom, or what something suggests. */
function mindOrTell(sentence: WithContent, runs: readonly Run[], hearing: NameScope): Sense | null {
  const subject = sliceRuns(runs, sentence.subject.from, sentence.subject.to);
  const content = contentOf(sentence.content, runs, hearing);
  if (sentence.verb === 'suggests') {
    return { kind: 'suggests', who: partyOf(plain(subject).trim(), hearing), content };
  }
  const who = speakers(subject, hearing);
  const channel = sentence.content.source ? channelOf(sentence.content.source, runs, hearing) : {};
  if (!known(who) || !channel) return null;
  if (!isTelling(sentence)) return { kind: 'mind', verb: sentence.verb, who, ...channel, content };
  const told = sentence.hearer ? hearersOf(sentence.hearer, runs, hearing) : { hearers: [] };
  const utterance = utteranceOf(sentence, runs, hearing.words);
  return { kind: 'tell', verb: sentence.verb, who, ...channel, ...told, content, ...(utterance ? { utterance } : {}) };
}

/** Who is told: "Ben", "Ben and the crowd", and "Ben in the letter", which is no name. */
function hearersOf(
  { cut, ...span }: Hearer,
  runs: readonly Run[],
  hearing: NameScope,
): { readonly hearers: readonly Party[]; readonly channel?: Channel } {
  const listed = ({ from, to }: Span) => partiesOf(plain(sliceRuns(runs, from, to)).trim(), hearing);
  const hearers = listed(span);
  if (known(hearers) || !cut) return { hearers };
  const before = listed(cut.hearer);
  const channel = known(before) ? channelOf(cut.source, runs, hearing) : null;
  return channel ? { hearers: before, ...channel } : { hearers };
}

/** Null: a list that is none, "Ben, who knows". Of whom something is learnt is nowhere that it comes from. */
function channelOf(
  { how, at }: SpokenSource,
  runs: readonly Run[],
  hearing: NameScope,
): { readonly channel?: Channel } | null {
  const phrase = plain(sliceRuns(runs, at.from, at.to)).trim();
  const from = partiesOf(phrase, hearing);
  if (phrase.includes(',') && !known(from)) return null;
  return how === 'of' ? {} : { channel: { how, from } };
}

/** "Anna is told by Ben that …". Whoever says it need not be named. */
function toldTo({ verb, subject, content }: ToldTo, runs: readonly Run[], hearing: NameScope): Sense | null {
  const { source } = content;
  const hearers = speakers(sliceRuns(runs, subject.from, subject.to), hearing);
  const found = source ? channelOf(source, runs, hearing) : {};
  if (!found) return null;
  const who = source?.agent ? (found.channel?.from ?? []) : [];
  if (!known(hearers) && !known(who)) return null;
  const channel = source?.agent ? {} : found;
  return { kind: 'tell', verb, who, hearers, ...channel, content: contentOf(content, runs, hearing) };
}

type Tell = Exclude<Extract<Sentence, { verb: TellVerb }>, ToldTo>;

function isTelling(sentence: Sentence): sentence is Tell {
  return isVerbOf(sentence.verb, 'tell');
}

function contentOf(content: SpokenContent, runs: readonly Run[], hearing: NameScope): Content {
  const words = hearing.words(sliceRuns(runs, content.from, content.to));
  return { words, sense: interpret(content.sentence, runs, hearing) };
}

type StateSentence = Extract<Sentence, { verb: StateVerb }>;

function state(sentence: StateSentence, at: (span: Span) => readonly Run[], hearing: NameScope): Sense | null {
  const { verb } = sentence;
  const subject = at(sentence.subject);
  const what = plain(at(sentence.complement)).trim();
  const words = hearing.words(subject);
  const scene = words.findIndex((word) => word.ref?.to === 'scene');
  const within = words[scene]?.ref;
  // "The man in grey in [The dance]": the name ends with the last "in".
  const name = within ? plain(words.slice(0, scene)).replace(/ in \s*$/, '') : plain(subject);
  const of = partiesOf(name.trim(), hearing).flatMap((party) => (party.entity === undefined ? [] : [party.entity]));
  const [first] = of;
  if (first === undefined) return null;
  if (/^(?:not|never|neither|no) /i.test(what)) return { kind: 'state', verb, of, what };
  const other = /^an? /i.test(what) ? undefined : hearing.find(what);
  if (verbs[verb].turn === 'holds' && of.length === 1 && other !== undefined && other !== first) {
    return { kind: 'same', a: first, b: other, ...(within ? { in: within.id } : {}) };
  }
  if (readAge(what) || readAgeGap(what)) return { kind: 'state', verb, of, what };
  const role = roleIn(what, hearing);
  if (role) return { kind: 'relation', verb, of, ...role };
  if (of.length > 1 && mutual.test(what)) return { kind: 'relation', verb, of, role: what, to: [] };
  return { kind: 'state', verb, of, what };
}

/** "the father of the child", "Jocasta's brother", "friends with Ines". */
function roleIn(what: string, hearing: NameScope): { role: string; to: readonly EntityId[] } | null {
  const entities = (phrase: string) => {
    const parties = partiesOf(phrase, hearing);
    return parties.every((party) => party.entity !== undefined)
      ? parties.map((party) => party.entity as EntityId)
      : null;
  };
  const of = /^(?:the |an? )?(.+?) (of|to|with|for) (.+)$/.exec(what);
  const to = of ? entities(of[3] as string) : null;
  if (of && to) return { role: of[2] === 'of' ? (of[1] as string) : `${of[1]} ${of[2]}`, to };
  const owned = /^(.+?)['’]s (.+)$/.exec(what);
  const owner = owned ? entities(owned[1] as string) : null;
  return owned && owner ? { role: owned[2] as string, to: owner } : null;
}

/** What several can be to each other. */
const mutual = /(?:^|\s)(?:close|married|engaged|related|in love|together|apart|enemies|kin|family|[a-z]+s)(?:\s|$)/i;
