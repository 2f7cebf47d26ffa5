import type { View } from 'unspool/page';
import { copy } from '../copy.js';
import { type Reading, seenAs } from '../state/reading.js';

/** Through whose eyes the story is had: one's own, somebody's, or those that somebody takes another to have. */
export function EyesField({ reading, view: { as, minds } }: { reading: Reading; view: View }) {
  return (
    <fieldset class="eyes">
      <legend>{copy.eyes}</legend>
      {minds.map((offered, depth) => {
        const before = depth === 0 ? undefined : minds[depth - 1]?.find(({ id }) => id === as[depth - 1]);
        return (
          offered.length > 0 && (
            <label key={depth} class="eye">
              <span class={depth === 0 ? 'unseen' : ''}>
                {before === undefined ? copy.eyes : copy.innerEyes(before.name)}
              </span>
              <select
                value={as[depth] ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  reading.seeAs([...as.slice(0, depth), ...(value === '' ? [] : [value])])
                }
              >
                <option value="">{depth === 0 ? copy.ownEyes : copy.noInnerEyes}</option>
                {offered.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )
        );
      })}
    </fieldset>
  );
}

/** That one looks through somebody's eyes, and the way back. */
export function EyesNote({ reading, view }: { reading: Reading; view: View }) {
  if (view.as.length === 0) return null;
  return (
    <aside class="minded">
      <p dir="auto">
        <strong>{seenAs(view)}</strong> {copy.mindHint}
      </p>
      <button type="button" onClick={() => reading.seeAs([])}>
        {copy.backToOwn}
      </button>
    </aside>
  );
}
