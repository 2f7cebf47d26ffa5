import type { ComponentChildren } from 'preact';
import type { Paragraph } from 'unspool/page';
import { copy } from '../copy.js';
import { SceneLinks } from './line-text.js';
import { WordsText } from './words-text.js';

/** Prose, each paragraph with the scenes that it opens besides those that it names. */
export function Paragraphs({ told }: { told: readonly Paragraph[] }) {
  return (
    <>
      {told.map(({ words, scenes }, index) => (
        <p key={index} class="told" dir="auto">
          <WordsText words={words} />
          {scenes.length > 0 && (
            <small class="marks">
              <SceneLinks ids={scenes} />
            </small>
          )}
        </p>
      ))}
    </>
  );
}

/** Points in a row. */
export function Points({ points }: { points: readonly Paragraph[] }) {
  return (
    <ul class="lines">
      {points.map(({ words, scenes }, index) => (
        <li key={index} dir="auto">
          <WordsText words={words} />
          {scenes.length > 0 && (
            <small class="marks">
              <SceneLinks ids={scenes} />
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What stands behind prose, until the reader asks for it; in the open where there is none. */
export function Folded({ isFolded, children }: { isFolded: boolean; children: ComponentChildren }) {
  if (!isFolded) return <>{children}</>;
  return (
    <details class="evidence">
      <summary>{copy.evidence}</summary>
      {children}
    </details>
  );
}
