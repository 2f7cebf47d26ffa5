import { plain, stems } from '../../../language/index.js';
import { type Claim, indexOf, isDated, isOf, ofKind, type Slice, type Words } from '../../../story/index.js';
import { effects } from '../../minds/effects.js';
import { turning } from '../../recap/weight.js';
import { clause, say, sentence, stressing, typeset } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { kindOfWork } from '../kind-of-work.js';
import { correcting } from '../misleading.js';
import type { Said } from '../said.js';
import { inUsualNames } from '../telling/people.js';
import type { Sentence } from './named.js';

/** What the telling lets us believe and takes back, that no answer has told. */
export function beliefsOfOurs(slice: Slice, said: Said, most: number): readonly Sentence[] {
  const { claims } = indexOf(slice);
  const { seems, alsoSeems, inFact } = essayVoice.misled;
  const met = new Set(indexOf(slice).entities.keys());
  const first = seems(kindOfWork(slice), said.misledTill.length);
  const found = effects(slice).flatMap(({ kind, line, from, to }) => {
    const former = claims.get(line.claim ?? '');
    const now = ofKind(slice, 'overturns').find(({ sense, scene }) => sense.to === former?.id && scene === to);
    if (kind !== 'surprise' || !former || !now || now.words.length === 0 || said.claims.has(former.id)) return [];
    // What has only changed since was no mistake; and what one was not told one did not believe.
    if (isOf(former, 'answer') || isDated(slice, former) || changed.test(plain(now.words))) return [];
    const isToldOf = said.misledTill.includes(to ?? '') && turning(former.words) === ofDeath;
    if (isToldOf || isSaidBefore(former.words, said)) return [];
    return [{ former, now, from, to }];
  });
  return found.slice(0, most).map(({ former, now, from, to }, at) => ({
    words: sentence([
      ...say(at === 0 ? first : (alsoSeems[Math.min(at, alsoSeems.length) - 1] ?? '')),
      ...inUsualNames(slice, stated(slice, former), met, true),
      ...say(inFact),
      ...inUsualNames(slice, correcting(slice, former, now), met, true),
    ]),
    scenes: [from, ...(to === undefined ? [] : [to])],
  }));
}

export const mostOfOurs = { alone: 3, besides: 2 } as const;

/** Whether an answer has told already that one is let to believe it. */
function isSaidBefore(words: Words, { misled }: Said): boolean {
  return stems(plain(words.filter(({ entity }) => entity === undefined))).every((stem) => misled.has(stem));
}

/** How much a death turns: the answer has told of it. */
const ofDeath = 4;
const changed = /\b(?:no longer|any more|cured|healed|recovers|since|now)\b/;

function stated(slice: Slice, claim: Claim): Words {
  return clause(slice, stressing(typeset(slice, claim.words), []));
}
