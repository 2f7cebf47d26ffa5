import { type SymbolReading, symbols, titleOf } from '../../explain/index.js';
import { type ClaimId, type EntityId, identities, indexOf, ofKind, type Slice } from '../../story/index.js';
import { huesOf } from '../hues.js';
import type { Picture, Sheet } from '../picture.js';
import { symbolsWords as words } from '../words.js';
import { columnsById, type Track, toldColumns, tracked } from './tracks.js';

type Row = {
  readonly told: number;
  readonly track: Track;
  readonly cells: readonly string[];
  readonly symbol: EntityId;
};

/** Where symbols occur along the telling, and what they mean to whom from when on; each row where one first knows of it. */
export function symbolStrip(slice: Slice, { width = 820 }: Sheet = {}): Picture {
  const columns = toldColumns(slice);
  const columnOf = columnsById(columns);
  const { claims } = indexOf(slice);
  const namedAt = firstNamed(slice);
  const hues = huesOf(slice);
  const last = Math.max(0, columns.length - 1);
  const title = (column: number) => columns[column]?.title ?? '–';
  const found = symbols(slice);
  const occurring = ({ symbol, name, occurrences }: SymbolReading): Row => {
    const ink = { hue: hues.get(symbol) ?? 0 };
    const at = occurrences.map((scene) => columnOf(scene));
    const opens = { to: 'entity', id: symbol } as const;
    return {
      symbol,
      told: namedAt.get(symbol) ?? 0,
      track: {
        label: name,
        remark: words.occurs(at.length),
        opens,
        from: at[0] ?? 0,
        signs: occurrences.map((id) => ({ sign: 'dot', at: columnOf(id), ink, opens: { to: 'scene', id } })),
      },
      cells: [name, words.occurrence, '–', at.map(title).join(', ') || '–'],
    };
  };
  const reading = (symbol: SymbolReading, one: SymbolReading['readings'][number]): Row => {
    const ink = { hue: hues.get(symbol.symbol) ?? 0 };
    const claim = claims.get(one.claim as ClaimId);
    const at = columnOf(claim?.scene ?? null, claim?.told === 0);
    const holder = one.holder ?? words.anybody;
    return {
      symbol: symbol.symbol,
      told: claim?.told ?? 0,
      track: {
        label: words.means(symbol.name, one.holder),
        remark: one.meaning,
        ...(claim ? { opens: { to: 'claim', id: claim.id } } : {}),
        from: at,
        signs: [
          { sign: 'line', at, to: last, ink, dash: 'dashed', width: 1.6 },
          { sign: 'diamond', at, ink },
        ],
      },
      cells: [symbol.name, one.meaning, holder, title(at)],
    };
  };
  const rows = found
    .flatMap((symbol) => [occurring(symbol), ...symbol.readings.map((one) => reading(symbol, one))])
    .sort((a, b) => a.told - b.told);
  const readings = rows.length - found.length;
  const description = words.description(found.length, readings);
  return tracked(
    {
      kind: 'symbols',
      title: words.title(titleOf(slice)),
      description: `${words.shown} ${description}.`,
      lead: description,
      columns,
      tracks: rows.map(({ track }) => track),
      nothing: words.nothing,
      legend: [
        ...(rows.some(({ track }) => track.signs.some(({ sign }) => sign === 'dot'))
          ? [{ sign: 'dot', text: words.legend.occurs } as const]
          : []),
        ...(readings > 0 ? [{ sign: 'diamond', text: words.legend.means } as const] : []),
      ],
      table: {
        head: words.head,
        rows: rows.map(({ cells, symbol }) => ({ cells, opens: { to: 'entity', id: symbol } })),
      },
    },
    width,
  );
}

/** When each symbol is first said to be one. */
function firstNamed(slice: Slice): ReadonlyMap<EntityId, number> {
  const same = identities(slice);
  const found = new Map<EntityId, number>();
  for (const { sense, told } of ofKind(slice, 'introduce')) {
    const id = same(sense.entity);
    if (sense.as === 'symbol' && !found.has(id)) found.set(id, told);
  }
  return found;
}
