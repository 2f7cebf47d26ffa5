import { addTo } from '../../base/index.js';
import {
  metIn,
  type Profile,
  profiles,
  sceneLines,
  sceneOfSentence,
  type ToldSentence,
  titleOf,
} from '../../explain/index.js';
import { plain } from '../../language/index.js';
import type { ItemOrigin, SourceSpan } from '../../read/index.js';
import { type ClaimId, type EntityId, identities, ofKind, type Slice } from '../../story/index.js';

/** What a reading program can show of a book beside its pages, as far as it has been told, and nothing of what comes later. */
export type Xray = {
  readonly title: string;
  readonly author?: string;
  /** People and groups, in the order in which one meets them. */
  readonly people: readonly XrayEntry[];
  /** Places, things and whatever else has a name. */
  readonly terms: readonly XrayEntry[];
  /** What happens, scene by scene. */
  readonly scenes: readonly { readonly title: string; readonly told: string }[];
};

/** Somebody or something, as it is known so far. */
export type XrayEntry = {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: Profile['kind'];
  readonly aliases: readonly string[];
  /** What is said of them, and with which words of the book one meets them and leaves them. */
  readonly about: string;
  /** In the order of the telling; the first is where it appears first. */
  readonly mentions: readonly XrayMention[];
};

/** Where a book names somebody. */
export type XrayMention = {
  /** The title of the scene. */
  readonly scene: string;
  /** The name as it stands there, and what stands before and behind it. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The paragraph, in the file of the book; absent where it is not known. */
  readonly paragraph?: SourceSpan;
  /** How many letters of that paragraph, without space, stand before the name. */
  readonly letters?: number;
};

/** How many characters stand beside a mention to tell it from others. */
const beside = 40;

/** `origins` has from which item of the work each claim was made, where the story is that of the work itself. */
export function xrayOf(slice: Slice, origins: ReadonlyMap<ClaimId, ItemOrigin> = new Map()): Xray {
  const mentions = mentionsOf(slice, origins);
  const entries = profiles(slice).map((profile): XrayEntry => {
    const { id, name, kind, aliases } = profile;
    return { id, name, kind, aliases, about: aboutOf(slice, profile), mentions: mentions.get(id) ?? [] };
  });
  const isSomebody = ({ kind }: XrayEntry) => kind === 'person' || kind === 'group';
  const credit = (key: RegExp) => ofKind(slice, 'credit').find(({ sense, told }) => told === 0 && key.test(sense.key));
  const author = credit(/^author$/i);
  return {
    title: titleOf(slice),
    ...(author ? { author: plain(author.words) } : {}),
    people: entries.filter(isSomebody),
    terms: entries.filter((entry) => !isSomebody(entry)),
    scenes: sceneLines(slice).flatMap((line) => {
      const [scene] = line.scenes;
      const title = slice.scenes.find(({ id }) => id === scene)?.title;
      return title === undefined ? [] : [{ title, told: plain(line.words) }];
    }),
  };
}

function aboutOf(slice: Slice, { id, about }: Profile): string {
  const met = metIn(slice, id);
  const sentences = met ? [met.first, ...(met.last === met.first ? [] : [met.last])] : [];
  return [...about.map(({ words }) => plain(words)), ...sentences.map((told) => quotation(slice, told))].join(' ');
}

function quotation(slice: Slice, told: ToldSentence): string {
  return `“${plain(told.words).trim()}” (${sceneOfSentence(slice, told)})`;
}

function mentionsOf(
  slice: Slice,
  origins: ReadonlyMap<ClaimId, ItemOrigin>,
): ReadonlyMap<EntityId, readonly XrayMention[]> {
  const same = identities(slice);
  const titles = new Map(slice.scenes.map(({ id, title }) => [id, title]));
  const found = new Map<EntityId, XrayMention[]>();
  for (const { id, sense, words, scene } of slice.claims) {
    if (sense.kind !== 'prose' || scene === null) continue;
    const text = plain(words);
    const item = origins.get(id)?.item;
    let at = 0;
    for (const { text: exact, entity } of words) {
      const from = at;
      at += exact.length;
      if (entity === undefined) continue;
      addTo(found, same(entity), {
        scene: titles.get(scene) ?? '',
        exact,
        prefix: text.slice(Math.max(0, from - beside), from),
        suffix: text.slice(at, at + beside),
        ...(item ? { paragraph: item.at, letters: text.slice(0, from).replace(/\s+/g, '').length } : {}),
      });
    }
  }
  return found;
}
