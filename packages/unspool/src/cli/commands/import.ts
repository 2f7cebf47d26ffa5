import { dirname, relative, sep } from 'node:path';
import { slug } from '../../base/index.js';
import { type Command, UsageError } from '../arguments.js';
import { named, print } from '../terminal.js';
import { noteProblems } from '../work-problems.js';
import { force, writeOutput } from '../workspace/write.js';

export const command: Command = {
  usage: 'WORK… [-o FILE] [--force]',
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      help: 'where to write it (default: the name of the work, .story.md)',
    },
    force,
  ],
  examples: [
    ['unspool import hamlet.xml', 'writes hamlet.story.md: its people and scenes, to write notes into'],
    ['unspool import hamlet/', 'a work in several files: the folder of its pages'],
    ['unspool import film.en.srt film.de.srt', 'the tracks of one film: notes may quote any'],
    ['unspool import film.fountain -o notes/film.story.md', 'a file that exists is not touched without --force'],
  ],
  async run({ operands, get, has }) {
    if (operands.length === 0)
      throw new UsageError('Which work? Name a play, script, book or subtitle file, or the folder of one.');
    const { readWork, titleOf, workAt, worksOf } = await import('../workspace/works.js');
    const { notesOf, problemsOf } = await import('../../read/index.js');
    const [asked, ...others] = operands.length === 1 ? [await workAt(operands[0] as string)] : await worksOf(operands);
    if (!asked || others.length > 0)
      throw new UsageError('These are several works. Name one, or the tracks of one film.');
    const work = await readWork(asked);
    const target = get('output') ?? `${slug(asked.name) || 'story'}.story.md`;
    const isFolder = asked.files.length > 1 && !asked.files.includes(asked.path);
    const sources = (isFolder ? [asked.path] : asked.files).map((path) => ({
      key: 'Source',
      value: relative(dirname(target), path).replaceAll(sep, '/'),
      at: { from: 0, to: 0 },
    }));
    const titled = { ...work, title: titleOf(work, asked), credits: [...work.credits, ...sources] };
    const { text } = notesOf(titled, 'outline');
    await writeOutput({ path: target, text, inputs: asked.files, force: has('force') });
    print(
      `Wrote ${named(target)}: ${work.segments.length === 1 ? '1 scene' : `${work.segments.length} scenes`}. Now:\n\n  unspool open ${named(target)}\n\nand write in your editor what happens in them.`,
    );
    noteProblems(problemsOf(work));
    return 0;
  },
};
