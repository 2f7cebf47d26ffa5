import { plain, type View } from 'unspool/page';
import { copy } from '../copy.js';
import { LineText } from '../text/line-text.js';
import { WordsText } from '../text/words-text.js';

/** What stands above everything: title, dek, how far this explains, and the content notes on request. */
export function Masthead({ view: { article, essay } }: { view: View }) {
  return (
    <header class="masthead" data-hold>
      <h1 tabIndex={-1} dir="auto">
        {article.title}
      </h1>
      {essay.opening.map(({ words }, index) => (
        <p key={index} class={index === 0 ? 'dek' : 'opens-with'} dir="auto">
          <WordsText words={words} />
        </p>
      ))}
      {essay.opening.length === 0 &&
        article.dek.map((line, index) => (
          <p key={line.claim ?? index} class="dek" dir="auto">
            <LineText line={line} />
          </p>
        ))}
      <p class="warning" dir="auto">
        {article.warning}
      </p>
      {article.contentNotes.length > 0 && (
        <details class="notes">
          <summary>{copy.contentNotes}</summary>
          <ul>
            {article.contentNotes.map((note) => (
              <li key={note} dir="auto">
                {note}
              </li>
            ))}
          </ul>
        </details>
      )}
    </header>
  );
}

/** Who made it, when and where: as at the end of a book. */
export function Colophon({ view: { article } }: { view: View }) {
  if (article.credits.length === 0) return null;
  return (
    <dl class="credits">
      {article.credits.map(({ key, value }) => (
        <div key={`${key}: ${plain(value)}`}>
          <dt dir="auto">{key}</dt>
          <dd dir="auto">
            <WordsText words={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
