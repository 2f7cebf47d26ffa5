import { addAll } from '../../base/lists.js';
import { plain } from '../../language/index.js';
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
  typeset,
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
  const tell = (grounds: readonly (readonly Piece[])[], recalls: Recalls, lead: string): readonly Paragraph[] => {
    const { sentences, scenes, recalled, questions } = freshOf(slice, grounds.flat(), told);
    const others = inTellingOrder(slice, recalled).filter((scene) => !scenes.includes(scene));
    const names = [
      ...others.map((scene) => placeName(slice, scene)),
      ...questions.map((words) => [...say(essayVoice.answerTo), ...quoted(typeset(slice, words))]),
    ];
    const isFirst = sentences.length === 0;
    const [first, ...more] =
      isFirst || lead === '' ? sentences : [[...say(lead), ...(sentences[0] ?? [])], ...sentences.slice(1)];
    const again =
      names.length > 0 ? [sentence([...say(isFirst ? recalls.first : recalls.also), ...listed(names)])] : [];
    const all = [...(first ? [first] : []), ...more, ...again];
    if (all.length === 0) return [];
    const words = joined(all, ' ');
    const named = new Set(words.flatMap(({ ref }) => (ref?.to === 'scene' ? [ref.id] : [])));
    return [{ words, scenes: inTellingOrder(slice, scenes).filter((scene) => !named.has(scene)) }];
  };
  return {
    grounds: (grounds) => tell(grounds, essayVoice.recalled, ''),
    objections: (grounds) => tell(grounds, essayVoice.against.recalled, essayVoice.against.told),
    toldAlready: (words) => void told.add(plain(words)),
  };
}

type Recalls = { readonly first: string; readonly also: string };

/** What of some pieces was not told yet, as sentences; where the others were seen, and the questions they answer. */
function freshOf(slice: Slice, pieces: readonly Piece[], told: Set<string>) {
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
    sentences.push(toldSentence(slice, piece, joined(fresh, ' '), scene === here, isGoingOn));
    addAll(scenes, piece.scenes);
    here = scene;
  }
  return { sentences, scenes, recalled, questions };
}

/** "In “The call”, it is raining." `isHere`: the sentence before it was of the same scene. */
function toldSentence(slice: Slice, piece: Told, words: Words, isHere: boolean, isGoingOn: boolean): Words {
  const { frame, certainty, scenes, isDated } = piece;
  const [scene] = scenes;
  const place = isHere || scene === undefined ? [] : placeName(slice, scene);
  if (isGoingOn) return place.length > 0 ? [...capital(place), ...say(essayVoice.goesOn), ...words] : words;
  const account = frame === '' ? '' : `, ${frame},`;
  if (certainty !== undefined && place.length > 0)
    return [...place, ...say(`${account}${shows[certainty]}`), ...lowered(slice, words)];
  if (isDated && place.length > 0)
    return [...place, ...say(`${account}${essayVoice.tellsThat}`), ...lowered(slice, words)];
  const hedge = certainty === undefined ? '' : hedges[certainty];
  if (place.length === 0) return hedge === '' ? words : [...capital(say(hedge)), ...lowered(slice, words)];
  if (!isClauseSafe(slice, words) || opensElsewhere.test(plain(words)))
    return sentence(withRemark(words, [...(frame === '' ? [] : say(`${frame}, `)), ...place]));
  return [
    ...say(essayVoice.inScene),
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
