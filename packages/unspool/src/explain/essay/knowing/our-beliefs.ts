import { plain, stems } from '../../../language/index.js';
import { type Claim, indexOf, isDated, isOf, ofKind, type Slice, type Words } from '../../../story/index.js';
import { effects } from '../../minds/effects.js';
import { clause, say, sentence, stressing, typeset } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { correcting, type Said } from '../explained.js';
import { kindOfWork } from '../kind-of-work.js';
import type { Sentence } from './named.js';

/** What the telling lets us believe and takes back, that no answer has told. */
export function beliefsOfOurs(slice: Slice, said: Said, most: number): readonly Sentence[] {
  const { claims } = indexOf(slice);
  const { seems, inFact } = essayVoice.misled;
  const ways = seems(kindOfWork(slice));
  const found = effects(slice).flatMap(({ kind, line, from, to }) => {
    const former = claims.get(line.claim ?? '');
    const now = ofKind(slice, 'overturns').find(({ sense, scene }) => sense.to === former?.id && scene === to);
    if (kind !== 'surprise' || !former || !now || now.words.length === 0 || said.claims.has(former.id)) return [];
    // What has only changed since was no mistake; and what one was not told one did not believe.
    if (isOf(former, 'answer') || isDated(slice, former) || changed.test(plain(now.words))) return [];
    if (isSaidBefore(former.words, said)) return [];
    return [{ former, now, from, to }];
  });
  return found.slice(0, most).map(({ former, now, from, to }, at) => ({
    words: sentence([
      ...say(ways[Math.min(at, ways.length - 1)] ?? ''),
      ...stated(slice, former),
      ...say(inFact),
      ...correcting(slice, former, now),
    ]),
    scenes: [from, ...(to === undefined ? [] : [to])],
  }));
}

export const mostOfOurs = { alone: 3, besides: 2 } as const;

/** Whether an answer has told already that one is let to believe it. */
function isSaidBefore(words: Words, { misled }: Said): boolean {
  return stems(plain(words.filter(({ entity }) => entity === undefined))).every((stem) => misled.has(stem));
}

const changed = /\b(?:no longer|any more|cured|healed|recovers|since|now)\b/;

function stated(slice: Slice, claim: Claim): Words {
  return clause(slice, stressing(typeset(slice, claim.words), []));
}
