import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answer, type Reply } from '../../src/ask/index.js';
import { parse, plain } from '../../src/language/index.js';
import { compile, type Slice, type Story, sliceAt, whole } from '../../src/story/index.js';

/** A question of a stranger who has read the story, and what is right. */
type Question = {
  readonly q: string;
  /** It is asked when so many scenes have been told; without it, at the end. */
  readonly upto?: number;
  readonly kind: 'answerable' | 'unanswerable' | 'notYet';
  /** What the answer has all of, as regular expressions; none of what nothing answers. */
  readonly right?: readonly string[];
  /** What it may not have, as regular expressions. */
  readonly wrong?: readonly string[];
  /** The answer in words, for who reads this. */
  readonly note: string;
};

type Verdict = 'right' | 'wrong' | 'empty' | 'refused' | 'answered';

/**
 * How well each story is answered at least: these can only be raised. `right` counts right answers to what can be
 * answered; `wrong` wrong ones and answers to what cannot be. Of the stories that are held out, so that no rule is made for
 * them, only the counts are shown.
 */
const floors: readonly {
  readonly name: string;
  readonly right: number;
  readonly wrong: number;
  readonly isHeldOut?: boolean;
}[] = [
  { name: 'slack-water', right: 65, wrong: 0 },
  { name: 'ballerina', right: 52, wrong: 0 },
  { name: 'ice-out', right: 40, wrong: 0 },
  { name: 'twelfth-jar', right: 57, wrong: 0 },
  { name: 'green-walnuts', right: 54, wrong: 1, isHeldOut: true },
  { name: 'tall-for-her-age', right: 38, wrong: 0, isHeldOut: true },
];

const here = new URL('../../../test/asking/', import.meta.url);
const examples = new URL('../../../../../examples/', import.meta.url);
const own: readonly string[] = ['slack-water', 'green-walnuts'];

for (const { name, right, wrong, isHeldOut } of floors) {
  test(`questions of strangers: ${name}`, (t) => {
    const sliceFor = slicesOf(storyCalled(name));
    const judged = questionsOf(name).map((question) => {
      const reply = answer(sliceFor(question), question.q);
      return { question, reply, verdict: verdictOn(question, reply) };
    });
    const count = (...verdicts: readonly Verdict[]) =>
      judged.filter(({ verdict }) => verdicts.includes(verdict)).length;
    const counts = `${count('right')} right (at least ${right}), ${count('wrong', 'answered')} wrong (at most ${wrong})`;
    t.diagnostic(counts);
    const faults = judged
      .filter(({ verdict }) => verdict === 'wrong' || verdict === 'answered')
      .map(({ question, reply }) => `${question.q}\n  wanted: ${question.note}\n  got: ${textOf(reply)}`);
    const shown = [counts, ...(isHeldOut ? [] : faults)].join('\n');
    assert.ok(count('right') >= right && count('wrong', 'answered') <= wrong, shown);
  });
}

test('a verdict can be each of them', () => {
  const told: Reply = { kind: 'derived', lines: [{ words: [{ text: 'Ada, not Ben.' }], scenes: [] }] };
  const none: Reply = { kind: 'none', note: 'Not told.', near: [], nearest: [], examples: [] };
  const asked = { q: 'Who?', note: '', kind: 'answerable' } as const;
  assert.deepEqual(
    [
      verdictOn({ ...asked, right: ['ada', 'BEN'] }, told),
      verdictOn({ ...asked, right: ['Ada', 'Carl'] }, told),
      verdictOn({ ...asked, right: ['Ada'], wrong: ['ben'] }, told),
      verdictOn({ ...asked, right: ['Ada'] }, none),
      verdictOn({ ...asked, kind: 'unanswerable' }, none),
      verdictOn({ ...asked, kind: 'unanswerable' }, told),
    ],
    ['right', 'wrong', 'wrong', 'empty', 'refused', 'answered'],
  );
});

function storyCalled(name: string): Story {
  const file = new URL(`${name}.story.md`, own.includes(name) ? here : examples);
  return compile(parse(name, readFileSync(file, 'utf8'))).story;
}

function questionsOf(name: string): readonly Question[] {
  return JSON.parse(readFileSync(new URL(`${name}.json`, here), 'utf8'));
}

/** What is told when a question is asked: one slice for all that are asked at a place, as to make ready for the first takes longest. */
function slicesOf(story: Story): (question: Question) => Slice {
  const known = new Map<number | undefined, Slice>();
  const told = (upto: number | undefined) => {
    if (upto === undefined) return whole(story);
    const scene = story.scenes[upto - 1]?.id;
    const stop = story.stops.filter((own) => own.scene === scene).at(-1);
    return sliceAt(story, stop?.position ?? upto);
  };
  return ({ upto }) => {
    const slice = known.get(upto) ?? told(upto);
    known.set(upto, slice);
    return slice;
  };
}

function verdictOn({ kind, right = [], wrong = [] }: Question, reply: Reply): Verdict {
  const text = textOf(reply);
  if (kind !== 'answerable') return text === '' ? 'refused' : 'answered';
  if (text === '') return 'empty';
  const isRight =
    right.every((one) => new RegExp(one, 'iu').test(text)) && !wrong.some((one) => new RegExp(one, 'iu').test(text));
  return isRight ? 'right' : 'wrong';
}

/** All that a reply says; nothing, where it only says that there is none, or what is near. */
function textOf(reply: Reply): string {
  if (reply.kind === 'derived')
    return reply.lines.map(({ words, scenes }) => `${plain(words)} [${scenes.join(' ')}]`).join('\n');
  if (reply.kind !== 'one' || reply.explanation.answers.length === 0) return '';
  const { answers, note, until } = reply.explanation;
  return [
    ...answers.flatMap(({ words, support }) => [plain(words), ...support.because.map((ground) => plain(ground.words))]),
    ...(note ? [note] : []),
    ...until.map((earlier) => plain(earlier.answer.words)),
  ].join('\n');
}
