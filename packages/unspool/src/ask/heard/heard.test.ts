import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { notesOf, type OpenWork, originsOfClaims, readSource } from '../../read/index.js';
import { compile, type Slice, upTo, whole } from '../../story/index.js';
import { answer } from '../index.js';

const script = `INT. HALL - DAY

Ann waits. Ben enters.

BEN
The ferryman has drowned.

ANN
Drowned? Who saw it?

BEN
I did.

Ben walks out. Cleo enters.

CLEO
What did he want?

ANN
Nothing. The lantern is broken.

CLEO
Then I shall mend it.

INT. YARD - NIGHT

Cleo enters.

CLEO
No light.

BEN
Cleo, the ferryman owed me money.

CLEO
Did he.
`;

const tell = async (text: string, name: string) => {
  const work = await readSource(new TextEncoder().encode(text), name);
  const notes = notesOf(work);
  const { story, places } = compile(parse('a', notes.text));
  return { story, works: [{ work, told: originsOfClaims(notes, places) }] };
};
const telling = tell(script, 'ferry.fountain');

const reply = (slice: Slice, question: string, works: readonly OpenWork[]): string => {
  const found = answer(slice, question, works);
  return found.kind === 'derived' ? found.lines.map(({ words }) => plain(words)).join(' | ') : found.kind;
};

const cases: readonly (readonly [question: string, expected: RegExp])[] = [
  ['Who heard “the ferryman has drowned”?', /^Ann heard it for certain\. \| Not Cleo \(enters only afterwards: /],
  ['Who was there when “Who saw it?” was said?', /^Ben heard it for certain\./],
  ['Who heard Ben say “I did”?', /^Ann heard it for certain\./],
  ['Who heard Cleo say “I did”?', /^none$/],
  ['Who heard “nobody ever says this”?', /^none$/],
  ['Did Cleo hear “the ferryman has drowned”?', /^No: enters only afterwards: /],
  ['Did Ann hear “the ferryman has drowned”?', /^Yes: there before: /],
  ['Did Ben hear “the ferryman has drowned”?', /^Yes: they say it themselves\./],
  [
    'Has Ann been told of the ferryman?',
    /^These words are said before Ann\. \| Ben says: “The ferryman has drowned\.”$/,
  ],
  ['Does Ben know of the lantern?', /^none$/],
  [
    'Does Cleo know of the lantern?',
    /^These words are said before Cleo\. \| Ann says: “Nothing\. The lantern is broken\.”$/,
  ],
  ['Does Ann know of the lantern?', /^These words are said by Ann\./],
  [
    'Has Cleo been told of the ferryman?',
    /^These words are said before Cleo\. \| Ben says: “Cleo, the ferryman owed me money\.”$/,
  ],
];

for (const [question, expected] of cases)
  test(`asked of a script: ${question}`, async () => {
    const { story, works } = await telling;
    assert.match(reply(whole(story), question, works), expected);
  });

test('what is said later is not told, and nothing is said of it without the work', async () => {
  const { story, works } = await telling;
  const question = 'Has Cleo been told of the ferryman?';
  assert.equal(reply(upTo(story, 1), question, works), 'none');
  assert.equal(reply(upTo(story, 1), 'Who heard “owed me money”?', works), 'none');
  assert.deepEqual(
    answer(upTo(story, 1), 'Who heard “owed me money”?', works),
    answer(upTo(story, 1), 'Who heard “the moon is green”?', works),
  );
});

test('who is only likely to say something is not said to say it', async () => {
  const { story, works } = await tell(
    '“Good day,” said Ann Carrow to Ben Harding.\n\n“It is late,” said Ben Harding to Ann Carrow.\n\n“Then mend the lantern.”\n',
    'yard.txt',
  );
  assert.match(reply(whole(story), 'Did Ann Carrow hear “the lantern”?', works), /^Likely: they say it themselves\./);
  assert.match(
    reply(whole(story), 'Has Ann Carrow been told of the lantern?', works),
    /^These words are likely said by Ann Carrow\./,
  );
});

const things = `INT. HALL - DAY

Ann waits. Ben enters with a lantern.

BEN
Here it is.

ANN
(takes the lantern)
Thank you.

Ann walks out.

BEN
(with a cry)
Wait!

INT. YARD - NIGHT

CLEO
(giving Ben the rope)
Hold this.

BEN
I do.

Cleo throws away the letter.

CLEO
So much for that.
`;

const holdings: readonly (readonly [question: string, stop: number, expected: RegExp])[] = [
  [
    'Who has the lantern?',
    9,
    /^Ann has it, by the last direction that names it\. \| Ben: “Ann waits\. Ben enters with a lantern\.” \| Ann: “takes the lantern”$/,
  ],
  ['Who has the rope?', 9, /^Ben has it, by the last direction/],
  ['Who has the rope?', 1, /^(?:none|several)$/],
  ['Who has the letter?', 9, /^Cleo puts it away, by the last direction/],
  ['Who has the cry?', 9, /^(?:none|several)$/],
];

for (const [question, stop, expected] of holdings)
  test(`things are read in directions: ${question} (${stop})`, async () => {
    const work = await readSource(new TextEncoder().encode(things), 'things.fountain');
    const notes = notesOf(work);
    const { story, places } = compile(parse('a', notes.text));
    const slice = stop === 9 ? whole(story) : upTo(story, stop);
    assert.match(reply(slice, question, [{ work, told: originsOfClaims(notes, places) }]), expected);
  });
