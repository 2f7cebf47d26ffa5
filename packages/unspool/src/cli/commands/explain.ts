import { writeFile } from 'node:fs/promises';
import { type Command, json, UsageError, upto } from '../arguments.js';
import { print } from '../terminal.js';
import { readStories, type StoryFile } from '../workspace/files.js';
import { reasonOf } from '../workspace/folder.js';
import { sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--upto SCENE] [--as FORM] [-o FILE]',
  options: [
    upto,
    { name: 'as', value: 'FORM', help: 'text (default), markdown or html' },
    { name: 'output', short: 'o', value: 'FILE', help: 'write it to a file instead' },
    json,
  ],
  examples: [
    ['unspool explain film.story.md --upto "The call"', 'the article for somebody who has just seen “The call”'],
    ['unspool explain dracula.epub --upto 3', 'a book itself, as far as its third chapter'],
    ['unspool explain film.story.md --as html -o film.html', 'a page of its own, of the whole story'],
    ['unspool explain film.story.md --upto start', 'what is known before it begins'],
  ],
  async run({ operands, get, has }) {
    const form = has('json') ? 'json' : (get('as') ?? 'text');
    if (!forms.has(form)) throw new UsageError(`--as takes text, markdown or html, not “${form}”.`);
    const files = await readStories(operands);
    const output = get('output');
    if (output !== undefined && files.length > 1) throw new UsageError('-o takes one story; name one file.');
    const articles = await Promise.all(files.map((file) => written(file, form, get('upto'))));
    const text = articles.join('\n');
    if (output === undefined) print(text.trimEnd());
    else {
      await writeFile(output, text).catch((error: Error) => {
        throw new UsageError(`${output} cannot be written (${reasonOf(error)}).`);
      });
      print(`Wrote ${output}.`);
    }
    return 0;
  },
};

const forms: ReadonlySet<string> = new Set(['text', 'markdown', 'html', 'json']);

async function written(file: StoryFile, form: string, place: string | undefined): Promise<string> {
  const { article } = await import('../../explain/index.js');
  const { toHtml, toJson, toMarkdown } = await import('../../publish/index.js');
  const slice = await sliceUpTo(await tellFile(file), place, file);
  const made = article(slice);
  if (form === 'markdown') return toMarkdown(made);
  if (form === 'html') return toHtml(made);
  if (form === 'json') return toJson(made);
  const { shown } = await import('../show.js');
  return shown(made, slice);
}
