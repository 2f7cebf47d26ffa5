import { useSignal } from '@preact/signals';
import { copy } from '../copy.js';
import { readSetting, writeSetting } from '../state/memory.js';

/** Single keys that act anywhere on the page, except while something is typed. */
export function followKeys(keys: ReadonlyMap<string, () => void>): void {
  document.addEventListener('keydown', (event) => {
    const act = keys.get(event.key);
    if (!act || event.ctrlKey || event.metaKey || event.altKey || event.repeat || !areOn()) return;
    if (
      event.target instanceof Element &&
      event.target.closest('input:not([type="checkbox"], [type="radio"]), select, textarea, dialog')
    )
      return;
    event.preventDefault();
    act();
  });
}

/** A key pressed by mistake, or spoken, would lead on; so they can be switched off. */
export function ShortcutsSwitch() {
  const on = useSignal(areOn());
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          on.value = event.currentTarget.checked;
          writeSetting('shortcuts', on.value ? null : 'off');
        }}
      />
      {copy.shortcuts}
    </label>
  );
}

function areOn(): boolean {
  return readSetting('shortcuts') !== 'off';
}
