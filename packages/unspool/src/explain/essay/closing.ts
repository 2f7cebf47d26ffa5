import { plain, stems } from '../../language/index.js';
import { acceptance, type Claim, ofKind, type Slice } from '../../story/index.js';
import { scenesOf } from '../words/line.js';
import { stated } from './explained.js';
import type { Paragraph, Section } from './section.js';

/** What it comes to: up front where it can be understood there, else as what explains the ending, and the themes at the end. */
export function whatItComesTo(slice: Slice, opening: readonly Paragraph[], answers: readonly Section[]) {
  const standing = (kind: 'takeaway' | 'theme') =>
    ofKind(slice, kind).filter(({ id }) => acceptance(slice).isAccepted(id));
  const toldOf = (claim: Claim): Paragraph => ({ words: stated(slice, claim), scenes: scenesOf(slice, claim) });
  const points = standing('takeaway').slice(0, mostPoints);
  const known = new Set(opening.flatMap(({ words }) => words.flatMap(({ entity }) => entity ?? [])));
  const isKnown = points.every(
    ({ words, about }) => about.length > 0 && about.every((id) => known.has(id)) && !nouns.test(plain(words)),
  );
  // What the answers have said is no conclusion any more; one thought stays in any case.
  const closing: readonly Claim[] = isKnown ? standing('theme') : [...points, ...standing('theme')];
  const answered = new Set(answers.flatMap(({ paragraphs: all }) => all.flatMap(({ words }) => stems(plain(words)))));
  const isFresh = ({ words }: Claim) => {
    const own = stems(plain(words.filter(({ entity }) => entity === undefined)));
    return own.filter((stem) => !answered.has(stem)).length >= leastConcluded * own.length;
  };
  const fresh = closing.filter(isFresh);
  const last = fresh.length > 0 ? fresh : closing.slice(0, 1);
  return {
    takeaways: isKnown ? points.map(toldOf) : [],
    points: last.filter(({ sense }) => sense.kind === 'takeaway').map(toldOf),
    themes: last.filter(({ sense }) => sense.kind === 'theme').map(toldOf),
  };
}

/** Points without those of which what stands before them says almost all. */
export function unsaid(points: readonly Paragraph[], before: readonly Paragraph[]): readonly Paragraph[] {
  const said = new Set(before.flatMap(({ words }) => stems(plain(words))));
  return points.filter(({ words }) => {
    const own = stems(plain(words));
    return own.filter((stem) => !said.has(stem)).length >= leastUnsaid * own.length;
  });
}

const leastUnsaid = 0.2;
const leastConcluded = 0.5;
const mostPoints = 5;
/** "The letter" is a thing that one has to know. */
const nouns = /\b[Tt]he \p{Ll}/u;
