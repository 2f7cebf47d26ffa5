import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile } from '../compile/compile.js';
import { upTo } from './lens.js';
import { presence } from './presence.js';

const cast = '- Person: **Anna**\n- Person: **Ben**\n- Person: **Cleo**\n- Place: **the mill**\n';

/** "anna! ben?" for must and may, with the manner of taking part. */
function present(scene: string): string {
  const { story } = compile(parse('t', `# T\n\n${cast}\n## One\n\n${scene}\n`));
  return presence(upTo(story, 1), 'one')
    .map(
      ({ entity, certainty, how }) =>
        `${entity}${certainty === 'must' ? '!' : '?'}${how === 'there' ? '' : ` ${typeof how === 'string' ? how : how.by}`}`,
    )
    .join(', ');
}

const cases: readonly (readonly [what: string, scene: string, expected: string])[] = [
  ['the subject of a sentence must be there, another name may', 'Anna waits for Ben.', 'anna!, ben?'],
  ['names joined by "and" are one subject', 'Anna and Ben wait. The mill stands still.', 'anna!, ben!'],
  ['who is touched is there', 'Anna kisses Ben. Cleo knows Anna.', 'anna!, ben!, cleo?'],
  ['where a verb does not say it, perhaps', 'Anna sees to the rent.', 'anna?'],
  ['each sentence has its own subject', 'Anna waits. Ben comes with Cleo.', 'anna!, ben!, cleo!'],
  ['who never came is not there, nor whoever only owns', 'Anna never came. Ben’s dog waits. Cleo is gone.', ''],
  ['the subject of a clause is there', 'The door opens and Anna enters. Then Ben laughs.', 'anna!, ben!'],
  ['who is away in one sentence may be there in another', 'Anna is not there. Then Anna comes in.', 'anna!'],
  ['a name in a quotation is only spoken of', 'Anna calls: "Where is Ben?"', 'anna!'],
  ['nor is whoever a document names', '- Document: **the letter**\n\n> Ben will wait.\n\nAnna burns it.', 'anna!'],
  ['a list is complete', '*with Anna, Ben*\n\nAnna speaks of Cleo.', 'anna!, ben!'],
  ['a list with a plus adds to the prose', '*with +Cleo*\n\nAnna waits.', 'cleo!, anna!'],
  ['how somebody takes part', '*with Anna, Ben (by phone), Cleo (unseen)*', 'anna!, ben! phone, cleo! unseen'],
  ['who looks on unseen', 'Anna reads. Ben watches unseen from the stairs.', 'anna!, ben! unseen'],
  ['who hides in a listed scene', '*with Anna, Ben*\n\nBen listens at the door.', 'anna!, ben! unseen'],
  ['who looks on beside a list', '*with Anna*\n\nBen watches from behind a tree.', 'anna!, ben! unseen'],
  ['who hides before the eyes of others', 'Ben comes in. Ben hides under the table. Anna reads.', 'ben!, anna!'],
  ['who may have come out', 'Anna reads. Ben watches from behind the curtain. Then he steps out.', 'anna!, ben!'],
  ['who does something there', 'Ben watches unseen.\n\n- Ben kills Cleo.', 'ben!'],
  ['not here takes away', '*not here: Ben*\n\nAnna waits for Ben.', 'anna!'],
  ['an act puts its doer into the scene', '- Ben kills Cleo.', 'ben!'],
  ['a belief puts nobody anywhere', '- Ben believes that Cleo is dead.', ''],
];

for (const [what, scene, expected] of cases) test(`presence: ${what}`, () => assert.equal(present(scene), expected));
