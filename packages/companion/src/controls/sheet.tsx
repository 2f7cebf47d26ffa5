import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { copy } from '../copy.js';

type Props = {
  /** The id of its heading. */
  readonly labelledBy: string;
  readonly class: string;
  readonly onClose: () => void;
  /** What has the focus when it opens; else its first control. */
  readonly focus?: RefObject<HTMLElement | null>;
  /** `close` closes it as the reader would. */
  readonly children: (close: () => void) => ComponentChildren;
};

/** A page of its own over the story's page, closed by its button, by Escape, or by a press beside it. */
export function Sheet({ labelledBy, class: kind, onClose, focus, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isLeft = useRef(false);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    focus?.current?.focus();
    return () => {
      isLeft.current = true;
      element?.close();
    };
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class={`sheet-page ${kind}`}
      aria-labelledby={labelledBy}
      closedby="any"
      onClose={() => {
        if (!isLeft.current) onClose();
      }}
    >
      <div class="sheet">{children(close)}</div>
    </dialog>
  );
}

export function CloseButton({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" class="close" onClick={onPress}>
      {copy.close}
    </button>
  );
}
