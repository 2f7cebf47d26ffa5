import { key, perObject } from '../base/index.js';
import { plain } from '../language/index.js';
import { type Compilation, hasTrait, type Position, upTo } from '../story/index.js';
import type { Chance } from './chance.js';
import { perPosition } from './per-position.js';

/** What invented lines are made of: words of the story so far, and words that occur nowhere in it. */
export type Vocabulary = {
  readonly people: readonly string[];
  readonly scenes: readonly string[];
  /** Bold names of claims. */
  readonly labels: readonly string[];
  readonly questions: readonly string[];
  /** Whole claims. */
  readonly facts: readonly string[];
  /** A new name each time. */
  readonly fresh: () => string;
  /** What a bracket can name to make its line wait for ever. */
  readonly never: string;
  /** What a bracket can name to make its line wait for something that the rest of the file will have to hold. */
  readonly later: string;
  /** Whether a line within the past may bear this text: not if something that is told could then mean it instead. */
  readonly mayStand: (text: string) => boolean;
  /** Whether something after the past may bear this name. */
  readonly mayFollow: (name: string, as: 'scenes' | 'others') => boolean;
};

/** The words for lines that readers at `position` must not notice. */
export function vocabularyOf(telling: Compilation, position: Position, chance: Chance): Vocabulary {
  const fresh = freshNames(telling, chance);
  return { ...knownWords(telling, position), fresh, never: fresh(), later: fresh() };
}

const knownWords = perPosition(
  (telling: Compilation, position: Position): Omit<Vocabulary, 'fresh' | 'never' | 'later'> => {
    const slice = upTo(telling.story, position);
    const { pieces, told } = telling;
    const brackets = pieces.pieces.flatMap((piece, index) =>
      (told[index] as Position) <= position ? piece.brackets : [],
    );
    const aims = new Set(brackets.map((bracket) => key(bracket.name)));
    const scenes = slice.scenes.map((scene) => scene.title).filter(isPlain);
    const questions = slice.claims.filter(({ sense }) => sense.kind === 'question').map((claim) => plain(claim.words));
    const phrases = [...aims].map((aim) => ` ${wordsOf(aim)} `).filter((aim) => aim.trim() !== '');
    // A name may be a dash and no more.
    const marks = [...aims].filter((aim) => aim !== '' && wordsOf(aim) === '');
    return {
      people: slice.entities.map((entity) => entity.name).filter(isPlain),
      scenes,
      labels: slice.claims.flatMap((claim) => claim.labels).filter(isPlain),
      questions: questions.filter(isPlain),
      facts: slice.claims
        .filter(({ sense, refs }) => hasTrait(sense, 'sentence') && refs.length === 0)
        .map((claim) => plain(claim.words))
        .filter(isPlain),
      mayStand: (text) => {
        const own = key(text.replace(/\[[^[\]]*\]/g, ' '));
        const words = ` ${wordsOf(own)} `;
        if (marks.some((mark) => own.includes(mark))) return false;
        return !phrases.some((phrase) => words.includes(phrase)) && !aims.has(key(text));
      },
      // Another scene of a title that a scene bears already is never meant; what else bears it may be the very line that asks.
      mayFollow: (name, as) =>
        !aims.has(key(name)) || (as === 'scenes' && scenes.some((own) => key(own) === key(name))),
    };
  },
);

/** Somebody known by then, or somebody new. */
export function someone(words: Vocabulary, chance: Chance): string {
  return words.people.length > 0 && !chance.oneIn(3) ? chance.pick(words.people) : words.fresh();
}

/** A claim or question known by then, to point at. */
export function someClaim(words: Vocabulary, chance: Chance): string {
  const all = [...words.labels, ...words.facts, ...words.questions];
  return all.length > 0 ? chance.pick(all) : words.later;
}

/** Whether words can be put into a line without changing how the rest of it reads. */
function isPlain(text: string): boolean {
  return text.trim() !== '' && text.length < 200 && !/[\n\r[\]*`<|\\]/.test(text);
}

function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** Names that stand nowhere in a text: at both ends of the alphabet and between. */
function freshNames(telling: Compilation, chance: Chance): () => string {
  const taken = namesLike(telling);
  const used = new Set<string>();
  return () => {
    for (;;) {
      const name = chance.pick(beginnings) + chance.pick(parts) + chance.pick(parts) + chance.pick(parts);
      if (taken.has(name.toLowerCase()) || used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  };
}

/** What stands in it already and could be such a name. */
const namesLike = perObject(
  ({ outline }: Compilation) =>
    new Set([...outline.text.toLowerCase().matchAll(aName)].map(([, name]) => name as string)),
);

const beginnings = ['Aab', 'Zyv', 'Mor', 'Éth', 'Kel'];

const parts = [
  'ar',
  'bin',
  'cle',
  'dor',
  'eth',
  'fal',
  'gu',
  'hin',
  'iv',
  'jol',
  'kum',
  'lan',
  'mir',
  'nev',
  'ost',
  'pra',
];

/** Any of these names, wherever it stands: one may begin within another. */
const aName = new RegExp(`(?=((?:${beginnings.join('|').toLowerCase()})(?:${parts.join('|')}){3}))`, 'g');
