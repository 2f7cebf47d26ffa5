import { applyEdits, type Edit, key, type Span } from '../base/index.js';
import { parse, plain } from '../language/index.js';
import { type Compilation, compile, type Target } from '../story/index.js';
import { bracketsAt, targetAt } from './references.js';

/**
 * The edits that give the scene or the claim at `offset` another name, where it is written and in every bracket that uses
 * it; null where that cannot be done: nothing there bears a name of its own, the name cannot be written so, or the file
 * would then say something else.
 */
export function rename(telling: Compilation, offset: number, name: string): readonly Edit[] | null {
  const target = targetAt(telling, offset);
  const own = target && nameIn(telling, target);
  if (!own || !mayBeName.test(name)) return null;
  const { outline } = telling;
  const old = key(outline.text.slice(own.from, own.to));
  const edits = [own, ...bracketsAt(telling, target).map(inner)]
    .filter(({ from, to }) => key(outline.text.slice(from, to)) === old)
    .map((span): Edit => ({ span, text: name }));
  const names = new Set([name, ...edits.map(({ span }) => outline.text.slice(span.from, span.to))]);
  if (names.size > mostSpellings) return null;
  const after = compile(parse(outline.name, applyEdits(outline.text, edits)));
  return shapeOf(after, names) === shapeOf(telling, names) ? edits : null;
}

/** Nobody spells one name in more ways, in capitals, quotation marks and articles. */
const mostSpellings = 100;

/** Words in one line, without anything that could be a mark of the language. */
const mayBeName = /^[\p{L}\p{N}](?:[^\n\r[\]*_`<>|\\#:"“”]*[^\s[\]*_`<>|\\#:"“”])?$/u;

/** Where the name of its own stands that something is given: the words of a heading, or bold words before a colon. */
function nameIn({ outline, pieces }: Compilation, target: Target): Span | null {
  if (target.to === 'entity') return null;
  if (target.to === 'scene') {
    const scene = pieces.scenes[target.scene];
    const title = scene && plain(scene.runs);
    return scene && title ? onlyIn(outline.text, scene.at, title) : null;
  }
  const piece = pieces.pieces[target.piece];
  if (piece?.content.kind !== 'bullet' || piece.content.statement.claiming.kind === 'introduce') return null;
  const line = outline.text.slice(piece.at.from, piece.at.to);
  const [, before = '', name] = /^([ \t]*[-*+][ \t]+\*\*)([^*\n\r]+)\*\*[ \t]*:/.exec(line) ?? [];
  const from = piece.at.from + before.length;
  return name === undefined ? null : { from, to: from + name.length };
}

/** Where words stand in a stretch, if they stand there once. */
function onlyIn(text: string, { from, to }: Span, words: string): Span | null {
  const own = text.slice(from, to);
  const at = own.indexOf(words);
  if (at < 0 || own.indexOf(words, at + 1) >= 0) return null;
  return { from: from + at, to: from + at + words.length };
}

function inner({ from, to }: Span): Span {
  return { from: from + 1, to: to - 1 };
}

/**
 * What a file says, apart from what scenes and claims are called: `names` are as good as each other. Words in a bracket
 * may be the name of somebody as well, of whom the sentence speaks.
 */
function shapeOf({ resolution, story, pieces }: Compilation, names: ReadonlySet<string>): string {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const unnamed = (field: string, value: unknown) => {
    if (typeof value !== 'string') return value;
    return madeOfNames.has(field) ? '' : longestFirst.reduce((text, name) => text.replaceAll(name, ''), value);
  };
  const shape = [
    resolution.targets,
    story.claims.map((claim) => ({ ...claim, labels: claim.labels.length })),
    story.entities.map(({ id, name, told }) => [id, name, told]),
    pieces.scenes.map(({ level, parent, raw }) => [level, parent, raw]),
  ];
  return JSON.stringify(shape, unnamed);
}

/** Where ids of scenes and claims stand; what they stand for is what brackets lead to, and the order of the file. */
const madeOfNames: ReadonlySet<string> = new Set(['id', 'scene', 'parent', 'in', 'to']);
