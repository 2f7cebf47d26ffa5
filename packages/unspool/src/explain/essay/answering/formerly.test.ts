import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, ofKind, whole } from '../../../story/index.js';
import { corrected } from './formerly.js';
import { standAlone } from './stand-alone.js';

const rows: readonly (readonly [question: string, first: string, last: string, is: string | undefined])[] = [
  [
    'Who is the man in the coat?',
    'a thief who robbed the wreck. (possible)',
    'Ben himself.',
    'The man in the coat is Ben himself, and not, as it seems at first, a thief who robbed the wreck.',
  ],
  [
    'Who are the two on the pier?',
    'thieves from Lund, with what they stole; so they say.',
    'Ann and Ben.',
    'The two on the pier are Ann and Ben, and not, as it seems at first, thieves from Lund, with what they stole.',
  ],
  // Where somebody is may be another place by now.
  ['Where is Ann?', 'in Mexico.', 'beyond the weir.', undefined],
  ['Who sold the boat?', 'Ann, out of spite.', 'nobody; it drifted off.', undefined],
  ['Who sold the boat?', 'spite did it.', 'Ann.', undefined],
  ['Who is the man in the coat?', 'Ben, most say.', 'Ben.', undefined],
  ['Who is the man in the coat?', 'nobody.', 'Ben.', undefined],
  // What has a reason is no name that another takes the place of.
  ['Who is the man in the coat?', 'a thief, because he limps.', 'Ben himself.', undefined],
  ['Who is the man in the coat?', 'a thief.', 'Ben himself, because he limps.', undefined],
];

for (const [question, first, last, is] of rows)
  test(`${question} ${first} ${last}`, () => {
    const notes = `# T\n\n- Person: **Ann**\n- Person: **Ben**\n\n## One\n\nAnn waits.\n\n- ${question}\n- Answer to [${question}]: ${first}\n\n## Two\n\nBen comes.\n\n- Answer to [${question}]: ${last}\n`;
    const slice = whole(compile(parse('t.story.md', notes)).story);
    const [asked] = ofKind(slice, 'question');
    const answer = ofKind(slice, 'answer').at(-1);
    assert.ok(asked && answer);
    const own = standAlone(slice, asked, answer, 'certain');
    assert.ok(own);
    const told = corrected(slice, asked, own);
    assert.equal(told && plain(told.words), is);
  });
