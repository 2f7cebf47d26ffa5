import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { View } from 'unspool/page';
import { copy } from '../copy.js';
import { SearchButton } from '../parts/search.js';
import { end, labelOf, type Reading, start } from '../state/reading.js';
import { EyesField } from './eyes.js';
import { MeasureField } from './measure-field.js';
import { ShortcutsSwitch } from './shortcuts.js';
import { Toast } from './toast.js';

/** The bar that says where the reader is and leads on; the rest of the ways are in a panel above it. */
export function PositionBar({ reading, view, onSearch }: { reading: Reading; view: View; onSearch: () => void }) {
  const open = useSignal(false);
  const bar = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    open.value = false;
    button.current?.focus({ preventScroll: true });
  };
  const leave = (move: () => void) => () => {
    close();
    move();
  };
  useEffect(() => {
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !bar.current?.contains(event.target)) open.value = false;
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, []);
  const stops = [
    { id: start, label: copy.start, at: undefined },
    ...view.reached,
    ...(view.ended ? [{ id: end, label: copy.end, at: undefined }] : []),
  ];
  return (
    <section
      ref={bar}
      class="place"
      aria-label={copy.place}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open.value) close();
      }}
    >
      <Toast notice={reading.notice.value} />
      <p class="problem" role="status">
        {reading.problem}
      </p>
      {open.value && (
        <div class="panel" id=":place/panel">
          <h2>{copy.placesReached}</h2>
          <ol ref={showCurrent}>
            {stops.map((stop) => (
              <li key={stop.id}>
                <button
                  type="button"
                  aria-current={stop.id === view.at ? 'step' : undefined}
                  onClick={leave(() => reading.goTo(stop.id))}
                >
                  <bdi>{stop.label}</bdi>
                  {stop.at !== undefined && <small>{stop.at}</small>}
                </button>
              </li>
            ))}
          </ol>
          {view.length && (
            <MeasureField
              unit={view.length.unit}
              onMeasure={(measure) => {
                const unit = view.length?.unit;
                if (unit) leave(() => reading.goToMeasure(unit, measure))();
              }}
            />
          )}
          {view.minds.some((offered) => offered.length > 0) && <EyesField reading={reading} view={view} />}
          <p class="ways">
            <button type="button" disabled={view.ended} onClick={leave(() => reading.goTo(end))}>
              {copy.finished}
            </button>
            <button type="button" disabled={view.at === start} onClick={leave(() => reading.goTo(start))}>
              {copy.startOver}
            </button>
          </p>
          <p class="hint">{copy.waysHint}</p>
          <ShortcutsSwitch />
        </div>
      )}
      <div class="bar">
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
        <SearchButton onOpen={onSearch} />
        <button type="button" class="next" aria-disabled={view.ended} onClick={() => reading.next()}>
          {copy.next}
        </button>
      </div>
    </section>
  );
}

/** A long list opens at the present place. */
function showCurrent(list: HTMLElement | null): void {
  const current = list?.querySelector<HTMLElement>('[aria-current]');
  if (list && current) list.scrollTop = current.offsetTop - list.clientHeight / 2;
}
