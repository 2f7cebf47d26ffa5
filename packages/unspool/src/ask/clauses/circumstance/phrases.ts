import type { Chunk } from '../grammar/chunk.js';
import type { Adjunct } from '../grammar/clause.js';
import type { Match } from '../matches.js';

/** What stands behind prepositions in a clause, before its subject too: "On the third of May Ann leaves". */
export function phrasesOf({
  clause,
  parsed: { chunks },
  roles,
}: Pick<Match, 'clause' | 'parsed' | 'roles'>): readonly Adjunct[] {
  const [subject] = clause.subject;
  const first = subject === undefined ? -1 : chunks.findIndex((chunk) => chunk.from === subject.from);
  const isBefore = subject !== undefined && subject.from < clause.verb.from;
  return [...(isBefore ? frontOf(chunks, first) : []), ...clause.more.filter((one) => roles.more.includes(one))];
}

function frontOf(chunks: readonly Chunk[], subject: number): readonly Adjunct[] {
  let from = subject;
  if (chunks[from - 1]?.kind === 'comma' && chunks[from - 2]?.kind === 'noun') from -= 1;
  while (from > 0 && /^(?:noun|prep)$/.test(chunks[from - 1]?.kind ?? '')) from -= 1;
  const lead = chunks[from - 1];
  const begins = lead === undefined || lead.kind === 'stop' || lead.kind === 'and';
  if (!begins || chunks[from]?.kind !== 'prep') return [];
  return chunks.slice(from, subject).flatMap((chunk, at, all) => {
    const by = all[at - 1];
    return chunk.kind === 'noun' && by?.kind === 'prep' ? [{ by: by.text, noun: chunk }] : [];
  });
}
