import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { deedsOf } from './deeds.js';

/** A sentence, a verb, and what it tells: who does it to whom, and whether as so ("~" only meant, "!" denied). */
const samples: readonly (readonly [sentence: string, verb: string, ...deeds: readonly string[]])[] = [
  ['Ada shoots Ben.', 'shoot', 'ada > ben'],
  ['Ada shot Ben.', 'shoot', 'ada > ben'],
  ['Ada has never shot Ben.', 'shoot', '!ada > ben'],
  ['Ada did not shoot Ben.', 'shoot', '!ada > ben'],
  ['Nobody shoots Ben.', 'shoot', '! > ben'],
  ['Ben is shot by Ada.', 'shoot', 'ada > ben'],
  ['Ben was shot.', 'shoot', ' > ben'],
  ['Ben, shot by Ada, lies there.', 'shoot', 'ada > ben'],
  ['Ada and Carl shoot Ben.', 'shoot', 'ada carl > ben'],
  ['Ada shoots Ben and Carl.', 'shoot', 'ada > ben carl'],
  ['Ada shoots Ben, Carl and Dora.', 'shoot', 'ada > ben carl dora'],
  ['Ada enters, sits down and shoots Ben.', 'shoot', 'ada > ben'],
  ['Ada enters, and Carl waits and shoots Ben.', 'shoot', 'carl > ben'],
  ['Ada, the nurse, shoots Ben.', 'shoot', 'ada > ben'],
  ['Ada, who has waited for hours, shoots Ben.', 'shoot', 'ada > ben'],
  ['Ada, who shot Ben, runs.', 'shoot', 'ada > ben'],
  ['When Ada shoots Ben, it rains.', 'shoot', 'ada > ben'],
  ['Carl says that Ada shot Ben.', 'shoot', '~ada > ben'],
  ['Carl thinks Ada shot Ben.', 'shoot', '~ada > ben'],
  ['Carl knows that Ada shot Ben.', 'shoot', 'ada > ben'],
  ['Carl does not know that Ada shot Ben.', 'shoot', '~ada > ben'],
  ['Carl tells Dora that he knows that Ada shot Ben.', 'shoot', '~ada > ben'],
  ['Ben goes home under another name.', 'drown'],
  ['Carl reckons aloud: at noon Ada shot Ben.', 'shoot', '~ada > ben'],
  ['Carl demands that Ada shoot Ben.', 'shoot', '~ada > ben'],
  ['Carl begs that Ada shoots Ben.', 'shoot', '~ada > ben'],
  ['Carl vows that Ada shot Ben.', 'shoot', '~ada > ben'],
  ['Ada wants to shoot Ben.', 'shoot', '~ > ben'],
  ['Ada would shoot Ben.', 'shoot', '~ada > ben'],
  ['Ada nearly shoots Ben.', 'shoot', '~ada > ben'],
  ['If Ada shoots Ben, Carl goes.', 'shoot', '~ada > ben'],
  ["Ada shoots Ben's horse.", 'shoot', 'ada > '],
  ["Ada's brother shoots Ben.", 'shoot', ' > ben'],
  ['The brother of Ada shoots Ben.', 'shoot', ' > ben'],
  ['A stranger shoots Ben.', 'shoot', ' > ben'],
  ['The shot wakes Ben.', 'shoot'],
  ['“Ada shoots Ben,” they cry.', 'shoot'],
  ['Ada waits. She shoots Ben.', 'shoot', 'ada > ben'],
  ['Ada and Dora wait. She shoots Ben.', 'shoot', ' > ben'],
  ['Ada and Carl wait. She shoots Ben.', 'shoot', 'ada > ben'],
  ['Ada beckons to Dora. She shoots Ben.', 'shoot', ' > ben'],
  ['Dora waits for Carl. She shoots him.', 'shoot', 'dora > carl'],
  ['Dora waits for Carl and Ben. She shoots him.', 'shoot', 'dora > '],
  ['Ben waits for Carl. He shoots Dora.', 'shoot', ' > dora'],
  ['Carl waits for Dora. He draws, aims and shoots her.', 'shoot', 'carl > dora'],
  ['Dora hates Carl. A man comes in. He shoots her.', 'shoot', ' > dora'],
  ['Ada sees Ben and shoots him.', 'shoot', 'ada > ben'],
  ['Ada, Carl and Ben wait, and Ada shoots him.', 'shoot', 'ada > '],
  ['Ada, together with Carl, shoots Ben.', 'shoot', 'ada > ben'],
  ['Ada, pale with rage, shoots Ben.', 'shoot', 'ada > ben'],
  ['Ada, having shot Ben, runs.', 'shoot', 'ada > ben'],
  ['Ada is the one who shot Ben.', 'shoot', 'ada > ben'],
  ['Ben, whom Ada shot, lies there.', 'shoot', 'ada > ben'],
  ['Neither Ada nor Carl shot Ben.', 'shoot', '!carl > ben'],
  ['Ada has Ben shot.', 'shoot', ' > ben'],
  ['Ada manages to shoot Ben.', 'shoot', 'ada > ben'],
  ['Ada tries to shoot Ben.', 'shoot', '~ > ben'],
  ['Ada keeps shooting Ben.', 'shoot', 'ada > ben'],
  ['Ada gives Ben the key.', 'give', 'ada > ben'],
  ['She shoots Ben.', 'shoot', ' > ben'],
  ['Ada is in love with Ben.', 'love', 'ada > ben'],
  ['Ada is not a thief.', 'be', '!ada > '],
  ['Ada is never alone.', 'be', '!ada > '],
  ['Ada murders Ben.', 'kill', 'ada > ben'],
  ['Ada beats Ben to death.', 'kill', 'ada > ben'],
  ['Ada beats Ben at chess.', 'kill'],
  ['Ada made the story up.', 'invent', 'ada > '],
  ['Ada steals the purse.', 'take', 'ada > '],
  ['Ada takes the purse.', 'steal'],
];

test('“she” is nobody for certain where somebody else is there whom the paragraph does not name', () => {
  const notes =
    '# T\n\n- Person: **Robin**\n- Person: **Kim**\n\n## One\n\n*With Robin, Kim*\n\nKim climbs out. She hands over a plum.\n';
  const [deed] = deedsOf(whole(compile(parse('t.story.md', notes)).story), 'hand');
  assert.deepEqual(deed?.doers, []);
});

for (const [sentence, verb, ...expected] of samples) {
  test(`told with “${verb}”: ${sentence}`, () => {
    const notes = `# T\n\n- Person: **Ada**\n- Person: **Ben**\n- Person: **Carl**\n- Person: **Dora**\n\n## One\n\n${sentence}\n`;
    const marks = { so: '', denied: '!', meant: '~' };
    const found = deedsOf(whole(compile(parse('t.story.md', notes)).story), verb).map(
      ({ clause, doers, targets }) => `${marks[clause.standing]}${doers.join(' ')} > ${targets.join(' ')}`,
    );
    assert.deepEqual(found, expected);
  });
}

const openings: readonly (readonly [text: string, people: string, ...doers: readonly string[]])[] = [
  ['She waits. She shoots.', 'Ada', 'ada'],
  ['She waits, and shoots.', 'Ada', 'ada'],
  ['She finds Mr. Pym. She shoots.', 'Ada', 'ada'],
  ['She finds Kim. She shoots.', 'Ada', 'ada'],
  ['Ada finds Kim. She shoots.', 'Ada, Kim'],
  ['She finds Ben. She shoots.', 'Ada', 'ada'],
  ['She finds Ben. She shoots.', 'Ada, Dora'],
  ['She finds Ben. She shoots.', 'Ada, Carl', 'ada'],
  ['Ada waits. A man comes in. He shoots.', 'Ada, Carl', 'carl'],
  ['Ada waits. A man comes in. He shoots.', 'Ada, Carl, Ben'],
  ['Carl waits. A man comes in. He shoots.', 'Ada, Carl'],
  ['She shoots.', 'Ada, Kim'],
  ['She shoots.', 'Ada, Ben', 'ada'],
  ['A stranger comes in. She shoots.', 'Ada'],
];

for (const [text, people, ...expected] of openings) {
  test(`a pronoun in a scene with ${people}: ${text}`, () => {
    const notes = `# T\n\n- Person: **Mr. Pym**\n- Person: **Ben**\n- Person: **Kim**\n\n## One\n\n*With ${people}*\n\n${text}\n`;
    const found = deedsOf(whole(compile(parse('t.story.md', notes)).story), 'shoot').flatMap(({ doers }) => doers);
    assert.deepEqual(found, expected);
  });
}

/** What an introduction tells: its line, a verb, and who does it. */
const introduced: readonly (readonly [line: string, verb: string, ...doers: readonly string[]])[] = [
  ['Person: **Gil**, the smith, who mended the bell', 'mend', 'gil'],
  ['Person: **Gil**, who mended the bell', 'mend', 'gil'],
  ['Person: **Gil**, husband of Ada, who mended the bell', 'mend', 'gil'],
  ['Person: **Gil**, to whom Ada wrote', 'write', 'ada'],
  ['Document: **the letter**, from Ada to Ben', 'write', 'ada'],
  ['Thing: **the ring**, of gold', 'send'],
];

for (const [line, verb, ...expected] of introduced) {
  test(`told with “${verb}” where somebody is introduced: ${line}`, () => {
    const notes = `# T\n\n- Person: **Ada**\n- Person: **Ben**\n- ${line}\n`;
    const found = deedsOf(whole(compile(parse('t.story.md', notes)).story), verb).flatMap(({ doers }) => doers);
    assert.deepEqual(found, expected);
  });
}
