import { type Line, type ToldSentence, toldLine, toldSentences } from '../../explain/index.js';
import { tokens } from '../../language/index.js';
import { type EntityId, identities, nameOf, type Slice } from '../../story/index.js';
import { actsNamed, isOfItsScene } from '../told/acts.js';
import type { Deed } from '../told/deeds.js';
import { tokensOf } from '../told/told-tokens.js';
import { isSubject } from '../told/whom/mention.js';
import { eachOnce } from './claim-lines.js';

/** What somebody does, or what happens to them, after something that is told: the sentences behind it in its paragraph that name them. */
export function afterAnswer(
  slice: Slice,
  who: EntityId,
  event: readonly string[],
  as: 'doer' | 'any',
): readonly Line[] {
  const id = identities(slice)(who);
  const deeds = (actsNamed(slice, spelled(slice, id, event)) ?? []).filter(
    (deed) => deed.told.paragraph !== undefined && isOfItsScene(slice, deed),
  );
  const told = deeds.map((deed) => {
    const behind = sentencesBehind(slice, deed.told).filter((one) => isAbout(slice, one, id, as, 0));
    const own = isAbout(slice, deed.told, id, as, endOf(deed)) ? [deed.told] : [];
    return { paragraph: deed.told.paragraph?.id, sentences: [...own, ...behind].slice(0, mostLines) };
  });
  const found = told.filter(({ sentences }) => sentences.length > 0);
  const [first] = found;
  if (!first || found.some(({ paragraph }) => paragraph !== first.paragraph)) return [];
  return eachOnce(first.sentences.map((one) => toldLine(slice, one)));
}

const mostLines = 3;

/** "killing Ben" is what the one does who is asked about. */
function spelled(slice: Slice, id: EntityId, event: readonly string[]): readonly string[] {
  return event[0]?.endsWith('ing') ? [...tokens(nameOf(slice, id)), ...event] : event;
}

function endOf({ clause }: Deed): number {
  return clause.verb.to;
}

function sentencesBehind(slice: Slice, told: ToldSentence): readonly ToldSentence[] {
  const all = toldSentences(slice);
  const at = all.indexOf(told);
  const found: ToldSentence[] = [];
  for (let next = at + 1; next < all.length && all[next]?.before === all[next - 1]; next += 1)
    found.push(all[next] as ToldSentence);
  return found;
}

/** Whether a sentence tells of somebody behind a place: as whoever does something, or in any way. What had been before is none of it. */
function isAbout(slice: Slice, told: ToldSentence, id: EntityId, as: 'doer' | 'any', from: number): boolean {
  const own = tokensOf(slice, told);
  if (own.some(({ text, isQuoted }) => text === 'had' && !isQuoted)) return false;
  return own.some(
    ({ entity, isQuoted, owner }, at) =>
      at >= from && !isQuoted && (entity === id ? as === 'any' || isSubject(own, at) : as === 'any' && owner === id),
  );
}
