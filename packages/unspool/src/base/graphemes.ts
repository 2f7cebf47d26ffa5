import { once } from './once.js';

const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

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
    const piece = text.slice(from, wholeCharacter(text, from + reach));
    let held = '';
    for (const { segment } of segmenter().segment(piece)) {
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

/** The place, or one before it, if a character of two units goes on there: half of it would end what it belongs to. */
function wholeCharacter(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return at < text.length && before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}

/** Letters and signs of which each stands for itself, unless something else follows. */
const plain =
  /[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u0391-\u03FF\u0400-\u0482\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3]+/y;

const reach = 128;
