import { type When, whenIn } from '../../../language/index.js';
import type { NovelParagraph } from '../stretch.js';
import type { BorderReason, SceneBorder } from './scene.js';
import { type SceneWords, sceneWordsOf } from './scene-words.js';

/**
 * Where new scenes begin within a chapter, by what the paragraph that begins one says at its head. Whether there is a border
 * before a paragraph follows from it and from those before it alone. A scene has {@link shortest} paragraphs or more.
 */
export function sceneBorders(paragraphs: readonly NovelParagraph[], language?: string): readonly SceneBorder[] {
  const words = sceneWordsOf(language);
  if (!words) return [];
  const borders: SceneBorder[] = [];
  let last = 0;
  let length = 0;
  for (const [paragraph, { text, verse }] of paragraphs.entries()) {
    const isFar = paragraph - last >= shortest && length >= fewest;
    const begun = length > headLines && !verse ? documentAt(paragraph, text, words) : [];
    const reasons = begun.length > 0 || !isFar || verse ? begun : reasonsAt(paragraph, text, words);
    length += text.length;
    if (reasons.length === 0) continue;
    borders.push({ paragraph, reasons });
    last = paragraph;
    length = text.length;
  }
  return borders;
}

const shortest = 3;
/** Characters. What is less is the lines of one head: whose diary it is, and which day. */
const headLines = 100;
/** Characters. What is told in a few lines is a summary, and no scene. */
const fewest = 900;

/** Another letter, or another day of a diary. The lines of one head make one border. */
function documentAt(paragraph: number, text: string, { documents }: SceneWords): readonly BorderReason[] {
  const [found] = documents.exec(text.slice(0, longestHead)) ?? [];
  if (found === undefined) return [];
  const evidence = { paragraph, from: 0, to: found.length };
  return [{ kind: 'document', rule: 'another document', grade: 'sure', evidence }];
}

function reasonsAt(paragraph: number, text: string, words: SceneWords): readonly BorderReason[] {
  // A speech begins no scene by what is said in it.
  if (!/^[\p{L}\d]/u.test(text)) return [];
  const head = text.slice(0, longestHead);
  if (words.habits.test(head)) return [];
  const found = [timeAt(head, words), matched('place', head, words.places), matched('people', head, words.people)];
  return found.flatMap((one) => (one ? [{ ...one.reason, evidence: { paragraph, from: 0, to: one.to } }] : []));
}

const longestHead = 120;

type Found = { readonly reason: Omit<BorderReason, 'evidence'>; readonly to: number };

function matched(kind: BorderReason['kind'], head: string, pattern: RegExp): Found | undefined {
  const [found] = pattern.exec(head) ?? [];
  return found === undefined
    ? undefined
    : { reason: { kind, rule: `${kind} at the head`, grade: 'likely' }, to: found.length };
}

function timeAt(head: string, words: SceneWords): Found | undefined {
  const phrases = words.time.test(head.toLowerCase()) ? phrasesOf(head, words) : [];
  for (const { text, to } of phrases) {
    const when = whenIn(text);
    const grade = when && gradeOf(when);
    if (when && grade) return { reason: { kind: 'time', rule: 'time at the head', grade, when }, to };
  }
  for (const { pattern, rule, grade } of words.passed) {
    const [found] = pattern.exec(head) ?? [];
    if (found !== undefined) return { reason: { kind: 'time', rule, grade }, to: found.length };
  }
  return undefined;
}

/** What may be a time at the head of a paragraph: up to the first mark, or to who does something. */
function phrasesOf(
  head: string,
  { subject, time }: SceneWords,
): readonly { readonly text: string; readonly to: number }[] {
  const lead =
    /^(?:(?:and|but|so|then|now|well|it was|accordingly|early|late),? (?:on |in )?(?:the )?(?=\p{L}))?/iu.exec(
      head,
    )?.[0].length ?? 0;
  const mark = /[,;:.—!?]/.exec(head)?.index ?? head.length;
  const subjects = [...head.slice(0, Math.min(mark, 60)).matchAll(subject)].slice(0, 4).map(({ index }) => index);
  return [mark, ...subjects.reverse()]
    .filter((to) => to > 4 && to <= 60)
    .flatMap((to) => [0, lead].map((from) => ({ text: head.slice(from, to), to })))
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index)
    .filter(({ text }) => time.test(text.toLowerCase()))
    .map(({ text, to }) => ({ text: text.charAt(0).toUpperCase() + text.slice(1), to }));
}

/** How surely time has passed: minutes are within a scene, and "at the same time" is now. */
function gradeOf(when: readonly When[]): 'sure' | 'likely' | undefined {
  const [first] = when;
  if (!first) return undefined;
  const { relation, unit, amount } = first;
  const counted = amount?.unit;
  if (counted === 'second' || counted === 'minute' || unit === 'time') return undefined;
  if (relation === 'next') return 'sure';
  if (relation === 'after' || relation === 'before')
    return amount ? (relation === 'after' ? 'sure' : 'likely') : undefined;
  return relation === 'lasts' || relation === 'unknown' ? undefined : 'likely';
}
