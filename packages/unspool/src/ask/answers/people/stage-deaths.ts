import {
  isSpoken,
  type Line,
  namesOf,
  passageAt,
  passageLine,
  say,
  sentence,
  speechesIn,
  texts,
} from '../../../explain/index.js';
import { plain, tokens } from '../../../language/index.js';
import { type Claim, type EntityId, isOf, perSlice, type Slice } from '../../../story/index.js';
import { isSupposed } from './supposed.js';

/** Somebody who dies on a stage without a sentence that names them: by what they say, or by a direction below it. */
export type StageDeath = { readonly who: EntityId; readonly claim: Claim; readonly line: Line };

/**
 * All of them, in telling order: who says “I am slain” and nothing since, or speaks last before “Dies.” Nobody who speaks again later is
 * one of them.
 */
export const stageDeaths = perSlice((slice): readonly StageDeath[] => {
  const last = lastWords(slice);
  const byClaim = new Map(texts(slice).map((text) => [text.claim.id, text] as const));
  const found: StageDeath[] = [];
  let speaker: EntityId | undefined;
  for (const claim of slice.claims) {
    if (claim.scene === null || !isSpoken(slice, claim.scene)) continue;
    const text = byClaim.get(claim.id);
    if (!text) continue;
    const said = plain(text.words);
    if (isOf(claim, 'tell')) {
      const [by, ...others] = text.speech?.by ?? [];
      speaker = others.length === 0 ? by : undefined;
      const match = saysDying(said);
      const isLast = by !== undefined && last.get(by) === claim;
      if (match && isLast)
        found.push({ who: by, claim, line: passageLine(slice, passageAt(slice, text, match.index)) });
    } else if (bare.test(said) && speaker !== undefined && last.get(speaker)?.scene === claim.scene) {
      const words = [...namesOf(slice, [speaker]), ...say(`: “${said.replace(/[()[\]]/g, '')}”`)];
      found.push({ who: speaker, claim, line: { words: sentence(words), scenes: [claim.scene], claim: claim.id } });
    }
  }
  return found;
});

/** What each says last so far. */
function lastWords(slice: Slice): ReadonlyMap<EntityId, Claim> {
  const all = [...speechesIn(slice).values()].flat();
  const found = new Map<EntityId, Claim>();
  for (const { by, claim } of all)
    for (const one of by) if ((found.get(one)?.told ?? -1) <= claim.told) found.set(one, claim);
  return found;
}

/** Where somebody says that they die, and not only “if I die”. */
function saysDying(said: string): RegExpExecArray | undefined {
  return [...said.matchAll(dying)].find(({ index }) => {
    const before = tokens(
      said
        .slice(0, index)
        .split(/[.!?;:]/u)
        .at(-1) ?? '',
    );
    return !isSupposed(before) && !before.some((word) => notYet.has(word));
  });
}

/** What stands before a death that may come, or is only spoken of, in the languages that plays are read in. */
const notYet: ReadonlySet<string> = new Set(
  'before till ere lest while should were say says wenn falls bevor ehe bis dass daß als nicht si quand avant que se quando prima che если когда пока что не'.split(
    ' ',
  ),
);

/** In the same languages; “I die for you” goes on. */
const dying =
  /(?<!\p{L})(?:I am (?:slain|murdered|killed|dying)|I die(?=[,.;!—–]|$)|ich sterbe(?=[,.;!—–]|$)|ich bin (?:ermordet|getötet)|je (?:me )?meurs(?=[,.;!]|$)|io muoio|я умираю)/giu;

/** A direction that tells of nobody by name. */
const bare =
  /^[([]?(?:falls? (?:down )?and )?(?:dies|er stirbt|sie stirbt|stirbt|il meurt|elle meurt|meurt|muore|умирает)[.!)\]]*$/iu;
