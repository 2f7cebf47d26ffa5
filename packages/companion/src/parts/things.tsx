import type { CompactProfile } from 'unspool/page';
import { copy } from '../copy.js';
import { linkToProfile } from '../state/page-index.js';
import { LineText, SceneLinks } from '../text/line-text.js';
import { WordsText } from '../text/words-text.js';

/** Things, documents, groups and places, with the rows of documents. */
export function Things({ things }: { things: readonly CompactProfile[] }) {
  return (
    <ul class="things">
      {things.map((thing) => (
        <li key={thing.id} data-hold>
          <h3 dir="auto">
            <a href={linkToProfile(thing.id)}>{thing.name}</a> <span class="label">{copy.kinds[thing.kind]}</span>
          </h3>
          {thing.about.map((line, index) => (
            <p key={index} dir="auto">
              <LineText line={line} self={thing.id} />
            </p>
          ))}
          <Tables of={thing} />
        </li>
      ))}
    </ul>
  );
}

/** The rows of a document. A narrow screen scrolls them sideways, also by keyboard. */
export function Tables({ of: { name, tables } }: { of: CompactProfile }) {
  return (
    <>
      {tables.map((table, index) => (
        <figure key={index} class="table">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section aria-label={copy.table(name)} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {table.head.map((cell, column) => (
                    <th key={column} scope="col" dir="auto">
                      <WordsText words={cell} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row, at) => (
                  <tr key={at}>
                    {row.map((cell, column) => (
                      <td key={column} dir="auto">
                        <WordsText words={cell} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {table.scene !== null && (
            <figcaption class="marks">
              <SceneLinks ids={[table.scene]} />
            </figcaption>
          )}
        </figure>
      ))}
    </>
  );
}
