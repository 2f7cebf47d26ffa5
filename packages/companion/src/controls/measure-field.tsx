import { useSignal } from '@preact/signals';
import { readTyped, type Unit } from 'unspool/page';
import { copy } from '../copy.js';

/** Where the work counts minutes, pages or chapters: a field to type one. */
export function MeasureField({ unit, onMeasure }: { unit: Unit; onMeasure: (measure: number) => void }) {
  const typed = useSignal('');
  const wrong = useSignal(false);
  return (
    <form
      class="measure"
      onSubmit={(event) => {
        event.preventDefault();
        const measure = readTyped(typed.value, unit);
        wrong.value = measure === undefined;
        if (measure !== undefined) onMeasure(measure);
      }}
    >
      <label for=":measure">{copy.units[unit]}</label>
      <input
        id=":measure"
        type="text"
        inputMode={unit === 'minute' ? 'text' : 'numeric'}
        autocomplete="off"
        placeholder={copy.examples[unit]}
        aria-invalid={wrong.value}
        aria-describedby=":measure/wrong"
        value={typed}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      <button type="submit">{copy.go}</button>
      <span id=":measure/wrong" class="wrong" role="alert">
        {wrong.value ? copy.badMeasure[unit] : ''}
      </span>
    </form>
  );
}
