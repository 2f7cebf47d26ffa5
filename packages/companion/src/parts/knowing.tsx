import { useEffect, useState } from 'preact/hooks';
import { knownWords, type View, type WhoKnows } from 'unspool/page';
import { fetchKnowing } from '../api.js';
import { Fold } from '../controls/fold.js';
import { copy } from '../copy.js';
import { linkTo } from '../state/address.js';
import { usePageIndex } from '../state/page-index.js';
import { useShown } from '../state/story-context.js';
import { WordsText } from '../text/words-text.js';
import { Drawing } from './drawing.js';

/** A grid of what is told and who has it in mind. It is asked for when its page is opened, and goes with the view. */
export function Knowing({ story, view }: { story: string; view: View }) {
  const firstShown = useShown().story.reading.firstShown.value;
  const [known, show] = useState<WhoKnows | null>(null);
  useEffect(() => {
    let isMeant = true;
    show(null);
    void fetchKnowing(story, view).then((found) => {
      if (isMeant) show(found);
    });
    return () => {
      isMeant = false;
    };
  }, [story, firstShown]);
  return (
    <div class="knowing" data-hold>
      {known && known.rows.length > 0 && <Drawing kind="grid" hasTable={false} />}
      <h2>{copy.knowingOf}</h2>
      {!known && <p class="open">{copy.asking}</p>}
      {known && (known.rows.length === 0 ? <p class="open">{copy.nobodyKnows}</p> : <Grid known={known} />)}
    </div>
  );
}

function Grid({ known: { people, rows } }: { known: WhoKnows }) {
  return (
    <Fold id=":knowing" items={rows} most={60} fewest={40} fromEnd>
      {(shown) => (
        <figure class="table">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section aria-label={copy.knowingOf} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{copy.whatIsTold}</th>
                  {people.map(({ id, name }) => (
                    <th key={id} scope="col" dir="auto">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map(({ words, cells }, at) => (
                  // Counted from the end: the first are folded away.
                  <tr key={shown.length - at}>
                    <th scope="row" dir="auto">
                      <WordsText words={words} />
                    </th>
                    {people.map(({ id }) => (
                      <td key={id}>
                        <Cell cell={cells.find(({ who }) => who === id)} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <figcaption class="hint">{copy.knowingLegend}</figcaption>
        </figure>
      )}
    </Fold>
  );
}

/** How somebody has it, and the scene since which. */
function Cell({ cell }: { cell: WhoKnows['rows'][number]['cells'][number] | undefined }) {
  const { scenes } = usePageIndex();
  if (!cell) return <span class="unseen">{copy.notShown}</span>;
  const scene = cell.scene === null ? undefined : scenes.get(cell.scene);
  return (
    <>
      {knownWords(cell)}
      {scene && ' '}
      {scene && (
        <a class="opens" href={linkTo(scene.id)} aria-label={`${copy.scene} ${scene.number}, ${scene.title}`}>
          {scene.number}
        </a>
      )}
    </>
  );
}
