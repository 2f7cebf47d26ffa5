import { type ReadonlySignal, signal } from '@preact/signals';
import { type PageIndex, type PassageTarget, readHash, type Target } from './page-index.js';

/** The address bar: whose page is open, and which part of the story is pointed to. */
export type Route = {
  /** The profile whose page is open. */
  readonly profile: ReadonlySignal<string | null>;
  /** The scene that is open in the work. */
  readonly passage: ReadonlySignal<PassageTarget | null>;
  /** Goes to where the address points, once there is something to point to. */
  arrive(): void;
  /** After a move: an address that is not told at the new position is forgotten. */
  stay(): void;
  /** Closes the page that is open over the story's, as the browser's own "back" would. */
  leave(): void;
};

export type RouteOptions = {
  /** What can be pointed to by now. */
  readonly pageIndex: () => PageIndex | null;
  /** Shows what is hidden or folded away, since it is pointed to. */
  readonly reveal: (id: string) => void;
  /** The address points to nothing that has been told, if to anything at all. */
  readonly onUnknown: () => void;
};

export function followRoute({ pageIndex, reveal, onUnknown }: RouteOptions): Route {
  const profile = signal<string | null>(null);
  const passage = signal<PassageTarget | null>(null);
  // The entries of the history are numbered: "back" returns the focus to the link that was followed.
  const origins = new Map<number, Element>();
  let entry = numberOf(history.state) ?? 0;
  let lit: Element | null = null;
  history.replaceState({ ...history.state, entry }, '');

  const forget = () => history.replaceState({ entry }, '', location.pathname + location.search);
  const light = (element: Element | null) => {
    if (lit === element) return;
    lit?.removeAttribute('data-lit');
    element?.setAttribute('data-lit', '');
    lit = element;
  };
  const look = (): Target & { element: HTMLElement | null } => {
    const known = pageIndex();
    const target: Target = known ? readHash(known, location.hash) : { kind: 'page' };
    const element = target.kind === 'element' ? document.getElementById(target.id) : null;
    profile.value = target.kind === 'profile' ? target.id : null;
    passage.value = target.kind === 'passage' ? target : null;
    if (target.kind === 'unknown') forget();
    light(element);
    return { ...target, element };
  };
  const follow = () => {
    const target = look();
    if (target.kind === 'unknown') onUnknown();
    if (target.kind !== 'element') return;
    if (!target.element || target.element.closest('[hidden]')) reveal(target.id);
    // An open page must be closed, and what was hidden be shown, before anything else can have the focus.
    requestAnimationFrame(() => {
      const element = document.getElementById(target.id);
      light(element);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'start' });
    });
  };
  const goBack = (origin: Element | undefined) => {
    const { kind } = look();
    if (kind === 'unknown') onUnknown();
    requestAnimationFrame(() => {
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus({ preventScroll: true });
    });
  };

  addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a[href^="#"]');
    if (link) origins.set(entry, link);
  });
  addEventListener('popstate', () => {
    const known = numberOf(history.state);
    const isBack = known !== undefined && known < entry;
    entry = known ?? entry + 1;
    if (known === undefined) history.replaceState({ entry }, '');
    if (isBack) goBack(origins.get(entry));
    else follow();
  });
  addEventListener('pagehide', () => history.replaceState({ entry, scroll: scrollY }, ''));

  return {
    profile,
    passage,
    arrive: () => {
      const { scroll } = history.state ?? {};
      if (!location.hash && typeof scroll === 'number') scrollTo({ top: scroll, behavior: 'instant' });
      follow();
    },
    stay: () => {
      look();
      for (const [number, origin] of origins) if (!origin.isConnected) origins.delete(number);
    },
    leave: () => {
      if (entry > 0) return history.back();
      forget();
      profile.value = null;
      passage.value = null;
    },
  };
}

function numberOf(state: unknown): number | undefined {
  const entry = state && typeof state === 'object' && 'entry' in state ? state.entry : undefined;
  return typeof entry === 'number' ? entry : undefined;
}
