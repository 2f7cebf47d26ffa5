import { compact, lettersOf, placeOf } from '../../base/letters.js';
import { type ClaimId, type EntityId, indexOf, nameOf, type SceneId, type Slice } from '../../story/index.js';
import type { OpenWork } from '../evidence/passage.js';
import type { Speech } from '../source.js';
import { type Mark, type Standing, standingAt } from './presence-marks.js';
import { stageOf } from './stage.js';
import type { StagedScene, ToldScene, Utterance } from './staged-scene.js';

/** Something that is said in a work, and who hears it. */
export type HeardLine = {
  readonly scene: SceneId;
  /** 1 for the first scene told. */
  readonly number: number;
  readonly title: string;
  readonly claim: ClaimId;
  /** What is said, without what is said before or behind it with a direction between. */
  readonly words: string;
  readonly by: readonly HeardName[];
  /** That it is these who say it is no more than likely. */
  readonly likely?: true;
  /** `low`: to some of those who are there; `within`: from elsewhere; `voice-over`: over the scene. */
  readonly how: Utterance['how'];
  /** The words of a letter or a book. */
  readonly reads?: true;
  /** The direction that says how it is said. */
  readonly direction?: string;
  readonly listeners: readonly Listener[];
};

export type HeardName = { readonly who: EntityId; readonly name: string };

/** Somebody who is named in the scene, and whether they hear it. */
export type Listener = HeardName & {
  readonly hears: 'certain' | 'perhaps' | 'not';
  readonly there: Standing['there'];
  /** Why: what they do that shows it, and the words of the direction that says so, where one does. */
  readonly because: {
    readonly what: Mark['does'] | 'aside' | 'low' | 'voice-over' | 'nothing';
    readonly when: 'before' | 'after';
    readonly perhaps?: true;
    readonly direction?: string;
  };
  readonly state?: NonNullable<Standing['state']>;
};

/** All that is said so far in a scene, with who hears it. */
export function heardIn(slice: Slice, works: readonly OpenWork[], scene: SceneId): readonly HeardLine[] {
  return scenesOf(slice, works)
    .filter((one) => one.scene === scene)
    .flatMap(({ staged }) => staged().utterances.map((utterance) => lineOf(slice, staged(), [utterance])));
}

/**
 * Where words are said so far, as they stand, but for capitals, marks and spaces: each place with who hears it. None where
 * nobody says them.
 */
export function heardWords(slice: Slice, works: readonly OpenWork[], words: string): readonly HeardLine[] {
  const wanted = compact(words);
  if (wanted === '') return [];
  return scenesOf(slice, works).flatMap(({ items, staged }) =>
    items.some(({ item }) => item.kind === 'speech' && compact(saidIn(item)).includes(wanted))
      ? spoken(slice, staged(), wanted)
      : [],
  );
}

/** The scenes told so far of all these works. */
export function scenesOf(slice: Slice, works: readonly OpenWork[]): readonly ToldScene[] {
  return works.flatMap((work) => stageOf(slice, work));
}

export function saidIn({ parts }: Speech): string {
  return parts.flatMap(({ kind, text }) => (kind === 'said' ? [text] : [])).join(' ');
}

/** Whether somebody hears something that is said in a scene. */
export function hearing({ marks }: StagedScene, utterance: Utterance, who: EntityId): Omit<Listener, 'name' | 'who'> {
  const standing = standingAt(marks, who, utterance.at);
  const { there, state, by: mark } = standing;
  const base = { there, ...(state ? { state } : {}), because: groundOf(mark, utterance) };
  const isTo = utterance.to.includes(who);
  const said = utterance.direction === undefined ? {} : { direction: utterance.direction };
  const spoken = (what: 'aside' | 'low' | 'voice-over') => ({ what, when: 'before' as const, ...said });
  if (there === 'not') return { ...base, hears: 'not' };
  if (utterance.how === 'voice-over') return { ...base, hears: 'perhaps', because: spoken('voice-over') };
  if (!isTo && utterance.how === 'aside')
    return { ...base, hears: utterance.isOpen ? 'perhaps' : 'not', because: spoken('aside') };
  if (!isTo && utterance.how === 'low') return { ...base, hears: 'perhaps', because: spoken('low') };
  if (state === 'asleep' || state === 'apart') return { ...base, hears: 'perhaps' };
  return { ...base, hears: there };
}

function groundOf(mark: Mark | undefined, { at }: Utterance): Listener['because'] {
  if (!mark) return { what: 'nothing', when: 'before' };
  return {
    what: mark.does,
    when: mark.at > at ? 'after' : 'before',
    ...(mark.perhaps ? { perhaps: true } : {}),
    ...(mark.direction ? { direction: mark.direction } : {}),
  };
}

/** The places of a scene where letters are said in one speech. */
function spoken(slice: Slice, scene: StagedScene, wanted: string): readonly HeardLine[] {
  const found: HeardLine[] = [];
  const { utterances } = scene;
  for (let from = 0; from < utterances.length; ) {
    let to = from + 1;
    while (utterances[to]?.claim === utterances[from]?.claim && to < utterances.length) to += 1;
    const own = utterances.slice(from, to);
    const read = lettersOf(own.map(({ text }) => text));
    const at = placeOf(wanted, read);
    if (at >= 0) found.push(lineOf(slice, scene, touched(own, read.starts, at, at + wanted.length)));
    from = to;
  }
  return found;
}

function touched(own: readonly Utterance[], starts: readonly number[], from: number, to: number): readonly Utterance[] {
  return own.filter((_, index) => (starts[index] as number) < to && (starts[index + 1] ?? to) > from);
}

/** Words with directions between are heard by those who hear all of them. */
function lineOf(slice: Slice, stage: StagedScene, spoken: readonly Utterance[]): HeardLine {
  const first = spoken[0] as Utterance;
  const names = (ids: readonly EntityId[]) => ids.map((who) => ({ who, name: nameOf(slice, who) }));
  const { number = 0, title = '' } = indexOf(slice).scenes.get(stage.scene) ?? {};
  const listeners = stage.people
    .slice(0, mostPeople)
    .filter((who) => !first.by.includes(who))
    .map((who): Listener => {
      const [one, ...more] = spoken.map((utterance) => hearing(stage, utterance, who));
      const least = more.reduce(
        (a, b) => (rank[b.hears] < rank[a.hears] ? b : a),
        one as Omit<Listener, 'name' | 'who'>,
      );
      return { who, name: nameOf(slice, who), ...least };
    });
  return {
    scene: stage.scene,
    number,
    title,
    claim: first.claim,
    words: spoken.map(({ text }) => text).join(' '),
    by: names(first.by),
    ...(first.isLikely ? { likely: true } : {}),
    how: first.how,
    ...(first.reads ? { reads: true } : {}),
    ...(first.direction === undefined ? {} : { direction: first.direction }),
    listeners,
  };
}

const rank = { certain: 2, perhaps: 1, not: 0 };

/** No stage holds more. */
const mostPeople = 500;
