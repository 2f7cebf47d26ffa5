import type { Certainty } from '../../language/index.js';
import type { Words } from '../../story/index.js';

/** Whatever an essay says besides the author's words: one table, so that it can be read and put right in one place. */
export const essayVoice = {
  takeaways: { ended: 'In short', soFar: 'In short, so far' },
  happens: { ended: 'What happens', soFar: 'What happened so far' },
  ending: 'The ending',
  order: 'How it is told',
  symbol: (name: string) => `What ${name} stands for`,
  themes: 'What it comes to',
  open: { ended: 'What stays open', soFar: 'What is still open' },
  outside: 'From outside the story',
  stretch: { within: 'in ', begins: 'from ', lasts: ' on', ends: ' to ' },

  made: {
    /** "Ballerina (2023) is a South Korean film" */
    is: (title: string, year: string | undefined, kind: string, country: string | undefined) => {
      const from = country === undefined ? '' : (nationalities[country] ?? '');
      const noun = from === '' ? kind : `${from} ${kind}`;
      const where = country !== undefined && from === '' ? ` from ${country}` : '';
      return `${title}${year === undefined ? '' : ` (${year})`} is ${article(noun)} ${noun}${where}`;
    },
    by: (names: string) => (names === '' ? '' : ` by ${names}`),
    written: (names: string) => ` written by ${names}`,
    directed: (names: string) => ` and directed by ${names}`,
    wroteAndDirected: (names: string) => ` written and directed by ${names}`,
    lasting: (length: string) => ` of ${length.replace(/ ?min.*$/, ' minutes')}`,
  },
  /** "The letter says: “Come at nine.”" */
  writing: ' says: ',
  introduced: { is: ' is ', are: ' are ', was: ' was ' },
  drives: (kind: string) => `One question drives the ${kind}: `,
  /** How far the essay goes: of all, by what it tells of; else as the page says it. */
  warning: (isWhole: boolean, kind: string, plainly: string) =>
    isWhole ? `Spoilers for the whole ${kind} follow.` : plainly,

  /** How a scene reaches us, before its first sentence, or as a sentence where nothing can stand before it. */
  frames: {
    told: (by: string | undefined) =>
      by === undefined
        ? { lead: 'as it is told, ', sentence: 'This is only told.' }
        : isMany(by)
          ? { lead: `as ${by} tell it, `, sentence: `This is how ${by} tell it.` }
          : { lead: `as ${by} tells it, `, sentence: `This is how ${by} tells it.` },
    written: (by: string | undefined) =>
      by === undefined
        ? { lead: 'as it is written, ', sentence: 'It stands in writing.' }
        : { lead: `as ${by} writes it, `, sentence: `It is from ${by}.` },
    dreamt: (by: string | undefined) =>
      by === undefined
        ? { lead: 'in a dream, ', sentence: 'A dream follows.' }
        : { lead: `in a dream of ${by}’s, `, sentence: `${by} has a dream.` },
    imagined: (by: string | undefined, kind: string) =>
      by === undefined
        ? { lead: 'in an imagined scene, ', sentence: `What the ${kind} shows next is imagined.` }
        : { lead: `as ${by} imagines it, `, sentence: `${by} imagines what comes now.` },
    planned: (by: string | undefined) =>
      by === undefined
        ? { lead: 'as it is planned, ', sentence: 'This is the plan.' }
        : { lead: `as ${by} plans it, `, sentence: `${by} has a plan.` },
  },
  earlier: (reach: string) => `${reach} earlier, `,
  /** A look back, with how far or when, and where. They take turns. */
  goesBack: (kind: string, { far, when, place }: Back, turn: number): Words => {
    const ways = [`the ${kind} goes back`, `once more the ${kind} goes back`, `again the ${kind} turns back`];
    const time = far === undefined ? (when === undefined ? '' : ` to ${when}`) : ` ${far}`;
    const isAgain = turn > 0 || time !== '';
    const where: Words = place ? [{ text: isAgain ? ', to ' : ' to ' }, ...place] : [];
    const all = place || time !== '' ? [...where] : [{ text: ' in time' }];
    const text = `${ways[turn % ways.length]}${time}`;
    return [{ text: text.charAt(0).toUpperCase() + text.slice(1) }, ...all, { text: '.' }];
  },
  later: (reach: string) => `${reach} later, `,
  nextDay: 'the next day, ',
  returns: (kind: string, turn: number) =>
    turn % 2 === 0
      ? `Then the ${kind} goes on where it was.`
      : `From there the ${kind} comes back to where it left off.`,
  inYear: (year: string) => `in ${year}, `,
  /** Back to the main line: to the day that the notes name, else to the present. */
  present: (kind: string, day: string | undefined, turn: number) => {
    const leads = day === undefined ? ['back in the present, ', 'in the present again, '] : [`back on ${day}, `];
    const there = day ?? 'the present';
    const sentences = [
      `Then the ${kind} returns to ${there}.`,
      `From there the ${kind} comes back to ${there}.`,
      `After that the ${kind} goes on in ${there}.`,
    ];
    return {
      lead: leads[turn % leads.length] ?? '',
      sentence: sentences[day === undefined ? turn % sentences.length : 0] ?? '',
    };
  },
  /** Where a scene is, before its first sentence. */
  inPlace: (place: string) =>
    `${/\b(?:beach|pier|quay|hill|street|road|bench|ship|boat|train|roof|bridge|island|square|farm|mountain|deck)\b/.test(place) ? 'on' : 'in'} ${place}, `,
  onPhone: (count: number) => (count === 1 ? ' is on the phone' : ' are on the phone'),
  andThat: ', and that ',
  andDoes: ', and ',
  /** Who else is the same person. */
  alsoIs: { and: ', and so ', one: 'is ', several: 'are ' },
  again: ' again',
  andSays: ' and: ',
  and: ', and ',
  /** What somebody does with what is not so, and what several do. */
  minds: {
    takesIt: { one: ' believes it', several: ' believe it' },
    takesForTrue: { one: ' takes for true that ', several: ' take for true that ' },
  },
  because: ', because ',
  others: 'Other questions',

  inPart: { soFar: 'More is not told so far.', ended: 'That is only a part of the answer.' },
  probably: 'probably ',
  inferred: 'What follows is not said outright; it is what the signs add up to.',
  misled: {
    seems: ['at first it seems that ', 'then it seems that ', 'later it seems that '],
    inFact: '; in fact ',
  },
  readings: { to: 'to ', means: ' means ', it: 'it', later: 'later it means ', laterTo: ' to ' },
  leftOpen: { perhaps: 'perhaps ', or: ', or perhaps ' },
  twoStrands: (kind: string, first: string, second: string) =>
    `The ${kind} goes to and fro between two strands: ${first}; and ${second}.`,
  twice: {
    whole: (first: string, second: string) => `one moment is told twice: first ${first}, and later ${second}`,
    told: (by: string) => `as ${by} ${isMany(by) ? 'tell' : 'tells'} it`,
    seen: (by: string) => `as ${by} sees it`,
    shown: 'as it was',
  },
} as const;

/** "the neighbours" */
function isMany(name: string): boolean {
  return /^the \p{Ll}+[^s]s$/u.test(name);
}

type Back = { readonly far: string | undefined; readonly when: string | undefined; readonly place: Words | undefined };

/** The adjectives of countries from which many works come; of others it is said that a work is from there. */
const nationalities: Readonly<Record<string, string>> = {
  'South Korea': 'South Korean',
  Japan: 'Japanese',
  China: 'Chinese',
  India: 'Indian',
  France: 'French',
  Germany: 'German',
  Italy: 'Italian',
  Spain: 'Spanish',
  Portugal: 'Portuguese',
  Poland: 'Polish',
  Russia: 'Russian',
  Sweden: 'Swedish',
  Norway: 'Norwegian',
  Denmark: 'Danish',
  Finland: 'Finnish',
  Iceland: 'Icelandic',
  Ireland: 'Irish',
  Austria: 'Austrian',
  Hungary: 'Hungarian',
  Greece: 'Greek',
  Turkey: 'Turkish',
  Iran: 'Iranian',
  Mexico: 'Mexican',
  Brazil: 'Brazilian',
  Argentina: 'Argentine',
  Canada: 'Canadian',
  Australia: 'Australian',
  'United Kingdom': 'British',
  UK: 'British',
  'United States': 'American',
  USA: 'American',
};

/** Whatever a recap says besides. Where there are several wordings they take turns. */
export const recapVoice = {
  title: { soFar: 'What happened so far', ended: 'What happened' },
  since: 'What happened since ',
  ofSoFar: (name: string) => `${name} so far`,
  sinceOf: (name: string, place: string) => `${name}, since ${place}`,
  nothing: { yet: 'Nothing has happened yet.', since: 'Nothing has happened since.', of: 'Nothing is told of that.' },

  spoken: {
    opensWith: 'It opens with ',
    comeIn: (count: number) => (count === 1 ? ' comes in for the first time' : ' come in for the first time'),
    firstTogether: [
      ' are together for the first time',
      ' share a scene for the first time',
      ' are seen with each other for the first time',
    ],
    enters: { one: ' enters', several: ' enter' },
    leaves: { one: ' leaves', several: ' leave' },
    speakOf: ' speak of ',
    says: { one: ' says: ', several: ' say: ' },
    asks: { one: ' asks: ', several: ' ask: ' },
    swears: { one: ' vows: ', several: ' vow: ' },
  },

  /** Whose diary, letter or narrative it is, by what stands over it. */
  byHead: (teller: string) => `In ${teller}’s words: `,

  /** How a scene reaches us, before its first sentence. */
  frames: {
    told: (by: string) => (by === '' ? 'As it is told, ' : `As ${by} tells it, `),
    written: (by: string) => (by === '' ? 'As it is written, ' : `As ${by} writes it, `),
    dreamt: (by: string) => (by === '' ? 'In a dream, ' : `In a dream of ${by}’s, `),
    imagined: (by: string) => (by === '' ? 'In the imagination, ' : `As ${by} imagines it, `),
    planned: (by: string) => (by === '' ? 'As it is planned, ' : `As ${by} plans it, `),
  },
  /** Where the telling goes back in time, and where it returns. */
  back: {
    far: [
      (reach: string) => `The story goes back ${reach}. `,
      (reach: string) => `Once more it turns back, this time ${reach}. `,
      (reach: string) => `Then it goes back ${reach}. `,
    ],
    some: ['The story goes back in time. ', 'Once more it turns back. ', 'What comes now happened earlier. '],
  },
  present: ['Back in the present, ', 'In the present again, '],

  known: {
    weMeet: 'We first meet ',
    weHear: 'We first hear of ',
    speaks: { stated: ' speaks most with ', assumed: ' seems to speak most with ' },
  },

  /** What turned out, and what it seemed until then: `isNowFirst` where what is so stands first. */
  turned: [
    {
      alone: 'It turns out that ',
      first: 'It turns out that ',
      second: '; until then it seemed that ',
      isNowFirst: true,
    },
    { alone: 'We learn that ', first: 'It had seemed that ', second: '; in truth ', isNowFirst: false },
    { alone: 'It comes out that ', first: 'It is not so that ', second: ': ', isNowFirst: false },
  ],
  seems: 'By now it seems likely that ',
  fallen: { before: 'It does not hold that ', after: '' },
} as const;

/** What stands before a sentence that is not certain, as part of it; the sentence goes on without its capital. */
export const hedges: Readonly<Record<Certainty, string>> = {
  certain: '',
  likely: 'most likely, ',
  possible: 'perhaps ',
  unlikely: 'it is unlikely, though possible, that ',
};

/** The number in an amount of time, up to twenty written out: "three weeks". */
export function countInWords(text: string): string {
  return text.replace(/\b\d{1,2}\b/, (count) => numbers[Number(count)] ?? count);
}

const numbers = (
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty'
).split(' ');

/** "a film", "an opera". */
function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}
