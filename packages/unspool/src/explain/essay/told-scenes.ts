import { plain, stems } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  identities,
  indexOf,
  isDated,
  kindOf,
  ofKind,
  perSlice,
  reasonsFor,
  type Scene,
  type SceneId,
  type Slice,
  sceneFrame,
  type Words,
} from '../../story/index.js';
import { turning } from '../recap/weight.js';
import { isSpoken } from '../speech/speech.js';
import { isWorldly } from '../words/claim-sentences.js';
import { toldSentences } from '../words/told-sentences.js';
import {
  capital,
  clause,
  joined,
  quoted,
  say,
  sentence,
  sliceWords,
  stressing,
  typeset,
  withoutStop,
} from '../words/typesetting.js';
import { countInWords, essayVoice } from './essay-voice.js';
import { nameWords, pronounOf } from './people.js';
import { oneOfEach, sameTogether } from './same-lines.js';
import type { Told } from './told.js';

/** A scene with its sentences: those of its paragraphs whole and in their order, then what only its lines tell. */
export type ToldScene = { readonly scene: Scene; readonly told: readonly Told[] };

/** The scenes that tell something in sentences of the author, in telling order. */
export const toldScenes = perSlice((slice): readonly ToldScene[] => {
  const byScene = new Map<string, Told[]>();
  for (const { claim, words, paragraph } of toldSentences(slice)) {
    if (!paragraph || claim.scene === null || isAllSpeech(slice, claim.scene) || ofNotes.test(plain(words))) continue;
    const own = byScene.get(claim.scene) ?? [];
    if (own.length === 0) byScene.set(claim.scene, own);
    own.push({ words: set(slice, words), claim, isLine: false });
  }
  // Who is who is told once.
  const known = new Set<string>();
  const isNew = ({ claim, words }: Told) => {
    const isAgain = claim.sense.kind === 'same' && known.has(plain(words));
    known.add(plain(words));
    return !isAgain;
  };
  return slice.scenes.flatMap((scene) => {
    const prose = [...accountsIn(slice, scene), ...(byScene.get(scene.id) ?? [])];
    if (prose.length === 0 && isAllSpeech(slice, scene.id)) return [];
    const told = [
      ...earlier(slice, scene, prose),
      ...prose,
      ...writingsIn(slice, scene),
      ...oneOfEach(sameTogether(linesOf(slice, scene, prose).filter(isNew))),
    ];
    return told.length === 0 ? [] : [{ scene, told }];
  });
});

/** Whether what people say in a scene is all that it has. */
function isAllSpeech(slice: Slice, scene: SceneId): boolean {
  if (!isSpoken(slice, scene)) return false;
  const said = (indexOf(slice).inScene.get(scene) ?? []).filter(
    ({ sense }) => sense.kind === 'tell' && sense.utterance,
  );
  return said.length > mostSaid;
}

const mostSaid = 4;

function set(slice: Slice, words: Words): Words {
  return stressing(sentence(typeset(slice, words)), []);
}

/** What the author of the notes says of critics, which is nothing that happens. */
const ofNotes = /\breviewers?\b|\bthe best (?:thing|scene|part) in the (?:book|film|novel|play|series)\b/;

/** What somebody tells in their own words alone. */
function accountsIn(slice: Slice, scene: Scene): readonly Told[] {
  if (sceneFrame(slice, scene.id).way === 'shown') return [];
  return (indexOf(slice).inScene.get(scene.id) ?? []).flatMap((claim) =>
    claim.sense.kind === 'prose' && claim.sense.voice && !claim.sense.language
      ? [{ words: set(slice, claim.words), claim, isLine: false }]
      : [],
  );
}

/** What is written in the documents of a scene. */
function writingsIn(slice: Slice, scene: Scene): readonly Told[] {
  const found = new Map<EntityId, { readonly claim: Claim; readonly paragraphs: Words[] }>();
  for (const claim of indexOf(slice).inScene.get(scene.id) ?? []) {
    const { sense } = claim;
    if (sense.kind !== 'rows' || sense.head.length > 0 || sense.document === undefined) continue;
    const own = found.get(sense.document) ?? { claim, paragraphs: [] };
    found.set(sense.document, own);
    for (const cell of sense.rows.flat()) own.paragraphs.push(typeset(slice, cell));
  }
  return [...found].map(([document, { claim, paragraphs }]) => {
    const text = quoted(joined(paragraphs, ' '));
    const words = sentence([...nameWords(slice, document), ...say(essayVoice.writing), ...text]);
    return { words: stressing(words, []), claim, isLine: false };
  });
}

/** What a scene's lines tell besides its paragraphs: what is done and said, and what somebody takes for true. */
function linesOf(slice: Slice, scene: Scene, prose: readonly Told[]): readonly Told[] {
  const text = prose.map(({ words }) => plain(words)).join(' ');
  const said = new Set(stems(text));
  const found: Told[] = [];
  for (const claim of standing(slice, scene)) {
    if (!isPlain(slice, claim) || isRestated(slice, claim, { prose, text }, said)) continue;
    for (const one of stems(plain(claim.words))) said.add(one);
    const own = anew(slice, claim, ofThemselves(slice, claim, claim.words));
    const words = set(slice, isDated(slice, claim) ? gone(own) : own);
    const last = found.at(-1);
    const joined = last && goingOn(last.words, words);
    if (joined) found.splice(-1, 1, { ...last, words: joined });
    else found.push({ words, claim, isLine: true });
  }
  return found;
}

/** "This is Geun-sae, Moon-gwang's husband": a sentence names both of whom a line says how they are related. */
function namesBoth(slice: Slice, claim: Claim, prose: readonly Told[]): boolean {
  const same = identities(slice);
  const ids = new Set(claim.about.map(same));
  return prose.some(({ words }) => {
    const named = new Set(words.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)])));
    return kin.test(plain(words)) && [...ids].every((id) => named.has(id));
  });
}

const kin = /\b(?:husband|wife|mother|father|sister|brother|son|daughter|aunt|uncle|friends?|married)\b/;

/** The sentences of a scene, and their text. */
type Prose = { readonly prose: readonly Told[]; readonly text: string };

/** Whether the paragraphs of a scene, or the lines before, say what a line says. */
function isRestated(slice: Slice, claim: Claim, { prose, text }: Prose, said: ReadonlySet<string>): boolean {
  const { kind } = claim.sense;
  if (kind === 'same') return namesItself.test(text);
  const own = ownStems(slice, claim);
  if (own.length === 0) return text !== '';
  const isShort = text.length <= long;
  if (!isShort && kind === 'state') return true;
  if (kind === 'relation' && kin.test(text) && namesBoth(slice, claim, prose)) return true;
  if (!isShort && (saysItself(slice, claim, text) || isAlliance(claim, text))) return true;
  const most = isShort || kind === 'mind' ? mostKnown.short : kind === 'fact' ? 0 : mostKnown.long;
  if (own.filter((one) => said.has(one)).length / own.length > most) return true;
  const isOfDeath = turning(claim.words) === 4 && (turning([{ text }]) === 4 || ofDead.test(text));
  return isOfDeath && (!isShort || own.every((one) => said.has(one) || dying.has(one)));
}

/** Whether a paragraph says of whom a line tells what they say that they tell something: "She tells him the whole thing." */
function saysItself(slice: Slice, { sense }: Claim, text: string): boolean {
  const [who, ...others] = sense.kind === 'tell' ? sense.who : [];
  if (who?.entity === undefined || others.length > 0) return false;
  const names = [pronounOf(slice, who.entity), ...plain(nameWords(slice, who.entity)).split(' ').slice(0, 1)];
  const told = text.replace(/“[^“”]*”/g, '');
  return names.some(
    (name) =>
      name !== undefined &&
      [...told.matchAll(telling)].some(({ index }) => endsWithName(told.slice(Math.max(0, index - 24), index), name)),
  );
}

function endsWithName(text: string, name: string): boolean {
  const [clause = ''] = text.split(/[.;:!?,]/).slice(-1);
  return clause.split(' ').some((word) => word.toLowerCase() === name.toLowerCase());
}

const telling = /\b(?:tells?|told|confess(?:es|ed)?|says|admits|lies)\b/g;

/** Two become allies where one offers to help the other. */
function isAlliance({ sense }: Claim, text: string): boolean {
  return sense.kind === 'relation' && sense.verb === 'becomes' && sense.role === 'allies' && /\bhelps?\b/.test(text);
}

/** "Marta tells Ben that Marta was there": that she was. */
function ofThemselves(slice: Slice, { sense }: Claim, words: Words): Words {
  if (sense.kind !== 'tell' && sense.kind !== 'mind') return words;
  const same = identities(slice);
  const [who, ...others] = sense.who;
  const pronoun = who?.entity === undefined || others.length > 0 ? undefined : pronounOf(slice, who.entity);
  const at = words.findIndex(
    ({ entity, quote }, index) =>
      index > 0 &&
      !quote &&
      entity !== undefined &&
      same(entity) === same(who?.entity ?? '') &&
      / that $/.test(words[index - 1]?.text ?? ''),
  );
  return pronoun === undefined || at < 0
    ? words
    : words.map((word, index) => (index === at ? { text: pronoun } : word));
}

/** Who "become friends" though they were friends before, and no longer: "become friends again". */
function anew(slice: Slice, { sense, told }: Claim, words: Words): Words {
  if (sense.kind !== 'relation' || sense.verb !== 'becomes') return words;
  const same = identities(slice);
  const partiesOf = (one: { readonly of: readonly string[]; readonly to: readonly string[] }) =>
    [...one.of, ...one.to].map(same).sort().join(' ');
  const isEnded = ofKind(slice, 'relation').some(
    (one) =>
      one.sense.verb === 'isNoLonger' &&
      one.told < told &&
      one.sense.role === sense.role &&
      partiesOf(one.sense) === partiesOf(sense),
  );
  return isEnded ? [...withoutStop(words), ...say(essayVoice.again)] : words;
}

/** Who died before, or since: "has died". */
function gone(words: Words): Words {
  return words.map((word) =>
    word.entity === undefined ? { ...word, text: word.text.replace(/\bdies\b/, 'has died') } : word,
  );
}

/** A scene of so many characters tells what matters in its paragraphs. */
const long = 220;
/** How much of a line its scene's paragraphs may say already. */
const mostKnown = { long: 0.2, short: 0.45 } as const;
const dying: ReadonlySet<string> = new Set(stems('die dies died dead'));
const ofDead = /\b(?:graves?|stone for|buried|outlived|lived for|widow)\b/;
/** The scene says itself who somebody is. */
const namesItself = /\bname is\b/;

/** What a line says besides names. */
function ownStems(slice: Slice, claim: Claim): readonly string[] {
  const same = identities(slice);
  const names = new Set(
    claim.words.flatMap(({ entity, text }) => {
      const kind = entity === undefined ? undefined : kindOf(slice, same(entity));
      return kind === 'person' || kind === 'group' ? stems(text) : [];
    }),
  );
  return stems(plain(claim.words)).filter((one) => !names.has(one) && !saying.has(one));
}

const saying: ReadonlySet<string> = new Set(stems('tells says'));

function standing(slice: Slice, scene: Scene): readonly Claim[] {
  const { inScene, claims } = indexOf(slice);
  return (inScene.get(scene.id) ?? []).filter((claim) => {
    const parent = claim.parent === undefined ? undefined : claims.get(claim.parent);
    return parent === undefined && isWorldly(claim) && acceptance(slice).isAccepted(claim.id);
  });
}

/** Whether a line tells what happens there and then, as it is, and not what follows from it. */
function isPlain(slice: Slice, claim: Claim): boolean {
  const { sense } = claim;
  if (sense.kind === 'same') return sense.in === undefined;
  if (claim.certainty !== undefined || claim.secret || reasonsFor(slice, claim).length > 0) return false;
  if (isDated(slice, claim) && !(sense.kind === 'act' && sense.verb === 'dies')) return false;
  if (sense.kind === 'act') return !bookkeeping.has(sense.verb);
  if (sense.kind === 'mind') return sense.verb === 'believes' || sense.verb === 'suspects';
  if (ofAge.test(plain(claim.words))) return false;
  return sense.kind === 'fact' || sense.kind === 'tell' || sense.kind === 'relation' || sense.kind === 'state';
}

/** How old somebody is, for whoever counts. */
const ofAge = /\b(?:is|are|was|were|turns?) (?:about )?\d+\b/;

/** Who has what is kept in lines for whoever counts; what matters of it the paragraphs tell. */
const bookkeeping: ReadonlySet<string> = new Set(['gives', 'takes', 'puts', 'loses', 'receives', 'finds', 'hides']);

/** What was so long before a scene, which one has to know first: "Years before, they were in one class at school." */
function earlier(slice: Slice, scene: Scene, prose: readonly Told[]): readonly Told[] {
  const said = new Set(prose.flatMap(({ words }) => stems(plain(words))));
  return standing(slice, scene).flatMap((claim): readonly Told[] => {
    const { kind } = claim.sense;
    if (claim.certainty !== undefined || claim.secret || (kind !== 'state' && kind !== 'fact' && kind !== 'relation'))
      return [];
    const when = (indexOf(slice).under.get(claim.id) ?? []).find(({ sense }) => sense.kind === 'when');
    const [reach] = when ? (/^(?:\S+ )?(?:years|months|weeks|days) before(?= )/i.exec(plain(when.words)) ?? []) : [];
    const own = ownStems(slice, claim);
    if (reach === undefined || own.filter((one) => said.has(one)).length * 2 > own.length) return [];
    const words = sentence([
      ...capital(say(`${countInWords(reach)}, `)),
      ...clause(slice, past(typeset(slice, claim.words))),
    ]);
    return [{ words, claim, isLine: true }];
  });
}

/** "They are in one class" of what was so before. */
function past(words: Words): Words {
  const at = words.findIndex(({ text, entity, quote }) => entity === undefined && !quote && / (?:is|are) /.test(text));
  return words.map((word, index) =>
    index === at
      ? { ...word, text: word.text.replace(/ (is|are) /, (found) => (found === ' is ' ? ' was ' : ' were ')) }
      : word,
  );
}

/** A sentence that begins as the one before it: "She says that it rains, and that …", "She says: “…” and: “…”". */
function goingOn(last: Words, words: Words): Words | undefined {
  const text = plain(words);
  const [lead] = /^[^“”:.]{3,60}?(?: that |: (?=“))/u.exec(text) ?? [];
  if (lead === undefined || !plain(last).startsWith(lead)) return undefined;
  const rest = sliceWords(words, lead.length, text.length);
  return lead.endsWith(' that ')
    ? [...withoutStop(last), ...say(essayVoice.andThat), ...rest]
    : [...last, ...say(essayVoice.andSays), ...rest];
}
