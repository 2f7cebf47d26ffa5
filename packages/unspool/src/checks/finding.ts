import type { Code, Grade, Wording } from '../base/index.js';
import { plain } from '../language/index.js';
import { isFromProse } from '../mind/index.js';
import type { Claim, ClaimId } from '../story/index.js';

/** Something to tell the author about the whole story. It names claims; only the author's side knows their lines. */
export type Finding<C extends Code = Code> = Wording<C> & {
  /** The claims it is about, the chief one first. */
  readonly about: readonly ClaimId[];
  /** What it follows from, one line each, where that is not plain. */
  readonly because?: readonly Ground[];
};

/** A line of what a finding follows from, and the claim that says so; null where nobody had to say it. */
export type Ground = { readonly claim: ClaimId | null; readonly message: string };

/** A finding in the words of its page. What is less than certain has a lower grade than the page gives. */
export function finding<C extends Code>(
  wording: Wording<C>,
  about: readonly Claim[],
  { grade, because = [] }: { readonly grade?: Grade; readonly because?: readonly Ground[] } = {},
): Finding<C> {
  // What paragraphs say is read by rule, and no error rests on it.
  const isRead = wording.grade === 'error' && grade === undefined && about.some(isFromProse);
  return {
    ...wording,
    ...(isRead ? { grade: 'warning' as const } : grade ? { grade } : {}),
    about: about.map((claim) => claim.id),
    ...(because.length > 0 ? { because } : {}),
  };
}

/** The words of a claim, as a finding quotes them. */
export function quoted(claim: Claim): string {
  const text = plain(claim.words).replace(/[.!]$/, '');
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
