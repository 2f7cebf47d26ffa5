import type { AttendanceWords } from './attendance/attendance-words.js';
import type { Lexicon } from './lexicon.js';
import type { TimeWords } from './time-words.js';
import type { Verb } from './verbs.js';

export type * from './time-words.js';

/**
 * The words of one language of notes. Everything the reader of lines knows of English is in `english.ts`; another
 * language is another table of this type. All words are in small letters; a word may be a phrase.
 */
export type WordTable = {
  readonly entities: Lexicon<EntityKind>;
  readonly keywords: Lexicon<Keyword>;
  /** Words that mean much the same as a keyword, and are not read; each with the keyword. */
  readonly nearEntities: Lexicon<string>;
  readonly nearKeywords: Lexicon<string>;
  readonly rules: RuleWords;
  /** What a nested bullet can begin with. */
  readonly nested: Lexicon<'because' | 'against' | 'when'>;
  /** After `Answer to […]:` if the work never gives one. */
  readonly none: readonly string[];
  readonly certainties: Lexicon<Certainty>;
  /** Words that mean much the same, and are not read. */
  readonly nearCertainties: Lexicon<Certainty>;
  readonly modifiers: Lexicon<'inPart' | 'secret' | 'source'>;
  readonly introduction: IntroductionWords;
  readonly verbs: Readonly<Record<Verb, readonly string[]>>;
  /** What follows a form of "be" where a verb tells of whom or what it is done to. */
  readonly passives: Lexicon<Verb>;
  readonly grammar: GrammarWords;
  readonly dateline: DatelineWords;
  readonly time: TimeWords;
  readonly calendar: CalendarWords;
  readonly life: LifeWords;
  readonly continuity: ContinuityWords;
  readonly watching: WatchingWords;
  /** States that last, by their names. */
  readonly states: Readonly<Record<string, StateWords>>;
  readonly attendance: AttendanceWords;
  /** Words whose full stop ends no sentence; written as they are, with capitals. */
  readonly abbreviations: readonly string[];
};

/**
 * How minds work in a story: whether who is where a thing lies in another sees it there (`containers`), whether those who stay
 * see where one goes (`ways`), and whether somebody is believed (`trust`); where nobody is named, everybody is meant.
 */
export type Rule =
  | { readonly rule: 'containers' | 'ways'; readonly is: RuleValue }
  | { readonly rule: 'trust'; readonly is: RuleValue; readonly who?: string; readonly whom?: string };

/** Whether it is so. */
export type RuleValue = 'open' | 'closed';

/** How minds work in a story: what is said in so many words, and whom one trusts. */
export type RuleWords = {
  readonly fixed: Lexicon<Rule>;
  readonly trusts: readonly string[];
  readonly mistrusts: readonly string[];
  /** Instead of a name. */
  readonly all: readonly string[];
  readonly none: readonly string[];
};

/** Words in the line that introduces somebody or something. */
export type IntroductionWords = {
  readonly also: readonly string[];
  readonly playedBy: readonly string[];
  readonly at: readonly string[];
  /** A document, from whom to whom, in which language. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly in: readonly string[];
  readonly articles: readonly string[];
  /** A pattern for how an owner ends. */
  readonly possessive: string;
};

/** How a sentence is put together around its verb. */
export type GrammarWords = {
  readonly that: readonly string[];
  /** Before a verb: it does not happen, or only might. */
  readonly unreal: readonly string[];
  /** With one of these in the subject nothing is said to be so. */
  readonly denials: readonly string[];
  /** A subject that begins so is nobody, or it is only supposed of somebody. */
  readonly nobody: readonly string[];
  /** After these a form of a verb is a noun: "the lost girl". */
  readonly determiners: readonly string[];
  /** They open a clause within the sentence; what the reported ones open is not said to be so. */
  readonly clauses: readonly string[];
  readonly reported: readonly string[];
  /** They open one at its head, up to a comma. */
  readonly clausesOfTime: readonly string[];
  /** They stand for the noun before them: "the girl, who". */
  readonly relatives: readonly string[];
  readonly pronouns: readonly string[];
  readonly adverbs: readonly string[];
  readonly adverbEnding: string;
  readonly notAdverbs: readonly string[];
  /** They join a second verb to the subject of the first. */
  readonly joiners: readonly string[];
  readonly alternatives: readonly string[];
  /** With them an act is subject to a condition. */
  readonly conditions: readonly string[];
  /** "takes off", "gives up": no taking, no giving. */
  readonly idioms: readonly string[];
  /** "takes back", "puts down": the object follows. */
  readonly particles: readonly string[];
  /** What may follow the object of an act: "from Anna", "into the drawer". */
  readonly ways: readonly string[];
  /** By what somebody learns or says something: "from the letter that". */
  readonly sources: Lexicon<Source['how'] | 'of'>;
  /** Before the passive of a verb, and before who does it. */
  readonly be: readonly string[];
  /** Its other forms. */
  readonly being: readonly string[];
  readonly agents: readonly string[];
  /** "The fish means freedom to Anna." */
  readonly holder: string;
};

export type DatelineWords = {
  readonly at: readonly string[];
  /** "p. 41", "act 3, scene 2"; and after the number: "12 min". */
  readonly measures: readonly string[];
  readonly measured: readonly string[];
  readonly with: readonly string[];
  readonly notHere: readonly string[];
  readonly again: readonly string[];
  /** What the scene shows happened as it is written. */
  readonly inOrder: readonly string[];
  readonly and: readonly string[];
  readonly ways: Lexicon<Way>;
  readonly by: readonly string[];
  readonly in: readonly string[];
  readonly unseen: readonly string[];
  /** Left out before a channel: "by phone". */
  readonly channel: readonly string[];
};

/** How a scene reaches the audience. */
export type Way = 'told' | 'seen' | 'dreamt' | 'imagined' | 'planned' | 'written';

/** What a story says of its own units, calendars and ways. */
export type CalendarWords = {
  readonly articles: readonly string[];
  /** "is 28 days". */
  readonly is: readonly string[];
  /** A pattern in which `{number}` is that of the days. */
  readonly yearLength: string;
  readonly days: readonly string[];
  /** A pattern for what stands before the first month. */
  readonly months: string;
  /** A pattern with the groups `year` and `date`. */
  readonly begins: string;
  /** Its years begin on the same day of our calendar. */
  readonly likeOurs: string;
  /** A pattern with the groups `era` and `before`. */
  readonly era: string;
  /** A pattern with the groups `from` and `to`, and what can stand between it and the amount. */
  readonly travel: string;
  readonly takes: readonly string[];
};

/** How lives are told of: patterns with the slots of {@link TimeWords} and `{figure}`, a number. */
export type LifeWords = {
  /** With the groups `years` and `months`, or one of them. */
  readonly ages: readonly string[];
  /** With the groups `older` (or not) and `than`. */
  readonly ageGap: string;
  /** `{error}` is one of the words for how a clock is wrong. */
  readonly clockErrors: readonly string[];
  readonly fast: readonly string[];
  readonly slow: readonly string[];
  readonly born: readonly string[];
  readonly died: readonly string[];
  /** "c. 1890–1950". */
  readonly about: readonly string[];
  /** Where a date can begin within what is said of a birth: "born in Thebes in 1911". */
  readonly dated: readonly string[];
  /** "turns 40": before an age, and nowhere else, these are forms of the verb. */
  readonly turns: readonly string[];
  readonly kin: Lexicon<'parent' | 'child'>;
};

/** The words by which one line of a story holds another to what it said. */
export type ContinuityWords = {
  /** What one does with a thing in one's hand, right before it; and with one that need not be. */
  readonly uses: readonly string[];
  readonly reads: readonly string[];
  /** That somebody has it. */
  readonly has: readonly string[];
  /** Before what something is done with: "opens the door with the key". */
  readonly by: readonly string[];
  /** What may stand before the name of a thing. */
  readonly articles: readonly string[];
  /** To whom a thing goes, and from whom or where it comes. */
  readonly to: string;
  readonly from: string;
  /** What of somebody stays as it is, and how it is said; `{value}` is one of its {@link values}. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** What of these is still theirs behind “Ada’s”. */
  readonly own: readonly string[];
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Values that are written in two ways. */
  readonly alike: Lexicon<string>;
  /** It is no first meeting after all: "for the first time since the war". */
  readonly firstAgain: string;
  /** That two meet for the first time; `{meets}` is one of {@link meets}. */
  readonly firstMeetings: readonly string[];
  readonly meets: readonly string[];
  /** That somebody is seen to do or be something, which is no meeting: "sees Ben smile"; `{name}` is who is seen. */
  readonly onlySeen: string;
  /** Before a colon: what is to matter later. */
  readonly plants: readonly string[];
  /** What the last row of a table is called that adds up the others. */
  readonly totals: readonly string[];
  /** Before a list of names that has so many: "the two keepers are", "all three heirs:" */
  readonly named: string;
  /** "the two keepers"; `{unit}` is a word for what is measured. */
  readonly counted: string;
  /** "three of the five eggs are broken, two are left". */
  readonly remaining: string;
  /** What hides who somebody is who is there. */
  readonly disguises: readonly string[];
  readonly deniesKnowing: readonly string[];
  readonly findsOut: readonly string[];
  /** Words around what is said by which only those hear it who are named: "secretly", "in a whisper". */
  readonly privately: readonly string[];
  /** What one does to somebody who is there. */
  readonly addresses: readonly string[];
  /** Beside them a sentence of a paragraph may tell of no deed: it is supposed, remembered, of any time. */
  readonly unsure: readonly string[];
  /** Before who does something: how such words begin, how they do not end, and what says that it is for the first time. */
  readonly leads: {
    readonly leads: readonly string[];
    readonly unleads: readonly string[];
    readonly first: readonly string[];
  };
  /** What of a number is left. */
  readonly remains: readonly string[];
  /** Between what is said and who says it. */
  readonly speaks: readonly string[];
  /** In which the dead may speak, or be seen. */
  readonly leftBehind: readonly string[];
  /** By which one speaks to somebody who is not there. */
  readonly afar: readonly string[];
  /** That somebody dies or is killed, behind their name. */
  readonly dies: readonly string[];
  /** What only the living do, and words beside which it is no more than an image of them. */
  readonly alive: readonly string[];
  readonly images: readonly string[];
  /** Between a thing and who uses it, who has it, or where it is. */
  readonly usedBy: readonly string[];
  readonly withWhom: readonly string[];
  readonly lies: readonly string[];
  readonly denies: readonly string[];
  /** Before what a place lies in. */
  readonly within: readonly string[];
};

/** A state that lasts until something ends it. */
export type StateWords = {
  /** How one asks for it, and for its contrary. */
  readonly asked: readonly string[];
  readonly contrary: readonly string[];
  readonly begins: StateTurnWords;
  readonly ends: StateTurnWords;
  /** What ends it only for whom it was said to have begun: who "escapes" may escape a dog. */
  readonly endsBegun?: readonly string[];
  /** That it is not so. */
  readonly lacks: readonly string[];
  /** How one asks for the way in which a state of two ended. */
  readonly endedBy?: { readonly divorced: readonly string[]; readonly widowed: readonly string[] };
};

/** What is said of whoever comes into it, or out of it; by who does it to another; and of two at once. */
export type StateTurnWords = {
  readonly is: readonly string[];
  readonly makes: readonly string[];
  readonly both: readonly string[];
};

/** What somebody or something is, by the keyword that introduces it. */
export type EntityKind = 'person' | 'group' | 'place' | 'thing' | 'document' | 'symbol' | 'strand';

export type Keyword =
  | 'answer'
  | 'overturns'
  | 'paysOff'
  | 'intended'
  | 'theme'
  | 'takeaway'
  | 'outside'
  | 'unit'
  | 'calendar'
  | 'travel'
  | 'rule'
  | 'caption'
  | 'related'
  | 'still';

/** How something reaches somebody: from whom, in which letter, through what. */
export type Source = { readonly how: 'from' | 'in' | 'through' };

/** How sure the author is of the step that a claim takes. */
export type Certainty = 'certain' | 'likely' | 'possible' | 'unlikely';

/** The words by which one says that somebody is there and is not seen; verbs in their base forms. */
export type WatchingWords = {
  readonly unseen: readonly string[];
  readonly hidden: readonly string[];
  /** Verbs beside which "unseen" is said of somebody, and not of what they do. */
  readonly watches: readonly string[];
  /** Verbs behind which "behind" says where somebody watches, and not what they look for. */
  readonly listens: readonly string[];
  readonly looks: readonly string[];
  /** Those of them that say what is found at a place, and not from where one looks. */
  readonly finds: readonly string[];
  readonly listen: readonly string[];
  /** Where nothing else is hidden. */
  readonly hide: readonly string[];
  readonly themselves: readonly string[];
  /** Verbs that say it alone. */
  readonly always: readonly string[];
  readonly behind: readonly string[];
  /** From where one looks on and is not seen. */
  readonly places: readonly string[];
  /** What stands before what covers somebody: "hidden in the loft". */
  readonly covers: readonly string[];
  /** What somebody does behind or under something who hides there. */
  readonly hides: readonly string[];
  readonly listeningAt: readonly string[];
  /** "They do not see Ann." */
  readonly nobody: readonly string[];
  readonly not: readonly string[];
  readonly sees: readonly string[];
  /** Behind a name, before whom somebody is dressed as, with an article. */
  readonly dressedAs: readonly string[];
  /** The same as a verb. */
  readonly posesAs: readonly string[];
  /** By what one who is disguised is known all the same: behind who knows them, before who is known (“knows that” “it is”), and before who knows. */
  readonly recognises: readonly string[];
  readonly knows: readonly string[];
  readonly itIs: readonly string[];
  readonly recognisedBy: readonly string[];
  /** Before or behind who is disguised, of who knows it since they were with them before. */
  readonly comesWith: readonly string[];
  /** Other words for who is recognised, and for what is seen through. */
  readonly them: readonly string[];
  readonly disguise: readonly string[];
  /** Before one's own name. */
  readonly iAm: readonly string[];
  /** And by what to all: before their name, and anywhere. */
  readonly calls: readonly string[];
  readonly unmasks: readonly string[];
  /** What says of somebody in disguise that they are somewhere. */
  readonly isThere: string;
  /** How somebody comes out again. */
  readonly out: readonly string[];
  /** What may tell that whoever hid is seen after all. */
  readonly surfaces: readonly string[];
  /** Before or behind a word of these it is not so, or only wanted. */
  readonly noLonger: readonly string[];
};
