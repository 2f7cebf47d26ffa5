import type { Recap } from 'unspool/page';
import { copy } from '../copy.js';
import { LineList } from '../text/line-text.js';

/** What happened in a few lines, and what is still open, for whoever comes back after a while. */
export function RecapText({ recap }: { recap: Recap }) {
  if (!recap.lines.length && !recap.open.length) return null;
  return (
    <details class="recap" data-hold>
      <summary>{copy.recap}</summary>
      <LineList lines={recap.lines} />
      {recap.open.length > 0 && (
        <>
          <p class="label">{copy.open}</p>
          <LineList lines={recap.open} />
        </>
      )}
    </details>
  );
}
