import { useSignal } from '@preact/signals';
import { copy } from '../copy.js';
import { readSetting, writeSetting } from '../state/memory.js';

type Theme = 'light' | 'dark';

/** Applies the reader's choice; without one, the page looks as the system does. */
export function applyTheme(): void {
  const chosen = readSetting('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
}

export function ThemeButton() {
  const theme = useSignal(currentTheme());
  const other: Theme = theme.value === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      class="quiet"
      aria-label={other === 'dark' ? copy.toDarkLabel : copy.toLightLabel}
      onClick={() => {
        // Whoever chooses what the system has anyway follows the system again.
        writeSetting('theme', other === systemTheme() ? null : other);
        applyTheme();
        theme.value = currentTheme();
      }}
    >
      {other === 'dark' ? copy.toDark : copy.toLight}
    </button>
  );
}

function currentTheme(): Theme {
  return document.documentElement.dataset.theme === undefined
    ? systemTheme()
    : (document.documentElement.dataset.theme as Theme);
}

function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
