import { anchors, type Edit } from '../../base/index.js';
import { format, type Link, type Outline, plain } from '../../language/index.js';
import { resolve } from './resolve.js';
import { unitsOf } from './units.js';

/** Edits that format a file; its links block points where its brackets do. */
export function formatEdits(outline: Outline): readonly Edit[] {
  return format(outline, linksOf(outline));
}

/** Each distinct reference of a file, in the order of first use, with the heading under which its target stands. */
function linksOf(outline: Outline): readonly Link[] {
  const pieces = unitsOf(outline);
  const { targets } = resolve(pieces);
  const anchorOf = headingAnchors(outline);
  const headings = new Map(pieces.stops.flatMap(({ heading, scene, block }) => (heading ? [[scene, block]] : [])));
  const links = new Map<string, Link>();
  pieces.pieces.forEach((piece, index) => {
    piece.brackets.forEach(({ name }, i) => {
      const target = targets[index]?.[i];
      if (!target || links.has(name)) return;
      const at = target.to === 'scene' ? headings.get(target.scene) : pieces.pieces[target.piece]?.block;
      const anchor = at === undefined ? undefined : anchorOf(at);
      if (anchor) links.set(name, { label: name, anchor });
    });
  });
  return [...links.values()];
}

/** For each block, the anchor of the heading that it is, or under which it stands. */
function headingAnchors({ blocks }: Outline): (block: number) => string | undefined {
  const headings = blocks.flatMap(({ line }) => (line.form === 'heading' ? [plain(line.runs)] : []));
  const all = anchors(headings);
  let seen = -1;
  const above = blocks.map(({ line }) => {
    if (line.form === 'heading') seen += 1;
    return all[seen];
  });
  return (block) => above[block];
}
