import type { Branch } from '../../markup/markup-tree.js';
import { isBranch, treeOf } from '../../markup/markup-tree.js';
import type { Entry } from '../xhtml/chapter-reading.js';
import { target } from '../xhtml/note-target.js';
import { branches, resolve, textOf } from './epub-package.js';

/**
 * The titles of files and of places in them: by `file` or `file#id`, with the last part of the file's path. Reads the
 * navigation document of EPUB 3 (`nav` of the type `toc`) and the NCX of EPUB 2 (`navPoint`).
 */
export function navigationOf(text: string): ReadonlyMap<string, Entry> {
  const { root } = treeOf(text);
  const entries = new Map<string, Entry>();
  const add = (href: string, title: string, depth: number) => {
    const key = target(href, undefined).replace(/#$/, '');
    const decoded = resolve('', key.split('#', 1)[0] ?? '') ?? '';
    const whole = key.includes('#') ? `${decoded}#${key.slice(key.indexOf('#') + 1)}` : decoded;
    if (title !== '' && !entries.has(whole)) entries.set(whole, { title, depth });
  };
  const navs = [...branches(root)].filter(({ name }) => name === 'nav' || name === 'navMap');
  const toc =
    navs.find(({ attributes }) => attributes.get('epub:type') === 'toc') ??
    navs.find(({ name }) => name === 'navMap') ??
    navs[0];
  if (!toc) return entries;
  const waiting: { readonly branch: Branch; readonly depth: number }[] = [{ branch: toc, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { branch, depth } = next;
    if (branch.name === 'a') add(branch.attributes.get('href') ?? '', textOf(branch), depth);
    if (branch.name === 'navPoint') {
      const direct = branch.children.filter(isBranch);
      const content = direct.find(({ name }) => name === 'content');
      const label = direct.find(({ name }) => name === 'navLabel');
      if (content && label) add(content.attributes.get('src') ?? '', textOf(label), depth + 1);
    }
    const inner = depth + (branch.name === 'ol' || branch.name === 'navPoint' ? 1 : 0);
    for (const child of branch.children.toReversed())
      if (isBranch(child)) waiting.push({ branch: child, depth: inner });
  }
  return entries;
}
