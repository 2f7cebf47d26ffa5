import type { Compilation, Slice } from '../../story/index.js';
import { type Command, json, UsageError, upto } from '../arguments.js';
import { as, mindedAs } from '../named-entity.js';
import { named, print, printJson } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import { signed } from '../workspace/made.js';
import type { StoryFile } from '../workspace/story-file.js';
import { labelsOf, sliceUpTo, tellFile } from '../workspace/telling.js';
import { force, writeOutput } from '../workspace/write.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--upto SCENE] [--as NAME] [-o FILE]',
  options: [
    upto,
    { ...as, help: `${as.help}; or a form` },
    { name: 'form', value: 'FORM', help: 'text (default), markdown or html' },
    { name: 'evidence', help: 'all that is told with its scenes and grounds, list by list, instead of the essay' },
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      help: 'write it to a file instead; a page or Markdown that we made is replaced',
    },
    force,
    json,
  ],
  examples: [
    ['unspool explain film.story.md --upto "The call"', 'the article for somebody who has just seen “The call”'],
    ['unspool explain dracula.epub --upto 3', 'a book itself, as far as its third chapter'],
    ['unspool explain film.story.md --form html -o film.html', 'a page of its own, of the whole story'],
    ['unspool explain film.story.md --as "Ada > Ben"', 'the article as Ada takes Ben to have it'],
    ['unspool explain film.story.md --upto start', 'what is known before it begins'],
    ['unspool explain film.story.md --evidence', 'each answer with its grounds, and every scene'],
  ],
  async run({ operands, get, has, leave }) {
    const [form, mind] = formAndMind(get('form'), get('as'), has('json'));
    const files = await readStories(operands, leave);
    const output = get('output');
    if (output !== undefined && files.length > 1) throw new UsageError('-o takes one story; name one file.');
    const articles: Written[] = [];
    const asked = { form, mind, isEvidence: has('evidence'), isShown: output === undefined };
    for (const file of files) articles.push(await written(file, get('upto'), asked));
    if (output === undefined) {
      const shown = articles.map(({ text }) => text).join('\n');
      if (form === 'json') printJson(shown);
      else print(shown.trimEnd());
      return 0;
    }
    const { text = '', inputs = [] } = articles[0] ?? {};
    const isSigned = form === 'markdown' || form === 'html';
    await writeOutput({ path: output, text: isSigned ? signed(text) : text, inputs, force: has('force') });
    print(`Wrote ${named(output)}.`);
    return 0;
  },
};

const forms: ReadonlySet<string> = new Set(['text', 'markdown', 'html']);

/** `--as` takes a form, too, as long as `--form` does not say one. */
function formAndMind(
  form: string | undefined,
  as: string | undefined,
  isJson: boolean,
): readonly [form: string, mind: string | undefined] {
  if (form !== undefined && !forms.has(form))
    throw new UsageError(`--form takes text, markdown or html, not “${form}”.`);
  const isForm = form === undefined && as !== undefined && forms.has(as);
  return [isJson ? 'json' : ((isForm ? as : form) ?? 'text'), isForm ? undefined : as];
}

/** An article in its form, and the files that it was made from. */
type Written = { readonly text: string; readonly inputs: readonly string[] };

/** What is asked for. `isShown`: on this terminal, with what it can do; else for a file. */
type Asked = {
  readonly form: string;
  readonly mind: string | undefined;
  readonly isEvidence: boolean;
  readonly isShown: boolean;
};

async function written(file: StoryFile, place: string | undefined, asked: Asked): Promise<Written> {
  const telling = await tellFile(file);
  const slice = await sliceUpTo(telling, place, file);
  const labels = await labelsOf(telling, slice, file);
  const minded = await inMind(slice, file, asked.mind);
  return { text: await textOf(minded, labels, asked), inputs: asked.isShown ? [] : await inputsOf(file, telling) };
}

/** A slice, and the names of those who have it so. */
type Minded = { readonly slice: Slice; readonly as: readonly string[] };

async function inMind(slice: Slice, file: StoryFile, mind: string | undefined): Promise<Minded> {
  try {
    return await mindedAs(slice, mind, file);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${error.message} --as takes somebody’s name, or text, markdown or html.`);
  }
}

async function textOf(
  { slice, as }: Minded,
  labels: readonly string[],
  { form, isEvidence, isShown }: Asked,
): Promise<string> {
  const { article, essay, labelled } = await import('../../explain/index.js');
  const { mindWarning } = await import('../../explain/voice.js');
  const headed = <T extends { readonly warning: string }>(view: T): T =>
    as.length === 0 ? view : { ...view, warning: mindWarning(as) };
  const { toHtml, toJson, toMarkdown, toText } = await import('../../publish/index.js');
  // The lists take as long to make as the prose, which on a terminal stands alone.
  const evidence = () => {
    const lists = article(slice);
    return headed({ ...lists, happened: labelled(lists.happened, labels) });
  };
  if (form === 'json') return toJson(evidence());
  const prose = isEvidence ? undefined : headed(essay(slice));
  if (form === 'markdown') return toMarkdown(evidence(), prose);
  if (form === 'html') return toHtml(evidence(), prose);
  const view = prose ?? evidence();
  return isShown ? (await import('../show.js')).shown(view, slice) : toText(view, { scenes: slice.scenes });
}

/** All that the notes rest on, too. */
async function inputsOf(file: StoryFile, { story }: Compilation): Promise<readonly string[]> {
  const { worksNamed } = await import('../workspace/works.js');
  const { found } = file.work ? { found: [] } : await worksNamed(file, story);
  return [...file.files, ...found.flatMap(({ work }) => work.files)];
}
