import { key } from '../../base/index.js';

/**
 * Whether a label names somebody: what has neither letter nor figure ("[??]", "…") is nobody in particular, nor is what an
 * editor writes in brackets where no name can be read ("[unclear]").
 */
export function isSomebody(label: string): boolean {
  return /[\p{L}\p{N}]/u.test(label) && !unread.test(label.trim());
}

const unread =
  /^[[(<〈](?:no (?:speaker|name)|(?:speaker |name )?(?:unclear|unknown|illegible|unnamed|missing|lost|uncertain)(?: speaker| name)?|unleserlich|unbekannt|illisible|inconnu|illegibile|ilegible|неразборчиво|неизвестно)[\])>〉][.:]?$/iu;

/**
 * Whom a label means that names nobody: "All" are those who speak in the scene so far, "Both" the last two of them.
 * Null: it is a name.
 */
export function everybody(label: string, speakers: readonly string[]): readonly string[] | null {
  const word = key(label);
  return all.has(word) ? speakers : both.has(word) ? speakers.slice(-2) : null;
}

const all = new Set('all|everybody|everyone|omnes|tutti|tutte|tous|toutes|todos|todas|alle|все|всі|wszyscy'.split('|'));
const both = new Set(
  'both|beide|beyde|die beiden|ambo|ambe|ambedue|entrambi|a due|tous deux|tous les deux|les deux|ambos|ambas|los dos|las dos|оба|обе'.split(
    '|',
  ),
);
