import { plain } from '../../language/index.js';
import { ofKind, type Slice } from '../../story/index.js';

/** What the notes call the work: "film". */
export function kindOfWork(slice: Slice): string {
  const credit = ofKind(slice, 'credit').find(({ sense }) => sense.key.toLowerCase() === 'kind');
  const [kind] =
    /\b(?:film|novel|play|series|serial|story|book|game|comic|opera|musical|episode|tale)\b/i.exec(
      plain(credit?.words ?? []),
    ) ?? [];
  return kind?.toLowerCase() ?? 'story';
}
