import { type Command, UsageError } from '../arguments.js';
import { paint, print } from '../terminal.js';
import { readStories } from '../workspace/files.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--port N]',
  options: [{ name: 'port', value: 'N', help: 'where to listen (default: 4773, or any free port)' }],
  examples: [
    ['unspool open film.story.md', 'prints the address of a page on this machine; it follows whenever you save'],
    ['unspool open hamlet.xml', 'a work itself: play, script, subtitles or book'],
    ['unspool open stories/', 'a page that lists all stories in a folder, or all works'],
    ['unspool open dracula/', 'a work in several files, such as the pages of a book'],
    ['unspool open film.en.srt film.de.srt', 'the tracks of one film: the first one is told, and notes may quote any'],
  ],
  async run({ operands, get, leave }) {
    const port = portOf(get('port'));
    const files = await readStories(operands, leave);
    const { openFolderStore } = await import('../workspace/folder-store.js');
    const { openReadingRoom } = await import('../../reading/index.js');
    const { serve } = await import('../../serve/server.js');
    const store = await openFolderStore(files);
    const server = await serve({ room: openReadingRoom(store), ...(port === undefined ? {} : { port }) }).catch(
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
    await interrupted();
    store.close();
    await server.close();
    return 0;
  },
};

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
