import type { Certainty } from '../../language/index.js';
import type { Words } from '../../story/index.js';

const nextDay = 'the next day';

/** Whatever an essay says besides the author's words: one table, so that it can be read and put right in one place. */
export const essayVoice = {
  takeaways: { ended: 'In short', soFar: 'In short, so far' },
  happens: { ended: 'What happens', soFar: 'What happened so far', before: 'What lies before' },
  ending: 'The ending',
  endingExplained: 'The ending explained',
  order: 'How it is told',
  symbol: (name: string) => `What ${name} ${isMany(name) ? 'stand' : 'stands'} for`,
  whoKnew: 'Who knew what',
  themes: 'What it comes to',
  open: { ended: 'What stays open', soFar: 'What is still open' },
  outside: 'From outside the story',
  stretch: { within: 'in ', begins: 'from ', lasts: ' on', ends: ' to ' },

  made: {
    /** "Ballerina (2023) is a South Korean film" */
    is: (title: string, year: string | undefined, kind: string, country: string | undefined) => {
      const from = country === undefined ? '' : (nationalities[country] ?? '');
      const [, invented, own = kind] = /^(invented|fictional|imaginary) (.+)$/i.exec(kind) ?? [];
      const noun = [invented, from, own].filter((part) => part).join(' ');
      const where = country !== undefined && from === '' ? ` from ${country}` : '';
      return `${title}${year === undefined ? '' : ` (${year})`} is ${article(noun)} ${noun}${where}`;
    },
    about: ' about ',
    inWhich: ' in which ',
    by: (names: string) => (names === '' ? '' : ` by ${names}`),
    written: (names: string) => ` written by ${names}`,
    directed: (names: string) => ` and directed by ${names}`,
    wroteAndDirected: (names: string) => ` written and directed by ${names}`,
  },
  /** "The letter says: “Come at nine.”" */
  writing: ' says: ',
  introduced: { is: ' is ', are: ' are ', was: ' was ', called: ', called ' },
  /** How far the essay goes: of all, by what it tells of; else as the page says it. */
  warning: (isWhole: boolean, kind: string, plainly: string) =>
    isWhole ? `Spoilers for the whole ${kind} follow.` : plainly,

  /** How a scene reaches us, before its first sentence, or as a sentence where nothing can stand before it. */
  frames: {
    told: (by: string | undefined) =>
      by === undefined
        ? { lead: 'as it is told, ', sentence: 'This is only told:' }
        : isMany(by)
          ? { lead: `as ${by} tell it, `, sentence: `${by} tell it like this:` }
          : { lead: `as ${by} tells it, `, sentence: `${by} tells it like this:` },
    written: (by: string | undefined) =>
      by === undefined
        ? { lead: 'as it is written, ', sentence: 'It stands in writing:' }
        : { lead: `as ${by} writes it, `, sentence: `${by} writes:` },
    dreamt: (by: string | undefined) =>
      by === undefined
        ? { lead: 'in a dream, ', sentence: 'A dream follows:' }
        : { lead: `in a dream of ${by}’s, `, sentence: `${by} has a dream:` },
    imagined: (by: string | undefined) =>
      by === undefined
        ? { lead: 'in an imagined scene, ', sentence: 'What follows is imagined:' }
        : { lead: `as ${by} imagines it, `, sentence: `${by} imagines what comes now:` },
    planned: (by: string | undefined) =>
      by === undefined
        ? { lead: 'as it is planned, ', sentence: 'This is the plan:' }
        : { lead: `as ${by} plans it, `, sentence: `${by} has a plan:` },
  },
  earlier: (reach: string) => `${reach} earlier, `,
  /** A second look back, as a part of its first sentence: "earlier, in the shed, ". */
  earlierIn: (place: string) => `earlier, ${place}`,
  /** A look back of which nobody knows how far, and where to. They take turns. */
  goesBack: (kind: string, place: Words | undefined, turn: number): Words => {
    const ways = [`the ${kind} goes back`, `once more the ${kind} goes back`, `again the ${kind} turns back`];
    const text = `${ways[turn % ways.length]}${place ? ' to ' : ' in time'}`;
    return [{ text: text.charAt(0).toUpperCase() + text.slice(1) }, ...(place ?? []), { text: '.' }];
  },
  /** Back by so much, or to a day. */
  goesBackTo: (kind: string, when: { readonly far: string } | { readonly to: string }, turn: number) => {
    const way = [`The ${kind} goes back`, `Once more the ${kind} goes back`, `Again the ${kind} turns back`][turn % 3];
    return `${way} ${'far' in when ? when.far : `to ${when.to}`}`;
  },
  toPlace: ', to ',
  later: (reach: string) => `${reach} later`,
  nextDay,
  dayAfter: 'the day after',
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
  /** Back to the main line, where time has passed since one left it: "Back in the present, a week has passed." */
  passed: (kind: string, far: string, turn: number) => {
    if (far === nextDay) return `Back in the present, it is ${far}.`;
    return turn % 2 === 0
      ? `Back in the present, ${far} ${/^an? /.test(far) ? 'has' : 'have'} passed.`
      : `The ${kind} returns to the present, ${far} on.`;
  },
  /** Where the first scene is, in a sentence of its own: nothing was anywhere before. */
  beginsAt: (kind: string, place: string) => `The ${kind} begins ${placed(place)}.`,
  /** Where and when a scene is, in a sentence of its own; with `isStart` none was anywhere before it. */
  movesTo: (when: string | undefined, place: string, isStart: boolean) => {
    const isPhrase = startsWithPreposition.test(place);
    const does = isStart ? `is set ${placed(place)}` : isPhrase ? `is now ${place}` : `shifts to ${place}`;
    const text = `${when === undefined ? '' : `${when} `}the scene ${does}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  /** By when something has happened. */
  by: (when: string) =>
    /^(?:on|in) /.test(when) ? when.replace(/^\p{L}+ /u, 'by ') : /^the /.test(when) ? `by ${when}` : when,
  /** Where a scene is, before its first sentence. */
  inPlace: (place: string, what?: string) =>
    what !== undefined && /^\p{Lu}/u.test(place) ? `${prepositionOfNamed(what)} ${place}, ` : `${placed(place)}, `,
  byPhone: ' on the phone',
  onPhone: (count: number) => (count === 1 ? ' is on the phone' : ' are on the phone'),
  /** "Dusk" as a part of a sentence: "at dusk, ". */
  partOfDay: (part: string) =>
    /^(?:dusk|dawn|night|noon|midnight)$/.test(part)
      ? `at ${part}, `
      : /^(?:morning|evening|afternoon)$/.test(part)
        ? `in the ${part}, `
        : undefined,
  /** "in ", before "the shed in which they meet"; nothing before what is no place. */
  inPlaceOf: (text: string) =>
    /^(?:The|An?) (?:\p{L}+ )?(?:shed|room|house|kitchen|hall|cell|attic|cellar|barn|church|garden|yard|shop|inn|office|flat)\b/u.test(
      text,
    )
      ? 'in '
      : '',
  /** Who somebody is, behind what shows it. */
  so: 'so ',
  heardIt: ' it',
  havingDied: ', having died',
  areDead: ' are dead',
  body: '’s body',
  andThat: ', and that ',
  andDoes: ', and ',
  /** Who else is the same person. */
  alsoIs: { and: ', and so ', one: 'is ', several: 'are ' },
  again: ' again',
  andSays: ' and: ',
  and: ', and ',
  /** What somebody does with what is not so, and what several do. */
  minds: {
    takes: ' takes ',
    for: ' for ',
    learns: (isLate: boolean) => `, and learns only ${isLate ? 'in the end' : 'later'} that `,
    isNot: (pronoun: string) => `${pronoun} is not`,
    believes: ' believes it',
    believesToo: ' believes it too',
    hearsToo: ' hears it, and believes it too',
    inTurn: ', in turn,',
    never: { before: ', and as far as we see ', behind: ' never learns it' },
    unsure: { before: ', and whether ', behind: ' ever learns it stays open' },
    truth: { named: 'the truth', told: ' the truth' },
    it: { named: 'it', told: '' },
    /** When somebody comes to know: " until she reads it in the letter". */
    ends: {
      until: ' until ',
      reads: (what: string) => ` reads ${what} in `,
      tells: ' tells ',
      overhears: (what: string) => ` overhears ${what}`,
      findsOut: (what: string) => (what === 'it' ? ' finds out' : ` learns ${what}`),
    },
    /** How somebody has what others do not. */
    hasTruth: (how: string, by: string | undefined) => {
      if (how === 'told' && by !== undefined) return ` has the truth from ${by}`;
      const ways: Readonly<Record<string, string>> = {
        read: ' has read it',
        overheard: ' has overheard it',
        saw: ' has seen it',
      };
      return ways[how];
    },
    takesIt: { one: ' believes it', several: ' believe it' },
    takesForTrue: { one: ' takes for true that ', several: ' take for true that ' },
  },
  because: ', because ',
  /** What follows from what stands before it. */
  soThat: ', so ',
  /** What seemed to be so before, behind what is. */
  notAsFirst: ', and not, as it seems at first, ',
  byTheEnd: '; by the end ',
  /** What it has cost, and whom; who knows what by then. */
  cost: {
    cost: 'All this has cost ',
    lifeOf: 'the life of ',
    livesOf: 'the lives of ',
    freedomOf: 'the freedom of ',
    byTheEnd: 'by the end ',
    knows: ' knows ',
    that: 'that ',
  },
  /** Who else does what one was let to think of another. */
  itIs: { one: 'it is ', who: ' who ', does: 'does', did: 'did' },
  /** What nothing answers: "It stays open why she says nothing." */
  staysOpen: { ended: 'It stays open ', soFar: 'So far it is open ' },
  whoIsWho: { turnsOut: ' turns out to be ', toBe: ' to be ' },
  others: 'What else comes out',
  answers: 'What comes out',
  forOne: ', for one',

  inPart: 'More is not told so far.',
  misled: {
    seems: (kind: string) => `for a while the ${kind} lets us think that `,
    inFact: ', but ',
  },
  readings: {
    to: 'to ',
    andTo: ', and to ',
    is: ' is ',
    are: ' are ',
    it: 'it',
    they: 'they',
    later: 'later ',
    laterTo: ' for ',
    also: { it: '; it also ', they: '; they also ' },
    mean: 'mean',
  },
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

const startsWithPreposition = /^(?:on|in|at|under|outside|inside|aboard|behind|near|off|by) /;

/** "in the yard", "on the roof" */
function placed(place: string): string {
  return startsWithPreposition.test(place) ? place : `${prepositionOf(place)} ${place}`;
}

/** Of a place with a name by what it is: "in" a town, "on" an island, "at" a farm. */
function prepositionOfNamed(what: string): 'on' | 'at' | 'in' {
  const [head = ''] = what.split(/,| (?:of|in|on|at|near|behind|with|above|below|from|to|off|where|that|which) /);
  const noun = head.split(' ').at(-1) ?? '';
  if (/^(?:island|isle|peninsula|ship|boat|train)$/.test(noun)) return 'on';
  return /^(?:farm|ferry|ranch|estate)$/.test(noun) || atThese.test(noun) ? 'at' : 'in';
}

/** Of a place by its last noun: "on" a beach, "at" the wall, "in" the shed. */
function prepositionOf(place: string): 'on' | 'at' | 'in' {
  if (/^the (?:\p{Ll}+ )?bank of /u.test(place)) return 'on';
  const [main = ''] = place.split(/ (?:of|in|on|at|near|behind|with|above|below|from|to|off) /);
  const noun = main.split(' ').at(-1)?.toLowerCase() ?? '';
  return onThese.test(noun) ? 'on' : atThese.test(noun) ? 'at' : 'in';
}

const onThese =
  /^(?:beach|pier|quay|hill|street|road|bench|ship|boat|train|roof|bridge|island|square|farm|mountain|deck|river|stairs?|steps|balcony|path|terrace|marsh|saltmarsh|creek|shore|coast|moor|dunes|mole|slip|ridge|ferry|floor|hillside|stage|platform|breakwater|slope|quarterdeck|foredeck|afterdeck|forecastle|gangway|gangplank|wharf|jetty|towpath|footpath|causeway|cliff|cliffs|ledge|plain|glacier|raft|barge|bus|plane|tram|highway|motorway|lawn|hilltop|pavement|sidewalk|veranda|verandah|porch|rooftop|doorstep|ramparts|battlements|track|trail|summit|headland|sandbank|isle|peninsula|estate|ranch)$/;
const atThese =
  /^(?:wall|gate|door|window|well|table|station|stop|corner|fountain|grave|bar|desk|counter|party|sea|lake|docks?|landing|memorial|reservoir|morgue|pond|inn|house|cottage|inquest|funeral|wedding|court|school|mill|harbour|restaurant|office|home|vicarage|tower|pit|crossing|exchange|weir|lock|beck|hospital|weighbridge|airport|crossroads|border|checkpoint|zoo|racecourse|ball|feast|banquet|auction|market|fair|university|college|monastery|convent|camp|spring|source|oasis|waterfall|threshold|altar|hotel|pub|tavern|theatre|opera|cemetery gate)$/;

/** "the neighbours" */
function isMany(name: string): boolean {
  return /^the \p{Ll}+[^s]s$/u.test(name) && !/(?:lens|canvas|gas|atlas|chaos|news|[^ie]us|is)$/.test(name);
}

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

/** How sure something is, as a word inside a sentence, and behind the first words of what is none. */
export const adverbs: Readonly<
  Partial<Record<Certainty, { readonly inside: string; readonly behind: string; readonly seems: string }>>
> = {
  likely: { inside: 'probably', behind: 'most likely', seems: 'it seems' },
  possible: { inside: 'perhaps', behind: 'perhaps', seems: 'perhaps' },
};

/** What stands before a sentence that is not certain, as part of it; the sentence goes on without its capital. */
export const hedges: Readonly<Record<Certainty, string>> = {
  certain: '',
  likely: 'most likely, ',
  possible: 'perhaps ',
  unlikely: 'it is unlikely, though possible, that ',
};

/** The number in an amount of time written out: "three weeks", "twenty-three years". */
export function countInWords(text: string): string {
  return text.replace(/\b\d{1,2}\b/, (count) => numberInWords(Number(count)));
}

function numberInWords(count: number): string {
  const own = numbers[count];
  if (own !== undefined) return own;
  const ten = tens[Math.floor(count / 10) - 2] ?? '';
  return count % 10 === 0 ? ten : `${ten}-${numbers[count % 10]}`;
}

const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const numbers = (
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');

/** "a film", "an opera". */
function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}
