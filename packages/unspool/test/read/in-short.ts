import type { Item, Source } from '../../src/read/source.js';

/** A source as people read it: quotations in ⟦⟧, without its places. */
export function inShort(source: Source): object {
  const { title, language } = source;
  return {
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(source.credits.length > 0 ? { credits: source.credits.map(({ key, value }) => `${key}: ${value}`) } : {}),
    segments: source.segments.map(({ kind, title, within, number, assumed, items }) => ({
      what: `${kind}${assumed ? ', assumed' : ''}${number ? `, ${number}` : ''}: ${[...within, title].join(' / ')}`,
      items: items.map(itemInShort),
    })),
    ...(source.problems.length > 0 ? { problems: source.problems.map(({ message }) => message) } : {}),
  };
}

function itemInShort(item: Item): string {
  if (item.kind === 'speech') {
    const dual = item.dual ? ' &' : '';
    return `speech${dual} ${item.cue}: ${item.parts.map(({ kind, text }) => (kind === 'said' ? text : `[${text}]`)).join(' ')}`;
  }
  if (item.kind !== 'prose') return `${item.kind}: ${item.text}`;
  return `prose: ${marked(item.text, item.quoted)}`;
}

export function marked(text: string, quoted: readonly { readonly from: number; readonly to: number }[]): string {
  const ends = new Map<number, string>();
  for (const { from, to } of quoted) {
    ends.set(from, `${ends.get(from) ?? ''}⟦`);
    ends.set(to, `⟧${ends.get(to) ?? ''}`);
  }
  return [...text, ''].reduce(
    ({ at, shown }, letter) => ({ at: at + letter.length, shown: shown + (ends.get(at) ?? '') + letter }),
    { at: 0, shown: '' },
  ).shown;
}

export function count(source: Source, kind: Item['kind']): number {
  return source.segments.reduce((sum, { items }) => sum + items.filter((item) => item.kind === kind).length, 0);
}
