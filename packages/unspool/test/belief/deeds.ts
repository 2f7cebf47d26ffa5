/** Whose minds are asked about: [A, B] is what A takes B to have. */
export type Chain = readonly string[];

/** Who perceives a deed without being perceived, with those who notice them nevertheless, and who is there and misses it. */
export type Lookers = {
  readonly peeking?: readonly { readonly who: string; readonly noticedBy?: readonly string[] }[];
  readonly distracted?: readonly string[];
};

/**
 * What is done in a house of rooms with things in them. Things lie in a room, or in a box that stands in one: a place is a room
 * or a box.
 */
export type Deed = Lookers &
  (
    | { readonly does: 'enters'; readonly who: string; readonly room: string; readonly hidden?: true }
    /** Where to, if those who stay see it. */
    | { readonly does: 'leaves'; readonly who: string; readonly to?: string }
    | { readonly does: 'puts'; readonly who: string; readonly thing: string; readonly place: string }
    /** Looks into a box: alone, or so that all who are there see what is in it. */
    | { readonly does: 'looks'; readonly who: string; readonly box: string; readonly alone: boolean }
    /** Says where a thing is, or where somebody thinks that it is: to all who are there, or to some alone, wherever they are. */
    | {
        readonly does: 'tells';
        readonly who: string;
        readonly to: 'all' | readonly string[];
        readonly thing: string;
        readonly place: string;
        readonly thinks?: string;
        readonly lie?: true;
        readonly accomplices?: readonly string[];
        readonly doubters?: readonly string[];
      }
    | {
        readonly does: 'writes';
        readonly who: string;
        readonly thing: string;
        readonly place: string;
        readonly lie?: true;
      }
    /** Reads, alone, what was written in a deed. */
    | { readonly does: 'reads'; readonly who: string; readonly written: number }
    | { readonly does: 'forgets'; readonly who: string; readonly what: Forgotten; readonly seen: boolean }
  );

/** Where a thing is; all since a deed; or, from then on, whatever was more than so many deeds ago. */
export type Forgotten = { readonly thing: string } | { readonly since: number } | { readonly olderThan: number };

export type House = {
  readonly people: readonly string[];
  readonly rooms: readonly string[];
  readonly things: readonly string[];
  /** Boxes, and the room of each. */
  readonly boxes: ReadonlyMap<string, string>;
  /** Whether who enters sees what is in the boxes. */
  readonly areBoxesOpen: boolean;
};

/** What can be otherwise: where a thing or somebody is. */
export const facts = ({ people, things }: House): readonly string[] => [...things, ...people];

/** All chains of one to so many people, in which nobody stands twice in a row. */
export function chainsOf(people: readonly string[], longest: number): readonly Chain[] {
  const chains: Chain[] = [];
  let last: readonly Chain[] = [[]];
  for (let length = 1; length <= longest; length += 1) {
    last = last.flatMap((chain) => people.filter((one) => one !== chain.at(-1)).map((one) => [...chain, one]));
    chains.push(...last);
  }
  return chains;
}
