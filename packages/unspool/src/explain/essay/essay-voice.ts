import type { Certainty } from '../../language/index.js';

/** Whatever an essay says besides the author's words: one table, so that it can be read and put right in one place. */
export const essayVoice = {
  takeaways: { ended: 'In short', soFar: 'In short, so far' },
  happens: { ended: 'What happens', soFar: 'What happened so far' },
  order: 'How it is told',
  symbol: (name: string) => `What ${name} stands for`,
  themes: 'What it comes to',
  minds: {
    heading: 'Who knew what',
    tells: ' tells that ',
    and: ', and ',
    /** By turns: what one does, and what several do. */
    takesIt: [
      { one: ' believes it', several: ' believe it' },
      { one: ' takes it for true', several: ' take it for true' },
      { one: ' does not see through it', several: ' do not see through it' },
    ],
    takesForTrue: { one: ' takes for true that ', several: ' take for true that ' },
    until: ' until ',
    weKnow: ', and we know better.',
    hidden: 'That stays so until ',
  },
  stretch: { within: 'in ', begins: 'from ', lasts: ' on', ends: ' to ' },
  open: { ended: 'What stays open', soFar: 'What is still open' },
  outside: 'From outside the story',

  is: (title: string, kind: string) => `${title} is ${article(kind)} ${kind}`,
  ofYear: (year: string) => ` of ${year}`,
  from: (country: string) =>
    ` from ${/^(?:United|Netherlands|Philippines|Czech Republic|USA|UK|US)\b/.test(country) ? 'the ' : ''}${country}`,
  by: (deed: string, names: string) => `, ${deed} by ${names}`,
  centre: { one: 'At its centre is ', several: 'At its centre are ' },
  drives: 'One question drives it: ',

  /** Where a sentence is from: before it, or behind it in brackets. They take turns. */
  inScene: [
    { before: 'In ', behind: false },
    { before: '', behind: true },
    { before: 'As we see in ', behind: false },
  ],
  /** Scenes that were told of before, as a sentence around their names. */
  recalled: {
    first: [
      { before: 'That rests on what we saw in ', after: { one: '', several: '' } },
      { before: 'It follows from what we saw in ', after: { one: '', several: '' } },
      { before: 'It shows in ', after: { one: '', several: '' } },
    ],
    also: [
      { before: '', after: { one: ' fits this, too', several: ' fit this, too' } },
      { before: '', after: { one: ' points the same way', several: ' point the same way' } },
      { before: 'We have seen as much in ', after: { one: '', several: '' } },
    ],
  },
  against: {
    told: 'Yet something speaks against it. ',
    recalled: {
      first: [{ before: 'Against it speaks what we saw in ', after: { one: '', several: '' } }],
      also: [{ before: 'So does what we saw in ', after: { one: '', several: '' } }],
    },
  },
  whichIs: 'which is ',
  answerTo: 'the answer to ',
  andThat: ', and that ',
  andSays: ' And: ',
  on: 'on ',
  at: ' at ',
  part: {
    likely: ', most likely',
    only: 'Only a part of the answer is told so far. ',
    one: 'A part of the answer came earlier, in ',
    here: 'Part of it is told: ',
    several: 'The answer came in pieces: ',
    soFar: 'So far it comes in pieces: ',
  },
  until: { before: 'Until ', later: '; then: ', seemed: [', one would have said: ', ', the answer seemed to be: '] },
  turnsOut: ' turns out to be ',
  standsFor: { to: 'To ', is: ' is ' },

  appears: ' comes back in ',
  appearsOnce: ' appears in ',
  otherScenes: (count: number) => (count === 1 ? 'another scene' : `${numberInWords(count)} other scenes`),
  smaller: 'Smaller questions',
  notInOrder: 'The story is not told in the order in which it happened: ',
  goesBack: { one: ' goes back in time.', several: ' go back in time.' },
  lookBack: 'Most of it is a look back from ',
  staysOpen: {
    ended: { one: 'One question stays open: ', several: 'These questions stay open: ' },
    soFar: { one: 'One question has no answer so far: ', several: 'These questions have no answer so far: ' },
  },
} as const;

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
    says: { one: ' says: ', several: ' say: ' },
    asks: { one: ' asks: ', several: ' ask: ' },
    swears: { one: ' vows: ', several: ' vow: ' },
  },

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

/** The same for what a scene shows, after its title: "“The hotel” makes it likely that …" */
export const shows: Readonly<Record<Certainty, string>> = {
  certain: '',
  likely: ' makes it likely that ',
  possible: ' suggests that ',
  unlikely: ' hardly shows that ',
};

/** Numbers up to twelve are written out. */
export function numberInWords(count: number): string {
  return numbers[count] ?? String(count);
}

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "a film", "an opera". */
function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}
