import { slug } from '../../base/index.js';
import { type Command, UsageError } from '../arguments.js';
import { named, print } from '../terminal.js';
import { force, writeOutput } from '../workspace/write.js';

export const command: Command = {
  usage: '"TITLE" [-o FILE] [--force]',
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      help: 'where to write it (default: the title in small letters, .story.md)',
    },
    force,
  ],
  examples: [
    ['unspool new "Night Train"', 'writes night-train.story.md; a file that exists is not touched'],
    ['unspool new "Night Train" -o notes/train.story.md', 'writes it there'],
  ],
  async run({ operands, get, has }) {
    const title = operands.join(' ').trim();
    if (title === '') throw new UsageError('What is it called? For example: unspool new "Night Train"');
    const path = get('output') ?? `${slug(title) || 'story'}.story.md`;
    await writeOutput({ path, text: template(title), inputs: [], force: has('force') });
    print(
      `Wrote ${named(path)}. Now:\n\n  unspool open ${named(path)}\n\nand change it in your editor: the page follows.`,
    );
    return 0;
  },
};

function template(title: string): string {
  return `# ${title}

One sentence on what kind of story it is, that gives nothing away.

- Kind: film
- Person: **Ann**, a name everybody knows before it begins

## The first scene

*A place · with Ann, the stranger*

What happens, in a sentence or two. Ann **finds a letter**: bold words make a claim that others can point at.

- Who wrote the letter?

## The second scene

*Before [The first scene] · another place · with the stranger*

Scenes stand in the order in which the audience gets them; the line in italics says when and where.

- Answer to [Who wrote the letter?]: the stranger did. (likely)
  - because [finds a letter]
`;
}
