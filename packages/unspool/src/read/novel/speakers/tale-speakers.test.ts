import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNovelReader, type NovelReader } from '../novel.js';

/** Who says each quotation of a chapter, those within others behind them, by the words with which it begins. */
function said(read: NovelReader['read'], names: Map<number, string>, ...texts: readonly string[]): readonly string[] {
  const { people, quotations } = read({ paragraphs: texts.map((text) => ({ text })) });
  for (const { id, name } of people) names.set(id, name);
  return quotations.map(({ speaker, paragraph, from }) => {
    const words = texts[paragraph]
      ?.slice(from)
      .match(/\p{L}+/gu)
      ?.slice(0, 2)
      .join(' ');
    return `${words}: ${names.get(speaker?.person ?? -1) ?? '–'}${speaker?.grade === 'sure' ? '!' : ''}`;
  });
}

const frame = [
  'Mr. Quill filled his pipe, and Mrs. Dane put her sewing by. The lamp burnt low, and rain ran down the panes.',
  'Mr. Quill looked into the fire.',
];
const tale = [
  '“It was a hard winter,” said Mr. Quill, “and the ice lay on the river until May, so that nobody crossed.',
  '“One night Piet Larsen came to my door. ‘Open,’ said Piet. He shook with cold.',
  '“ ‘Come in,’ said I. Piet shut the door behind him, and I gave him bread.',
  '“ ‘They are after me,’ Piet whispered.”',
];

test('within a tale that somebody tells aloud “I” is whoever tells it, and others have words of their own', () => {
  const { read } = createNovelReader('en');
  const names = new Map<number, string>();
  assert.deepEqual(said(read, names, ...frame, ...tale, '“Did they find him?” asked Mrs. Dane.'), [
    'It was: Mr. Quill!',
    'and the: Mr. Quill!',
    'One night: Mr. Quill',
    'Open said: Piet',
    'Come in: Mr. Quill',
    'Come in: Mr. Quill',
    'They are: Mr. Quill',
    'They are: Piet',
    'Did they: Mrs. Dane!',
  ]);
});

test('at the head of a chapter a tale goes on with whoever told it in the last one, and is nobody’s where nobody did', () => {
  const names = new Map<number, string>();
  const { read } = createNovelReader('en');
  said(read, names, ...frame, ...tale);
  const next = ['“He slept by the stove.', '“ ‘Where is Piet?’ they asked.', '“ ‘Who?’ said I.”'];
  const told = ['He slept', 'Where is', 'Where is', 'Who said', 'Who said'];
  assert.deepEqual(
    said(read, names, ...next).filter((_, index) => index !== 2),
    told.filter((_, index) => index !== 2).map((words) => `${words}: Mr. Quill`),
  );
  assert.deepEqual(
    said(createNovelReader('en').read, new Map(), ...next).filter((_, index) => index !== 2),
    told.filter((_, index) => index !== 2).map((words) => `${words}: –`),
  );
});

test('a tale that ended within the last chapter goes on in no other', () => {
  const names = new Map<number, string>();
  const { read } = createNovelReader('en');
  said(read, names, ...frame, ...tale, 'Nobody spoke for a while. Mrs. Dane took up her sewing again.');
  const next = ['“He slept by the stove.', '“ ‘Where is Piet?’ they asked.', '“ ‘Who?’ said I.”'];
  assert.equal(said(read, names, ...next)[0], 'He slept: –');
});

test('a heading that names a trade says of nobody that they tell', () => {
  const { read } = createNovelReader('en');
  const told = 'I went down to the harbour, where I had left my boat, and I found that I was late. '.repeat(8);
  const { people } = read({ heading: "Author's Note", paragraphs: [{ text: told }, { text: '“Too late,” I said.' }] });
  assert.deepEqual(
    people.map(({ name }) => name),
    ['I'],
  );
});
