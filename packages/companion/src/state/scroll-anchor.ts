/**
 * Keeps what the reader looks at where it is while the page around it changes. Call it before the change; what it
 * returns, called after the change and before the next painting, scrolls by as much as things have moved.
 */
export function holdStill(): () => void {
  const held = [...document.querySelectorAll<HTMLElement>('main [data-hold]')].map((element) => ({
    element,
    top: element.getBoundingClientRect().top,
  }));
  // What a link or a step led to, while it is in sight; else the first thing that begins in view; where it is gone afterwards, the nearest one before it that is left.
  const first = held.findIndex(({ top }) => top >= 0);
  const before = held.slice(0, first < 0 ? held.length : first).reverse();
  const lit = led();
  const candidates = [...(lit ? [lit] : []), ...(first < 0 ? [] : held.slice(first, first + 1)), ...before];
  const focused = document.activeElement;
  // At the very top nothing above can have changed, but above what one stands at.
  const isScrolled = window.scrollY > 0 || lit !== undefined;
  return () => {
    const anchor = candidates.find(({ element }) => element.isConnected);
    if (anchor && isScrolled) {
      window.scrollBy({ top: anchor.element.getBoundingClientRect().top - anchor.top, behavior: 'instant' });
    }
    if (focused && !focused.isConnected) document.querySelector('main')?.focus({ preventScroll: true });
  };
}

/** Where a link or a step led, if that is in sight. */
function led(): { readonly element: HTMLElement; readonly top: number } | undefined {
  const element = document.querySelector<HTMLElement>('main [data-lit]');
  const top = element?.getBoundingClientRect().top;
  return element && top !== undefined && top >= 0 && top < window.innerHeight ? { element, top } : undefined;
}
