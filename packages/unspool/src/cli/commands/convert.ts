import { extname } from 'node:path';
import { type Command, UsageError } from '../arguments.js';
import { named, note, print } from '../terminal.js';
import { missing, unreadable } from '../workspace/folder.js';
import { force, writeOutput } from '../workspace/write.js';

export const command: Command = {
  usage: 'SCRIPT NEW_FILE [--force]',
  options: [force],
  examples: [
    ['unspool convert film.fdx film.fountain', 'a Final Draft script as Fountain; a file that exists is not touched'],
    ['unspool convert film.fountain film.fdx', 'and back; what the other format cannot say is named'],
    ['unspool convert film.pdf film.fountain', 'a script of which only pages are left: a guess, to be read through'],
  ],
  async run({ operands: [from, to, ...more], has }) {
    if (from === undefined || to === undefined || more.length > 0)
      throw new UsageError('From which script to which file? For example: unspool convert film.fdx film.fountain');
    const format = extname(to).toLowerCase();
    if (format !== '.fountain' && format !== '.fdx')
      throw new UsageError(`${to}: a script is written as .fountain or .fdx. Name a file like that.`);
    const { convertScreenplay, scriptNames } = await import('../../read/index.js');
    const { readFile } = await import('node:fs/promises');
    const bytes = await readFile(from).catch(async (error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? await missing(from) : unreadable(from, error);
    });
    const script = await convertScreenplay(bytes, from, format === '.fdx' ? 'fdx' : 'fountain');
    if (!script) throw new UsageError(`${from}: this is no script in a format that is read: ${scriptNames}.`);
    const { text, guessed, losses, problems } = script;
    if (text === '' && problems[0]) throw new UsageError(`${from}: ${problems[0].message}`);
    await writeOutput({ path: to, text, inputs: [from], force: has('force') });
    for (const { message } of problems) note(`${named(from)}: ${message}`);
    if (losses.length > 0) note(`What this format has no way to say:\n${losses.map((loss) => `- ${loss}`).join('\n')}`);
    print(
      guessed
        ? `Wrote ${named(to)}: a guess, from where words stand on the pages. Read it through.`
        : `Wrote ${named(to)}.`,
    );
    return 0;
  },
};
