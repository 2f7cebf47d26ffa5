import { knowing } from '../words/knowing.js';
import type { KnownCell } from './who-knows.js';

/** How somebody has something, in a word or two: "saw", "told?", "believes", "not". */
export function knownWords({ certainty, attitude, how, lie }: KnownCell): string {
  if (certainty === 'not') return knowing.not;
  const channel = how === 'inferred' || how === 'stated' ? undefined : knowing[how];
  const isHad = attitude === 'knows' || attitude === 'believes';
  const word = lie && how !== 'overheard' ? knowing.lied : isHad ? (channel ?? knowing[attitude]) : knowing[attitude];
  return certainty === 'may' && attitude !== 'says' ? `${word}${knowing.perhaps}` : word;
}
