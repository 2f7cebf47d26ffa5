import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from '../../src/language/index.js';
import { pictureNames } from '../../src/read/index.js';
import { firstName, type PackedPlace, type SiteFile, siteFiles } from '../../src/site/index.js';
import { type Compilation, compile } from '../../src/story/index.js';
import { compareSites, type Publish } from '../../src/verify/index.js';
import { standInImages } from '../../src/verify/stand-in-images.js';

const file = 'ballerina.story.md';
const telling = compile(parse(file, readFileSync(new URL(`../../../../../examples/${file}`, import.meta.url), 'utf8')));

/** A story whose pictures come one by one. */
const illustrated = compile(
  parse(
    'lamp.story.md',
    '# The lamp\n\n- Picture: poster.jpg, a tower\n\n## One\n\n- Picture: one.jpg, a door\n\n## Two\n\nIt rains.\n\n## Three\n\n- Picture: three.jpg, a grave\n',
  ),
);

const page = Object.fromEntries(
  ['script', 'style', 'typeface', 'engine', 'icon'].map((name) => [name, { name, text: '' }]),
) as Record<'script' | 'style' | 'typeface' | 'engine' | 'icon', { name: string; text: string }>;

const publish: Publish = ({ story }) =>
  siteFiles({
    stories: [{ name: file, key: file, revision: '', story, works: [], images: standInImages(story) }],
    page,
  });

/** A site of which each file is changed by what the whole telling holds. */
const changed = (change: (site: TextFile, of: Compilation) => string): Publish =>
  function* (of) {
    for (const one of publish(of)) yield { ...one, text: change({ ...one, text: String(one.text) }, of) };
  };

type TextFile = SiteFile & { readonly text: string };
const isPage = ({ path }: SiteFile) => path === 'index.html';
const isPlaceFile = ({ path }: SiteFile) => path.includes('/places/');
const isFirstOf = ({ path }: SiteFile, folder: string) => path.endsWith(`/places/${firstName(folder)}.js`);
const isFirst = (one: SiteFile) => isFirstOf(one, 'ballerina');
/** Puts something into what a file hands over. */
const within = (text: string, more: (value: PackedPlace) => object) =>
  text.replace(/,(\{.*\})\);\n$/s, (_, value: string) => `,${JSON.stringify(more(JSON.parse(value)))});\n`);

const leaks: Readonly<Record<string, Publish>> = {
  'how many scenes there are, in the page': changed((one, { story }) =>
    isPage(one) ? one.text.replace('<body>', `<body data-scenes="${story.scenes.length}">`) : one.text,
  ),
  'the last scene, in the description of the page': changed((one, { story }) =>
    isPage(one) ? one.text.replace('<title>', `<meta content="${story.scenes.at(-1)?.title}"><title>`) : one.text,
  ),
  'how long the notes are, in the page': changed((one, { outline }) =>
    isPage(one) ? `${one.text}<!-- ${outline.text.length} -->` : one.text,
  ),
  'all people, in what a search engine is told': changed((one, { story }) =>
    isPage(one)
      ? one.text.replace(
          '"@type":"Movie"',
          `"@type":"Movie","actor":${JSON.stringify(story.entities.map(({ name }) => name))}`,
        )
      : one.text,
  ),
  'the picture of the whole, linked from the page': changed((one, { story }) =>
    isPage(one)
      ? one.text.replace('</head>', `<link rel="preload" href="${story.stops.length}.svg"></head>`)
      : one.text,
  ),
  'how many places follow, in the first': changed((one, { story }) =>
    isFirst(one) ? within(one.text, (value) => ({ ...value, of: story.stops.length })) : one.text,
  ),
  'a room for every scene, in the first place': changed((one, { story }) =>
    isFirst(one)
      ? within(one.text, (value) => ({ ...value, pieces: [...value.pieces, ...story.scenes.map(() => 0)] }))
      : one.text,
  ),
  'blanks for what is left, at the end of each file': changed((one, { story }) =>
    /\/places\//.test(one.path) ? `${one.text}${' '.repeat(story.scenes.length)}` : one.text,
  ),
  'the whole story, to answer questions from': changed((one, { story }) =>
    isPlaceFile(one) ? within(one.text, (value) => ({ ...value, story })) : one.text,
  ),
  'numbers of all scenes, to answer questions from': changed((one, { story }) =>
    isPlaceFile(one)
      ? within(one.text, (value) => ({ ...value, numbers: story.scenes.map(({ number }) => number) }))
      : one.text,
  ),
  'the title of the folder, from what the story is called in the end': function* (of) {
    const last = of.story.scenes.at(-1)?.id ?? '';
    for (const one of publish(of))
      yield {
        path: one.path.replace('/ballerina/', `/${last}/`),
        text: String(one.text).replaceAll('unspool/ballerina/', `unspool/${last}/`),
      };
  },
};

/** Files of pictures, as they are called in a site, and what is in them. */
const imagesOf = ({ story }: Compilation) => [...standInImages(story).values()];

const leaksOfImages: Readonly<Record<string, Publish>> = {
  'the names of all pictures, in the page': changed((one, of) =>
    isPage(one) ? one.text.replace('</head>', `<!-- ${imagesOf(of).map(({ name }) => name)} --></head>`) : one.text,
  ),
  'what a later picture is called by its author, in the first place': changed((one, { story }) =>
    isFirstOf(one, 'the-lamp') ? within(one.text, (value) => ({ ...value, files: pictureNames(story) })) : one.text,
  ),
  'the bytes of all pictures, in the first place': changed((one, of) =>
    isFirstOf(one, 'the-lamp')
      ? within(one.text, (value) => ({ ...value, images: imagesOf(of).map(({ bytes }) => [...bytes].join()) }))
      : one.text,
  ),
  'how large the last picture is, in the page': changed((one, of) =>
    isPage(one) ? `${one.text}<!-- ${imagesOf(of).at(-1)?.bytes.length} -->` : one.text,
  ),
  'all pictures, to be loaded with the first place': changed((one, of) =>
    isFirstOf(one, 'the-lamp')
      ? within(one.text, (value) => ({ ...value, ahead: imagesOf(of).map(({ name }) => name) }))
      : one.text,
  ),
};

const positions = [2, 7];

test('a site gives a reader’s browser nothing of what is later', () => {
  const report = compareSites(telling, { positions });
  assert.deepEqual(report.leaks, []);
  assert.ok(report.passed && report.pairs === 2 && report.files > 10, JSON.stringify(report));
});

for (const [what, leaky] of Object.entries(leaks)) {
  test(`a planted leak of a site is caught: ${what}`, () => {
    const { passed, leaks } = compareSites(telling, { positions: positions.slice(0, 1), publish: leaky });
    assert.ok(!passed && leaks.length > 0);
  });
}

test('a site gives a reader’s browser no picture of what is later', () => {
  const report = compareSites(illustrated, { positions: [1, 2], publish });
  assert.deepEqual(report.leaks, []);
  assert.ok(report.passed && report.pairs === 2);
});

for (const [what, leaky] of Object.entries(leaksOfImages)) {
  test(`a planted leak of a picture is caught: ${what}`, () => {
    const { passed, leaks } = compareSites(illustrated, { positions: [1], publish: leaky });
    assert.ok(!passed && leaks.length > 0);
  });
}
