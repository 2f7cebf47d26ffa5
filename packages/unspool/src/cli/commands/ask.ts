import { existsSync } from 'node:fs';
import { type Command, json, UsageError, upto } from '../arguments.js';
import { print, printJson } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import { sliceUpTo, tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE "QUESTION" [--upto SCENE]',
  options: [upto, json],
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
  ],
  async run({ operands, get, has, leave }) {
    const [question, ...paths] = askedIn(operands);
    const { answer } = await import('../../ask/index.js');
    const { toJson } = await import('../../publish/index.js');
    const { shownReply } = await import('../show.js');
    let isAnswered = false;
    for (const file of await readStories(paths, leave)) {
      const slice = await sliceUpTo(await tellFile(file), get('upto'), file);
      const reply = answer(slice, question);
      isAnswered ||= reply.kind === 'one' || reply.kind === 'derived';
      if (has('json')) printJson(toJson(reply));
      else print(shownReply(reply, slice).trimEnd());
    }
    return isAnswered ? 0 : 1;
  },
};

/** The question, which comes last, and the files before it. */
function askedIn(operands: readonly string[]): readonly [question: string, ...paths: readonly string[]] {
  const question = operands.at(-1) ?? '';
  const [first, ...others] = operands.slice(0, -1);
  const example = 'For example: unspool ask film.story.md "Why did she call?"';
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
