import type { StoryEntry } from 'unspool/page';
import { TopLine } from '../controls/top-line.js';
import { copy } from '../copy.js';
import { readPlace } from '../state/memory.js';

/** The start page where several stories are served. */
export function Library({ stories, notice }: { stories: readonly StoryEntry[]; notice: string }) {
  return (
    <>
      <TopLine alone={true} />
      <main class="library" id=":story" tabIndex={-1}>
        <h1>{copy.library}</h1>
        <p class="dek">{copy.libraryDek}</p>
        {notice !== '' && <p class="warning">{notice}</p>}
        {stories.length === 0 && <p class="empty">{copy.libraryEmpty}</p>}
        <ul>
          {stories.map(({ name, key, title }) => (
            <li key={name}>
              <a href={`/?${new URLSearchParams({ story: name })}`}>
                <bdi>{title}</bdi>
                <small>{readPlace(key).length ? copy.goOn : copy.begin}</small>
              </a>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
