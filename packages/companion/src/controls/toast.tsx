import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const readFor = 4000;

/** What just happened: said aloud at once, seen for a while. */
export function Toast({ notice }: { notice: string }) {
  const past = useSignal(false);
  useEffect(() => {
    past.value = false;
    const timer = setTimeout(() => {
      past.value = true;
    }, readFor);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <p class="toast" role="status" data-past={past.value || notice === ''} dir="auto">
      <span>{notice}</span>
    </p>
  );
}
