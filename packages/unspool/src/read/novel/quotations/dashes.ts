/** A stretch of a paragraph in quotation marks, marks included. */
export type Quotation = { readonly from: number; readonly to: number };

/** Whether a paragraph opens with a dash, as speech does in many languages. */
export function opensWithDash(text: string): boolean {
  return /^(?:[—–―]|--)\s?[^\s—–―-]/u.test(text);
}

/**
 * What is spoken in a paragraph that opens with a dash. Spanish sets the narrator's words between dashes that cling to
 * them (—Hola —dijo Juan—. ¿Qué tal?); Russian separates both by a dash after a stop and tells them apart by the small
 * letter (— Да, — сказал он. — Иду.). Without such a sign all of it is taken for speech.
 */
export function spokenAfterDash(text: string): readonly Quotation[] {
  const spoken: Quotation[] = [];
  let from = 0;
  let narrated = false;
  for (const { index } of text.matchAll(/[—–―]/g)) {
    if (index === 0) continue;
    const before = text[index - 1] ?? ' ';
    const lead = text.slice(Math.max(0, index - 2), index);
    const after = text.slice(index + 1, index + 3);
    if (narrated) {
      const clinging = /\S/.test(before) && /^(?:[\s.,;:!?…]|$)/.test(after);
      if (!clinging && !(/[.,!?…]\s?$/.test(lead) && /^\s/.test(after))) continue;
      narrated = false;
      from = /\S/.test(before) ? skipStops(text, index + 1) : index;
    } else {
      const clinging = /\s/.test(before) && /^[\p{Ll}]/u.test(after);
      const separate = /[.,!?…]\s$/.test(lead) && /^\s\p{Ll}/u.test(after);
      if (!clinging && !separate) continue;
      narrated = true;
      spoken.push({ from, to: trimmed(text, index) });
    }
  }
  if (!narrated && trimmed(text, text.length) > from) spoken.push({ from, to: trimmed(text, text.length) });
  return spoken;
}

function skipStops(text: string, at: number): number {
  while (/[\s.,;:]/.test(text[at] ?? 'x')) at++;
  return at;
}

/** Where a text ends that goes to `to`, without the space there. */
export function trimmed(text: string, to: number): number {
  while (to > 0 && /\s/.test(text[to - 1] ?? 'x')) to--;
  return to;
}
