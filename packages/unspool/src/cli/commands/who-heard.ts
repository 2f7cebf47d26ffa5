import type { WhoHeard } from '../../publish/index.js';
import type { OpenWork } from '../../read/index.js';
import type { Compilation, SceneId, Slice } from '../../story/index.js';
import { type Command, json, UsageError, upto } from '../arguments.js';
import { print, printJson } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import type { StoryFile } from '../workspace/story-file.js';
import { labelsOf, sceneAt, sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'WORK "WORDS" [--upto SCENE]',
  options: [upto, json],
  examples: [
    [
      'unspool who-heard hamlet.xml "The play’s the thing"',
      'where a play or script has these words: who was there for certain, perhaps, and who was not, each with the direction that shows it',
    ],
    ['unspool who-heard hamlet.xml 1.2', 'a whole scene: who hears what in it, stretch by stretch'],
    ['unspool who-heard film.fountain "INT. HALL - DAY"', 'the same by the heading of the scene'],
    [
      'unspool who-heard hamlet.xml "murder" --upto 1.5',
      'only what is said by then; exit code 1 if nobody says it so far',
    ],
    ['unspool who-heard hamlet.xml "murder" --json', 'for programs: each line with its people and what shows it'],
  ],
  async run({ operands, get, has, leave }) {
    const [path, asked = '', ...others] = operands;
    if (path === undefined || asked.trim() === '' || others.length > 0)
      throw new UsageError(
        'Which work, and which words of it? For example: unspool who-heard hamlet.xml "The play’s the thing"',
      );
    const [file] = await readStories([path], leave);
    if (!file) return 1;
    const { openWorks } = await import('../workspace/works.js');
    const { toJson } = await import('../../publish/index.js');
    const { shownHeard } = await import('../show.js');
    const telling = await tellFile(file);
    const slice = await sliceUpTo(telling, get('upto'), file);
    const { works } = await openWorks(file, telling);
    if (!works.some(({ told }) => told))
      throw new UsageError(
        `${path}: these are notes, and who hears what in them is for “unspool who-knows”. Name the work itself: a play, a script or a novel.`,
      );
    const made = await heard(slice, works, asked.trim(), telling, file);
    if (has('json')) printJson(toJson(made));
    else print(shownHeard(made, await labelsOf(telling, slice, file)).trimEnd());
    return made.lines.length > 0 ? 0 : 1;
  },
};

/** Where words are said, or else what is said in the scene that they name; a number names a scene first. */
async function heard(
  slice: Slice,
  works: readonly OpenWork[],
  asked: string,
  telling: Compilation,
  file: StoryFile,
): Promise<WhoHeard> {
  const { heardIn, heardWords } = await import('../../read/index.js');
  const scene: SceneId | undefined = await sceneAt(telling, slice, asked, file);
  const said = scene !== undefined && /^[\d.:]+$/.test(asked) ? [] : heardWords(slice, works, asked);
  if (said.length > 0 || scene === undefined) return { asked, of: 'words', lines: said };
  return { asked, of: 'scene', lines: heardIn(slice, works, scene) };
}
