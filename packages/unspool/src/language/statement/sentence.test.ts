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

const passives: readonly (readonly [text: string, verb: string | undefined, source?: string])[] = [
  ['Anna is killed by Ben', 'kills'],
  ['Anna has been told by Ben that he dies', 'tells', 'through Ben'],
  ['Anna was then told in the note that he dies', 'tells', 'in the note'],
  ['Anna is killed or captured', 'is'],
  ['Anna is nearly killed', 'is'],
  ['Anna would be killed by Ben', undefined],
  ['Anna learns from Ben, Cora and Dan that he dies', 'learns', 'from Ben, Cora and Dan'],
  ['Anna learns of Ben that he dies', 'learns', 'of Ben'],
  ['Anna reads in the note: come home', 'reads', 'in the note'],
  ['Anna reads in [the note] that he dies', 'reads', 'in the note'],
  ['Anna believes in God: he prays', undefined],
];

for (const [text, verb, from] of passives) {
  test(`passives and sources: ${text}`, () => {
    const runs = readRuns(text, 0, text.length);
    const sentence = readSentence(runs);
    assert.equal(sentence?.verb, verb);
    const source = sentence && 'content' in sentence ? sentence.content.source : undefined;
    assert.equal(source && `${source.how} ${plain(runs).slice(source.at.from, source.at.to)}`, from);
  });
}

test('long lists, and verbs upon verbs, end soon', { timeout: 10_000 }, () => {
  for (const text of [
    `Anna is killed by ${'Ben in '.repeat(20_000)}`,
    `Anna is killed ${'with a knife by Ben '.repeat(20_000)}`,
    `Anna learns from ${'Ben and '.repeat(20_000)}that he dies`,
    `Anna tells ${'the lost '.repeat(20_000)}that he dies`,
    `${'Anna is told by Ben that '.repeat(5000)}he dies`,
    `${'is killed '.repeat(20_000)}`,
  ]) {
    readSentence(readRuns(text, 0, text.length));
  }
});

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
