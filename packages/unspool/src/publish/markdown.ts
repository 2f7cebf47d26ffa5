import { mostOf } from '../base/lists.js';
import { atLineStart, markdownText as escaped } from '../base/markdown-text.js';
import type { Article, Essay } from '../explain/index.js';
import { headings } from '../explain/voice.js';
import type { SceneId, Words } from '../story/index.js';
import { documentOfArticle } from './article-document.js';
import { anchorOf, type Block, type OrderedScene, type Said, type SceneName } from './document.js';
import { documentOfEssay } from './essay-document.js';

/**
 * An article as Markdown for a code host; with an essay of the same slice that first, and the article folded away. Nothing
 * in the story can become markup, a link or HTML of its own.
 */
export function toMarkdown(article: Article, essay?: Essay): string {
  const page = essay ? documentOfEssay(essay, article.happened, article) : documentOfArticle(article);
  const scenes = new Map(page.scenes.map((scene) => [scene.id, scene]));
  return `${page.blocks.map((block) => blockText(block, scenes)).join('\n\n')}\n`;
}

type Scenes = ReadonlyMap<SceneId, SceneName>;

function blockText(block: Block, scenes: Scenes): string {
  switch (block.kind) {
    case 'heading': {
      const number = block.number === undefined ? '' : `${block.number}. `;
      const anchor = block.scene === undefined ? '' : `<a id="${anchorOf(block.scene)}"></a>\n\n`;
      return `${anchor}${'#'.repeat(block.level)} ${number}${escaped(block.text)}`;
    }
    case 'paragraph': {
      const text = saidText(block.said, scenes);
      const isItalic = block.role === 'dateline' || block.role === 'direction';
      return block.role === 'warning' ? `> ${text}` : isItalic ? `_${text}_` : text;
    }
    case 'list':
      return block.items
        .flatMap((item) => [
          `- ${saidText(item, scenes)}`,
          ...(item.items ?? []).map((under) => `  - ${saidText(under, scenes)}`),
        ])
        .join('\n');
    case 'order':
      return block.places.map((place, index) => `${index + 1}. ${placeText(place, scenes)}`).join('\n');
    case 'pairs':
      return block.pairs.map(({ key, value }) => `- ${escaped(key)}: ${wordsText(value)}`).join('\n');
    case 'table':
      return tableText(block, scenes);
    case 'folded':
      return `<details><summary>${escaped(block.label)}</summary>\n\n${block.blocks.map((inner) => blockText(inner, scenes)).join('\n\n')}\n\n</details>`;
    case 'onRequest':
      return `<details><summary>${escaped(block.label)}</summary>\n\n${block.items.map(escaped).join(', ')}\n\n</details>`;
  }
}

function placeText({ mark, scene, remarks, again }: OrderedScene, scenes: Scenes): string {
  const parts = [
    `${mark === '' ? '' : `${escaped(mark)} `}[${escaped(scene.title)}](#${anchorOf(scene.id)})`,
    ...remarks.map(escaped),
    ...(again.length === 0 ? [] : [`${headings.againIn} ${saidText({ words: [], scenes: again }, scenes)}`]),
  ];
  return parts.join(' · ');
}

function tableText({ head, rows, scene }: Extract<Block, { kind: 'table' }>, scenes: Scenes): string {
  const width = Math.max(mostOf(rows.map((row) => row.length)), head.length, 1);
  const row = (cells: readonly Words[]) =>
    `| ${Array.from({ length: width }, (_, column) => wordsText(cells[column] ?? [])).join(' | ')} |`;
  const lines = [row(head), `|${' --- |'.repeat(width)}`, ...rows.map(row)];
  const shown = scene === null ? '' : saidText({ words: [], scenes: [scene] }, scenes);
  return shown === '' ? lines.join('\n') : `${lines.join('\n')}\n\n${shown}`;
}

function saidText({ label, words, scenes: ids }: Said, scenes: Scenes): string {
  const links = ids.flatMap((id) => {
    const scene = scenes.get(id);
    return scene ? [`[${escaped(scene.title)}](#${anchorOf(id)})`] : [];
  });
  const parts = [
    ...(label === undefined ? [] : [`**${escaped(label)}:**`]),
    ...(words.length > 0 ? [wordsText(words, scenes)] : []),
    ...(links.length > 0 ? [words.length > 0 ? `(${links.join(', ')})` : links.join(', ')] : []),
  ];
  return parts.join(' ');
}

/** Neighbouring stressed words are stressed as one; where Markdown could not show a stress, it is left out. */
function wordsText(words: Words, scenes?: Scenes): string {
  let text = '';
  for (const { strong, text: own, scene } of merged(words, scenes)) {
    const [before, inner, after] = strong ? splitSpace(own) : ['', '', own];
    const joins = /[\p{L}\p{N}]$/u.test(text + before) || inner === '';
    const set =
      escaped(before) + (inner === '' ? '' : joins ? escaped(inner) : `**${escaped(inner)}**`) + escaped(after);
    text += scene === undefined ? set : `[${set}](#${anchorOf(scene)})`;
  }
  return atLineStart(text);
}

type MergedWords = { readonly strong: boolean; readonly text: string; readonly scene?: SceneId };

/** Words that are set alike are one; a scene that they name and that the page has stands by itself. */
function merged(words: Words, scenes?: Scenes): readonly MergedWords[] {
  const runs: { strong: boolean; text: string; scene?: SceneId }[] = [];
  for (const { strong = false, text, ref } of words) {
    const last = runs.at(-1);
    const scene = ref?.to === 'scene' && scenes?.has(ref.id) ? ref.id : undefined;
    if (scene !== undefined) runs.push({ strong, text, scene });
    else if (last?.strong === strong && last.scene === undefined) last.text += text;
    else runs.push({ strong, text });
  }
  return runs;
}

/** The white space around a text by itself. */
function splitSpace(text: string): readonly [string, string, string] {
  const inner = text.trim();
  const from = text.indexOf(inner);
  return [text.slice(0, from), inner, text.slice(from + inner.length)];
}
