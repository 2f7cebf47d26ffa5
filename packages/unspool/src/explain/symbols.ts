import { addTo } from '../base/index.js';
import { plain, stem, tokens } from '../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimOf,
  type EntityId,
  hasTrait,
  identities,
  indexOf,
  nameOf,
  ofKind,
  perSlice,
  type SceneId,
  type Slice,
} from '../story/index.js';
import { groundsOf } from './certainty/support.js';
import { partyName } from './words/frame-phrases.js';
import { type Line, lineOf } from './words/line.js';
import { typesetText } from './words/typesetting.js';

/** A symbol: where it occurs, and what it means to whom. */
export type SymbolReading = {
  readonly symbol: EntityId;
  readonly name: string;
  /** Where it occurs so far. */
  readonly occurrences: readonly SceneId[];
  /** One for each holder and meaning. */
  readonly readings: readonly (Line & {
    readonly holder?: string;
    readonly meaning: string;
    readonly because: readonly Line[];
  })[];
  readonly background: readonly Line[];
};

/** The symbols named so far, each with where it occurs and what it means to whom. */
export function symbols(slice: Slice): readonly SymbolReading[] {
  const same = identities(slice);
  const seen = new Map<EntityId, ClaimOf<'introduce'>[]>();
  for (const claim of ofKind(slice, 'introduce')) {
    if (claim.sense.as !== 'symbol') continue;
    const id = same(claim.sense.entity);
    const list = seen.get(id);
    if (list) list.push(claim);
    else seen.set(id, [claim]);
  }
  return [...seen].map(([id, introductions]) => {
    const words = introductions.flatMap(({ sense }) => [nameOf(slice, sense.entity), ...sense.aliases]);
    return {
      symbol: id,
      name: typesetText(nameOf(slice, id)),
      occurrences: occurrences(slice, words),
      readings: readings(slice, id),
      background: ofKind(slice, 'outside')
        .filter((claim) => claim.about.some((entity) => same(entity) === id) || speaksOf(claim, words))
        .map((claim) => lineOf(slice, claim)),
    };
  });
}

function readings(slice: Slice, symbol: EntityId): SymbolReading['readings'] {
  const same = identities(slice);
  const standingMeanings = ofKind(slice, 'means').filter(
    (claim) => same(claim.sense.symbol) === symbol && acceptance(slice).isAccepted(claim.id),
  );
  return standingMeanings.flatMap((claim) => {
    const reading = {
      ...lineOf(slice, claim),
      meaning: typesetText(claim.sense.meaning),
      because: groundsOf(slice, claim),
    };
    const holders = claim.sense.holders.map((party) => ({ ...reading, holder: partyName(slice, party) }));
    return holders.length > 0 ? holders : [reading];
  });
}

/** The scenes told so far in which one of the symbol's words occurs. */
function occurrences(slice: Slice, words: readonly string[]): readonly SceneId[] {
  const { text, byStem } = spoken(slice);
  const found = new Set<SceneId>();
  for (const phrase of words.map(phraseOf)) {
    for (const at of byStem.get(phrase[0] ?? '') ?? []) {
      const same = phrase.every(
        (token, index) => text[at + index]?.token === token && text[at + index]?.scene === text[at]?.scene,
      );
      if (same) found.add((text[at] as Spoken).scene);
    }
  }
  return slice.scenes.map((scene) => scene.id).filter((scene) => found.has(scene));
}

function speaksOf(claim: Claim, words: readonly string[]): boolean {
  const text = ` ${phraseOf(plain(claim.words)).join(' ')} `;
  return words.some((word) => phraseOf(word).length > 0 && text.includes(` ${phraseOf(word).join(' ')} `));
}

/** The stems of a name, without its article. */
function phraseOf(name: string): readonly string[] {
  return tokens(name.replace(/^(?:the|an?) /i, '')).map(stem);
}

type Spoken = { readonly token: string; readonly scene: SceneId };

/** What was told in scenes, as one row of stems, and where each stem stands in it. */
const spoken = perSlice((slice): { text: readonly Spoken[]; byStem: ReadonlyMap<string, readonly number[]> } => {
  const text: Spoken[] = [];
  const byStem = new Map<string, number[]>();
  for (const scene of slice.scenes) {
    for (const claim of indexOf(slice).inScene.get(scene.id) ?? []) {
      if (!hasTrait(claim.sense, 'telling')) continue;
      for (const token of [...tokens(plain(claim.words)).map(stem), '']) {
        addTo(byStem, token, text.length);
        text.push({ token, scene: scene.id });
      }
    }
  }
  return { text, byStem };
});
