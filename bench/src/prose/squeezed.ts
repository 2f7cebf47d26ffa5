/** A text without white space, and where each of its units stands in the text. Corpora differ in white space and in nothing else. */
export type Squeezed = {
  readonly text: string;
  readonly at: (place: number) => number;
};

export function squeeze(text: string): Squeezed {
  const places: number[] = [];
  const units: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] as string;
    if (/\s/.test(unit)) continue;
    places.push(at);
    units.push(unit);
  }
  return {
    text: units.join(''),
    at: (place) => places[place] ?? text.length,
  };
}
