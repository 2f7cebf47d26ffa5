import { formerLine, graspLine, type Line, lineOf, say } from '../../explain/index.js';
import { graspOfMatter, isOnlyUntrue, type Matter, matterIn } from '../../mind/index.js';
import { acceptance, type ClaimOf, type EntityId, identities, ofKind, type Slice } from '../../story/index.js';
import { answered, eachOnce, isAmong } from '../answers/claim-lines.js';

/**
 * Whether somebody lied when they said something: yes where the notes say so or they knew the contrary, no where they knew it
 * to be so; of what turned out not to be so only that; else that is not shown.
 */
export function lyingWhenAnswer(
  slice: Slice,
  who: EntityId,
  matters: readonly Matter[],
  to?: EntityId,
): readonly Line[] {
  const person = identities(slice)(who);
  const told = ofKind(slice, 'tell').filter(
    (claim) =>
      isAmong(slice, claim.sense.who, person) &&
      (to === undefined || isAmong(slice, claim.sense.hearers, to)) &&
      matters.some((matter) => isSaid(slice, claim, matter)),
  );
  const lies = told.filter(({ sense }) => sense.verb === 'liesTo');
  if (lies.length > 0) return answered(slice, say('yes'), eachOnce(lies.map((claim) => lineOf(slice, claim))));
  for (const claim of told) {
    const matter = matterIn(slice, claim.sense.content);
    const at = claim.scene ?? undefined;
    const [contrary, own] = [!matter.holds, matter.holds].map((holds) =>
      graspOfMatter(slice, person, { ...matter, holds }, at),
    );
    const grasp = [contrary, own].find((one) => one?.certainty === 'must' && one.attitude === 'knows');
    if (grasp)
      return answered(
        slice,
        say(grasp === contrary ? 'yes' : 'no'),
        eachOnce([lineOf(slice, claim), graspLine(slice, grasp)]),
      );
  }
  const fallen = told.flatMap((claim) => {
    const by = isOnlyUntrue(slice, claim) ? acceptance(slice).defeatedBy(claim.id) : undefined;
    return by ? [formerLine(slice, claim, by)] : [];
  });
  return answered(slice, say('it was not so; that it was a lie is not told so far'), eachOnce(fallen));
}

function isSaid(slice: Slice, claim: ClaimOf<'tell'>, { key, holds }: Matter): boolean {
  const own = matterIn(slice, claim.sense.content);
  return own.key === key && own.holds === holds;
}
