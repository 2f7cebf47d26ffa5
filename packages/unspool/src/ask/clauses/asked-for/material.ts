import type { Line } from '../../../explain/index.js';
import { basesOf, plain } from '../../../language/index.js';
import { identities, ofKind, type Slice } from '../../../story/index.js';
import { linesOfClaims } from '../../answers/claim-lines.js';
import type { Asked } from '../../stated/asked.js';

/** What something is made of, where it is introduced so: "the bell, of bronze". */
export function materialAnswer(slice: Slice, { verb, items, stranded, wants }: Asked): readonly Line[] {
  const [thing, ...others] = items.filter((item) => item !== verb);
  const isMaking = verb !== undefined && basesOf(verb.word).includes('make');
  if (!isMaking || wants !== 'thing' || stranded !== 'of' || !thing?.bearers || others.length > 0) return [];
  const same = identities(slice);
  const found = ofKind(slice, 'introduce').filter(
    ({ sense }) =>
      thing.bearers?.has(same(sense.entity)) &&
      plain(sense.description ?? [])
        .split(', ')
        .some((part) => /^(?:made )?(?:out )?of \p{Ll}+/u.test(part)),
  );
  return linesOfClaims(slice, found);
}
