import { joinRuns, plain, type Run } from '../../language/index.js';
import type { EntityId, Ref, Word, Words } from '../story.js';

/** Runs as words: brackets resolved, names recognised. */
export function resolvedWords(runs: readonly Run[], mentions: Mentions, refs: ReadonlyMap<string, Ref>): Words {
  const found = mentions(plain(runs));
  const words: Word[] = [];
  let at = 0;
  let next = 0;
  for (const run of joinRuns(runs)) {
    const marks = {
      ...(run.strong === undefined ? {} : { strong: true as const }),
      ...(run.quote === undefined ? {} : { quote: true as const }),
    };
    if (run.ref === undefined) {
      while (next < found.length && (found[next] as Mention).to <= at) next += 1;
      for (const word of named(run.text, at, found, next, marks)) words.push(word);
    } else {
      const ref = refs.get(run.ref);
      const entity = ref?.to === 'entity' ? { entity: ref.id } : {};
      words.push({ text: run.text, ...marks, ...(ref ? { ref } : {}), ...entity });
    }
    at += run.text.length;
  }
  return words;
}

/** Where names stand in a text, in order. */
type Mentions = (text: string) => readonly Mention[];
type Mention = { readonly from: number; readonly to: number; readonly entity: EntityId };

/** A text that begins at `at`, cut where names begin and end; `found` from `first` on is what may be in it. */
function named(
  text: string,
  at: number,
  found: readonly Mention[],
  first: number,
  marks: Pick<Word, 'strong' | 'quote'>,
): readonly Word[] {
  const words: Word[] = [];
  const end = at + text.length;
  let from = at;
  for (let i = first; i < found.length && (found[i] as Mention).from < end; i += 1) {
    const mention = found[i] as Mention;
    const start = Math.max(mention.from, at);
    if (start > from) words.push({ text: text.slice(from - at, start - at), ...marks });
    from = Math.min(mention.to, end);
    words.push({ text: text.slice(start - at, from - at), ...marks, entity: mention.entity });
  }
  if (from < end) words.push({ text: text.slice(from - at), ...marks });
  return words;
}
