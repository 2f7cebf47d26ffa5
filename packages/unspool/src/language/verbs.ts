import type { Lexicon } from './lexicon.js';

/**
 * The verbs of the language of notes, one row each: how a sentence is built around it, what the verb demands, what it
 * does, and its forms in English. Whoever asks what a verb does asks this table; the types of the verbs follow from it.
 */
const rows = {
  is: { frame: 'state', turn: 'holds', english: be() },
  becomes: { frame: 'state', turn: 'begins', english: forms('becomes', 'become', 'became', 'become') },
  isNoLonger: {
    frame: 'state',
    turn: 'ends',
    english: ['is no longer', 'are no longer', 'was no longer', 'were no longer'],
  },

  isBorn: { frame: 'act', object: 'none', birthOf: 'subject', english: followed('born', be()) },
  dies: { frame: 'act', object: 'none', deathOf: 'subject', english: forms('dies', 'die') },
  kills: {
    frame: 'act',
    object: 'any',
    deathOf: 'object',
    english: [
      ...forms('kills', 'kill'),
      ...forms('murders', 'murder'),
      ...forms('slays', 'slay', 'slew', 'slain'),
      ...forms('assassinates', 'assassinate', 'assassinated'),
      ...forms('strangles', 'strangle', 'strangled'),
      ...forms('beheads', 'behead', 'beheaded'),
    ],
    passive: ['killed', 'murdered', 'slain', 'assassinated', 'strangled', 'beheaded'],
  },
  forgives: {
    frame: 'act',
    object: 'any',
    english: forms('forgives', 'forgive', 'forgave', 'forgiven'),
    passive: ['forgiven'],
  },
  takes: {
    frame: 'act',
    object: 'named',
    moves: 'toSubject',
    english: forms('takes', 'take', 'took', 'taken'),
    passive: ['taken'],
  },
  gives: {
    frame: 'act',
    object: 'named',
    moves: 'toSomebody',
    english: [
      ...forms('gives', 'give', 'gave', 'given'),
      // "Hand" alone is mostly a noun.
      ...['hands', 'handed', 'has handed', 'have handed', 'had handed'],
      ...forms('returns', 'return', 'returned'),
    ],
    passive: ['given', 'handed'],
  },
  loses: {
    frame: 'act',
    object: 'named',
    moves: 'fromSubject',
    english: forms('loses', 'lose', 'lost'),
    passive: ['lost'],
  },
  puts: {
    frame: 'act',
    object: 'named',
    moves: 'toPlace',
    english: [...forms('puts', 'put', 'put'), ...forms('drops', 'drop', 'dropped')],
    passive: ['put', 'dropped'],
  },
  steals: {
    frame: 'act',
    object: 'named',
    moves: 'toSubject',
    english: forms('steals', 'steal', 'stole', 'stolen'),
    passive: ['stolen'],
  },
  finds: {
    frame: 'act',
    object: 'named',
    moves: 'toSubject',
    isPerhapsKept: true,
    english: forms('finds', 'find', 'found'),
    passive: ['found'],
  },
  gets: {
    frame: 'act',
    object: 'named',
    moves: 'toSubject',
    isPerhapsKept: true,
    english: ['gets', 'get', 'got', 'has got', 'have got', 'had got'],
  },
  receives: {
    frame: 'act',
    object: 'named',
    moves: 'toSubject',
    english: [
      ...forms('receives', 'receive'),
      ...forms('buys', 'buy', 'bought'),
      ...forms('inherits', 'inherit', 'inherited'),
    ],
    passive: ['bought', 'inherited'],
  },
  sells: {
    frame: 'act',
    object: 'named',
    moves: 'toSomebody',
    english: [...forms('sells', 'sell', 'sold'), ...forms('lends', 'lend', 'lent')],
    passive: ['sold', 'lent'],
  },
  hides: {
    frame: 'act',
    object: 'named',
    moves: 'toPlace',
    english: forms('hides', 'hide', 'hid', 'hidden'),
    passive: ['hidden'],
  },
  throwsAway: {
    frame: 'act',
    object: 'named',
    moves: 'fromSubject',
    english: followed('away', forms('throws', 'throw', 'threw', 'thrown')),
    passive: ['thrown away'],
  },
  destroys: {
    frame: 'act',
    object: 'named',
    endOf: 'object',
    english: [
      ...forms('destroys', 'destroy', 'destroyed'),
      ...forms('burns', 'burn', 'burnt'),
      ...['burned', 'has burned', 'have burned', 'had burned'],
      ...followed('up', forms('tears', 'tear', 'tore', 'torn')),
    ],
    passive: ['destroyed', 'burnt', 'burned', 'torn up'],
  },

  learns: {
    frame: 'mind',
    turn: 'begins',
    perceives: true,
    english: [...forms('learns', 'learn'), 'learnt', 'has learnt', 'have learnt', 'had learnt'],
  },
  sees: { frame: 'mind', turn: 'begins', perceives: true, english: forms('sees', 'see', 'saw', 'seen') },
  hears: { frame: 'mind', turn: 'begins', perceives: true, english: forms('hears', 'hear', 'heard') },
  reads: { frame: 'mind', turn: 'begins', perceives: true, english: forms('reads', 'read', 'read') },
  overhears: { frame: 'mind', turn: 'begins', perceives: true, english: forms('overhears', 'overhear', 'overheard') },
  knows: { frame: 'mind', turn: 'holds', perceives: false, english: forms('knows', 'know', 'knew', 'known') },
  believes: { frame: 'mind', turn: 'holds', perceives: false, english: forms('believes', 'believe') },
  suspects: { frame: 'mind', turn: 'holds', perceives: false, english: forms('suspects', 'suspect') },
  doubts: { frame: 'mind', turn: 'holds', perceives: false, english: forms('doubts', 'doubt') },
  forgets: {
    frame: 'mind',
    turn: 'ends',
    perceives: false,
    english: forms('forgets', 'forget', 'forgot', 'forgotten'),
  },

  tells: {
    frame: 'tell',
    hearer: 'any',
    reaches: true,
    english: [
      ...forms('tells', 'tell', 'told'),
      ...followed('to', forms('says', 'say', 'said')),
      ...followed('to', forms('whispers', 'whisper', 'whispered')),
    ],
    passive: ['told'],
  },
  liesTo: {
    frame: 'tell',
    hearer: 'any',
    reaches: true,
    english: followed('to', forms('lies', 'lie', 'lied')),
    passive: ['lied to'],
  },
  promises: {
    frame: 'tell',
    hearer: 'any',
    reaches: true,
    english: forms('promises', 'promise'),
    passive: ['promised'],
  },
  hidesFrom: {
    frame: 'tell',
    hearer: 'any',
    reaches: false,
    english: followed('from', forms('hides', 'hide', 'hid', 'hidden')),
  },
  says: { frame: 'tell', hearer: 'none', reaches: true, english: forms('says', 'say', 'said') },

  means: { frame: 'means', english: forms('means', 'mean', 'meant') },
  suggests: { frame: 'suggests', english: forms('suggests', 'suggest') },
} as const satisfies Readonly<Record<string, VerbRow>>;

/** What a sentence of the story can say; the value of each is how its subject stands to the rest. */
export type Verb = keyof typeof rows;
/** A verb of what is so, or begins or ends to be. */
export type StateVerb = VerbOf<'state'>;
/** A verb of something done. */
export type ActVerb = VerbOf<'act'>;
/** A verb of what goes on in a mind. */
export type MindVerb = VerbOf<'mind'>;
/** A verb of saying. */
export type TellVerb = VerbOf<'tell'>;

/** How sentences are built: "A is B", "A kills B", "A knows that …", "A tells B that …", "X means … to A", "X suggests that …". */
export type VerbFrame = VerbRow['frame'];

/** The verbs of one frame. */
export type VerbOf<F extends VerbFrame> = { [V in Verb]: (typeof rows)[V]['frame'] extends F ? V : never }[Verb];

/** What each verb demands and does. */
export const verbs: { readonly [V in Verb]: Extract<VerbRow, { frame: (typeof rows)[V]['frame'] }> } = rows;

/** The English forms of each verb. */
export const englishVerbs = Object.fromEntries(
  Object.entries(rows).map(([verb, { english }]) => [verb, english]),
) as Readonly<Record<Verb, readonly string[]>>;

/** What tells of each verb in the passive, in English. */
export const englishPassives: Lexicon<Verb> = Object.fromEntries(
  Object.entries(rows).flatMap(([verb, row]: readonly [string, VerbRow]) =>
    (row.passive ?? []).map((participle) => [participle, verb as Verb]),
  ),
);

/** Whether a verb is of a frame. */
export function isVerbOf<F extends VerbFrame>(verb: Verb, frame: F): verb is VerbOf<F> {
  return verbs[verb].frame === frame;
}

export type VerbRow = StateRow | ActRow | MindRow | TellRow | MeansRow | SuggestsRow;

type Words = {
  /** The forms that tell what happens or happened; the first is the verb's name in the manual. */
  readonly english: readonly string[];
  /** What follows "is" where it is told of whom or what it is done to: "killed". */
  readonly passive?: readonly string[];
};

/** Whether what is said begins with it, simply holds, or ends with it. */
type Turn = 'begins' | 'holds' | 'ends';

/** "Ada is a widow." */
type StateRow = Words & { readonly frame: 'state'; readonly turn: Turn };

/** "Ada kills a smuggler." */
type ActRow = Words & {
  readonly frame: 'act';
  /**
   * Whom or what it is done to: nothing; what the notes name, as of a thing that passes on; or any words, since what is
   * done to people counts whoever they are, and so it does in the passive where nobody is named who does it.
   */
  readonly object: 'none' | 'named' | 'any';
  /** Whose life begins, or ends. */
  readonly birthOf?: 'subject' | 'object';
  readonly deathOf?: 'subject' | 'object';
  /** Where the object goes. */
  readonly moves?: 'toSubject' | 'toSomebody' | 'fromSubject' | 'toPlace';
  /** What goes to the subject may stay where it is: one finds what one leaves there, and gets a door open. */
  readonly isPerhapsKept?: true;
  /** What is no more afterwards. */
  readonly endOf?: 'object';
};

/** "Ada learns that …" */
type MindRow = Words & {
  readonly frame: 'mind';
  /** What begins or ends does so at some moment. */
  readonly turn: Turn;
  /** Whether it shows that what is so: whoever perceives something was given it. */
  readonly perceives: boolean;
};

/** "Ada tells Ben that …" */
type TellRow = Words & {
  readonly frame: 'tell';
  /** Whether a hearer may be named, in any words. */
  readonly hearer: 'none' | 'any';
  /** Whether the hearer gets what is said. */
  readonly reaches: boolean;
};

/** "The light means home to Ada." */
type MeansRow = Words & { readonly frame: 'means' };

/** "The light suggests that …" */
type SuggestsRow = Words & { readonly frame: 'suggests' };

/** The forms of an English verb; the last two are given where they are not regular. */
function forms(one: string, many: string, past = many.replace(/e?$/, 'ed'), done = past): readonly string[] {
  return [one, many, past, `has ${done}`, `have ${done}`, `had ${done}`];
}

/** The same verb followed by a word of its own: "lies to". */
function followed(word: string, of: readonly string[]): readonly string[] {
  return of.map((form) => `${form} ${word}`);
}

function be(): readonly string[] {
  return ['is', 'are', 'was', 'were', 'has been', 'have been', 'had been'];
}
