import type { Branch } from '../markup/markup-tree.js';
import type { Credit, Source } from '../source.js';
import { childrenOf, type Places, plain, textOf, within } from './play-words.js';

/** What the header says of the work as such. */
export function headerOf(
  root: Branch,
  header: Branch | undefined,
  places: Places,
  hasEvents: boolean,
): Pick<Source, 'title' | 'language' | 'credits' | 'publication'> {
  const language = languageOf(root, header);
  const statement = header && within(header, 'titleStmt')[0];
  const titles = statement ? childrenOf(statement, 'title') : [];
  const main = inOwnLanguage(
    titles.filter((one) => one.attributes.get('type') !== 'sub'),
    language,
  );
  const title = (main && plainText(main)) || printedTitle(root);
  const subtitle = inOwnLanguage(
    titles.filter((one) => one.attributes.get('type') === 'sub'),
    language,
  );
  const people = statement ? childrenOf(statement, 'author', 'editor') : [];
  const events = hasEvents ? within(root, 'standOff').flatMap((one) => within(one, 'event')) : [];
  const credits = [
    ...(subtitle ? [['subtitle', plainText(subtitle), subtitle] as const] : []),
    ...people.map((one) => [one.attributes.get('role') ?? one.name, nameOf(one), one] as const),
    ...events.map((one) => [one.attributes.get('type') ?? 'event', one.attributes.get('when') ?? '', one] as const),
  ].flatMap(([key, value, { at }]): readonly Credit[] =>
    value === '' ? [] : [{ key, value, at: places(at.from, at.to) }],
  );
  const publication = header ? publicationOf(root, header) : [];
  return {
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    credits,
    ...(publication.length > 0 ? { publication } : {}),
  };
}

/** What the header says of the file and of the edition it was made from (TEI P5, publicationStmt and sourceDesc). */
function publicationOf(root: Branch, header: Branch): NonNullable<Source['publication']> {
  const [statement] = within(header, 'publicationStmt');
  const [work] = within(root, 'TEI', 'TEI.2');
  const ids = [
    ...(work ? [work.attributes.get('xml:id') ?? work.attributes.get('id') ?? ''] : []),
    ...within(header, 'titleStmt', 'publicationStmt').flatMap((one) =>
      within(one, 'idno').map((id) => plain(textOf(id, () => true))),
    ),
  ];
  const licences = (statement ? within(statement, 'licence', 'license') : []).map((one) => {
    const target = one.attributes.get('target') ?? '';
    return [plainText(one), target === '' ? '' : `<${target}>`].filter((part) => part !== '').join(' ');
  });
  const outer = within(header, 'sourceDesc').flatMap((one) => within(one, 'bibl', 'biblFull', 'biblStruct'));
  const sources = [...outer.flatMap((one) => within(one, 'bibl')), ...outer];
  const original = sources.find(({ attributes }) => attributes.get('type') === 'originalSource') ?? sources[0];
  const all: readonly (readonly [key: string, values: readonly string[]])[] = [
    ['publisher', statement ? within(statement, 'publisher').map(plainText) : []],
    ['identifier', ids],
    ['licence', licences],
    ['edition', original ? [plainText(original)] : []],
  ];
  return all.flatMap(([key, values]) => {
    const value = [...new Set(values)].filter((one) => one !== '').join('; ');
    return value === '' ? [] : [{ key, value }];
  });
}

/**
 * The language of the play: what its text says, or its body, or the whole file, which is often that of the editors; else
 * the only one of the header, or the one most used. Codes of three letters are given as the two that stand for the same.
 */
export function languageOf(root: Branch, header: Branch | undefined): string | undefined {
  const [work] = within(root, 'TEI', 'TEI.2');
  const texts = within(work ?? root, 'text').filter((one) => within(one, 'body').length > 0);
  const bodies = texts.slice(0, 1).flatMap((text) => within(text, 'body'));
  const [own] = [...texts.slice(0, 1), ...bodies, ...(work ? [work] : [])].flatMap(({ attributes }) => {
    const stated = (attributes.get('xml:lang') ?? attributes.get('lang') ?? '').trim();
    return stated === '' ? [] : [stated];
  });
  return canonical(own ?? usedMost(header));
}

/** The language of a header that is used in the play, as far as it says which. */
function usedMost(header: Branch | undefined): string | undefined {
  const used = header ? within(header, 'langUsage').flatMap((one) => within(one, 'language')) : [];
  const usage = ({ attributes }: Branch) => Number(attributes.get('usage') ?? Number.NaN);
  const [first] = used.length === 1 ? used : used.filter((one) => usage(one) > 50);
  return first?.attributes.get('ident') ?? first?.attributes.get('id');
}

function canonical(code: string | undefined): string | undefined {
  if (code === undefined || !/^[a-z]{3}(?:-|$)/i.test(code)) return code;
  try {
    return Intl.getCanonicalLocales(code)[0] ?? code;
  } catch {
    return code;
  }
}

function printedTitle(root: Branch): string | undefined {
  const [printed] = within(root, 'front').flatMap((front) => within(front, 'docTitle'));
  return printed && titleParts(printed);
}

/** The parts of a title page, apart. */
function titleParts(page: Branch): string {
  const parts = within(page, 'titlePart')
    .map(plainText)
    .filter((part) => part !== '');
  return parts.length > 0 ? (parts[0] as string) : plainText(page);
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
