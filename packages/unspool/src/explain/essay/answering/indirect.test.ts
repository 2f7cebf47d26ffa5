import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, ofKind, whole } from '../../../story/index.js';
import { indirect } from './indirect.js';

const rows: readonly (readonly [question: string, is: string | undefined])[] = [
  ['Why does Ann say nothing?', 'why Ann says nothing'],
  ['Does Ben come back?', 'whether Ben comes back'],
  ['Did Ben know that Ann knew?', 'whether Ben knew that Ann knew'],
  ['Whose blood is on the cuff?', 'whose blood is on the cuff'],
  ['Who are the children on the porch?', 'who the children on the porch are'],
  ['What does the brass key open?', 'what the brass key opens'],
  ['What is in the capsules?', 'what is in the capsules'],
  ['What were Ann and Ben to each other?', 'what Ann and Ben were to each other'],
  ['Who put the jar there?', 'who put the jar there'],
  ['Where is Ann?', 'where Ann is'],
  ['Did Ben forget it, or did he leave it?', undefined],
  ['Who did Ann meet at the mill?', 'who Ann met at the mill'],
  ['Who has the key?', 'who has the key'],
  ['Who can Ann trust?', 'who Ann can trust'],
  ['Where are the broken bowls?', 'where the broken bowls are'],
  ['Where is the key to the mill?', 'where the key to the mill is'],
  ['Where is the key hidden?', 'where the key is hidden'],
  ['Who was the man Ann met?', undefined],
  ['Are the twins in danger?', 'whether the twins are in danger'],
  ['Why is the key in the mill?', 'why the key is in the mill'],
  ['Did Ann ever love Ben?', 'whether Ann ever loved Ben'],
  ['Why did the dog bark at Ann?', undefined],
  ['Warum schweigt sie?', undefined],
];

for (const [question, is] of rows)
  test(question, () => {
    const notes = `# T\n\n- Person: **Ann**\n- Person: **Ben**\n\n## One\n\nAnn waits.\n\n- ${question}\n`;
    const slice = whole(compile(parse('t.story.md', notes)).story);
    const [asked] = ofKind(slice, 'question');
    const told = asked && indirect(slice, asked);
    assert.equal(told && plain(told), is);
  });
