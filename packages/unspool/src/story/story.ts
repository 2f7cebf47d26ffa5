import type {
  ActVerb,
  Amount,
  Calendar,
  Certainty,
  EntityKind,
  MindVerb,
  StateVerb,
  TellVerb,
  Way,
  When,
} from '../language/index.js';

/**
 * A story as plain data: only what its notes state. Whatever follows from that (names so far, identity, what is
 * withdrawn, presence, frames) is derived from a {@link Slice}, after cutting, never before.
 *
 * Scenes, stops and claims stand in the order of the file. Ids never depend on anything told later.
 */
export type Story = {
  readonly scenes: readonly Scene[];
  readonly stops: readonly Stop[];
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
};

declare const sliced: unique symbol;

/**
 * A story as told so far. Only a lens makes one; every view takes one. With `inMindOf` it is what those have of it: what
 * the first takes the second to have, and so on; without, what the audience has.
 */
export type Slice = Story & { readonly [sliced]: true; readonly inMindOf?: readonly EntityId[] };

/** A story after its end: only here can one say what was never told. */
export type Whole = Slice & { readonly ended: true };

/** Names a scene within its story: its title as an address. */
export type SceneId = string;
/** Names somebody or something within a story. */
export type EntityId = string;
/** Names a claim within its story. It says what sort of claim it is and its first words, never where it stands in the file. */
export type ClaimId = string;

/**
 * A place in the telling: 0 is before the first scene, n is after the nth stop, {@link END} is after the end.
 * Positions compare as numbers.
 */
export type Position = number;

/** After the last scene, when the reader says so. */
export const END: Position = 2 ** 31 - 1;

/** A scene of the telling. */
export type Scene = {
  readonly id: SceneId;
  readonly title: string;
  /** 1 for the first scene told. */
  readonly number: number;
  /** The scene within which this one is told, read or dreamt. */
  readonly parent?: SceneId;
  /** The stop at which its heading is told. */
  readonly told: Position;
};

/** A point at which a reader can stand: the end of a scene, or a `---` in it. */
export type Stop = {
  readonly position: Position;
  readonly scene: SceneId;
  /** 1 for the first stop of its scene. */
  readonly part: number;
};

/** Somebody or something, under the name by which the audience first met it. */
export type Entity = { readonly id: EntityId; readonly name: string; readonly told: Position };

/** What a bracket points at. */
export type Ref =
  | { readonly to: 'scene'; readonly id: SceneId }
  | { readonly to: 'claim'; readonly id: ClaimId }
  | { readonly to: 'entity'; readonly id: EntityId };

/** A stretch of a claim's text that reads the same throughout. Joined, the words are the text without markup. */
export type Word = {
  readonly text: string;
  readonly strong?: true;
  readonly quote?: true;
  /** Where a bracket points. */
  readonly ref?: Ref;
  /** Whose name this is. */
  readonly entity?: EntityId;
};

/** Words of a claim or a line, in order. */
export type Words = readonly Word[];

/** One thing that the notes say, at the moment at which the audience is given it. */
export type Claim = {
  readonly id: ClaimId;
  readonly sense: Sense;
  /** The author's words, without label, keyword and modifiers. */
  readonly words: Words;
  /** The bold names by which others refer to it. */
  readonly labels: readonly string[];
  /** Entities it names, in order of mention, each once. */
  readonly about: readonly EntityId[];
  /** The scene in which the audience is given it; null before the first scene and after the last. */
  readonly scene: SceneId | null;
  readonly told: Position;
  /** The claim under which it is nested: a ground's conclusion, a sentence's paragraph, a time's claim. */
  readonly parent?: ClaimId;
  /** The author's word for the step. */
  readonly certainty?: Certainty;
  readonly inPart?: true;
  readonly secret?: true;
  readonly source?: true;
  /** Somebody has it so in mind, in a slice as they have it: nobody else who is there perceives it. */
  readonly inMind?: true;
  readonly language?: string;
  /** What its brackets refer to. */
  readonly refs: readonly Ref[];
};

/** What somebody thinks, says or is told. `sense` is null where the words fit no verb. */
export type Content = { readonly words: Words; readonly sense: Sense | null };

/** Words that somebody says as they stand. */
export type Utterance = {
  /** The names of those who say them, as written, where there is nothing else but one quotation: a line of a play. */
  readonly speakers?: Words;
};

/** How something reaches somebody: from whom, in what (a letter, a place: it may be either), or through what. */
export type Channel = { readonly how: 'from' | 'in' | 'through'; readonly from: readonly Party[] };

/** Who or what a sentence speaks of: an entity where the words name one. */
export type Party = { readonly words: string; readonly entity?: EntityId };

/** Who is listed in a scene, and how: there, unseen, or on a line by something (“by telephone”). */
export type Presence = { readonly entity: EntityId; readonly how: 'there' | 'unseen' | { readonly by: string } };

/** A time statement whose brackets and names have been resolved. */
export type StoryWhen = Omit<When, 'to' | 'by' | 'either'> & {
  readonly to: readonly Ref[];
  readonly by?: Party;
  readonly either?: readonly (readonly StoryWhen[])[];
};

/** What a claim says, of whom, by its kind. */
export type Sense =
  // What stands around the story.
  | { readonly kind: 'title' }
  | { readonly kind: 'part' }
  | { readonly kind: 'credit'; readonly key: string }
  | { readonly kind: 'theme' | 'takeaway' | 'caption' | 'related' }
  | { readonly kind: 'outside'; readonly origin?: string }
  /** A picture of one's own, by its file from the folder of the notes; the words say what is to be seen on it. */
  | { readonly kind: 'still'; readonly file: string }
  | { readonly kind: 'intended'; readonly code: string; readonly to?: Ref }
  // Who and what there is.
  | {
      readonly kind: 'introduce';
      readonly entity: EntityId;
      readonly as: EntityKind;
      readonly aliases: readonly string[];
      readonly performer?: string;
      readonly owner?: Party;
      readonly at?: Party;
      readonly sender?: Party;
      readonly addressee?: Party;
      readonly language?: string;
      readonly description?: Words;
    }
  /** A table; without a head, a paragraph that is written in a document. */
  | {
      readonly kind: 'rows';
      readonly document?: EntityId;
      readonly head: readonly Words[];
      readonly rows: readonly (readonly Words[])[];
    }
  // What happens, and what is so.
  /**
   * A paragraph; a `voice` is nothing but words of somebody who is not named. One with a `language` (BCP 47) says in that
   * what the line before it says, and tells nothing more.
   */
  | { readonly kind: 'prose'; readonly voice?: true; readonly language?: string }
  | { readonly kind: 'fact' }
  | { readonly kind: 'state'; readonly verb: StateVerb; readonly of: readonly EntityId[]; readonly what: string }
  /** "Laius is the father of the child"; with no `to`, all of `of` stand in it to each other: "A and B become friends". */
  | {
      readonly kind: 'relation';
      readonly verb: StateVerb;
      readonly of: readonly EntityId[];
      readonly role: string;
      readonly to: readonly EntityId[];
    }
  | { readonly kind: 'same'; readonly a: EntityId; readonly b: EntityId; readonly in?: SceneId }
  | {
      readonly kind: 'act';
      readonly verb: ActVerb;
      /** Empty where it is done by somebody unnamed. */
      readonly who: readonly Party[];
      /** Whom or what it is done to. */
      readonly what?: readonly Party[];
      readonly way?: string;
    }
  | {
      readonly kind: 'mind';
      readonly verb: MindVerb;
      readonly who: readonly Party[];
      readonly channel?: Channel;
      readonly content: Content;
    }
  | {
      readonly kind: 'tell';
      readonly verb: TellVerb;
      /** Empty where somebody is told it by nobody named. */
      readonly who: readonly Party[];
      readonly hearers: readonly Party[];
      readonly channel?: Channel;
      readonly content: Content;
      /** It is said in so many words: the content is a quotation. */
      readonly utterance?: Utterance;
    }
  | { readonly kind: 'suggests'; readonly who: Party; readonly content: Content }
  | { readonly kind: 'means'; readonly symbol: EntityId; readonly meaning: string; readonly holders: readonly Party[] }
  // How it is told.
  | { readonly kind: 'question' }
  | { readonly kind: 'answer'; readonly to: ClaimId; readonly none: boolean }
  | { readonly kind: 'overturns'; readonly to: ClaimId; readonly instead: Sense | null }
  | { readonly kind: 'paysOff'; readonly to: Ref }
  | { readonly kind: 'because' | 'against' }
  | { readonly kind: 'when'; readonly when: readonly StoryWhen[] | null }
  | { readonly kind: 'unit'; readonly name: string; readonly amount: Amount }
  | { readonly kind: 'calendar'; readonly calendar: Calendar }
  | { readonly kind: 'travel'; readonly from: Party; readonly to: Party; readonly amount: Amount }
  /** How minds work in the story; of trust, whose in whom, where somebody is named. */
  | {
      readonly kind: 'rule';
      readonly rule: 'containers' | 'ways' | 'trust';
      readonly is: 'open' | 'closed';
      readonly who?: Party;
      readonly whom?: Party;
    }
  // The parts of a dateline.
  | { readonly kind: 'at'; readonly measure: string }
  | { readonly kind: 'time'; readonly when: readonly StoryWhen[] }
  | { readonly kind: 'setting'; readonly place?: EntityId }
  | { readonly kind: 'strand'; readonly strand: EntityId }
  | { readonly kind: 'with'; readonly people: readonly Presence[]; readonly adds: boolean }
  | { readonly kind: 'notHere'; readonly people: readonly Presence[] }
  | {
      readonly kind: 'way';
      readonly ways: readonly { readonly way: Way; readonly by?: Party; readonly in?: SceneId }[];
    }
  | { readonly kind: 'again'; readonly scene: SceneId }
  /** What the scene shows happened in the order in which it is written. */
  | { readonly kind: 'inOrder' };
