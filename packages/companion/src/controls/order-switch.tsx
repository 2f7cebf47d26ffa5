import { saysMore } from 'unspool/page';
import { copy } from '../copy.js';
import type { Order } from '../state/open-story.js';
import { explained } from '../state/scene-order.js';
import { useShown } from '../state/story-context.js';

/** Puts the scenes in the order of the telling or of the story. Where both are one, there is nothing to choose. */
export function OrderSwitch() {
  const { story, view } = useShown();
  const { chronology } = view.article;
  if (!saysMore(chronology)) return null;
  const chosen = story.order.value;
  return (
    <>
      <div class="order" role="radiogroup" aria-label={copy.order}>
        {(Object.keys(copy.orders) as Order[]).map((order) => (
          <label key={order} class="choice">
            <input
              type="radio"
              name="order"
              value={order}
              checked={order === chosen}
              onChange={() => story.arrange(order)}
            />
            {copy.orders[order]}
          </label>
        ))}
      </div>
      {chosen === 'happened' && <p class="hint">{explained(chronology)}</p>}
    </>
  );
}
