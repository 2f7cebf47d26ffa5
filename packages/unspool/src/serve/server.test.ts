import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { type TestContext, test } from 'node:test';
import { parse } from '../language/index.js';
import { changed } from '../reading/change.js';
import {
  type Asked,
  memoryStore,
  openReadingRoom,
  type ReadingRoom,
  type View,
  type ViewReply,
} from '../reading/index.js';
import { compile } from '../story/index.js';
import { serve } from './server.js';

test('serves the companion, the same for every story', async (context) => {
  const { get } = await open(context, ['one', 'two']);
  const page = await get('/');
  assert.equal(page.status, 200);
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
  const script = /src="([^"]+\.js)"/.exec(page.body)?.[1];
  assert.ok(script);
  assert.equal((await get(script)).headers['content-type'], 'text/javascript; charset=utf-8');
  assert.equal((await get('/?story=one')).body, page.body);
  assert.equal((await get('/?story=two&more')).body, page.body);
});

test('answers with the view of the asked position', async (context) => {
  const { get, asked } = await open(context, ['one', 'two words']);
  assert.deepEqual(JSON.parse((await get('/api/stories')).body), {
    version: 3,
    stories: [
      { name: 'one', key: 'key of one', title: 'Title of one' },
      { name: 'two words', key: 'key of two words', title: 'Title of two words' },
    ],
  });
  const questions: readonly (readonly [query: string, asked: Asked])[] = [
    ['', ':start'],
    ['?at=:start', ':start'],
    ['?at=%3Aend', ':end'],
    ['?at=the-call.2', 'the-call.2'],
    ['?at=__proto__', '__proto__'],
    ['?next=the-call', { next: 'the-call' }],
    ['?minute=12.5', { measure: 12.5, unit: 'minute' }],
    ['?page=41', { measure: 41, unit: 'page' }],
    ['?next=the-call&by=scene', { next: 'the-call', by: 'scene' }],
    ['?stop=4', { stop: 4 }],
    ['?words=Act%202', { words: 'Act 2' }],
  ];
  for (const [query, expected] of questions) {
    const { status, body } = await get(`/api/stories/two%20words${query}`);
    assert.equal(status, 200, query);
    assert.equal(JSON.parse(body).view.title, 'Title of two words');
    assert.deepEqual(asked.at(-1), expected);
  }
  assert.deepEqual(JSON.parse((await get('/api/stories/one?at=gone')).body), { version: 3, gone: 'gone' });
  for (const query of [
    '?at=',
    '?minute=soon',
    '?minute=-1',
    '?minute=Infinity',
    '?at=a&at=b',
    '?where=here',
    '?stop=x',
    '?next=a&by=b',
    '?at=a&by=part',
  ])
    assert.equal((await get(`/api/stories/one${query}`)).status, 400, query);
});

test('whoever has a view gets what makes the next one of it', async (context) => {
  const { get } = await open(context, ['one']);
  const { tag } = JSON.parse((await get('/api/stories/one?at=a')).body);
  assert.match(tag, /^[\w-]{16}$/);
  const ask = async (query: string) => JSON.parse((await get(`/api/stories/one?next=a${query}`)).body);
  assert.deepEqual(await ask(`&from=a&tag=${tag}`), { change: 'same', version: 3, tag });
  for (const query of ['', '&from=a&tag=other', `&from=gone&tag=${tag}`])
    assert.equal((await ask(query)).view.title, 'Title of one', query);
  for (const query of ['&from=a', `&tag=${tag}`])
    assert.equal((await get(`/api/stories/one?next=a${query}`)).status, 400, query);
});

test('answers with a scene as the work has it', async (context) => {
  const { get, room } = await open(context, ['one']);
  const none = await get('/api/stories/one/passage?at=:end&scene=s');
  assert.deepEqual(JSON.parse(none.body), { version: 3, passages: [] });
  const asked: unknown[] = [];
  room.passagesAt = async (name, ...where) => {
    if (name !== 'one') return undefined;
    asked.push(where);
    return { version: 3, passages: [{ scene: 's', title: 'S', pieces: [] }] };
  };
  const { passages } = JSON.parse((await get('/api/stories/one/passage?at=the-call.2&scene=__proto__')).body);
  assert.equal(passages[0].title, 'S');
  assert.deepEqual(asked, [['the-call.2', '__proto__']]);
  for (const query of ['', '?at=:end', '?scene=s', '?at=&scene=s', '?at=a&scene=b&claim=c', '?at=a&at=b'])
    assert.equal((await get(`/api/stories/one/passage${query}`)).status, 400, query);
  assert.equal((await get('/api/stories/two/passage?at=:end&scene=s')).status, 404);
});

test('whoever steps on gets first what is new where the whole would take long, and the whole when they ask for it', async (context) => {
  const { store, served } = mill(1000);
  const { url, close } = await served();
  context.after(close);
  const asked = async (query: string) => JSON.parse(await (await fetch(`${url}api/stories/mill?${query}`)).text());
  const one = await asked('at=one');
  const held = `from=one&tag=${one.tag}`;
  const first = await asked(`next=one&${held}&first=`);
  assert.equal(first.isFirst, true);
  assert.equal(first.tag, undefined, 'it is no view that another could be made of');
  const whole = await asked(`at=two&${held}`);
  const [shown, all] = [changed(one.view, first.change) as View, changed(one.view, whole.change) as View];
  assert.deepEqual(shown.article.happened, all.article.happened);
  assert.deepEqual([shown.at, shown.recap], ['two', one.view.recap]);
  assert.match(JSON.stringify(all.recap), /lamp/);
  assert.deepEqual(await asked(`next=one&${held}&first=`), { ...whole }, 'the whole, once it is there');
  const two = `from=two&tag=${whole.tag}`;
  assert.ok('tag' in (await asked(`at=one&${two}&first=`)), 'whoever goes back gets the whole');
  assert.ok('view' in (await asked('next=one&from=one&tag=other&first=')), 'of nothing that is not had');
  for (const query of ['next=one&first=', `next=one&${held}&first=page`])
    assert.equal((await fetch(`${url}api/stories/mill?${query}`)).status, 400, query);
  store.save('mill', mill(3).story);
  const short = await asked('at=one');
  const step = await asked(`next=one&from=one&tag=${short.tag}&first=`);
  assert.ok('tag' in step, 'what is shown at once is the whole');
});

/** A story in whose first scene so many ropes are counted, and how it is served. */
function mill(ropes: number) {
  const counted = Array.from({ length: ropes }, (_, at) => `- Ada counts rope ${at + 1}.`).join('\n');
  const lamp = `# The mill\n\n## One\n\n${counted}\n\n## Two\n\nBen comes with the lamp.\n`;
  const { story } = compile(parse('mill.story.md', lamp));
  const store = memoryStore();
  store.save('mill', story);
  return { story, store, served: () => serve({ room: openReadingRoom(store), port: 0 }) };
}

test('answers with what came after a place', async (context) => {
  const { get, room } = await open(context, ['one']);
  const asked: unknown[] = [];
  room.recapAt = async (name, ...where) => {
    if (name !== 'one') return undefined;
    asked.push(where);
    return { version: 3, gone: 'gone' };
  };
  const get1 = (query: string) => get(`/api/stories/one/recap${query}`);
  assert.deepEqual(JSON.parse((await get1('?at=:end&since=the-call')).body), { version: 3, gone: 'gone' });
  await get1('?at=:end&since=the-call.2&length=line');
  assert.deepEqual(asked, [
    [':end', 'the-call', 'page'],
    [':end', 'the-call.2', 'line'],
  ]);
  for (const query of ['', '?at=:end', '?since=s', '?at=&since=s', '?at=a&since=b&length=book', '?at=a&since=b&of=c'])
    assert.equal((await get1(query)).status, 400, query);
  assert.equal((await get('/api/stories/two/recap?at=:end&since=:start')).status, 404);
});

test('answers a question, after another and through the eyes of others', async (context) => {
  const { get, room } = await open(context, ['one']);
  const asked: unknown[] = [];
  room.replyAt = async (name, ...what) => {
    if (name !== 'one') return undefined;
    asked.push(what);
    return { version: 3, gone: 'gone' };
  };
  const get1 = (query: string) => get(`/api/stories/one/ask${query}`);
  assert.deepEqual(JSON.parse((await get1('?at=:end&q=Who%20is%20she%3F')).body), { version: 3, gone: 'gone' });
  await get1('?at=:end&q=+Who+is+she+&before=Who%20is%20Ann%3F&as=ann&as=ben');
  assert.deepEqual(asked, [
    [':end', { question: 'Who is she?', before: '' }, []],
    [':end', { question: 'Who is she', before: 'Who is Ann?' }, ['ann', 'ben']],
  ]);
  for (const query of ['', '?at=:end', '?q=s', '?at=&q=s', '?at=:end&q=%20', '?at=:end&q=a&q=b', '?at=:end&q=a&of=c'])
    assert.equal((await get1(query)).status, 400, query);
  assert.equal((await get('/api/stories/two/ask?at=:end&q=a')).status, 404);
});

test('tells who knows what, through the eyes of others too', async (context) => {
  const { get, room } = await open(context, ['one']);
  const asked: unknown[] = [];
  room.knowsAt = async (name, ...what) => {
    if (name !== 'one') return undefined;
    asked.push(what);
    return { version: 3, knows: { title: 'T', people: [], rows: [] } };
  };
  const get1 = (query: string) => get(`/api/stories/one/knows${query}`);
  assert.equal(JSON.parse((await get1('?at=:end')).body).knows.title, 'T');
  await get1('?at=:start&as=ann');
  assert.deepEqual(asked, [
    [':end', []],
    [':start', ['ann']],
  ]);
  for (const query of ['', '?at=', '?at=:end&q=a', '?as=ann']) assert.equal((await get1(query)).status, 400, query);
  const picture = (query: string) => get(`/api/stories/one/picture${query}`);
  assert.equal((await picture('?at=:end&kind=orders&width=600&as=ann')).status, 200);
  for (const query of ['?at=:end&kind=orders', '?at=:end&kind=x&width=600', '?at=:end&kind=orders&width=1e9'])
    assert.equal((await picture(query)).status, 400, query);
  assert.equal((await get('/api/stories/two/knows?at=:end')).status, 404);
  const image = (query: string) => get(`/api/stories/one/image${query}`);
  assert.deepEqual([(await image('?at=one&file=n')).status, (await image('?at=one&file=n')).body], [200, 'one']);
  assert.equal((await image('?at=other&file=n')).status, 404);
  for (const query of ['', '?at=one', '?file=n', '?at=one&file=n&as=ann'])
    assert.equal((await image(query)).status, 400, query);
});

test('a view through the eyes of others is asked for by their ids', async (context) => {
  const { get, room } = await open(context, ['one']);
  const asked: unknown[] = [];
  room.viewAt = async (_, ...what) => {
    asked.push(what);
    return { version: 3, gone: 'gone' };
  };
  await get('/api/stories/one?at=:end&as=ann&as=ben');
  await get('/api/stories/one?as=ann');
  assert.deepEqual(asked, [
    [':end', ['ann', 'ben']],
    [':start', ['ann']],
  ]);
});

test('a story that cannot be shown is an answer, too, and so is a room that fails', async (context) => {
  const { get, room } = await open(context, ['one']);
  const view: View = JSON.parse((await get('/api/stories/one')).body).view;
  const answers: readonly (readonly [reply: ViewReply, status: number])[] = [
    [{ version: 3, view, problem: 'The file is gone.' }, 200],
    [{ version: 3, problem: 'The file is gone.' }, 500],
  ];
  for (const [reply, status] of answers) {
    room.viewAt = async () => reply;
    const shown = await get('/api/stories/one');
    assert.equal(shown.status, status);
    const { tag: _, ...said } = JSON.parse(shown.body);
    assert.deepEqual(said, reply);
  }
  room.viewAt = () => Promise.reject(new Error('a secret of the story'));
  const broken = await get('/api/stories/one');
  assert.equal(broken.status, 500);
  assert.doesNotMatch(broken.body, /secret/);
  assert.equal((await get('/api/stories')).status, 200, 'it no longer answers');
});

test('says which story changed and nothing else, and stops when it closes', async (context) => {
  const { port, room, close } = await open(context, ['one', 'two']);
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  let heard = '';
  socket.on('data', (text) => {
    heard += text;
  });
  socket.write('GET /api/events HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await until(() => heard.includes('retry'));
  room.change('two');
  await until(() => heard.includes('event:'));
  assert.match(heard, /event: changed\ndata: \{"story":"two"\}\n\n/);
  await Promise.all([close(), once(socket, 'close')]);
  assert.equal(room.count(), 0);
});

test('every answer forbids what the page does not need, and is never stored', async (context) => {
  const { get } = await open(context, ['one']);
  for (const path of ['/', '/api/stories', '/api/stories/one', '/nothing']) {
    const { headers } = await get(path);
    assert.match(headers['content-security-policy'] ?? '', /^default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers.etag, undefined);
    assert.equal(headers['access-control-allow-origin'], undefined);
  }
});

const refused: readonly (readonly [what: string, start: string, host: string, status: number])[] = [
  ['a way out of the folder', 'GET /../package.json', 'localhost', 404],
  ['an encoded way out', 'GET /%2e%2e/%2e%2e/package.json', 'localhost', 404],
  ['a way out by backslash', 'GET /..%5c..%5cpackage.json', 'localhost', 404],
  ['a file that is not on the list', 'GET /assets/', 'localhost', 404],
  ['a NUL', 'GET /index.html%00.js', 'localhost', 404],
  ['a story that is not served', 'GET /api/stories/constructor', 'localhost', 404],
  ['a broken escape', 'GET /%E0%A4%A', 'localhost', 400],
  ['a broken escape in a question', 'GET /api/stories/one?at=%ff', 'localhost', 400],
  ['an address with a machine in it', 'GET http://elsewhere.example/', 'localhost', 400],
  ['an address that is too long', `GET /?${'a'.repeat(9000)}`, 'localhost', 414],
  ['another method', 'POST /api/stories', 'localhost', 405],
  ['a method of its own', 'DELETE /', 'localhost', 405],
  ['another host', 'GET /', 'elsewhere.example', 403],
  ['a host that begins like ours', 'GET /', 'localhost.elsewhere.example', 403],
  ['a host that ends like ours', 'GET /', 'elsewhere.example:127.0.0.1', 403],
  ['no host', 'GET /', '', 403],
];

for (const [what, start, host, status] of refused) {
  test(`refuses ${what}`, async (context) => {
    const { port } = await open(context, ['one']);
    assert.equal(await statusOf(port, start, host), status);
    assert.equal(await statusOf(port, 'GET /', '127.0.0.1'), 200, 'it no longer answers');
  });
}

for (const host of ['localhost', 'LOCALHOST:80', '127.0.0.1:4773', '[::1]:4773']) {
  test(`answers to ${host}`, async (context) => {
    const { port } = await open(context, ['one']);
    assert.equal(await statusOf(port, 'GET /api/stories', host), 200);
    assert.equal(await statusOf(port, 'HEAD /api/stories', host), 200);
  });
}

const foreign: readonly (readonly [what: string, header: string])[] = [
  ['another origin', 'origin: https://elsewhere.example'],
  ['an origin that hides', 'origin: null'],
  ['another port of this machine', 'origin: http://localhost:8080'],
  ['our name over another protocol', 'origin: https://localhost'],
  ['an origin that begins like ours', 'origin: http://localhost.elsewhere.example'],
  ['a picture or a link of another page', 'sec-fetch-site: cross-site'],
  ['a page of another port', 'sec-fetch-site: same-site'],
  ['a page that an old browser names', 'referer: https://elsewhere.example/page'],
  ['another host', 'host: elsewhere.example'],
];

const answers = [
  '/api/stories',
  '/api/stories/one',
  '/api/stories/one/passage?at=:end&scene=s',
  '/api/stories/one/picture?at=:end&kind=orders&width=600',
  '/api/stories/one/image?at=:end&file=n',
  '/api/stories/one/proof?at=:end',
  '/api/events',
  '/%61pi/stories',
];

for (const [what, header] of foreign) {
  test(`refuses ${what} before any work is done`, async (context) => {
    const { port, room, worked } = await open(context, ['one']);
    const host = header.startsWith('host:') ? '' : 'host: localhost\r\n';
    for (const path of answers) assert.equal(await statusFor(port, `GET ${path}`, `${host}${header}`), 403, path);
    assert.deepEqual([worked(), room.count()], [0, 1], 'the room was asked, or listens for somebody');
    assert.equal(await statusOf(port, 'GET /api/stories', 'localhost'), 200);
  });
}

for (const header of [
  'origin: http://localhost',
  'origin: http://LOCALHOST',
  'sec-fetch-site: same-origin',
  'sec-fetch-site: none',
  'referer: http://localhost/?story=one',
])
  test(`answers to ${header}`, async (context) => {
    const { port } = await open(context, ['one']);
    assert.equal(await statusFor(port, 'GET /api/stories/one', `host: localhost\r\n${header}`), 200);
  });

test('a page from elsewhere may lead to ours', async (context) => {
  const { port, worked } = await open(context, ['one']);
  const led = 'host: localhost\r\nsec-fetch-site: cross-site\r\nreferer: https://elsewhere.example/';
  assert.equal(await statusFor(port, 'GET /?story=one', led), 200);
  assert.equal(worked(), 0);
});

test('takes the port that it is given, and says so when that is taken', async (context) => {
  const { port } = await open(context, ['one']);
  await assert.rejects(serve({ room: fake([], []), port }), { code: 'EADDRINUSE' });
});

async function open(context: TestContext, names: readonly string[]) {
  const asked: Asked[] = [];
  const room = fake(names, asked);
  const server = await serve({ room, port: 0 });
  const close = () => server.close();
  context.after(close);
  const port = Number(new URL(server.url).port);
  return {
    port,
    room,
    asked,
    worked: room.worked,
    close,
    get: (path: string) => get(port, path),
  };
}

/** A room whose answers a test can change. It writes down what it is asked. */
function fake(names: readonly string[], asked: Asked[]) {
  const listeners = new Set<(name: string) => void>();
  const version = 3;
  let worked = 0;
  const titleOf = (name: string) => `Title of ${name}`;
  const viewOf = (name: string) =>
    ({ title: titleOf(name), at: ':start', reached: [], ended: false }) as unknown as View;
  const room: { -readonly [K in keyof ReadingRoom]: ReadingRoom[K] } = {
    stories: async () => {
      worked += 1;
      return { version, stories: names.map((name) => ({ name, key: `key of ${name}`, title: titleOf(name) })) };
    },
    viewAt: async (name, where) => {
      worked += 1;
      if (!names.includes(name)) return undefined;
      asked.push(where);
      return where === 'gone' ? { version, gone: 'gone' } : { version, view: viewOf(name) };
    },
    makersAt: async () => [],
    passagesAt: async (name) => {
      worked += 1;
      return names.includes(name) ? { version, passages: [] } : undefined;
    },
    recapAt: async (name, _, since) => {
      worked += 1;
      return names.includes(name) ? { version, gone: since } : undefined;
    },
    proofAt: async (name, at) => {
      worked += 1;
      return names.includes(name) ? { version, gone: at } : undefined;
    },
    imageAt: async (name, at) => {
      worked += 1;
      const bytes = new TextEncoder().encode(name);
      return at === 'one' ? { type: 'image/png', ending: 'png', width: 1, height: 1, name: 'n', bytes } : undefined;
    },
    pictureAt: async (name, at) => {
      worked += 1;
      return names.includes(name) ? { version, gone: at } : undefined;
    },
    knowsAt: async (name, at) => {
      worked += 1;
      return names.includes(name) ? { version, gone: at } : undefined;
    },
    replyAt: async (name, at) => {
      worked += 1;
      return names.includes(name) ? { version, gone: at } : undefined;
    },
    changes: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return Object.assign(room, {
    change: (name: string) => {
      for (const listener of listeners) listener(name);
    },
    count: () => listeners.size,
    /** How often it was asked for anything. */
    worked: () => worked,
  });
}

async function get(port: number, path: string) {
  const sent = request({ port, path, host: '127.0.0.1' }).end();
  const [response] = await once(sent, 'response');
  let body = '';
  for await (const text of response.setEncoding('utf8')) body += text;
  return { status: response.statusCode as number, headers: response.headers as Record<string, string>, body };
}

/** The status of a request as it is written here, which no client would send. */
function statusOf(port: number, start: string, host: string): Promise<number> {
  return statusFor(port, start, `host: ${host}`);
}

/** The same with all of its headers. */
async function statusFor(port: number, start: string, lines: string): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${start} HTTP/1.1\r\n${lines}\r\nconnection: close\r\n\r\n`);
  let answer = '';
  for await (const text of socket.setEncoding('utf8')) answer += text;
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(isSo(), 'it did not happen in two seconds');
}
