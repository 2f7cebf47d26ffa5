import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Payload } from '../publish/index.js';
import type { Openable, Passage } from '../read/index.js';
import type { SceneId } from '../story/index.js';

/** Where a reader asks to be: a position's id, a minute or page of the work, or one stop after a position. */
export type Asked = string | { readonly measure: number } | { readonly next: string };

/**
 * What a reader has at one position. `at` is the position's id: `:start`, a stop's id, or `:end`; `inWork` is what can be
 * opened in the work, where one is at hand.
 */
export type View = Payload & { readonly at: string; readonly inWork?: Openable };

/** A story as the server needs it. Its words must depend on the asked position alone. */
export type ServedStory = {
  /** Its address, unlike that of every other story served. */
  readonly name: string;
  /** Under which a browser remembers the reader's place; another file of the same name has another. */
  readonly key: string;
  /** The story at a position, or which of the asked ids it no longer has. */
  payloadAt(asked: Asked): View | { readonly gone: string };
  /** A scene as the works have it that the notes name, for a reader at the position of this id. */
  passagesAt?(at: string, scene: SceneId): readonly Passage[];
  /** Calls the listener whenever a view may have changed; returns how to stop that. */
  onChange(listener: () => void): () => void;
  /** Why the view is an older one, in a sentence that says nothing of what is told. */
  problem?(): string | undefined;
};

export type ServerOptions = {
  readonly stories: readonly ServedStory[];
  /** Without one, {@link usualPort} if it is free, else any free one. */
  readonly port?: number;
};

/** The answer to `/api/stories`: what a start page shows. */
export type StoryEntry = { readonly name: string; readonly key: string; readonly title: string };

/** The answer to `/api/stories/NAME?at=ID` (or `next=ID`, `minute=NUMBER`, `page=NUMBER`, `chapter=NUMBER`). */
export type StoryReply =
  | { readonly view: View; readonly problem?: string }
  | { readonly gone: string }
  | { readonly problem: string };

/** The answer to `/api/stories/NAME/passage?at=ID&scene=ID`: nothing, where that scene is not open. */
export type PassageReply = { readonly passages: readonly Passage[] } | { readonly problem: string };

/** A browser forgets a reader's place when the port changes, so there is one to come back to. */
export const usualPort = 4773;

/** Serves the companion to this machine alone. Every file of it is the same for every story and position. */
export async function serve(options: ServerOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  const files = companionFiles();
  const stories = new Map(options.stories.map((story) => [story.name, story]));
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const reply = answer(request, files, stories);
    if (reply.status === 405) response.setHeader('allow', 'GET, HEAD');
    response.writeHead(reply.status, { ...headers, 'content-type': reply.type });
    if (reply.body !== changes || request.method === 'HEAD') {
      response.end(reply.body);
      return;
    }
    response.write(reply.body);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  });
  // A save beyond a reader's place looks like any other: the message says that a story changed, never what or where.
  const stops = options.stories.map((story) =>
    story.onChange(() => {
      const message = `event: changed\ndata: ${JSON.stringify({ story: story.name })}\n\n`;
      for (const listener of listeners) listener.write(message);
    }),
  );
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        for (const stop of stops) stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Reply = { readonly status: number; readonly type: string; readonly body: Buffer };

const longestAddress = 2048;

/** How a stream of changes begins: whoever loses the connection tries again after a second. */
const changes = Buffer.from('retry: 1000\n\n');

function answer(
  { method, url = '', headers: { host } }: IncomingMessage,
  files: ReadonlyMap<string, Reply>,
  stories: ReadonlyMap<string, ServedStory>,
): Reply {
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  if (!isThisMachine(host)) return refuse(403);
  if (url.length > longestAddress) return refuse(414);
  const address = readAddress(url);
  if (!address) return refuse(400);

  const { path, query } = address;
  if (path === '/api/events') return { status: 200, type: 'text/event-stream; charset=utf-8', body: changes };
  if (path === '/api/stories') return json(200, [...stories.values()].map(entryOf));
  const [, name, part] = /^\/api\/stories\/([^/]+)(?:\/(passage))?$/.exec(path) ?? [];
  if (name === undefined) return files.get(path === '/' ? '/index.html' : path) ?? refuse(404);
  const story = stories.get(name);
  if (!story) return refuse(404);
  if (part) return passagesIn(story, query);
  const asked = readAsked(query);
  return asked === undefined ? refuse(400) : viewOf(story, asked);
}

function viewOf(story: ServedStory, asked: Asked): Reply {
  try {
    const view = story.payloadAt(asked);
    if ('gone' in view) return json(200, { gone: view.gone });
    const problem = story.problem?.();
    const rest = problem === undefined ? '}' : `,"problem":${JSON.stringify(problem)}}`;
    return jsonOf(200, Buffer.concat([Buffer.from('{"view":'), bytesOf(view), Buffer.from(rest)]));
  } catch {
    return json(500, { problem: story.problem?.() ?? 'The story cannot be shown right now.' });
  }
}

/** A view as it is sent: made once for as long as somebody keeps the view. */
function bytesOf(view: View): Buffer {
  const known = sent.get(view) ?? Buffer.from(JSON.stringify(view));
  sent.set(view, known);
  return known;
}

const sent = new WeakMap<View, Buffer>();

function passagesIn(story: ServedStory, query: URLSearchParams): Reply {
  const [at, scene] = [query.get('at'), query.get('scene')];
  if (!at || !scene || query.size !== 2) return refuse(400);
  try {
    return json(200, { passages: story.passagesAt?.(at, scene) ?? [] });
  } catch {
    return json(500, { problem: 'The work cannot be shown right now.' });
  }
}

/** A story that cannot be shown at all keeps its place on the start page, under its name. */
function entryOf(story: ServedStory): StoryEntry {
  const { name, key } = story;
  try {
    const start = story.payloadAt(':start');
    return { name, key, title: 'gone' in start ? name : start.title };
  } catch {
    return { name, key, title: name };
  }
}

/** Another name for this machine would let a foreign page read along (DNS rebinding). */
function isThisMachine(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
}

function readAddress(target: string): { path: string; query: URLSearchParams } | undefined {
  if (!target.startsWith('/')) return undefined;
  const [path = '', ...query] = target.split('?');
  try {
    decodeURIComponent(query.join('?').replaceAll('+', ' '));
    return { path: decodeURIComponent(path), query: new URLSearchParams(query.join('?')) };
  } catch {
    return undefined;
  }
}

const measures = ['minute', 'page', 'chapter'];

function readAsked(query: URLSearchParams): Asked | undefined {
  const [first, ...more] = query;
  if (!first) return ':start';
  const [key, value] = first;
  if (more.length || value === '') return undefined;
  if (key === 'at') return value;
  if (key === 'next') return { next: value };
  const measure = Number(value);
  return measures.includes(key) && Number.isFinite(measure) && measure >= 0 ? { measure } : undefined;
}

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function json(status: number, body: StoryReply | PassageReply | readonly StoryEntry[]): Reply {
  return jsonOf(status, Buffer.from(JSON.stringify(body)));
}

function jsonOf(status: number, body: Buffer): Reply {
  return { status, type: 'application/json; charset=utf-8', body };
}

const refusals = {
  400: 'This address cannot be read.',
  403: 'Only this machine is answered.',
  404: 'There is nothing here.',
  405: 'Nothing can be changed here.',
  414: 'This address is too long.',
};

function refuse(status: keyof typeof refusals): Reply {
  return { status, type: 'text/plain; charset=utf-8', body: Buffer.from(`${refusals[status]}\n`) };
}

const types = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
]);

/** Everything there is to serve, read once: no request reaches the file system. */
function companionFiles(): ReadonlyMap<string, Reply> {
  const folder = fileURLToPath(new URL('.', import.meta.resolve('@unspool/companion/index.html')));
  const files = new Map<string, Reply>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = types.get(extname(path));
    if (!type) continue;
    files.set(`/${path.replaceAll(sep, '/')}`, { status: 200, type, body: readFileSync(join(folder, path)) });
  }
  return files;
}

async function listen(server: Server, port: number | undefined): Promise<number> {
  const tryPort = (wanted: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', reject);
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : wanted);
      });
    });
  if (port !== undefined) return tryPort(port);
  return tryPort(usualPort).catch(() => tryPort(0));
}
