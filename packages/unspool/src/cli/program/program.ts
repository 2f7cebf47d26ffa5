import { request } from 'node:http';
import { join } from 'node:path';
import type { Asking, Program, ProgramFile } from '../../verify/index.js';
import { main } from '../main.js';
import { keeping } from '../workspace/kept.js';
import { inScratch, type Scratch } from '../workspace/write.js';

/**
 * Uses this very program, as a whole: the command line, and the page that `open` serves, in this process and on files in a
 * folder of their own. Where that folder is, which port was free and what time it is are left out of what comes back.
 */
export function withProgram<T>(use: (program: Program) => Promise<T>): Promise<T> {
  return inScratch((scratch) =>
    keeping(() =>
      use(async (files, askings) => {
        const { folder } = scratch;
        for (const { name, content } of files) await scratch.put(name, content);
        const pages = askings.filter(({ of }) => of === 'page');
        const answered =
          pages.length === 0
            ? []
            : await served(
                operandsOf(files).map((name) => join(folder, name)),
                pages,
              );
        const answers: string[] = [];
        for (const asking of askings) {
          const page = pages.indexOf(asking);
          answers.push(page < 0 ? await commanded(scratch, files, asking) : (answered[page] as string));
        }
        return answers.map((answer) => answer.replaceAll(folder, '.'));
      }),
    ),
  );
}

/** What one names of the files: each, or the folder in which some of them lie. */
function operandsOf(files: readonly ProgramFile[]): readonly string[] {
  return [...new Set(files.map(({ name }) => name.split('/')[0] as string))];
}

async function commanded({ folder, take }: Scratch, files: readonly ProgramFile[], { words }: Asking): Promise<string> {
  const names = new Set(operandsOf(files));
  const said = { out: '', err: '' };
  const output = words[words.indexOf('-o') + 1];
  const written = words.includes('-o') && output !== undefined ? output : undefined;
  const code = await main(
    words.map((word) => (names.has(word) || word === written ? join(folder, word) : word)),
    {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
    },
  );
  const answer = `exit ${code}\n${said.out}\n--\n${said.err}`;
  if (written === undefined) return answer;
  return `${answer}\n--\n${(await take(written))?.toString('latin1') ?? '(nothing was written)'}`;
}

async function served(paths: readonly string[], askings: readonly Asking[]): Promise<readonly string[]> {
  const { readStories } = await import('../workspace/files.js');
  const { openFolderStore } = await import('../workspace/folder-store.js');
  const { openReadingRoom } = await import('../../reading/index.js');
  const { serve } = await import('../../serve/server.js');
  const store = await openFolderStore(await readStories(paths));
  try {
    const server = await serve({ room: openReadingRoom(store), port: 0 });
    try {
      const answers: string[] = [];
      for (const asking of askings) answers.push(await requested(server.url, asking));
      return answers;
    } finally {
      await server.close();
    }
  } finally {
    store.close();
  }
}

/** A whole answer: status, headers but for the time, and the body; of a stream, how it begins. */
function requested(url: string, { words: [method, target = '/', ...given] }: Asking): Promise<string> {
  const { hostname, port } = new URL(url);
  const headers = Object.fromEntries(given.map((line) => line.split(': ') as [string, string]));
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path: target, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      const head = [`${response.statusCode} ${response.statusMessage}`, ...pairsOf(response.rawHeaders)].join('\n');
      const done = () => resolve(`${head}\n\n${Buffer.concat(chunks).toString('latin1')}`.replaceAll(`:${port}`, ''));
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (!/event-stream/.test(String(response.headers['content-type']))) return;
        done();
        response.destroy();
      });
      response.on('end', done);
      response.on('error', done);
    });
    asked.on('error', reject);
    asked.end();
  });
}

function pairsOf(raw: readonly string[]): readonly string[] {
  return raw.flatMap((name, index) => (index % 2 === 0 && !/^date$/i.test(name) ? [`${name}: ${raw[index + 1]}`] : []));
}
