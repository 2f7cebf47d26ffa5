/** What somebody (an engine, or a peer's output) makes of a novel, in the form that is scored. Offsets are those of the novel's text. */
export type ProseReading = {
  readonly people: ReadonlyMap<string, ReadPerson>;
  readonly quotations: readonly ReadQuotation[];
};

/** Somebody as they were found: what they are called, and how often. */
export type ReadPerson = { readonly names: ReadonlyMap<string, number>; readonly narrator?: true };

export type ReadQuotation = {
  readonly from: number;
  readonly to: number;
  /** Pieces of the same number are one quotation that goes on in the next paragraph. */
  readonly whole: number;
  readonly kind: string;
  readonly speaker?: { readonly person: string; readonly rule: string; readonly grade: string };
};

/** A novel with what its annotators say of it. */
export type GoldNovel = {
  readonly name: string;
  readonly text: string;
  readonly people: readonly GoldPerson[];
  readonly quotations: readonly GoldQuotation[];
};

export type GoldPerson = { readonly names: readonly string[]; readonly narrator: boolean; readonly minor: boolean };

/** A piece of a quotation between two interruptions of it; `speaker` is a place in the list of people, -1 where they have none. */
export type GoldQuotation = {
  readonly from: number;
  readonly to: number;
  readonly speaker: number;
  readonly type: string;
};
