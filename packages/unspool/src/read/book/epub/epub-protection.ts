import { treeOf } from '../../markup/markup-tree.js';
import type { Archive } from '../zip.js';
import { branches, type Finder } from './epub-package.js';

/** Whether the words of a book are locked: `refusal` if they are, `remark` if it only says that they may be. */
export function protection(archive: Archive, find: Finder): { readonly refusal?: string; readonly remark?: string } {
  const path = find('META-INF/encryption.xml');
  const licence = ['META-INF/rights.xml', 'META-INF/license.lcpl', 'META-INF/sinf.xml'].find(
    (each) => find(each) !== undefined,
  );
  if (path !== undefined) {
    const { text, problem } = archive.textOf(path);
    if (problem) return { remark: `${path} could not be read: if the book is locked, what follows makes no sense.` };
    if (locksWords(text)) return { refusal: locked };
  }
  return licence === undefined ? {} : { remark: `The book came with a licence (${licence}); nothing in it is locked.` };
}

const locked =
  'This book is protected (DRM): its text is encrypted for the programs of whoever sold it, and is not opened here. A copy without protection can be read.';

/** Obfuscated fonts are no lock: IDPF's and Adobe's two ways (EPUB 3.3, OCF 4.4 “Font obfuscation”). */
const fonts = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

function locksWords(text: string): boolean {
  let method = '';
  for (const { name, attributes } of branches(treeOf(text).root)) {
    if (name === 'EncryptedData') method = '';
    else if (name === 'EncryptionMethod') method = attributes.get('Algorithm') ?? '';
    else if (name === 'CipherReference' && !fonts.has(method) && !unworded.test(attributes.get('URI') ?? ''))
      return true;
  }
  return false;
}

/** Files without words of the book. */
const unworded = /\.(?:otf|ttf|woff2?|png|jpe?g|gif|svg|mp[34]|css)$/i;
