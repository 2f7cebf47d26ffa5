/** What lies between two stops of a novel: a chapter, or a scene of one. */
export type NovelStretch = {
  readonly paragraphs: readonly NovelParagraph[];
  readonly heading?: string;
};

export type NovelParagraph = {
  /** Plain text, without marks such as `_` for italics. */
  readonly text: string;
  readonly italics?: readonly Span[];
  readonly verse?: boolean;
};

/** From the first character to after the last, counted in UTF-16. */
export type Span = { readonly from: number; readonly to: number };

/** A span of the text of one paragraph, which is given by its index in the stretch. */
export type Place = Span & { readonly paragraph: number };

/** The number of someone in a novel: from 0 on in the order in which they are met. */
export type PersonId = number;

/** The number of a quotation in a novel: from 0 on, as they are told. */
export type QuotationId = number;

/**
 * What a stretch tells. It follows from this stretch and those before it alone, and nothing that comes later changes it.
 */
export type StretchReading = {
  /** Who is met here first. */
  readonly people: readonly NovelPerson[];
  /** What people are called from here on, besides the name that they were met under. */
  readonly names: readonly NovelName[];
  /** What is learnt here of people who were met before. */
  readonly genders: readonly LearntGender[];
  /** Who turns out here to be the same. */
  readonly merges: readonly NovelMerge[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** In the order of the text; one within another stands after it. */
  readonly quotations: readonly NovelQuotation[];
  /** Who says “I” in the narration of this stretch. */
  readonly narrator?: PersonId;
};

export type NovelPerson = {
  readonly id: PersonId;
  readonly kind: 'person' | 'group' | 'animal' | 'narrator';
  /** As known where they are met first; of a narrator without a name `I`. */
  readonly name: string;
  /** If the stretch in which they are met tells it. */
  readonly gender?: GenderEvidence;
  readonly evidence: Place;
};

export type Gender = 'female' | 'male';

export type GenderEvidence = { readonly gender: Gender; readonly evidence: Place; readonly rule: string };

export type LearntGender = GenderEvidence & { readonly person: PersonId };

export type NovelName = {
  readonly person: PersonId;
  readonly name: string;
  readonly kind: 'name' | 'title' | 'kin' | 'role';
  readonly evidence: Place;
};

/** From its evidence on, what was told of `person` is told of `into`. */
export type NovelMerge = {
  readonly person: PersonId;
  readonly into: PersonId;
  readonly evidence: Place;
  readonly rule: string;
};

/** Words that stand for someone: a name, or a noun or pronoun that is understood. */
export type Mention = Place & { readonly person: PersonId; readonly by: string };

export type NovelQuotation = Place & {
  readonly id: QuotationId;
  readonly kind: 'speech' | 'thought' | 'title' | 'letter' | 'irony';
  /** The quotation that goes on with this one: of the same speaker, after a tag or in the paragraph before. */
  readonly continues?: QuotationId;
  /** Without one it is not known. */
  readonly speaker?: Attribution;
  readonly hearer?: Attribution;
};

export type Attribution = {
  readonly person: PersonId;
  readonly rule: string;
  readonly grade: 'sure' | 'likely';
};
