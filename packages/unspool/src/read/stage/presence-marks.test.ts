import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarks, standingAt } from './presence-marks.js';

test('who is there after all have gone shows that some stayed, unless the audience knows them only since', () => {
  const standings = (isKnown: boolean) => {
    const marks = createMarks((id) => isKnown || id !== 'cleo');
    for (const id of ['ann', 'cleo']) marks.put(id, { at: 1, does: 'enters' });
    marks.sweep({ does: 'leaves', of: 'everybody', ids: [] }, { at: 2, does: 'leaves' });
    marks.put('cleo', { at: 3, does: 'there' });
    return standingAt(marks.done(), 'ann', 4).there;
  };
  assert.equal(standings(true), 'perhaps');
  assert.equal(standings(false), 'not');
});
