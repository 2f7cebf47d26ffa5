import { writeFile } from 'node:fs/promises';
import { basename, dirname, relative } from 'node:path';
import { slug } from '../base/index.js';
import { type Command, UsageError } from './arguments.js';
import { print } from './terminal.js';

export const command: Command = {
  usage: 'WORK [-o FILE]',
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      help: 'where to write it (default: the name of the work, .story.md)',
    },
  ],
  examples: [
    ['unspool import hamlet.xml', 'writes hamlet.story.md: its people and scenes, to write notes into'],
    ['unspool import film.fountain -o notes/film.story.md', 'a file that exists is never touched'],
  ],
  async run({ operands: [path, ...more], get }) {
    if (path === undefined || more.length > 0)
      throw new UsageError('Which work? Name one play, script, book or subtitle file.');
    const { readWork } = await import('./works.js');
    const { notesOf } = await import('../read/index.js');
    const work = await readWork(path);
    const name = basename(path).replace(/\.[^.]+$/, '');
    const target = get('output') ?? `${slug(name) || 'story'}.story.md`;
    const source = { key: 'Source', value: relative(dirname(target), path), at: { from: 0, to: 0 } };
    const titled = { ...work, title: work.title ?? name, credits: [...work.credits, source] };
    await writeFile(target, notesOf(titled, 'outline'), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(
        error.code === 'EEXIST'
          ? `${target} exists already; it was left as it is. Name another with -o.`
          : `${target} cannot be written (${error.message}).`,
      );
    });
    print(
      `Wrote ${target}: ${work.segments.length} scenes. Now:\n\n  unspool open ${target}\n\nand write in your editor what happens in them.`,
    );
    return 0;
  },
};
