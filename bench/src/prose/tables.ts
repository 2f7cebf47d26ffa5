import type { Score } from './score.js';

/** A line of a table: what it is of, then its cells. */
export function row(name: string, ...cells: readonly string[]): string {
  return name.slice(0, 43).padEnd(44) + cells.map((cell) => cell.padStart(10)).join('');
}

export const attributionHead = [
  'pieces',
  'found',
  'lenient',
  'strict',
  'no minor',
  'explicit',
  'anaphoric',
  'implicit',
];

/** Protocol D: shares of all gold pieces; "no minor" is the lenient share of those that no minor person says. */
export function attributionCells({ counts }: Score): readonly string[] {
  const of = (part: string, all: string) => share(counts.get(part), counts.get(all));
  return [
    `${counts.get('gold') ?? 0}`,
    of('found', 'gold'),
    of('lenient', 'gold'),
    of('strict', 'gold'),
    of('lenient, not minor', 'gold, not minor'),
    of('lenient, Explicit', 'gold, Explicit'),
    of('lenient, Anaphoric', 'gold, Anaphoric'),
    of('lenient, Implicit', 'gold, Implicit'),
  ];
}

export const gradeHead = ['sure', 'right', 'likely', 'right', 'either', 'right'];

/** How many of the gold pieces are answered with each grade, and how many of these answers are right (lenient). */
export function gradeCells({ counts }: Score): readonly string[] {
  return [
    share(counts.get('sure'), counts.get('gold')),
    share(counts.get('sure, right'), counts.get('sure')),
    share(counts.get('likely'), counts.get('gold')),
    share(counts.get('likely, right'), counts.get('likely')),
    share(counts.get('answered'), counts.get('gold')),
    share(counts.get('lenient'), counts.get('answered')),
  ];
}

export const quotationHead = ['found', 'precision', 'share', 'F1', 'exact F1'];

/** Quotations as spans, whoever says them. */
export function quotationCells({ counts }: Score): readonly string[] {
  const [found = 0, gold = 0] = [counts.get('quotations'), counts.get('gold')];
  const f1 = (right: number) => (right === 0 ? 0 : (2 * right) / (found + gold));
  return [
    `${found}`,
    share(counts.get('right quotations'), found),
    share(counts.get('found'), gold),
    f1(counts.get('right quotations') ?? 0).toFixed(3),
    f1(counts.get('exact quotations') ?? 0).toFixed(3),
  ];
}

export const peopleHead = ['speak ≥20', 'of these', 'clusters', 'pure', 'a person'];

/** The people who have twenty pieces or more, how many of them are found, and of the found with a known name how many have one person's alone. */
export function peopleCells({ counts }: Score): readonly string[] {
  const { get } = { get: (name: string) => counts.get(name) ?? 0 };
  return [
    `${get('great speakers')}`,
    share(get('great speakers found'), get('great speakers')),
    `${get('clusters')}`,
    share(get('pure clusters'), get('clusters')),
    get('people reached') === 0 ? '–' : (get('clusters') / get('people reached')).toFixed(2),
  ];
}

/** In percent. */
export function share(part = 0, all = 0): string {
  return all === 0 ? '–' : `${((100 * part) / all).toFixed(1)}`;
}
