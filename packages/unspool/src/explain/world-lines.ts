import { perObject, sameAsLast } from '../base/index.js';
import { addAll } from '../base/lists.js';
import { plain } from '../language/index.js';
import { acceptance, type Claim, type ClaimId, indexOf, isOf, perSlice, type Slice } from '../story/index.js';
import { namedSentences } from './essay/named-sentences.js';
import { speechLine } from './speech/speech.js';
import { framePhrase } from './words/frame-phrases.js';
import { formerLine, type Line, lineOf, revealLine } from './words/line.js';
import { sentence, sliceWords, stressing, typeset } from './words/typesetting.js';
import { isWorldly } from './words/worldly.js';

/**
 * Claims about the world as lines, each sentence once. A sentence falls with any of the claims that its bold words
 * make; what an overturning made fall is told as what it seemed, with what it turned out to be, and what never stood
 * is left out.
 */
export function worldLines(slice: Slice, claims: readonly Claim[]): readonly Line[] {
  const { isAccepted, defeatedBy } = acceptance(slice);
  const own = new Set(claims.map((claim) => claim.id));
  const lines: Line[] = [];
  const said = new Map<ClaimId, Set<string>>();
  for (const claim of claims) {
    if (!isWorldly(claim)) continue;
    if (claim.parent !== undefined) {
      const text = plain(claim.words);
      const known = said.get(claim.parent) ?? new Set();
      if (known.has(text)) continue;
      said.set(claim.parent, known.add(text));
    }
    const fallen = sameSentence(slice, claim).find((twin) => !isAccepted(twin.id));
    const by = fallen && defeatedBy(fallen.id);
    if (by) lines.push(formerLine(slice, fallen, by));
    else if (fallen) continue;
    else if (isOf(claim, 'overturns')) addAll(lines, own.has(claim.sense.to) ? [] : [revealLine(slice, claim, false)]);
    else lines.push(plainLine(slice, claim));
  }
  return lines;
}

/** A claim as a line without stress. Everybody whom it names shares the line. */
function plainLine(slice: Slice, claim: Claim): Line {
  const known = plainLines(slice).get(claim.id);
  if (known) return known;
  const line = (framePhrase(slice, claim) === '' && speechLine(slice, claim)) || readable(slice, claim);
  const plainly = unstressed(line);
  plainLines(slice).set(claim.id, plainly);
  return plainly;
}

const unstressed = perObject((line: Line) =>
  line.words.some(({ strong }) => strong) ? { ...line, words: stressing(line.words, []) } : line,
);

/** A claim as a line; one that bold words make in a paragraph with a name for whoever leads its sentence, or behind those it leans on. */
function readable(slice: Slice, claim: Claim): Line {
  const line = lineOf(slice, claim);
  const paragraph = claim.parent === undefined ? undefined : indexOf(slice).claims.get(claim.parent);
  if (paragraph?.sense.kind !== 'prose') return line;
  const own = plain(sentence(typeset(slice, claim.words)));
  const [at, text] = [plain(line.words).indexOf(own), plain(line.words)];
  const named = at < 0 ? [] : namedSentences(slice, paragraph, [claim]);
  if (named.length === 0) return line;
  const words = named.flatMap((one, index) => (index === 0 ? one : [{ text: ' ' }, ...one]));
  return lastReadable(claim, {
    ...line,
    words: [...sliceWords(line.words, 0, at), ...words, ...sliceWords(line.words, at + own.length, text.length)],
  });
}

const lastReadable = sameAsLast<Claim, Line>();

const plainLines = perSlice(() => new Map<ClaimId, Line>());

/** The claims that bold words make in one sentence of a paragraph; of any other claim, the claim itself. */
function sameSentence(slice: Slice, claim: Claim): readonly Claim[] {
  const { claims, under } = indexOf(slice);
  if (claim.parent === undefined || claims.get(claim.parent)?.sense.kind !== 'prose') return [claim];
  const text = plain(claim.words);
  return (under.get(claim.parent) ?? []).filter((twin) => plain(twin.words) === text);
}
