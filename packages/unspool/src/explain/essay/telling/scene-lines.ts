import { plain, stems } from '../../../language/index.js';
import {
  acceptance,
  type Claim,
  identities,
  indexOf,
  isDated,
  isOf,
  kindOf,
  nameOf,
  ofKind,
  reasonsFor,
  type Scene,
  type Slice,
  type Words,
} from '../../../story/index.js';
import { turning } from '../../recap/weight.js';
import { capital, clause, say, sentence, sliceWords, typeset, withoutStop } from '../../words/typesetting.js';
import { isWorldly } from '../../words/worldly.js';
import { countInWords, essayVoice } from '../essay-voice.js';
import { pronounOf } from './people.js';
import { isHeardAlone, isRestated, long, ownStems } from './restated.js';
import { asTold, type Told } from './told.js';

/** What a scene's lines tell besides its paragraphs: what is done and said, and what somebody takes for true. */
export function linesOf(slice: Slice, scene: Scene, prose: readonly Told[]): readonly Told[] {
  const text = prose.map(({ words }) => plain(words)).join(' ');
  const said = new Set(stems(text));
  const found: Told[] = [];
  const withheld = fallenIn(slice, scene);
  for (const claim of standing(slice, scene)) {
    const isNeeded = saysWhatFalls(slice, claim, withheld);
    if (!isPlain(slice, claim, text)) continue;
    if (!isNeeded && text.length > long && !isTurning(slice, claim, said, prose)) continue;
    if (!isNeeded && isRestated(slice, claim, { prose, text }, said)) continue;
    for (const one of stems(plain(claim.words))) said.add(one);
    const own = takenFor(claim, anew(slice, claim, ofThemselves(slice, claim, claim.words)));
    const last = found.at(-1);
    const heard = last && heardToo(last.claim, claim);
    const words = asTold(slice, heard ?? (isDated(slice, claim) ? gone(own) : own));
    const joined = last && goingOn(last.words, words);
    if (joined) found.splice(-1, 1, { ...last, words: joined });
    else found.push({ words, claim, isLine: true });
  }
  return found;
}

/**
 * Whether a line tells what the paragraphs of a scene of many words may not leave out: a death, a marriage and the like, what
 * somebody hears, for whom somebody is taken, and who somebody is where nothing else in the scene says that.
 */
function isTurning(slice: Slice, claim: Claim, said: ReadonlySet<string>, prose: readonly Told[]): boolean {
  const { sense, words } = claim;
  if (sense.kind === 'same') return !isIdentified(slice, claim, prose);
  if (sense.kind === 'mind') return sense.content.sense?.kind === 'same' || isHeardAlone(claim, said);
  return sense.kind !== 'tell' && turning(words) >= mostTurning;
}

/** Whether a scene answers a question, or its sentences name all whom a line says to be one. */
function isIdentified(slice: Slice, { scene, about }: Claim, prose: readonly Told[]): boolean {
  const named = new Set(prose.flatMap(({ words }) => words.flatMap(({ entity }) => entity ?? [])));
  const answers = (indexOf(slice).inScene.get(scene) ?? []).some(({ sense }) => sense.kind === 'answer');
  return answers || about.every((id) => named.has(id));
}

const mostTurning = 3;

/** What a scene tells that falls later: what one is let to believe. */
function fallenIn(slice: Slice, scene: Scene): readonly Claim[] {
  return (indexOf(slice).inScene.get(scene.id) ?? []).filter((claim) => {
    const by = isWorldly(claim) && acceptance(slice).defeatedBy(claim.id);
    return by && isOf(by, 'overturns') && by.sense.to === claim.id;
  });
}

/** Whether somebody says what one is let to believe: the scene's paragraphs may leave it to the line. */
function saysWhatFalls(slice: Slice, { sense }: Claim, fallen: readonly Claim[]): boolean {
  if (sense.kind !== 'tell' || sense.utterance) return false;
  const said = new Set(stems(plain(sense.content.words)));
  return fallen.some((claim) => {
    const own = ownStems(slice, claim);
    return own.length > 0 && own.every((one) => said.has(one));
  });
}

/** "Mika overhears it", of what the line before it says that somebody is told. */
function heardToo(last: Claim, { sense, words }: Claim): Words | undefined {
  if (sense.kind !== 'mind' || sense.verb !== 'overhears' || last.sense.kind !== 'tell') return undefined;
  if (plain(last.sense.content.words) !== plain(sense.content.words)) return undefined;
  const [lead] = /^.*? that (?=\S)/.exec(plain(words)) ?? [];
  return lead === undefined
    ? undefined
    : [...sliceWords(words, 0, lead.length - ' that '.length), ...say(essayVoice.heardIt)];
}

/** "Choi believes that Ok-ju is Min-hee" as people say it: "Choi takes Ok-ju for Min-hee". */
function takenFor({ sense }: Claim, words: Words): Words {
  if (sense.kind !== 'mind' || sense.verb !== 'believes' || sense.content.sense?.kind !== 'same') return words;
  const [who, that, one, is, other, ...more] = words;
  const isSo = that?.text === ' believes that ' && is?.text === ' is ' && more.every(({ text }) => text === '.');
  if (!who || !one || !other || !isSo || [who, one, other].some(({ entity }) => entity === undefined)) return words;
  const { takes, for: as } = essayVoice.minds;
  return [who, ...say(takes), one, ...say(as), other];
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

function standing(slice: Slice, scene: Scene): readonly Claim[] {
  const { inScene, claims } = indexOf(slice);
  return (inScene.get(scene.id) ?? []).filter((claim) => {
    const parent = claim.parent === undefined ? undefined : claims.get(claim.parent);
    return parent === undefined && isWorldly(claim) && acceptance(slice).isAccepted(claim.id);
  });
}

/** Whether a line tells what happens there and then, as it is, and not what follows from it. */
function isPlain(slice: Slice, claim: Claim, text: string): boolean {
  const { sense } = claim;
  if (sense.kind === 'same') return sense.in === undefined;
  if (claim.certainty !== undefined || claim.secret || reasonsFor(slice, claim).length > 0) return false;
  if (isDated(slice, claim) && !(sense.kind === 'act' && sense.verb === 'dies')) return false;
  const isShort = text.length <= long;
  if (sense.kind === 'act') return !bookkeeping.has(sense.verb) || (isShort && isUnnamed(slice, claim, text));
  if (sense.kind === 'mind') {
    const isHeard = isHeardAlone(claim, new Set(stems(text)));
    return minded.has(sense.verb) || isHeard || (isShort && perceived.has(sense.verb));
  }
  if (ofAge.test(plain(claim.words))) return false;
  return sense.kind === 'fact' || sense.kind === 'tell' || sense.kind === 'relation' || sense.kind === 'state';
}

/** How old somebody is, for whoever counts. */
const ofAge = /\b(?:is|are|was|were|turns?) (?:about )?\d+\b/;

const minded: ReadonlySet<string> = new Set(['believes', 'suspects']);
/** What somebody comes to know, where a scene says little else. */
const perceived: ReadonlySet<string> = new Set(['reads', 'overhears', 'hears']);

/** Whether paragraphs do not name the thing with which somebody does something. */
function isUnnamed(slice: Slice, { sense }: Claim, text: string): boolean {
  if (sense.kind !== 'act') return false;
  const things = (sense.what ?? []).flatMap(({ entity }) =>
    entity !== undefined && kindOf(slice, entity) !== 'person' ? [nameOf(slice, entity)] : [],
  );
  const said = new Set(stems(text));
  return things.length > 0 && things.every((name) => stems(name).every((stem) => !said.has(stem)));
}

/** Who has what is kept in lines for whoever counts; what matters of it the paragraphs tell. */
const bookkeeping: ReadonlySet<string> = new Set(['gives', 'takes', 'puts', 'loses', 'receives', 'finds', 'hides']);

/** What was so long before a scene, which one has to know first: "Years before, they were in one class at school." */
export function earlier(slice: Slice, scene: Scene, prose: readonly Told[]): readonly Told[] {
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
