import { plain } from '../../language/index.js';
import { acceptance, hasEnded, indexOf, kindOf, ofKind, type Slice, type Words } from '../../story/index.js';
import { scenesOf } from '../words/line.js';
import { joined, say, sentence, stressing, typeset, withoutStop } from '../words/typesetting.js';
import { essayVoice } from './essay-voice.js';
import { inOne } from './in-one.js';
import { note, type Said } from './said.js';
import type { Paragraph } from './section.js';

/** Who turns out to be whom, once all is told: "Linnet turns out to be Princess Ilse, and the king to be Hob." */
export function whoIsWho(slice: Slice, said: Said): readonly Paragraph[] {
  if (!hasEnded(slice)) return [];
  const half = slice.scenes.length / 2;
  const found = ofKind(slice, 'same').flatMap((claim) => {
    const { words: own, certainty, scene } = claim;
    const number = scene === null ? 0 : (indexOf(slice).scenes.get(scene)?.number ?? 0);
    if (certainty !== undefined || claim.sense.in !== undefined || number <= half) return [];
    const words = withoutStop(stressing(typeset(slice, own), []));
    const [who, is, whom, ...more] = words;
    const isPlain = who?.entity !== undefined && is?.text === ' is ' && whom?.entity !== undefined && more.length === 0;
    const isOfPeople = isPlain && [who, whom].every(({ entity }) => kindOf(slice, entity ?? '') === 'person');
    const isSaid = [...said.sentences].some((text) => text.includes(plain(words)));
    return isOfPeople && acceptance(slice).isAccepted(claim.id) && !isSaid ? [{ who, whom, claim }] : [];
  });
  const [first, ...others] = found.slice(0, mostTold);
  if (!first) return [];
  const { turnsOut, toBe } = essayVoice.whoIsWho;
  const parts = [first, ...others].map(({ who, whom }, at): Words => [who, ...say(at === 0 ? turnsOut : toBe), whom]);
  const words = sentence(joined(parts, essayVoice.and));
  note(said, words);
  return [inOne(slice, [{ words, scenes: found.slice(0, mostTold).flatMap(({ claim }) => scenesOf(slice, claim)) }])];
}

const mostTold = 3;
