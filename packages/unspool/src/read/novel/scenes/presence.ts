import { attendanceIn } from '../../../language/index.js';
import type { Mention, NovelStretch, PersonId, StretchReading } from '../stretch.js';
import { type NarratedSentence, narrationOf } from './narration.js';
import type { Presence } from './scene.js';

/**
 * Who is in a stretch, a scene or a chapter: whoever surely speaks in it, or does what only somebody does who is there,
 * must be; whoever the narration mentions besides, may be. Each has the place that first says so.
 */
export function presenceIn(
  stretch: NovelStretch,
  reading: StretchReading,
  sentences: readonly NarratedSentence[] = narrationOf(stretch, reading),
): readonly Presence[] {
  const present = new Map<PersonId, Presence>();
  const put = (one: Presence) => {
    if (present.get(one.person)?.is !== 'must' && (one.is === 'must' || !present.has(one.person)))
      present.set(one.person, one);
  };
  for (const one of speakers(reading)) put(one);
  for (const sentence of sentences) {
    const open = sentence.mentions.filter(({ person }) => present.get(person)?.is !== 'must');
    for (const one of open) put({ person: one.person, is: 'may', evidence: placeOf(one), rule: 'mentioned' });
    if (open.some((mention) => isNamed(mention, sentence))) for (const one of attending(sentence)) put(one);
  }
  return [...present.values()].sort(
    (a, b) => a.evidence.paragraph - b.evidence.paragraph || a.evidence.from - b.evidence.from,
  );
}

/** Whoever says something aloud is there, and so is whoever it is said to; within another's words nobody speaks here. */
function speakers({ quotations }: StretchReading): readonly Presence[] {
  let end = { paragraph: -1, to: -1 };
  return quotations.flatMap((one): readonly Presence[] => {
    const { paragraph, from, to, kind, speaker, hearer } = one;
    const isWithin = paragraph === end.paragraph && to <= end.to;
    if (!isWithin) end = { paragraph, to };
    if (isWithin || kind !== 'speech') return [];
    const evidence = { paragraph, from, to };
    return [
      { said: speaker, rule: 'speaks' },
      { said: hearer, rule: 'is spoken to' },
    ].flatMap(({ said, rule }) =>
      said
        ? [{ person: said.person, is: said.grade === 'sure' ? ('must' as const) : ('may' as const), evidence, rule }]
        : [],
    );
  });
}

/** Whoever is named, or says "I", does what only somebody does who is there. A pronoun may be read wrongly. */
function attending(sentence: NarratedSentence): readonly Presence[] {
  if (sentence.text.length > longest) return [];
  const named = sentence.mentions.filter((mention) => isNamed(mention, sentence)).filter(isApart);
  const spans = named.map(({ from, to }) => ({ from: from - sentence.from, to: to - sentence.from }));
  const verdicts = attendanceIn(sentence.text, spans);
  return named.flatMap((mention, index): readonly Presence[] =>
    verdicts[index] === 'there'
      ? [
          {
            person: mention.person,
            is: 'must',
            evidence: { paragraph: sentence.paragraph, from: sentence.from, to: sentence.to },
            rule: 'does something there',
          },
        ]
      : [],
  );
}

/** Longer ones are seldom read rightly. */
const longest = 320;

function isNamed({ from, to }: Mention, sentence: NarratedSentence): boolean {
  return (
    /^(?:I$|\p{Lu}\p{L}*[^.]?|the \p{L})/u.test(sentence.text.slice(from - sentence.from, to - sentence.from)) &&
    !pronoun.test(sentence.text.slice(from - sentence.from, to - sentence.from))
  );
}

const pronoun = /^(?:he|she|they|we|it|his|her|their|him|them|you|your)$/i;

/** Whether a mention begins behind the one before it. */
function isApart({ from }: Mention, index: number, all: readonly Mention[]): boolean {
  return index === 0 || from >= (all[index - 1] as Mention).to;
}

function placeOf({ paragraph, from, to }: Mention) {
  return { paragraph, from, to };
}
