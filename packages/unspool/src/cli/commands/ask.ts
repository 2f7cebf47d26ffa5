import { existsSync } from 'node:fs';
import type { OpenWork, Source } from '../../read/index.js';
import type { Slice } from '../../story/index.js';
import { before, type Command, json, UsageError, upto } from '../arguments.js';
import { as, sliceAs } from '../named-entity.js';
import { note, print, printJson, typedLines } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import type { StoryFile } from '../workspace/story-file.js';
import { sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE ["QUESTION"] [--upto SCENE]',
  options: [upto, as, before, json],
  examples: [
    [
      'unspool ask film.story.md "Why did she call?"',
      'the answer first, then the scenes, what speaks against it, and how sure one can be',
    ],
    [
      'unspool ask film.story.md "the letter" --upto "The call"',
      'a few words are enough; only what was told by then is used; exit code 1 if there is no answer to it',
    ],
    [
      'unspool ask hamlet.xml "Who speaks with Hamlet?" --upto 1.5',
      'a work itself: who is who, and who speaks with whom',
    ],
    [
      'unspool ask hamlet.xml "Who heard “murder most foul”?" --upto 1.5',
      'who was there when something was said in a play, script or novel; “Has Gertrude been told of the ghost?”: what is said before her',
    ],
    [
      'unspool ask film.story.md "How long after The call was the wedding?"',
      'when things were, how old somebody was, and what came first',
    ],
    [
      'unspool ask b.fountain "What changed since my last draft?" --before a.fountain',
      'what is other in a new draft; also “Which scenes were cut?”, “What changed in scene 12?”',
    ],
    ['unspool ask film.story.md "Who has the letter?" --as Ada', 'the answer as Ada would give it'],
    [
      'unspool ask film.story.md',
      'one question after another, a line each, until the end of the input (Ctrl-D); “he”, “she” and “it” mean whom or what the question before named, if that is only one',
    ],
  ],
  async run({ operands, get, has, leave }) {
    const [only, ...others] = operands;
    const isDialogue = only !== undefined && others.length === 0 && existsSync(only);
    const [question, ...paths] = isDialogue ? [undefined, only] : askedIn(operands);
    const stories = await readStories(paths, leave);
    const { olderDraft } = await import('../workspace/works.js');
    const older = await olderDraft(get('before'));
    const told = await Promise.all(stories.map((file) => toldUpTo(file, get('upto'), get('as'), older)));
    const slices = told.map(({ slice }) => slice);
    const say = await replying(told, has('json'));
    if (question !== undefined) return say(question) ? 0 : 1;
    let [isAnswered, before] = [false, ''];
    for await (const line of typedLines()) {
      if (line.trim() === '') continue;
      before = await inTurn(slices, line, before);
      if (before !== line) note(`(${before})`);
      isAnswered = say(before) || isAnswered;
    }
    if (before === '') throw new UsageError(`What is the question? ${example}`);
    return isAnswered ? 0 : 1;
  },
};

/** A story as far as it is asked about, and the work that it is, if it is one. */
type Told = { readonly slice: Slice; readonly works: readonly OpenWork[] };

async function toldUpTo(
  file: StoryFile,
  upto: string | undefined,
  as: string | undefined,
  older: Source | undefined,
): Promise<Told> {
  const telling = await tellFile(file);
  const slice = await sliceAs(await sliceUpTo(telling, upto, file), as, file);
  if (!file.work && !older) return { slice, works: [] };
  const { openWorks, withDraft } = await import('../workspace/works.js');
  const { works } = await openWorks(file, telling);
  return { slice, works: withDraft(works, older, file.path) };
}

/** Answers a question of each of these stories; whether one has an answer. */
async function replying(told: readonly Told[], isJson: boolean): Promise<(question: string) => boolean> {
  const { answer } = await import('../../ask/index.js');
  const { toJson } = await import('../../publish/index.js');
  const { shownReply } = await import('../show.js');
  return (question) => {
    let isAnswered = false;
    for (const { slice, works } of told) {
      const reply = answer(slice, question, works);
      isAnswered ||= reply.kind === 'one' || reply.kind === 'derived';
      if (isJson) printJson(toJson(reply));
      else print(shownReply(reply, slice).trimEnd());
    }
    return isAnswered;
  };
}

/** A question as it is meant after the one before it. */
async function inTurn([slice]: readonly Slice[], question: string, before: string): Promise<string> {
  const { followUp } = await import('../../ask/index.js');
  return slice === undefined ? question : followUp(slice, question, before);
}

const example = 'For example: unspool ask film.story.md "Why did she call?"';

/** The question, which comes last, and the files before it. */
function askedIn(operands: readonly string[]): readonly [question: string, ...paths: readonly string[]] {
  const question = operands.at(-1) ?? '';
  const [first, ...others] = operands.slice(0, -1);
  if (first === undefined && /[\s?]/.test(question.trim())) throw new UsageError(`Which file? ${example}`);
  if (first === undefined || question.trim() === '') throw new UsageError(`What is the question? ${example}`);
  const words = [...others, question];
  // Nobody's files are all called by one bare word each.
  if (
    others.length > 0 &&
    words.every((word) => /^[\p{L}\p{N}'’,?-]+$/u.test(word)) &&
    !others.some((path) => existsSync(path))
  )
    throw new UsageError(`Put the question between quotation marks: unspool ask ${first} "${words.join(' ')}"`);
  return [question, first, ...others];
}
