import { plain, sentences } from '../../language/index.js';
import { acceptance, type Claim, indexOf, perSlice, type Scene, type Slice, type Words } from '../../story/index.js';
import { openingLine, shortened } from '../speech/opening.js';
import { framePhrase } from '../words/frame-phrases.js';
import { type Line, lead, lineOf } from '../words/line.js';
import { joined, sentence, sliceWords, stressing, typeset } from '../words/typesetting.js';
import { isWorldly } from '../words/worldly.js';

/** Every scene told so far in a line: how it begins, and what the author stressed, as far as it still stands. */
export const sceneLines = perSlice((slice): readonly Line[] =>
  slice.scenes.flatMap((scene) => sceneLine(slice, scene)),
);

/** What happened in a scene, in a line or two. */
export function sceneLine(slice: Slice, scene: Scene): readonly Line[] {
  const opening = openingLine(slice, scene);
  if (opening) return [opening];
  const claims = indexOf(slice).inScene.get(scene.id) ?? [];
  const paragraphs = claims.filter((claim) => claim.sense.kind === 'prose');
  const told = paragraphs.flatMap((paragraph) => sentencesOf(slice, paragraph)).filter(({ fallen }) => !fallen);
  const chosen = told.some(({ stressed }) => stressed)
    ? told.filter(({ stressed }, index) => stressed || index === 0)
    : told.slice(0, mostSentences);
  const [first] = paragraphs;
  if (first && chosen.length > 0) {
    const words = [
      ...lead([framePhrase(slice, first)]),
      ...joined(
        chosen.map((one) => one.words),
        ' ',
      ),
    ];
    return [{ words: stressing(sentence(words), []), scenes: [scene.id], claim: first.id }];
  }
  const facts = claims.filter(
    (claim) => isWorldly(claim) && claim.sense.kind !== 'overturns' && acceptance(slice).isAccepted(claim.id),
  );
  return facts.slice(0, mostSentences).map((claim) => lineOf(slice, claim));
}

/** How many sentences stand for a scene in which the author stresses none. */
const mostSentences = 2;

/** A longer sentence is cut, as novels have them. */
const longest = 240;

type Told = { readonly words: Words; readonly stressed: boolean; readonly fallen: boolean };

function sentencesOf(slice: Slice, paragraph: Claim): readonly Told[] {
  const text = plain(paragraph.words);
  const bold = indexOf(slice).under.get(paragraph.id) ?? [];
  const textsOf = (claims: readonly Claim[]) => new Set(claims.map((claim) => plain(claim.words)));
  const stressed = textsOf(bold);
  const fallen = textsOf(bold.filter((claim) => !acceptance(slice).isAccepted(claim.id)));
  return sentences(text).map(({ from, to }) => {
    const own = text.slice(from, to);
    const whole = sentence(typeset(slice, sliceWords(paragraph.words, from, to)));
    const words = to - from > longest ? shortened(whole, 'end') : whole;
    return { words, stressed: stressed.has(own), fallen: fallen.has(own) };
  });
}
