import { say } from '../base/index.js';
import { ofKind, type Whole } from '../story/index.js';
import { type Finding, finding } from './finding.js';

/** Pictures of one's own of which nobody says what is to be seen on them. */
export function pictureWithoutWords(story: Whole): readonly Finding<'picture-without-words'>[] {
  return ofKind(story, 'still')
    .filter(({ words }) => words.length === 0)
    .map((claim) => finding(say.pictureWithoutWords({ name: claim.sense.file }), [claim]));
}
