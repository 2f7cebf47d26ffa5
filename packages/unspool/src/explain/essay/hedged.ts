import type { Claim, Slice, Words } from '../../story/index.js';
import { certainty } from '../certainty/certainty.js';
import { framePhrase } from '../words/frame-phrases.js';
import { inTellingOrder } from '../words/line.js';
import { capital, clause, say, sentence, typeset } from '../words/typesetting.js';
import { hedges } from './essay-voice.js';
import type { Paragraph } from './section.js';

/** A sentence of the author with who tells it, and how sure it is, as a part of it: "As Vera tells it, most likely, …". */
export function hedgedSentence(slice: Slice, claim: Claim): Words {
  const sure = certainty(slice, claim) ?? 'certain';
  const frame = framePhrase(slice, claim);
  const words = typeset(slice, claim.words);
  const before = [...(frame === '' ? [] : say(`${frame}, `)), ...(sure === 'certain' ? [] : say(hedges[sure]))];
  return before.length === 0 ? sentence(words) : sentence([...capital(before), ...clause(slice, words)]);
}

/** A paragraph that opens the scenes that it does not name. */
export function withoutNamed(slice: Slice, words: Words, scenes: Paragraph['scenes']): Paragraph {
  const named = new Set(words.flatMap(({ ref }) => (ref?.to === 'scene' ? [ref.id] : [])));
  return { words, scenes: inTellingOrder(slice, scenes).filter((scene) => !named.has(scene)) };
}
