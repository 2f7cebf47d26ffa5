import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRuns } from '../inline/inline.js';
import { plain } from '../inline/run.js';
import { readSentence, type Sentence, startsWithVerb } from './sentence.js';

/** A sentence as its parts: `subject | verb | …`, what is thought or said in parentheses. */
function show(text: string): string {
  const runs = readRuns(text, 0, text.length);
  const whole = plain(runs);
  const part = (sentence: Sentence): string => {
    const cut = ({ from, to }: { readonly from: number; readonly to: number }) => whole.slice(from, to);
    const parts = [cut(sentence.subject), sentence.verb as string];
    for (const key of ['object', 'complement', 'holder', 'hearer', 'way'] as const) {
      const span = (sentence as { readonly [K in typeof key]?: { from: number; to: number } })[key];
      if (span) parts.push(cut(span));
    }
    if ('content' in sentence) {
      const { content } = sentence;
      parts.push(content.sentence ? `(${part(content.sentence)})` : `“${cut(content)}”`);
    }
    return parts.join(' | ');
  };
  const sentence = readSentence(runs);
  return sentence ? part(sentence) : 'none';
}

const cases: readonly (readonly [text: string, shown: string])[] = [
  ['Min-hee dies by suicide.', 'Min-hee | dies | by suicide'],
  ['Ivo has died, and nobody knows.', 'Ivo | dies'],
  ['Ok-ju kills Choi with a knife', 'Ok-ju | kills | Choi | with a knife'],
  ['The thieves take the money', 'The thieves | takes | the money'],
  ['Anna secretly puts back the letter in the drawer', 'Anna | puts | the letter | in the drawer'],
  ['The royal family takes the throne', 'The royal family | takes | the throne'],
  ['The lost girl takes the knife', 'The lost girl | takes | the knife'],
  ['When Ivo sleeps, Nela takes the jar', 'Nela | takes | the jar'],
  ['He sleeps; Nela takes the jar', 'Nela | takes | the jar'],
  ['In the dark he takes the knife', 'he | takes | the knife'],
  ['Anna reads, and takes the knife', 'Anna | takes | the knife'],
  ['Creon is no longer king of Thebes', 'Creon | isNoLonger | king of Thebes'],
  ['Laius is not the father', 'Laius | is | not the father'],
  ['Nela has become a friend', 'Nela | becomes | a friend'],
  ['The fish means freedom to Min-hee', 'The fish | means | freedom | Min-hee'],
  ['Anna knows that Ben believes that it is over', 'Anna | knows | (Ben | believes | (it | is | over))'],
  ['Anna knows: Ben dies', 'Anna | knows | (Ben | dies)'],
  ['Anna learnt from the letter that Ben dies', 'Anna | learns | (Ben | dies)'],
  ['Anna believes “that he dies”', 'Anna | believes | ““that he dies””'],
  ['Anna believes that Ben wants to die', 'Anna | believes | “Ben wants to die”'],
  ['Anna tells [the girl] that Ben dies', 'Anna | tells | the girl | (Ben | dies)'],
  ['Anna tells Ben: "Go!"', 'Anna | tells | Ben | “"Go!"”'],
  ['Anna lies to Ben that she is ill', 'Anna | liesTo | Ben | (she | is | ill)'],
  ['Anna says to Ben that she is ill', 'Anna | tells | Ben | (she | is | ill)'],
  ['Anna promises that she is here', 'Anna | promises | (she | is | here)'],
  ['The note says: come home', 'The note | says | “come home”'],
  ['Tomas wants to die', 'none'],
  ['Anna does not take the knife', 'none'],
  ["Anna doesn't take the knife", 'none'],
  ['Anna never dies', 'none'],
  ['Anna will kill Ben', 'none'],
  ['Anna might have killed Ben', 'none'],
  ['Anna almost dies', 'none'],
  ['Nobody takes the knife', 'none'],
  ['If Ben dies, Anna takes the knife', 'none'],
  ['Anna dies or Ben dies', 'none'],
  ['Anna fears that Ben dies', 'none'],
  ['Anna asks who killed Ben', 'none'],
  ['Anna sees Ben take the knife', 'none'],
  ['Anna takes off', 'none'],
  ['Anna gives up the search', 'none'],
  ['Rumour: Ben kills Anna', 'none'],
  ['"Ben kills Anna"', 'none'],
  ['Anna tells Ben nothing', 'none'],
  ['Anna sings', 'none'],
];

for (const [text, shown] of cases) test(`sentence: ${text}`, () => assert.equal(show(text), shown));

test('a verb can be chosen: what stands before it is its subject', () => {
  const text = 'Nela kneels, opens the box and takes the jar';
  const runs = readRuns(text, 0, text.length);
  const at = text.indexOf('takes');
  assert.deepEqual(readSentence(runs, at), {
    verb: 'takes',
    subject: { from: 0, to: at - 1 },
    object: { from: at + 6, to: text.length },
  });
  assert.equal(readSentence(runs, text.indexOf('opens')), null);
});

test('a phrase can start with a verb', () => {
  assert.ok(startsWithVerb('kills Choi'));
  assert.ok(startsWithVerb('is no longer'));
  assert.ok(!startsWithVerb('killer'));
  assert.ok(!startsWithVerb('lethal skills'));
});

test('beliefs about beliefs are read to a depth, and kept as words below it', () => {
  const text = `${'Ann knows that '.repeat(1000)}Ann dies`;
  let sentence = readSentence(readRuns(text, 0, text.length));
  let depth = 0;
  while (sentence && 'content' in sentence) {
    depth += 1;
    assert.equal(sentence.content.to, text.length);
    sentence = sentence.content.sentence;
  }
  assert.ok(depth > 5 && depth < 20);
});
