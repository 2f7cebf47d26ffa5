import type { ComponentChildren } from 'preact';
import type { Word, Words } from 'unspool/story';
import { linkToProfile, linkToRef, type Told, useTold } from './told.js';

/** The author's words, as text. A name opens its page where it is first mentioned, a bracket what it points to. */
export function WordsText({ words, self }: { words: Words; self?: string | undefined }) {
  const told = useTold();
  const named = new Set(self === undefined ? [] : [self]);
  return (
    <>
      {words.map((word, index) => (
        <WordText key={index} word={word} link={linkOf(told, word, named)} />
      ))}
    </>
  );
}

/** The author's words without links, with what is stressed in them. */
export function StressedText({ words }: { words: Words }) {
  return (
    <>
      {words.map((word, index) => (
        <WordText key={index} word={word} link={undefined} />
      ))}
    </>
  );
}

/** The words without markup. */
export const plain = (words: Words) => words.map((word) => word.text).join('');

function WordText({ word, link }: { word: Word; link: string | undefined }) {
  let text: ComponentChildren = word.text;
  if (word.strong) text = <strong>{text}</strong>;
  return link ? (
    <a class="inline" href={link}>
      {text}
    </a>
  ) : (
    text
  );
}

function linkOf(told: Told, word: Word, named: Set<string>): string | undefined {
  if (word.ref) return linkToRef(told, word.ref);
  if (word.entity === undefined || named.has(word.entity) || !told.profiles.has(word.entity)) return undefined;
  named.add(word.entity);
  return linkToProfile(word.entity);
}
