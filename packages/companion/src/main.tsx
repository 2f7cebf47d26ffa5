import { render } from 'preact';
import { fetchStories } from './api.js';
import { applyTheme } from './controls/theme.js';
import { copy } from './copy.js';
import { StoryPage } from './page.js';
import { Library } from './parts/library.js';
import { openStory } from './state/open-story.js';
import './style/colours.css';
import './style/text.css';
import './style/frame.css';
import './style/pages.css';
import './style/parts.css';
import './style/drawing.css';
import './style/ask.css';
import './style/place.css';
import './style/sheet.css';
import './style/print.css';

applyTheme();
void openCompanion(document.getElementById('app') as HTMLElement);

async function openCompanion(app: HTMLElement): Promise<void> {
  const [stories] = await Promise.all([fetchStories(), typefaceIsThere()]);
  // A published page says there what anybody may know, for those who have no scripts.
  app.replaceChildren();
  const asked = new URLSearchParams(location.search).get('story');
  const alone = stories?.length === 1;
  const entry = alone && asked === null ? stories[0] : stories?.find((story) => story.name === asked);
  if (entry) render(<StoryPage story={openStory(entry)} alone={alone} />, app);
  else render(<Library stories={stories ?? []} notice={noticeOf(stories !== undefined, asked)} />, app);
}

/** The letters come with the page: what is set in others first would move when they are there. */
async function typefaceIsThere(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}

function noticeOf(isAnswered: boolean, asked: string | null): string {
  if (!isAnswered) return copy.neverAnswered;
  return asked === null ? '' : copy.noSuchStory;
}
