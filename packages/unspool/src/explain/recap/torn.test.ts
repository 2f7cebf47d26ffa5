import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { beats } from './beats.js';

/** A sentence behind another of its paragraph, and whether it can be told again without that. */
const rows: readonly (readonly [before: string, sentence: string, isAlone: boolean])[] = [
  ['Ada opens the watch with a bent knife.', 'In its place lies a letter.', false],
  ['Ada finds a key in the yard.', 'Ben swears that he lost it in the storm.', false],
  ['Ada lifts the sewing box from the shelf.', 'Under the false bottom lies a secret letter.', false],
  ['A stranger comes up to Ada at the gate.', 'The man kisses Ada and vanishes.', false],
  ['Ada drags Ben out of the burning barn.', 'Ben dies two nights later of his wounds.', false],
  ['Cora lowers a line into the well.', 'Old Greaves tells her that the well ran dry.', false],
  ['Cora lowers a line into the well.', 'Old Greaves says that Ada pays him well.', true],
  // Whom or what a sentence speaks of, it may name itself.
  ['Cora went to Lund without it.', 'Ben makes Ada swear by her mother to leave the town.', true],
  ['Cora finds a knife in the yard.', 'Ben buries Sorrow at Lund and covers it with straw.', true],
  ['Ada sings in the yard for an hour.', 'The woman counts the jars in the cellar one by one.', true],
  ['Ada sings in the yard for an hour.', 'Of all the neighbours only Ben comes to the feast.', true],
  ['Ada sings in the yard for an hour.', 'In the cellar Ben counts the jars with a candle.', true],
  ['Ada sings in the yard for an hour.', 'For as long as it lasts Ben waits behind the door.', true],
  ['Ada sings in the yard for an hour.', 'Ben greets no one, and waits behind the door.', true],
  ['Cora sings in the yard for an hour.', 'In his coat Ben waits behind the door of the mill.', true],
  ['Ned sings in the yard for an hour.', 'In his coat Ben waits behind the door of the mill.', false],
  ['Ada sings in the yard for an hour.', 'Ben promises Ada the mill and the meadow.', true],
  ['Ada sings in the yard for an hour.', 'Ben takes the letter and burns it.', true],
];

for (const [before, sentence, isAlone] of rows)
  test(`what only the sentence before it names is not told again without that: ${sentence}`, () => {
    const notes = `# T\n\n- Person: **Ada**, a woman\n- Person: **Ben**, a man\n- Person: **Cora**, a widow\n- Person: **Ned**, a man\n- Person: **Old Greaves**, the gardener\n- Person: **the woman**\n- Thing: **Sorrow**, a sword\n\n## One\n\n*With Ada, Ben*\n\nThe lamps burn along the quay all night. ${before} ${sentence}\n`;
    const all = beats(whole(compile(parse('t.story.md', notes)).story));
    const beat = all.find(({ words }) => plain(words).endsWith(sentence.slice(-12)));
    assert.equal(beat !== undefined && beat.after === undefined, isAlone);
  });
