import { type Command, json, upto } from '../arguments.js';
import { as, sliceAs } from '../named-entity.js';
import { print, printJson } from '../terminal.js';
import { noteProblems } from '../work-problems.js';
import { readStories } from '../workspace/files.js';
import { labelsOf, sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--upto SCENE] [--as NAME]',
  options: [upto, as, json],
  examples: [
    ['unspool timeline film.story.md', 'the order in which it is told beside the order in which it happened'],
    ['unspool timeline film.story.md --upto "The call"', 'as far as somebody can tell who has just seen “The call”'],
    ['unspool timeline film.story.md --as Ada', 'the scenes that Ada is in or is told of'],
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
      const shown = await sliceUpTo(told, get('upto'), file);
      const slice = await sliceAs(shown, get('as'), file);
      if (has('json')) printJson(toJson(timeline(slice)));
      else print(shownTimeline(orders(slice), await labelsOf(told, shown, file)).trimEnd());
      // They look back from the end, and so are for whoever asks for all of it.
      if (file.work && get('upto') === undefined) noteProblems(problemsOf(file.work));
    }
    return 0;
  },
};
