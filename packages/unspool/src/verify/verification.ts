import type { Position, SceneId } from '../story/index.js';
import type { FutureKind } from './counterfactual.js';

/** What came of verifying a story. */
export type Verification = {
  /** No leak, and every line that a reader gets opens a scene. */
  readonly passed: boolean;
  readonly positions: readonly PositionReport[];
  /** How much was tried: nothing is left out without being counted here. */
  readonly tried: {
    readonly positions: number;
    /** How many positions the story has: before the first scene, after each stop, after the end. */
    readonly of: number;
    /** Pairs of files, each the same up to a position. */
    readonly pairs: number;
    /** How many there would be with every kind of counterfactual at every position that has one. */
    readonly ofPairs: number;
    /** Of how many pairs all that a reader gets was made and compared; of the others the slices, which were the same. */
    readonly shown: number;
    /** Characters compared. */
    readonly characters: number;
  };
};

/** What was found at one position. */
export type PositionReport = {
  readonly position: Position;
  /** The stop as a reader names it; `start` before the first scene, `end` after the end. */
  readonly stop: string;
  readonly pairs: number;
  /** Of how many of them all that a reader gets was made. */
  readonly shown: number;
  readonly characters: number;
  /** What a reader could learn too early: of each surface that differs, the first difference. */
  readonly leaks: readonly Leak[];
  /** Lines that open no scene. */
  readonly unopened: readonly Unopened[];
  /** Counterfactuals that came out wrong: their past is not the same, so they prove nothing. A mistake of ours. */
  readonly invalid: readonly { readonly kind: FutureKind; readonly file: string }[];
};

/** A surface that differs although the past is the same. */
export type Leak = {
  readonly surface: string;
  readonly kind: FutureKind;
  /** How the surface reads for this file, and for the other one, around the first difference. */
  readonly here: string;
  readonly there: string;
  /** The other file. */
  readonly file: string;
};

/** A line that opens no scene, and where readers get it. */
export type Unopened = { readonly surface: string; readonly text: string; readonly scenes: readonly SceneId[] };
