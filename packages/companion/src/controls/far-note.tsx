import { copy } from '../copy.js';
import { stepsTo } from '../state/reading.js';
import { useShown } from '../state/story-context.js';

/** That one has gone back, by how many steps, and the way to where one was. */
export function FarNote() {
  const {
    story: { reading },
    view,
  } = useShown();
  const steps = reading.far.value - stepsTo(view);
  if (steps <= 0) return null;
  return (
    <aside class="far">
      <p>{copy.lookingBack(steps)}</p>
      <button type="button" onClick={reading.comeBack}>
        {copy.comeBack}
      </button>
    </aside>
  );
}
