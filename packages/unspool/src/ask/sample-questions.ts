import { mostOf } from '../base/lists.js';
import { intents } from './intents/intents.js';
import { worded } from './question/question-patterns.js';
import type { SlotKind } from './question/slots.js';

/** Names for each kind of slot, as many as there are. */
type SampleNames = Readonly<Record<SlotKind, readonly string[]>>;

/**
 * Questions of every kind there is, in the first wording of each, about these names in turn; a question of two names is
 * about the first and each other. Whoever needs what readers might ask gets a new kind of question without being told of it.
 * Every kind comes before any comes again, and when there are `most` of them or more, none does.
 */
export function sampleQuestions(names: SampleNames, most = Number.POSITIVE_INFINITY): readonly string[] {
  const rounds = Math.max(mostOf(Object.values(names).map((list) => list.length)), 1);
  const asked = new Set<string>();
  for (let round = 0; round < rounds && asked.size < most; round += 1) {
    for (const { patterns, slots } of Object.values(intents)) {
      const filled = Object.entries(slots).map(([slot, kind], index, all): readonly [string, string | undefined] => {
        const list = names[kind];
        const isCompared = all.length > 1 && index === 0;
        return [slot, list[isCompared ? 0 : (round + (all.length > 1 ? 1 : 0)) % Math.max(1, list.length)]];
      });
      const found = filled.flatMap(([slot, name]) => (name === undefined ? [] : [[slot, name] as const]));
      const [pattern] = patterns;
      if (pattern !== undefined && found.length === filled.length) asked.add(worded(pattern, new Map(found)));
    }
  }
  return [...asked];
}
