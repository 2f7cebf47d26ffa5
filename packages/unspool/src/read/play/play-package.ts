import { treeOf } from '../markup/markup-tree.js';
import type { Credit, Source } from '../source.js';
import { placesIn, plain, textOf, within } from './play-words.js';

/**
 * What the package file of an EPUB says of the work: its title, language, author and translator, and the files of its
 * spine, in order, without their folders.
 */
export function packageOf(file: {
  readonly name: string;
  readonly text: string;
}): Pick<Source, 'title' | 'language' | 'credits'> & { readonly spine: readonly string[] } {
  const { root } = treeOf(file.text);
  const places = placesIn(file.text, file.name);
  const named = (name: string) => within(root, name).filter(({ uri }) => uri.startsWith('http://purl.org/dc/'));
  const roles = within(root, 'meta').filter(({ attributes }) => attributes.get('property') === 'role');
  const isTranslator = (id: string | undefined) =>
    roles.some((one) => one.attributes.get('refines') === `#${id}` && wordsOf(one) === 'trl');
  const credits = [
    ...named('creator').map((one) => ['author', one] as const),
    ...named('contributor')
      .filter((one) => isTranslator(one.attributes.get('id')))
      .map((one) => ['translator', one] as const),
  ].map(([key, one]): Credit => ({ key, value: wordsOf(one), at: places(one.at.from, one.at.to) }));
  const [title] = named('title').map(wordsOf);
  const [language] = named('language').map(wordsOf);
  const files = new Map(
    within(root, 'item').map(({ attributes }) => [attributes.get('id'), attributes.get('href') ?? '']),
  );
  const spine = within(root, 'itemref').flatMap(({ attributes }) => {
    const href = files.get(attributes.get('idref'));
    return href === undefined ? [] : [href.slice(href.lastIndexOf('/') + 1)];
  });
  return { ...(title ? { title } : {}), ...(language ? { language } : {}), credits, spine };
}

function wordsOf(element: Parameters<typeof textOf>[0]): string {
  return plain(textOf(element, () => true));
}
