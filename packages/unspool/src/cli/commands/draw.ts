import type { Picture, Sheet } from '../../draw/index.js';
import type { ClaimId, Slice } from '../../story/index.js';
import { type Command, json, UsageError, upto } from '../arguments.js';
import { as, sliceAs } from '../named-entity.js';
import { named, note, print, printJson } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import { signed } from '../workspace/made.js';
import type { StoryFile } from '../workspace/story-file.js';
import { sliceUpTo, tellFile } from '../workspace/telling.js';
import { force, writeOutput } from '../workspace/write.js';

export const command: Command = {
  usage: 'FILE or FOLDER KIND [--upto SCENE] [-o FILE]',
  options: [
    upto,
    as,
    { name: 'order', value: 'ORDER', help: 'of storylines and places: told (default), or happened' },
    {
      name: 'of',
      value: 'QUESTION',
      help: 'of a chain: the question; the first that has an answer with grounds if not given',
    },
    { name: 'width', value: 'WIDTH', help: 'how wide, from 320 to 4000; 820 if not given' },
    { name: 'theme', value: 'THEME', help: 'light, dark, or auto (default): as whoever looks at it prefers' },
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      help: 'write it to a file instead: .svg, .png or .pdf; an SVG that we made is replaced',
    },
    { name: 'font', value: 'FILE', help: 'of .png and .pdf: a font for letters that Noto Sans and this machine lack' },
    force,
    json,
  ],
  examples: [
    ['unspool draw film.story.md orders -o orders.svg', 'the order of the telling against that in which it happened'],
    [
      'unspool draw film.story.md orders --upto "The call" -o orders.svg',
      'as far as somebody has got who has just seen “The call”',
    ],
    [
      'unspool draw film.story.md storylines -o lines.svg',
      'a line for each person, with the fewest crossings there can be',
    ],
    [
      'unspool draw film.story.md relations -o relations.svg',
      'how people stand to each other: what begins, what is secret, what is over',
    ],
    [
      'unspool draw film.story.md clues -o clues.svg',
      'what is asked and answered, planted and paid off, and how far apart',
    ],
    ['unspool draw film.story.md symbols -o symbols.svg', 'where symbols occur, and what they mean to whom'],
    [
      'unspool draw film.story.md chain --of "Who did it?" -o chain.svg',
      'what an answer rests on, and what that rests on, with how sure each step is',
    ],
    ['unspool draw film.story.md places -o places.svg', 'who is where when'],
    ['unspool draw film.story.md grid -o grid.svg', 'who knows what, by which channel and since when'],
    ['unspool draw film.story.md orders --json', 'the picture as plain data: marks, and a table of all that it shows'],
  ],
  async run({ operands, get, has, leave }) {
    const { draw, isPictureKind, pictureKinds, toSvg } = await import('../../draw/index.js');
    const kinds = operands.filter(isPictureKind);
    const paths = operands.filter((word) => !isPictureKind(word));
    const [kind, ...others] = kinds;
    if (kind === undefined || others.length > 0)
      throw new UsageError(
        `Which picture? Name one after the file: ${pictureKinds.join(', ')}.${await kindMeant(paths, pictureKinds)}`,
      );
    const theme = get('theme') ?? 'auto';
    if (!isTheme(theme)) throw new UsageError(`--theme takes light, dark or auto, not “${theme}”.`);
    const width = widthOf(get('width'));
    const order = get('order') ?? 'told';
    if (!isOrder(order)) throw new UsageError(`--order takes told or happened, not “${order}”.`);
    const output = get('output');
    const form = output === undefined ? 'svg' : formOf(output);
    const [file, ...more] = await readStories(paths, leave);
    if (!file || more.length > 0) throw new UsageError('A picture is of one story; name one file.');
    const slice = await sliceAs(await sliceUpTo(await tellFile(file), get('upto'), file), get('as'), file);
    const ordered = kind === 'storylines' ? await proven(slice, order) : undefined;
    const asked = get('of');
    const of = asked === undefined ? undefined : await questionNamed(slice, asked, file);
    const picture = draw(slice, kind, {
      width,
      order,
      ...(of === undefined ? {} : { of }),
      ...(ordered ? { ordered } : {}),
    });
    if (has('json')) {
      const { toJson } = await import('../../publish/index.js');
      printJson(toJson(picture));
      return 0;
    }
    if (output === undefined) print(toSvg(picture, { theme }).trimEnd());
    else {
      const text = form === 'svg' ? signed(toSvg(picture, { theme })) : await inForm(form, picture, theme, get('font'));
      await writeOutput({ path: output, text, inputs: file.files, force: has('force') });
      note(`Wrote ${named(output)}: ${picture.description}`);
    }
    return 0;
  },
};

/** What of the words that are no kind of picture is near one. */
async function kindMeant(words: readonly string[], kinds: readonly string[]): Promise<string> {
  const { didYouMean, nearest } = await import('../../base/index.js');
  const [near] = words.flatMap((word) => nearest(word, kinds) ?? []);
  return near === undefined ? '' : ` ${didYouMean(near)}`;
}

/** What a file is by its ending. */
function formOf(path: string): 'svg' | 'png' | 'pdf' {
  const [, form] = /\.(svg|png|pdf)$/i.exec(path) ?? [];
  if (form === undefined)
    throw new UsageError(`${path}: a picture is written as .svg, .png or .pdf. Name a file like that.`);
  return form.toLowerCase() as 'svg' | 'png' | 'pdf';
}

/** What cannot know who looks at it is drawn by day. */
async function inForm(
  form: 'png' | 'pdf',
  picture: Picture,
  theme: string,
  font: string | undefined,
): Promise<Uint8Array> {
  const { writtenAs } = await import('../pictures/written.js');
  return writtenAs(form, picture, theme === 'dark' ? 'dark' : 'light', font === undefined ? [] : [font]);
}

/** The question in these words. Throws a {@link UsageError} where nobody has asked it so far. */
async function questionNamed(slice: Slice, asked: string, { path }: StoryFile): Promise<ClaimId> {
  const { questionLine, questionsOf } = await import('../../explain/index.js');
  const { didYouMean, key, nearest } = await import('../../base/index.js');
  const { withoutEnd } = await import('../../base/ends.js');
  const { plain } = await import('../../language/index.js');
  const known = questionsOf(slice).map(({ id }) => ({ id, words: plain(questionLine(slice, id).words) }));
  const bare = (words: string) => key(withoutEnd(words, /[?\s]/));
  const found = known.find(({ words }) => bare(words) === bare(asked));
  if (found) return found.id;
  const close = nearest(
    asked,
    known.map(({ words }) => words),
  );
  throw new UsageError(
    `${path}: nobody has asked “${asked}” so far.${close === undefined ? '' : ` ${didYouMean(close)}`}`,
  );
}

/** The storylines with the fewest crossings; where the solver is not installed, nothing is proven. */
async function proven(slice: Slice, order: 'told' | 'happened'): Promise<Sheet['ordered']> {
  const { proveStorylines } = await import('../../draw/index.js');
  const { solver } = await import('../solver.js');
  const sat = await solver();
  if (!sat) {
    note(
      'To prove that lines cross as little as they can, the package cadical-wasm is needed: npm install cadical-wasm',
    );
    return undefined;
  }
  const end = Date.now() + longest;
  return proveStorylines(slice, order, sat, { isStopped: () => Date.now() > end });
}

/** How long lines are untangled, in milliseconds. */
const longest = 20_000;

function isOrder(word: string): word is 'told' | 'happened' {
  return word === 'told' || word === 'happened';
}

function isTheme(word: string): word is 'light' | 'dark' | 'auto' {
  return word === 'light' || word === 'dark' || word === 'auto';
}

function widthOf(word: string | undefined): number {
  if (word === undefined) return 820;
  const width = /^\d{1,5}$/.test(word) ? Number(word) : 0;
  if (width < 320 || width > 4000) throw new UsageError(`--width takes a number from 320 to 4000, not “${word}”.`);
  return width;
}
