import { createNovelReader } from '../../../packages/unspool/dist/src/read/novel/novel.js';
import type { NovelQuotation, Place, StretchReading } from '../../../packages/unspool/dist/src/read/novel/stretch.js';
import { isName } from './names.js';
import type { ProseReading, ReadPerson, ReadQuotation } from './reading.js';
import type { PlacedStretch } from './stretches.js';

/**
 * Which merges an answer knows: those of its own and earlier stretches, as a reader at that place is told, or all of the
 * book.
 */
export type Hindsight = 'none' | 'merges';

/** What the engine tells of a novel, stretch after stretch. */
export function readingsOf(stretches: readonly PlacedStretch[], language?: string): readonly StretchReading[] {
  const reader = createNovelReader(language);
  return stretches.map((stretch) => reader.read(stretch));
}

/** The engine's reading as it is scored. */
export function scorable(
  stretches: readonly PlacedStretch[],
  readings: readonly StretchReading[],
  hindsight: Hindsight,
): ProseReading {
  const sameness = createSameness();
  if (hindsight === 'merges') readings.forEach(sameness.learn);
  const people = createPeople(sameness.keyOf);
  const quotations: ReadQuotation[] = [];
  const known = new Map<number, Known>();
  for (const [index, reading] of readings.entries()) {
    const stretch = stretches[index] as PlacedStretch;
    sameness.learn(reading);
    people.add(reading, stretch);
    for (const quotation of reading.quotations) {
      const speaker = speakerOf(quotation, known);
      const whole = wholeOf(quotation, known, index) ?? quotation.id;
      known.set(quotation.id, { whole, at: `${index} ${quotation.paragraph}`, ...(speaker ? { speaker } : {}) });
      quotations.push({
        ...sourceSpan(stretch, inner(stretch, quotation)),
        whole,
        kind: quotation.kind,
        ...(speaker ? { speaker: { ...speaker, person: sameness.keyOf(speaker.person) } } : {}),
      });
    }
  }
  return { people: people.all, quotations };
}

/** Who is known to be the same, so far. */
function createSameness() {
  const into = new Map<number, number>();
  const resolve = (person: number) => {
    let now = person;
    for (let steps = 0; steps < 100 && into.has(now); steps++) now = into.get(now) as number;
    return now;
  };
  return {
    learn: ({ merges }: StretchReading) => {
      for (const one of merges) {
        const [from, to] = [resolve(one.person), resolve(one.into)];
        if (from !== to) into.set(from, to);
      }
    },
    keyOf: (person: number) => `${resolve(person)}`,
  };
}

/** Everybody with what they are called, from the places where they are called so. */
function createPeople(keyOf: (person: number) => string) {
  const all = new Map<string, { readonly names: Map<string, number>; narrator?: true }>();
  const personOf = (id: number) => {
    const person: { readonly names: Map<string, number>; narrator?: true } = all.get(keyOf(id)) ?? { names: new Map() };
    all.set(keyOf(id), person);
    return person;
  };
  const name = (id: number, text: string, times: number) => {
    const { names } = personOf(id);
    if (isName(text)) names.set(text, (names.get(text) ?? 0) + times);
  };
  const add = (reading: StretchReading, stretch: PlacedStretch) => {
    for (const one of reading.people) {
      name(one.id, one.name, 1);
      if (one.kind === 'narrator') personOf(one.id).narrator = true;
    }
    for (const one of reading.names) if (one.kind === 'name' || one.kind === 'title') name(one.person, one.name, 0);
    for (const { paragraph, from, to, person } of reading.mentions) {
      const text = stretch.paragraphs[paragraph]?.text.slice(from, to) ?? '';
      if (/\p{Lu}/u.test(text)) name(person, text, 1);
    }
    if (reading.narrator !== undefined) personOf(reading.narrator).narrator = true;
  };
  return { all: all as ReadonlyMap<string, ReadPerson>, add };
}

/** What is kept of a quotation for those that go on with it. */
type Known = {
  readonly whole: number;
  readonly at: string;
  readonly speaker?: { readonly person: number; readonly rule: string; readonly grade: string };
};

/** Who says it; where nobody is named, who says what it goes on from. */
function speakerOf({ speaker, continues }: NovelQuotation, known: ReadonlyMap<number, Known>): Known['speaker'] {
  return speaker ?? (continues === undefined ? undefined : known.get(continues)?.speaker);
}

/** What goes on in the next paragraph with nothing between is one quotation. */
function wholeOf({ continues, paragraph }: NovelQuotation, known: ReadonlyMap<number, Known>, stretch: number) {
  const before = continues === undefined ? undefined : known.get(continues);
  return before && before.at !== `${stretch} ${paragraph}` ? before.whole : undefined;
}

/** A quotation without its marks. */
function inner(stretch: PlacedStretch, { paragraph, from, to }: Place): Place {
  const text = stretch.paragraphs[paragraph]?.text ?? '';
  let [start, end] = [from, to];
  while (start < end && marks.includes(text[start] as string)) start += 1;
  while (end > start && marks.includes(text[end - 1] as string)) end -= 1;
  return { paragraph, from: start, to: end };
}

const marks = '"“”‘’\'«»„‹›—–―- ';

function sourceSpan({ places }: PlacedStretch, { paragraph, from, to }: Place) {
  const own = places[paragraph] ?? [];
  const start = own[from] ?? 0;
  return { from: start, to: Math.max(start, (own[to - 1] ?? start - 1) + 1) };
}
