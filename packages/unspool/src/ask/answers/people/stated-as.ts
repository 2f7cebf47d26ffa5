import { type Line, lead, lineOf, namesOf } from '../../../explain/index.js';
import { tokens } from '../../../language/index.js';
import { type Claim, type EntityId, identities, type Sense, type Slice } from '../../../story/index.js';
import { determiners } from '../../told/words/clause-words.js';
import { answered, doubtAbout, isAmong, standing } from '../claim-lines.js';

/** Who is said by a line of the notes to be so: "Ada is the ghost." None where that holds of several one after another. */
export function statedAsAnswer(slice: Slice, words: readonly string[]): readonly Line[] {
  const found = standing(slice).flatMap(({ claim, sense }) => {
    const who = bearerOf(sense, words);
    return who === undefined ? [] : [{ claim, who }];
  });
  return named(slice, found);
}

/** Whom somebody takes for one who is called so: "Ada believes that Ben is the inspector." */
export function takenForAnswer(slice: Slice, who: EntityId, words: readonly string[]): readonly Line[] {
  const found = standing(slice).flatMap(({ claim, sense }) => {
    if (sense.kind !== 'mind' || sense.verb !== 'believes' || !isAmong(slice, sense.who, who)) return [];
    const other = bearerOf(sense.content.sense, words);
    return other === undefined ? [] : [{ claim, who: other }];
  });
  return named(slice, found);
}

function bearerOf(sense: Sense | null | undefined, words: readonly string[]): EntityId | undefined {
  if (sense?.kind !== 'state' || sense.verb !== 'is' || sense.of.length !== 1) return undefined;
  const [first, ...others] = tokens(sense.what);
  return first === 'the' && others.length > 0 && others.join(' ') === bare(words) ? sense.of[0] : undefined;
}

function bare(words: readonly string[]): string {
  return words.filter((word, at) => at > 0 || !determiners.has(word)).join(' ');
}

function named(slice: Slice, found: readonly { readonly claim: Claim; readonly who: EntityId }[]): readonly Line[] {
  const ids = [...new Set(found.map(({ who }) => identities(slice)(who)))];
  const [only, ...others] = ids;
  if (only === undefined || others.length > 0) return [];
  const doubts = found.map(({ claim }) => doubtAbout(slice, claim));
  const doubt = doubts.includes('') ? '' : (doubts[0] ?? '');
  return answered(
    slice,
    [...lead([doubt]), ...namesOf(slice, [only])],
    found.map(({ claim }) => lineOf(slice, claim)),
  );
}
