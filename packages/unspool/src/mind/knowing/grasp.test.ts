import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sliceOf, testGrasps } from '../../../test/belief/grasp-cases.js';
import { fooledIn } from './fooled.js';
import { knowersOf } from './grasp.js';
import { provenanceOf } from './provenance.js';

testGrasps([
  [
    'what is stated is so from then on',
    '## One\n\n*with Ada, Ben*\n\n- Ada learns that Cleo is dead.\n\n## Two\n\n*with Ben*\n\nBen waits.\n',
    {
      'ada: Cleo is dead.': 'must knows stated one',
      'ben: Cleo is dead.': '-',
      'ada: Cleo dies.': 'must knows stated one',
      'ada: Cleo is alive.': '-',
    },
  ],
  [
    'a deed is seen by who is there, and by nobody else',
    '## One\n\n*with Ada, Ben*\n\n- Ada takes the key.\n\n## Two\n\n*with Cleo*\n\nCleo waits.\n',
    {
      'ben: Ada takes the key.': 'must knows saw one',
      'cleo: Ada takes the key.': '-',
      'ada: Ada takes the key.': 'must knows saw one',
    },
  ],
  [
    'who is seen alive is not taken for dead any more, unless they may not be recognised, or really die',
    '## One\n\n*with Ada, Ben, Eve*\n\n- Ada tells Ben that Cleo is dead.\n- Ada tells Ben that Dan is dead.\n\n' +
      '## Two\n\n*with Ben, Cleo*\n\n## Three\n\n*with Ben, Dan*\n\nA beggar comes; it is Dan in disguise.\n\n' +
      '## Four\n\n*with Eve, Cleo (by phone)*\n\n## Five\n\n*before [One] · with Eve, Dan*\n',
    {
      'ben: Cleo is dead. @one': 'must believes told by ada one',
      'ben: Cleo is dead.': '-',
      'ben: Dan is dead.': 'may believes told by ada one',
      'eve: Cleo is dead.': 'must believes overheard by ada one',
      'eve: Dan is dead.': 'must believes overheard by ada one',
    },
  ],
  [
    'who learns of a death knows it, wherever the scenes lie in which the dead still lives',
    '## One\n\n*1990 · with Ada, Ben*\n\n## Two\n\n*with Ada*\n\n- Ada learns that Ben is dead.\n\n## Three\n\n*with Eve*\n\n- Eve kills Ben.\n',
    { 'ada: Ben is dead.': 'must knows stated two' },
  ],
  [
    'what was at another time by its own words is seen by nobody there',
    '## One\n\n*with Ada, Ben*\n\n- Cleo died in the spring.\n- Cleo kills the dog two years later.\n',
    { 'ada: Cleo is dead.': '-', 'ben: Cleo kills the dog.': '-' },
  ],
  [
    'who was only there was there',
    '## One\n\n*with Ada, Ben*\n\n- The lamp is broken.\n',
    { 'ben: The lamp is broken.': 'may present saw one' },
  ],
  [
    'where no list is complete, a name may be there',
    '## One\n\nAda thinks of Ben.\n\n- Ada takes the key.\n',
    { 'ben: Ada takes the key.': 'may present saw one' },
  ],
  [
    'who watches unseen sees, and what they do is not seen',
    '## One\n\n*with Ada, Ben (unseen)*\n\n- Ada takes the key.\n- Ben takes the note.\n',
    {
      'ben: Ada takes the key.': 'must knows saw one',
      'ada: Ben takes the note.': '-',
      'ben: Ben takes the note.': 'must knows saw one',
    },
  ],
  [
    'a deed of somebody in disguise is seen, and not whose it is',
    '## One\n\n*with Ada, Ben, Cleo*\n\nBen is dressed as a postman.\n\n- Ben takes the key.\n- Cleo takes the note.\n',
    {
      'ada: Ben takes the key.': 'may present saw one',
      'ben: Ben takes the key.': 'must knows saw one',
      'ada: Cleo takes the note.': 'must knows saw one',
    },
  ],
  [
    'a disguise may be that of somebody of the story',
    '## One\n\n*with Ada, the nurse*\n\nThe nurse sings.\n\n## Two\n\n*with Ada, Ben*\n\nBen, dressed as a nurse, comes in.\n\n- Ben gives the key to Ada.\n\n## Three\n\n*with Ada, Dan*\n\nDan is disguised as the nurse.\n\n- Dan takes the key.\n',
    { 'ada: Ben gives the key to Ada.': 'may present saw two', 'ada: Dan takes the key.': 'may present saw three' },
  ],
  [
    'whoever recognises somebody in disguise knows who did it, and so do all to whom they show themselves',
    '## One\n\n*with Ada, Ben, Cleo*\n\nBen, disguised as a nurse, comes in. Ada recognises Ben.\n\n- Ben takes the key.\n\n' +
      '## Two\n\n*with Ada, Dan*\n\nDan poses as a vet. Dan takes off his beard.\n\n- Dan takes the note.\n',
    {
      'ada: Ben takes the key.': 'must knows saw one',
      'cleo: Ben takes the key.': 'may present saw one',
      'ada: Dan takes the note.': 'must knows saw two',
    },
  ],
  [
    'what somebody does before they are in disguise is known, and who sees that it is they, whoever else they recognise, knows the rest',
    '## One\n\n*with Ada, Ben, Cleo, Dan, Eve*\n\n- Ben takes the key.\n\nBen, dressed as a postman, comes in with Dan. Ada recognises Cleo. Cleo knows that it is Ben. Ben is recognised by Eve.\n\n- Ben takes the note.\n',
    {
      'ada: Ben takes the key.': 'must knows saw one',
      'ada: Ben takes the note.': 'may present saw one',
      'cleo: Ben takes the note.': 'must knows saw one',
      'dan: Ben takes the note.': 'must knows saw one',
      'eve: Ben takes the note.': 'must knows saw one',
    },
  ],
  [
    'who recognises somebody in disguise in other words than their name, or is told who it is, knows them',
    '## One\n\n*with Ada, Ben, Cleo, Dan, Eve*\n\nBen is dressed as a postman. Ada recognises him at once. Dan sees through the disguise. Ben does not tell Eve that it is Ben.\n\n- Ben takes the note.\n\n' +
      '## Two\n\n*with Ada, Ben, Cleo, Dan, Eve*\n\nBen, dressed as a guard, tells Ada that he is Ben. Cleo recognises the guard. Dan knows that it is Ben’s coat.\n\n- Ben takes the key.\n',
    {
      'ada: Ben takes the note.': 'must knows saw one',
      'dan: Ben takes the note.': 'must knows saw one',
      'eve: Ben takes the note.': 'may present saw one',
      'ada: Ben takes the key.': 'must knows saw two',
      'cleo: Ben takes the key.': 'must knows saw two',
      'dan: Ben takes the key.': 'may present saw two',
    },
  ],
  [
    'to have the contrary ends it, and it is so again after that',
    '## One\n\n*with Ada*\n\n- Ada learns that Cleo is dead.\n\n## Two\n\n*with Ada*\n\n- Ada learns that Cleo is alive.\n',
    {
      'ada: Cleo is dead.': '-',
      'ada: Cleo is dead. @one': 'must knows stated one',
      'ada: Cleo is alive.': 'must knows stated two',
    },
  ],
  [
    'to suspect is no knowing, and to doubt it ends it',
    '## One\n\n*with Ada, Ben*\n\n- Ben suspects that Cleo is dead.\n- Ada believes that Cleo is dead.\n\n## Two\n\n*with Ada*\n\n- Ada doubts that Cleo is dead.\n',
    { 'ben: Cleo is dead.': 'must suspects stated one', 'ada: Cleo is dead.': 'must doubts stated two' },
  ],
  [
    'nothing is known before it is learnt',
    '## One\n\n*with Ada*\n\nAda waits.\n\n## Two\n\n*with Ada*\n\n- Ada learns that Cleo is dead.\n',
    { 'ada: Cleo is dead. @one': '-', 'ada: Cleo is dead. @two': 'must knows stated two' },
  ],
  [
    'what is told later and was known earlier was known earlier',
    '## One\n\n*with Ben*\n\nBen waits.\n\n## Two\n\n*before [One] · with Ada*\n\n- Ada learns that Cleo is dead.\n',
    { 'ada: Cleo is dead. @one': 'must knows stated two' },
  ],
  [
    'where the order is open, it may be known',
    '## One\n\nBen waits.\n\n## Two\n\n*before or after [One] · with Ada*\n\n- Ada learns that Cleo is dead.\n',
    { 'ada: Cleo is dead. @one': 'may knows stated two' },
  ],
  [
    'an event told again was watched by who is in it there',
    '## One\n\n*with Ada*\n\n- Ada takes the key.\n\n## Two\n\n*again [One] · with Ada, Ben (unseen)*\n\nBen looks on.\n',
    { 'ben: Ada takes the key.': 'must knows saw one' },
  ],
  [
    'what is dreamt is known to nobody',
    '## One\n\n*dreamt by Ada · with Ada, Ben*\n\n- Ada takes the key.\n- Ben learns that Cleo is dead.\n',
    { 'ben: Ada takes the key.': '-', 'ben: Cleo is dead.': '-' },
  ],
  [
    'who comes or leaves may have missed it',
    '## One\n\n*with Ada, Ben, Cleo*\n\nBen leaves.\n\n- Ada takes the key.\n',
    { 'ben: Ada takes the key.': 'may present saw one', 'cleo: Ada takes the key.': 'must knows saw one' },
  ],
  [
    'in the order of the notes who has left is gone, and who has come is there',
    '## One\n\n*in this order · with Ada, Ben, Cleo*\n\nBen leaves.\n\n- Ada takes the key.\n\nCleo comes in.\n\n- Ada takes the note.\n',
    {
      'ben: Ada takes the key.': '-',
      'cleo: Ada takes the key.': '-',
      'cleo: Ada takes the note.': 'must knows saw one',
    },
  ],
  [
    'the dead see nothing more',
    '## One\n\n*in this order · with Ada, Ben*\n\n- Ada takes the note.\n- Ada kills Ben.\n- Ada takes the key.\n\n## Two\n\n*after [One] · with Ada, Ben*\n\n- Ada burns the note.\n',
    {
      'ben: Ada takes the note.': 'must knows saw one',
      'ben: Ada takes the key.': '-',
      'ben: Ada burns the note.': '-',
      'ada: Ada burns the note.': 'must knows saw two',
    },
  ],
  [
    'who dies in a scene may have missed what else is done',
    '## One\n\n*with Ada, Ben*\n\n- Ada kills Ben.\n- Ada takes the key.\n',
    { 'ben: Ada takes the key.': 'may present saw one' },
  ],
  [
    'who may have died may have missed it',
    '## One\n\n*in this order · with Ada, Ben*\n\n- Ben dies. (possible)\n- Ada takes the key.\n',
    { 'ben: Ada takes the key.': 'may present saw one' },
  ],
  [
    'who is said there to die at another time is there',
    '## One\n\n*in this order · with Ada, Ben*\n\n- Ben dies in the spring.\n- Ada takes the key.\n',
    { 'ben: Ada takes the key.': 'must knows saw one' },
  ],
  [
    'who dies in what somebody tells is there',
    '## One\n\n*told by Ada*\n\n- Ben dies.\n\n## Two\n\n*after [One] · with Ada, Ben*\n\n- Ada takes the note.\n',
    { 'ben: Ada takes the note.': 'must knows saw two' },
  ],
  [
    'who sleeps may have missed it',
    '## One\n\n*with Ada, Ben*\n\nBen is asleep.\n\n- Ada takes the key.\n',
    { 'ben: Ada takes the key.': 'may present saw one' },
  ],
  [
    'that somebody does not know is said only where it is stated',
    '## One\n\n*with Ada, Ben*\n\nCleo is ill.\n\n- Ben does not know that Cleo is dead.\n\n## Two\n\n*with Ben*\n\n- Ben learns that Cleo is dead.\n',
    { 'ben: Cleo is dead. @one': 'not knows stated one', 'ben: Cleo is dead.': 'must knows stated two' },
  ],
  [
    'who forgets it has it no more',
    '## One\n\n*with Ada*\n\n- Ada learns that Cleo is dead.\n\n## Two\n\n*with Ada*\n\n- Ada forgets that Cleo is dead.\n',
    { 'ada: Cleo is dead.': 'not knows stated two', 'ada: Cleo is dead. @one': 'must knows stated one' },
  ],
  [
    'who no longer knows it knew it',
    '## One\n\n*with Ada*\n\n- Ada learns that Cleo is dead.\n\n## Two\n\n*with Ada*\n\n- After [One] Ada no longer knows that Cleo is dead.\n',
    { 'ada: Cleo is dead.': 'not knows stated two', 'ada: Cleo is dead. @one': 'must knows stated one' },
  ],
  [
    'who forgets everything since something keeps what was before',
    '## One\n\n*with Ada*\n\n- Ada learns that Ben is dead.\n\n## The fall\n\n*with Ada*\n\n- Ada learns that Cleo is dead.\n\n## Three\n\n*with Ada*\n\n- Ada forgets everything since [The fall].\n\n## Four\n\n*with Ada*\n\n- Ada learns that the key is gone.\n',
    {
      'ada: Ben is dead.': 'must knows stated one',
      'ada: Cleo is dead.': '-',
      'ada: The key is gone.': 'must knows stated four',
      'ada: Cleo is dead. @the-fall': 'must knows stated the-fall',
    },
  ],
  [
    'who keeps nothing for long keeps what is fresh, and what was before',
    '## One\n\n*with Ada*\n\n- Ada learns that Ben is dead.\n\n## Two\n\n*with Ada*\n\n- Ada remembers nothing for longer than ten minutes.\n\n## Three\n\n*2 hours after [Two] · with Ada*\n\n- Ada learns that Cleo is dead.\n\n## Four\n\n*5 hours after [Three] · with Ada*\n\nAda waits.\n',
    {
      'ada: Ben is dead.': 'must knows stated one',
      'ada: Cleo is dead. @three': 'must knows stated three',
      'ada: Cleo is dead. @four': '-',
    },
  ],
  [
    'forgetting before learning takes nothing',
    '## One\n\n*with Ada*\n\n- Ada forgets that Cleo is dead.\n- Ada forgets everything.\n\n## Two\n\n*with Ada*\n\n- Ada learns that Cleo is dead.\n',
    { 'ada: Cleo is dead.': 'must knows stated two' },
  ],
  [
    'that two are not one is the contrary of their being one',
    '## One\n\n*with Ada*\n\n- Ada believes that Ben is Cleo.\n\n## Two\n\n*with Ada*\n\n- Ada learns that Ben is not Cleo.\n',
    {
      'ada: Ben is not Cleo.': 'must knows stated two',
      'ada: Cleo is not Ben.': 'must knows stated two',
      'ada: Ben is not Cleo. @one': '-',
    },
  ],
  [
    'minds within minds',
    '## One\n\n*with Ada*\n\n- Ada knows that Ben believes that Cleo is dead.\n',
    {
      'ada: Ben believes that Cleo is dead.': 'must knows stated one',
      'ben: Cleo is dead.': '-',
      'ada: Cleo is dead.': '-',
    },
  ],
  [
    'whose name was not known was not seen, but somebody was',
    '## One\n\n*with the stranger, Ben*\n\n- The stranger takes the key.\n\n## Two\n\n- The stranger is Ada.\n',
    { 'ben: The stranger takes the key.': 'must knows saw one', 'ben: Ada takes the key.': 'may present saw one' },
  ],
  [
    'who was killed is dead for who saw it',
    '## One\n\n*with Ada, Ben, Cleo*\n\n- Ada kills Cleo.\n',
    { 'ben: Cleo is dead.': 'must knows saw one', 'ben: Ada kills Cleo.': 'must knows saw one' },
  ],
  [
    'what was likely is not sure',
    '## One\n\n*with Ada*\n\n- Ada knows that Cleo is dead. (possible)\n',
    { 'ada: Cleo is dead.': 'may knows stated one' },
  ],
  [
    'what is overturned was never so',
    '## One\n\n*with Ada*\n\n- **Knew**: Ada knows that Cleo is dead.\n\n## Two\n\n*with Ben*\n\n- Overturns [Knew]: Ada believes that Cleo is alive.\n',
    { 'ada: Cleo is dead.': '-', 'ada: Cleo is alive.': 'must believes stated two' },
  ],
]);

const harmful: readonly (readonly [name: string, scenes: string, people?: string])[] = [
  [
    'who knows that they do not know',
    '- Ada knows that Ada does not know that Ada knows that Cleo is dead.\n- Ada does not know that Ada does not know.\n',
  ],
  [
    'who lies that they lie',
    '- Ada lies to Ada that Ada lies to Ben that Ada lies.\n- Ada says that Ada says that Ada lies.\n',
  ],
  ['minds in minds, forty deep', `- ${'Ada knows that Ben believes that '.repeat(20)}Cleo is dead.\n`],
  ['minds in minds, a thousand deep', `- ${'Ada knows that Ben believes that '.repeat(500)}Cleo is dead.\n`],
  [
    'grounds and brackets in a circle',
    '- **A**: Ada knows that [B].\n- **B**: Ben knows that [A].\n- Overturns [A]: [B].\n- Overturns [B]: [A].\n',
  ],
  ['two accounts of who was there', '*with Ada*\n\n*with Ben · not here: Ada*\n\n- Ada takes the key.\n'],
  ['a thing inside itself', '- Ada puts the key in the key.\n- Ada knows that the key is in the key.\n'],
  ['many who forget much', '- Ada forgets everything.\n- Ada learns that Cleo is dead.\n'.repeat(100)],
];

for (const [name, scenes] of harmful) {
  test(`who has what, harmful: ${name}`, () => {
    const slice = sliceOf(`## One\n\n${scenes}`);
    for (const claim of slice.claims) for (const grasp of knowersOf(slice, claim)) provenanceOf(slice, grasp, claim);
    fooledIn(slice);
  });
}

test('who has what: two accounts of who was there at one event, and nobody was there for sure', () => {
  const slice = sliceOf(
    '## One\n\n*with Ada, Ben*\n\n- The bell rings.\n\n## Two\n\n*again: [One] · with Ben · not here: Ada*\n\n- **Taken**: Ben takes the key.\n',
    '- Thing: **the key**\n',
  );
  const taken = slice.claims.find(({ labels }) => labels.includes('Taken'));
  assert.ok(taken);
  assert.deepEqual(
    knowersOf(slice, taken).map(({ who, certainty }) => `${who} ${certainty}`),
    ['ada may', 'ben must'],
  );
});
