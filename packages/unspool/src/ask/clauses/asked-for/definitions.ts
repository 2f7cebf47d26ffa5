import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { placesOf, tellsOf } from '../../stated/cover.js';
import { sentencesWith } from '../../stated/stated-sentences.js';
import { isNumber } from '../../stated/wanted/numbers.js';
import type { Token } from '../../told/token.js';
import { determiners } from '../../told/words/clause-words.js';
import type { NounChunk } from '../grammar/chunk.js';
import { type Match, parsedSoFar } from '../matches.js';
import { rolesOf } from '../roles.js';
import { isSomebody } from '../somebody.js';

/** "What was the signal?": the clauses that say what it is or will be, and not only how. */
export function definitionsOf(slice: Slice, { wants, verb, items, head, stranded, modal }: Asked): readonly Match[] {
  const [thing, ...others] = items.filter(({ isModifier }) => !isModifier);
  if (wants !== 'thing' || verb || head || stranded !== undefined || modal !== undefined || !thing) return [];
  if (others.length > 0 || thing.bearers || thing.isOwner || thing.by !== undefined) return [];
  const traits = items.filter(({ isModifier, word }) => isModifier && !light.has(word));
  const sentences = sentencesWith(slice, thing.keys);
  return [...sentences].flatMap((sentence): readonly Match[] => {
    const { tokens } = sentence;
    const parsed = parsedSoFar(sentence);
    if (!traits.every((item) => placesOf(slice, sentence, item).length > 0)) return [];
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      const [own, ...more] = clause.subject;
      const isOwn = own !== undefined && more.length === 0 && tellsOf(tokens, own.head, thing) && isThe(tokens, own);
      const what = clause.objects[0];
      if (!isOwn || !what || !clause.verb.isBe || clause.standing !== 'so') return [];
      if (!isOne(tokens, what) || isSomebody(slice, tokens, what)) return [];
      return [
        {
          sentence,
          parsed,
          clause,
          roles: rolesOf(clause, () => false),
          gap: [what],
          isSure: true,
          needsBefore: false,
        },
      ];
    });
  });
}

/** What says no more of a thing than that it is the one that is told of. */
const light: ReadonlySet<string> = new Set('agreed arranged exact actual particular famous said chosen'.split(' '));

function isThe(tokens: readonly Token[], { from }: NounChunk): boolean {
  return tokens[from]?.text === 'the';
}

/** "a flash", "two flashes", and not "empty". */
function isOne(tokens: readonly Token[], { from, head }: NounChunk): boolean {
  const first = tokens[from] as Token;
  return from < head && (determiners.has(first.text) || isNumber(first));
}
