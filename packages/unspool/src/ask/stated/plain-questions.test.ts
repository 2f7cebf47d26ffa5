import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const pottery = `# The pottery

- Person: **Brida Voss**, also Brida, a potter
- Person: **Carl Reiter**, also Carl, a dealer
- Person: **Lene**, Brida's apprentice
- Person: **Agda**, a midwife
- Person: **Tilda**, a woman
- Person: **Hedda**
- Person: **Ulf**
- Person: **Ilse**
- Person: **the tall boy**
- Thing: **the seal**

## The kiln

*The pottery · with Brida, Carl, Lene, the tall boy*

Carl holds her back while a tall boy in a long leather apron smashes the blue vase. Brida coughs, for a shelf collapsed on her in spring.
The stranger is not Carl. Carl, who died in his bed at ninety, never married.

- What did Lene hide?
- Answer to [What did Lene hide?]: The seal, in the flour barrel.
- Who broke the kiln door?
- Answer to [Who broke the kiln door?]: Carl, to get at the moulds.

## The ford

*The ford · with Brida, Carl, Lene*

The current takes Lene off her feet. It is Carl, of all people, who jumps in and drags her out of the current by her hood.
Brida hands her report on the fire to the warden, who offers her the chance to tear it up.

## The school

*The school · with Agda, Lene, Tilda*

Agda does not raise her voice. Lene will go to an aunt's farm, and Tilda will go with her. "A promise is a debt," she says.

## The forge

*The forge · with Carl, Hedda, Tilda, Ulf*

Ulf sleeps. Tilda sells the barge, and Hedda drinks all night because she has lost a wager.
Then she pawned the silver spoons. They arrest her in the lane. The barge is red. Hedda wears a green coat and mends the cart.
Ulf manages to lift the latch with a wedge. Tilda bleeds because a nail tore her foot.
Five goats stand by the trough. Carl employs Ulf as a carter.

## The weir

*The weir · with Ilse, Ulf*

Ilse meets Ulf, and she is forty years old. Ulf was a cooper before the war.

- Agda is Lene's mother.
- Tilda is Lene's mother by birth.
`;

/** A question, and what its answer tells: all of these, and what stands behind "not" never; nothing where nothing tells it. */
const rows: readonly (readonly [question: string, tells?: readonly string[], not?: string])[] = [
  // What somebody was before something is not what they are.
  ['What was Ulf before the war?', ['a cooper before the war']],
  ['What was Ilse before the war?'],
  // Whoever does it stands before what more is said of them, or before "who".
  ['Who smashed the blue vase?', ['a tall boy in a long leather apron']],
  ['Who dragged Lene out of the current?', ['Carl']],
  // A question of the notes and its answer tell more than what is asked.
  ['Where did Lene hide the seal?', ['in the flour barrel']],
  ['Why did Carl break the kiln door?', ['to get at the moulds']],
  ['Why does Brida cough?', ['a shelf collapsed on her']],
  ['How old was Carl when he died?', ['ninety']],
  ['Is the stranger Carl?', ['No']],
  // Whoever is offered something need not do it.
  ['Does Brida tear up her report?'],
  // Of several mothers one is so by birth.
  ["Who is Lene's real mother?", ['Tilda'], 'Agda'],
  // What stands behind ", and she" is a reason for something else.
  ['Why does Tilda sell the barge?'],
  ['Why does Hedda drink all night?', ['she has lost a wager']],
  // Whoever did something last need not be known as she.
  ['Who pawned the silver spoons?', ['Hedda.']],
  ['Who was arrested in the lane?'],
  // What is red is not what is mended in green.
  ['What colour is the barge?', ['red'], 'green'],
  ['What colour is the cart?'],
  // To manage it, or to start, is to do it.
  ['How did Ulf manage to lift the latch?', ['with a wedge']],
  ['Why did Tilda start bleeding?', ['a nail tore her foot']],
  ['Why did Tilda begin to bleed?', ['a nail tore her foot']],
  // How many there are is told by whatever they do.
  ['How many goats are there?', ['Five']],
  ['How many goats stand by the trough?', ['Five']],
  // Whoever is employed by somebody works for them.
  ['Who works for Carl?', ['Ulf']],
  // Several may be meant.
  ['Who said "A promise is a debt"?', ['she says'], 'Lene'],
];

for (const [question, tells = [], not] of rows)
  test(`asked plainly: ${question}`, () => {
    const text = answerOf(question);
    if (tells.length === 0) assert.equal(text, '');
    for (const one of tells) assert.ok(text.includes(one), text);
    if (not !== undefined) assert.ok(!text.includes(not), text);
  });

const slice = whole(compile(parse('pottery', pottery)).story);

function answerOf(question: string): string {
  const reply = answer(slice, question);
  const lines = reply.kind === 'derived' ? reply.lines : reply.kind === 'one' ? reply.explanation.answers : [];
  return lines.map(({ words }) => plain(words)).join('\n');
}
