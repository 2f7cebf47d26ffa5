import type { CompactProfile } from 'unspool/page';
import { Fold } from '../controls/fold.js';
import { NewMark } from '../controls/new-mark.js';
import { copy } from '../copy.js';
import { linkToProfile, profileId } from '../state/address.js';
import { LineText, SceneLinks, together } from '../text/line-text.js';
import { WordsText } from '../text/words-text.js';

/** Things, documents, groups and places, with the rows of documents. */
export function Things({ id, things }: { id: string; things: readonly CompactProfile[] }) {
  return (
    <Fold id={id} items={things} most={36} fewest={24}>
      {(shown) => (
        <ul class="things">
          {shown.map((thing) => (
            <li key={thing.id} id={profileId(thing.id)} tabIndex={-1} data-hold>
              <h2 dir="auto">
                <a href={linkToProfile(thing.id)}>{headedBy(thing)}</a>{' '}
                {!isPlain(thing) && <span class="label">{copy.kinds[thing.kind]}</span>}
                <NewMark of={profileId(thing.id)} />
              </h2>
              {together(thing.about).map((line, index) => (
                <p key={index} dir="auto">
                  <LineText line={line} self={thing.id} />
                </p>
              ))}
              <Tables of={thing} />
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

/** Whether the page on which something is listed says of what kind it is. */
function isPlain({ kind }: CompactProfile): boolean {
  return kind === 'thing' || kind === 'place' || kind === 'strand';
}

/** A name as a heading: “The lamp”, where people say “the lamp”. Whoever is called “bell hooks” or “de Vries” is called so there, too. */
export function headedBy({ name, kind }: Pick<CompactProfile, 'name' | 'kind'>): string {
  return kind === 'person' || !/^\p{Ll}+(?!\S)/u.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** What stands in a document: its rows, and what is written in it. */
export function Tables({ of: { name, tables } }: { of: CompactProfile }) {
  return (
    <>
      {tables.map((table, index) => (
        <figure key={index} class={isWriting(table) ? 'writing' : 'table'}>
          {isWriting(table) ? <Writing rows={table.rows} /> : <Rows name={name} table={table} />}
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

type Table = CompactProfile['tables'][number];

/** Running words have no head. */
function isWriting({ head }: Table): boolean {
  return head.length === 0;
}

function Writing({ rows }: Pick<Table, 'rows'>) {
  return (
    <blockquote>
      {rows.flat().map((words, index) => (
        <p key={index} dir="auto">
          <WordsText words={words} />
        </p>
      ))}
    </blockquote>
  );
}

/** A narrow screen scrolls them sideways, also by keyboard. */
function Rows({ name, table }: { name: string; table: Table }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
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
  );
}
