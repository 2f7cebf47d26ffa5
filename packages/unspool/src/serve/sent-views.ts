import { createHash } from 'node:crypto';
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
export type ReadOn = (read: Read) => void;

/**
 * Makes ready what follows on a place while its reader reads: the next view, what makes it of this one, and then what it takes to
 * answer a question there. Nothing of it is sent before it is asked for.
 */
export function readerAhead(room: ReadingRoom): { readonly readOn: ReadOn; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let latest: Read | undefined;
  const prepare = async (read: Read) => {
    const { name, view, as } = read;
    const next = await room.viewAt(name, { next: view.at }, as).catch(() => undefined);
    if (next && 'view' in next && next.view !== view) {
      sentOf(next.view);
      changeBytes(view, next.view);
    }
    if (latest === read) timer = setTimeout(understand, whilePondering, read).unref();
  };
  // What the first answer at a place takes is kept there for all that are asked after it.
  const understand = ({ name, view, as }: Read) =>
    void room.replyAt(name, view.at, { question: anyQuestion, before: '' }, as).catch(() => undefined);
  return {
    readOn: (read) => {
      clearTimeout(timer);
      latest = read;
      // What the page asks for besides comes first.
      timer = setTimeout(prepare, whileReading, read).unref();
    },
    stop: () => {
      clearTimeout(timer);
      latest = undefined;
    },
  };
}

/** In milliseconds. */
const whileReading = 150;
/** Whoever has not gone on by then is not leafing through, and a question takes longer to type. */
const whilePondering = 3000;

/** It needs all that most questions need: names, verbs, things, and sentences that are near. */
const anyQuestion = 'Where does somebody find the key?';
