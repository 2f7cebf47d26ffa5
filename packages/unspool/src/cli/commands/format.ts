import { type Command, UsageError } from '../arguments.js';
import { named, note, print } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import { rewrite } from '../workspace/write.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--check]',
  options: [{ name: 'check', help: 'change nothing; exit code 1 if a file is not formatted' }],
  examples: [
    ['unspool format my-film.story.md', 'even spacing and tables, and a block of links at the end for code hosts'],
    ['unspool format stories/ --check', 'for a hook or a continuous check'],
  ],
  async run({ operands, has, leave }) {
    const { applyEdits } = await import('../../base/index.js');
    const { parse } = await import('../../language/index.js');
    const { formatEdits } = await import('../../story/index.js');
    let unformatted = 0;
    for (const file of await readStories(operands, leave)) {
      if (file.work) throw new UsageError(`${file.path}: this is a work, not a story file. It was left as it is.`);
      const text = applyEdits(file.text, formatEdits(parse(file.path, file.text)));
      if (text === file.text) continue;
      unformatted += 1;
      if (has('check')) print(`${named(file.path)}: is not formatted`);
      else if (file.encoding !== 'utf-8')
        note(`${named(file.path)}: is stored as ${file.encoding}; save it as UTF-8 first. It was left as it is.`);
      else {
        await rewrite(file.path, text, file.text);
        print(`${named(file.path)}: formatted`);
      }
    }
    return has('check') && unformatted > 0 ? 1 : 0;
  },
};
