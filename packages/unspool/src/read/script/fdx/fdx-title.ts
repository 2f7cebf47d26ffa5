import type { TitleEntry } from '../screenplay/screenplay.js';
import { type TitleLine, titlePageIn } from '../screenplay/screenplay-title.js';
import { type FdxNode, isParagraph, shownText } from './fdx-node.js';

/** What the title page says, of whose lines Final Draft only keeps how they are set. */
export function titlePageOf(file: FdxNode): readonly TitleEntry[] {
  const page = file.children.find(({ name }) => name === 'TitlePage');
  const content = page?.children.find(({ name }) => name === 'Content');
  const lines = content?.children.filter(isParagraph) ?? [];
  return titlePageIn(
    lines.map(
      (node): TitleLine => ({
        text: shownText(node).trim(),
        isCentred: node.attributes.get('Alignment') === 'Center',
        at: node.at,
      }),
    ),
  );
}
