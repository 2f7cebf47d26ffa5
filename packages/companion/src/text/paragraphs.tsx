import type { Paragraph } from 'unspool/page';
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
