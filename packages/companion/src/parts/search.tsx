import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Found, find, searchIndex, type View } from 'unspool/page';
import { CloseButton, Sheet } from '../controls/sheet.js';
import { copy } from '../copy.js';
import { linkTo, linkToLine, usePageIndex } from '../state/page-index.js';
import { StressedText } from '../text/words-text.js';

/** How long one may pause between two letters. */
const pause = 120;

/**
 * A search in what the page holds, over the story's page. What was typed and found lives as long as it is open, and an
 * index of the lines as long as the view.
 */
export function SearchPanel({ view, onClose }: { view: View; onClose: () => void }) {
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
  return (
    <Sheet labelledBy=":search/title" class="search" focus={field} onClose={onClose}>
      {(close) => (
        <>
          <h2 id=":search/title">{copy.search}</h2>
          <CloseButton onPress={close} />
          <search>
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
              {stateOf(found.value)}
            </p>
            {found.value && (
              // Closed before the link is followed: under an open page nothing can have the focus.
              <FoundLines found={found.value} onFollow={close} />
            )}
          </search>
        </>
      )}
    </Sheet>
  );
}

function stateOf(found: Found | null): string {
  if (!found) return copy.searchHint;
  if (found.note !== undefined) return found.note;
  const shown = found.scenes.reduce((sum, { lines }) => sum + lines.length, 0);
  return shown < found.total ? copy.foundFirst(shown, found.total) : copy.found(found.total, found.scenes.length);
}

function FoundLines({ found: { scenes }, onFollow }: { found: Found; onFollow: () => void }) {
  const pageIndex = usePageIndex();
  return (
    <>
      {scenes.map(({ id, number, title, lines }) => (
        <section key={id} class="found" aria-labelledby={`:found/${id}`}>
          <h3 id={`:found/${id}`} dir="auto">
            <a class="inline" href={linkTo(id)} onClick={onFollow}>
              <span class="number">
                <span class="unseen">{copy.scene} </span>
                {number}
              </span>
              <bdi>{title}</bdi>
            </a>
          </h3>
          <ul>
            {lines.map((line, place) => (
              <li key={place} dir="auto">
                <a href={linkToLine(pageIndex, line, id)} onClick={onFollow}>
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

/** Opens the search from anywhere on the page. */
export function SearchButton({ onOpen }: { onOpen: () => void }) {
  return (
    <button type="button" class="seek" aria-label={copy.search} aria-haspopup="dialog" onClick={onOpen}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" stroke-width="1.75" />
        <path d="m12.75 12.75 4.5 4.5" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
      </svg>
    </button>
  );
}
