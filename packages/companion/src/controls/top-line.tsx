import { copy } from '../copy.js';
import { linkToPage } from '../state/address.js';
import { ThemeButton } from './theme.js';

type Props = {
  readonly alone: boolean;
  /** The story's title, where the page below does not begin with it. */
  readonly title?: string | undefined;
  readonly canAsk?: boolean;
};

/** The line above the page: whose page this is, the way to the other stories, to the box to ask in, light or dark. */
export function TopLine({ alone, title, canAsk = false }: Props) {
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
        {canAsk && (
          <button type="button" class="quiet" onClick={() => document.getElementById(':asked')?.focus()}>
            {copy.toAsk}
          </button>
        )}
        <ThemeButton />
      </span>
    </header>
  );
}
