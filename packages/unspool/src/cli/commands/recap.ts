import type { Recap } from '../../explain/index.js';
import type { Slice } from '../../story/index.js';
import { type Command, json, UsageError, upto } from '../arguments.js';
import { named, paint, print, printJson } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import type { StoryFile } from '../workspace/story-file.js';
import { sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--of NAME] [--upto SCENE]',
  options: [upto, { name: 'of', value: 'NAME', help: 'a person, a thing, a document or a place' }, json],
  examples: [
    ['unspool recap film.story.md --upto "The call"', 'the story so far, for somebody who has just seen “The call”'],
    ['unspool recap hamlet/ --upto 2.2', 'a play in several files, as far as act two, scene two'],
    ['unspool recap film.story.md --of Anna --upto "The call"', 'who is this again?'],
  ],
  async run({ operands, get, has, leave }) {
    const files = await readStories(operands, leave);
    const { shown } = await import('../show.js');
    const { toJson } = await import('../../publish/index.js');
    for (const file of files) {
      const slice = await sliceUpTo(await tellFile(file), get('upto'), file);
      const made = await recapFor(slice, get('of'), file);
      if (files.length > 1 && !has('json')) print(`${paint.bold(named(file.path))}\n`);
      if (has('json')) printJson(toJson(made));
      else print(shown(made, slice).trimEnd());
    }
    return 0;
  },
};

async function recapFor(slice: Slice, name: string | undefined, file: StoryFile): Promise<Recap> {
  const { profiles, recap: recapOfAll, recapOf } = await import('../../explain/index.js');
  if (name === undefined) return recapOfAll(slice);
  const { didYouMean, key, nearest } = await import('../../base/index.js');
  const { bearersOf } = await import('../../ask/index.js');
  const { tokens } = await import('../../language/index.js');
  const known = profiles(slice);
  const found = known.find((one) => [one.name, ...one.aliases].some((candidate) => key(candidate) === key(name)));
  if (found) return recapOf(slice, found.id);
  const [bearer, ...others] = bearersOf(slice, tokens(name));
  if (bearer !== undefined && others.length === 0) return recapOf(slice, bearer);
  // Only names told by this place are suggested: an error message must not spoil either.
  const close = nearest(
    name,
    known.map((one) => one.name),
  );
  throw new UsageError(
    `${file.path}: nobody and nothing called “${name}” so far.${close === undefined ? '' : ` ${didYouMean(close)}`}`,
  );
}
