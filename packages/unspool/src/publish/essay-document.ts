import type { Article, Essay } from '../explain/index.js';
import { headings } from '../explain/voice.js';
import { plain } from '../language/index.js';
import { documentOfArticle } from './article-document.js';
import { type Block, type Document, listBlock, paragraph, plainly, type SceneName, section } from './document.js';

/**
 * An essay as a page: what kind of story it is, what it comes to, its questions answered, and who made it. With the
 * article of the same slice, all evidence is folded away at its end.
 */
export function documentOfEssay(essay: Essay, scenes: readonly SceneName[], evidence?: Article): Document {
  const { title, opening, warning, takeaways, sections, credits, contentNotes, related } = essay;
  const made = credits.filter(({ key }) => !ofNotes.has(key.toLowerCase()));
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: title },
    ...opening.map((said) => paragraph('told', said)),
    paragraph('warning', plainly(warning)),
    ...(contentNotes.length > 0 ? [{ kind: 'onRequest' as const, label: headings.content, items: contentNotes }] : []),
    ...section(2, takeaways.heading, takeaways.points.length > 0 ? [{ kind: 'list', items: takeaways.points }] : []),
    ...sections.flatMap(({ heading, paragraphs }) =>
      section(
        2,
        heading,
        paragraphs.map((said) => paragraph('told', said)),
      ),
    ),
    ...section(2, headings.made, made.length > 0 ? [{ kind: 'pairs' as const, pairs: made }] : []),
    ...section(2, headings.related, listBlock(related.filter(({ words }) => !ofList.test(plain(words))))),
  ];
  const all = evidence ? ledgerOf(evidence) : [];
  const folded: readonly Block[] =
    all.length > 0 ? [{ kind: 'folded', label: headings.evidence, blocks: all.map(deeper) }] : [];
  return { title, blocks: [...blocks, ...folded], scenes };
}

/** What the notes say of themselves. */
const ofNotes: ReadonlySet<string> = new Set(['replies']);

/** "10 Best Films of All Time" is no work. */
const ofList = /^(?:the )?(?:\d+|top|best)\b.*\b(?:best|top|greatest|movies|films|books|series|shows|dramas)\b/i;

/** All lists of an article but for what the essay has said word for word. */
function ledgerOf(evidence: Article): readonly Block[] {
  let isSaid = false;
  return documentOfArticle(evidence).blocks.filter((block, at) => {
    if (block.kind === 'heading' && block.level === 2) isSaid = saidAbove.has(block.text);
    return at > 0 && !isSaid && !isToldAbove(block);
  });
}

const saidAbove: ReadonlySet<string> = new Set([
  headings.takeaways,
  headings.takeawaysSoFar,
  headings.themes,
  headings.related,
]);

/** What the head of an article says, which the essay has said. */
function isToldAbove(block: Block): boolean {
  if (block.kind === 'pairs' || block.kind === 'onRequest') return true;
  return block.kind === 'paragraph' && (block.role === 'dek' || block.role === 'warning');
}

/** A heading one level further down. */
function deeper(block: Block): Block {
  if (block.kind !== 'heading') return block;
  const level = block.level === 4 ? 4 : ((block.level + 1) as 2 | 3 | 4);
  return { ...block, level };
}
