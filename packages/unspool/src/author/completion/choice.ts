import { fold, key, type Span } from '../../base/index.js';
import type { EntityKind } from '../../language/index.js';
import { type Compilation, flipFirst, nounOf } from '../../story/index.js';

/** Something that may be written: `text` in the place of `span`, which ends where the writer is. */
export type Completion = {
  readonly kind: 'keyword' | 'word' | 'verb' | 'name' | 'scene' | 'question' | 'claim';
  readonly text: string;
  readonly span: Span;
};

/** A line as far as it is written, and where it ends in the file. */
export type BegunLine = { readonly text: string; readonly to: number };

/** What goes on as some words begin which end where the line does, each once. */
export function goingOn(
  { to }: Pick<BegunLine, 'to'>,
  begun: string,
  choices: readonly Omit<Completion, 'span'>[],
): readonly Completion[] {
  const span = { from: to - begun.length, to };
  const words = fold(begun);
  const [plain, bare, isDescription] = [words.toLowerCase(), key(words), nounOf(words).descriptive];
  const seen = new Set<string>();
  return choices.flatMap((choice) => {
    // "mill" may begin "the mill", but "the m" is not how "morning" begins.
    const isAlike =
      bare !== '' && (!isDescription || nounOf(choice.text).descriptive) && key(choice.text).startsWith(bare);
    const fits = isAlike || choice.text.toLowerCase().startsWith(plain);
    if (!fits || choice.text === words || seen.has(choice.text)) return [];
    seen.add(choice.text);
    return [{ ...choice, span }];
  });
}

/** A name that the file gives, and to what. */
export type KnownName = { readonly name: string; readonly of: EntityKind };

/** The names that a file gives outside the line that is being written, in its order. */
export function knownNames({ names, pieces, outline }: Compilation, { text, to }: BegunLine): readonly KnownName[] {
  const from = to - text.length;
  return names.flatMap(({ declares, words, piece }): readonly KnownName[] => {
    if (!declares || (words.from >= from && words.from <= to)) return [];
    const content = pieces.pieces[piece]?.content;
    const claiming = content?.kind === 'bullet' ? content.statement.claiming : undefined;
    const introduced = claiming?.kind === 'introduce' ? claiming.introduction : undefined;
    const own = fold(outline.text.slice(words.from, words.to));
    // The article of a name stands in the line, and is none of the places at which the name is.
    const given = [introduced?.name ?? '', ...(introduced?.aliases ?? []), ...listed(content)];
    const name = given.find((one) => one === own || key(one) === key(own)) ?? own;
    return /[[\]\\]/.test(name) ? [] : [{ name, of: introduced?.entity ?? 'person' }];
  });
}

function listed(content: Compilation['pieces']['pieces'][number]['content'] | undefined): readonly string[] {
  return content?.kind === 'dateline' && content.part.kind === 'with'
    ? content.part.people.map(({ name }) => name)
    : [];
}

/** Words as they stand at the head of a line. */
export function capital(words: string): string {
  return words.charAt(0) === words.charAt(0).toLowerCase() ? flipFirst(words) : words;
}
