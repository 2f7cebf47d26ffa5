import { type Command, json, UsageError, upto } from '../arguments.js';
import { as, sliceAs } from '../named-entity.js';
import { print, printJson } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import { labelsOf, sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE ["CLAIM"] [--upto SCENE] [--as NAME]',
  options: [upto, as, json],
  examples: [
    ['unspool who-knows film.story.md', 'what is told beside all who have it in mind, and since when'],
    [
      'unspool who-knows film.story.md "the letter"',
      'only what has these words or this label, with the chain by which each came to have it',
    ],
    ['unspool who-knows film.story.md --upto "The call"', 'as far as somebody can tell who has just seen “The call”'],
    [
      'unspool who-knows film.story.md --as Ada',
      'who knows what as Ada has it; --as "Ada > Ben" as she takes Ben to have it',
    ],
    ['unspool who-knows film.story.md --json', 'for programs: each cell with its scene, its way and its lines'],
  ],
  async run({ operands, get, has, leave }) {
    const [path, asked = '', ...others] = operands;
    if (path === undefined || others.length > 0)
      throw new UsageError('Which file, and which claim? For example: unspool who-knows film.story.md "the letter"');
    const [file] = await readStories([path], leave);
    if (!file) return 1;
    const { whoKnows } = await import('../../explain/index.js');
    const { toJson } = await import('../../publish/index.js');
    const { shownKnowing } = await import('../show.js');
    const telling = await tellFile(file);
    const slice = await sliceUpTo(telling, get('upto'), file);
    const made = whoKnows(await sliceAs(slice, get('as'), file), asked.trim());
    if (has('json')) printJson(toJson(made));
    else print(shownKnowing(made, await labelsOf(telling, slice, file), asked.trim() !== '').trimEnd());
    return made.rows.length > 0 ? 0 : 1;
  },
};
