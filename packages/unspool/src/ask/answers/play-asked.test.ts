import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { answer } from '../answer.js';

function told(text: string) {
  return whole(compile(parse('play.story.md', text)).story);
}

const ferry = told(`# The ferry

## Act I, Scene I

*with Runa, Halvard*

- Person: **Runa**
- Person: **Halvard**
- Person: **Ingrid**
- Person: **Brother Tove**
- Person: **Sten**
- Person: **Aslak**
- Person: **Warden**

- Runa says: “And, brother, is the boat made fast?”
- Halvard says: “It is, my dear sister, with two ropes.”
- Runa says: “Then sit, brother, and eat.”

## Act I, Scene II

*with Ingrid, Halvard*

- Ingrid says: “Is it late, mother? Mother! I speak of my sister Runa, who waits.”
- Halvard says: “Nobody sleeps, my uncle!”
- Ingrid says: “Mother is asleep.”

## Act II, Scene I

*with Brother Tove, Ingrid*

- Ingrid says: “Come, brother, sit with us.”
- Brother Tove says: “I thank you, sister.”
- Ingrid says: “Good brother, eat.”
- Brother Tove says: “Gladly, sister.”
- Ingrid says: “And drink, brother, and be merry, for the night is long and the ferry will not go before the ice is out.”

## Act II, Scene II

*with Sten, Aslak*

- Aslak says: “My son, take the oar.”
- Sten says: “O, I am slain!”
- Aslak says: “I die of thirst, and have no water.”
- Runa says: “Who calls?”
- Aslak says: “Nobody but the warden.”
- Warden says: “Aslak, come.”
`);

const tower = told(`# The tower

## Act I, Scene I

*with Arn, Bera, Dag, Elke, Finn*

- Person: **Arn**
- Person: **Bera**
- Person: **Dag**
- Person: **Elke**
- Person: **Finn**
- Person: **Abby**
- Person: **Olga**

- Arn says: “If I am slain, ring the bell.”
- Bera says: “Ring it twice. Before I die, it shall ring!”
- Elke says: “Wenn ich sterbe, läute auch.”
- Dag says: “Who would weep when I die? Alas! I am slain!”
- Finn says: “Ich sterbe.”

## Act I, Scene II

*with Abby, Olga*

- Abby says: “It is cold, mother.”
- Olga says: “Then sit, daughter.”
- Abby says: “Gladly.”
`);

const prinz = told(`# Das Wehr

## Erster Aufzug, Erster Auftritt

*with Der Prinz, Alma*

- Person: **Der Prinz**
- Person: **Alma**
- Person: **Brandis**
- Person: **Прохор Лукич**

- Der Prinz says: “Wo ist der Graf Brandis?”
- Alma says: “Vater ist er nicht; ich sah ihn nie, mein Prinz.”
- Der Prinz says: “So geh.”

## Erster Aufzug, Zweiter Auftritt

*with Alma, Brandis, Прохор Лукич*

- Alma says: “Wie geht es, mein Vater?”
- Brandis says: “Gut, meine Tochter.”
- Alma says: “Das freut mich, mein Vater, sehr.”
- Прохор Лукич says: “Здравствуйте.”
`);

const cases: readonly (readonly [slice: typeof ferry, question: string, first: string])[] = [
  [ferry, "Who is Runa's brother?", 'Likely Halvard.'],
  [ferry, "Who is Halvard's sister?", 'Likely Runa.'],
  [ferry, "Who is Ingrid's sister?", 'Likely Runa.'],
  // She calls nobody there so, and he speaks of another.
  [ferry, "Who is Ingrid's mother?", ''],
  [ferry, "Who is Halvard's uncle?", ''],
  // A friar is everybody's brother, and an old man calls many a son.
  [ferry, "Who is Ingrid's brother?", ''],
  [ferry, "Who is Sten's father?", ''],
  [ferry, "Who is Aslak's son?", ''],
  [ferry, 'Who is in II.1?', 'Brother Tove and Ingrid.'],
  [ferry, 'Who is in act 1, scene 2?', 'Ingrid and Halvard.'],
  [ferry, 'Who is in the second scene of the first act?', 'Ingrid and Halvard.'],
  [ferry, 'Who is in II.7?', ''],
  [ferry, 'Who speaks most?', 'Ingrid.'],
  [ferry, 'Who speaks most in act I?', 'Ingrid.'],
  [ferry, 'Who has the most lines in I.1?', 'Runa.'],
  // Who says “I die of thirst” and goes on speaking lives.
  [ferry, 'Who is dead so far?', 'Likely Sten.'],
  [ferry, 'When did Halvard and Ingrid first meet?', 'Likely they first speak in “Act I, Scene II”.'],
  [ferry, 'Who speaks with the warden?', 'Likely with Aslak.'],
  [ferry, 'When did Runa and Ingrid first meet?', ''],
  // No abbess, whatever her name begins with.
  [tower, "Who is Abby's mother?", 'Likely Olga.'],
  // Whom it would be done to need not be dead.
  [tower, 'Who is dead so far?', 'Likely Dag and Finn.'],
  [prinz, 'Who speaks with the Prince?', 'Likely with Alma.'],
  [prinz, "Who is Alma's father?", 'Likely Brandis.'],
  [prinz, 'Who speaks with Count Brandis?', 'Likely with Alma.'],
  [prinz, 'Who speaks with Prokhor Lukich?', 'Likely with Alma.'],
  [prinz, 'Who speaks with Baron Brandis?', ''],
];

for (const [slice, question, first] of cases)
  test(`of a play: ${question}`, () => {
    const reply = answer(slice, question);
    assert.equal(reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : '', first);
  });
