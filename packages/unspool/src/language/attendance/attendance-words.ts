import type { Lexicon } from '../lexicon.js';

/** Whether somebody is surely where a sentence plays, may be there, or is not, as far as it says. */
export type Attendance = 'there' | 'perhaps' | 'away';

/** The words by which it is known of somebody who is named that they are there. What is in no row says nothing of it. */
export type AttendanceWords = {
  readonly verbs: ReadonlyMap<string, VerbForm>;
  readonly articles: readonly string[];
  /** They stand before a noun that is not a name. */
  readonly determiners: readonly string[];
  /** Before a name, and part of it: "old", "the widow", "his brother". */
  readonly titles: readonly string[];
  /** Before a name that begins a clause: "only", "then". */
  readonly focus: readonly string[];
  readonly adverbEnding: string;
  readonly adverbs: readonly string[];
  readonly particles: readonly string[];
  readonly and: readonly string[];
  readonly or: readonly string[];
  /** Two names that these join do and suffer the same: "together with". */
  readonly joiners: readonly string[];
  /** A name behind one of these is not there. */
  readonly without: readonly string[];
  readonly pronouns: readonly string[];
  /** What joins clauses of what happens: "and", "while". */
  readonly openers: readonly string[];
  /** What opens a clause that is said, asked, supposed or told of, and not shown. */
  readonly unreal: readonly string[];
  /** Those of them that make all of the sentence a supposition. */
  readonly conditions: readonly string[];
  /** Those of them that are over at the next comma. */
  readonly brief: readonly string[];
  /** Those of them that are over at the first comma, if they begin the sentence. */
  readonly fronted: readonly string[];
  /** Those of the openers behind which an adverbial may stand. */
  readonly linking: readonly string[];
  /** What they open may be yet to come, where the sentence has a "will". */
  readonly whenever: readonly string[];
  /** "who", "whose". */
  readonly relatives: readonly string[];
  /** A clause that begins with one of these and a comma may be followed by who does something. */
  readonly prepositions: readonly string[];
  /** As may one that begins with one of these: "two hours later". */
  readonly adverbials: readonly string[];
  readonly to: string;
  readonly be: readonly string[];
  readonly get: readonly string[];
  /** Those of be and get that tell of what was. */
  readonly were: readonly string[];
  readonly have: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly modals: readonly string[];
  readonly not: readonly string[];
  readonly notEnding: string;
  readonly nobody: readonly string[];
  /** With one of these, nothing in the sentence is sure. */
  readonly unsure: readonly string[];
  /** With one of these, the clause is not of now; phrases. */
  readonly earlier: readonly string[];
  /** Whoever is seen or heard in, on or by one of these is not seen. */
  readonly media: readonly string[];
  readonly mediaPrepositions: readonly string[];
  /** Behind "is": where somebody is who is there. */
  readonly states: readonly string[];
  /** Behind "is": not there. */
  readonly gone: readonly string[];
  /** Behind "has": gone. */
  readonly left: readonly string[];
  /** Who does not do these is not there. */
  readonly coming: readonly string[];
  readonly here: readonly string[];
  /** Behind a preposition: somewhere else than where the scene plays. */
  readonly elsewhere: readonly string[];
  readonly places: readonly string[];
  /** Of what is near: "beside Ada", whatever is done there. */
  readonly near: readonly string[];
  /** Near with verbs of these kinds alone. */
  readonly nearWith: Readonly<Record<'moves' | 'rests' | 'acts' | 'gives' | 'speaks', readonly string[]>>;
  readonly with: readonly string[];
  /** "breaks up with", "is in love with". */
  readonly apart: readonly string[];
  /** Near only where somebody is seen to do it: "the prize goes to Ada". */
  readonly animate: readonly string[];
  /** Before the one who does it: "is kissed by Ada". */
  readonly agent: string;
  readonly body: readonly string[];
  /** What somebody wears, if they are there. */
  readonly clothes: readonly string[];
  /** After a name: the name of a street, an inn. */
  readonly afterPlaces: readonly string[];
  /** Before a name: "St.". */
  readonly beforePlaces: readonly string[];
  /** "Enter Ada". */
  readonly stage: readonly string[];
  /** "Close on Ada"; phrases. */
  readonly shots: readonly string[];
  /** Behind these, an infinitive is done: "turns to kiss Ada". */
  readonly completes: readonly string[];
  /** What a verb and what stands behind it say of nobody's being there: "comes from", "breaks … heart"; phrases. */
  readonly idioms: readonly string[];
  /** What this is done to is seen also where it is only meant: "the curtain parts to reveal Ada". */
  readonly reveals: readonly string[];
  /** Pasts that tell of another time. */
  readonly ended: readonly string[];
  /** What one does to somebody who need not be there: "calls Ada". */
  readonly distant: readonly string[];
  /** Before the name of a place, which may be another than where the scene plays: "in Boston". */
  readonly far: readonly string[];
  /** Behind a verb, of what is never done: "eats no meat". */
  readonly none: readonly string[];
  /** What is done "from" pictures. */
  readonly looks: readonly string[];
  /** What is done to things in general: "runs the bank". */
  readonly managing: readonly string[];
  /** Behind a verb and a particle, for a cause: "stands up for". */
  readonly towards: readonly string[];
  /** Behind a verb of habit: "smokes too much". */
  readonly tooMuch: readonly string[];
  /** Behind these a verb follows its subject at once. */
  readonly subordinators: readonly string[];
  /** With a bare noun behind them, verbs of what somebody does in general: "collects stamps". */
  readonly habits: readonly string[];
  /** What is done to these is done nowhere: "enters politics". */
  readonly abstract: readonly string[];
  /** What can be seen, held, or gone through. */
  readonly things: readonly string[];
  /** Behind a verb of speaking: what is spoken of. */
  readonly topics: readonly string[];
  /** Nouns of place that have no article: "in bed". */
  readonly bare: readonly string[];
  /** Who does this "to come" does not. */
  readonly declines: readonly string[];
  /** Behind whom somebody sees or takes: they see somebody else. */
  readonly mistaken: readonly string[];
  /** Where somebody else is dreamt or thought of: "in Ada's dream". */
  readonly minds: readonly string[];
  /** Whoever is heard where one of these is may be heard by it alone. */
  readonly devices: readonly string[];
  /** What can be heard from somewhere else, besides what is said. */
  readonly voiced: readonly string[];
  /** "has hardly come": and is there. */
  readonly hardly: readonly string[];
  /** Who is spoken to behind one of these is at the other end. */
  readonly dials: readonly string[];
  /** As "if", in two words: "in case"; phrases. */
  readonly supposing: readonly string[];
  /** With a colon behind it, it tells what is not shown: "The plan: …". */
  readonly announced: readonly string[];
  /** Behind a verb: "shows Ada up", "gives up Ada". */
  readonly over: readonly string[];
  /** Who is met on the way of these is: "follows Ada into the loft". */
  readonly ways: readonly string[];
  /** In whom or what somebody else is seen: "sees Ada in the girl". */
  readonly likenesses: readonly string[];
  /** Whoever is seen so is seen whatever follows: "watches Ada disappear". */
  readonly watching: readonly string[];
  /** "closes his eyes": what he sees is not there. */
  readonly closes: readonly string[];
  /** Behind these, whoever is gone to or called to is not there yet: "drives to Ada". */
  readonly afar: readonly string[];
  /** Who does not do these is there. */
  readonly still: readonly string[];
  /** Behind "is": not yet. */
  readonly future: readonly string[];
  /** "that night": when, and no clause. */
  readonly timeNouns: readonly string[];
  /** They make somebody do something: "makes Ada laugh". */
  readonly causes: Lexicon<'causes'>;
};

/**
 * What a verb says of who does it (`S`), and of whom it is done to (`O`), as far as it demands that they are there:
 * - `touches`, `slays`: both; - `gives`: both, and who gets it; - `perceives`: both, unless in a picture;
 * - `moves`, `rests`, `acts`: S, and whoever is near; - `speaks`: S; what is said is not shown;
 * - `minds`: S, at this moment; - `thinks`: nobody; - `begins`: S, and what is begun is done; - `remains`: nobody.
 */
export type VerbKind =
  | 'touches'
  | 'slays'
  | 'gives'
  | 'perceives'
  | 'moves'
  | 'rests'
  | 'begins'
  | 'acts'
  | 'speaks'
  | 'minds'
  | 'thinks';

/** A form of a verb, and what it can be: "put" is all but `third` and `ing`. */
export type VerbForm = {
  readonly kind: VerbKind;
  /** It is said of much besides what is seen, and only what stands behind it shows which it is. */
  readonly light: boolean;
  readonly base: boolean;
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly ing: boolean;
};
