import type { Branch } from '../../markup/markup-tree.js';
import { isBranch, treeOf } from '../../markup/markup-tree.js';
import { tidy } from '../prose/prose.js';
import type { Entry } from '../xhtml/chapter-reading.js';
import { target } from '../xhtml/note-target.js';
import { branches, resolve, textOf } from './epub-package.js';

/**
 * The titles of files and of places in them: by `file` or `file#id`, with the last part of the file's path. Reads the
 * navigation document of EPUB 3 (`nav` of the type `toc`) and the NCX of EPUB 2 (`navPoint`).
 */
export function navigationOf(text: string): ReadonlyMap<string, Entry> {
  const entries = listedIn(text);
  const [only] = entries.values();
  // What a program writes that has found no chapters: one place, where reading starts.
  const isNone = entries.size === 1 && only !== undefined && nowhere.test(only.title);
  return isNone ? new Map() : entries;
}

const nowhere =
  /^(?:start(?: (?:reading|here|of (?:the )?(?:book|text|content)))?|begin(?:ning)?(?: reading)?|(?:main )?(?:text|content|body)|cover|title ?page|unknown|untitled|anfang|début|inicio|inizio|начало|开始|正文)$/i;

function listedIn(text: string): ReadonlyMap<string, Entry> {
  const { root } = treeOf(text);
  const reading: Reading = { entries: new Map(), parts: [] };
  const navs = [...branches(root)].filter(({ name }) => name === 'nav' || name === 'navMap');
  const toc =
    navs.find(({ attributes }) => attributes.get('epub:type') === 'toc') ??
    navs.find(({ name }) => name === 'navMap') ??
    navs[0];
  if (!toc) return reading.entries;
  const waiting: { readonly branch: Branch; readonly depth: number }[] = [{ branch: toc, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { branch, depth } = next;
    takeBranch(reading, branch, depth);
    const inner = depth + (branch.name === 'ol' || branch.name === 'navPoint' ? 1 : 0);
    for (const child of branch.children.toReversed())
      if (isBranch(child)) waiting.push({ branch: child, depth: inner });
  }
  return reading.entries;
}

type Reading = {
  readonly entries: Map<string, Entry>;
  /** Parts around what comes that have no place of their own, as lists of parts often have none. */
  readonly parts: { readonly part: Entry; isNamed: boolean }[];
};

function takeBranch(reading: Reading, branch: Branch, depth: number): void {
  if (branch.name === 'a') add(reading, branch.attributes.get('href') ?? '', textOf(branch), depth);
  if (branch.name === 'li') {
    const title = unlinked(branch);
    if (title !== '') endParts(reading, depth);
    if (title !== '') reading.parts.push({ part: { title, depth }, isNamed: false });
  }
  if (branch.name !== 'navPoint') return;
  const direct = branch.children.filter(isBranch);
  const content = direct.find(({ name }) => name === 'content');
  const label = direct.find(({ name }) => name === 'navLabel');
  if (content && label) add(reading, content.attributes.get('src') ?? '', textOf(label), depth + 1);
}

function add(reading: Reading, href: string, title: string, depth: number): void {
  if (title === '') return;
  const { entries, parts } = reading;
  const key = target(href, undefined).replace(/#$/, '');
  const decoded = resolve('', key.split('#', 1)[0] ?? '') ?? '';
  const whole = key.includes('#') ? `${decoded}#${key.slice(key.indexOf('#') + 1)}` : decoded;
  endParts(reading, depth);
  const known = entries.get(whole);
  if (!known) {
    const fresh = parts.filter(({ isNamed }) => !isNamed);
    for (const each of fresh) each.isNamed = true;
    entries.set(whole, { title, depth, ...(fresh.length > 0 ? { above: fresh.map(({ part }) => part) } : {}) });
  } else if (known.depth < depth && known.title !== title) {
    // A part and its first chapter begin at one place.
    const { above = [], ...part } = known;
    entries.set(whole, { title, depth, above: [...above, part] });
  }
}

function endParts({ parts }: Reading, depth: number): void {
  while ((parts.at(-1)?.part.depth ?? -1) >= depth) parts.pop();
}

/** What a point of the contents is called that leads nowhere itself, and has others below it; '' for any other. */
function unlinked({ children }: Branch): string {
  const list = children.findIndex((child) => isBranch(child) && child.name === 'ol');
  if (list < 0) return '';
  const head = children.slice(0, list);
  const isLinked = head.some((child) => isBranch(child) && [...branches(child)].some(({ name }) => name === 'a'));
  if (isLinked) return '';
  return tidy(
    head
      .map((child) => (isBranch(child) ? textOf(child) : child.text))
      .join(' ')
      .replace(/\s+/g, ' '),
  );
}
