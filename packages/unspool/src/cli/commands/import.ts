import { dirname, relative, sep } from 'node:path';
import { slug } from '../../base/index.js';
import { type Command, UsageError } from '../arguments.js';
import { print } from '../terminal.js';
import { writeNew } from '../workspace/files.js';

export const command: Command = {
  usage: 'WORK… [-o FILE]',
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
    ['unspool import hamlet/', 'a work in several files: the folder of its pages'],
    ['unspool import film.en.srt film.de.srt', 'the tracks of one film: notes may quote any'],
    ['unspool import film.fountain -o notes/film.story.md', 'a file that exists is never touched'],
  ],
  async run({ operands, get }) {
    if (operands.length === 0)
      throw new UsageError('Which work? Name a play, script, book or subtitle file, or the folder of one.');
    const { readWork, titleOf, workAt, worksOf } = await import('../workspace/works.js');
    const { notesOf } = await import('../../read/index.js');
    const [named, ...others] = operands.length === 1 ? [await workAt(operands[0] as string)] : await worksOf(operands);
    if (!named || others.length > 0)
      throw new UsageError('These are several works. Name one, or the tracks of one film.');
    const work = await readWork(named);
    const target = get('output') ?? `${slug(named.name) || 'story'}.story.md`;
    const isFolder = named.files.length > 1 && !named.files.includes(named.path);
    const sources = (isFolder ? [named.path] : named.files).map((path) => ({
      key: 'Source',
      value: relative(dirname(target), path).replaceAll(sep, '/'),
      at: { from: 0, to: 0 },
    }));
    const titled = { ...work, title: titleOf(work, named), credits: [...work.credits, ...sources] };
    await writeNew(target, notesOf(titled, 'outline').text);
    print(
      `Wrote ${target}: ${work.segments.length} scenes. Now:\n\n  unspool open ${target}\n\nand write in your editor what happens in them.`,
    );
    return 0;
  },
};
