import type { Line } from '../../explain/index.js';
import type { Slice } from '../../story/index.js';
import { type Pattern, patternOf, readAs, type Slots } from './question-patterns.js';
import { resolve, type SlotKind, type SlotKinds } from './slots.js';

/** What becomes of a question that is answered from what is told. */
export type Outcome =
  /** The answer first, then what it rests on. */
  | { readonly kind: 'answer'; readonly lines: readonly Line[] }
  /** Nothing is told of it but what somebody says, thinks or wants. */
  | { readonly kind: 'saidOnly'; readonly lines: readonly Line[] }
  /** Whoever or whatever it asks about is known, and nothing of that is told. */
  | NotTold
  /** It is no such question, or names what the slice does not have. */
  | { readonly kind: 'notUnderstood' };

/** That something is known, and what is asked of it is not told. */
export type NotTold = {
  readonly kind: 'notToldSoFar';
  /** That it is so whatever single sentences say: what they tell has changed since, and how it stands now is not told. */
  readonly isSettled?: true;
};

/** What a row answers: lines, none where nothing is told of it; or what is no more than said, thought or wanted. */
export type Answered = readonly Line[] | SaidOnly | NotTold;
export type SaidOnly = { readonly saidOnly: readonly Line[] };

/** Of what is told and has changed since, where how it stands now is not told. */
export const untold: NotTold = { kind: 'notToldSoFar', isSettled: true };

/** A kind of question. */
export type Intent = {
  /** How readers word it, the likeliest first. */
  readonly patterns: readonly Pattern[];
  /** What each slot of the patterns stands for. */
  readonly slots: Readonly<Record<string, SlotKind>>;
  /** Whether a question of the notes that is like it, but not the same, is meant before it. */
  readonly yields: boolean;
  /** Whether it asks for what the notes list, and not for what was so "really". */
  readonly literal: boolean;
  /** Answers it where its slots are filled so. */
  readonly outcome: (slice: Slice, slots: Slots) => Outcome;
};

/** A row of the table of intents. `answer` gets what the slots stand for; where nothing of that is told it gives no line. */
export type IntentRow<S extends Readonly<Record<string, SlotKind>>> = {
  readonly slots: S;
  readonly patterns: readonly string[];
  readonly answer: (slice: Slice, slots: { readonly [K in keyof S]: SlotKinds[S[K]] }) => Answered;
  /** For loose wordings only, which a question of the notes may word better; not where the slots are all that is asked. */
  readonly yields?: boolean;
  /** For wordings so loose that a question without an answer may be none of this kind: nothing is then said of it. */
  readonly onlyAnswers?: boolean;
  /** For what the notes list, where who asks what was so "really" asks for something else. */
  readonly literal?: boolean;
  /** How many scenes must be told before it can be asked. */
  readonly scenes?: number;
};

/** Makes an intent of its row. */
export function intent<const S extends Readonly<Record<string, SlotKind>>>(row: IntentRow<S>): Intent {
  return {
    patterns: row.patterns.map(patternOf),
    slots: row.slots,
    yields: row.yields ?? false,
    literal: row.literal ?? false,
    outcome: (slice, slots) => {
      if (slice.scenes.length < (row.scenes ?? 0)) return notUnderstood;
      const filled = fill(slice, row.slots, slots);
      if (!filled) return notUnderstood;
      const found = row.answer(slice, filled);
      const empty = row.onlyAnswers ? notUnderstood : notTold;
      if ('kind' in found) return found;
      if ('saidOnly' in found) return found.saidOnly.length > 0 ? { kind: 'saidOnly', lines: found.saidOnly } : empty;
      return found.length > 0 ? { kind: 'answer', lines: found } : empty;
    },
  };
}

/** What the first of these intents makes of a question that has an answer to it. */
export function outcomeOf(intents: readonly Intent[], slice: Slice, words: readonly string[]): Outcome {
  let known: Outcome = notUnderstood;
  for (const { patterns, outcome } of intents) {
    for (const pattern of patterns) {
      for (const slots of readAs(pattern, words)) {
        const found = outcome(slice, slots);
        if (found.kind === 'answer' || isSettled(found)) return found;
        if (found.kind === 'saidOnly' || (found.kind === 'notToldSoFar' && known.kind === 'notUnderstood'))
          known = found;
      }
    }
  }
  return known;
}

/** Whether nothing else may answer it. */
export function isSettled(outcome: Outcome): boolean {
  return outcome.kind === 'notToldSoFar' && outcome.isSettled === true;
}

const notTold: Outcome = { kind: 'notToldSoFar' };
const notUnderstood: Outcome = { kind: 'notUnderstood' };

/** What the names in a question stand for; undefined where the slice does not have one of them. */
function fill<S extends Readonly<Record<string, SlotKind>>>(
  slice: Slice,
  kinds: S,
  slots: Slots,
): { readonly [K in keyof S]: SlotKinds[S[K]] } | undefined {
  const filled: Partial<Record<keyof S, SlotKinds[SlotKind]>> = {};
  for (const slot of Object.keys(kinds) as (keyof S & string)[]) {
    const found = resolve(slice, kinds[slot] as SlotKind, slots[slot] ?? []);
    if (found === undefined) return undefined;
    filled[slot] = found;
  }
  return filled as { readonly [K in keyof S]: SlotKinds[S[K]] };
}
