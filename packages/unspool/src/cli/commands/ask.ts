import { existsSync } from 'node:fs';
import type { Slice } from '../../story/index.js';
import { type Command, json, UsageError, upto } from '../arguments.js';
import { as, sliceAs } from '../named-entity.js';
import { note, print, printJson, typedLines } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import { sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE ["QUESTION"] [--upto SCENE]',
  options: [upto, as, json],
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
      'unspool ask film.story.md "How long after The call was the wedding?"',
      'when things were, how old somebody was, and what came first',
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
    const slices = await Promise.all(
      stories.map(async (file) => sliceAs(await sliceUpTo(await tellFile(file), get('upto'), file), get('as'), file)),
    );
    const say = await replying(slices, has('json'));
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

/** Answers a question of each of these stories; whether one has an answer. */
async function replying(slices: readonly Slice[], isJson: boolean): Promise<(question: string) => boolean> {
  const { answer } = await import('../../ask/index.js');
  const { toJson } = await import('../../publish/index.js');
  const { shownReply } = await import('../show.js');
  return (question) => {
    let isAnswered = false;
    for (const slice of slices) {
      const reply = answer(slice, question);
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
