import type { Certainty } from '../../language/index.js';

/** Whatever an essay says besides the author's words: one table, so that it can be read and put right in one place. */
export const essayVoice = {
  takeaways: { ended: 'In short', soFar: 'In short, so far' },
  happens: { ended: 'What happens', soFar: 'What happened so far' },
  order: 'How it is told',
  symbol: (name: string) => `What ${name} stands for`,
  themes: 'What it comes to',
  open: { ended: 'What stays open', soFar: 'What is still open' },
  outside: 'From outside the story',

  is: (title: string, kind: string) => `${title} is ${article(kind)} ${kind}`,
  ofYear: (year: string) => ` of ${year}`,
  from: (country: string) => ` from ${country}`,
  by: (deed: string, names: string) => `, ${deed} by ${names}`,
  centre: { one: 'At its centre is ', several: 'At its centre are ' },
  drives: 'One question drives it: ',

  /** "In “The call”, " */
  inScene: 'In ',
  recalled: { first: 'That rests on what we saw in ', also: 'With it goes what we saw in ' },
  against: {
    told: 'Yet something speaks against it. ',
    recalled: { first: 'Against it speaks what we saw in ', also: 'So does what we saw in ' },
  },
  answerTo: 'the answer to ',
  goesOn: ' goes on: ',
  tellsThat: ' tells us that ',
  part: {
    only: 'Only a part of the answer is told so far. ',
    first: ' gave a first part of the answer: ',
    more: ' added another: ',
    yetMore: ' added one more: ',
  },

  appears: ' comes back in ',
  appearsOnce: ' appears in ',
  notInOrder: 'It is not told in the order in which it happened: ',
  goesBack: { one: ' goes back in time.', several: ' go back in time.' },
  staysOpen: 'Nothing told answers these: ',
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
  possible: ' lets one think that ',
  unlikely: ' hardly shows that ',
};

/** "a film", "an opera". */
function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}
