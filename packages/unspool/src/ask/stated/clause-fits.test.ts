import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const circus = `# The tent

- Person: **Bruno**, a juggler
- Person: **Wilma**, the owner of the circus
- Person: **Doctor Kern**
- Thing: **the trophy**, a cup

## The rehearsal

*The tent · with Bruno, Wilma*

Bruno slips the ticket under a drum. The clown outwits Wilma in the last round. Wilma sleeps in wagon six. Nelly limps.
Bruno lives in fear of the lions. Wilma has only nine crowns, so she sells her trombone to a pawnbroker.

- Nelly eats behind the cages.

## The duel

*The ring · with Bruno, Wilma, Nelly*

Wilma wins with a trick from Riga. Bruno cheats: he marks a card while the band plays. A broker admires the drum.
Bruno sprains his thumb on the ladder. Wilma sells it and buys a mule. They quarrel in the second round.

- Nelly gives Bruno her kite.
- Wilma has only six crowns, so she lends her drum to the clown.

## The road

*The road · with Doctor Kern, Bruno*

Doctor Kern finds the trombone. He pawns it in Riga and buys a mirror. Kern enters the cellar through a hatch.
The driver of the blue van hands Bruno a rope. Wilma owns the meadow where the trophy is raced.
Wilma puts the trophy into the stove and keeps the rope in her boot. Bruno lives in fear of the lions.
`;

/** A question, and what its answer tells: all of these; nothing where nothing tells it. */
const rows: readonly (readonly [question: string, ...tells: readonly string[]])[] = [
  // A place is whatever stands behind a preposition of place in the clause.
  ['Where did Bruno put the ticket?', 'under a drum'],
  ['Where does Wilma sleep?', 'wagon six'],
  // Who is introduced later is told of by the same name before.
  ['Where does Nelly eat?', 'behind the cages'],
  // In fear nobody lives as in a house.
  ['Where does Bruno live?'],
  // Where something is, is neither where another thing is put, nor where something is done with it.
  ['Where is the trophy raced?', 'the meadow'],
  ['Where is the trophy?', 'In the stove, as last told of'],
  // What somebody has is not what another pays.
  ['How much did the clown pay for the drum?'],
  // "in the second round": nothing is missing behind it.
  ['Whom does the clown outwit in the last round?', 'Wilma'],
  ['Who outwits Wilma?', 'The clown'],
  ['How much money does Wilma have?', 'nine crowns'],
  // What it is done to is the scene.
  ['Who won the duel?', 'Wilma'],
  ['How did Bruno cheat?', 'he marks a card'],
  ['How did Bruno hurt his thumb?', 'on the ladder'],
  ['Who handed Bruno a rope?', 'The driver of the blue van'],
  // "pawns it and buys a mirror": what is bought is not "it".
  ['Who bought the trombone?', 'she sells her trombone to a pawnbroker'],
  ['What did Kern buy?', 'a mirror'],
];

for (const [question, ...tells] of rows)
  test(`the phrase in its place: ${question} ${tells.join(', ') || 'nothing'}`, () => {
    const reply = answer(whole(compile(parse('tent', circus)).story), question);
    const told = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)).join('\n') : '';
    if (tells.length === 0) assert.equal(told, '');
    for (const one of tells) assert.ok(told.includes(one), told);
  });
