import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Found, find, searchIndex, titleBeside } from 'unspool/page';
import { copy } from '../copy.js';
import { linkTo, linkToLine } from '../state/address.js';
import { usePageIndex } from '../state/page-index.js';
import { useShown } from '../state/story-context.js';
import { StressedText } from '../text/words-text.js';
import { PageHead } from './page-head.js';

/** How long one may pause between two letters. */
const pause = 120;

/**
 * A search in what the page holds. What was typed and found lives as long as the page is open and the reader stays at a place;
 * an index of the lines as long as the view.
 */
export function SearchPage() {
  const { view } = useShown();
  return <SearchAt key={`${view.at} ${view.as.join(' ')}`} />;
}

function SearchAt() {
  const { view } = useShown();
  const field = useRef<HTMLInputElement>(null);
  const typed = useSignal('');
  const found = useSignal<Found | null>(null);
  const index = useMemo(() => {
    const { happened, cast } = view.article;
    let made: ReturnType<typeof searchIndex> | undefined;
    return () => (made ??= searchIndex({ scenes: happened, people: [...cast, ...view.things] }));
  }, [view]);
  const words = typed.value.trim();
  useEffect(() => {
    const look = () => {
      found.value = words === '' ? null : find(index(), words);
    };
    if (words === '') return look();
    const timer = setTimeout(look, pause);
    return () => clearTimeout(timer);
  }, [words, index]);
  useEffect(() => {
    // Behind the frame in which the page's heading gets it.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => field.current?.focus({ preventScroll: true })),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <>
      <PageHead title={copy.search} />
      <search class="search">
        <form class="find" onSubmit={(event) => event.preventDefault()}>
          <label for=":sought">{copy.searchLabel}</label>
          <input
            ref={field}
            id=":sought"
            type="search"
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            aria-describedby=":search/state"
            value={typed}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
        </form>
        <p id=":search/state" class="hint" role="status" dir="auto">
          {found.value
            ? stateOf(found.value)
            : copy.searchHint(view.article.cast[0]?.name, view.article.happened.at(-1)?.title)}
        </p>
        {found.value && <FoundLines found={found.value} />}
      </search>
    </>
  );
}

function stateOf(found: Found): string {
  if (found.note !== undefined) return found.note;
  const shown = found.scenes.reduce((sum, { lines }) => sum + lines.length, 0);
  return shown < found.total ? copy.foundFirst(shown, found.total) : copy.found(found.total, found.scenes.length);
}

function FoundLines({ found: { scenes } }: { found: Found }) {
  const pageIndex = usePageIndex();
  return (
    <>
      {scenes.map(({ id, number, title, lines }) => (
        <section key={id} class="found" aria-labelledby={`:found/${id}`}>
          <h2 id={`:found/${id}`} dir="auto">
            <a class="inline" href={linkTo(id)}>
              <span class="number">
                <span class="unseen">{copy.scene} </span>
                {number}
              </span>
              <bdi>{titleBeside(title, number)}</bdi>
            </a>
          </h2>
          <ul>
            {lines.map((line, place) => (
              <li key={place} dir="auto">
                <a href={linkToLine(pageIndex, line, id)}>
                  <StressedText words={line.words} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
