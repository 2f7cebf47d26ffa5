import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { memoryStore, openReadingRoom } from '../reading/index.js';
import { guestsOf } from './guests.js';
import { serve } from './server.js';

test('whoever opens the address first is a guest by what their browser then shows, and nobody else is', () => {
  const guests = guestsOf('word');
  const admit = (from: string, path: string, cookie?: string) => guests.admit({ from, path, cookie });
  assert.equal(admit('phone', '/').as, 'stranger');
  assert.equal(admit('phone', '/join/words').as, 'stranger');
  assert.equal(admit('phone', '/', 'unspool=').as, 'stranger');
  const joined = admit('phone', '/join/word');
  assert.ok(joined.as === 'join');
  const shown = joined.cookie.split(';')[0] ?? '';
  assert.match(joined.cookie, /HttpOnly; SameSite=Strict/);
  assert.equal(admit('phone', '/', shown).as, 'guest');
  assert.equal(admit('phone', '/api/stories', `other=1; ${shown}`).as, 'guest');
  assert.equal(admit('phone', '/', `${shown}x`).as, 'stranger');
  // A scanner looks first; another device comes too late, also with what the first was given.
  assert.equal(admit('phone', '/join/word').as, 'join');
  assert.equal(admit('neighbour', '/join/word').as, 'stranger');
  assert.equal(admit('neighbour', '/', shown).as, 'stranger');
});

const [address] = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : []));

test('the server answers a guest at its own address, and nobody without the address', {
  skip: address === undefined ? 'this machine is in no network' : false,
}, async (context) => {
  const room = openReadingRoom(memoryStore());
  const server = await serve({ room, port: 0, network: [address ?? ''] });
  context.after(() => server.close());
  const [url = ''] = server.guestUrls;
  const { port, pathname } = new URL(url);
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const [response] = await once(request({ host: address, port, path, headers }).end(), 'response');
    response.resume();
    return response;
  };
  assert.equal((await get('/')).statusCode, 403);
  assert.equal((await get('/api/stories')).statusCode, 403);
  const joined = await get(pathname);
  assert.equal(joined.statusCode, 303);
  const cookie = joined.headers['set-cookie'][0].split(';')[0];
  assert.equal((await get('/', { cookie })).statusCode, 200);
  assert.equal((await get('/api/stories', { cookie })).statusCode, 200);
  assert.equal((await get('/api/stories', { cookie, host: 'evil.example' })).statusCode, 403);
  assert.equal((await get('/', { cookie: 'unspool=guess' })).statusCode, 403);
  // This machine itself needs no address, and is still not answered under another name.
  const own = request(`${server.url}api/stories`).end();
  const [response] = await once(own, 'response');
  response.resume();
  assert.equal(response.statusCode, 200);
});

test('without a network, no other address is listened at', async (context) => {
  const server = await serve({ room: openReadingRoom(memoryStore()), port: 0 });
  context.after(() => server.close());
  assert.deepEqual(server.guestUrls, []);
  if (address === undefined) return;
  const sent = request({ host: address, port: new URL(server.url).port }).end();
  const [error] = await once(sent, 'error');
  assert.equal(error.code, 'ECONNREFUSED');
});
