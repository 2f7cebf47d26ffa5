import type { Span } from '../../base/index.js';
import {
  type ActVerb,
  isVerbOf,
  plain,
  type Run,
  readAge,
  readAgeGap,
  type Sentence,
  type SpokenContent,
  type StateVerb,
  sliceRuns,
  type TellVerb,
  verbs,
} from '../../language/index.js';
import type { Content, EntityId, Party, Sense, Word, Words } from '../story.js';
import { utteranceOf } from './utterance.js';

/** What sense-making needs to know of the moment at which a line is told. */
export type Hearing = {
  readonly words: (runs: readonly Run[]) => Words;
  /** Whose name the whole phrase is. */
  readonly find: (phrase: string) => EntityId | undefined;
  /** The symbol of that name. */
  readonly symbol: (phrase: string) => EntityId | undefined;
  /** In prose a subject may stand at the head of more words: "Ok-ju comes back and **takes the drives**". */
  readonly loose?: true;
};

/** What a sentence says, in terms of entities. Null where it speaks of none: then it is a plain fact. */
export function senseOf(sentence: Sentence | null, runs: readonly Run[], hearing: Hearing): Sense | null {
  if (!sentence) return null;
  const at = (span: Span) => sliceRuns(runs, span.from, span.to);
  const text = (span: Span) => plain(at(span)).trim();
  const listed = (span: Span) => partiesOf(text(span), hearing);
  if (sentence.verb === 'means') {
    const symbol = hearing.symbol(text(sentence.subject));
    if (symbol === undefined) return null;
    const holders = sentence.holder ? listed(sentence.holder) : [];
    if (holders.some((holder) => holder.entity !== undefined)) {
      return { kind: 'means', symbol, meaning: text(sentence.complement), holders };
    }
    const whole = { from: sentence.complement.from, to: sentence.holder?.to ?? sentence.complement.to };
    return { kind: 'means', symbol, meaning: text(whole), holders: [] };
  }
  if ('complement' in sentence) return state(sentence, at, hearing);
  if ('content' in sentence) {
    const content = contentOf(sentence.content, runs, hearing);
    if (sentence.verb === 'suggests')
      return { kind: 'suggests', who: partyOf(text(sentence.subject), hearing), content };
    const who = speakers(at(sentence.subject), hearing);
    if (!known(who)) return null;
    if (isTelling(sentence)) {
      const utterance = utteranceOf(sentence, runs, hearing.words);
      return {
        kind: 'tell',
        verb: sentence.verb,
        who,
        hearers: sentence.hearer ? listed(sentence.hearer) : [],
        content,
        ...(utterance ? { utterance } : {}),
      };
    }
    return { kind: 'mind', verb: sentence.verb, who, content };
  }
  return act(sentence, at, hearing);
}

type ActSentence = Extract<Sentence, { verb: ActVerb }>;

function act(
  { verb, subject, object, way }: ActSentence,
  at: (span: Span) => readonly Run[],
  hearing: Hearing,
): Sense | null {
  const who = speakers(at(subject), hearing);
  const rest = way ? { way: plain(at(way)).trim() } : {};
  if (!object) return known(who) ? { kind: 'act', verb, who, ...rest } : null;
  // "the man in the car" may be a name, and "the knife and leaves" begins with one.
  const whole = partyOf(plain(at({ from: object.from, to: way?.to ?? object.to })), hearing);
  if (whole.entity !== undefined) return { kind: 'act', verb, who, what: whole };
  const words = plain(at(object));
  const what = partyOf(words, hearing);
  const first = what.entity === undefined ? partyOf(words.replace(/(?:,| and | but ).*$/s, ''), hearing) : what;
  if (first.entity !== undefined) return { kind: 'act', verb, who, what: first, ...rest };
  // "gives Anna the letter": the first name is to whom, the last what.
  const named = hearing
    .words(at(object))
    .flatMap((word) => (word.entity === undefined ? [] : [{ words: word.text, entity: word.entity }]));
  const [to, thing] = named;
  const { moves, object: demanded } = verbs[verb];
  if (moves === 'toSomebody' && to && thing && known(who))
    return { kind: 'act', verb, who, what: thing, way: `to ${to.words}` };
  return demanded === 'any' && known(who) ? { kind: 'act', verb, who, what, ...rest } : null;
}

/** Whose names a list is: "Ok-ju", "Anna and Ben", "A, B and C"; one party with no entity if it is none. */
function partiesOf(phrase: string, hearing: Pick<Hearing, 'find'>): readonly Party[] {
  const whole = partyOf(phrase, hearing);
  if (whole.entity !== undefined) return [whole];
  const list = phrase.split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/).filter((part) => part !== '');
  const parties = list.map((part) => partyOf(part, hearing));
  return parties.length > 1 && parties.every((party) => party.entity !== undefined) ? parties : [whole];
}

/** The party that a phrase names. */
export function partyOf(phrase: string, hearing: Pick<Hearing, 'find'>): Party {
  const words = phrase.trim();
  const entity = hearing.find(words);
  return entity === undefined ? { words } : { words, entity };
}

type Tell = Extract<Sentence, { verb: TellVerb }>;

function isTelling(sentence: Sentence): sentence is Tell {
  return isVerbOf(sentence.verb, 'tell');
}

function known(parties: readonly Party[]): boolean {
  return parties.some((party) => party.entity !== undefined);
}

/** A subject: the whole phrase if it names somebody, else the name that it ends with, else (in prose) begins with. */
function speakers(runs: readonly Run[], hearing: Hearing): readonly Party[] {
  const phrase = plain(runs).trim();
  const listed = partiesOf(phrase, hearing);
  if (known(listed)) return listed;
  // "Ada, a widow, takes the key."
  const apposed = /^([^,]+),.+,$/s.exec(phrase);
  const alone = apposed ? [partyOf(apposed[1] as string, hearing)] : [];
  if (known(alone)) return alone;
  const words = hearing.words(runs).filter((word) => word.text.trim() !== '');
  const named = words.filter((word): word is Word & { entity: EntityId } => word.entity !== undefined);
  const last = words.at(-1)?.entity !== undefined && !isWithin(words, named);
  const chosen = last ? named.at(-1) : hearing.loose && words.at(-1)?.entity === undefined ? named[0] : undefined;
  if (chosen) return [{ words: chosen.text, entity: chosen.entity }];
  return hearing.loose ? [] : listed;
}

/** "Anna fears Ben": the name at the end stands within what is said of another, with nothing that parts the two. */
function isWithin(words: Words, named: readonly Word[]): boolean {
  const before = words.lastIndexOf(named.at(-2) as Word);
  if (before < 0) return false;
  const between = words.slice(before + 1, -1).map((word) => word.text);
  return !/[,;:–—]|\band\b|^['’]/.test(between.join('').trim());
}

function contentOf(content: SpokenContent, runs: readonly Run[], hearing: Hearing): Content {
  const words = hearing.words(sliceRuns(runs, content.from, content.to));
  return { words, sense: senseOf(content.sentence, runs, hearing) };
}

type StateSentence = Extract<Sentence, { verb: StateVerb }>;

function state(sentence: StateSentence, at: (span: Span) => readonly Run[], hearing: Hearing): Sense | null {
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
function roleIn(what: string, hearing: Hearing): { role: string; to: readonly EntityId[] } | null {
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
