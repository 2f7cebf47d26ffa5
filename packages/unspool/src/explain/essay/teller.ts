import { addAll } from '../../base/lists.js';
import { plain, sentences } from '../../language/index.js';
import type { SceneId, Slice, Words } from '../../story/index.js';
import { inTellingOrder, leans, placeName } from '../words/line.js';
import {
  capital,
  clause,
  isClauseSafe,
  joined,
  listed,
  quoted,
  say,
  sentence,
  sliceWords,
  typeset,
  withoutStop,
  withRemark,
} from '../words/typesetting.js';
import { essayVoice, hedges, shows } from './essay-voice.js';
import type { Piece } from './evidence.js';
import { leadsWithPronoun } from './named-sentences.js';
import type { Paragraph } from './section.js';

/** Tells things so that none is told twice: the second time it says where they were seen. */
export type Teller = {
  /** One paragraph of all that these grounds rest on; none if there are none. */
  readonly grounds: (grounds: readonly (readonly Piece[])[]) => readonly Paragraph[];
  /** The same of what speaks against something. */
  readonly objections: (grounds: readonly (readonly Piece[])[]) => readonly Paragraph[];
  /** Marks a sentence as told. */
  readonly toldAlready: (words: Words) => void;
};

type Told = Piece & { readonly kind: 'told' };

/** A teller that has told nothing. */
export function tellerOf(slice: Slice): Teller {
  const told = new Set<string>();
  const turns: Turns = { scene: 0, recall: 0 };
  const tell = (grounds: readonly (readonly Piece[])[], recalls: Recalls, lead: string): readonly Paragraph[] => {
    const { sentences, scenes, recalled, questions } = freshOf(slice, grounds.flat(), told, turns);
    const others = inTellingOrder(slice, recalled).filter((scene) => !scenes.includes(scene));
    const names = [
      ...others.map((scene) => placeName(slice, scene)),
      ...questions.map((words) => [...say(essayVoice.answerTo), ...quoted(typeset(slice, words))]),
    ];
    const isFirst = sentences.length === 0;
    const [first, ...more] =
      isFirst || lead === '' ? sentences : [[...say(lead), ...(sentences[0] ?? [])], ...sentences.slice(1)];
    // Where more is told, what was told before is behind the links.
    const isPointer = isFirst || questions.length > 0;
    const again =
      names.length > 0 && isPointer
        ? [recalling(names, (isFirst ? recalls.first : recalls.also)[turns.recall++ % recalls.first.length])]
        : [];
    const all = [...(first ? [first] : []), ...more, ...again];
    if (all.length === 0) return [];
    const words = joined(all, ' ');
    const named = new Set(words.flatMap(({ ref }) => (ref?.to === 'scene' ? [ref.id] : [])));
    const opened = isPointer ? scenes : [...scenes, ...others];
    return [{ words, scenes: inTellingOrder(slice, opened).filter((scene) => !named.has(scene)) }];
  };
  return {
    grounds: (grounds) => tell(grounds, essayVoice.recalled, ''),
    objections: (grounds) => tell(grounds, essayVoice.against.recalled, essayVoice.against.told),
    toldAlready: (words) => void told.add(plain(words)),
  };
}

type Recall = { readonly before: string; readonly after: { readonly one: string; readonly several: string } };
type Recalls = { readonly first: readonly Recall[]; readonly also: readonly Recall[] };

/** "“Sushi” and “The hotel” fit this, too." */
function recalling(names: readonly Words[], wording: Recall | undefined): Words {
  const { before = '', after } = wording ?? {};
  const end = (names.length === 1 ? after?.one : after?.several) ?? '';
  return sentence([...say(before), ...(before === '' ? capital(listed(names)) : listed(names)), ...say(end)]);
}

/** How often each kind of wording was used: they take turns. */
type Turns = { scene: number; recall: number };

/** What of some pieces was not told yet, as sentences; where the others were seen, and the questions they answer. */
function freshOf(slice: Slice, pieces: readonly Piece[], told: Set<string>, turns: Turns) {
  const sentences: Words[] = [];
  const scenes: SceneId[] = [];
  const recalled: SceneId[] = [];
  const questions: Words[] = [];
  let here: SceneId | undefined;
  for (const piece of pieces) {
    if (piece.kind === 'scene') recalled.push(piece.scene);
    if (piece.kind === 'answer') questions.push(piece.question.words);
    if (piece.kind !== 'told') continue;
    const fresh = piece.sentences.filter((words) => !told.has(plain(words)));
    const isGoingOn = fresh[0] !== piece.sentences[0] && leans(fresh[0] ?? []);
    if (fresh.length === 0 || (isGoingOn && leadsWithPronoun(fresh[0] ?? []))) {
      addAll(recalled, piece.scenes);
      continue;
    }
    for (const words of fresh) told.add(plain(words));
    const [scene] = piece.scenes;
    const own = isGoingOn ? [withoutConjunction(fresh[0] ?? []), ...fresh.slice(1)] : fresh;
    const words = joined(own, ' ');
    put(slice, sentences, piece, words, { isHere: scene === here, turns });
    addAll(scenes, piece.scenes);
    // What was at another time is no way into the scene that tells it.
    here = piece.isDated ? undefined : scene;
  }
  return { sentences, scenes, recalled, questions };
}

/** Puts sentences behind others, into the last of them where they go on from it. `isHere`: that one is of the same scene. */
function put(
  slice: Slice,
  sentences: Words[],
  piece: Told,
  words: Words,
  { isHere, turns }: { readonly isHere: boolean; readonly turns: Turns },
): void {
  const last = sentences.at(-1);
  const merged = last && isHere ? goingOnFrom(last, words, piece) : undefined;
  if (merged) sentences.splice(-1, 1, merged);
  else sentences.push(toldSentence(slice, piece, words, isHere, turns));
}

/** "And there is talk" by itself: "There is talk". */
function withoutConjunction(words: Words): Words {
  const [lead] = /^(?:And|But|Yet|So|Or|Nor)(?: then)? /.exec(plain(words)) ?? [];
  return lead === undefined ? words : capital(sliceWords(words, lead.length, plain(words).length));
}

/** A sentence that begins as the one before it: "She says that it rains, and that …", "She says: “…” And: “…”". */
function goingOnFrom(last: Words, words: Words, { certainty, frame, isDated }: Told): Words | undefined {
  if (certainty !== undefined || isDated) return undefined;
  const text = plain(words);
  if (/^[“"]\p{Ll}/u.test(text) && words.every(({ quote, text: own }) => quote || /^[“”.]$/.test(own)))
    return [...withoutStop(last), ...say(': '), ...words];
  if (frame !== '') return undefined;
  const [lead] = /^[^“”:.]{3,60}?(?: that |: (?=“))/u.exec(text) ?? [];
  if (lead === undefined || !plain(last).toLowerCase().includes(lead.toLowerCase())) return undefined;
  const from = plain(last).toLowerCase().lastIndexOf(lead.toLowerCase());
  // The last sentence of those before has to begin so itself, at most behind the name of its scene.
  if (/[.!?”] /.test(plain(last).slice(from + lead.length)) && lead.endsWith(' that ')) return undefined;
  const rest = sliceWords(words, lead.length, text.length);
  return lead.endsWith(' that ')
    ? [...withoutStop(last), ...say(essayVoice.andThat), ...rest]
    : [...last, ...say(essayVoice.andSays), ...rest];
}

/** "In “The call”, it is raining." `isHere`: the sentence before it was of the same scene. */
function toldSentence(slice: Slice, piece: Told, words: Words, isHere: boolean, turns: Turns): Words {
  const { frame, certainty, scenes, isDated } = piece;
  const [scene] = scenes;
  const isNamed = words.some(({ ref }) => ref?.to === 'scene');
  const place = isHere || scene === undefined || (isDated && isNamed) ? [] : placeName(slice, scene);
  const account = frame === '' ? '' : `, ${frame.includes(' ') ? '' : essayVoice.whichIs}${frame},`;
  if (certainty !== undefined && place.length > 0)
    return [...place, ...say(`${account}${shows[certainty]}`), ...lowered(slice, words)];
  const hedge = certainty === undefined ? '' : hedges[certainty];
  if (place.length === 0) return hedge === '' ? words : [...capital(say(hedge)), ...lowered(slice, words)];
  const mustBehind = isDated || !isClauseSafe(slice, words) || opensElsewhere.test(plain(words));
  const way = essayVoice.inScene[mustBehind ? 1 : turns.scene++ % essayVoice.inScene.length] ?? essayVoice.inScene[0];
  // Behind many sentences a scene comes too late.
  const isLong = sentences(plain(words)).length > 2;
  if (mustBehind || (way.behind && account === '' && !isLong))
    return sentence(withRemark(words, [...place, ...say(frame === '' ? '' : `, ${frame}`)]));
  return [
    ...say(way.before === '' || account !== '' ? essayVoice.inScene[0].before : way.before),
    ...place,
    ...say(account === '' ? ', ' : `${account} `),
    ...say(hedge),
    ...lowered(slice, words),
  ];
}

/** Sentences of which the first goes on after a comma, with the stop of the last. */
function lowered(slice: Slice, words: Words): Words {
  const inner = clause(slice, words);
  return plain(inner).length < plain(words).length ? [...inner, { text: '.' }] : inner;
}

/** A sentence that begins so says by itself where or when it is. */
const opensElsewhere =
  /^(?:In|At|On|Out|Over|From|Behind|With|After|Before|Between|When|While|As|Once|Since|Until|Under|Deep|Now|Then|Outside|Inside|Up|Down|Through|To|By|For|During|Years?|Two|Three|Next|Later|Meanwhile|And|But|So|Yet|Nor|Or|Not) /;
