import { copy } from '../copy.js';
import { ThemeButton } from './theme.js';

/** The line above the page: whose page this is, the way to the other stories, light or dark. */
export function TopLine({ alone }: { alone: boolean }) {
  return (
    <header class="top">
      <a class="skip" href="#%3Astory">
        {copy.skip}
      </a>
      {alone ? <span class="product">{copy.product}</span> : <a href="/">{copy.toLibrary}</a>}
      <ThemeButton />
    </header>
  );
}
