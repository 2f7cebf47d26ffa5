import { type EntityId, identities, ofKind, perSlice } from '../../story/index.js';

/** How minds work in a story, as far as its notes say. */
export type Rules = {
  /** Whether who is where a thing lies in another sees it there. */
  readonly areContainersOpen: boolean;
  /** Whether those who stay see where one goes. */
  readonly areWaysSeen: boolean;
  /** Whether somebody believes what another says. */
  readonly trusts: (who: EntityId, whom: EntityId) => boolean;
};

/** The rules of a slice. Of several that speak of the same the last counts; a rule for somebody in particular counts before one for all. */
export const rulesOf = perSlice((slice): Rules => {
  const same = identities(slice);
  const said = ofKind(slice, 'rule').map(({ sense }) => sense);
  const isOpen = (rule: 'containers' | 'ways') => said.findLast((one) => one.rule === rule)?.is === 'open';
  // Whoever is named and is nobody known makes no rule.
  const trust = said.filter(
    ({ rule, who, whom }) =>
      rule === 'trust' && (!who || who.entity !== undefined) && (!whom || whom.entity !== undefined),
  );
  const isOf = (party: { readonly entity?: EntityId } | undefined, id: EntityId) =>
    party?.entity === undefined || same(party.entity) === same(id);
  return {
    areContainersOpen: isOpen('containers'),
    areWaysSeen: isOpen('ways'),
    trusts: (who, whom) => {
      if (trust.length === 0) return true;
      const own = trust.filter((one) => isOf(one.who, who) && isOf(one.whom, whom));
      const named = ({ who: one, whom: other }: (typeof own)[number]) => Number(!!one) + Number(!!other);
      const most = own.reduce((best, one) => Math.max(best, named(one)), 0);
      return own.findLast((one) => named(one) === most)?.is !== 'closed';
    },
  };
});
