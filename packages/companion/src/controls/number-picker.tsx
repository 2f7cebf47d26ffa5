import { type Signal, useSignal } from '@preact/signals';
import type { View } from 'unspool/page';
import { copy } from '../copy.js';
import { countedIn } from '../state/wholes.js';

/**
 * A place by the work's own numbers, from the present ones on. Each can be chosen, whether the work has it or not: so that nothing of what
 * is ahead is told, not even how much there is.
 */
export function NumberPicker({ view, onPlace }: { view: View; onPlace: (words: string) => void }) {
  const counted = countedIn(view, copy.counted);
  const part = useSignal(counted?.part?.number ?? 1);
  const scene = useSignal(counted?.scene.number ?? 1);
  if (!counted) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onPlace(counted.part ? `${part.value}.${scene.value}` : String(scene.value));
      }}
    >
      <fieldset class="numbers">
        <legend>{copy.byNumber}</legend>
        {counted.part && (
          <Spin id=":number/part" name={counted.part.name} value={part} onChange={() => (scene.value = 1)} />
        )}
        <Spin id=":number/scene" name={counted.scene.name} value={scene} />
        <button type="submit">{copy.go}</button>
        <p id=":number/hint" class="hint">
          {copy.byNumberHint}
        </p>
      </fieldset>
    </form>
  );
}

type SpinProps = {
  readonly id: string;
  readonly name: string;
  readonly value: Signal<number>;
  readonly onChange?: () => void;
};

/** A number with a button on each side. Keys move it, too, and a screen reader has the field alone. */
function Spin({ id, name, value, onChange }: SpinProps) {
  const set = (number: number) => {
    value.value = Math.min(highest, Math.max(1, Math.floor(number) || 1));
    onChange?.();
  };
  const stepper = (by: number, sign: string) => (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      disabled={value.value + by < 1}
      onClick={() => set(value.value + by)}
    >
      {sign}
    </button>
  );
  return (
    <span class="spin">
      <label for={id} dir="auto">
        {name}
      </label>
      <span class="spinner">
        {stepper(-1, '−')}
        <input
          id={id}
          type="number"
          inputMode="numeric"
          autocomplete="off"
          min={1}
          max={highest}
          required
          aria-describedby=":number/hint"
          value={value}
          onInput={({ currentTarget }) => {
            if (currentTarget.value !== '') set(currentTarget.valueAsNumber);
          }}
        />
        {stepper(1, '+')}
      </span>
    </span>
  );
}

/** No work counts so many, and no picker needs to know how many there are. */
const highest = 9999;
