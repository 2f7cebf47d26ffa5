import { basesOf } from '../../../language/index.js';
import type { Token } from '../../told/token.js';
import type { Chunk, NounChunk, VerbChunk } from './chunk.js';
import type { Clause } from './clause.js';

/** Whether what a verb in "-ing" says is but named, and not done: "without selling it", "avoids selling it". */
export function isOnlyNamed(tokens: readonly Token[], chunks: readonly Chunk[], at: number): boolean {
  if ((chunks[at] as VerbChunk).form !== 'ing') return false;
  const lead = chunks.findLast(({ kind }, place) => place < at && kind !== 'adverb');
  if (lead?.kind === 'prep') return !/^(?:by|after|on|upon|while|since|when)$/.test(lead.text);
  return lead?.kind === 'verb' && basesOf(tokens[lead.main]?.text ?? '').some((base) => undone.has(base));
}

/** What is told behind one of these with "-ing" is not done by that. */
const undone: ReadonlySet<string> = new Set(
  (
    'avoid plan try refuse forbid prohibit deny consider contemplate discuss suggest propose recommend advise imagine fear dread risk escape resist postpone delay ' +
    'dream want need mind dislike detest hate prefer like love'
  ).split(' '),
);

/** Whether one of those who take part may be another, or is the one who does not: "Ann or Ben", "everybody but Ann", "not Ann". */
export function isOpen(
  tokens: readonly Token[],
  { verb, subject, objects }: Pick<Clause, 'verb' | 'subject' | 'objects'>,
): boolean {
  return [...subject, ...objects].some((noun) => isAlternative(tokens, verb, noun)) || isExcepted(tokens, subject);
}

function isAlternative(tokens: readonly Token[], verb: VerbChunk, { from }: NounChunk): boolean {
  // In "is not a nurse" it belongs to the verb.
  if (from > verb.from && from <= verb.to) return false;
  if (tokens[from - 1]?.text === 'except' && /^(?:nothing|nobody|none)$/.test(tokens[from - 2]?.text ?? ''))
    return false;
  return /^(?:or|nor|neither|either|not|except)$/.test(tokens[from - 1]?.text ?? '');
}

/** "everybody but Ann" */
function isExcepted(tokens: readonly Token[], subject: readonly NounChunk[]): boolean {
  return subject.some(
    (noun) => tokens[noun.from - 1]?.text === 'but' && subject.some(({ to }) => to === noun.from - 1),
  );
}
