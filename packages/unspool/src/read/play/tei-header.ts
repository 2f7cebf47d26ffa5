import type { Branch } from '../markup/markup-tree.js';
import type { Credit, Source } from '../source.js';
import { childrenOf, type Places, plain, textOf, within } from './play-words.js';

/** What the header says of the work as such. */
export function headerOf(
  root: Branch,
  header: Branch | undefined,
  places: Places,
): Pick<Source, 'title' | 'language' | 'credits'> {
  const [work] = within(root, 'TEI', 'TEI.2');
  const language = work?.attributes.get('xml:lang') ?? work?.attributes.get('lang');
  const statement = header && within(header, 'titleStmt')[0];
  const titles = statement ? childrenOf(statement, 'title') : [];
  const main = inOwnLanguage(
    titles.filter((one) => one.attributes.get('type') !== 'sub'),
    language,
  );
  const title = main && plainText(main);
  const subtitle = inOwnLanguage(
    titles.filter((one) => one.attributes.get('type') === 'sub'),
    language,
  );
  const people = statement ? childrenOf(statement, 'author', 'editor') : [];
  const events = within(root, 'standOff').flatMap((one) => within(one, 'event'));
  const credits = [
    ...(subtitle ? [['subtitle', plainText(subtitle), subtitle] as const] : []),
    ...people.map((one) => [one.attributes.get('role') ?? one.name, nameOf(one), one] as const),
    ...events.map((one) => [one.attributes.get('type') ?? 'event', one.attributes.get('when') ?? '', one] as const),
  ].flatMap(([key, value, { at }]): readonly Credit[] =>
    value === '' ? [] : [{ key, value, at: places(at.from, at.to) }],
  );
  return { ...(title ? { title } : {}), ...(language ? { language } : {}), credits };
}

/** Of the names of one thing, the one in the language of the work: it says its language or none. */
export function inOwnLanguage(names: readonly Branch[], language: string | undefined): Branch | undefined {
  const own = names.find(({ attributes }) => [undefined, language].includes(attributes.get('xml:lang')));
  return own ?? names[0];
}

export function plainText(element: Branch): string {
  return plain(textOf(element, ({ name }) => name !== 'note' && name !== 'idno'));
}

function nameOf(person: Branch): string {
  return plainText(childrenOf(person, 'persName', 'name')[0] ?? person);
}
