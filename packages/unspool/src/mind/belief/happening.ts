/** Somebody who perceives and believes. */
export type Who = string;
/** Where people are together: whoever is in a room perceives what happens there. */
export type Room = string;
/** What can be otherwise: where a thing or somebody is, who holds it, whether something is so. */
export type Fluent = string;
/** What it is: a place, a holder, or whether something is so. */
export type Value = string | boolean;

/** How something reached somebody. */
export type Sensed = 'saw' | 'heard' | 'told' | 'read' | 'overheard' | 'inferred' | 'stated';

/**
 * How somebody takes part in what happens: `open`, perceives it, and everybody there notices that; `unseen`, perceives it,
 * and nobody notices (who peeks, or hides); `inattentive`, is taken to perceive it, and does not (who is distracted);
 * `absent`, neither, even if they are in the room.
 */
export type Part = 'open' | 'unseen' | 'inattentive' | 'absent';

/** Somebody's part in a happening, whatever room they are in. */
export type Witness = {
  readonly who: Who;
  /** `open` if it is not said. */
  readonly as?: Part;
  /** Who notices them although they are unseen. */
  readonly noticedBy?: readonly Who[];
  readonly how?: Sensed;
};

/** Somebody comes into a room, or leaves for none. */
export type Move = { readonly who: Who; readonly to: Room | null; readonly as?: Part };

/** What is so of a fluent, in the minds of a chain of people: `of` [B, C] is what B takes C to have of it. */
export type Stated = { readonly fluent: Fluent; readonly value: Value; readonly of?: readonly Who[] };

/**
 * What somebody tells, shows or has written. All who perceive it come to have it, but for the `unconvinced`. What somebody says
 * in earnest they have themselves, but nothing new of the mind of another; a lie is had by all but those who are in it, the teller and the `accomplices`, who also
 * know that of each other. `asOf` is the happening at which it was so (a note: when it was written): it does not
 * replace what somebody knows of later.
 */
export type Saying = Stated & {
  readonly by?: Who;
  readonly lie?: true;
  readonly accomplices?: readonly Who[];
  readonly unconvinced?: readonly Who[];
  readonly asOf?: number;
};

/** What a chain of people has from here on, whatever they perceive; without a value they have nothing of it any more. */
export type Setting = {
  readonly of: readonly Who[];
  readonly fluent: Fluent;
  readonly value?: Value;
  readonly how?: Sensed;
  readonly by?: Who;
};

/**
 * What somebody forgets here: one fluent; or all that they perceived from the happening `since` on up to here; or, from here on,
 * whatever is older than `olderThan` (in the unit of {@link Happening.at}), but not what they had before.
 */
export type Forgetting = { readonly who: Who } & (
  | { readonly fluent: Fluent }
  | { readonly since: number }
  | { readonly olderThan: number }
);

/**
 * One thing that happens. It is perceived by whoever is in its `room` before or after it (so whoever leaves perceives that they
 * leave), by the `witnesses`, or by everybody if it happens `everywhere`. Without any of these nobody perceives it. Who goes from
 * one room to another does so in two happenings, one in each.
 */
export type Happening = {
  /** When it happens, in any unit; it never falls. By default its place in the order. */
  readonly at?: number;
  readonly room?: Room;
  readonly everywhere?: true;
  readonly witnesses?: readonly Witness[];
  /** How those perceive it for whom nothing else is said: `saw`. */
  readonly how?: Sensed;
  readonly moves?: readonly Move[];
  /** What it changes in the world. */
  readonly changes?: readonly Stated[];
  /** What is perceived not to be so any more, or never to have been: a thing is not where one looks for it. */
  readonly absent?: readonly Stated[];
  readonly says?: readonly Saying[];
  readonly sets?: readonly Setting[];
  readonly forgets?: readonly Forgetting[];
};
