import { copy } from '../copy.js';
import { linkTo } from '../state/page-index.js';

/** Links to the parts of the page. */
export function Contents({ parts }: { parts: readonly { readonly id: string; readonly title: string }[] }) {
  return (
    <nav class="contents" aria-label={copy.contents}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={linkTo(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
