import { perObject, type Span } from '../../base/index.js';
import { type BlockKind, nextBlock } from './block.js';
import { type BlockReading, readLine } from './block-reading.js';
import { frontMatterEnd } from './front.js';

/** One piece of a file, as it stands and as it is read. It knows nothing of where it stands, so an edit elsewhere keeps it. */
export type Block = {
  readonly kind: BlockKind;
  /** Every character of it, line ends included. */
  readonly text: string;
  readonly line: BlockReading;
};

/** A file as blocks. `starts[i]` is the offset at which `blocks[i]` begins; the texts of all blocks in order are the file. */
export type Outline = {
  readonly name: string;
  readonly text: string;
  /** @internal */
  readonly blocks: readonly Block[];
  /** @internal */
  readonly starts: readonly number[];
};

/**
 * Reads a story file. Never throws, and keeps every character. With `before`, an earlier outline of the same file,
 * blocks that an edit did not touch stay the same objects; the result is equal to that of a full reading.
 */
export function parse(name: string, text: string, before?: Outline): Outline {
  return before && canResume(before.text, text) ? resume(name, text, before) : full(name, text);
}

/** Where the whole block with this index stands in the file. */
export function spanOf(outline: Outline, index: number): Span {
  const from = outline.starts[index] ?? outline.text.length;
  return { from, to: from + (outline.blocks[index]?.text.length ?? 0) };
}

function full(name: string, text: string): Outline {
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    const block = blockAt(text, at);
    blocks.push(block);
    starts.push(at);
    at += block.text.length;
  }
  return { name, text, blocks, starts };
}

/**
 * A block whose line is read when it is first asked for: an editor asks for few of a long file. What it reads depends on
 * kind and text alone.
 */
class LazyBlock implements Block {
  readonly kind: BlockKind;
  readonly text: string;
  #line: BlockReading | undefined;

  constructor(kind: BlockKind, text: string) {
    this.kind = kind;
    this.text = text;
  }

  get line(): BlockReading {
    this.#line ??= readLine(this.kind, this.text);
    return this.#line;
  }
}

function blockAt(text: string, at: number): Block {
  const { kind, to } = nextBlock(text, at);
  return new LazyBlock(kind, text.slice(at, to));
}

/** A YAML head is the one block whose extent can depend on text far behind it: it must have stayed the same. */
function canResume(before: string, after: string): boolean {
  const end = frontMatterEnd(after);
  return end === frontMatterEnd(before) && before.slice(0, end) === after.slice(0, end);
}

function resume(name: string, text: string, before: Outline): Outline {
  const { blocks: old, starts: oldStarts } = before;
  if (text === before.text) return before.name === name ? before : { ...before, name };
  const same = commonStart(text, before.text);
  const sameEnd = commonEnd(text, before.text, same);
  const shift = text.length - before.text.length;

  // An edit can join its block to the one before it, and that one is decided by what follows it.
  let keep = 0;
  while (keep < old.length && (oldStarts[keep] as number) + (old[keep] as Block).text.length < same) keep += 1;
  keep = Math.max(0, keep - 1);

  const fresh: Block[] = [];
  // Where many are read anew, most of them stood elsewhere before.
  const again = (block: Block) => {
    const same = fresh.length < few ? undefined : blocksByText(before).get(block.text);
    return same?.kind === block.kind ? same : block;
  };
  let at = oldStarts[keep] ?? 0;
  let rest = keep;
  while (at < text.length) {
    while (rest < old.length && (oldStarts[rest] as number) + shift < at) rest += 1;
    if (rest < old.length && (oldStarts[rest] as number) + shift === at && at >= text.length - sameEnd) break;
    const block = again(blockAt(text, at));
    fresh.push(block);
    at += block.text.length;
  }
  if (at >= text.length) rest = old.length;
  const blocks = old.slice(0, keep).concat(fresh, old.slice(rest));
  const starts = oldStarts.slice(0, keep);
  let start = starts.length > 0 ? (oldStarts[keep] ?? before.text.length) : 0;
  for (let i = keep; i < blocks.length; i += 1) {
    starts.push(start);
    start += (blocks[i] as Block).text.length;
  }
  return { name, text, blocks, starts };
}

const few = 4;

const blocksByText = perObject(({ blocks }: Outline) => new Map(blocks.map((block) => [block.text, block])));

const chunk = 4096;

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + chunk <= most && a.slice(at, at + chunk) === b.slice(at, at + chunk)) at += chunk;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let at = 0;
  const tail = (text: string, end: number) => text.slice(text.length - end - chunk, text.length - end);
  while (at + chunk <= most && tail(a, at) === tail(b, at)) at += chunk;
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at += 1;
  return at;
}
