import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Element, ElementContent } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';
import { h } from 'hastscript';
import { clean } from '../base/index.js';
import { articleHead } from '../explain/index.js';
import { plain } from '../language/index.js';
import { payloadVersion } from '../publish/index.js';
import { numbersIn, type Still, type StoredStory } from '../reading/index.js';
import { type Position, type Slice, sliceAt } from '../story/index.js';
import { firstName } from './names.js';
import { onePlace } from './places.js';
import { schemaOf } from './schema.js';

/** The files of the page itself, which are the same for every story and every place. */
export type PageFiles = Readonly<Record<'script' | 'style' | 'typeface' | 'engine' | 'icon', PageFile>>;
export type PageFile = { readonly name: string; readonly text: string };

/** What a published page is told of where its files are. */
export type SiteConfig = {
  readonly version: typeof payloadVersion;
  /** Under which a browser remembers a reader's place. */
  readonly key: string;
  readonly title: string;
  /** The folder of the story's places, from the page; none where the page holds all it shows. */
  readonly places?: string;
  readonly engine?: string;
  readonly folder: string;
  /** The file of the first place. */
  readonly first: string;
  /** Where the page holds all it shows, the pictures of one's own in it, as addresses, by their names. */
  readonly images?: Readonly<Record<string, string>>;
};

type StoryPage = StoredStory & { readonly folder: string; readonly page: PageFiles };

/** The page of a story: what anybody may know before the first scene, and what loads the rest, place by place. */
export function storyPage(of: StoryPage & Public & { readonly isAlone: boolean }): string {
  const { story, folder, page, isAlone, address, card } = of;
  const start = sliceAt(story, 0);
  const own = `${isAlone ? '' : '../'}unspool/`;
  const config: SiteConfig = {
    ...configOf(start, folder),
    places: `${own}${folder}/`,
    engine: `${own}${page.engine.name}`,
  };
  return document({
    start,
    policy: "default-src 'none'; script-src 'self'; style-src 'self'; font-src data:; img-src 'self' data:",
    config,
    address,
    card,
    head: [
      h('link', { rel: 'icon', href: `${own}${page.icon.name}`, type: 'image/svg+xml' }),
      h('link', { rel: 'stylesheet', href: `${own}${page.typeface.name}` }),
      h('link', { rel: 'stylesheet', href: `${own}${page.style.name}` }),
      h('script', { defer: true, src: `${own}${page.script.name}` }),
    ],
    end: [],
  });
}

/** A page that holds what it shows of a story up to one position, and what answers questions about it. */
export function singlePage(of: StoryPage & Public & { readonly position: Position }): string {
  const { story, works, images, folder, page, position, address } = of;
  const { packed, stills } = onePlace(story, position, { numbers: numbersIn(story, works), images });
  const scripts = [page.engine.text, page.script.text].map((text) => inScript(text));
  const hashes = scripts.map((text) => `'${hashOf(text)}'`).join(' ');
  const slice = sliceAt(story, position);
  return document({
    start: slice,
    policy: `default-src 'none'; script-src ${hashes}; style-src '${hashOf(page.typeface.text)}' '${hashOf(page.style.text)}'; font-src data:; img-src data:`,
    config: { ...configOf(slice, folder), ...imagesOf(stills, images) },
    address,
    head: [h('style', page.typeface.text), h('style', page.style.text)],
    end: [data('place', packed), ...scripts.map((text) => h('script', [{ type: 'text', value: text }]))],
  });
}

/** Pictures of one's own, as a page can hold them. */
function imagesOf(stills: readonly Still[], images: StoredStory['images']): Pick<SiteConfig, 'images'> {
  const shown = new Set(stills.map(({ name }) => name));
  const held = [...(images?.values() ?? [])]
    .filter(({ name }) => shown.has(name))
    .map(({ name, type, bytes }) => [name, `data:${type};base64,${base64(bytes)}`] as const);
  return held.length > 0 ? { images: Object.fromEntries(held) } : {};
}

function configOf(slice: Slice, folder: string): SiteConfig {
  const { title } = articleHead(slice);
  return { version: payloadVersion, key: `site:${folder}`, title, folder, first: firstName(folder) };
}

/** Where a page stands, and the picture that links to it are shown with, where that is known. */
type Public = { readonly address?: string | undefined; readonly card?: string | undefined };

type Parts = Public & {
  readonly start: Slice;
  readonly policy: string;
  readonly config: SiteConfig;
  readonly head: readonly Element[];
  readonly end: readonly Element[];
};

function document({ start, policy, config, address, card, head, end }: Parts): string {
  const { title, dek, warning } = articleHead(start);
  const said = dek.map(({ words }) => clean(plain(words)));
  const about = said.join(' ').slice(0, longestDescription);
  const meta = (property: string, content: string) => (content === '' ? [] : [h('meta', { property, content })]);
  const tree = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: `${policy}; base-uri 'none'; form-action 'none'` }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', clean(title)),
      ...(about === '' ? [] : [h('meta', { name: 'description', content: about })]),
      ...meta('og:type', 'article'),
      ...meta('og:title', clean(title)),
      ...meta('og:description', about),
      ...(address === undefined ? [] : [h('link', { rel: 'canonical', href: address }), ...meta('og:url', address)]),
      ...(card === undefined ? [] : [...meta('og:image', card), ...meta('og:image:alt', clean(title))]),
      data('schema', schemaOf(start, address), 'application/ld+json'),
      data('site', config),
      ...head,
    ]),
    h('body', [
      h('div', { id: 'app' }, [
        h('main', { className: ['opening'] }, [
          h('h1', { dir: 'auto' }, clean(title)),
          ...said.map((one) => h('p', { dir: 'auto' }, one)),
          h('p', clean(warning)),
          h('noscript', h('p', noScript)),
        ]),
      ]),
      ...end,
    ]),
  ]);
  return `<!doctype html>\n${serialize(tree)}\n`;
}

const longestDescription = 300;

const noScript = 'To read on, this page needs JavaScript: what is shown depends on how far you are.';

/** Plain data in a page, which nothing in it can end. */
function data(id: string, value: object, type = 'application/json'): Element {
  const text: ElementContent = { type: 'text', value: JSON.stringify(value).replaceAll('<', '\\u003c') };
  return h('script', { id, type }, [text]);
}

/** A script as it can stand in a page. */
function inScript(text: string): string {
  return text.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
}

/** The source expression by which a content security policy allows just this text. */
function hashOf(text: string): string {
  return `sha256-${base64(sha256(utf8ToBytes(text)))}`;
}

/** Bytes in the letters of RFC 4648, 4. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const letter = (shift: number) => alphabet.charAt((bits >> shift) & 63);
    parts.push(letter(18) + letter(12) + (b === undefined ? '=' : letter(6)) + (c === undefined ? '=' : letter(0)));
  }
  return parts.join('');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
