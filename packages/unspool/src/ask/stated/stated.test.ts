import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, sliceAt, whole } from '../../story/index.js';
import { readQuery } from '../question/query.js';
import { statedAnswer } from './stated-answer.js';

const inn = `# The ferry inn

- Person: **Marta Holt**, also Marta, a former schoolmistress from Lund
- Person: **Jonas**, a carter
- Person: **Lotte**, Jonas's aunt of eighty
- Person: **Piet Vos**, also Piet, a cobbler
- Person: **Ines**, the innkeeper's daughter
- Person: **Gerrit**, an old man
- Place: **the mill**
- Document: **the will**

## The arrival

*1902 · the inn · with Marta, Ines*

Marta arrives at the inn with a trunk and a birdcage. Ines hands her the key of the blue room. On the wall hangs a plate that
reads "Wipe your boots". Marta is forty-one and has come because her brother owes her money. She carries six hundred crowns in her coat.

## The quarrel

*the yard of the mill · with Jonas, Piet*

Jonas and Piet fall out over a dog. Jonas knocks Piet down with a spade, because Piet had laughed at his limp. Piet was married for
nine years, and it was his wife who left. He lost his left eye in a fire. The mill cost eleven thousand crowns.

## A letter

*the inn · with Marta, Ines*

A letter comes from Marta's brother. In it he confesses that the money is gone. She tears the letter up and throws the pieces into
the stove. Ines wants to know what it said, but Marta only hums. The inspector rejected her claim on the ground that it came too late.

## The flood

*the inn · with Marta, Ines, Piet, a stranger*

The river rises two yards in a night. Piet drags Ines out of the water with a boathook. Old Gerrit falls from the roof to his death.
The stranger never eats meat. The ferryman was swept away and drowned. Ines's doll broke in two. Piet sneaks out through the cellar.
Piet has not forgiven Jonas. Ines would marry Piet. The council gives Piet a medal. Somebody had cut the ropes. The miller was
stunned with something hard. Whoever greased the stairs knew the house. Jonas paid rent until he was thirty.

## The wedding

*the church · with Ines, Piet, Abt*

- Person: **Simon Abt**, also Abt, a pedlar

Abt had heard of the wedding from a letter. He gives his name as Simon Voss. Ines gives the two children cakes and a pie. Ines
confesses that she broke the jug. Then she breaks a window and tells nobody, before she faints. Piet divides the money among the
cousins. Abt talks with Piet until four in the morning. Piet will not pay Abt, for he does not trust him. Ines gets engaged to a Mr. Grant, a brewer.

## The step

*the inn · with Ines, Vera, Piet*

- Person: **Vera**, a tall beauty of twenty-six

Ines sweeps the hall. Piet finds Vera on the step and takes her in. Piet takes Ines to the fair. Vera
reads a page of Virgil. Vera says that the stove is cold. A Mrs. Fell of Lund answers the advertisement. Vera confesses that she
kept back the receipt.
`;

/** A question, and what its answer must tell; nothing where nothing states it. */
const rows: readonly (readonly [question: string, ...tells: readonly string[]])[] = [
  ['Who gave Marta the key of the blue room?', 'Ines hands her'],
  ['Who handed Marta the key to the blue room?', 'Ines'],
  ['What does the plate on the wall say?', 'Wipe your boots'],
  ['What is written on the plate?', 'Wipe your boots'],
  ['How old is Marta?', 'forty-one'],
  ['Why did Marta come to the inn?', 'because her brother owes her money'],
  ['How much money does Marta carry?', 'six hundred crowns'],
  ['How much money was Marta carrying in her coat?', 'six hundred crowns'],
  ['Why did Jonas knock Piet down?', 'laughed at his limp'],
  ['What did Jonas knock Piet down with?', 'a spade'],
  ['What weapon did Jonas use to knock Piet down?', 'a spade'],
  ['Who cut the ropes?'],
  // Where a thing is called as a verb is: nobody writes a pen, and what was given may be gone.
  ['Who has the brass pen?'],
  ['What was the miller stunned with?'],
  ['Who greased the stairs?'],
  ['How old is Jonas?'],
  ['How old is Lotte?', 'eighty'],
  ['Who knocked down Piet?', 'Jonas'],
  ['How long was Piet married?', 'nine years'],
  ['How did Piet lose his eye?', 'in a fire'],
  ['What did Piet lose in the fire?', 'left eye'],
  ['How much did the mill cost?', 'eleven thousand crowns'],
  ['What did Marta do with the letter?', 'tears'],
  ['What does the letter from her brother say?', 'the money is gone'],
  ['Why was the claim turned down?', 'too late'],
  ['reason for the rejection of the claim', 'too late'],
  ['Who turned down the claim?', 'inspector'],
  ['By whom was Ines pulled out of the water?', 'Piet'],
  ['Who pulled Ines out of the water?', 'Piet'],
  ['What did Piet pull Ines out of the water with?', 'a boathook'],
  ['How did Piet pull Ines out of the water?', 'with a boathook'],
  ['How far did the river rise?', 'two yards'],
  ['How did Gerrit die?', 'from the roof'],
  ['What happened to the ferryman?', 'drowned'],
  ["What happened to Ines's doll?", 'broke in two'],
  ['How did Piet sneak out?', 'through the cellar'],
  ['What was Marta Holt by profession?', 'schoolmistress'],
  ["What is Piet's occupation?", 'cobbler'],
  ['Is Jonas a carter?', 'Yes'],
  ['Does the stranger eat meat?', 'No'],
  ['Where did Marta throw the pieces?', 'the stove'],
  ['What did the council give Piet?', 'a medal'],
  ['Who gave Piet a medal?', 'council'],
  ['What caused the death of Gerrit?'],
  ['How did Abt find out about the wedding?', 'from a letter'],
  ['How did Mr. Abt find out about the wedding?', 'from a letter'],
  ['How did Mrs. Abt find out about the wedding?'],
  ['What name did Abt use at the church?', 'Simon Voss'],
  ['What name did Piet use at the church?'],
  ['What did Ines give the children to eat?', 'cakes'],
  ['What did Ines confess before she fainted?', 'the jug'],
  ['What did Ines confess after she fainted?'],
  ['What did Piet do with the money?', 'divides the money'],
  ['Who is Ines engaged to?', 'a Mr. Grant'],
  ['How old is Vera?', 'twenty-six'],
  ['Who took Vera in?', 'Piet finds Vera'],
  ['Who took Ines in?'],
  ['What was Vera reading?', 'a page of Virgil'],
  ['Who answered the advertisement?', 'Mrs. Fell'],
  ['Who kept back the receipt?', 'Vera confesses'],
  ["Why won't Piet pay Abt?", 'does not trust him'],
  // Not stated, or the other way round, or of somebody else.
  ['Who knocked down Jonas?'],
  ['Why did Piet knock Jonas down?'],
  ['Who pulled Piet out of the water?'],
  ['How old is Ines?'],
  ['How old is Jonas?'],
  ['How much money does Jonas carry?'],
  ['How long was Jonas married?'],
  ["What is the name of Marta's brother?"],
  ['How did Ines die?'],
  ['How did Marta lose her eye?'],
  ['Why did Ines tear up the letter?'],
  ['Who married Piet?'],
  ['Did Ines marry Piet?'],
  ['Did Piet forgive Jonas?', 'No'],
  ['Did Jonas forgive Piet?'],
  ['What did Marta knock Piet down with?'],
  ['How much did the inn cost?'],
  ['Where did Marta buy the trunk?'],
  ['What happened to the birdcage?'],
  ['What colour is the birdcage?'],
  ['How many children does Piet have?'],
  ["What is Ines's occupation?"],
  ['Is Piet a carter?'],
  ['What does the will say?'],
  ['Whom did Ines meet in Lund?'],
  ['Why did Piet become a cobbler?'],
  ['Who wrote the letter to Jonas?'],
  ['Where is Gerrit buried?'],
  ['How long did Abt talk with Piet?'],
];

const slice = whole(compile(parse('t.story.md', inn)).story);
const told = (of: typeof slice | ReturnType<typeof sliceAt>, question: string) =>
  statedAnswer(of, question, readQuery(question))
    .map(({ words }) => plain(words))
    .join(' | ');

for (const [question, ...tells] of rows) {
  test(`what is stated: ${question} ${tells.length > 0 ? tells.join(', ') : 'nothing'}`, () => {
    const found = told(slice, question);
    if (tells.length === 0) assert.equal(found, '');
    for (const one of tells) assert.ok(found.includes(one), `${JSON.stringify(found)} does not tell ${one}`);
  });
}

test('what is stated so far is answered alike, whatever comes later', () => {
  const other = `${inn.slice(0, inn.indexOf('## The flood'))}## A feast

*the inn · with Marta, Piet*

Piet marries Marta. Marta knocks Jonas down with a ladle. Marta is the thief who took the key of the blue room. Jonas is fifty.
`;
  const [one, two] = [inn, other].map((text) => sliceAt(compile(parse('t.story.md', text)).story, 3));
  for (const [question] of rows)
    assert.equal(told(one as typeof slice, question), told(two as typeof slice, question), question);
});

test('an answer takes no longer than its story is long', () => {
  const scenes = (count: number) =>
    Array.from(
      { length: count },
      (_, at) =>
        `## Scene ${at}\n\nAda${at} hides a coin under stone ${at}. She is glad, and Ben${at} sees her there. He tells nobody.\n`,
    );
  const time = (count: number) => {
    const people = Array.from({ length: count }, (_, at) => `- Person: **Ada${at}**\n- Person: **Ben${at}**\n`).join(
      '',
    );
    const own = whole(compile(parse('t.story.md', `# T\n\n${people}\n${scenes(count).join('\n')}`)).story);
    const before = process.cpuUsage();
    for (const question of [
      'Who hid the coin under the stone?',
      'Why is Ada1 glad?',
      'What did Ada2 hide under the stone?',
      'Where does Ben3 live?',
    ])
      told(own, question);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  time(50);
  const [small, large] = [Math.min(time(100), time(100)), Math.min(time(400), time(400))];
  assert.ok(large < 12 * small + 20_000, `${small} µs for 100 scenes, ${large} µs for 400`);
});
