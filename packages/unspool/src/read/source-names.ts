import { plain } from '../language/index.js';
import type { ClaimId, Story } from '../story/index.js';

/** What notes give as `Source`, as written, and the claim that says so. Not all of it is the name of a file. */
export function sourceNames({ claims }: Story): readonly { readonly name: string; readonly claim: ClaimId }[] {
  return claims.flatMap(({ id, sense, words }) =>
    sense.kind === 'credit' && sense.key.toLowerCase() === 'source' ? [{ name: plain(words).trim(), claim: id }] : [],
  );
}
