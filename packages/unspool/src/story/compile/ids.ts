import { withoutEnds } from '../../base/ends.js';
import { perObject, remembered, slug } from '../../base/index.js';
import { plain } from '../../language/index.js';
import type { BoldClaim, TellingUnit, UnitContent } from './telling-unit.js';

/**
 * Gives ids in the order in which it is asked, which must be that of the telling: a repeated one gets a number, so what
 * is told later never changes an earlier id.
 */
export function numbering(): (base: string) => string {
  const used = new Set<string>();
  const last = new Map<string, number>();
  return (base) => {
    let id = base;
    for (let n = last.get(base) ?? 1; used.has(id); ) {
      n += 1;
      last.set(base, n);
      id = `${base}-${n}`;
    }
    used.add(id);
    return id;
  };
}

/** What stands for a title or a name in an address. Never empty. */
export function nameId(name: string): string {
  // Marks and spaces may go, but seldom so many that the first words are not enough.
  const short = slugOf(name.slice(0, 2 * longest));
  const isAll = short.length > longest || name.length <= 2 * longest;
  return shortened(isAll ? short : slugOf(name.slice(0, 4 * longest))) || 'unnamed';
}

const slugOf = remembered((name) => withoutEnds(slug(name), /-/));

/** What a claim's id is made of: its label, else its kind and text. */
export function claimBase({ content }: TellingUnit, bold: BoldClaim | undefined): string {
  return bold ? nameId(bold.label) : baseOf(content);
}

const baseOf = perObject((content: UnitContent): string => {
  if (content.kind === 'bullet') {
    const { labels, claiming } = content.statement;
    return nameId(labels[0] ?? `${claiming.kind} ${plain(claiming.body)}`);
  }
  if (content.kind === 'dateline') return nameId(`${content.part.kind} ${plain(content.part.runs)}`);
  if (content.kind === 'credit') return nameId(`credit ${content.entry.key}`);
  if (content.kind === 'rows') return 'rows';
  return nameId(`${content.kind} ${plain(content.runs)}`);
});

const longest = 48;

function shortened(id: string): string {
  return id.length <= longest ? id : id.slice(0, longest).replace(/-[^-]*$/, '');
}
