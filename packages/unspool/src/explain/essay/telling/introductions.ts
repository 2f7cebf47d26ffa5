import { addAll } from '../../../base/lists.js';
import { plain, stems } from '../../../language/index.js';
import { type EntityId, kindOf, nameOf, ofKind, type Slice, type Words } from '../../../story/index.js';
import type { Profile } from '../../profile.js';
import { capital, joined, say, sentence, sliceWords, typesetText } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { description, type Introduction, introductions, whose } from './whose.js';

/** Introduces people with the words of the notes where their names first come up, each once. */
export type Introducer = {
  /**
   * The sentences of a scene with what is said of whom they name first; sentences that had to stand before them come first.
   * `kin` says of whom the scene's lines say whose something they are.
   */
  readonly introduced: (sentences: readonly Words[], isStart: boolean, more?: More) => readonly Words[];
  readonly isKnown: (id: EntityId) => boolean;
};

type More = { readonly groups?: readonly EntityId[]; readonly kin?: ReadonlyMap<EntityId, Words> };

/** One who has introduced nobody yet. */
export function introducerOf(slice: Slice): Introducer {
  const known = new Set<EntityId>();
  return {
    introduced: (sentences, isStart, { groups = [], kin = new Map() } = {}) => {
      const text = plain(joined(sentences, ' '));
      const before = groups.flatMap((id) => (known.has(id) ? [] : (introductions(slice).get(id) ?? [])));
      for (const { sense } of before) known.add(sense.entity);
      const scene: Telling = { slice, text, kin, known, before: isStart ? before : undefined };
      const told = sentences.map((words) => introducedIn(scene, words));
      return [...sentencesFor(slice, before, joined(sentences, ' ')), ...told];
    },
    isKnown: (id) => known.has(id),
  };
}

/** What a scene says in all, what its lines say of kin, who was introduced, and who is to be introduced before it. */
type Telling = {
  readonly slice: Slice;
  readonly text: string;
  readonly kin: ReadonlyMap<EntityId, Words>;
  readonly known: Set<EntityId>;
  readonly before: Introduction[] | undefined;
};

/** A sentence with what is said of whom it names first; what cannot stand in it is put `before`. */
function introducedIn(scene: Telling, words: Words): Words {
  const { slice, kin, known, before } = scene;
  let result = words;
  for (const { entity } of words) {
    if (entity === undefined || known.has(entity)) continue;
    const introduction = introductions(slice).get(entity);
    if (!introduction && !kin.has(entity)) continue;
    const set = withRemark(scene, result, entity, introduction?.sense);
    if (set === 'later') continue;
    known.add(entity);
    if (set !== 'before') result = set;
    else if (before && introduction) {
      const all = block(slice, introduction, known);
      // At the very beginning nobody would know whose brother "her brother" is.
      if (before.length === 0 && all[0] && ownPronoun.test(plain(description(slice, all[0].sense) ?? []))) continue;
      for (const { sense } of all) known.add(sense.entity);
      addAll(before, all);
    }
  }
  return result;
}

/**
 * A sentence with a remark behind a name. 'before' where it has to be said in a sentence of its own, 'later' where the name
 * is only somebody's whose something it is, or stands in what somebody says.
 */
function withRemark(
  scene: Telling,
  words: Words,
  entity: EntityId,
  sense: Introduction['sense'] | undefined,
): Words | 'before' | 'later' {
  const { slice, text, kin, known } = scene;
  const at = endOfName(words, entity);
  const offset = plain(words.slice(0, at + 1)).length;
  const all = plain(words);
  const next = all.slice(offset);
  if (words[at]?.quote || isInQuotation(all.slice(0, offset)) || bornHere.test(next)) return 'later';
  if (!isNamed(words, at, nameOf(slice, entity)) || /\ban? $/i.test(plain(words.slice(0, at)))) return 'later';
  const isGiven = (givenBehind.test(next) && !/^, who\b/.test(next)) || givenBefore.test(plain(words.slice(0, at)));
  const said = isGiven ? undefined : saidOf(scene, words, entity, sense, at);
  const remarks = isGiven ? [] : [said, knownKin(kin.get(entity), known)];
  const remark = remarks.find((one) => one !== undefined && !isSaid(one, text) && !isInClause(one, next));
  const isOwner = /^[’']/.test(next);
  const actor = sense?.performer !== undefined && !isOwner ? say(` (${typesetText(sense.performer)})`) : [];
  const put = (behind: Words): Words => [...words.slice(0, at + 1), ...actor, ...behind, ...words.slice(at + 1)];
  if (!remark) return actor.length > 0 ? put([]) : isOwner ? 'later' : words;
  // Between events nobody is introduced for what is theirs.
  if (isOwner && known.size > 0) return 'later';
  if (isOfFirst(remark, words)) return 'later';
  const short = inShort(remark);
  if (isOwner || listing.test(next) || !short)
    return remark === said && !isWayOfGroup(slice, entity, remark) ? 'before' : 'later';
  return put(behindName(short, next));
}

/** Nobody waits to hear in a sentence of its own what a group is in. */
function isWayOfGroup(slice: Slice, entity: EntityId, remark: Words): boolean {
  return kindOf(slice, entity) === 'group' && bareWay.test(plain(remark));
}

/** "A smith with a broken hip" of whom the sentence says how the hip broke: a smith. */
function withoutTold(remark: Words, sentence: string): Words {
  const text = plain(remark);
  const [, own = '', told = ''] = /^(.*\p{L}) with ([^,]+)$/u.exec(text) ?? [];
  const [part] = stems(told).slice(-1);
  const isTold = part !== undefined && stems(sentence).includes(part);
  return isTold ? sliceWords(remark, 0, own.length) : remark;
}

/** What the notes say of somebody, as it stands behind the name that ends at a word of a sentence. */
function saidOf(
  { slice, known }: Telling,
  words: Words,
  entity: EntityId,
  sense: Introduction['sense'] | undefined,
  at: number,
): Words | undefined {
  const own = sense && description(slice, sense, plain(words.slice(0, at)));
  const said = own && withoutTold(whose(slice, entity, own, known), plain(words));
  return said && withoutTitle(said, words[at]?.text ?? '');
}

/** "Captain Hale" as "captain of the harbour police": of the harbour police. */
function withoutTitle(remark: Words, name: string): Words {
  const text = plain(remark);
  const [lead = '', title = ''] = /^(?:(?:the|an?) )?(\p{Ll}+) (?=of )/u.exec(text) ?? [];
  return title !== '' && name.toLowerCase().split(' ')[0] === title
    ? sliceWords(remark, lead.length, text.length)
    : remark;
}

/** Whether the sentence goes on behind a name with what a remark says: "Ann, a housekeeper, who keeps house for him". */
function isInClause(remark: Words, next: string): boolean {
  const [clause = ''] = /^, who [^.;:]*/.exec(next) ?? [];
  if (clause === '') return false;
  const said = stems(clause).filter((stem) => stem.length > 3);
  const own = stems(plain(remark));
  return /^who /.test(plain(remark)) || own.some((stem) => said.some((one) => stem.startsWith(one)));
}

/** A remark behind a name, between commas; "Captain Hale of the harbour police" needs none. */
function behindName(remark: Words, next: string): Words {
  if (whence.test(plain(remark))) return [...say(' '), ...remark];
  return [...say(', '), ...remark, ...(/^[.,;:!?)]|^$/.test(next) ? [] : say(','))];
}

/** "Nela tells him that Ben, Nela’s son, is away" says her name twice. */
function isOfFirst([owner]: Words, [first]: Words): boolean {
  return owner?.entity !== undefined && owner.entity === first?.entity;
}

/** Where a name ends: "Constable" and "Dahl" may be two words of one. */
function endOfName(words: Words, entity: EntityId): number {
  let at = words.findIndex((word) => word.entity === entity);
  while (words[at + 1]?.text === ' ' && words[at + 2]?.entity === entity) at += 2;
  return at;
}

/** Whose something somebody is, where one knows whose. */
function knownKin(kin: Words | undefined, known: ReadonlySet<EntityId>): Words | undefined {
  const [owner] = kin ?? [];
  return owner?.entity !== undefined && known.has(owner.entity) ? kin : undefined;
}

/** A remark as it can stand inside a sentence: of a long one what comes first; undefined where that is long too. */
function inShort(remark: Words): Words | undefined {
  const text = plain(remark);
  if (ownPronoun.test(text) || (bareWay.test(text) && !whence.test(text))) return undefined;
  if (text.split(' ').length <= mostInside) return remark;
  const [first = ''] = text.split(', ');
  return first !== text && first.split(' ').length <= mostFirst ? sliceWords(remark, 0, first.length) : undefined;
}

/** Whether words call somebody by their name: "a housekeeper opens" does not. */
function isNamed(words: Words, at: number, name: string): boolean {
  const bare = (text: string) => text.replace(/^(?:the|an?) /i, '');
  const called = words[at]?.text ?? '';
  if (/^\p{Lu}/u.test(bare(called))) return true;
  const isSome = /^an? /i.test(called) || /\ban? $/i.test(plain(words.slice(0, at)));
  return !isSome && bare(called).toLowerCase() === bare(name).toLowerCase();
}

/** The author says in the sentence itself who somebody is: "his housekeeper Mrs Lisle", "Da-song, the small son". */
const givenBehind = /^, (?:who|whose|an?|the|his|her|their) /;
const givenBefore =
  /\bwho is $|\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:(?!that |whom? |when |where |and |is |was )\p{Ll}[\p{L}’-]* ){1,4}$|(?<!\b(?:[Tt]o|[Aa]t|[Ii]n|[Oo]n|of|[Ff]rom|by|with|into|near|[Bb]ehind|[Uu]nder) )\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) [^,.;:]{3,40}, $/u;

/** Nobody is born a vet. */
const bornHere = /^ (?:is|was) born\b/;

const mostInside = 12;
const mostFirst = 8;
/** "in drugs and smuggling" is no remark behind a name. */
const bareWay = /^(?:in|on|at|of|from|with|by) /;
const whence = /^(?:of|from) (?:the |\p{Lu})[^,]{2,40}$/u;
/** Who is named goes on to be one of several: "Ann and Ben wait". */
const listing = /^(?:,? and (?:\p{Lu}|(?:an?|the|his|her|their) )|, \p{Lu}[^,.;:“]*(?:,| and ))/u;
const ownPronoun = /^(?:his|her|their|its)\b/i;

function isInQuotation(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

/** Whether the scene itself says most of a remark. */
function isSaid(remark: Words, text: string): boolean {
  const said = new Set(stems(text));
  // What stands in a clause of its own is nothing that the scene says by the way.
  if (/^whose /.test(plain(remark))) return false;
  const own = stems(plain(remark.filter(({ entity }) => entity === undefined))).filter((one) => one.length > 2);
  const known = own.filter((one) => said.has(one)).length;
  return own.length > 0 && known / own.length >= mostSaid;
}

const mostSaid = 0.5;

const mostTogether = 5;

/** An introduction with those before it on whom its "his wife" leans. */
function block(slice: Slice, introduction: Introduction, known: ReadonlySet<EntityId>): readonly Introduction[] {
  const all = [...introductions(slice).values()];
  const found = [introduction];
  for (
    let at = all.indexOf(introduction);
    at > 0 && found.length < mostTogether && ownPronoun.test(plain(all[at]?.sense.description ?? []));
    at -= 1
  ) {
    const before = all[at - 1];
    if (before && !(known.has(before.sense.entity) && before !== introduction)) found.unshift(before);
  }
  return found;
}

/** "Ok-ju (Jun Jong-seo) guards important clients. Ki-woo is their son, and Ki-jung their daughter." */
function sentencesFor(slice: Slice, introductions: readonly Introduction[], scene: Words): readonly Words[] {
  const told: Words[] = [];
  let short: { readonly words: Words; readonly whose: string } | undefined;
  for (const { sense } of new Set(introductions)) {
    const said = description(slice, sense);
    if (!said) continue;
    const called = calledIn(slice, sense.entity, scene);
    const name: Words = [
      { text: typesetText(nameOf(slice, sense.entity)), entity: sense.entity },
      ...say(called),
      ...(sense.performer === undefined ? [] : say(` (${typesetText(sense.performer)})`)),
      ...say(called === '' ? '' : ','),
    ];
    const text = plain(said);
    const [whose] = text.includes(',') ? [] : (ownPronoun.exec(text) ?? []);
    if (short && short.whose === whose) {
      told.splice(-1, 1, sentence([...short.words, ...say(', and '), ...name, ...say(' '), ...said]));
      short = undefined;
      continue;
    }
    const words = [...capital(name), ...saying(slice, sense, said)];
    told.push(sentence(words));
    short = whose === undefined ? undefined : { words, whose };
  }
  return told;
}

/** ", called Scottie" of somebody whom a scene calls by another name. */
function calledIn(slice: Slice, id: EntityId, scene: Words): string {
  const called = scene.find(({ entity }) => entity === id)?.text ?? '';
  const own = nameOf(slice, id).split(/[ .]+/);
  const isOther = /^\p{Lu}/u.test(called) && called.split(/[ .]+/).every((part) => !own.includes(part));
  return isOther ? `${essayVoice.introduced.called}${typesetText(called)}` : '';
}

/** "who guards the gate" as what is said of somebody: " guards the gate", " is the keeper of the gate". */
function saying(slice: Slice, sense: Introduction['sense'], said: Words): Words {
  const text = plain(said);
  const [who] = /^who /.exec(text) ?? [];
  if (who) return [...say(' '), ...sliceWords(said, who.length, text.length)];
  const isMany = kindOf(slice, sense.entity) === 'group' && /s$/.test(nameOf(slice, sense.entity));
  const { is, are, was } = essayVoice.introduced;
  if (/^(?:once|formerly) /.test(text)) return [...say(was), ...said];
  const isBare =
    /^\p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+)? (?:of|to|from) /u.test(text) &&
    !/^(?:an?|the|his|her|their|its|in|on|at|from|with|by|of) /.test(text);
  return [...say(isMany ? are : is), ...(isBare ? say('the ') : []), ...said];
}

/** " (Jun Jong-seo), who guards important clients" */
export function remarkOf(slice: Slice, { id, performer }: Profile): Words {
  const introduced = ofKind(slice, 'introduce').filter(({ sense }) => sense.entity === id);
  const said = introduced.map(({ sense }) => description(slice, sense)).find((words) => words !== undefined);
  return [...(performer === undefined ? [] : say(` (${performer})`)), ...(said ? [...say(', '), ...said] : [])];
}
