import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cast, sliceOf, testGrasps } from '../../../test/belief/grasp-cases.js';
import { graspOf } from './grasp.js';

// What is said, read and kept from others, and who believes it.
testGrasps([
  [
    'what was told and turned out not to be so was told all the same',
    '## One\n\n*with Ada, Ben*\n\n- **Word**: Ada tells Ben that the lamp is broken.\n\n' +
      '## Two\n\n*with Cleo*\n\n- Overturns [Word]: The lamp is not broken.\n',
    { 'ben: The lamp is broken.': 'must believes told by ada one' },
  ],
  [
    'who hides what they read has known it since they read it',
    '## One\n\n*with Ada*\n\n- Ada reads in the note that Cleo is dead.\n\n## Two\n\n*with Ada, Ben*\n\n- Ada hides from Ben that Cleo is dead.\n',
    {
      'ada: Cleo is dead.': 'must knows read the-note one',
      'ada: Cleo is dead. @one': 'must believes read the-note one',
    },
  ],
  [
    'who is on the line sees nothing',
    '## One\n\n*with Ada, Ben (by phone)*\n\n- Ada takes the key.\n- Ada tells Ben that Cleo is dead.\n',
    { 'ben: Ada takes the key.': '-', 'ben: Cleo is dead.': 'must believes told by ada one' },
  ],
  [
    'a lie is believed by its hearer and not by its teller',
    '## One\n\n*with Ada, Ben*\n\n- Ada lies to Ben that Cleo is dead.\n',
    {
      'ben: Cleo is dead.': 'must believes told by ada one lie',
      'ada: Cleo is dead.': '-',
      'ada: Cleo is alive.': 'must believes stated one',
    },
  ],
  [
    'who knows better does not believe a lie',
    '## One\n\n*with Ada, Ben*\n\n- Ben learns that Cleo is alive.\n\n## Two\n\n*with Ada, Ben*\n\n- Ada lies to Ben that Cleo is dead.\n',
    { 'ben: Cleo is dead.': '-', 'ben: Cleo is alive.': 'must knows stated one' },
  ],
  [
    'news is believed',
    '## One\n\n*with Ada, Ben*\n\n- Ben learns that Cleo is alive.\n\n## Two\n\n*with Ada, Ben*\n\n- Ada tells Ben that Cleo is dead.\n',
    { 'ben: Cleo is dead.': 'must believes told by ada two', 'ben: Cleo is alive.': '-' },
  ],
  [
    'who says it may believe it',
    '## One\n\n*with Ada, Ben*\n\n- Ada tells Ben that Cleo is dead.\n',
    { 'ada: Cleo is dead.': 'may says stated one' },
  ],
  [
    'what is said in the open is heard by who is there, and believed as by who is told it',
    '## One\n\n*with Ada, Ben, Cleo, Dan (by phone), Eve (unseen)*\n\n- Ada tells Ben that the barn is burnt.\n',
    {
      'cleo: The barn is burnt.': 'must believes overheard by ada one',
      'eve: The barn is burnt.': 'must believes overheard by ada one',
      'dan: The barn is burnt.': 'may believes overheard by ada one',
      'ben: The barn is burnt.': 'must believes told by ada one',
    },
  ],
  [
    'what is whispered, said aside or kept from somebody is heard by nobody else',
    '## One\n\n*with Ada, Ben, Cleo*\n\n- Ada secretly tells Ben that the barn is burnt.\n- Ada whispers to Ben that the mill is sold.\n- Ada tells Ben in private that the dog is ill.\n- Ada hides from Ben that the cow is lame.\n- Ada tells Ben that the hen is old. (secret)\n',
    {
      'cleo: The barn is burnt.': '-',
      'cleo: The mill is sold.': '-',
      'ben: The mill is sold.': 'must believes told by ada one',
      'cleo: The dog is ill.': '-',
      'cleo: The cow is lame.': '-',
      'cleo: Ada hides from Ben that the cow is lame.': '-',
      'cleo: The hen is old.': '-',
      'cleo: Ada secretly tells Ben that the barn is burnt.': '-',
    },
  ],
  [
    'what is read or said on the telephone is heard by nobody else for sure',
    '## One\n\n*with Ada (by phone), Ben, Cleo, Dan (by phone)*\n\n- Ada tells Ben that the barn is burnt.\n- The note tells Ben that the mill is sold.\n- Ben tells Dan that the cow is lame.\n',
    {
      'cleo: The barn is burnt.': 'may believes overheard by ada one',
      'cleo: The mill is sold.': '-',
      'cleo: The cow is lame.': 'must believes overheard by ben one',
    },
  ],
  [
    'words of what is said make nothing private',
    '## One\n\n*with Ada, Ben, Cleo*\n\n- Ada tells Ben that Dan left secretly.\n',
    { 'cleo: Dan left secretly.': 'must believes overheard by ada one' },
  ],
  [
    'who knows better does not believe a lie that they hear, and a lie is seen as one by the liar alone',
    '## One\n\n*with Cleo*\n\n- Cleo learns that the barn is not burnt.\n\n## Two\n\n*with Ada, Ben, Cleo, Dan*\n\n- Ada lies to Ben that the barn is burnt.\n',
    {
      'cleo: The barn is burnt.': '-',
      'cleo: The barn is not burnt.': 'must knows stated one',
      'dan: The barn is burnt.': 'must believes overheard by ada two lie',
      'dan: Ada lies to Ben that the barn is burnt.': 'may present saw two',
    },
  ],
  [
    'who lied about it is not taken in when another does',
    '## One\n\n*with Cleo, Dan*\n\n- Cleo lies to Dan that the barn is burnt.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n- Ada lies to Ben that the barn is burnt.\n',
    {
      'cleo: The barn is burnt.': 'may believes overheard by ada two lie',
      'cleo: The barn is not burnt.': 'may believes stated one',
    },
  ],
  [
    'news heard takes the place of news',
    '## One\n\n*with Ada, Cleo*\n\n- Ada tells Cleo that the barn is burnt.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n- Ada tells Ben that the barn is not burnt.\n',
    { 'cleo: The barn is burnt.': '-', 'cleo: The barn is not burnt.': 'must believes overheard by ada two' },
  ],
  [
    'of what is said of themselves, and of what they saw done with a thing, they may know better',
    '## One\n\n*with Ada, Ben, Cleo, Dan*\n\n- Dan takes the key.\n- Ada tells Ben that Cleo is ill.\n- Ada lies to Ben that the key is lost.\n',
    {
      'cleo: Cleo is ill.': 'may believes overheard by ada one',
      'dan: The key is lost.': 'may believes overheard by ada one lie',
    },
  ],
  [
    'who leaves first, or comes after it, hears nothing',
    '## One\n\n*in this order · with Ada, Ben, Cleo*\n\nCleo leaves.\n\n- Ada tells Ben that the barn is burnt.\n',
    { 'cleo: The barn is burnt.': '-' },
  ],
  [
    'who hides it knows it, and nothing is said of the other',
    '## One\n\n*with Ada, Ben*\n\n- Ada hides from Ben that Cleo is dead.\n',
    { 'ada: Cleo is dead.': 'must knows stated one', 'ben: Cleo is dead.': '-' },
  ],
  [
    'a letter is read',
    '## One\n\n*with Ada*\n\n- Ada reads in the note that Cleo is dead.\n\n## Two\n\n*with Ben*\n\n- The note tells Ben that Cleo is dead.\n',
    {
      'ada: Cleo is dead.': 'must believes read the-note one',
      'ben: Cleo is dead.': 'must believes read the-note two',
    },
  ],
]);

const trusting: readonly (readonly [rules: string, ben: string, cleo: string])[] = [
  ['', 'must believes told by ada', 'must believes read the-note'],
  ['- Rule: Ben trusts nobody\n', 'may believes told by ada', 'must believes read the-note'],
  ['- Rule: nobody trusts Ada\n', 'may believes told by ada', 'may believes read the-note'],
  ['- Rule: Ben does not trust Ada.\n', 'may believes told by ada', 'must believes read the-note'],
  ['- Rule: Ben trusts nobody\n- Rule: Ben trusts Ada\n', 'must believes told by ada', 'must believes read the-note'],
  [
    '- Rule: nobody trusts Ada\n- Rule: everybody trusts Ada\n',
    'must believes told by ada',
    'must believes read the-note',
  ],
  ['- Rule: nobody trusts anybody\n', 'may believes told by ada', 'may believes read the-note'],
  [
    '- Rule: Ben trusts nobody\n- Rule: nobody mistrusts Ada\n',
    'must believes told by ada',
    'must believes read the-note',
  ],
  [
    '- Rule: nobody trusts Ada\n- Rule: Ben mistrusts nobody\n',
    'must believes told by ada',
    'may believes read the-note',
  ],
  ['- Rule: nobody trusts nobody\n', 'may believes told by ada', 'may believes read the-note'],
  // Nobody called so is known.
  ['- Rule: Zed trusts nobody\n', 'must believes told by ada', 'must believes read the-note'],
];

for (const [rules, ben, cleo] of trusting) {
  test(`who has what, by whom one trusts: ${rules.trim() || 'everybody'}`, () => {
    const slice = sliceOf(
      '## One\n\n*with Ada, Ben*\n\n- Ada tells Ben that the barn is burnt.\n\n## Two\n\n*with Cleo*\n\n- The note tells Cleo that the barn is burnt.\n\n## End\n\n- **It**: The barn is burnt.\n',
      `${cast.replace('**the note**', '**the note**, from Ada')}${rules}`,
    );
    const it = slice.claims.find(({ labels }) => labels.includes('It'));
    assert.ok(it);
    const had = (who: string) => {
      const { certainty, attitude, how, by, document } = graspOf(slice, who, it) ?? {};
      return `${certainty} ${attitude} ${how} ${by ? `by ${by}` : document}`;
    };
    assert.deepEqual([had('ben'), had('cleo')], [ben, cleo]);
  });
}
