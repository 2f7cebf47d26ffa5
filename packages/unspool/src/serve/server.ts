import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictureKinds } from '../draw/index.js';
import {
  type AskReply,
  changeOf,
  type KnowsReply,
  type PassagesReply,
  type PictureReply,
  type ProofReply,
  type ReadingRoom,
  type RecapReply,
  type StoriesReply,
  type View,
  type ViewReply,
} from '../reading/index.js';
import { type Admission, type Guests, guestsOf, newToken } from './guests.js';
import { isFromHere, isOneOf, isThisMachine, readAddress, readAsked } from './requests.js';
import { changeBytes, nobodyAhead, type ReaderAhead, readerAhead, readied, sentOf } from './sent-views.js';

/** What is served, and where. */
export type ServerOptions = {
  /** Who answers: {@link openReadingRoom} makes one of any store of stories. */
  readonly room: ReadingRoom;
  /** Without one, {@link usualPort} if it is free, else any free one. */
  readonly port?: number;
  /**
   * The addresses of this machine on the local network at which one other device may read along. Without it, nobody but this
   * machine is answered.
   */
  readonly network?: readonly string[];
  /** Whether what follows on a place is made ready while its reader reads; nothing of it is sent before it is asked for. */
  readonly isReadAhead?: boolean;
};

/** A browser forgets a reader's place when the port changes, so there is one to come back to. */
export const usualPort = 4773;

/** A running server. `guestUrls` are for one other device, the first that opens one of them. */
export type Served = { readonly url: string; readonly guestUrls: readonly string[]; close(): Promise<void> };

/**
 * Serves the page and the answers of a reading room to this machine, and to one other where it is asked for. Every file of the
 * page is the same for every story and position. Rejects if the port cannot be had.
 */
export async function serve({ room, port: wanted, network = [], isReadAhead = false }: ServerOptions): Promise<Served> {
  const files = pageFiles();
  const ahead = isReadAhead ? readerAhead(room) : nobodyAhead;
  const listeners = new Set<ServerResponse>();
  const token = newToken();
  const guests = guestsOf(token);
  const server = createServer(async (request, response) => {
    const isHere = isLoopback(request.socket.remoteAddress ?? '');
    const admission = isHere ? undefined : admitted(request, guests);
    if (admission?.as === 'join') {
      response.writeHead(303, { ...replyHeaders, location: '/', 'set-cookie': admission.cookie }).end();
      return;
    }
    const hosts = isHere ? [] : network;
    const reply =
      admission?.as === 'stranger'
        ? refuse(403)
        : await answer(request, files, { room, hosts, ahead, isMeant: () => !response.destroyed }).catch(() =>
            refuse(500),
          );
    if (reply.status === 405) response.setHeader('allow', 'GET, HEAD');
    response.writeHead(reply.status, { ...replyHeaders, 'content-type': reply.type });
    if (reply.body !== stream || request.method === 'HEAD') {
      response.end(reply.body);
      return;
    }
    response.write(reply.body);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  });
  // A save beyond a reader's place looks like any other: the message says that a story changed, never what or where.
  const stop = room.changes((story) => {
    const message = `event: changed\ndata: ${JSON.stringify({ story })}\n\n`;
    for (const listener of listeners) listener.write(message);
  });
  const port = await listen(server, wanted, network.length > 0 ? '0.0.0.0' : '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}/`,
    guestUrls: network.map((address) => `http://${address}:${port}/join/${token}`),
    close: () =>
      new Promise((resolve) => {
        stop();
        ahead.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(address);
}

function admitted({ socket, url = '', headers }: IncomingMessage, guests: Guests): Admission {
  return guests.admit({ from: socket.remoteAddress ?? '', path: url, cookie: headers.cookie });
}

type Reply = { readonly status: number; readonly type: string; readonly body: Buffer };

/** Two questions of some length, in letters of any script. */
const longestAddress = 8192;

/** How a stream of changes begins: whoever loses the connection tries again after a second. */
const stream = Buffer.from('retry: 1000\n\n');

async function answer(
  { method, url = '', headers }: IncomingMessage,
  files: ReadonlyMap<string, Reply>,
  { room, hosts, ...reader }: { readonly room: ReadingRoom; readonly hosts: readonly string[] } & Reader,
): Promise<Reply> {
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  if (!isThisMachine(headers.host) && !isOneOf(headers.host, hosts)) return refuse(403);
  if (url.length > longestAddress) return refuse(414);
  const address = readAddress(url);
  if (!address) return refuse(400);

  const { path, query } = address;
  if (!isFromHere(headers, path.startsWith('/api/'))) return refuse(403);
  if (path === '/api/events') return { status: 200, type: 'text/event-stream; charset=utf-8', body: stream };
  if (path === '/api/stories') return json(await room.stories());
  const [, name, part] =
    /^\/api\/stories\/([^/]+)(?:\/(passage|recap|ask|knows|picture|proof|image))?$/.exec(path) ?? [];
  if (name === undefined) return files.get(path === '/' ? '/index.html' : path) ?? refuse(404);
  if (part === 'recap') return recapOf(room, name, query);
  if (part === 'ask') return replyOf(room, name, query);
  if (part === 'knows') return knowsOf(room, name, query);
  if (part === 'proof') return proofOf(room, name, query);
  if (part === 'image') return imageOf(room, name, query);
  if (part === 'picture') return pictureOf(room, name, query);
  return part ? passagesOf(room, name, query) : viewOf(room, name, query, reader);
}

async function viewOf(
  room: ReadingRoom,
  name: string,
  query: URLSearchParams,
  { ahead, isMeant }: Reader,
): Promise<Reply> {
  const as = query.getAll('as');
  const [from, tag, first] = [query.get('from'), query.get('tag'), query.get('first')];
  for (const key of ['as', 'from', 'tag', 'first']) query.delete(key);
  const asked = readAsked(query);
  const isStep = first === '' && from !== null;
  if (asked === undefined || (from === null) !== (tag === null) || (first !== null && !isStep)) return refuse(400);
  const before = from === null ? undefined : await heldAt(room, name, { at: from, tag, as });
  // Whoever steps on before the rest is made is not kept waiting by it.
  if (before && !isStep && asked !== before.at) await readied(await room.makersAt(name, asked, as), isMeant);
  if (!isMeant()) return refuse(503);
  const reply = await (isStep && before ? room.viewAt(name, asked, as, before) : room.viewAt(name, asked, as));
  if (!reply) return refuse(404);
  if (!('view' in reply)) return json(reply);
  const { view, ...more } = reply;
  if (before && more.isFirst) {
    ahead.wait();
    return jsonOf(200, Buffer.from(JSON.stringify({ ...more, change: changeOf(before, view) })));
  }
  ahead.readOn({ name, view, as });
  const sent = sentOf(view);
  const rest = JSON.stringify({ ...more, tag: sent.tag }).slice(1);
  const [key, bytes] = before ? ['change', changeBytes(before, view)] : ['view', sent.bytes()];
  return jsonOf(200, Buffer.concat([Buffer.from(`{"${key}":`), bytes, Buffer.from(`,${rest}`)]));
}

/** For whom something is made ready, and whether they still wait. */
type Reader = { readonly ahead: ReaderAhead; readonly isMeant: () => boolean };

type HeldAt = { readonly at: string; readonly tag: string | null; readonly as: readonly string[] };

/** The view that somebody has who names its place and its tag; undefined where it is another by now. */
async function heldAt(room: ReadingRoom, name: string, { at, tag, as }: HeldAt): Promise<View | undefined> {
  const reply = await room.viewAt(name, at, as);
  return reply && 'view' in reply && sentOf(reply.view).tag === tag ? reply.view : undefined;
}

async function passagesOf(room: ReadingRoom, name: string, query: URLSearchParams): Promise<Reply> {
  const [at, scene] = [query.get('at'), query.get('scene')];
  if (!at || !scene || query.size !== 2) return refuse(400);
  const reply = await room.passagesAt(name, at, scene);
  return reply ? json(reply) : refuse(404);
}

const lengths = ['line', 'paragraph', 'page'] as const;

async function recapOf(room: ReadingRoom, name: string, query: URLSearchParams): Promise<Reply> {
  const [at, since, asked] = [query.get('at'), query.get('since'), query.get('length') ?? 'page'];
  const length = lengths.find((one) => one === asked);
  if (!at || !since || !length || query.size > (query.has('length') ? 3 : 2)) return refuse(400);
  const reply = await room.recapAt(name, at, since, length);
  return reply ? json(reply) : refuse(404);
}

async function replyOf(room: ReadingRoom, name: string, query: URLSearchParams): Promise<Reply> {
  const [at, question, before] = [query.get('at'), query.get('q')?.trim(), query.get('before') ?? ''];
  const as = query.getAll('as');
  const known = as.length + 2 + (query.has('before') ? 1 : 0);
  if (!at || !question || query.size !== known) return refuse(400);
  const reply = await room.replyAt(name, at, { question, before }, as);
  return reply ? json(reply) : refuse(404);
}

async function knowsOf(room: ReadingRoom, name: string, query: URLSearchParams): Promise<Reply> {
  const [at, as] = [query.get('at'), query.getAll('as')];
  if (!at || query.size !== as.length + 1) return refuse(400);
  const reply = await room.knowsAt(name, at, as);
  return reply ? json(reply) : refuse(404);
}

async function pictureOf(room: ReadingRoom, name: string, query: URLSearchParams): Promise<Reply> {
  const [at, asked, width, as] = [query.get('at'), query.get('kind'), Number(query.get('width')), query.getAll('as')];
  const of = query.get('of');
  const kind = pictureKinds.find((one) => one === asked);
  const isWide = Number.isSafeInteger(width) && width >= narrowest && width <= widest;
  if (!at || !kind || !isWide || query.size !== as.length + (of === null ? 3 : 4)) return refuse(400);
  const reply = await room.pictureAt(name, at, { kind, width, ...(of === null ? {} : { of }) }, as);
  return reply ? json(reply) : refuse(404);
}

async function proofOf(room: ReadingRoom, name: string, query: URLSearchParams): Promise<Reply> {
  const [at, as] = [query.get('at'), query.getAll('as')];
  if (!at || query.size !== as.length + 1) return refuse(400);
  const reply = await room.proofAt(name, at, as);
  return reply ? json(reply) : refuse(404);
}

async function imageOf(room: ReadingRoom, name: string, query: URLSearchParams): Promise<Reply> {
  const [at, file] = [query.get('at'), query.get('file')];
  if (!at || !file || query.size !== 2) return refuse(400);
  const image = await room.imageAt(name, at, file);
  return image ? { status: 200, type: image.type, body: Buffer.from(image.bytes) } : refuse(404);
}

/** How wide a picture may be, in pixels. */
const [narrowest, widest] = [200, 4000];

const replyHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src data:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** An answer without anything else than a problem is none. */
function json(
  body: StoriesReply | ViewReply | PassagesReply | RecapReply | AskReply | KnowsReply | PictureReply | ProofReply,
): Reply {
  return jsonOf('problem' in body ? 500 : 200, Buffer.from(JSON.stringify(body)));
}

function jsonOf(status: number, body: Buffer): Reply {
  return { status, type: 'application/json; charset=utf-8', body };
}

const refusals = {
  400: 'This address cannot be read.',
  403: 'This device is not answered. Only the machine itself is, and whoever opened the address that it shows.',
  404: 'There is nothing here.',
  405: 'Nothing can be changed here.',
  414: 'This address is too long.',
  500: 'This cannot be answered right now.',
  503: 'Nobody waits for this any more.',
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
function pageFiles(): ReadonlyMap<string, Reply> {
  const folder = fileURLToPath(new URL('../../page/', import.meta.url));
  const files = new Map<string, Reply>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = types.get(extname(path));
    if (!type) continue;
    files.set(`/${path.replaceAll(sep, '/')}`, { status: 200, type, body: readFileSync(join(folder, path)) });
  }
  return files;
}

async function listen(server: Server, port: number | undefined, host: string): Promise<number> {
  const tryPort = (wanted: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, host, () => {
        server.off('error', reject);
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : wanted);
      });
    });
  if (port !== undefined) return tryPort(port);
  return tryPort(usualPort).catch(() => tryPort(0));
}
