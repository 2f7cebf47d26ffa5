const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * What a reader takes for one character each: letters with their accents, pictures of several parts. In pieces, since a
 * segmenter takes a time for each step that grows with all of the text.
 */
export function* graphemesOf(text: string): Generator<string, void, undefined> {
  for (let from = 0; from < text.length; ) {
    plain.lastIndex = from;
    const end = plain.test(text) ? plain.lastIndex : from;
    // What follows the last of them may belong to it.
    const sure = end === text.length ? end : end - 1;
    for (; from < sure; from += 1) yield text.charAt(from);
    if (from === text.length) return;
    const piece = text.slice(from, from + reach);
    let held = '';
    for (const { segment } of segmenter.segment(piece)) {
      if (held !== '') {
        yield held;
        from += held.length;
      }
      held = segment;
    }
    // The last may go on in the next piece, unless there is none, or nothing else is in this one.
    if (held.length === piece.length || from + held.length === text.length) {
      yield held;
      from += held.length;
    }
  }
}

/** Letters and signs of which each stands for itself, unless something else follows. */
const plain =
  /[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u0391-\u03FF\u0400-\u0482\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3]+/y;

const reach = 128;
