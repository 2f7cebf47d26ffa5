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
  const after = compile(parse(outline.name, applyEdits(outline.text, edits)));
  return shapeOf(after) === shapeOf(telling) ? edits : null;
}

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

/** What a file says, apart from what scenes and claims are called. */
function shapeOf({ resolution, story, pieces }: Compilation): string {
  return JSON.stringify([
    resolution.targets,
    story.claims.map(({ sense, told }) => [sense.kind, told]),
    story.entities.map(({ id, name, told }) => [id, name, told]),
    pieces.scenes.map(({ level, parent, raw }) => [level, parent, raw]),
  ]);
}
