import { copy } from '../copy.js';
import { linkToPage } from '../state/address.js';
import { ThemeButton } from './theme.js';

type Props = {
  readonly alone: boolean;
  /** The story's title, where the page below does not begin with it. */
  readonly title?: string | undefined;
  readonly isBegun?: boolean;
};

/** The line above the page: whose page this is, the way to the other stories, to the box to ask in, light or dark. */
export function TopLine({ alone, title, isBegun = false }: Props) {
  return (
    <header class="top">
      <button type="button" class="skip" onClick={() => document.querySelector('main')?.focus()}>
        {copy.skip}
      </button>
      {alone ? (
        title === undefined && <span class="product">{copy.product}</span>
      ) : (
        <a class="library-link" href="./">
          {copy.toLibrary}
        </a>
      )}
      {title !== undefined && (
        <a class="running" href={linkToPage('overview')} dir="auto">
          {title}
        </a>
      )}
      <span class="top-ways">
        {isBegun && (
          <a class="glass" href={linkToPage('search')} aria-label={copy.search}>
            <Glass />
          </a>
        )}
        {isBegun && (
          <button type="button" class="quiet" onClick={() => document.getElementById(':asked')?.focus()}>
            {copy.toAsk}
          </button>
        )}
        <ThemeButton />
      </span>
    </header>
  );
}

function Glass() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="m12.75 12.75 4.5 4.5" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    </svg>
  );
}
