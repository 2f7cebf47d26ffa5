import { networkInterfaces } from 'node:os';
import { before, type Command, UsageError } from '../arguments.js';
import { paint, print, wrapped } from '../terminal.js';
import { readStories } from '../workspace/files.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--port N] [--host] [--before DRAFT]',
  options: [
    { name: 'port', value: 'N', help: 'where to listen (default: 4773, or any free port)' },
    before,
    { name: 'host', help: 'let one phone or tablet in this network read along: shows it an address, also as a code' },
  ],
  examples: [
    ['unspool open film.story.md', 'prints the address of a page on this machine; it follows whenever you save'],
    ['unspool open hamlet.xml', 'a work itself: play, script, subtitles or book'],
    ['unspool open stories/', 'a page that lists all stories in a folder, or all works'],
    ['unspool open dracula/', 'a work in several files, such as the pages of a book'],
    ['unspool open film.story.md --host', 'on the phone, too, in the same network'],
    ['unspool open film.en.srt film.de.srt', 'the tracks of one film: the first one is told, and notes may quote any'],
  ],
  async run({ operands, get, has, leave }) {
    const port = portOf(get('port'));
    const network = has('host') ? networkAddresses() : [];
    if (has('host') && network.length === 0)
      throw new UsageError('--host: this machine is in no network. Connect it to the one that your phone is in.');
    const files = await readStories(operands, leave);
    const { openFolderStore } = await import('../workspace/folder-store.js');
    const { openReadingRoom } = await import('../../reading/index.js');
    const { serve } = await import('../../serve/server.js');
    const { olderDraft } = await import('../workspace/works.js');
    const store = await openFolderStore(files, await olderDraft(get('before')));
    const { proveInThread } = await import('../prove-in-thread.js');
    const room = openReadingRoom(store, { prove: proveInThread });
    const server = await serve({ room, network, isReadAhead: true, ...(port === undefined ? {} : { port }) }).catch(
      (error: NodeJS.ErrnoException) => {
        store.close();
        const taken =
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken.`
            : error.code === 'EACCES'
              ? `Port ${port} is not allowed.`
              : error.message;
        throw new UsageError(`${taken} Leave out --port to use any free one.`);
      },
    );
    print(`${paint.bold(server.url)}\n${paint.dim('Open this address in a browser. Stop with Ctrl+C.')}`);
    const [guest] = server.guestUrls;
    if (guest !== undefined) await printGuest(guest, server.guestUrls.slice(1));
    await interrupted();
    store.close();
    await server.close();
    return 0;
  },
};

/** The address for another device, as a code that its camera reads. */
async function printGuest(url: string, others: readonly string[]): Promise<void> {
  const { renderUnicodeCompact } = await import('uqr');
  print(
    `\nFor one phone or tablet in the same network, the first that opens it:\n\n${renderUnicodeCompact(url, { border: 2 })}\n`,
  );
  print(paint.bold(url));
  for (const other of others) print(paint.dim(`or ${other}`));
  print(
    paint.dim(
      wrapped(
        'It is sent without encryption: in a network of strangers, others could read what is shown. Without --host nobody is answered but this machine.',
      ),
    ),
  );
}

/** The addresses (IPv4) at which others in the local networks find this machine. */
function networkAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}

function portOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  const port = Number(words);
  if (!/^\d+$/.test(words) || port > 65535) throw new UsageError(`--port takes a number up to 65535, not “${words}”.`);
  return port;
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
}
