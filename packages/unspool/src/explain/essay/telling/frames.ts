import { plain } from '../../../language/index.js';
import {
  type EntityId,
  indexOf,
  nameOf,
  type Party,
  type Scene,
  type SceneId,
  type Slice,
  sceneFrame,
  type Words,
} from '../../../story/index.js';
import { partyName } from '../../words/frame-phrases.js';
import { capital, isClauseSafe, say, sliceWords, typesetText } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { nameWords, pronounOf, usualName } from './people.js';
import { inClause, isPrefixable, prefixed } from './prefixed.js';
import { proseOf } from './turn-times.js';

/** As somebody tells, writes or dreams it; of one account in several scenes that is said once. */
export function framedBy(
  slice: Slice,
  scene: Scene,
  words: Words,
  before: SceneId | undefined,
): { readonly first: Words } | undefined {
  const { way, by } = sceneFrame(slice, scene.id);
  if (way === 'shown' || way === 'outside' || saysHow.test(proseOf(slice, scene.id))) return undefined;
  // What is written there stands there word for word, and the paragraphs tell of it.
  if (way === 'written' && (indexOf(slice).inScene.get(scene.id) ?? []).some(({ sense }) => sense.kind === 'rows'))
    return undefined;
  if (before !== undefined && isSameAccount(sceneFrame(slice, before), { way, by })) return { first: words };
  const party = by.at(-1);
  if (saysSo(words, party)) return { first: words };
  const own = party?.entity === undefined ? undefined : asTeller(slice, words, party.entity);
  if (own) return { first: own };
  const name = party && nameOfTeller(slice, party);
  const { lead, sentence: whole } = essayVoice.frames[way](name);
  const ownWords = ofTeller(slice, words, party?.entity);
  if (isPrefixable(slice, ownWords, true)) return { first: prefixed(slice, naming(lead, name, party), ownWords) };
  const first = isClauseSafe(slice, words) ? inClause(slice, words) : words;
  return { first: [...capital(naming(whole, name, party)), ...say(' '), ...first] };
}

/** "Bo states that …" of what Bo tells: nobody has to say that Bo tells it. */
function saysSo([who, next]: Words, party: Party | undefined): boolean {
  return who?.entity !== undefined && who.entity === party?.entity && saying.test(next?.text ?? '');
}

/** "He was a nurse, he tells the boy": says itself who tells it, and only has to name them. */
function asTeller(slice: Slice, words: Words, teller: EntityId): Words | undefined {
  const [lead, pronoun = ''] = /^(He|She)(?= )/.exec(plain(words)) ?? [];
  if (lead === undefined || pronounOf(slice, teller) !== pronoun.toLowerCase()) return undefined;
  if (!saidAside(words).includes(pronoun.toLowerCase())) return undefined;
  return [...nameWords(slice, teller), ...sliceWords(words, lead.length, plain(words).length)];
}

/** Who says by the way that they say it: "she" of "Ann was a nurse, she tells the boy". */
export function saidAside(words: Words): readonly string[] {
  return [...plain(words).matchAll(aside)].map(([, who = '']) => who);
}

/** "As Ann tells it, she was there": whoever tells it goes by a pronoun behind that. */
export function ofTeller(slice: Slice, words: Words, teller: EntityId | undefined): Words {
  const [who, ...rest] = words;
  const isOwn = teller !== undefined && who?.entity === teller && /^ /.test(rest[0]?.text ?? '');
  const pronoun = isOwn ? pronounOf(slice, teller) : undefined;
  return pronoun === undefined ? words : [...capital(say(pronoun)), ...rest];
}

const verbs =
  '(?:says?|states?|tells?|claims?|explains?|insists?|swears?|admits?|confesses|reports?|recalls?|remembers?|writes?)';
const aside = new RegExp(`[,;] (he|she|they) ${verbs}\\b`, 'g');
const saying = new RegExp(`^ (?:also |now |then |later )?(?:${verbs}|dreams?|imagines?|plans?)\\b`);

/** A text that names who tells something, as words that know whom: they may have to be introduced. */
function naming(text: string, name: string | undefined, party: Party | undefined): Words {
  const [before = '', ...behind] = name === undefined ? [text] : text.split(name);
  if (name === undefined || party?.entity === undefined || behind.length === 0) return say(text);
  const who = { text: name, entity: party.entity };
  return [...(before === '' ? [] : say(before)), who, ...say(behind.join(name))];
}

type Account = Pick<ReturnType<typeof sceneFrame>, 'way' | 'by'>;

function isSameAccount(one: Account, other: Account): boolean {
  const [first, second] = [one.by.at(-1)?.entity, other.by.at(-1)?.entity];
  return one.way === other.way && first !== undefined && first === second;
}

/** Who tells it, by the name that the paragraphs use. */
function nameOfTeller(slice: Slice, party: Parameters<typeof partyName>[1]): string {
  const name = partyName(slice, party);
  const id = party.entity;
  return id !== undefined && name === typesetText(nameOf(slice, id)) ? typesetText(usualName(slice, id)) : name;
}

/** The scene says itself how it reaches us. */
const saysHow =
  /\b(?:tells?|writes?|dreams?|imagines?) (?:it|of|back|how|what)\b|\bas (?:the )?\p{L}+ (?:tells|writes)\b/u;
