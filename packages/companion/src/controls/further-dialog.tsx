import { copy } from '../copy.js';
import { useShown } from '../state/story-context.js';
import { Sheet } from './sheet.js';

/** Asks before a link leads further than the reader is. It does not say where: that would tell what is there. */
export function FurtherDialog({ asked: { place, id } }: { asked: { readonly place: string; readonly id: string } }) {
  const { story } = useShown();
  return (
    <Sheet
      labelledBy=":further"
      class="further"
      onClose={() => {
        story.asked.value = null;
      }}
    >
      {(close) => (
        <>
          <h2 id=":further">{copy.furtherTitle}</h2>
          <p>{copy.further}</p>
          <p class="ways">
            <button type="button" class="primary" onClick={close}>
              {copy.stayHere}
            </button>
            <button
              type="button"
              onClick={() => {
                close();
                story.route.await(id);
                story.reading.goTo(place);
              }}
            >
              {copy.goThere}
            </button>
          </p>
        </>
      )}
    </Sheet>
  );
}
