import type { EntityId, Slice } from '../story/index.js';
import { type Option, UsageError } from './arguments.js';
import { note } from './terminal.js';
import type { StoryFile } from './workspace/story-file.js';

/** As whom one asks: the story as somebody in it has it. */
export const as: Option = {
  name: 'as',
  value: 'NAME',
  help: 'the story as somebody in it has it; “Ada > Ben”: what Ada takes Ben to have',
};

/** Whoever or whatever bears a name in a slice. Throws a {@link UsageError} where nobody does so far. */
export async function entityNamed(slice: Slice, name: string, file: StoryFile): Promise<EntityId> {
  const { profiles } = await import('../explain/index.js');
  const { didYouMean, key, nearest } = await import('../base/index.js');
  const { bearersOf } = await import('../ask/index.js');
  const { tokens } = await import('../language/index.js');
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

/** A slice as those have it whom `--as` names, the outermost first; itself where it names nobody. It says so beside what is made of it. */
export async function sliceAs(slice: Slice, names: string | undefined, file: StoryFile): Promise<Slice> {
  const minded = await mindedAs(slice, names, file);
  if (minded.as.length === 0) return slice;
  const { asMind } = await import('../explain/voice.js');
  note(asMind(minded.as));
  return minded.slice;
}

/** The same with the names of those who have it, and nothing said. */
export async function mindedAs(
  slice: Slice,
  names: string | undefined,
  file: StoryFile,
): Promise<{ readonly slice: Slice; readonly as: readonly string[] }> {
  if (names === undefined) return { slice, as: [] };
  const { asKnownBy } = await import('../mind/index.js');
  const { nameOf } = await import('../story/index.js');
  let own = slice;
  const as: string[] = [];
  // All of them are looked up in the story: whom somebody does not know has nothing in their story.
  for (const name of names.split('>')) {
    const id = await entityNamed(slice, name.trim(), file);
    as.push(nameOf(slice, id));
    own = asKnownBy(own, id);
  }
  return { slice: own, as };
}
