import { type Command, json, UsageError, upto } from '../arguments.js';
import { print, printJson } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import { sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE "QUESTION" [--upto SCENE]',
  options: [upto, json],
  examples: [
    [
      'unspool ask film.story.md "Why did she call?"',
      'the answer first, then the scenes, what speaks against it, and how sure one can be',
    ],
    [
      'unspool ask film.story.md "the letter" --upto "The call"',
      'a few words are enough; only what was told by then is used',
    ],
    [
      'unspool ask hamlet.xml "Who speaks with Hamlet?" --upto 1.5',
      'a work itself: who is who, and who speaks with whom',
    ],
    [
      'unspool ask film.story.md "How long after The call was the wedding?"',
      'when things were, how old somebody was, and what came first',
    ],
  ],
  async run({ operands, get, has, leave }) {
    const [question, ...paths] = [...operands].reverse();
    if (question === undefined || paths.length === 0)
      throw new UsageError('What is the question? For example: unspool ask film.story.md "Why did she call?"');
    const { answer } = await import('../../ask/index.js');
    const { toJson } = await import('../../publish/index.js');
    const { shownReply } = await import('../show.js');
    for (const file of await readStories(paths.reverse(), leave)) {
      const slice = await sliceUpTo(await tellFile(file), get('upto'), file);
      const reply = answer(slice, question);
      if (has('json')) printJson(toJson(reply));
      else print(shownReply(reply, slice).trimEnd());
    }
    return 0;
  },
};
