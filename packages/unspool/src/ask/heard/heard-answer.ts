import { perObject } from '../../base/index.js';
import { compact } from '../../base/letters.js';
import { type Line, lineOf, listed, namesOf, say, sentence } from '../../explain/index.js';
import { plain, sentences, stems, stemsOf } from '../../language/index.js';
import type { OpenWork } from '../../read/index.js';
import { type HeardLine, heardWords, hearing, type Listener, saidIn, scenesOf } from '../../read/stage/heard.js';
import { heardReason } from '../../read/stage/heard-reason.js';
import {
  type ClaimId,
  type EntityId,
  identities,
  indexOf,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';

/** Who heard words that are said; by `who`, if it is said who says them. */
export function whoHeardAnswer(
  slice: Slice,
  works: readonly OpenWork[],
  words: string,
  who?: EntityId,
): readonly Line[] {
  const same = identities(slice);
  const found = heardWords(slice, works, words).filter(
    ({ by }) => who === undefined || by.some((one) => one.who === same(who)),
  );
  return found
    .slice(0, mostPlaces)
    .flatMap((line) => [
      ...hearers(slice, line),
      saying(slice, line.claim, (text) => compact(text).includes(compact(words))),
    ]);
}

/** Whether somebody heard words that are said. */
export function didHearAnswer(slice: Slice, works: readonly OpenWork[], who: EntityId, words: string): readonly Line[] {
  const same = identities(slice);
  const found = heardWords(slice, works, words).slice(0, mostPlaces);
  return found.flatMap((line): readonly Line[] => {
    const own = line.listeners.find((one) => one.who === same(who));
    const isBy = line.by.some((one) => one.who === same(who));
    if (!own && !isBy) return [];
    const text = own
      ? `${verdicts[own.hears]} ${heardReason(own)}`
      : `${line.likely ? 'likely' : 'yes'}: they say it themselves`;
    return [
      { words: sentence(say(text)), scenes: [line.scene] },
      saying(slice, line.claim, (text) => compact(text).includes(compact(words))),
    ];
  });
}

const verdicts = { certain: 'yes:', perhaps: 'perhaps:', not: 'no:' } as const;

/** What is said of something where somebody hears it: for certain first, else perhaps. What they know else, nobody can tell of a work. */
export function toldOfAnswer(
  slice: Slice,
  works: readonly OpenWork[],
  who: EntityId,
  what: readonly string[],
): readonly Line[] {
  const wanted = stemsOf(what);
  if (wanted.length === 0) return [];
  const person = identities(slice)(who);
  const found = { own: [] as Found[], likely: [] as Found[], certain: [] as Found[], perhaps: [] as Found[] };
  for (const { scene, items, staged } of scenesOf(slice, works)) {
    const own = new Set(
      items.flatMap(({ item, claim }) =>
        claim !== undefined && item.kind === 'speech' && wanted.every((stem) => stemsSaid(item).has(stem))
          ? [claim]
          : [],
      ),
    );
    if (own.size === 0) continue;
    const stage = staged();
    for (const utterance of stage.utterances) {
      if (!own.has(utterance.claim) || !hasAll(utterance.text, wanted)) continue;
      const one = { claim: utterance.claim, scene };
      if (utterance.by.includes(person)) found[utterance.isLikely ? 'likely' : 'own'].push(one);
      else {
        const { hears } = hearing(stage, utterance, person);
        if (hears !== 'not' && stage.people.includes(person)) found[hears].push(one);
      }
    }
  }
  const lines = (list: readonly Found[], text: string): readonly Line[] => {
    const chosen = [...new Map(list.map((one) => [one.claim, one])).values()].slice(0, mostLines);
    if (chosen.length === 0) return [];
    const scenes = [...new Set(chosen.map(({ scene }) => scene))];
    const head = [...say(`${text} `), ...namesOf(slice, [person])];
    return [
      { words: sentence(head), scenes },
      ...chosen.map(({ claim }) => saying(slice, claim, (text) => stems(text).some((stem) => wanted.includes(stem)))),
    ];
  };
  const answers = [
    lines(found.certain, 'these words are said before'),
    lines(found.perhaps, 'these words are said, perhaps before'),
    lines(found.own, 'these words are said by'),
    lines(found.likely, 'these words are likely said by'),
  ];
  return answers.find(({ length }) => length > 0) ?? [];
}

type Found = { readonly claim: ClaimId; readonly scene: SceneId };

/** So many places of the same words, and lines that have them, are an answer. */
const mostPlaces = 3;
const mostLines = 5;

const stemsSaid = perObject(
  (speech: Parameters<typeof saidIn>[0]): ReadonlySet<string> => new Set(stems(saidIn(speech))),
);

function hasAll(text: string, wanted: readonly string[]): boolean {
  const own = new Set(stems(text));
  return wanted.every((stem) => own.has(stem));
}

/** Who hears a line: for certain, perhaps, and who of its scene does not. */
function hearers(slice: Slice, line: HeardLine): readonly Line[] {
  const by = (hears: Listener['hears']) => line.listeners.filter((one) => one.hears === hears);
  const told = (words: Words): Line => ({ words: sentence(words), scenes: [line.scene] });
  const sure = by('certain').map(({ who }) => who);
  const reasons = (text: string, list: readonly Listener[]): readonly Line[] =>
    list.length === 0
      ? []
      : [
          told([
            ...say(text),
            ...listed(list.map((one) => [...namesOf(slice, [one.who]), ...say(` (${heardReason(one)})`)])),
          ]),
        ];
  return [
    told(
      sure.length > 0
        ? [...namesOf(slice, sure), ...say(' heard it for certain')]
        : say('nobody is shown to have heard it'),
    ),
    ...reasons('perhaps ', by('perhaps')),
    ...reasons('not ', by('not')),
  ];
}

/** What is said, of a long speech only the sentences that are asked for. */
function saying(slice: Slice, claim: ClaimId, isAsked: (sentence: string) => boolean): Line {
  const found = indexOf(slice).claims.get(claim);
  const { sense } = found ?? {};
  if (!found || sense?.kind !== 'tell') return { words: [], scenes: [] };
  const text = plain(sense.content.words).replace(/^“|”$/g, '');
  if (text.length <= longest) return lineOf(slice, found);
  const all = sentences(text).map(({ from, to }) => text.slice(from, to).trim());
  const first = Math.max(0, all.findIndex(isAsked));
  const end = first + 1 < all.length ? ' …' : '';
  const who = sense.who.flatMap(({ entity }) => entity ?? []);
  const said = `${who.length === 0 ? '' : ': '}“${first > 0 ? '… ' : ''}${all[first] ?? text}${end}”`;
  return { words: [...namesOf(slice, who), ...say(said)], scenes: found.scene === null ? [] : [found.scene], claim };
}

/** In letters: a longer speech is not repeated whole. */
const longest = 300;
