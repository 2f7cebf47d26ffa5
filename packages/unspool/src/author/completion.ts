import { lastAtMost } from '../base/index.js';
import type { Compilation } from '../story/index.js';
import { bracketChoices } from './completion/bracket-choices.js';
import { bulletChoices } from './completion/bullet-choices.js';
import type { Completion } from './completion/choice.js';
import { datelineChoices } from './completion/dateline-choices.js';

/**
 * What may be written at `offset`, the likeliest first: in an open bracket what a bracket there can point at; at the head of
 * a bullet keywords and names, and after a name verbs; in a part of a dateline how one can begin, people, places and strands.
 * Only what goes on as the words before the offset begin, and nothing that is not in the file or the language. None where
 * nothing is known to fit.
 */
export function completion(telling: Compilation, offset: number): readonly Completion[] {
  const { text, blocks, starts } = telling.outline;
  if (!(offset >= 0 && offset <= text.length)) return [];
  const at = Math.floor(offset);
  const block = blocks[lastAtMost(starts, Math.max(0, at - 1))];
  if (block && silent.has(block.kind)) return [];
  const from = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1), at - longestLine) + 1;
  const line = { text: text.slice(at === 0 ? 0 : from, at), to: at };
  const choices = bracketChoices(telling, line) ?? datelineChoices(telling, line) ?? bulletChoices(telling, line) ?? [];
  return choices.slice(0, mostChoices);
}

/** What stands in them is not read, or has no words of the language. */
const silent: ReadonlySet<string> = new Set(['front', 'code', 'comment', 'link', 'stop']);
const longestLine = 2000;
const mostChoices = 200;
