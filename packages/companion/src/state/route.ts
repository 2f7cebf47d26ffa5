import { type ReadonlySignal, signal } from '@preact/signals';
import { type PassageTarget, readHash, type Spot, spotOf } from './address.js';
import type { PageIndex } from './page-index.js';

/** The address bar: which page is open, and what on it is pointed to. */
export type Route = {
  readonly spot: ReadonlySignal<Spot>;
  /** The scene that is open in the work, over the page. */
  readonly passage: ReadonlySignal<PassageTarget | null>;
  /** Goes to where the address points, once there is something to point to. */
  arrive(): void;
  /** After a move: an address that is not told at the new position is forgotten. */
  stay(): void;
  /** Shows another page in the place of this one, as a step does: "back" does not return to this one. */
  replace(address: string): void;
  /** Stands at an element of the open page. */
  standAt(id: string): void;
  /** Goes to an address, once it is told. */
  await(id: string): void;
  /** Closes what is open over the page, as the browser's own "back" would. */
  leave(): void;
};

export type RouteOptions = {
  /** What can be pointed to by now. */
  readonly pageIndex: () => PageIndex | null;
  /** Shows what is hidden or folded away, since it is pointed to. */
  readonly reveal: (spot: Spot) => void;
  /** The address points to nothing that has been told, if to anything at all. */
  readonly onUnknown: () => void;
  /** The address was made for a place in the story, which the reader may not have reached. */
  readonly onPlace: (place: string, id: string) => void;
};

/** A link that was followed: by its address, and which of those with the same it is. Its page may be made anew since. */
type Origin = { readonly href: string; readonly nth: number };

export function followRoute({ pageIndex, reveal, onUnknown, onPlace }: RouteOptions): Route {
  const spot = signal<Spot>({ page: 'overview' });
  const passage = signal<PassageTarget | null>(null);
  // The entries of the history are numbered: "back" returns the focus to the link that was followed, and to its height.
  const origins = new Map<number, Origin>();
  const heights = new Map<number, number>();
  let entry = numberOf(history.state) ?? 0;
  let awaited: string | undefined;
  history.scrollRestoration = 'manual';
  history.replaceState({ ...history.state, entry }, '');

  const write = (hash: string) => history.replaceState({ entry }, '', location.pathname + location.search + hash);
  const light = (element: Element | null) => {
    // It is looked for each time: whoever held on to it would hold what it says, after its reader went back.
    const lit = document.querySelector('[data-lit]');
    if (lit === element) return;
    lit?.removeAttribute('data-lit');
    element?.setAttribute('data-lit', '');
  };
  /** Opens what the address points to; undefined if it is nothing that has been told. */
  const look = (): Spot | undefined => {
    const known = pageIndex();
    if (!known) return spot.value;
    const { id, place } = readHash(location.hash);
    if (place !== undefined) {
      write('');
      onPlace(place, id);
    }
    const found = place === undefined ? spotOf(known, id) : { page: 'overview' as const };
    if (!found) write('');
    const next: Spot = found ?? { page: 'overview' };
    passage.value = next.passage ?? null;
    // A passage opens over the page from which it was asked for.
    if (!next.passage || !isShown) show(next);
    return found;
  };
  let isShown = false;
  const show = (next: Spot) => {
    isShown = true;
    if (JSON.stringify(next) !== JSON.stringify(spot.value)) spot.value = next;
  };
  /** Stands at an element of the page, or at its beginning. */
  const stand = (found: Spot) => {
    if (found.passage) return;
    reveal(found);
    const { element: id } = found;
    // What was another page or hidden must be shown before anything on it can have the focus.
    requestAnimationFrame(() => {
      const element = id === undefined ? null : document.getElementById(id);
      light(element);
      if (!element) scrollTo({ top: 0, behavior: 'instant' });
      // Whoever steps on by a button of the bar presses it again.
      if (!document.activeElement?.closest('.place'))
        (element ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'start' });
    });
  };
  const follow = () => {
    const found = look();
    if (found) stand(found);
    else onUnknown();
  };
  const goBack = (origin: Origin | undefined, height: number | undefined) => {
    const before = passage.value;
    if (!look()) onUnknown();
    light(null);
    requestAnimationFrame(() => {
      if (height !== undefined && !before) scrollTo({ top: height, behavior: 'instant' });
      originOf(origin)?.focus({ preventScroll: true });
    });
  };

  addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link) return;
    const href = link.getAttribute('href') ?? '';
    origins.set(entry, { href, nth: linksTo(href).indexOf(link) });
    heights.set(entry, scrollY);
  });
  addEventListener('popstate', () => {
    const known = numberOf(history.state);
    const isBack = known !== undefined && known < entry;
    entry = known ?? entry + 1;
    if (known === undefined) history.replaceState({ entry }, '');
    if (isBack) goBack(origins.get(entry), heights.get(entry));
    else follow();
  });
  addEventListener('pagehide', () => history.replaceState({ entry, scroll: scrollY }, ''));

  const replace = (address: string) => {
    write(address);
    const found = look();
    if (found) stand(found);
  };
  return {
    spot,
    passage,
    arrive: () => {
      const { scroll } = history.state ?? {};
      const found = look();
      if (!found) return onUnknown();
      if (typeof scroll === 'number' && !found.element && !found.passage) {
        requestAnimationFrame(() => scrollTo({ top: scroll, behavior: 'instant' }));
      } else if (location.hash !== '') stand(found);
    },
    stay: () => {
      const id = awaited;
      awaited = undefined;
      if (id !== undefined) return replace(id === '' ? '' : `#${encodeURIComponent(id)}`);
      look();
      // What was followed at another place may not be told at this one.
      origins.clear();
    },
    replace,
    standAt: (element) => stand({ ...spot.peek(), element }),
    await: (id) => {
      awaited = id;
    },
    leave: () => {
      if (entry > 0) return history.back();
      write('');
      passage.value = null;
    },
  };
}

function linksTo(href: string): readonly HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].filter(
    (link) => link.getAttribute('href') === href,
  );
}

function originOf(origin: Origin | undefined): HTMLElement | undefined {
  return origin && linksTo(origin.href)[origin.nth];
}

function numberOf(state: unknown): number | undefined {
  const entry = state && typeof state === 'object' && 'entry' in state ? state.entry : undefined;
  return typeof entry === 'number' ? entry : undefined;
}
