import { key } from '../../src/base/index.js';
import { plain } from '../../src/language/index.js';
import { declared, type Resolution, type Target } from '../../src/story/compile/resolve.js';
import {
  type Bracket,
  referableNames,
  type TellingUnit,
  type TellingUnits,
} from '../../src/story/compile/telling-unit.js';
import { END, type Position } from '../../src/story/index.js';

/** When each piece is told, by repeating the rule until nothing changes any more. */
export function slowTold({ pieces, scenes }: TellingUnits, { targets }: Resolution): readonly Position[] {
  let told = pieces.map((piece) => piece.raw);
  for (;;) {
    const next = pieces.map((piece, index) => {
      const waits = (targets[index] ?? []).map((target) => {
        if (target === null) return END + 1;
        return (target.to === 'scene' ? scenes[target.scene]?.raw : told[target.piece]) as Position;
      });
      const parent = piece.parent < 0 ? 0 : (told[piece.parent] as Position);
      return Math.max(piece.raw, parent, ...waits);
    });
    if (next.every((position, index) => position === told[index])) return next;
    told = next;
  }
}

type Bearer = {
  readonly kind: string;
  readonly at: number;
  readonly names: readonly string[];
  readonly target: Target;
};

/** What each bracket means, by looking at everything for each. */
export function slowResolve({ pieces, scenes }: TellingUnits): readonly (readonly (Target | null)[])[] {
  const bearers: Bearer[] = scenes.flatMap((scene, index) => {
    const [at, target] = [scene.at.from, { to: 'scene', scene: index } as const];
    const title = plain(scene.runs);
    const bare = /^(?:(?:chapter|scene|act|part) )?(?:\d{1,3}[a-z]?|[ivx]+)(?:[.:)] | [—–-] )(.+)$/i.exec(title)?.[1];
    return [
      { kind: 'scene', at, names: [key(title)], target },
      ...(bare === undefined ? [] : [{ kind: 'titled', at, names: [key(bare)], target }]),
    ];
  });
  pieces.forEach((piece, index) => {
    const at = piece.at.from;
    for (const { name, want, label } of referableNames(piece.content)) {
      bearers.push({
        kind: want,
        at,
        names: [key(name)],
        target: { to: 'piece', piece: index, ...(label === undefined ? {} : { label }) },
      });
    }
    for (const name of declared(piece))
      bearers.push({ kind: 'entity', at, names: [key(name)], target: { to: 'entity', piece: index, name } });
    bearers.push({ kind: 'mention', at, names: nouns(piece), target: { to: 'piece', piece: index } });
  });
  const above = (index: number): readonly number[] => {
    const parent = pieces[index]?.parent ?? -1;
    return parent < 0 ? [] : [parent, ...above(parent)];
  };
  return pieces.map((piece, index) =>
    piece.brackets.map((bracket) => find(bracket, piece.at.from, index, above(index), bearers)),
  );
}

function find(
  { name, want }: Bracket,
  at: number,
  self: number,
  above: readonly number[],
  bearers: readonly Bearer[],
): Target | null {
  const wanted = key(name);
  const own = ({ target }: Bearer) => target.to !== 'scene' && target.piece === self;
  const candidates = wanted === '' ? [] : bearers.filter((bearer) => bearer.names.includes(wanted) && !own(bearer));
  for (const kinds of rounds[want]) {
    const fit = candidates.filter((bearer) => kinds.includes(bearer.kind));
    const earlier = fit.filter((bearer) => bearer.at < at);
    // What stands above a line is meant by it only if nothing else before it has the name.
    const others = earlier.filter(({ target }) => target.to === 'scene' || !above.includes(target.piece));
    const before = others.length > 0 ? others : earlier;
    const latest = Math.max(...before.map((bearer) => bearer.at));
    const found = before.findLast((bearer) => bearer.at === latest) ?? fit.toSorted((a, b) => a.at - b.at)[0];
    if (found) return found.target;
  }
  return null;
}

const rounds: Readonly<Record<Bracket['want'], readonly (readonly string[])[]>> = {
  scene: [['scene'], ['titled'], ['claim', 'question']],
  question: [['question'], ['claim', 'scene'], ['titled']],
  claim: [['claim'], ['question', 'scene'], ['titled'], ['entity'], ['mention']],
  entity: [['entity'], ['claim', 'mention']],
  any: [['claim', 'question', 'scene'], ['titled'], ['entity'], ['mention']],
};

/** The one or two words after each article. */
function nouns({ content }: TellingUnit): readonly string[] {
  if (content.kind !== 'prose') return [];
  const text = plain(content.runs);
  return [...text].flatMap((_, at) => {
    const rest = text.slice(at);
    const found = /^(?:a|an|the) ([\p{L}-]+)(['’]s)?( [\p{L}-]+)?/iu.exec(rest);
    if (!found || /[\p{L}\p{N}-]$/u.test(text.slice(0, at))) return [];
    const [, first = '', owner = '', second] = found;
    return [key(first), ...(second ? [key(first + owner + second)] : [])];
  });
}
