import { useEffect, useRef, useState } from 'preact/hooks';
import type { Recap, RecapLength, View } from 'unspool/page';
import { fetchRecap } from '../api.js';
import { copy } from '../copy.js';
import { LineList } from '../text/line-text.js';
import { Paragraphs } from '../text/paragraphs.js';

const lengths: readonly RecapLength[] = ['line', 'paragraph', 'page'];

/** What happened so far, as long as one likes, from the beginning or since a place; and what is still open. */
export function RecapText({ story, view }: { story: string; view: View }) {
  const [length, choose] = useState<RecapLength>('paragraph');
  const [since, stopAt] = useState(start);
  const known = view.reached.slice(0, -1);
  const from = known.some(({ id }) => id === since) ? since : start;
  const returns = useReturns(view.reached.length);
  const asked = useRecapSince(story, view.at, from, length);
  const recap = from === start ? view.recap[length] : asked;
  return (
    <div class="recap" data-hold>
      <p class="choices">
        <label>
          {copy.recapLength}{' '}
          <select value={length} onChange={(event) => choose(event.currentTarget.value as RecapLength)}>
            {lengths.map((one) => (
              <option key={one} value={one}>
                {copy.recapLengths[one]}
              </option>
            ))}
          </select>
        </label>
        {/* Another list for whoever goes back: a browser holds on to what was once in one. */}
        {known.length > 0 && (
          <label>
            {copy.recapSince}{' '}
            <select key={returns} value={from} onChange={(event) => stopAt(event.currentTarget.value)}>
              <option value={start}>{copy.recapStart}</option>
              {known.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
      </p>
      {recap && <Told recap={recap} />}
    </div>
  );
}

const start = ':start';

function Told({ recap: { length, note, paragraphs, reveals, open } }: { recap: Recap }) {
  return (
    <>
      {note !== undefined && <p class="open">{note}</p>}
      <Paragraphs told={paragraphs} />
      {reveals.length > 0 && (
        <>
          {length === 'page' && <p class="label">{copy.cameOut}</p>}
          <Paragraphs told={reveals} />
        </>
      )}
      {open.length > 0 && (
        <>
          <p class="label">{copy.open}</p>
          <LineList lines={open} />
        </>
      )}
    </>
  );
}

/** How often one went back since the page is there. */
function useReturns(steps: number): number {
  const gone = useRef({ steps, returns: 0 });
  const returns = gone.current.returns + (steps < gone.current.steps ? 1 : 0);
  gone.current = { steps, returns };
  return returns;
}

/** What came after a place; null until it is there. */
function useRecapSince(story: string, at: string, since: string, length: RecapLength): Recap | null {
  const [recap, show] = useState<Recap | null>(null);
  useEffect(() => {
    let isMeant = true;
    show(null);
    if (since !== start)
      void fetchRecap(story, at, since, length).then((found) => {
        if (isMeant) show(found);
      });
    return () => {
      isMeant = false;
    };
  }, [story, at, since, length]);
  return recap;
}
