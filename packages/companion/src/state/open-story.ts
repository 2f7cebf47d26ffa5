import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { forgetTexts, type StoryEntry } from 'unspool/page';
import { followKeys } from '../controls/shortcuts.js';
import { copy } from '../copy.js';
import type { Order } from '../parts/happened.js';
import { forgetLastMatch, readSetting, writeSetting } from './memory.js';
import { homeOf, type PageIndex, pageIndexOf } from './page-index.js';
import { openReading, type Reading } from './reading.js';
import { followRoute, type Route } from './route.js';

/** All that a story's page works with. */
export type Story = {
  /** Its address at the server. */
  readonly name: string;
  readonly reading: Reading;
  readonly pageIndex: ReadonlySignal<PageIndex | null>;
  readonly route: Route;
  /** What is typed to find a question. */
  readonly typed: Signal<string>;
  /** Whether the search is open. */
  readonly searching: Signal<boolean>;
  /** The long scenes of which every line is shown. */
  readonly unfolded: Signal<ReadonlySet<string>>;
  readonly order: Signal<Order>;
  /** Puts the scenes in another order, and says so. */
  arrange(order: Order): void;
};

export function openStory(entry: StoryEntry): Story {
  const reading = openReading(entry);
  const pageIndex = computed(() => reading.view.value && pageIndexOf(reading.view.value));
  const typed = signal('');
  const searching = signal(false);
  const unfolded = signal<ReadonlySet<string>>(new Set());
  const unfold = (ids: Iterable<string>) => {
    unfolded.value = new Set([...unfolded.peek(), ...ids]);
  };
  // At another place, a search ends, and nothing is remembered that is not told there.
  computed(() => reading.view.value?.at).subscribe(() => {
    searching.value = false;
    forgetLastMatch();
    forgetTexts();
    unfolded.value = new Set([...unfolded.peek()].filter((id) => pageIndex.peek()?.scenes.has(id)));
  });
  addEventListener('beforeprint', () => unfold(pageIndex.peek()?.scenes.keys() ?? []));
  const route = followRoute({
    pageIndex: () => pageIndex.value,
    reveal: (id) => {
      const home = pageIndex.value && homeOf(pageIndex.value, id);
      typed.value = '';
      if (home) unfold([home]);
    },
    onUnknown: () => reading.say(copy.notReached),
  });
  followKeys(
    new Map([
      ['n', () => reading.next()],
      [
        '/',
        () => {
          searching.value = reading.view.peek() !== null;
        },
      ],
    ]),
  );
  const order = signal<Order>(readSetting('order') === 'happened' ? 'happened' : 'told');
  const arrange = (next: Order) => {
    order.value = next;
    writeSetting('order', next === 'told' ? null : next);
    reading.say(copy.orderedAs[next]);
  };
  return { name: entry.name, reading, pageIndex, route, typed, searching, unfolded, order, arrange };
}
