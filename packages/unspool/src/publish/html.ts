import type { Element, ElementContent } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';
import { h } from 'hastscript';
import { clean } from '../base/index.js';
import { addAll } from '../base/lists.js';
import type { Article, Essay } from '../explain/index.js';
import { headings } from '../explain/voice.js';
import type { SceneId, Words } from '../story/index.js';
import { documentOfArticle } from './article-document.js';
import {
  anchorOf,
  type Block,
  type Document,
  type Item,
  labelOf,
  type OrderedScene,
  type Role,
  type Said,
  type SceneName,
} from './document.js';
import { documentOfEssay } from './essay-document.js';
import { style, styleHash } from './style.js';

/**
 * An article, or with an essay of the same slice that with the article folded away, as one page that needs nothing else: no script, no font, no picture. It is built as a tree, so that
 * nothing in the story can become markup, and it forbids a browser to load or run anything.
 */
export function toHtml(article: Article, essay?: Essay): string {
  const page = essay ? documentOfEssay(essay, article.happened, article) : documentOfArticle(article);
  const scenes = new Map(page.scenes.map((scene) => [scene.id, scene]));
  const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
  const tree = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', clean(page.title)),
      h('style', style),
    ]),
    h('body', [h('main', sectioned(page, scenes))]),
  ]);
  return `<!doctype html>\n${serialize(tree)}\n`;
}

type Scenes = ReadonlyMap<SceneId, SceneName>;

/** What stands before the first section as a header, then each section by itself. */
function sectioned({ blocks }: Document, scenes: Scenes): Element[] {
  const parts: Element[] = [h('header')];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) {
      const id = `section-${parts.length}`;
      parts.push(h('section', { ariaLabelledBy: [id] }, [h('h2', { id }, clean(block.text))]));
    } else addAll((parts.at(-1) as Element).children, blockNodes(block, scenes));
  }
  return parts;
}

function blockNodes(block: Block, scenes: Scenes): ElementContent[] {
  switch (block.kind) {
    case 'heading': {
      const number = block.number === undefined ? [] : [h('span', { className: ['number'] }, block.number), ' '];
      const id = block.scene === undefined ? {} : { id: anchorOf(block.scene), tabIndex: -1 };
      return [h(`h${block.level}`, { dir: 'auto', ...id }, [...number, clean(block.text)])];
    }
    case 'paragraph':
      return [paragraphNode(block.role, block.said, scenes)];
    case 'list':
      return [
        h(
          'ul',
          block.items.map((item) => itemNode(item, scenes)),
        ),
      ];
    case 'order':
      return [
        h(
          'ol',
          block.places.map((place) => placeNode(place, scenes)),
        ),
      ];
    case 'pairs':
      return [
        h(
          'dl',
          block.pairs.map(({ key, value }) =>
            h('div', [h('dt', { dir: 'auto' }, clean(key)), h('dd', { dir: 'auto' }, wordNodes(value))]),
          ),
        ),
      ];
    case 'table':
      return [tableNode(block, scenes)];
    case 'folded':
      return [
        h('details', [h('summary', clean(block.label)), ...block.blocks.flatMap((inner) => blockNodes(inner, scenes))]),
      ];
    case 'onRequest':
      return [
        h('details', [h('summary', clean(block.label)), h('p', { dir: 'auto' }, block.items.map(clean).join(', '))]),
      ];
  }
}

function paragraphNode(role: Role, text: Said, scenes: Scenes): Element {
  const className = role === 'plain' || role === 'told' ? {} : { className: [role] };
  return h('p', { dir: 'auto', ...className }, role === 'told' ? toldNodes(text, scenes) : saidNodes(text, scenes));
}

function itemNode({ items, ...text }: Item, scenes: Scenes): Element {
  const under =
    items && items.length > 0
      ? [
          h(
            'ul',
            items.map((one) => itemNode(one, scenes)),
          ),
        ]
      : [];
  return h('li', { dir: 'auto' }, [...saidNodes(text, scenes), ...under]);
}

function placeNode({ mark, scene, remarks, again }: OrderedScene, scenes: Scenes): Element {
  return h('li', { dir: 'auto' }, [
    ...(mark === '' ? [] : [text(`${mark} `)]),
    h('a', { href: `#${anchorOf(scene.id)}` }, h('bdi', clean(scene.title))),
    ...remarks.map((remark) => h('span', { className: ['remark'] }, [text(' · '), h('bdi', clean(remark))])),
    ...(again.length === 0
      ? []
      : [
          h('span', { className: ['remark'] }, [
            text(` · ${headings.againIn}`),
            ...saidNodes({ words: [], scenes: again }, scenes),
          ]),
        ]),
  ]);
}

function tableNode({ head, rows, scene }: Extract<Block, { kind: 'table' }>, scenes: Scenes): Element {
  const caption = scene === null ? [] : saidNodes({ words: [], scenes: [scene] }, scenes);
  return h('figure', [
    h('div', { className: ['wide'], role: 'region', ariaLabel: headings.table, tabIndex: 0 }, [
      h('table', [
        ...(head.length > 0
          ? [
              h(
                'thead',
                h(
                  'tr',
                  head.map((cell) => h('th', { scope: 'col', dir: 'auto' }, wordNodes(cell))),
                ),
              ),
            ]
          : []),
        h(
          'tbody',
          rows.map((row) =>
            h(
              'tr',
              row.map((cell) => h('td', { dir: 'auto' }, wordNodes(cell))),
            ),
          ),
        ),
      ]),
    ]),
    ...(caption.length > 0 ? [h('figcaption', caption)] : []),
  ]);
}

function saidNodes({ label, words, scenes: ids }: Said, scenes: Scenes): ElementContent[] {
  const links = ids.flatMap((id, index): ElementContent[] => {
    const scene = scenes.get(id);
    const link = scene && h('a', { href: `#${anchorOf(id)}` }, h('bdi', clean(scene.title)));
    return link ? (index > 0 ? [text(' '), link] : [link]) : [];
  });
  return [
    ...(label === undefined ? [] : [h('span', { className: ['label'] }, clean(label)), text(' ')]),
    ...wordNodes(words, scenes),
    ...(links.length > 0 ? [text(' '), h('small', { className: ['scenes'] }, links)] : []),
  ];
}

/** Prose, and behind it the numbers of the scenes that it opens. */
function toldNodes({ words, scenes: ids }: Said, scenes: Scenes): ElementContent[] {
  const marks = ids.flatMap((id, index): ElementContent[] => {
    const scene = scenes.get(id);
    if (!scene) return [];
    const link = h('a', { href: `#${anchorOf(id)}`, title: clean(scene.title) }, labelOf(scene));
    return index > 0 ? [text(' '), link] : [link];
  });
  return [
    ...wordNodes(words, scenes),
    ...(marks.length > 0 ? [text(' '), h('sup', { className: ['marks'] }, marks)] : []),
  ];
}

/** Words; a scene that they name and that the page has is a link to it. */
function wordNodes(words: Words, scenes?: Scenes): ElementContent[] {
  return words.map((word) => {
    const inner = word.strong ? h('strong', clean(word.text)) : text(clean(word.text));
    const isLink = word.ref?.to === 'scene' && scenes?.has(word.ref.id);
    return isLink ? h('a', { href: `#${anchorOf(word.ref?.id ?? '')}` }, [inner]) : inner;
  });
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
