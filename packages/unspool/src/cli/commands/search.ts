import { linesInScenes, moreLines } from '../../explain/voice.js';
import type { TitledLines } from '../../publish/index.js';
import type { Found } from '../../search/index.js';
import { type Command, json, UsageError, upto } from '../arguments.js';
import { harmless, paint, print, printJson } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import { labelsOf, sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE WORDS… [--by NAME] [--upto SCENE]',
  options: [{ name: 'by', value: 'NAME', help: 'who says it' }, upto, json],
  examples: [
    ['unspool search film.story.md letter drawer', 'the lines that have both words, in any form, by their scenes'],
    ['unspool search film.story.md \'"not to be"\' --by Anna', 'a phrase to the letter, and who says it'],
    ['unspool search film.story.md "about Anna in [The call]"', 'what is told of somebody, in one scene'],
    ['unspool search film.srt dragon', 'a work itself, or the folder of one'],
    [
      'unspool search film.story.md letter --upto "The call"',
      'only what was told by then; exit code 1 if nothing is found',
    ],
  ],
  async run({ operands, get, has, leave }) {
    const [path, ...words] = operands;
    const by = get('by');
    const query = [...(by === undefined ? [] : [`by:"${by.replaceAll('"', ' ')}"`]), ...words].join(' ').trim();
    if (path === undefined || query === '')
      throw new UsageError('Which words? For example: unspool search film.story.md letter');
    const { search } = await import('../../search/index.js');
    const { toJson } = await import('../../publish/index.js');
    const { shown } = await import('../show.js');
    let isFound = false;
    for (const file of await readStories([path], leave)) {
      const telling = await tellFile(file);
      const slice = await sliceUpTo(telling, get('upto'), file);
      const found = search(slice, query);
      isFound ||= found.total > 0;
      if (has('json')) printJson(toJson(found));
      else print(shownFound(found, await labelsOf(telling, slice, file), (view) => shown(view, slice)));
    }
    return isFound ? 0 : 1;
  },
};

/** The lines under their scenes, which they need not name again, and how many there are. */
function shownFound(
  { total, scenes, note }: Found,
  labels: readonly string[],
  show: (view: TitledLines) => string,
): string {
  if (note !== undefined) return harmless(note);
  const parts = scenes.map(({ id, number, title, lines }) =>
    show({
      title: `${labels[number - 1] ?? number} ${title}`,
      lines: lines.map((line) => ({ ...line, scenes: line.scenes.filter((scene) => scene !== id) })),
    }),
  );
  return [...parts, paint.dim(countOf(total, scenes))].join('\n');
}

function countOf(total: number, scenes: Found['scenes']): string {
  const given = scenes.reduce((sum, { lines }) => sum + lines.length, 0);
  return given < total ? moreLines(given, String(total)) : linesInScenes(total, scenes.length);
}
