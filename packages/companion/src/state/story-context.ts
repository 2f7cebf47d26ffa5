import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { View } from 'unspool/page';
import type { Story } from './open-story.js';

/** The story of the page, and its view at the present position. */
export type Shown = { readonly story: Story; readonly view: View };

export const ShownContext = createContext<Shown | null>(null);

/** What every part of a story's page is made from. */
export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error('There is no story around this part.');
  return shown;
}
