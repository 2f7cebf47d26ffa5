/** What pictures say in words of their own. */
export const pictureWords = {
  nothing: 'Nothing has been told yet.',
  scenes: (count: number) => (count === 1 ? '1 scene' : `${count} scenes`),
  andMore: (count: number) => `and ${count} more`,
} as const;

/** What is said of the two orders. */
export const ordersWords = {
  title: (title: string) => `The two orders of ${title}`,
  across: 'as it is told →',
  down: '↓ as it happened',
  description: (scenes: string, back: number, ahead: number) =>
    [
      `${scenes}: across in the order of the telling, down in the order in which things happened, the earliest at the top.`,
      ...(back > 0 ? [back === 1 ? 'One goes back.' : `${back} go back.`] : []),
      ...(ahead > 0 ? [ahead === 1 ? 'One goes ahead.' : `${ahead} go ahead.`] : []),
    ].join(' '),
  figures: (index: string, jumps: number, tau: string) =>
    `Index ${index} (0: told as it happened) · ${jumps === 1 ? '1 jump' : `${jumps} jumps`} · Kendall’s τ ${tau} (1: told as it happened)`,
  measured: 'A scene is as wide as it is long in the work.',
  told: 'A scene is as wide as what is told in it is long.',
  neighbours: 'There are too many scenes to look for all that is open; only those next to each other were compared.',
  legend: {
    likely: 'its place is likely',
    assumed: 'its place is assumed: it is told in that order',
    open: 'it may be anywhere along the line',
    back: 'the telling goes back',
    apart: 'there by telephone or letter, or unseen',
  },
  head: ['told', 'scene', 'happened', 'may be', 'its place is', 'departs'],
  departs: { analepsis: 'goes back', prolepsis: 'goes ahead', again: 'shown again' },
  footing: { stated: 'stated', likely: 'likely', assumed: 'assumed', open: 'open' },
  place: (number: number, of: number) => `${number} of ${of}`,
  span: (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`),
  named: (title: string, number: number, row: number) => `${title}: told ${ordinal(number)}, happened ${ordinal(row)}`,
  who: 'Who is there',
} as const;

/** What is said of storylines. */
export const storylinesWords = {
  title: (title: string, order: 'told' | 'happened') =>
    order === 'told' ? `Who meets whom in ${title}` : `Who meets whom in ${title}, as it happened`,
  nobody: 'Nobody has been in a scene yet.',
  lead: ({ crossings, least }: Proven, bends: number) =>
    `${crossingsOf({ crossings, least })} · ${bends === 1 ? '1 bend' : `${bends} bends`}`,
  description: (people: number, scenes: number, order: 'told' | 'happened', proven: Proven) =>
    [
      `A line for each of ${people === 1 ? 'one person' : `${people} people`}, through ${pictureWords.scenes(scenes)}`,
      order === 'told' ? ' in the order of the telling. ' : ' in the order in which things happened. ',
      `Those who share a scene run through it together. ${crossingsOf(proven)}.`,
    ].join(''),
  away: 'a thin line: away for a while',
  apart: 'there by telephone or letter, or unseen',
  others: (count: number) =>
    count === 1 ? '1 other, in fewer scenes, has no line' : `${count} others, in fewer scenes, have no lines`,
  fromAfar: (name: string) => `${name} (not in person)`,
  head: ['told', 'scene', 'who is there'],
} as const;

type Proven = { readonly crossings: number; readonly least: number };

/** "22 crossings, proven to be the fewest". */
function crossingsOf({ crossings, least }: Proven): string {
  if (crossings === 0) return 'No two lines cross';
  const count = crossings === 1 ? '1 crossing' : `${crossings} crossings`;
  if (least >= crossings) return `${count}, proven to be the fewest`;
  return least > 0 ? `${count}; fewer than ${least} there cannot be` : count;
}

/** "1st", "12th", "23rd". */
function ordinal(number: number): string {
  const ends = ['th', 'st', 'nd', 'rd'];
  const end = number % 100 > 10 && number % 100 < 14 ? 'th' : (ends[number % 10] ?? 'th');
  return `${number}${end}`;
}
