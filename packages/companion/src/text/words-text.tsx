import type { ComponentChildren } from 'preact';
import { type Line, plain, type Word, type Words } from 'unspool/page';
import { linkToProfile, linkToRef } from '../state/address.js';
import { type PageIndex, usePageIndex } from '../state/page-index.js';

/** The author's words, as text. A name opens its page where it is first mentioned, a bracket what it points to. */
export function WordsText({ words, self }: { words: Words; self?: string | undefined }) {
  const pageIndex = usePageIndex();
  const named = new Set(self === undefined ? [] : [self]);
  return (
    <>
      {words.map((word, index) => (
        <WordText key={index} word={word} link={linkOf(pageIndex, word, named)} />
      ))}
    </>
  );
}

/** A line as it is read. Of what somebody says, their name comes first, as in a play; it needs no link. */
export function SaidText({ line: { words, speaker = 0 }, self }: { line: Line; self?: string | undefined }) {
  const [name, said] = partedAt(words, speaker);
  return (
    <>
      {speaker > 0 && <b class="speaker">{plain(name)}</b>}
      <WordsText words={said} self={self} />
    </>
  );
}

/** Words up to a character, and those from there on. */
export function partedAt(words: Words, at: number): readonly [before: Words, after: Words] {
  let from = 0;
  const parts = words.map((word) => {
    const cut = Math.min(Math.max(at - from, 0), word.text.length);
    from += word.text.length;
    return [
      { ...word, text: word.text.slice(0, cut) },
      { ...word, text: word.text.slice(cut) },
    ] as const;
  });
  const filled = (list: Words) => list.filter(({ text }) => text !== '');
  return [filled(parts.map(([before]) => before)), filled(parts.map(([, after]) => after))];
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

function linkOf(pageIndex: PageIndex, word: Word, named: Set<string>): string | undefined {
  if (word.ref) return linkToRef(pageIndex, word.ref);
  if (word.entity === undefined || named.has(word.entity) || !pageIndex.profiles.has(word.entity)) return undefined;
  named.add(word.entity);
  return linkToProfile(word.entity);
}
