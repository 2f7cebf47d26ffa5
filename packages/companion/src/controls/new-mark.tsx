import { copy } from '../copy.js';
import { useShown } from '../state/story-context.js';

/** Says of something that the last step brought it, or more of it. */
export function NewMark({ of }: { of: string | undefined }) {
  const { story } = useShown();
  const how = of === undefined ? undefined : story.fresh.value.get(of);
  if (how === undefined) return null;
  return (
    <>
      {' '}
      <span class="new">{how === 'new' ? copy.fresh : copy.changed}</span>
    </>
  );
}
