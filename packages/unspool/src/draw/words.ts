/** What pictures say in words of their own. */
export const pictureWords = {
  nothing: 'Nothing has been told yet.',
  scenes: (count: number) => (count === 1 ? '1 scene' : `${count} scenes`),
  andMore: (count: number) => `and ${count} more`,
} as const;

/** What is said of the two orders. */
export const ordersWords = {
  title: (title: string) => `The two orders of ${title}`,
  across: 'from left to right as it is told',
  down: 'from top to bottom as it happened',
  description: (scenes: string, back: number, ahead: number) =>
    [
      `${scenes}: across in the order of the telling, down in the order in which things happened, the earliest at the top.`,
      ...(back > 0 ? [back === 1 ? 'One goes back.' : `${back} go back.`] : []),
      ...(ahead > 0 ? [ahead === 1 ? 'One goes ahead.' : `${ahead} go ahead.`] : []),
    ].join(' '),
  lead: (jumps: number) =>
    jumps === 0
      ? 'Told as it happened, from first to last.'
      : `${jumps === 1 ? 'Once' : `${jumps} times`} the telling goes on with something other than what happened next.`,
  figures: (index: string, jumps: number, tau: string) =>
    `Index ${index} (0: told as it happened) · ${jumps === 1 ? '1 jump' : `${jumps} jumps`} · Kendall’s τ ${tau} (1: told as it happened)`,
  asDrawn: 'These figures take every place as it is drawn, also where it is only assumed.',
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
  lead: 'A line for each person. Those who share a scene run through it side by side.',
  figures: ({ crossings, least }: Proven, bends: number) =>
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

/** What is said where rows go from scene to scene. */
export const tracksWords = {
  told: 'the scenes as they are told, from left to right',
  happened: 'the scenes as they happened, from left to right',
} as const;

/** What is said of clues. */
export const cluesWords = {
  title: (title: string) => `Questions and clues in ${title}`,
  nothing: 'Nothing has been asked or paid off yet.',
  shown: 'Questions from where they are asked to where they are answered, and what was planted to where it pays off.',
  description: (questions: number, open: number, paid: number) =>
    [
      `${questions === 1 ? '1 question' : `${questions} questions`}`,
      ...(questions === 0 ? [] : [open === 0 ? 'none of them open' : `${open} of them open`]),
      ...(paid === 0 ? [] : [paid === 1 ? '1 thing paid off' : `${paid} things paid off`]),
    ].join(', '),
  question: 'question',
  plant: 'planted',
  paidOff: 'paid off',
  quoted: (text: string) => (/[“”]/.test(text) ? text : `“${text}”`),
  former: (answer: string) => `seemed so, and is not: ${answer}`,
  status: {
    answered: 'answered',
    inPart: 'answered in part',
    notToldSoFar: 'still open',
    notTold: 'never told',
    noAnswerInNotes: 'without an answer',
  },
  after: (scenes: number) => (scenes <= 0 ? 'at once' : `after ${pictureWords.scenes(scenes)}`),
  legend: {
    asked: 'asked',
    inPart: 'answered in part',
    answered: 'answered',
    former: 'an answer that no longer stands',
    shown: 'shown there, and counts for the answer',
    open: 'open so far',
    plant: 'planted, and paid off',
  },
  head: ['kind', 'what', 'asked or planted in', 'it is', 'answered or paid off in', 'scenes later'],
} as const;

/** What is said of symbols. */
export const symbolsWords = {
  title: (title: string) => `Symbols in ${title}`,
  nothing: 'No symbol has been named yet.',
  shown: 'Symbols where they occur, and what they mean to whom from where it is told.',
  description: (symbols: number, readings: number) =>
    [
      symbols === 1 ? '1 symbol' : `${symbols} symbols`,
      ...(readings === 0 ? [] : [readings === 1 ? '1 meaning' : `${readings} meanings`]),
    ].join(', '),
  occurs: (scenes: number) => `in ${pictureWords.scenes(scenes)}`,
  occurrence: 'occurs',
  anybody: 'nobody named',
  means: (symbol: string, holder: string | undefined) => (holder === undefined ? symbol : `${symbol}, to ${holder}`),
  legend: { occurs: 'it occurs there', means: 'what it means is told there' },
  head: ['symbol', 'means', 'to whom', 'scenes'],
} as const;

/** What is said of the chain of an answer. */
export const chainWords = {
  title: (title: string) => `What an answer rests on in ${title}`,
  nothing: 'Nothing has been asked yet.',
  lead: (steps: number) =>
    steps === 0
      ? 'There is no answer so far.'
      : 'From the question down to what the answer rests on, and what that rests on.',
  description: (question: string, steps: number) =>
    `${question} ${steps === 0 ? 'There is no answer so far.' : steps === 1 ? '1 step.' : `${steps} steps.`}`,
  inPart: 'in part',
  against: 'speaks against it',
  scenes: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `scene ${numbers[0]}`
      : numbers.length > 6
        ? `scenes ${numbers.slice(0, 6).join(', ')} …`
        : `scenes ${numbers.join(', ')}`,
  cut: { above: 'its grounds stand above', deep: 'its grounds go deeper' },
  sure: { certain: 'certain', likely: 'likely', possible: 'possible', unlikely: 'unlikely' },
  kinds: {
    question: 'question',
    answer: 'answer',
    inPart: 'answer in part',
    ground: 'ground',
    against: 'against',
  },
  legend: { shown: 'shown, or certain', likely: 'likely', possible: 'possible', against: 'unlikely, or against it' },
  head: ['step', 'what', 'it is', 'how sure', 'scenes'],
} as const;

/** What is said of who is where when. */
export const placesWords = {
  title: (title: string) => `Who is where when in ${title}`,
  nothing: 'Nobody has been in a scene yet.',
  shown: 'A row for each person, in each scene in the colour of its place.',
  description: (people: number, places: number) =>
    `${people === 1 ? '1 person' : `${people} people`}, ${places === 1 ? '1 place' : `${places} places`}`,
  inPlaces: (count: number) => (count === 0 ? '' : count === 1 ? 'in 1 place' : `in ${count} places`),
  notSaid: 'where it is, is not said',
  apart: 'not there in person: by telephone or letter',
  fromAfar: (name: string) => `${name} (not in person)`,
  head: ['told', 'scene', 'place', 'who is there'],
} as const;

/** What is said of the grid of who knows what. */
export const gridWords = {
  title: (title: string) => `Who knows what in ${title}`,
  nothing: 'Nothing told so far says that anybody has it in mind.',
  description: (people: number, rows: number, untrue: number) =>
    [
      `${people === 1 ? '1 person' : `${people} people`}, ${rows === 1 ? '1 thing told' : `${rows} things told`}`,
      ...(untrue === 0
        ? []
        : [
            untrue === 1
              ? '1 of them taken for true that is not'
              : `${untrue} times somebody takes for true what is not`,
          ]),
    ].join('; '),
  numbers: 'The number is that of the scene since which it is so; an empty place says that nothing is shown of it.',
  morePeople: (count: number) => (count === 1 ? 'and 1 more person' : `and ${count} more people`),
  moreRows: (count: number) => (count === 1 ? 'and 1 more thing told' : `and ${count} more things told`),
  untrue: 'not true',
  legend: {
    has: 'they have it',
    may: 'they may have it',
    says: 'they say so',
    not: 'the notes say that they do not',
    untrue: 'they take for true what is not',
  },
  head: ['what is told', 'who', 'how', 'since scene'],
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
