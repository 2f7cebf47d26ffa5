import type { RecapLength } from '../../explain/index.js';
import type { EntityId, Slice } from '../../story/index.js';
import { type Command, json, UsageError, upto } from '../arguments.js';
import { named, paint, print, printJson } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import type { StoryFile } from '../workspace/story-file.js';
import { positionSince, sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--of NAME] [--since SCENE] [--upto SCENE]',
  options: [
    { name: 'length', value: 'LENGTH', help: 'line, paragraph or page (default)' },
    { name: 'of', value: 'NAME', help: 'only one person, thing, document or place' },
    { name: 'since', value: 'SCENE', help: 'only what came after a place: the scene with which you stopped' },
    upto,
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
      const slice = await sliceUpTo(telling, get('upto'), file);
      const of = await entityNamed(slice, get('of'), file);
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

async function entityNamed(slice: Slice, name: string | undefined, file: StoryFile): Promise<EntityId | undefined> {
  if (name === undefined) return undefined;
  const { profiles } = await import('../../explain/index.js');
  const { didYouMean, key, nearest } = await import('../../base/index.js');
  const { bearersOf } = await import('../../ask/index.js');
  const { tokens } = await import('../../language/index.js');
  const known = profiles(slice);
  const found = known.find((one) => [one.name, ...one.aliases].some((candidate) => key(candidate) === key(name)));
  if (found) return found.id;
  const [bearer, ...others] = bearersOf(slice, tokens(name));
  if (bearer !== undefined && others.length === 0) return bearer;
  // Only names told by this place are suggested: an error message must not spoil either.
  const names = known.flatMap((one) => [one.name, ...one.aliases]);
  const close = nearest(name, names) ?? names.find((one) => nearest(name, one.split(' ')) !== undefined);
  throw new UsageError(
    `${file.path}: nobody and nothing called “${name}” so far.${close === undefined ? '' : ` ${didYouMean(close)}`}`,
  );
}
