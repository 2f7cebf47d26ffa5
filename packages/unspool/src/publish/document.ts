import { capital, clean } from '../base/index.js';
import type { Explanation, Line, Recap } from '../explain/index.js';
import { headings, shownTimes } from '../explain/voice.js';
import { plain } from '../language/index.js';
import type { SceneId, Words } from '../story/index.js';

/** A page as a row of blocks, the same for every format. Empty blocks are never made. */
export type Document = {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The scenes that blocks may point at. */
  readonly scenes: readonly SceneName[];
};

/** What a scene is called where a line opens it. */
export type SceneName = {
  readonly id: SceneId;
  readonly title: string;
  readonly number: number;
  readonly label?: string;
};

/** What stands beside a scene in a list. */
export function labelOf({ number, label = String(number) }: Pick<SceneName, 'number' | 'label'>): string {
  return label;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      readonly scene?: SceneId;
      readonly number?: string;
    }
  | { readonly kind: 'paragraph'; readonly role: Role; readonly said: Said }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  /** Scenes in an order that is not that of the telling. */
  | { readonly kind: 'order'; readonly places: readonly OrderedScene[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly { readonly key: string; readonly value: Words }[] }
  | {
      readonly kind: 'table';
      readonly head: readonly Words[];
      readonly rows: readonly (readonly Words[])[];
      readonly scene: SceneId | null;
    }
  /** More of a page, folded away until the reader asks for it. */
  | { readonly kind: 'folded'; readonly label: string; readonly blocks: readonly Block[] }
  /** Shown when the reader asks for it. */
  | { readonly kind: 'onRequest'; readonly label: string; readonly items: readonly string[] };

/** What a paragraph is on the page. */
export type Role =
  | 'plain'
  /** Prose in which what it rests on stands back. */
  | 'told'
  | 'dek'
  | 'warning'
  | 'dateline'
  | 'answer'
  | 'note'
  | 'until'
  | 'label'
  | 'caption'
  | 'direction'
  | 'aside';

/** Words, what stands before them, and the scenes that open behind them. */
export type Said = { readonly label?: string; readonly words: Words; readonly scenes: readonly SceneId[] };

/** A scene at its place in an order: a mark before it, and what is said of it. */
export type OrderedScene = {
  readonly mark: string;
  readonly scene: SceneName;
  readonly remarks: readonly string[];
  readonly again: readonly SceneId[];
};

export type Item = Said & { readonly items?: readonly Said[] };

/** A question, what answers it and what it rests on. */
export function documentOfExplanation(explanation: Explanation, scenes: readonly SceneName[]): Document {
  const title = plain(explanation.question.words);
  return { title, blocks: explanationBlocks(explanation, 1), scenes };
}

/** A recap: prose, then what came out and what is still open. */
export function documentOfRecap(
  { title, length, note, paragraphs, reveals, open }: Recap,
  scenes: readonly SceneName[],
): Document {
  const came = reveals.map((told) => paragraph('plain', told));
  return {
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...(note === undefined ? [] : [paragraph('note', plainly(note))]),
      ...paragraphs.map((told) => paragraph('plain', told)),
      ...(length === 'page' ? section(2, headings.cameOut, came) : came),
      ...section(2, headings.open, listBlock(open)),
    ],
    scenes,
  };
}

/** Lines under a title. */
export type TitledLines = { readonly title: string; readonly lines: readonly Line[] };

/** Lines under a title as a page. */
export function documentOfTitled({ title, lines }: TitledLines, scenes: readonly SceneName[]): Document {
  return { title, blocks: [{ kind: 'heading', level: 1, text: title }, ...listBlock(lines.map(openingOnce))], scenes };
}

/** An answer, and under it what it rests on. */
export function documentOfLines(lines: readonly Line[], scenes: readonly SceneName[]): Document {
  const [answer, ...grounds] = lines.map(openingOnce);
  const below = new Set(lines.slice(1).flatMap((line) => line.scenes));
  const first = answer && { ...answer, scenes: answer.scenes.filter((scene) => !below.has(scene)) };
  return { title: '', blocks: [...(first ? [paragraph('answer', said(first))] : []), ...listBlock(grounds)], scenes };
}

/** A line that names a scene need not open it once more. */
function openingOnce(line: Line): Line {
  const named = new Set(line.words.flatMap(({ ref }) => (ref?.to === 'scene' ? [ref.id] : [])));
  return { ...line, scenes: line.scenes.filter((scene) => !named.has(scene)) };
}

/** The blocks of a question, under a heading of that level. */
export function explanationBlocks({ question, note, answers, until }: Explanation, level: 1 | 3): readonly Block[] {
  const text = plain(question.words);
  return [
    { kind: 'heading', level, text },
    ...answers.flatMap((answer): readonly Block[] => {
      const { because, against, corroboration } = answer.support;
      const label = answer.inPart ? { label: headings.inPart } : {};
      const shown: Said = { label: shownTimes(corroboration.count), words: [], scenes: corroboration.scenes };
      return [
        { kind: 'paragraph', role: 'answer', said: { ...label, ...said(answer) } },
        ...labelled(headings.because, because),
        ...labelled(headings.against, against),
        ...(corroboration.count > 0 ? [paragraph('aside', shown)] : []),
      ];
    }),
    ...(note === undefined ? [] : [paragraph('note', plainly(note))]),
    ...until.map(({ answer }) => paragraph('until', said(answer))),
  ];
}

/** A heading with what stands under it; nothing if that is nothing. */
export function section(level: 2 | 3, text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level, text }, ...blocks];
}

/** Lines as a list; the reasons of a line under it. `here` is the scene in which they stand, to which none points. */
export function listBlock(lines: readonly Line[], here?: SceneId): readonly Block[] {
  return lines.length === 0 ? [] : [{ kind: 'list', items: lines.map((line) => item(line, here)) }];
}

export function paragraph(role: Role, text: Said): Block {
  return { kind: 'paragraph', role, said: text };
}

/** A line with the scenes it opens elsewhere. */
export function said({ words, scenes, outside, speaker = 0 }: Line, here?: SceneId): Said {
  const origin = outside === undefined ? [] : [{ text: ` (${outside})` }];
  return { words: [...strongUpTo(words, speaker), ...origin], scenes: scenes.filter((scene) => scene !== here) };
}

/** Words with the name strong of who says them. */
function strongUpTo(words: Words, speaker: number): Words {
  let at = 0;
  return words.map((word) => {
    const isName = at < speaker;
    at += word.text.length;
    return isName ? { ...word, strong: true } : word;
  });
}

/** A plain text. */
export function plainly(text: string): Said {
  return { words: [{ text }], scenes: [] };
}

/** The reasons for a line, as items under it. */
export function reasonItems(because: readonly Line[], here?: SceneId): readonly Said[] {
  return because.map((reason) => ({ label: headings.because, ...said(reason, here) }));
}

/** The address of a scene on the page, in ASCII. */
export function anchorOf(scene: SceneId): string {
  return `scene-${encodeURIComponent(clean(scene)).replace(/[!'()*]/g, '')}`;
}

/** A name at the start of a line or as a heading: "The girl". */
export function asHeading(name: string): string {
  return name.replace(/^(?:the|an?|his|her|their) /, capital);
}

function item(line: Line, here?: SceneId): Item {
  const because = line.because ?? [];
  return because.length === 0 ? said(line, here) : { ...said(line, here), items: reasonItems(because, here) };
}

function labelled(label: string, lines: readonly Line[]): readonly Block[] {
  return lines.length === 0 ? [] : [paragraph('label', { label, words: [], scenes: [] }), ...listBlock(lines)];
}
