import { useEffect, useState } from 'preact/hooks';
import type { Proof, View } from 'unspool/page';
import { fetchProof } from '../api.js';
import { copy } from '../copy.js';

/** How far the proof of the storylines at the present place is; null where none is made. It is asked again until it is done. */
export function useProof(story: string, view: View, isWanted: boolean): Proof | null {
  const [proof, show] = useState<{ readonly of: View; readonly proof: Proof } | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isMeant = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const found = await fetchProof(story, view);
      if (!isMeant || !found) return;
      show({ of: view, proof: found });
      if (!found.isDone) timer = setTimeout(ask, pause);
    };
    void ask();
    return () => {
      isMeant = false;
      clearTimeout(timer);
    };
  }, [story, view, isWanted]);
  return proof?.of === view ? proof.proof : null;
}

/** In milliseconds. */
const pause = 300;

/** The bound as it rises to what is drawn. */
export function Proving({ proof: { crossings, least, isDone } }: { proof: Proof }) {
  if (isDone) return null;
  return (
    <p class="proving">
      <label>
        {copy.proving(crossings, least)} <progress max={crossings} value={least} />
      </label>
    </p>
  );
}
