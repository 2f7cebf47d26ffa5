import {
  certainty,
  describedRoles,
  isDisputed,
  isRelationNoun,
  listed,
  nounOf,
  titleOf,
  typesetText,
} from '../../explain/index.js';
import { plain, verbs } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  identities,
  kindOf,
  nameOf,
  ofKind,
  type Slice,
} from '../../story/index.js';
import { huesOf } from '../hues.js';
import type { Picture, Sheet } from '../picture.js';
import { columnsById, type Track, type TrackSign, toldColumns, tracked } from '../tracks/tracks.js';
import { relationsWords as words } from './relations-words.js';

/** That some are something to others, or to each other, where `to` is empty. */
type Related = {
  readonly claim: Claim;
  readonly of: readonly EntityId[];
  readonly to: readonly EntityId[];
  readonly role: string;
  readonly turn: 'begins' | 'holds' | 'ends';
};

/**
 * How people stand to each other along the telling: a row for each relation between the same people, in the order in which one learns of
 * them, so that none moves; where it is told, from when on it is so, and where it is over.
 */
export function relations(slice: Slice, { width = 820 }: Sheet = {}): Picture {
  const columns = toldColumns(slice);
  const columnOf = columnsById(columns);
  const hues = huesOf(slice);
  const last = Math.max(0, columns.length - 1);
  const rows = rowsOf(slice).map(({ people, role, claims }) => {
    const ink = { hue: hues.get(people[0] as EntityId) ?? 0 };
    const steps = claims
      .map(({ claim, turn }) => ({ claim, at: columnOf(claim.scene, claim.told === 0), turn }))
      // Said again, it is no other step.
      .filter((step, index, all) => step.turn !== all[index - 1]?.turn || step.at !== all[index - 1]?.at);
    const signs = steps.flatMap(({ claim, at, turn }, index): readonly TrackSign[] => {
      const shared = { at, ink, opens: { to: 'claim', id: claim.id } as const, name: words.turn[turn] };
      if (turn === 'ends') return [{ ...shared, sign: 'cross' }];
      const to = steps[index + 1]?.at ?? last;
      const isSure =
        (claim.certainty ?? 'certain') === 'certain' &&
        !isDisputed(slice, claim) &&
        certainty(slice, claim) !== 'possible';
      return [
        { ...shared, sign: 'line', to, ...(isSure ? {} : { dash: 'dashed' as const }) },
        { ...shared, sign: claim.secret ? 'ring' : 'dot' },
      ];
    });
    const isOver = steps.at(-1)?.turn === 'ends';
    const { of, to, claim: first } = claims[0] as Related;
    // “Ilse: sister of Theo”, and “Mara and Ilse: friends”.
    const who = namesOf(slice, to.length > 0 ? of : people);
    const how = to.length > 0 ? words.ofWhom(role, namesOf(slice, to)) : role;
    return {
      track: {
        label: who,
        remark: isOver ? words.over(how) : how,
        opens: { to: 'claim', id: first.id },
        from: steps[0]?.at ?? 0,
        signs,
      } satisfies Track,
      cells: [
        who,
        how,
        steps
          .map(({ at, turn, claim }) => words.step(turn, columns[at]?.title ?? '–', claim.secret === true))
          .join('; '),
      ],
      opens: { to: 'claim', id: first.id } as const,
    };
  });
  const has = (test: (sign: TrackSign) => boolean) => rows.some(({ track }) => track.signs.some(test));
  const description = words.description(rows.length);
  return tracked(
    {
      kind: 'relations',
      title: words.title(titleOf(slice)),
      description: rows.length === 0 ? words.nothing : description,
      lead: description,
      columns,
      tracks: columns.length === 0 ? [] : rows.map(({ track }) => track),
      nothing: words.nothing,
      legend: [
        ...(has(({ sign }) => sign === 'dot') ? [{ sign: 'dot', text: words.legend.told } as const] : []),
        ...(has(({ sign }) => sign === 'ring') ? [{ sign: 'ring', text: words.legend.secret } as const] : []),
        ...(has((sign) => sign.sign === 'line' && sign.dash !== undefined)
          ? [{ sign: 'dashed line', text: words.legend.unsure } as const]
          : []),
        ...(has(({ sign }) => sign === 'cross') ? [{ sign: 'cross', text: words.legend.over } as const] : []),
      ],
      table: { head: words.head, rows: rows.map(({ cells, opens }) => ({ cells, opens })) },
    },
    width,
  );
}

type Row = { readonly people: readonly EntityId[]; readonly role: string; readonly claims: Related[] };

/** Relations between people, those of the same role between the same people together, in the order in which one learns of them. */
function rowsOf(slice: Slice): readonly Row[] {
  const same = identities(slice);
  const found = new Map<string, Row>();
  for (const related of relatedIn(slice)) {
    const { of, to, role } = related;
    const people = [...new Set([...of, ...to].map(same))];
    if (people.length < 2 || !people.every((id) => isBody(slice, id))) continue;
    const name = JSON.stringify([nounOf(role), to.length > 0 ? people : [...people].sort()]);
    const row = found.get(name);
    if (row) row.claims.push(related);
    else found.set(name, { people, role: typesetText(role), claims: [related] });
  }
  return [...found.values()];
}

/** Standing relations, as lines state them and as people are introduced: "Ida, sister of Jonas". */
function relatedIn(slice: Slice): readonly Related[] {
  const stated = ofKind(slice, 'relation').map(
    (claim): Related => ({ claim, ...claim.sense, turn: verbs[claim.sense.verb].turn }),
  );
  const introduced = ofKind(slice, 'introduce').flatMap((claim) =>
    describedRoles(claim).flatMap(({ entity, role }): readonly Related[] =>
      isRelationNoun(nounOf(role))
        ? [{ claim, of: [claim.sense.entity], to: [entity], role: role.replace(/^the /, ''), turn: 'holds' }]
        : [],
    ),
  );
  return [...introduced, ...stated]
    .filter(({ claim }) => acceptance(slice).isAccepted(claim.id))
    .sort((a, b) => a.claim.told - b.claim.told);
}

function isBody(slice: Slice, id: EntityId): boolean {
  const kind = kindOf(slice, id);
  return kind === 'person' || kind === 'group';
}

function namesOf(slice: Slice, people: readonly EntityId[]): string {
  return plain(listed(people.map((id) => [{ text: nameOf(slice, id) }])));
}
