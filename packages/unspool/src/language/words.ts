/**
 * The words of one language of notes. Everything the reader of lines knows of English is in `english.ts`; another
 * language is another table of this type.
 */
export type WordTable = {
  readonly entities: Readonly<Record<string, EntityKind>>;
  readonly keywords: Readonly<Record<string, Keyword>>;
  readonly verbs: Readonly<Record<Verb, readonly string[]>>;
  readonly certainties: Readonly<Record<string, Certainty>>;
  readonly modifiers: Readonly<Record<string, 'inPart' | 'secret' | 'source'>>;
  readonly units: Readonly<Record<string, Unit>>;
  readonly weekdays: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly dayParts: readonly string[];
  readonly seasons: readonly string[];
};

export type EntityKind = 'person' | 'group' | 'place' | 'thing' | 'document' | 'symbol' | 'strand';

export type Keyword =
  | 'answer'
  | 'overturns'
  | 'paysOff'
  | 'intended'
  | 'theme'
  | 'takeaway'
  | 'outside'
  | 'caption'
  | 'related';

/** What a sentence of the story can say; the value of each is how its subject stands to the rest. */
export type Verb = StateVerb | ActVerb | MindVerb | TellVerb | 'means' | 'suggests';
export type StateVerb = 'is' | 'becomes' | 'isNoLonger';
export type ActVerb = 'dies' | 'isBorn' | 'kills' | 'takes' | 'gives' | 'loses' | 'puts';
export type MindVerb =
  | 'learns'
  | 'sees'
  | 'reads'
  | 'overhears'
  | 'knows'
  | 'believes'
  | 'suspects'
  | 'doubts'
  | 'forgets';
export type TellVerb = 'tells' | 'liesTo' | 'promises' | 'hidesFrom' | 'says';

/** How sure the author is of the step that a claim takes. */
export type Certainty = 'certain' | 'likely' | 'possible' | 'unlikely';

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'night' | 'week' | 'month' | 'year';

export const mindVerbs: readonly Verb[] = [
  'learns',
  'sees',
  'reads',
  'overhears',
  'knows',
  'believes',
  'suspects',
  'doubts',
  'forgets',
] satisfies MindVerb[];

export const tellVerbs: readonly Verb[] = ['tells', 'liesTo', 'promises', 'hidesFrom', 'says'] satisfies TellVerb[];
