const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * What a reader takes for one character each: letters with their accents, pictures of several parts. In pieces, since a
 * segmenter takes a time for each step that grows with all of the text.
 */
export function* graphemesOf(text: string): Generator<string, void, undefined> {
  for (let from = 0; from < text.length; ) {
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

const reach = 512;
