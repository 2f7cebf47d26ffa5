import { type Amount, english, readAmount } from '../../language/index.js';
import {
  type Claim,
  type Content,
  type EntityId,
  perSlice,
  type Ref,
  type Slice,
  type Words,
} from '../../story/index.js';

/**
 * What a plain line says of somebody's not knowing: that they do not know something, do not know it any more, or forget
 * much at once. `from` and `to` are the brackets of "everything since [the attack]" and "everything before [the attack]"; `longest`
 * is how long they keep anything from then on.
 */
export type Unknowing = { readonly who: EntityId; readonly claim: Claim } & (
  | { readonly kind: 'unaware'; readonly of: Content }
  | { readonly kind: 'lost'; readonly of: Content }
  | { readonly kind: 'blank'; readonly from?: Ref; readonly to?: Ref; readonly of?: Ref }
  | { readonly kind: 'fading'; readonly longest: Amount }
);

/** The lines that say so, in the order of the telling. */
export const unknowings = perSlice((slice: Slice): readonly Unknowing[] =>
  slice.claims.flatMap((claim) => (claim.sense.kind === 'fact' || claim.sense.kind === 'prose' ? readIn(claim) : [])),
);

function readIn(claim: Claim): readonly Unknowing[] {
  const { words } = claim;
  const subject = words.findIndex(({ entity, quote }) => entity !== undefined && !quote);
  const who = words[subject]?.entity;
  if (who === undefined || !startsPlainly(words, subject)) return [];
  const rest = words.slice(subject + 1);
  const first = rest[0]?.text ?? '';
  for (const { pattern, make } of forms) {
    const found = pattern.exec(first);
    if (!found) continue;
    const read = make(rest, found[0].length);
    if (read) return [{ ...read, who, claim } as Unknowing];
  }
  return [];
}

/** A name at the beginning, perhaps behind "After [the accident]," */
function startsPlainly(words: Words, subject: number): boolean {
  const before = words
    .slice(0, subject)
    .map(({ text, ref }) => (ref ? '[]' : text))
    .join('');
  return /^(?:(?:after|since|from|by) (?:\[\]|the \p{L}+)(?: on)?,? ?)?$/iu.test(before);
}

type Reading = { readonly kind: Unknowing['kind'] };
type Form = {
  readonly pattern: RegExp;
  readonly make: (rest: Words, from: number) => (Reading & Record<string, unknown>) | undefined;
};

const forms: readonly Form[] = [
  {
    pattern:
      /^ (?:no longer|not any ?more|cannot|does not|do not|did not|doesn't|don't|didn't|can't) (?:remember|remembers|recall|recalls) (?:that|:) /,
    make: (rest, from) => ({ kind: 'lost', of: contentFrom(rest, from) }),
  },
  {
    pattern: /^ no longer (?:knows|know|knew|believes|believe|believed) (?:that|:) /,
    make: (rest, from) => ({ kind: 'lost', of: contentFrom(rest, from) }),
  },
  {
    pattern:
      /^ (?:still )?(?:does not|do not|did not|doesn't|don't|didn't) (?:yet |even )?(?:know|learn|suspect|realise|realize|notice|see|believe) (?:yet )?(?:that|:) /,
    make: (rest, from) => ({ kind: 'unaware', of: contentFrom(rest, from) }),
  },
  {
    pattern: /^ (?:has|have|had) no (?:idea|inkling|suspicion) that /,
    make: (rest, from) => ({ kind: 'unaware', of: contentFrom(rest, from) }),
  },
  {
    pattern: /^ (?:is|are|was|were) (?:unaware|ignorant of the fact) that /,
    make: (rest, from) => ({ kind: 'unaware', of: contentFrom(rest, from) }),
  },
  { pattern: /^ (?:forgets|forget|forgot|has forgotten|have forgotten) (?:everything|all)\b/, make: blank },
  { pattern: /^ (?:remembers|remember|remembered) nothing for (?:longer|more) than /, make: fading },
  { pattern: /^ (?:remembers|remember|remembered) nothing\b/, make: blank },
  { pattern: /^ (?:cannot|can't|can not) remember anything for (?:longer|more) than /, make: fading },
  { pattern: /^ (?:forgets|forget|forgot) (?:everything|all) after /, make: fading },
];

/** What follows, without its full stop. */
function contentFrom(rest: Words, from: number): Content {
  const [first, ...more] = rest;
  const cut = first ? { ...first, text: first.text.slice(from) } : undefined;
  const words = [...(cut?.text ? [cut] : []), ...more];
  const last = words.at(-1);
  if (!last) return { words, sense: null };
  const trimmed = { ...last, text: last.text.replace(/[.!]$/, '') };
  return { words: [...words.slice(0, -1), ...(trimmed.text ? [trimmed] : [])], sense: null };
}

function fading(rest: Words, from: number): (Reading & { readonly longest: Amount }) | undefined {
  const text = (rest[0]?.text ?? '').slice(from).replace(/[.!]$/, '');
  const longest = rest.length === 1 && text.length < 60 ? readAmount(text, english.time) : null;
  return longest ? { kind: 'fading', longest: { ...longest, exact: true } } : undefined;
}

function blank(rest: Words, from: number): (Reading & Record<string, unknown>) | undefined {
  const after = (rest[0]?.text ?? '').slice(from);
  const ref = rest[1]?.ref;
  const tail = rest
    .slice(2)
    .map(({ text }) => text)
    .join('');
  if (!ref) {
    const isAll = rest.length === 1 && /^(?: (?:any ?more|at all|again))?[.!]?$/.test(after);
    return isAll ? { kind: 'blank' } : fading(rest, from + (/^ after /.exec(after)?.[0].length ?? after.length));
  }
  if (!/^[.!]?$/.test(tail)) return undefined;
  if (/^,? (?:that (?:has )?happened |that has been )?(?:since|after) (?:the )?$/.test(after))
    return { kind: 'blank', from: ref };
  if (/^,? (?:that (?:had )?happened |that was |from )?before (?:the )?$/.test(after))
    return { kind: 'blank', to: ref };
  return /^ (?:of|about|from|of what happened in) (?:the )?$/.test(after) ? { kind: 'blank', of: ref } : undefined;
}
