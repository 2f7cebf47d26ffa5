import type { Xray, XrayEntry, XrayMention } from './xray.js';

/** What a set of annotations needs that does not follow from the story. */
export type AnnotationSetting = {
  /** Gives the same words the same UUID, and others another. */
  readonly uuid: (words: string) => string;
  /** When it was made, as ISO 8601. */
  readonly created: string;
  /** Where a mention stands in the book: its file, as the package names it, and the range there as an EPUB CFI. */
  readonly placeOf: (mention: XrayMention) => { readonly source: string; readonly cfi: string } | undefined;
};

/**
 * A set of annotations for reading programs (Readium Annotations, github.com/readium/annotations at 010335c, which Thorium reads and
 * which the W3C draft EPUB Annotations 1.0 of 20 September 2026 goes on from): one for each person and term in each scene, at the
 * first words there that name them. Whoever is nowhere in the book's files is left out.
 */
export function toAnnotations({ title, author, people, terms }: Xray, setting: AnnotationSetting): object {
  return {
    '@context': context,
    id: `urn:uuid:${setting.uuid(title)}`,
    type: 'AnnotationSet',
    generator: { id: 'urn:unspool', type: 'Software', name: 'Unspool' },
    generated: setting.created,
    title: `Who is who in ${title}`,
    about: {
      'dc:format': 'application/epub+zip',
      'dc:title': title,
      ...(author === undefined ? {} : { 'dc:creator': [author] }),
    },
    items: [...people, ...terms].flatMap((entry) => annotationsOf(entry, setting)),
  };
}

const context = 'http://www.w3.org/ns/anno.jsonld';

function annotationsOf(entry: XrayEntry, { uuid, created, placeOf }: AnnotationSetting): readonly object[] {
  const scenes = new Set<string>();
  return entry.mentions.flatMap((mention) => {
    if (scenes.has(mention.scene)) return [];
    const place = placeOf(mention);
    if (!place) return [];
    const isFirst = scenes.size === 0;
    scenes.add(mention.scene);
    const { exact, prefix, suffix, scene } = mention;
    return [
      {
        '@context': context,
        id: `urn:uuid:${uuid(JSON.stringify([entry.id, place.source, place.cfi]))}`,
        type: 'Annotation',
        created,
        target: {
          source: place.source,
          selector: [
            { type: 'TextQuoteSelector', prefix, exact, suffix },
            {
              type: 'FragmentSelector',
              conformsTo: 'http://www.idpf.org/epub/linking/cfi/epub-cfi.html',
              value: place.cfi,
            },
          ],
          meta: { headings: [{ level: 1, txt: scene }] },
        },
        body: {
          type: 'TextualBody',
          value: isFirst ? [entry.name, entry.about].filter((one) => one !== '').join(': ') : entry.name,
          color: entry.kind === 'person' || entry.kind === 'group' ? 'blue' : 'green',
          highlight: 'underline',
          keyword: 'who is who',
        },
      },
    ];
  });
}
