import type { RecapLength } from '../../explain/index.js';
import { type Command, json, UsageError, upto } from '../arguments.js';
import { as, entityNamed, sliceAs } from '../named-entity.js';
import { named, paint, print, printJson } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import { positionSince, sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--of NAME] [--since SCENE] [--upto SCENE]',
  options: [
    { name: 'length', value: 'LENGTH', help: 'line, paragraph or page (default)' },
    { name: 'of', value: 'NAME', help: 'only one person, thing, document or place' },
    { name: 'since', value: 'SCENE', help: 'only what came after a place: the scene with which you stopped' },
    upto,
    as,
    json,
  ],
  examples: [
    ['unspool recap film.story.md --upto "The call"', 'the story so far, for somebody who has just seen “The call”'],
    ['unspool recap hamlet/ --upto 2.2', 'a play in several files, as far as act two, scene two'],
    [
      'unspool recap film.story.md --upto "The call" --length line',
      'the same in a sentence; --length paragraph in some more',
    ],
    ['unspool recap film.story.md --since "The call" --upto "The hotel"', 'what came out of it after “The call”'],
    ['unspool recap film.story.md --of Anna --upto "The call"', 'who is this again?'],
    ['unspool recap film.story.md --as Anna', 'what happened so far as Anna has it'],
  ],
  async run({ operands, get, has, leave }) {
    const length = get('length') ?? 'page';
    if (!isLength(length)) throw new UsageError(`--length takes line, paragraph or page, not “${length}”.`);
    const files = await readStories(operands, leave);
    const { recap } = await import('../../explain/index.js');
    const { shown } = await import('../show.js');
    const { toJson } = await import('../../publish/index.js');
    for (const file of files) {
      const telling = await tellFile(file);
      const slice = await sliceAs(await sliceUpTo(telling, get('upto'), file), get('as'), file);
      const wanted = get('of');
      const of = wanted === undefined ? undefined : await entityNamed(slice, wanted, file);
      const since = await positionSince(telling, slice, get('since'), file);
      const made = recap(slice, {
        length,
        ...(of === undefined ? {} : { of }),
        ...(since === undefined ? {} : { since }),
      });
      if (files.length > 1 && !has('json')) print(`${paint.bold(named(file.path))}\n`);
      if (has('json')) printJson(toJson(made));
      else print(shown(made, slice).trimEnd());
    }
    return 0;
  },
};

function isLength(length: string): length is RecapLength {
  return length === 'line' || length === 'paragraph' || length === 'page';
}
