import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, whole } from '../../../story/index.js';
import { essay } from '../essay.js';

/** The article of notes whose second scene is this one. */
function told(scene: string, people = ''): string {
  const notes = `# T

- Kind: film
- Person: **Ada**
- Person: **Ben**
- Person: **Cora**
${people}
## One

*With Ada*

Ada locks the mill.

## Two

${scene}
`;
  const { opening, sections } = essay(whole(compile(parse('t.story.md', notes)).story));
  return [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs)].map(({ words }) => plain(words)).join(' ');
}

const rows: readonly (readonly [what: string, scene: string, is: RegExp, isNot?: RegExp])[] = [
  [
    'two who are dead are said to be so in one sentence',
    '*With Ada, Ben*\n\nNeither hears the train on the bridge.\n\n- Ada is dead.\n- Ben is dead.',
    /Neither hears the train on the bridge\. Ada and Ben are dead\./,
  ],
  [
    'a death of which the paragraphs say nothing by name is told with what its killer does',
    '*With Ada, Ben, Cora*\n\nCora shoots her father in the arm and runs for the car with the child, while nobody on the quay lifts a hand to keep her there. Ben fires after the car. The horn sounds and does not stop: it has gone through her head. The lamps go out along the water one by one, and the band on the pier plays on.\n\n- Ben kills Cora.',
    /Ben fires after the car, and kills Cora\. The horn sounds/,
  ],
  [
    'who is found and is not there is found dead',
    '*With Ben*\n\nThe men pull Ada out of the weir.\n\n- Ada is dead.',
    /The men pull Ada’s body out of the weir\./,
    /Ada is dead/,
  ],
  [
    'what a sentence tells of a death no line tells again',
    '*With Ada, Ben*\n\nAda dies in the night, and the lamp burns on.\n\n- Ada is dead.',
    /Ada dies in the night/,
    /is dead/,
  ],
  [
    'what somebody hears is told where the paragraphs say only that they hear it',
    '*With Ada, Ben*\n\nBen stands behind the door in his stockings while the two of them quarrel, and hears every word of what is said inside, and as the lamp is out and the boards are old and dry he dares not go up or down the stairs, and nobody in the house takes any notice of him until the bell rings.\n\n- Ben hears that Ada drowned Cora.',
    /until the bell rings\. He hears that Ada drowned Cora\./,
  ],
  [
    'that somebody dies whom the scene has fall is no sentence of its own where the scene tells it at length',
    '*With Ada, Ben*\n\nAda runs to the mole, jumps for a boat, misses it and is pulled down by her coat. It was she who thought of the fire, Ben tells the people; he only did not say no. The lamps go out along the water one by one, and the band on the pier plays on. Nobody can find the body of Ada, although they drag the harbour for a week, and nobody in the town of all those who were there that night says a word of it until the spring.\n\n- Ada dies.',
    /pulled down by her coat/,
    /Ada dies/,
  ],
  [
    'that somebody dies is no sentence of its own where a scene of many words has them fall into the gorge, and finds nobody',
    '*With Ada, Ben*\n\nAda walks up the hill with the lamp and the dog, and the band on the pier plays on until the rain comes over the roofs. The rail gives way, and Ada falls into the gorge without a cry. Ben counts the crows on the chapel until it is dark, and the lamps go out along the water one by one.\n\n- Ada dies.',
    /Ada falls into the gorge/,
    /Ada dies/,
  ],
  [
    'that somebody dies is told where a scene of many words tells only of the grave of another',
    '*With Ada, Ben, Cora*\n\nAda walks up the hill with the lamp and the dog, and the band on the pier plays on until the rain comes over the roofs. Ben stands at the grave of his father and counts the crows. Cora falls into the arms of the man who sells the tickets, and the lamps go out along the water one by one.\n\n- Ada dies.',
    /Ada dies\./,
  ],
  [
    'that somebody dies is told where it is they who find another dead',
    '*With Ada, Ben*\n\nAda finds a body in the mill race, and runs for the constable through the whole of the wood, past the chapel and the quarry, until she has no more breath and sits down on a stone. Ben says that it will rain. The lamps go out along the water one by one, and the band plays on.\n\n- Ada dies.',
    /Ada dies\./,
  ],
  [
    'who is killed with what the scene has them struck with is not said to be killed again',
    '*With Ada, Ben*\n\nEverybody runs across the lawn, and the band puts down its horns one by one. Ben bellows for Ada, and they wrestle among the tables until she drives a skewer into his side, sausages and all, and the dog makes off with what falls on the grass. The lamps go out along the wall.\n\n- Ada kills Ben with a skewer.',
    /drives a skewer into his side/,
    /kills Ben/,
  ],
];

for (const [what, scene, is, isNot] of rows)
  test(what, () => {
    assert.match(told(scene), is);
    if (isNot) assert.doesNotMatch(told(scene), isNot);
  });

test('who somebody is stands behind the name once', () => {
  const people =
    '- Person: **Captain Hale**, captain of the harbour police\n- Person: **Hester**, a housekeeper\n- Person: **Max**, who owns the Swan\n';
  const text = told(
    '*With Ada, Captain Hale, Hester*\n\nCaptain Hale knocks. Hester, who has kept house for thirty years, opens. Its owner, Max, sings, who keeps a hen.',
    people,
  );
  assert.match(text, /Captain Hale of the harbour police knocks\. Hester, who has kept house/);
  assert.match(text, /Its owner, Max, sings/);
});

test('what is said of two together stands behind both names, and names neither twice', () => {
  const people = '- Person: **Walt**, and **Duff**, clerks of the mill\n';
  assert.match(
    told('*With Ada, Walt*\n\nDuff and Walt are in chains already.', people),
    /Duff and Walt, clerks of the mill, are in chains already\./,
  );
  assert.doesNotMatch(told('*With Ada, Walt*\n\nWalt is in chains already.', people), /and Duff|clerks/);
});
