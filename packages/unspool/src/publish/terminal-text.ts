import { clean } from '../base/index.js';
import { type Article, type Essay, type Explanation, type Line, type Recap, sceneTitle } from '../explain/index.js';
import { headings } from '../explain/voice.js';
import type { SceneId, Words } from '../story/index.js';
import { documentOfArticle } from './article-document.js';
import {
  type Block,
  type Document,
  documentOfExplanation,
  documentOfLines,
  documentOfRecap,
  documentOfTitled,
  labelOf,
  type OrderedScene,
  type Said,
  type SceneName,
  type TitledLines,
} from './document.js';
import { documentOfEssay } from './essay-document.js';
import { type Piece, widthOf, wrap } from './wrap.js';

/** What a terminal can make stand out. */
export type Style = 'title' | 'heading' | 'strong' | 'quiet';

/** How wide a terminal is, in columns, and what it can make stand out. */
export type TextOptions = {
  /** Width of the terminal; 80 if it is not given. */
  readonly columns?: number;
  /** Puts a style on a piece of a line, which has no line break. Without it the text is plain. */
  readonly paint?: (style: Style, text: string) => string;
  /** The scenes of the slice. An article brings its own. */
  readonly scenes?: readonly SceneName[];
};

/** What can be shown in a terminal; of lines, the first is an answer, and the others are what it rests on. */
export type Shown = Essay | Article | Explanation | Recap | TitledLines | readonly Line[];

/** An article, an explanation, a recap or an answer for a terminal. No line is wider than it; nothing in the story can steer it. */
export function toText(
  view: Shown,
  { columns = 80, paint = (_, text) => text, scenes = [] }: TextOptions = {},
): string {
  const page = documentFor(view, scenes);
  const names = new Map(page.scenes.map((scene) => [scene.id, scene]));
  const print = printer(Math.max(columns, narrowest), paint, names);
  return `${page.blocks.map((block, index) => (index === 0 ? '' : gapBefore(block)) + print(block)).join('\n')}\n`;
}

const narrowest = 20;

function documentFor(view: Shown, scenes: readonly SceneName[]): Document {
  if (isLines(view)) return documentOfLines(view, scenes);
  if ('happened' in view) return documentOfArticle(view);
  if ('sections' in view) return documentOfEssay(view, scenes);
  if ('lines' in view) return documentOfTitled(view, scenes);
  return 'question' in view ? documentOfExplanation(view, scenes) : documentOfRecap(view, scenes);
}

function isLines(view: Shown): view is readonly Line[] {
  return Array.isArray(view);
}

/** An empty line, two before a section. */
function gapBefore(block: Block): string {
  return block.kind === 'heading' && block.level === 2 ? '\n\n' : '\n';
}

type Print = (block: Block) => string;

function printer(
  columns: number,
  paint: NonNullable<TextOptions['paint']>,
  scenes: ReadonlyMap<SceneId, SceneName>,
): Print {
  const line = (pieces: readonly Piece<Style>[]) =>
    pieces.map(({ text, style }) => (style === undefined ? text : paint(style, text))).join('');
  const lines = (pieces: readonly Piece<Style>[], first = '', rest = first) =>
    wrap(pieces, columns - widthOf(rest))
      .map((row, index) => `${index === 0 ? first : rest}${line(row)}`)
      .join('\n');
  const said = (text: Said) => piecesOf(text, scenes);

  const rule = ({ text, level }: Extract<Block, { kind: 'heading' }>) =>
    (level === 1 ? '=' : '-').repeat(Math.min(widthOf(clean(text)), columns));

  const print: Print = (block) => {
    switch (block.kind) {
      case 'folded':
        return block.blocks.map((inner) => print(inner)).join('\n\n');
      case 'heading': {
        const number = block.number === undefined ? '' : `${block.number} `;
        const title = lines([{ text: number + clean(block.text), style: block.level === 1 ? 'title' : 'heading' }]);
        return block.level > 2 ? title : `${title}\n${rule(block)}`;
      }
      case 'paragraph': {
        const quiet = block.role === 'dateline' || block.role === 'caption' || block.role === 'direction';
        return lines(
          quiet ? said(block.said).map((piece) => ({ ...piece, style: 'quiet' as const })) : said(block.said),
        );
      }
      case 'list':
        return block.items
          .flatMap((item) => [
            lines(said(item), '• ', '  '),
            ...(item.items ?? []).map((under) => lines(said(under), '  – ', '    ')),
          ])
          .join('\n');
      case 'order':
        return block.places
          .map((place, index) => {
            const first = `${String(index + 1).padStart(2)}. ${place.mark === '' ? '' : `${place.mark} `}`;
            return lines(placePieces(place, scenes), first, ' '.repeat(4));
          })
          .join('\n');
      case 'pairs':
        return block.pairs
          .map(({ key, value }) => lines([{ text: `${clean(key)}: `, style: 'quiet' }, ...pieces(value)], '', '  '))
          .join('\n');
      case 'table':
        return [...(block.head.length > 0 ? [block.head] : []), ...block.rows]
          .map((row) =>
            lines(
              row.flatMap((cell, index) => [...(index > 0 ? [{ text: ' | ' }] : []), ...pieces(cell)]),
              '',
              '  ',
            ),
          )
          .join('\n');
      case 'onRequest':
        return lines([
          { text: `${clean(block.label)}: `, style: 'quiet' },
          { text: block.items.map(clean).join(', ') },
        ]);
    }
  };
  return print;
}

function piecesOf(
  { label, words, scenes: ids }: Said,
  scenes: ReadonlyMap<SceneId, SceneName>,
): readonly Piece<Style>[] {
  const titles = ids.flatMap((id) => scenes.get(id) ?? []).map((scene) => clean(sceneTitle(scene)));
  return [
    ...(label === undefined ? [] : [{ text: `${clean(label)}: `, style: 'quiet' as const }]),
    ...pieces(words),
    ...(titles.length === 0
      ? []
      : [{ text: `${words.length > 0 ? ' ' : ''}[${titles.join('; ')}]`, style: 'quiet' as const }]),
  ];
}

function placePieces(
  { scene, remarks, again }: OrderedScene,
  scenes: ReadonlyMap<SceneId, SceneName>,
): readonly Piece<Style>[] {
  const titles = again.flatMap((id) => scenes.get(id) ?? []).map((other) => clean(other.title));
  const said = [...remarks.map(clean), ...(titles.length > 0 ? [`${headings.againIn} ${titles.join(', ')}`] : [])];
  return [
    { text: `${clean(scene.title)} (${headings.scene} ${labelOf(scene)})` },
    ...said.map((text) => ({ text: ` · ${text}`, style: 'quiet' as const })),
  ];
}

function pieces(words: Words): readonly Piece<Style>[] {
  return words.map(({ text, strong }) => ({ text: clean(text), ...(strong ? { style: 'strong' as const } : {}) }));
}
