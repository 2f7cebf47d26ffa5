import { withoutEnd } from '../../base/ends.js';
import { plain, sentences } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  identities,
  indexOf,
  presence,
  type Scene,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { namesOf } from '../profile.js';
import { framePhrase } from '../words/frame-phrases.js';
import { type Line, lead } from '../words/line.js';
import {
  capital,
  joined,
  listed,
  quoted,
  say,
  sentence,
  sliceWords,
  stressing,
  typeset,
} from '../words/typesetting.js';
import { isWorldly } from '../words/worldly.js';
import { idsIn, speechesIn, unmarked } from './speech.js';

/** A sentence quoted in a summary is no longer than about so many characters. */
const longest = 160;

/**
 * A scene of which one has mostly what is said, as of plays and subtitles: who is there, and how it begins and what is
 * said last, in their own words. Undefined for a scene that is told in another way.
 */
export function openingLine(slice: Slice, scene: Scene): Line | undefined {
  const said = saidIn(slice, scene.id);
  const [first] = said;
  const last = said.at(-1);
  if (!first || !last) return undefined;
  const there = presence(slice, scene.id).flatMap(({ entity, certainty }) => (certainty === 'must' ? [entity] : []));
  const opens = voice(slice, first, ['begins', 'begin'], 'It begins');
  const ends = voice(slice, last, ['has the last word', 'have the last word'], 'The last words');
  const begun = sentencesIn(contentOf(slice, first))[0] ?? [];
  const ended = sentencesIn(contentOf(slice, last)).at(-1) ?? [];
  const isOne = first === last && plain(begun) === plain(ended);
  const parts = [
    ...(there.length > 0 ? [sentence([...say('with '), ...fewOf(slice, there)])] : []),
    [...opens, ...quoted(shortened(begun, 'end'))],
    ...(isOne ? [] : [[...ends, ...quoted(shortened(ended, 'start'))]]),
  ];
  const account = lead([framePhrase(slice, first)]);
  return {
    words: stressing(sentence([...account, ...joined(parts, ' ')]), []),
    scenes: [scene.id],
    claim: first.id,
  };
}

/** What somebody says in one scene, `to` somebody if that is given: how it begins and ends, and in how many lines. */
export function saidLine(slice: Slice, who: EntityId, scene: SceneId, to?: EntityId): Line | undefined {
  const id = identities(slice)(who);
  const hearer = to === undefined ? undefined : identities(slice)(to);
  const own = (speechesIn(slice).get(scene) ?? []).filter(
    (speech) => speech.by.includes(id) && (hearer === undefined || speech.to.includes(hearer)),
  );
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return undefined;
  const begun = sentencesIn(contentOf(slice, first.claim))[0] ?? [];
  const ended = sentencesIn(contentOf(slice, last.claim)).at(-1) ?? [];
  const between =
    first === last && plain(begun) === plain(ended) ? [] : [...say(' … '), ...quoted(shortened(ended, 'start'))];
  // Of a likely one nothing is said for sure.
  const isSure = own.every(({ claim }) => claim.certainty === undefined || claim.certainty === 'certain');
  const count = own.length > 2 ? say(` (${own.length} lines)`) : [];
  return {
    words: [
      ...(isSure ? [] : say('Likely: ')),
      ...lead([framePhrase(slice, first.claim)]),
      ...capital(namesOf(slice, [id])),
      ...say(': '),
      ...quoted(shortened(begun, 'end')),
      ...between,
      ...count,
    ],
    scenes: [scene],
    claim: first.claim.id,
    ...(isSure ? {} : { certainty: 'likely' as const }),
  };
}

/** A line of a play, of which only the sentence is left that names somebody. */
export function namingLine(line: Line, who: EntityId): Line {
  const { words, speaker = 0 } = line;
  const said = sliceWords(words, speaker, plain(words).length);
  const named = sentencesIn(said).find((one) => one.some(({ entity }) => entity === who)) ?? said;
  return { ...line, words: [...sliceWords(words, 0, speaker), ...shortened(named, 'end')] };
}

/** A sentence as it is if it is short, else as far as there is room, with an ellipsis where the rest stood. */
export function shortened(words: Words, cut: 'start' | 'end', most = longest): Words {
  const text = plain(words);
  if (text.length <= most) return words;
  if (cut === 'end') {
    const to = lastGap(text.slice(0, most));
    return [...sliceWords(words, 0, to > 0 ? to : most), { text: ' …' }];
  }
  const tail = text.length - most;
  const gap = /\s/u.exec(text.slice(tail));
  return [{ text: '… ' }, ...sliceWords(words, gap ? tail + gap.index + 1 : tail, text.length)];
}

/** Names in a row, the last of very many only counted. */
function fewOf(slice: Slice, people: readonly EntityId[]): Words {
  if (people.length <= mostNames) return namesOf(slice, people);
  const named = people.slice(0, mostNames - 1).map((id) => namesOf(slice, [id]));
  return listed([...named, say(`${people.length - named.length} others`)]);
}

const mostNames = 7;

/** What is said in a scene, where that is most of it; else nothing. */
function saidIn(slice: Slice, scene: SceneId): readonly Claim[] {
  const claims = indexOf(slice).inScene.get(scene) ?? [];
  const paragraphs = claims.filter(({ sense }) => sense.kind === 'prose' && !sense.language);
  const all = (speechesIn(slice).get(scene) ?? []).filter(({ within }) => within === undefined);
  const spoken = new Set(all.map(({ claim }) => claim));
  if (claims.some((claim) => isWorldly(claim) && !spoken.has(claim))) return [];
  const voices = new Set(paragraphs.filter(({ sense }) => sense.kind === 'prose' && sense.voice));
  if (spoken.size + voices.size <= paragraphs.length - voices.size) return [];
  return claims.filter((claim) => (spoken.has(claim) || voices.has(claim)) && acceptance(slice).isAccepted(claim.id));
}

function contentOf(slice: Slice, { sense, words }: Claim): Words {
  return unmarked(typeset(slice, sense.kind === 'tell' ? sense.content.words : words));
}

function sentencesIn(words: Words): readonly Words[] {
  const text = plain(words);
  return sentences(text).flatMap(({ from, to }) => {
    const start = from + text.slice(from, to).search(/[^\s–—-]/u);
    return /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? [sliceWords(words, start, to)] : [];
  });
}

/** "Conti has the last word: " */
function voice(slice: Slice, { sense }: Claim, [one, several]: readonly string[], nobody: string): Words {
  const by = sense.kind === 'tell' ? idsIn(slice, sense.who) : [];
  const does = by.length > 1 ? several : one;
  return by.length === 0 ? say(`${nobody}: `) : [...capital(namesOf(slice, by)), ...say(` ${does}: `)];
}

/** Where the white space and marks before the last word begin; in one long word, before its first mark. */
function lastGap(text: string): number {
  let at = withoutEnd(text, /\S/).length;
  if (at === 0) return text.search(/[,;:–—-]/);
  while (at > 0 && /[\s,;:–—-]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}
