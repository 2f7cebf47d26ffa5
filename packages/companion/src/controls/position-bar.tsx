import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { View } from 'unspool/page';
import { copy } from '../copy.js';
import { labelOf, type Reading, start } from '../state/reading.js';
import { PlacePanel } from './place-panel.js';
import { Toast } from './toast.js';

/** The bar that says where the reader is and leads on; the rest of the ways are in a panel above it. */
export function PositionBar({ reading, view }: { reading: Reading; view: View }) {
  const open = useSignal(false);
  const bar = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    open.value = false;
    button.current?.focus({ preventScroll: true });
  };
  useEffect(() => {
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !bar.current?.contains(event.target)) open.value = false;
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, []);
  return (
    <section
      ref={bar}
      class="place"
      aria-label={copy.place}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open.value) close();
      }}
    >
      <p class="problem" role="status">
        {reading.problem}
      </p>
      {open.value && <PlacePanel reading={reading} view={view} onLeave={close} />}
      <div class="bar">
        <button
          type="button"
          class="step"
          aria-label={copy.backOne}
          aria-disabled={view.at === start}
          onClick={() => reading.back()}
        >
          <Arrow />
        </button>
        <div class="whereabouts">
          <button
            ref={button}
            type="button"
            class="here"
            aria-expanded={open.value}
            aria-controls=":place/panel"
            onClick={() => {
              open.value = !open.value;
            }}
          >
            <small>{copy.youAreAt}</small>
            <span dir="auto">{labelOf(view)}</span>
          </button>
          <Toast notice={reading.notice.value} />
        </div>
        <button type="button" class="next" aria-disabled={view.ended} onClick={() => reading.next()}>
          {copy.next}
        </button>
      </div>
    </section>
  );
}

function Arrow() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        d="M12.5 4.5 7 10l5.5 5.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
