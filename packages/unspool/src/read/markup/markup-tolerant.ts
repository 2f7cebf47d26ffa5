/** A text that a strict parser can read. */
export type Tolerant = {
  /** As long as the source, letter for letter but for what begins nothing. */
  readonly text: string;
  /** Words of it as they stand in the source. */
  readonly restored: (words: string) => string;
  /** Where an `&` or a `<` stands that begins nothing. */
  readonly bare: readonly number[];
};

/**
 * The text with what begins nothing set aside, so that a strict parser reads it as text: each `&` and `<` is one other
 * character meanwhile, and all offsets stay. Halves of characters become the sign for what cannot be decoded.
 */
export function tolerant(source: string): Tolerant {
  if (!suspect.test(source) && !surrogate.test(source)) return { text: source, restored: (words) => words, bare: [] };
  const spare = [0xe000, 0xe800, 0xf000, 0xf8f0]
    .map((code) => [String.fromCharCode(code), String.fromCharCode(code + 1)] as const)
    .find(([and, less]) => !source.includes(and) && !source.includes(less));
  const bare: number[] = [];
  const text = source.replace(stray, (found, at: number) => {
    // Word's conditions are no XML; as comments they leave what stands between them, and all offsets.
    if (/^<!\[(?:if|endif)/.test(found)) return `<!--${found.slice(4, -3).replace(/\S/g, ' ')}-->`;
    if (found.length > 1) return found;
    if (found !== '&' && found !== '<') return '\uFFFD';
    if (!spare) return found;
    bare.push(at);
    return found === '&' ? spare[0] : spare[1];
  });
  const restored = (words: string) =>
    spare && bare.length > 0 ? words.replaceAll(spare[0], '&').replaceAll(spare[1], '<') : words;
  return { text, restored, bare };
}

/** Nearly no file has any of what is set aside, or what could hide it, and most no character beyond the first plane. */
const suspect = /<(?:!\[|[^A-Za-z_:/!?]|$)|&(?!#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z][\w.-]{0,40};)/;
const surrogate = /[\uD800-\uDFFF]/;

/** What is text already, up to its end or that of the file; then what begins nothing. */
const stray =
  /<!--.*?(?:-->|$)|<!\[CDATA\[.*?(?:\]\]>|$)|<!\[(?:if|endif)\b[^<>]{1,200}>|<\?.*?(?:\?>|$)|&(?!#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z][\w.-]{0,40};)|<(?![\p{L}_:/!?])|\p{Surrogate}/gsu;
