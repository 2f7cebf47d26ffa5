import { applyEdits, type Edit, fold, key, type Span } from '../base/index.js';
import { parse, plain } from '../language/index.js';
import { type Compilation, compile, type Target, type WrittenName } from '../story/index.js';
import { withBrackets } from './bracket-edits.js';
import { nameEdits } from './name-edits.js';
import { bracketsAt, nameAt, targetAt } from './references.js';
import { isSameStory, movedBy } from './same-story.js';

/** What becomes of a file when something in it gets another name. */
export type Renaming =
  | {
      readonly kind: 'renamed';
      /** The name so far, as it is given: at "Garrow" it may be "Paul Garrow". */
      readonly old: string;
      readonly edits: readonly Edit[];
      /** Whether renaming back gives the same file, to the letter. Not where "Garrow" had to become "Ann". */
      readonly isReversible: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly message: string };

/**
 * Why nothing is renamed: nothing there has a name; the new one is empty, cannot be written, is the old one, or is
 * somebody else's; or the file would then be read as something else.
 */
export type Refusal = 'no-name' | 'empty' | 'unwritable' | 'unchanged' | 'taken' | 'read-otherwise';

const refusals: Readonly<Record<Refusal, string>> = {
  'no-name': 'Nothing that has a name of its own stands here.',
  empty: 'A name has to have letters or figures.',
  unwritable: 'A name stands on one line, and holds no marks that mean something in a story file.',
  unchanged: 'It is called so.',
  taken: 'Something else is called so.',
  'read-otherwise': 'With this name the file would be read as something else.',
};

/**
 * The edits that give another name to what stands at `offset`: to somebody or something that has a name, wherever the
 * story takes words for that name, short forms and brackets among them; or to a scene, or to a claim with a label, where it
 * is written and in every bracket that uses it. Other names of the same person stay.
 *
 * The file says the same afterwards, up to the name: the same claims at the same positions, of the same people, with
 * the same problems. Where that cannot be, nothing is changed, and it is said why.
 */
export function rename(telling: Compilation, offset: number, name: string): Renaming {
  const next = fold(name);
  const written = writtenAt(telling, offset);
  const target = written ? null : targetAt(telling, offset);
  const own = target && nameIn(telling, target);
  if (!written && !own) return refused('no-name');
  const wrong = wrongWith(name);
  if (wrong) return refused(wrong);
  if (written) return renameWritten(telling, written, next);
  return target && own ? renameTarget(telling, target, own, next) : refused('no-name');
}

function wrongWith(name: string): Refusal | undefined {
  const own = fold(name);
  if (!/[\p{L}\p{N}]/u.test(own)) return 'empty';
  return own.length > longestName || /[\n\r]/.test(name) || !mayBeName.test(own) ? 'unwritable' : undefined;
}

function refused(reason: Refusal): Renaming {
  return { kind: 'refused', reason, message: refusals[reason] };
}

/** Words in one line, without anything that could be a mark of the language. */
const mayBeName = /^[\p{L}\p{N}](?:[^\n\r[\]*_`<>|\\#:"“”]*[^\s[\]*_`<>|\\#:"“”])?$/u;
const longestName = 200;

/** The name at an offset, unless a bracket there means a scene or a claim. */
function writtenAt(telling: Compilation, offset: number): WrittenName | undefined {
  const target = targetAt(telling, offset);
  const isPointing =
    target &&
    target.to !== 'entity' &&
    bracketsAt(telling, target).some(({ from, to }) => from <= offset && offset < to);
  return isPointing ? undefined : nameAt(telling, offset);
}

function renameWritten(telling: Compilation, written: WrittenName, name: string): Renaming {
  let refusal: Refusal = 'no-name';
  for (const isShort of [true, false]) {
    const found = nameEdits(telling, written, name, isShort);
    if (!found) return refused('no-name');
    if (found.old === name) return refused('unchanged');
    const edits = withBrackets(telling, found.edits);
    const after = told(telling, edits);
    if (isSameStory(telling, after, edits, [found.old, name])) {
      const at = movedBy(edits)(written.words.from);
      return {
        kind: 'renamed',
        old: found.old,
        edits,
        isReversible: !wrongWith(found.old) && isBack(telling, after, at, found.old),
      };
    }
    refusal = isTaken(telling, found.old, name) ? 'taken' : 'read-otherwise';
  }
  return refused(refusal);
}

/** Whether a file, renamed back, is as it was. */
function isBack(before: Compilation, after: Compilation, offset: number, old: string): boolean {
  const written = nameAt(after, offset) ?? nameAt(after, offset + 4);
  const found = written && nameEdits(after, written, old, true);
  return found ? applyEdits(after.outline.text, withBrackets(after, found.edits)) === before.outline.text : false;
}

function renameTarget(telling: Compilation, target: Target, own: Span, name: string): Renaming {
  const { outline } = telling;
  const old = outline.text.slice(own.from, own.to);
  if (old === name) return refused('unchanged');
  const edits = [own, ...bracketsAt(telling, target).map(inner)]
    .filter(({ from, to }) => key(outline.text.slice(from, to)) === key(old))
    .map((span): Edit => ({ span, text: name }));
  const after = told(telling, edits);
  if (!isSameStory(telling, after, edits, [old, name]))
    return refused(isTaken(telling, old, name) ? 'taken' : 'read-otherwise');
  const isReversible = !wrongWith(old) && edits.every(({ span }) => outline.text.slice(span.from, span.to) === old);
  return { kind: 'renamed', old, edits, isReversible };
}

function told({ outline }: Compilation, edits: readonly Edit[]): Compilation {
  return compile(parse(outline.name, applyEdits(outline.text, edits)));
}

function isTaken({ resolution }: Compilation, old: string, name: string): boolean {
  return key(old) !== key(name) && resolution.names.some((other) => key(other) === key(name));
}

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
