import assert from 'node:assert/strict';
import { type DraftChange, draftChanges, readSource } from '../../src/read/index.js';

/** A script of three scenes. */
export const old = `INT. MILL - NIGHT

ADA
The wheel has not turned since the frost came down.

BEN
Then who has been grinding the flour all week long?

EXT. WEIR - DAY

CLEO
There is a glove caught under the third sluice board.

INT. BARN - DAY

ADA
Somebody moved the ladder from the loft last night.
`;
/** A new draft of it, in which something of most kinds is other. */
export const now = `EXT. WEIR - FLASHBACK

CLEO
There is a glove caught under the third sluice board.

DORA
It is not *mine*, whatever the miller may say of me.

INT. MILL - DAWN

ADA
The wheel has not turned since the frost came down.

ADA
Then who has been grinding the flour all week long?
`;

/** What is other between two drafts. */
export async function changes(before = old, after = now): Promise<readonly DraftChange[]> {
  const read = (text: string) => readSource(new TextEncoder().encode(text), 'a.fountain');
  const [one, other] = [await read(before), await read(after)];
  assert.ok(one && other);
  return draftChanges(one, other);
}
