import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { once, perObject } from '../base/index.js';
import { changeOf, type ReadingRoom, type View } from '../reading/index.js';

/** A view as it is sent, and what tells it from every other: made once for as long as somebody keeps the view. */
export const sentOf = perObject(
  (view: View): Sent => ({ bytes: once(() => Buffer.from(JSON.stringify(view))), tag: digest(view, shortened) }),
);

/** The bytes are made where they are needed: whoever reads on is sent what has changed. */
type Sent = { readonly bytes: () => Buffer; readonly tag: string };

/** Scenes and what is known of people are mostly those of the view before: a digest stands for each, which is made once. */
function shortened(key: string, value: unknown): unknown {
  return (key === 'happened' || key === 'known') && Array.isArray(value) ? value.map(digestOf).join() : value;
}

function digestOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? objectDigest(value) : JSON.stringify(value);
}

const objectDigest = perObject((value: object) => digest(value));

function digest(value: unknown, replacing?: (key: string, value: unknown) => unknown): string {
  return createHash('sha256').update(JSON.stringify(value, replacing)).digest('base64url').slice(0, 16);
}

/** What makes one view of another, as it is sent; kept for the last one that it was made for. */
export function changeBytes(before: View, after: View): Buffer {
  const known = changes.get(after);
  if (known?.before.deref() === before) return known.bytes;
  const bytes = Buffer.from(JSON.stringify(changeOf(before, after)));
  changes.set(after, { before: new WeakRef(before), bytes });
  return bytes;
}

const changes = new WeakMap<View, { readonly before: WeakRef<View>; readonly bytes: Buffer }>();

/** Where a reader is now. */
export type Read = { readonly name: string; readonly view: View; readonly as: readonly string[] };

/** Makes ready what readers will ask for, as far as nobody waits for anything. */
export type ReaderAhead = {
  readonly readOn: (read: Read) => void;
  /** Somebody steps on, who will ask for more at the next place. */
  readonly wait: () => void;
  readonly stop: () => void;
};

/** Where nothing is made ready. */
export const nobodyAhead: ReaderAhead = { readOn: () => {}, wait: () => {}, stop: () => {} };

/** Makes one thing after the other while it is meant; between two of them others are answered. */
export async function readied(makers: readonly (() => void)[], isMeant: () => boolean): Promise<void> {
  for (const make of makers) {
    await setImmediate();
    if (!isMeant()) return;
    try {
      make();
    } catch {
      // Whoever asks for the whole is told that it cannot be shown.
      return;
    }
  }
}

/**
 * Makes ready what follows on a place while its reader reads: the next view, what makes it of this one, and then what it takes to
 * answer a question there. Nothing of it is sent before it is asked for.
 */
export function readerAhead(room: ReadingRoom): ReaderAhead {
  let timer: NodeJS.Timeout | undefined;
  let latest: Read | undefined;
  /** What it took last, in milliseconds. */
  let understanding = 0;
  const prepare = async (read: Read) => {
    const { name, view, as } = read;
    const isMeant = () => latest === read;
    await readied(await room.makersAt(name, { next: view.at }, as).catch(() => []), isMeant);
    if (!isMeant()) return;
    const next = await room.viewAt(name, { next: view.at }, as).catch(() => undefined);
    if (next && 'view' in next && next.view !== view) {
      sentOf(next.view);
      changeBytes(view, next.view);
    }
    if (isMeant()) timer = setTimeout(understand, whilePondering + timesAsLong * understanding, read).unref();
  };
  // What the first answer at a place takes is kept there for all that are asked after it.
  const understand = async ({ name, view, as }: Read) => {
    const start = performance.now();
    await room.replyAt(name, view.at, { question: anyQuestion, before: '' }, as).catch(() => undefined);
    understanding = performance.now() - start;
  };
  const forget = () => {
    clearTimeout(timer);
    latest = undefined;
  };
  return {
    readOn: (read) => {
      clearTimeout(timer);
      latest = read;
      // What the page asks for besides comes first.
      timer = setTimeout(prepare, whileReading, read).unref();
    },
    wait: forget,
    stop: forget,
  };
}

/** In milliseconds. */
const whileReading = 150;
/** Whoever has not gone on by then is not leafing through, and a question takes longer to type. */
const whilePondering = 3000;
/** Whoever steps on while an answer is made ready waits for it, some seconds in a novel: the longer it takes, the later it begins. */
const timesAsLong = 10;

/** It needs all that most questions need: names, verbs, things, and sentences that are near. */
const anyQuestion = 'Where does somebody find the key?';
