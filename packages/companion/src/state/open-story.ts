import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { forgetTexts, type StoryEntry } from 'unspool/page';
import { followKeys } from '../controls/shortcuts.js';
import { copy } from '../copy.js';
import { claimId, linkTo, linkToPage, profileId, profilesOn, type Spot } from './address.js';
import { type Fresh, freshOf, nothingFresh } from './fresh.js';
import { forgetLastMatch, readSetting, writeSetting } from './memory.js';
import { amongQuestions, type PageIndex, pageIndexOf } from './page-index.js';
import { openReading, type Reading, start, stepsTo } from './reading.js';
import { followRoute, type Route } from './route.js';

/** In which order the scenes stand: that of the telling, or that of the story. */
export type Order = keyof typeof copy.orders;

/** All that a story's page works with. */
export type Story = {
  /** Its address at the server. */
  readonly name: string;
  readonly reading: Reading;
  readonly pageIndex: ReadonlySignal<PageIndex | null>;
  readonly route: Route;
  /** What the last step brought. */
  readonly fresh: ReadonlySignal<Fresh>;
  /** A place further on for which a link was made, and what it leads to, until the reader has said whether to go there. */
  readonly asked: Signal<{ readonly place: string; readonly id: string } | null>;
  /** What is typed to find a question. */
  readonly typed: Signal<string>;
  /** The long lists of which everything is shown, by their ids. */
  readonly unfolded: Signal<ReadonlySet<string>>;
  readonly order: Signal<Order>;
  /** Puts the scenes in another order, and says so. */
  arrange(order: Order): void;
};

export function openStory(entry: StoryEntry): Story {
  const reading = openReading(entry, () => showsFirst(route.spot.peek(), order.peek()));
  const pageIndex = computed(() => reading.view.value && pageIndexOf(reading.view.value));
  const fresh = signal<Fresh>(nothingFresh);
  const asked = signal<Story['asked']['value']>(null);
  const typed = signal('');
  const unfolded = signal<ReadonlySet<string>>(new Set());
  const unfold = (ids: Iterable<string>) => {
    unfolded.value = new Set([...unfolded.peek(), ...ids]);
  };
  const everything = { has: () => true } as unknown as ReadonlySet<string>;
  let beforePrint: ReadonlySet<string> | undefined;
  addEventListener('beforeprint', () => {
    beforePrint ??= unfolded.peek();
    unfolded.value = everything;
  });
  addEventListener('afterprint', () => {
    if (beforePrint) unfolded.value = beforePrint;
    beforePrint = undefined;
  });

  const route = followRoute({
    pageIndex: () => pageIndex.peek(),
    reveal: ({ page, scene, element }: Spot) => {
      if (page === 'questions') typed.value = '';
      if (element !== undefined) unfold(scene === undefined ? [linkToPage(page)] : [scene]);
    },
    onUnknown: () => reading.say(copy.notReached),
    onPlace: (place, id) => {
      const view = reading.view.peek();
      if (!view || view.at === place) return openAt(id);
      if (place === start || view.reached.some((stop) => stop.id === place)) {
        route.await(id);
        reading.goTo(place);
      } else asked.value = { place, id };
    },
  });
  const openAt = (id: string) => queueMicrotask(() => route.replace(id === '' ? '' : linkTo(id)));

  let before: { readonly steps: number; readonly at: string; readonly index: PageIndex } | undefined;
  effect(() => {
    const [view, index] = [reading.view.value, pageIndex.value];
    if (!view || !index) return;
    const steps = stepsTo(view);
    const known = before;
    before = { steps, at: view.at, index };
    if (known?.at === view.at) return;
    // At another place nothing is remembered that is not told there.
    forgetLastMatch();
    forgetTexts();
    unfolded.value = new Set();
    typed.value = '';
    const isStep = known && steps > known.steps && view.as.length === 0;
    // Of whoever has gone far at once, most is new: that need not be said.
    const isFar = known && steps > known.steps + 1 && index.scenes.size > known.index.scenes.size * 2;
    fresh.value = isStep && !isFar ? freshOf(known.index, index) : nothingFresh;
  });
  followKeys(
    new Map([
      ['n', () => reading.next()],
      ['b', () => reading.back()],
      ['/', () => reading.view.peek() && location.assign(linkToPage('search'))],
      ['?', () => document.getElementById(':asked')?.focus()],
    ]),
  );
  const order = signal<Order>(readSetting('order') === 'happened' ? 'happened' : 'told');
  const arrange = (next: Order) => {
    order.value = next;
    writeSetting('order', next === 'told' ? null : next);
    reading.say(copy.orderedAs[next]);
  };
  return { name: entry.name, reading, pageIndex, route, fresh, asked, typed, unfolded, order, arrange };
}

/** Whether a page shows what a step brings first, and little else. */
function showsFirst({ page, profile }: Spot, order: Order): boolean {
  return profile === undefined && (page === 'overview' || (page === 'scenes' && order === 'told'));
}

/** Where a reader stands after a step: another address, or an element of the page; undefined where nothing there is new. */
export type Standing = { readonly address: string } | { readonly element: string };

/** Where a reader stands after a step, when they were at a spot: at what is new on its page. */
export function afterStep(spot: Spot, fresh: Fresh, index: PageIndex): Standing | undefined {
  if (fresh.size === 0) return undefined;
  if (spot.page === 'overview') return { element: newOnOverview };
  if (spot.page === 'scenes') {
    const scene = [...fresh.keys()].find((id) => index.scenes.has(id));
    if (scene !== undefined) return { address: linkTo(scene) };
    const claim = [...index.claims].find(([id, home]) => home !== amongQuestions && fresh.has(claimId(id)));
    return claim && { address: linkTo(claimId(claim[0])) };
  }
  const ids =
    spot.page === 'questions'
      ? [...index.questions.keys()].map(claimId)
      : spot.profile === undefined
        ? profilesOn(spot.page, index).map(({ id }) => profileId(id))
        : [];
  const element = ids.find((id) => fresh.has(id));
  return element === undefined ? undefined : { element };
}

/** The id of what says on the overview what is new. */
export const newOnOverview = ':new';
