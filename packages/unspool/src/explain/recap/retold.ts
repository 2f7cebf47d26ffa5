import { plain } from '../../language/index.js';
import type { Party, SceneId, Slice, Words } from '../../story/index.js';
import { countInWords, essayVoice } from '../essay/essay-voice.js';
import type { Paragraph } from '../essay/section.js';
import { ofTeller, saidAside } from '../essay/telling/frames.js';
import { moveBetween } from '../time/moves.js';
import { tellerOf } from '../who/teller.js';
import { partyName } from '../words/frame-phrases.js';
import { inTellingOrder } from '../words/line.js';
import { capital, clause, isClauseSafe, joined, say, sentence, sliceWords } from '../words/typesetting.js';
import type { Beat } from './beat.js';
import { recapVoice } from './recap-voice.js';

/** Beats as connected prose, some scenes a paragraph; each opens its scenes. */
export function retold(slice: Slice, beats: readonly Beat[], scenesTogether: number): readonly Paragraph[] {
  const steps = counters();
  const paragraphs: Paragraph[] = [];
  let said: Words[] = [];
  let scenes: SceneId[] = [];
  let before: SceneId | undefined;
  const close = () => {
    if (said.length > 0) paragraphs.push({ words: joined(said, ' '), scenes: inTellingOrder(slice, scenes) });
    said = [];
    scenes = [];
  };
  for (const beat of beats) {
    const isNew = beat.scene !== before;
    if (isNew && new Set(scenes).size >= scenesTogether) close();
    const more = isNew ? undefined : saidBesides(said.at(-1) ?? [], beat.words);
    if (more) said.splice(-1, 1, more);
    else said.push(isNew ? led(slice, beat, before, steps) : beat.words);
    scenes.push(beat.scene);
    before = beat.scene;
  }
  close();
  return paragraphs;
}

/** What somebody says right after something else: "Hamlet says: “…” And: “…”" */
function saidBesides(last: Words, words: Words): Words | undefined {
  const [lead] = /^[^“”:]{2,60}: (?=“)/u.exec(plain(words)) ?? [];
  if (lead === undefined || !plain(last).startsWith(lead)) return undefined;
  return [...last, ...say(essayVoice.andSays), ...sliceWords(words, lead.length, plain(words).length)];
}

/** How often each kind of lead was used: wordings take turns. */
type Counters = { back: number; present: number };

function counters(): Counters {
  return { back: 0, present: 0 };
}

/** The first sentence of a scene, with how it hangs together with what was told before it. */
function led(slice: Slice, beat: Beat, before: SceneId | undefined, steps: Counters): Words {
  const moved = movedBetween(slice, before, beat.scene, steps);
  const { frame, words } = beat;
  if (frame && frame.way !== 'shown' && frame.way !== 'outside') {
    const by = frame.by.map((party: Party) => partyName(slice, party)).at(-1) ?? '';
    const lead = recapVoice.frames[frame.way](by);
    const own = ofTeller(slice, words, frame.by.at(-1)?.entity);
    const framed =
      goesOn(slice, own) && saidAside(own).length === 0 ? [...capital(say(lead)), ...lowered(slice, own)] : words;
    return [...say(moved.kind === 'sentence' ? moved.text : ''), ...framed];
  }
  const teller = tellerOf(slice, beat.scene)?.name;
  if (moved.kind === 'none' && teller !== undefined && teller !== (before && tellerOf(slice, before)?.name))
    return [...say(recapVoice.byHead(teller)), ...words];
  if (moved.kind === 'sentence') return [...say(moved.text), ...words];
  if (moved.kind === 'lead' && goesOn(slice, words)) return [...say(moved.text), ...lowered(slice, words)];
  return words;
}

type Moved = { readonly kind: 'none' | 'sentence' | 'lead'; readonly text: string };

const staying: Moved = { kind: 'none', text: '' };

/** How the telling goes from one scene to another: back in time, or back to where it was. */
function movedBetween(slice: Slice, from: SceneId | undefined, to: SceneId, steps: Counters): Moved {
  const move = moveBetween(slice, from, to);
  if (move?.kind === 'back') {
    const { far, some } = recapVoice.back;
    const { reach } = move;
    const turn = steps.back++;
    const text = reach === undefined ? some[turn % some.length] : far[turn % far.length]?.(countInWords(reach));
    return { kind: 'sentence', text: text ?? '' };
  }
  if (move?.kind === 'return') {
    const { present } = recapVoice;
    return { kind: 'lead', text: present[steps.present++ % present.length] ?? '' };
  }
  return staying;
}

/** Whether a sentence can go on after a comma. */
function goesOn(slice: Slice, words: Words): boolean {
  return isClauseSafe(slice, words);
}

function lowered(slice: Slice, words: Words): Words {
  return sentenceEnd(clause(slice, words));
}

/** A sentence with its stop, and without its capital. */
function sentenceEnd(words: Words): Words {
  const [first, ...rest] = sentence(words);
  const own = words[0];
  return first && own ? [{ ...first, text: own.text + first.text.slice(own.text.length) }, ...rest] : words;
}
