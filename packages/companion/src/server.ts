import {
  type Reply as Answered,
  type AskReply,
  type ChangeReply,
  changed,
  type KnowsReply,
  type Passage,
  type PassagesReply,
  type Picture,
  type PictureReply,
  type PictureWanted,
  type Proof,
  type ProofReply,
  payloadVersion,
  type Recap,
  type RecapLength,
  type RecapReply,
  type StoriesReply,
  type StoryEntry,
  type View,
  type ViewReply,
  type WhoKnows,
} from 'unspool/page';
import type { Answers, Asking, Query, Reply, Where } from './answers.js';
import { copy } from './copy.js';

// What the page asks of the program that serves it.

/** The program that serves the page, as what answers it. */
export const server: Answers = {
  knowsAhead: true,
  fetchStories,
  ask,
  fetchPassages,
  fetchRecap,
  fetchAnswer,
  fetchKnowing,
  fetchPicture,
  fetchProof,
  imageAddress: (story, at, file) => addressOf(story, { at, file }, [], '/image'),
  follow,
};

/** The stories that are served, or undefined if there is no answer. */
async function fetchStories(): Promise<readonly StoryEntry[] | undefined> {
  try {
    const response = await fetch('/api/stories', { cache: 'no-store' });
    const reply: StoriesReply = await response.json();
    return 'stories' in reply ? reply.stories : undefined;
  } catch {
    return undefined;
  }
}

/** Asks for one view of a story; nothing of it is kept here but what tells it from others. */
async function ask(
  story: string,
  query: Query,
  as: readonly string[],
  { held, isFirst, signal }: Asking = {},
): Promise<Reply> {
  try {
    const tag = held ? tags.get(held) : undefined;
    const from: Readonly<Record<string, string>> = held && tag !== undefined ? { from: held.at, tag } : {};
    const first: Readonly<Record<string, string>> = isFirst && tag !== undefined ? { first: '' } : {};
    const address = addressOf(story, { ...query, ...from, ...first }, as);
    const response = await fetch(address, { cache: 'no-store', ...(signal ? { signal } : {}) });
    const reply: ViewReply | ChangeReply = await response.json();
    // The browser's own list of requests names places, too.
    performance.clearResourceTimings();
    // The program was replaced while the page stood open.
    if (reply.version !== payloadVersion) return { kind: 'broken', problem: copy.newer };
    if ('gone' in reply) return { kind: 'gone', ...('why' in reply ? { why: reply.why } : {}) };
    if (!('view' in reply || 'change' in reply)) return { kind: 'broken', problem: reply.problem };
    const view = 'view' in reply ? reply.view : (changed(held, reply.change) as View);
    if (reply.tag !== undefined) tags.set(view, reply.tag);
    return { kind: 'view', view, isFirst: reply.isFirst === true, problem: reply.problem ?? '' };
  } catch {
    return { kind: 'none' };
  }
}

/** Which view the server says it is. */
const tags = new WeakMap<View, string>();

/** Asks for a scene as the work has it; null if there is no answer. */
async function fetchPassages(story: string, at: string, scene: string): Promise<readonly Passage[] | null> {
  const reply = await fetched<PassagesReply>(story, 'passage', { at, scene });
  return reply && 'passages' in reply ? reply.passages : null;
}

/** Asks what came after a place; null if there is no answer. */
async function fetchRecap(story: string, at: string, since: string, length: RecapLength): Promise<Recap | null> {
  const reply = await fetched<RecapReply>(story, 'recap', { at, since, length });
  return reply && 'recap' in reply ? reply.recap : null;
}

/** Asks a question, after the one `before` it; null if there is no answer at all. */
async function fetchAnswer(
  story: string,
  { at, as }: Where,
  q: string,
  before: string,
): Promise<{ readonly question: string; readonly reply: Answered } | null> {
  const reply = await fetched<AskReply>(story, 'ask', { at, q, ...(before === '' ? {} : { before }) }, as);
  return reply && 'reply' in reply ? reply : null;
}

/** Asks who knows what; null if there is no answer. */
async function fetchKnowing(story: string, { at, as }: Where): Promise<WhoKnows | null> {
  const reply = await fetched<KnowsReply>(story, 'knows', { at }, as);
  return reply && 'knows' in reply ? reply.knows : null;
}

/** Asks for a picture; null if there is no answer. */
async function fetchPicture(
  story: string,
  { at, as }: Where,
  { kind, width, of }: PictureWanted,
): Promise<Picture | null> {
  const wanted = { at, kind, width: String(width), ...(of === undefined ? {} : { of }) };
  const reply = await fetched<PictureReply>(story, 'picture', wanted, as);
  return reply && 'picture' in reply ? reply.picture : null;
}

/** Asks how far the proof of storylines is, which begins it; null if there is no answer. */
async function fetchProof(story: string, { at, as }: Where): Promise<Proof | null> {
  const reply = await fetched<ProofReply>(story, 'proof', { at }, as);
  return reply && 'proof' in reply ? reply.proof : null;
}

/** What the server says of a story besides its view; null if there is no answer. Nothing of it is kept here. */
async function fetched<R>(
  story: string,
  part: 'passage' | 'recap' | 'ask' | 'knows' | 'picture' | 'proof',
  query: Readonly<Record<string, string>>,
  as: readonly string[] = [],
): Promise<R | null> {
  try {
    const response = await fetch(addressOf(story, query, as, `/${part}`), { cache: 'no-store' });
    const reply: R = await response.json();
    // The browser's own list of requests names places, too.
    performance.clearResourceTimings();
    return reply;
  } catch {
    return null;
  }
}

function addressOf(story: string, query: Readonly<Record<string, string>>, as: readonly string[], part = ''): string {
  const words = new URLSearchParams(query);
  for (const one of as) words.append('as', one);
  return `/api/stories/${encodeURIComponent(story)}${part}?${words}`;
}

/**
 * Calls `onChange` whenever the story may have changed, and whenever the page comes back to the foreground: a page
 * that nobody sees holds no connection, since a browser allows only a handful. `onLine` hears whether there is one.
 */
function follow(story: string, onChange: () => void, onLine: (connected: boolean) => void): void {
  let events: EventSource | undefined;
  const open = () => {
    events = new EventSource('/api/events');
    events.addEventListener('open', () => onLine(true));
    events.addEventListener('error', () => onLine(false));
    events.addEventListener('changed', (event) => {
      if (JSON.parse(event.data).story === story) onChange();
    });
  };
  const see = () => {
    events?.close();
    events = undefined;
    if (document.hidden) return;
    open();
    onChange();
  };
  document.addEventListener('visibilitychange', see);
  open();
}
