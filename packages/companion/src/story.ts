import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { StoryEntry } from 'unspool/serve';
import { copy } from './copy.js';
import type { Order } from './happened.js';
import { readSetting, writeSetting } from './memory.js';
import { openReading, type Reading } from './reading.js';
import { followRoute, type Route } from './route.js';
import { followKeys } from './shortcuts.js';
import { readTold, sections, type Told } from './told.js';

/** All that a story's page works with. */
export type Story = {
  readonly reading: Reading;
  readonly told: ReadonlySignal<Told | null>;
  readonly route: Route;
  /** What is typed to find a question. */
  readonly typed: Signal<string>;
  readonly order: Signal<Order>;
  /** Puts the scenes in another order, and says so. */
  arrange(order: Order): void;
};

export function openStory(entry: StoryEntry): Story {
  const reading = openReading(entry);
  const told = computed(() => reading.view.value && readTold(reading.view.value));
  const typed = signal('');
  const route = followRoute({
    told: () => told.value,
    reveal: () => {
      typed.value = '';
    },
    onUnknown: () => reading.say(copy.notReached),
  });
  followKeys(
    new Map([
      ['n', () => reading.next()],
      ['/', () => findField()?.focus()],
    ]),
  );
  const order = signal<Order>(readSetting('order') === 'happened' ? 'happened' : 'told');
  const arrange = (next: Order) => {
    order.value = next;
    writeSetting('order', next === 'told' ? null : next);
    reading.say(copy.orderedAs[next]);
  };
  return { reading, told, route, typed, order, arrange };
}

/** The field over the questions; without one, the questions themselves. */
function findField(): HTMLElement | null {
  return document.getElementById(':find') ?? document.getElementById(sections.questions);
}
