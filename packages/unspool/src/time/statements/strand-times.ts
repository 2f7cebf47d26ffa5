import { defined } from '../../base/index.js';
import { plain, whenIn } from '../../language/index.js';
import { type EntityId, identities, ofKind, perSlice, type StoryWhen } from '../../story/index.js';

/** When the scenes of a strand are, where its description is a date: "Strand: **Then**, 14 November 1998". */
export const strandTimes = perSlice((slice): ((strand: EntityId) => readonly StoryWhen[]) => {
  const same = identities(slice);
  const times = new Map<EntityId, readonly StoryWhen[]>();
  for (const { sense } of ofKind(slice, 'introduce')) {
    if (sense.as !== 'strand' || !sense.description) continue;
    const when = whenIn(plain(sense.description))?.filter(({ relation, to }) => relation === 'date' && to.length === 0);
    if (when?.length)
      times.set(
        same(sense.entity),
        when.map(({ relation, ...rest }) => stated(relation, rest)),
      );
  }
  return (strand) => times.get(same(strand)) ?? [];
});

/** A statement that points at nothing needs nothing resolved. */
function stated(
  relation: StoryWhen['relation'],
  {
    date,
    edge,
    season,
    clock,
    weekday,
    dayPart,
  }: Pick<StoryWhen, 'date' | 'edge' | 'season' | 'clock' | 'weekday' | 'dayPart'>,
): StoryWhen {
  return {
    relation,
    to: [],
    ...defined({ date, edge: edge && (ofStrand[edge] ?? edge), season, clock, weekday, dayPart }),
  };
}

/** A strand goes on from its first date to its last; each of its scenes lies between them. */
const ofStrand: Readonly<Partial<Record<NonNullable<StoryWhen['edge']>, NonNullable<StoryWhen['edge']>>>> = {
  since: 'from',
  until: 'by',
};
