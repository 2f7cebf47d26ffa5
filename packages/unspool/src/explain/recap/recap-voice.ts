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
    imagined: (by: string) => (by === '' ? 'In an imagined scene, ' : `As ${by} imagines it, `),
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
  present: ['Back in the present, ', 'In the present, '],

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
      second: '; until then it looks as if ',
      isNowFirst: true,
    },
    { alone: 'We learn that ', first: 'For a while it looks as if ', second: '; in truth ', isNowFirst: false },
    { alone: 'It comes out that ', first: 'It is not so that ', second: ': ', isNowFirst: false },
  ],
  seems: 'By now it seems likely that ',
  fallen: { before: 'It does not hold that ', after: '' },
} as const;
