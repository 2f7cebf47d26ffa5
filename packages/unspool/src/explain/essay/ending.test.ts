import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, upTo, whole } from '../../story/index.js';
import { essay } from './essay.js';
import { essayVoice } from './essay-voice.js';

const first = [
  '# T\n\n- Kind: film\n- Person: **Ann**, a nun\n- Person: **Bo**, a monk\n- Person: **Cy**, a smith\n- Person: **Di**, a nurse\n',
  '## One\n\n*With Ann, Bo*\n\nAnn opens the gate, and Bo counts the hens by the light of a lamp.\n\n- **The theft**: Cy steals the hens.\n- Who poisoned Di?\n- Who brought the tea?\n- Who is the man in the hat?\n',
  '## Two\n\n*With Ann, Bo*\n\nAnn waits by the well, and Bo sings.\n',
  '## Three\n\n*With Ann, Cy*\n\nAnn walks home.\n',
  '## Four\n\n*With Cy*\n\nCy sews a sail, and sings.\n',
  '## Five\n\n*With Ann*\n\nAnn rows across.\n',
];

/** What "The ending explained" says where the last two scenes have these lines; at the fifth stop it says nothing. */
function explained(sixth: string, seventh = ''): string {
  const notes = `${first.join('\n')}\n## Six\n\n*With Ann, Bo*\n\nAnn finds Bo in the barn.\n\n${sixth}\n\n## Seven\n\n*With Ann*\n\nAnn walks up to the house and sits down.\n\n${seventh}\n`;
  const { story } = compile(parse('t.story.md', notes));
  const at = (slice: Parameters<typeof essay>[0]) =>
    essay(slice)
      .sections.filter(({ heading }) => heading === essayVoice.endingExplained)
      .flatMap(({ paragraphs }) => paragraphs.map(({ words }) => plain(words)))
      .join(' ');
  assert.equal(at(upTo(story, 5)), '');
  return at(whole(story));
}

const rows: readonly (readonly [what: string, sixth: string, seventh: string, is: string | undefined])[] = [
  [
    'several answers of one person are told of them once',
    '- Answer to [Who poisoned Di?]: Bo, the monk, so that she would not talk.\n- Answer to [Who brought the tea?]: Bo.\n- Answer to [Who is the man in the hat?]: Bo, the monk.',
    '',
    'Bo, the monk, poisoned Di, so that she would not talk. He brought the tea, and he is the man in the hat.',
  ],
  [
    'answers of several people stand one behind the other',
    '- Answer to [Who poisoned Di?]: Bo.\n- Answer to [Who brought the tea?]: Ann.',
    '',
    'Bo poisoned Di. Ann brought the tea.',
  ],
  [
    'whom the end has cost what',
    '- Bo kills Di.',
    '- Bo is arrested.',
    'All this has cost the life of Di and the freedom of Bo.',
  ],
  ['several lives', '- Bo kills Di.', '- Cy dies by suicide.', 'All this has cost the lives of Di and Cy.'],
  [
    'who was poisoned, though they seem to have died in bed',
    '- **Heart**: Di dies of heart failure.',
    '- Overturns [Heart]: Di was poisoned with tea.',
    'All this has cost the life of Di.',
  ],
  ['who goes to prison where nobody died has cost nothing', '- Bo is arrested.', '', undefined],
  [
    'who knows what others know is told where they learn it',
    '- Ann learns that Bo knows that Cy is ill.',
    '- Cy learns that Di is the nurse.',
    undefined,
  ],
  ['who goes down with a ship', '', '- Di dies in the wreck.', 'All this has cost the life of Di.'],
  ['who only dies has paid for nothing', '', '- Cy dies of old age.', undefined],
  ['what somebody only says has cost nothing', '- Bo tells Ann that he kills Di.', '', undefined],
  ['what is only likely has cost nothing', '- Bo kills Di. (likely)', '', undefined],
  ['who is free again has lost no freedom', '- Bo is arrested.', '- Bo is released.', undefined],
  [
    'who dies long after a war, or by the fire, has not been killed by it',
    '- Di dies years after the war.',
    '- Cy dies by the fire.',
    undefined,
  ],
  ['who fights an illness is in no battle', '', '- Di dies after a long battle with cancer.', undefined],
  ['who dies in a war', '', '- Di dies in the war.', 'All this has cost the life of Di.'],
  [
    'whom a paragraph says to be killed',
    'Ann does as she is told, and kills Bo.',
    '',
    'All this has cost the life of Bo.',
  ],
  ...[
    'Ann never kills Bo.',
    'Nobody kills Bo.',
    'Neither Ann nor Cy kills Bo.',
    'Ann dreams that she kills Bo.',
    'If Ann kills Bo, Cy sings.',
    'Cy says that Ann kills Bo.',
    'Ann waits until Cy kills Bo.',
    'Ann wonders who kills Bo.',
    'Ann kills Bo in a play.',
  ].map((prose) => [`who is not killed: ${prose}`, prose, '', undefined] as const),
  [
    'what is only likely to have been so corrects nothing',
    '- Overturns [The theft]: Bo steals the hens. (likely)',
    '',
    undefined,
  ],
  [
    'what somebody has forgotten they do not know',
    '- Ann learns that Bo is Cy’s son.\n- Cy learns that Ann opened the gate.',
    '- Ann forgets that Bo is Cy’s son.',
    undefined,
  ],
  [
    'what is not so nobody knows',
    '- **Sale**: Bo sold the mill.\n- Ann learns that Bo sold the mill.\n- Cy learns that Ann opened the gate.',
    '- Overturns [Sale]: Cy sold the mill.',
    undefined,
  ],
  [
    'what two learn in a dream',
    '### Dream\n\n*Dreamt by Ann · with Ann, Cy*\n\n- Ann learns that Bo is Cy’s son.\n- Cy learns that Ann opened the gate.',
    '',
    undefined,
  ],
  [
    'what one was let to believe, where no question asks it',
    '- Overturns [The theft]: Bo steals the hens.',
    '',
    'For a while the film lets us think that Cy steals the hens, but it is Bo who does.',
  ],
  [
    'what two came to know',
    '- Ann learns that Bo is Cy’s son.',
    '- Cy learns that Ann opened the gate.',
    'By the end Ann knows that Bo is Cy’s son, and Cy that Ann opened the gate.',
  ],
];

for (const [what, sixth, seventh, is] of rows)
  test(`the ending explained: ${what}`, () => {
    const text = explained(sixth, seventh);
    if (is === undefined) assert.equal(text, '');
    else assert.ok(text.includes(is), text);
    assert.doesNotMatch(text, /Only in its last scenes/);
  });
