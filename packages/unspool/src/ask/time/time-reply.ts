import {
  inTellingOrder,
  type Line,
  lead,
  phrases,
  placeName,
  say,
  sceneFramePhrase,
  sentence,
} from '../../explain/index.js';
import { hasEnded, indexOf, type SceneId, type Slice, sceneFrame, type Words } from '../../story/index.js';
import { chronology, type Footing, type Moment } from '../../time/index.js';
import { doubtAbout } from '../answers/claim-lines.js';
import type { Named } from '../question/resolve-event.js';
import type { Grounds } from './time-grounds.js';

/** The answer as a line, with everything that it is about and rests on, and then that. */
export function reply(
  slice: Slice,
  words: Words,
  about: readonly Named[],
  grounds: readonly Line[] = [],
): readonly Line[] {
  const scenes = [...about.flatMap((named) => named.scenes), ...grounds.flatMap((line) => line.scenes)];
  return [{ words, scenes: inTellingOrder(slice, scenes) }, ...grounds];
}

/** An answer in a sentence of its own: by whose account, and how sure. */
export function hedged(slice: Slice, words: Words, about: readonly Named[], grounds: Grounds): readonly Line[] {
  const said = lead([accountOf(slice, about), doubtOf(slice, about) || (grounds.likely ? 'likely' : '')]);
  return reply(slice, sentence([...said, ...words]), about, grounds.lines);
}

/** How sure it is that it happened at all. */
function doubtOf(slice: Slice, about: readonly Named[]): string {
  for (const { moment } of about) {
    const claim = moment.of === 'claim' ? indexOf(slice).claims.get(moment.id) : undefined;
    const doubt = claim ? doubtAbout(slice, claim) : '';
    if (doubt !== '') return doubt;
  }
  return '';
}

/** After the end, that it is left open; before it nothing, for more may come. */
export function leftOpen(slice: Slice, about: readonly Named[]): readonly Line[] {
  return hasEnded(slice) ? reply(slice, say(phrases.leftOpen), about) : [];
}

/** How surely one thing comes before another, or the other way round. */
export function sideOf(
  slice: Slice,
  { moment: a }: Named,
  { moment: b }: Named,
): readonly [side: Side, footing: Footing] {
  return surer(surely(slice, a, b), surely(slice, b, a));
}

/** The same where the two may also begin together. */
export function sideOrWith(
  slice: Slice,
  { moment: a }: Named,
  { moment: b }: Named,
): readonly [side: Side, footing: Footing] {
  const { beginsBefore } = chronology(slice);
  return surer(beginsBefore(a, b, 'orWith'), beginsBefore(b, a, 'orWith'));
}

function surer(before: Footing, after: Footing): readonly [side: Side, footing: Footing] {
  if (before === after) return ['before', 'open'];
  return isSurer(before, after) ? ['before', before] : ['after', after];
}

/** Whether something is known more surely than something else. */
export function isSurer(footing: Footing, than: Footing): boolean {
  return sureness.indexOf(footing) > sureness.indexOf(than);
}

const sureness: readonly Footing[] = ['open', 'assumed', 'likely', 'stated'];

/** Whoever asks what came first means beginnings; few scenes say when they end. The order of the story goes by them, too. */
export function surely(slice: Slice, a: Moment, b: Moment): Footing {
  const { isBefore, beginsBefore } = chronology(slice);
  const both = [isBefore(a, b), beginsBefore(a, b)];
  return sureness.findLast((footing) => both.includes(footing)) ?? 'open';
}

/** Two things with the earlier one first. */
export function pairIn(side: Side, one: Named, other: Named): readonly [Moment, Moment] {
  return side === 'before' ? [one.moment, other.moment] : [other.moment, one.moment];
}

/** A scene, as something that has a name. */
export function sceneNamed(slice: Slice, id: SceneId): Named {
  return { moment: { of: 'scene', id }, name: placeName(slice, id), scenes: [id] };
}

export type Side = 'before' | 'after';

export const telling = {
  same: ': nothing says so, but it is told in that order',
  other: ': nothing says so, but it is told the other way round',
} as const;

export const noGrounds: Grounds = { lines: [], likely: false };

/** "As Vera tells it", where somebody's account is all that there is of it. */
function accountOf(slice: Slice, about: readonly Named[]): string {
  for (const { moment } of about) {
    const scene = moment.of === 'scene' ? moment.id : indexOf(slice).claims.get(moment.id)?.scene;
    if (scene && accounts.has(sceneFrame(slice, scene).way)) return sceneFramePhrase(slice, scene);
  }
  return '';
}

const accounts: ReadonlySet<string> = new Set(['told', 'written', 'planned']);
