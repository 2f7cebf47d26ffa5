import { describedRoles, nounOf } from '../../explain/index.js';
import { stem } from '../../language/index.js';
import { type Claim, type EntityId, identities, isOf, perSlice } from '../../story/index.js';
import { standing } from '../answers/claim-lines.js';

/** Somebody is something to somebody else. */
export type Kinship = {
  readonly claim: Claim;
  readonly of: readonly EntityId[];
  readonly to: readonly EntityId[];
  /** The stems of what they are to them. */
  readonly role: readonly string[];
  /** Its noun as it is told, in lower case: "mother". */
  readonly noun: string;
};

/** All that is told of what people are to each other. */
export const kinships = perSlice((slice): readonly Kinship[] => {
  const same = identities(slice);
  return standing(slice).flatMap(({ claim, sense }): readonly Kinship[] => {
    if (sense.kind === 'relation') {
      const [of, to] = [sense.of.map(same), sense.to.map(same)];
      return [{ claim, of, to: to.length > 0 ? to : of, role: stemsIn(sense.role), noun: nounOf(sense.role) }];
    }
    return isOf(claim, 'introduce')
      ? describedRoles(claim).map(({ entity, role }) => {
          return { claim, of: [same(claim.sense.entity)], to: [same(entity)], role: stemsIn(role), noun: nounOf(role) };
        })
      : [];
  });
});

function stemsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .slice(0, mostOfKin)
    .flatMap((word) => (word === '' ? [] : [stem(word)]));
}

/** In words: "the much younger half sister". */
const mostOfKin = 6;

/** Who a husband has is his wife. */
export function turnedKin(noun: string): string | undefined {
  return spouses.get(noun);
}

const spouses: ReadonlyMap<string, string> = new Map([
  ['husband', 'wife'],
  ['wife', 'husband'],
]);
