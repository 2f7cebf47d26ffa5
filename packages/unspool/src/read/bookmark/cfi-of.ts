import { turnsIn } from '../book/epub/epub.js';
import { archiveOf } from '../book/zip.js';
import { type Branch, isBranch, treeOf } from '../markup/markup-tree.js';
import type { PartFile } from '../parts.js';
import type { SourceSpan } from '../source.js';

/** Words of a paragraph, and how many letters without space stand before them there. */
export type WordsIn = { readonly paragraph: SourceSpan; readonly letters: number; readonly words: string };

/** The range of words as an EPUB CFI, and the file in which it is. */
export type RangeInBook = { readonly source: string; readonly cfi: string };

/** Says of words of an EPUB where they are, in CFIs that lead to letters; undefined for what does not stand there in its files. */
export function cfisIn([book]: readonly PartFile[]): (words: WordsIn) => RangeInBook | undefined {
  const archive = book && archiveOf(book.bytes);
  const turns = (archive && turnsIn(archive)) ?? [];
  const nths = new Map(
    turns.flatMap(({ path }, nth) => (path === undefined ? [] : [[path, nth] as const])).toReversed(),
  );
  const files = new Map<string, readonly TextNode[]>();
  return ({ paragraph, letters, words }) => {
    const { file = '' } = paragraph;
    const nth = nths.get(file);
    if (nth === undefined || !archive) return undefined;
    const nodes = files.get(file) ?? textNodesOf(archive.textOf(file).text);
    files.set(file, nodes);
    const found = lettersAt(nodes, paragraph, letters, words.replace(/\s+/g, ''));
    const [start] = found;
    const end = found.at(-1);
    if (!start || !end) return undefined;
    const shared = commonOf(start.path, end.path);
    const rest = ({ path, offset }: Letter, more: number) => `${path.slice(shared.length)}:${offset + more}`;
    return { source: file, cfi: `epubcfi(/6/${(nth + 1) * 2}!${shared},${rest(start, 0)},${rest(end, 1)})` };
  };
}

/** A text between two tags of a file: the steps to it, and where it stands. */
type TextNode = { readonly path: string; readonly text: string; readonly from: number };

/** A letter of a text: the steps to that, and its place there in UTF-16. */
type Letter = { readonly path: string; readonly offset: number };

/** All texts of a file with their steps, which begin in its outermost element. */
function textNodesOf(file: string): readonly TextNode[] {
  const nodes: TextNode[] = [];
  const top = treeOf(file).root.children.find(isBranch);
  const waiting: { readonly branch: Branch; readonly path: string }[] = top ? [{ branch: top, path: '' }] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let elements = 0;
    for (const child of next.branch.children) {
      if (isBranch(child)) {
        elements += 1;
        waiting.push({ branch: child, path: `${next.path}/${elements * 2}` });
        continue;
      }
      const path = `${next.path}/${elements * 2 + 1}`;
      const before = nodes.at(-1);
      // What is written in several pieces is one text.
      if (before?.path === path) nodes[nodes.length - 1] = { ...before, text: before.text + child.text };
      else nodes.push({ path, text: child.text, from: child.at.from });
    }
  }
  return nodes.sort((a, b) => a.from - b.from);
}

/** The letters of a stretch of a file from that of this number on, as far as they are those that are looked for. */
function lettersAt(
  nodes: readonly TextNode[],
  { from, to }: SourceSpan,
  number: number,
  wanted: string,
): readonly Letter[] {
  const found: Letter[] = [];
  let left = number;
  for (let index = firstAt(nodes, from); index < nodes.length && found.length < wanted.length; index += 1) {
    const { path, text, from: begins } = nodes[index] as TextNode;
    if (begins >= to) break;
    // A paragraph may begin within a text: its date stands before it.
    for (let offset = Math.max(0, from - begins); offset < text.length && found.length < wanted.length; offset += 1) {
      const letter = text[offset] as string;
      if (unwritten.test(letter)) continue;
      if (left > 0) left -= 1;
      else if (letter !== wanted[found.length]) return [];
      else found.push({ path, offset });
    }
  }
  return found.length === wanted.length ? found : [];
}

/** Space, and marks that only say where a line may break. */
const unwritten = /[\s\u00ad\u200b\u2060\ufeff]/;

/** The first text that does not end before a place. */
function firstAt(nodes: readonly TextNode[], from: number): number {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { from: begins, text } = nodes[middle] as TextNode;
    if (begins + text.length > from) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The steps that two ways have in common. */
function commonOf(one: string, other: string): string {
  const [a, b] = [one.split('/'), other.split('/')];
  let count = 0;
  // The last step of each stays: a range has one at both ends.
  while (count < Math.min(a.length, b.length) - 1 && a[count] === b[count]) count += 1;
  return a.slice(0, count).join('/');
}
