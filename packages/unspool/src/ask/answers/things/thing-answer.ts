import { type Line, lineOf, symbols, typesetText } from '../../../explain/index.js';
import { tokens } from '../../../language/index.js';
import { acceptance, type EntityId, identities, nameOf, type Slice } from '../../../story/index.js';
import { eachOnce } from '../claim-lines.js';

/** What something stands for, to anybody or to one. */
export function meaningAnswer(slice: Slice, thing: EntityId, holder?: EntityId): readonly Line[] {
  const found = symbols(slice).find(({ symbol }) => symbol === identities(slice)(thing));
  const readings = (found?.readings ?? []).filter(
    (reading) => holder === undefined || reading.holder === typesetText(nameOf(slice, holder)),
  );
  return eachOnce(
    readings.map(({ words, scenes, claim, certainty, disputed }) => ({
      words,
      scenes,
      ...(claim === undefined ? {} : { claim }),
      ...(certainty === undefined ? {} : { certainty }),
      ...(disputed === undefined ? {} : { disputed }),
    })),
  );
}

/** What something means that is no symbol: the claim that bears these words as its bold name, and names one, if asked for. */
export function labelledAnswer(slice: Slice, label: readonly string[], of?: EntityId): readonly Line[] {
  const same = identities(slice);
  const wanted = withoutArticle(label).join(' ');
  return slice.claims
    .filter(
      ({ id, labels }) =>
        labels.some((own) => withoutArticle(tokens(own)).join(' ') === wanted) && acceptance(slice).isAccepted(id),
    )
    .filter(({ about }) => of === undefined || about.some((id) => same(id) === same(of)))
    .map((claim) => lineOf(slice, claim));
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && ['the', 'a', 'an'].includes(words[0] as string) ? words.slice(1) : words;
}
