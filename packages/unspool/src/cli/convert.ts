import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Command, UsageError } from './arguments.js';
import { print } from './terminal.js';

export const command: Command = {
  usage: 'SCRIPT NEW_FILE',
  options: [],
  examples: [
    ['unspool convert film.fdx film.fountain', 'a Final Draft script as Fountain; a file that exists is never touched'],
    ['unspool convert film.fountain film.fdx', 'and back'],
  ],
  async run({ operands: [from, to, ...more] }) {
    if (from === undefined || to === undefined || more.length > 0)
      throw new UsageError('From which script to which file? For example: unspool convert film.fdx film.fountain');
    const { convertScreenplay } = await import('../read/index.js');
    const { readFile } = await import('node:fs/promises');
    const bytes = await readFile(from).catch((error: Error) => {
      throw new UsageError(`${from}: cannot be read (${error.message}).`);
    });
    const format = extname(to).toLowerCase();
    if (format !== '.fountain' && format !== '.fdx')
      throw new UsageError(`${to}: a script is written as .fountain or .fdx.`);
    const text = convertScreenplay(bytes, from, format === '.fdx' ? 'fdx' : 'fountain');
    if (text === null) throw new UsageError(`${from}: this is neither a Fountain nor a Final Draft script.`);
    await writeFile(to, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(
        error.code === 'EEXIST'
          ? `${to} exists already; it was left as it is.`
          : `${to} cannot be written (${error.message}).`,
      );
    });
    print(`Wrote ${to}.`);
    return 0;
  },
};
