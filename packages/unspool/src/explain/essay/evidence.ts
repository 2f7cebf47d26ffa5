import { type Certainty, plain } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimId,
  indexOf,
  nameOf,
  objectionsTo,
  type Party,
  reasonsFor,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { certainty } from '../certainty/certainty.js';
import { framePhrase, partyName } from '../words/frame-phrases.js';
import { claimBody, inTellingOrder, scenesOf } from '../words/line.js';
import {
  capital,
  clause,
  listed,
  say,
  sentence,
  sliceWords,
  stressing,
  typeset,
  typesetText,
} from '../words/typesetting.js';
import { essayVoice, numberInWords } from './essay-voice.js';
import { namedSentences } from './named-sentences.js';

/** One thing that a ground rests on. */
export type Piece =
  /** Sentences of the author, whole, as they follow each other in one scene. */
  | {
      readonly kind: 'told';
      readonly sentences: readonly Words[];
      readonly scenes: readonly SceneId[];
      readonly claim: ClaimId;
      readonly frame: string;
      readonly certainty?: Certainty;
      /** It holds at a time of its own, not in the scene that tells it. */
      readonly isDated?: true;
    }
  /** The answer to another question. */
  | { readonly kind: 'answer'; readonly question: Claim }
  | { readonly kind: 'scene'; readonly scene: SceneId };

/** What each standing ground of a claim rests on. */
export function groundPieces(slice: Slice, claim: Claim): readonly (readonly Piece[])[] {
  return piecesOf(slice, reasonsFor(slice, claim));
}

/** What speaks against it. */
export function objectionPieces(slice: Slice, claim: Claim): readonly (readonly Piece[])[] {
  return piecesOf(slice, objectionsTo(slice, claim));
}

function piecesOf(slice: Slice, grounds: readonly Claim[]): readonly (readonly Piece[])[] {
  return grounds
    .filter(({ id }) => acceptance(slice).isAccepted(id))
    .map((ground) => piecesOfGround(slice, ground))
    .filter((pieces) => pieces.length > 0);
}

function piecesOfGround(slice: Slice, ground: Claim): readonly Piece[] {
  const isList = ground.refs.length > 0 && ground.words.every(({ ref, text }) => ref !== undefined || joint.test(text));
  if (!isList) return [toldPiece(slice, ground, [sentence(typeset(slice, ground.words))])];
  const targets = ground.refs.flatMap((ref) => (ref.to === 'claim' ? (indexOf(slice).claims.get(ref.id) ?? []) : []));
  const paragraphs = new Set<Claim>();
  const told = targets.flatMap((target): readonly Piece[] => {
    if (target.sense.kind === 'question') return [{ kind: 'answer', question: target }];
    const asked = target.sense.kind === 'answer' ? indexOf(slice).claims.get(target.sense.to) : undefined;
    if (asked) return [{ kind: 'answer', question: asked }];
    const paragraph = paragraphOf(slice, target);
    if (!paragraph) return [claimPiece(slice, target)];
    if (paragraphs.has(paragraph)) return [];
    paragraphs.add(paragraph);
    const own = targets.filter((other) => paragraphOf(slice, other) === paragraph);
    return [toldPiece(slice, target, namedSentences(slice, paragraph, own))];
  });
  const scenes = ground.refs.flatMap((ref): readonly SceneId[] => (ref.to === 'scene' ? [ref.id] : []));
  return [...told, ...inTellingOrder(slice, scenes).map((scene): Piece => ({ kind: 'scene', scene }))];
}

/** A claim as one sentence. */
export function claimPiece(slice: Slice, claim: Claim): Piece & { readonly kind: 'told' } {
  const [when, ...others] = (indexOf(slice).under.get(claim.id) ?? []).filter(
    ({ sense, words }) => sense.kind === 'when' && words.length > 0,
  );
  const isDated = when !== undefined && others.length === 0;
  const body = claimSentence(slice, claim, isDated);
  const words = isDated ? datedSentence(slice, claim, body, typeset(slice, when.words)) : body;
  return { ...toldPiece(slice, claim, [sentence(words)]), ...(isDated ? { isDated } : {}) };
}

/** The author's sentence; of who is who that it turns out so, of a symbol what it is to whom. */
function claimSentence(slice: Slice, claim: Claim, isDated: boolean): Words {
  const { sense } = claim;
  const words = typeset(slice, claim.words);
  if (sense.kind === 'same' && sense.in === undefined) {
    const at = plain(words).indexOf(' is ');
    if (at < 0) return words;
    return [
      ...sliceWords(words, 0, at),
      ...say(essayVoice.turnsOut),
      ...sliceWords(words, at + 4, plain(words).length),
    ];
  }
  if (sense.kind === 'means' && sense.holders.length > 0 && !/^(?:that|what|how) /.test(sense.meaning)) {
    const { to, is } = essayVoice.standsFor;
    const holders = listed(sense.holders.map((holder) => [partyWord(slice, holder)]));
    const symbol: Words = [{ text: typesetText(nameOf(slice, sense.symbol)), entity: sense.symbol }];
    return [...say(to), ...holders, ...say(' '), ...symbol, ...say(`${is}${typesetText(sense.meaning)}`)];
  }
  return isDated ? words : claimBody(slice, claim);
}

function partyWord(slice: Slice, party: Party): Words[number] {
  return { text: partyName(slice, party), ...(party.entity === undefined ? {} : { entity: party.entity }) };
}

/** "Years before “The cake shop”, they are in one class at school." */
function datedSentence(slice: Slice, { sense }: Claim, words: Words, when: Words): Words {
  const text = plain(when);
  const isDay = /^\d{1,2} \p{Lu}/u.test(text);
  const isYear = /^\d{4}$/.test(text);
  if (sense.kind === 'means') return [...words, ...say(', '), ...when];
  const lead = isDay ? say(essayVoice.on) : isYear ? say('in ') : [];
  return [...capital([...lead, ...withClock(countInWords(when))]), ...say(', '), ...clause(slice, words)];
}

/** "23 April 1926, 04:00" as "23 April 1926 at 4:00". */
function withClock(when: Words): Words {
  return when.map((word) => ({ ...word, text: word.text.replace(/, 0?(\d{1,2}:\d\d)$/, `${essayVoice.at}$1`) }));
}

/** "3 weeks before" as "three weeks before". */
function countInWords(when: Words): Words {
  const [first, ...rest] = when;
  const found = /^(\d{1,2}) (?=(?:second|minute|hour|day|night|week|month|year)s?\b)/.exec(first?.text ?? '');
  const word = found ? numberInWords(Number(found[1])) : undefined;
  return first && found && word ? [{ ...first, text: `${word} ${first.text.slice(found[0].length)}` }, ...rest] : when;
}

/** Words of a claim, with all that is said of it. */
export function toldPiece(slice: Slice, claim: Claim, sentences: readonly Words[]): Piece & { readonly kind: 'told' } {
  const sure = claim.sense.kind === 'suggests' && claim.certainty === undefined ? undefined : certainty(slice, claim);
  return {
    kind: 'told',
    sentences: sentences.map((words) => stressing(words, [])),
    scenes: scenesOf(slice, claim),
    claim: claim.id,
    frame: framePhrase(slice, claim),
    ...(sure === undefined || sure === 'certain' ? {} : { certainty: sure }),
  };
}

function paragraphOf(slice: Slice, { parent }: Claim): Claim | undefined {
  const claim = parent === undefined ? undefined : indexOf(slice).claims.get(parent);
  return claim?.sense.kind === 'prose' ? claim : undefined;
}

/** What may stand between brackets that only list. */
const joint = /^[\s,;&+.]*(?:(?:and|with|or|plus|but|also|together)[\s,;.]*)*$/i;
