import { type Command, json, upto } from '../arguments.js';
import { print, printJson } from '../terminal.js';
import { noteProblems } from '../work-problems.js';
import { readStories } from '../workspace/files.js';
import { labelsOf, sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--upto SCENE]',
  options: [upto, json],
  examples: [
    ['unspool timeline film.story.md', 'the order in which it is told beside the order in which it happened'],
    ['unspool timeline film.story.md --upto "The call"', 'as far as somebody can tell who has just seen “The call”'],
    ['unspool timeline dracula/ --upto 20', 'a work itself, by the dates that stand in it'],
    [
      'unspool timeline film.story.md --json',
      'with the dates (EDTF), the time between scenes and how far each flashback goes back',
    ],
  ],
  async run({ operands, get, has, leave }) {
    const files = await readStories(operands, leave);
    const { orders, timeline } = await import('../../explain/index.js');
    const { problemsOf } = await import('../../read/index.js');
    const { toJson } = await import('../../publish/index.js');
    const { shownTimeline } = await import('../show.js');
    for (const file of files) {
      const told = await tellFile(file);
      const slice = await sliceUpTo(told, get('upto'), file);
      if (has('json')) printJson(toJson(timeline(slice)));
      else print(shownTimeline(orders(slice), await labelsOf(told, slice, file)).trimEnd());
      // They look back from the end, and so are for whoever asks for all of it.
      if (file.work && get('upto') === undefined) noteProblems(problemsOf(file.work));
    }
    return 0;
  },
};
