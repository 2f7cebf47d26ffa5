import {
  capital,
  certainty,
  hedge,
  inTellingOrder,
  isDisputed,
  isWorldly,
  type Line,
  lineOf,
  listed,
  namesOf,
  profile,
  say,
  sentence,
} from '../../explain/index.js';
import { plain } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimOf,
  type EntityId,
  identities,
  isOf,
  type Party,
  type SceneId,
  type Sense,
  type Slice,
  type Words,
} from '../../story/index.js';

/** An answer in few words, with the scenes of what it rests on, and that behind it; no line where it rests on nothing. */
export function answered(slice: Slice, words: Words, grounds: readonly Line[]): readonly Line[] {
  if (grounds.length === 0) return [];
  const scenes: readonly SceneId[] = inTellingOrder(
    slice,
    grounds.flatMap((line) => line.scenes),
  );
  return [{ words: sentence(words), scenes }, ...grounds];
}

/** What is claimed of the world and stands, and what an overturning says instead, each with its sense. */
export function standing(slice: Slice): readonly { readonly claim: Claim; readonly sense: Sense }[] {
  const { isAccepted } = acceptance(slice);
  return slice.claims.flatMap((claim) => {
    const sense = claim.sense.kind === 'overturns' ? claim.sense.instead : claim.sense;
    const counts = sense !== null && isAccepted(claim.id) && (isWorldly(claim) || claim.sense.kind === 'introduce');
    return counts ? [{ claim, sense }] : [];
  });
}

/** The word for the doubt that the line of a claim would have to say; none where there is none. */
export function doubtAbout(slice: Slice, claim: Claim): string {
  return hedge(certainty(slice, claim), isDisputed(slice, claim));
}

/** Whether a claim stands without any such doubt. */
export function isSure(slice: Slice, claim: Claim): boolean {
  return doubtAbout(slice, claim) === '';
}

/** Claims as lines, each once; of an introduction what it says of whom. */
export function linesOfClaims(slice: Slice, claims: readonly Claim[]): readonly Line[] {
  return eachOnce(
    [...new Set(claims)].flatMap((claim) =>
      isOf(claim, 'introduce') ? introducedLines(slice, claim) : [lineOf(slice, claim)],
    ),
  );
}

/** "The watch: belongs to Brandt." */
function introducedLines(slice: Slice, { id, sense }: ClaimOf<'introduce'>): readonly Line[] {
  const own = profile(slice, sense.entity).about.filter((line) => line.claim === id);
  return own.map((line) => ({
    ...line,
    words: [...capital(namesOf(slice, [sense.entity])), ...say(': '), ...lowered(line.words)],
  }));
}

function lowered([first, ...rest]: Words): Words {
  return first ? [{ ...first, text: first.entity === undefined ? decapital(first.text) : first.text }, ...rest] : [];
}

function decapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Lines of which none says the same of the same scenes as another. */
export function eachOnce(lines: readonly Line[]): readonly Line[] {
  const found = new Map<string, Line>();
  for (const line of lines) {
    const key = JSON.stringify([plain(line.words), line.scenes]);
    if (!found.has(key)) found.set(key, line);
  }
  return [...found.values()];
}

/** Somebody as the notes call them there: who turned out to be somebody else is not renamed. */
export function partiesNamed(slice: Slice, parties: readonly Party[]): Words {
  const same = identities(slice);
  const found = new Map<string, Words>();
  for (const { words, entity } of parties) {
    const key = entity === undefined ? words : same(entity);
    if (!found.has(key)) found.set(key, entity === undefined ? say(words) : [{ text: words, entity: same(entity) }]);
  }
  return listed([...found.values()]);
}

/** Whether one of these parties is somebody. */
export function isAmong(slice: Slice, parties: readonly Party[] | undefined, who: EntityId): boolean {
  const same = identities(slice);
  return (parties ?? []).some(({ entity }) => entity !== undefined && same(entity) === same(who));
}
