import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { View } from 'unspool/page';
import { knowsAhead } from '../api.js';
import { copy } from '../copy.js';
import { addressFor } from '../state/address.js';
import { end, type Reading, start } from '../state/reading.js';
import { wholeBefore, wholesIn } from '../state/wholes.js';
import { EyesField } from './eyes.js';
import { NumberPicker } from './number-picker.js';
import { ShortcutsSwitch } from './shortcuts.js';

type Props = { readonly reading: Reading; readonly view: View; readonly onLeave: () => void };

/** All ways to another place: those reached by their names, those further on by what one types, or by whole scenes and parts. */
export function PlacePanel({ reading, view, onLeave }: Props) {
  const leave = (move: () => void) => () => {
    onLeave();
    move();
  };
  const stops = [
    { id: start, label: copy.start, at: undefined },
    ...view.reached,
    ...(view.ended ? [{ id: end, label: copy.end, at: undefined }] : []),
  ];
  const wholes = wholesIn(view);
  const inStops = view.reached.some(({ id }, index) => id.startsWith(`${view.reached[index - 1]?.id}.`));
  return (
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
      {knowsAhead && <NumberPicker view={view} onPlace={(words) => leave(() => reading.goToTyped(words))()} />}
      <PlaceField view={view} onPlace={(words) => leave(() => reading.goToTyped(words))()} />
      <p class="ways">
        {knowsAhead && inStops && !view.ended && (
          <button type="button" onClick={leave(() => reading.nextWhole('scene'))}>
            {copy.nextScene}
          </button>
        )}
        {knowsAhead && wholes && !view.ended && (
          <button type="button" onClick={leave(() => reading.nextWhole('part'))}>
            {copy.nextWhole[wholes]}
          </button>
        )}
        {wholes && (
          <button type="button" onClick={leave(() => reading.goTo(wholeBefore(view)))}>
            {copy.wholeBefore[wholes]}
          </button>
        )}
        <button type="button" disabled={view.ended} onClick={leave(() => reading.goTo(end))}>
          {copy.finished}
        </button>
        <button type="button" disabled={view.at === start} onClick={leave(() => reading.goTo(start))}>
          {copy.startOver}
        </button>
      </p>
      <p class="hint">{copy.waysHint}</p>
      {view.minds.some((offered) => offered.length > 0) && <EyesField reading={reading} view={view} />}
      <LinkHere at={view.at} />
      <ShortcutsSwitch />
    </div>
  );
}

/** A field to type a place in: a number and nothing ahead is told by it. */
function PlaceField({ view: { length }, onPlace }: { view: View; onPlace: (words: string) => void }) {
  const typed = useSignal('');
  const hint = length ? copy.placeExamplesIn[length.unit] : copy.placeExamples;
  return (
    <form
      class="measure"
      onSubmit={(event) => {
        event.preventDefault();
        const words = typed.value.trim();
        if (words !== '') onPlace(words);
      }}
    >
      <label for=":measure">{copy.typePlace}</label>
      <input
        id=":measure"
        type="text"
        autocomplete="off"
        enterKeyHint="go"
        maxLength={2000}
        aria-describedby=":measure/hint"
        value={typed}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      <button type="submit">{copy.go}</button>
      <span id=":measure/hint" class="hint">
        {hint}
      </span>
    </form>
  );
}

/** A link to the open page as it is seen from here. Where the browser copies nothing, it is shown. */
function LinkHere({ at }: { at: string }) {
  const state = useSignal<'' | 'copied' | 'shown'>('');
  const address = useMemo(
    () =>
      location.origin.replace(/^null$/, 'file://') +
      location.pathname +
      location.search +
      addressFor(location.hash, at),
    [at, location.hash],
  );
  const copyIt = async () => {
    try {
      await navigator.clipboard.writeText(address);
      state.value = 'copied';
    } catch {
      state.value = 'shown';
    }
  };
  return (
    <div class="link-here">
      <button type="button" onClick={copyIt}>
        {copy.copyLink}
      </button>
      <p class="hint" role="status">
        {state.value === 'copied' && copy.linkCopied}
      </p>
      {state.value === 'shown' && (
        <label>
          {copy.linkHere}
          <input type="text" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </div>
  );
}

/** A long list opens at the present place. */
function showCurrent(list: HTMLElement | null): void {
  const current = list?.querySelector<HTMLElement>('[aria-current]');
  if (list && current) list.scrollTop = current.offsetTop - list.clientHeight / 2;
}
