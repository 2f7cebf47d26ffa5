import { type Code, type Grade, phrase } from '../base/index.js';
import type { Claim, ClaimId } from '../story/index.js';

/** Something to tell the author about the whole story. It names claims; only the author's side knows their lines. */
export type Finding = {
  readonly code: Code;
  readonly grade: Grade;
  readonly message: string;
  readonly way: string;
  /** The claims it is about, the chief one first. */
  readonly about: readonly ClaimId[];
};

/** A finding in the words of its message file. */
export function finding(code: Code, about: readonly Claim[], values: Readonly<Record<string, string>>): Finding {
  return { code, ...phrase(code, values), about: about.map((claim) => claim.id) };
}

/** The words of a claim, as a finding quotes them. */
export function quoted(claim: Claim): string {
  const text = claim.words
    .map((word) => word.text)
    .join('')
    .replace(/[.!]$/, '');
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
