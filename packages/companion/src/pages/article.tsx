import type { Section as EssaySection } from 'unspool/page';
import { copy } from '../copy.js';
import { claimId, linkTo } from '../state/address.js';
import { usePageIndex } from '../state/page-index.js';
import { useShown } from '../state/story-context.js';
import { LineList } from '../text/line-text.js';
import { Folded, Paragraphs } from '../text/paragraphs.js';
import { PageHead } from './page-head.js';
import { LinesSection, Section } from './section.js';

/** The story as prose, section by section; what is not told as prose follows as lists. */
export function ArticlePage() {
  const { article, essay } = useShown().view;
  const isTold = new Set(essay.sections.map(({ kind }) => kind));
  return (
    <>
      <PageHead title={copy.pages.article}>
        <p class="warning" dir="auto">
          {article.warning}
        </p>
      </PageHead>
      {essay.sections.length === 0 && <p class="empty">{copy.essayEmpty}</p>}
      <div class="essay">
        <Paragraphs told={essay.opening} />
        {essay.sections.map((section, at) => (
          <Section key={`${section.kind} ${section.of ?? at}`} id={`:essay/${at}`} title={section.heading}>
            <Paragraphs told={section.paragraphs} />
            <Grounds of={section} />
            {section.kind === 'themes' && (
              <Folded isFolded>
                <LineList lines={article.themes} />
              </Folded>
            )}
          </Section>
        ))}
      </div>
      {!isTold.has('themes') && <LinesSection id=":themes" title={copy.themes} lines={article.themes} />}
      <LinesSection id=":outside" title={copy.outside} lines={article.outside} />
      <LinesSection id=":related" title={copy.related} lines={article.related} />
    </>
  );
}

/** The way from an answer to its evidence. */
function Grounds({ of: { kind, of } }: { of: EssaySection }) {
  const { questions } = usePageIndex();
  if (kind !== 'question' || of === undefined || !questions.has(of)) return null;
  return (
    <p class="onward">
      <a href={linkTo(claimId(of))}>{copy.evidence}</a>
    </p>
  );
}
