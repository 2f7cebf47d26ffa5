import { addAll } from '../../../base/lists.js';
import { plain } from '../../../language/index.js';
import {
  type EntityId,
  eventOf,
  hasEnded,
  identities,
  indexOf,
  kindOf,
  nameOf,
  ofKind,
  presence,
  type SceneId,
  type Slice,
  sceneFrame,
  type Words,
} from '../../../story/index.js';
import { departures } from '../../time/happening.js';
import { inOrder } from '../../time/moves.js';
import { leans, startsWithPronoun } from '../../words/line.js';
import { joined, typeset, typesetText } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import type { Paragraph } from '../section.js';
import { withNameOfList } from './called.js';
import { inARow } from './in-a-row.js';
import type { Introducer } from './introductions.js';
import { leadInto, type Turns } from './leads.js';
import { inUsualNames, withNames } from './people.js';
import { type ToldScene, toldScenes } from './told-scenes.js';
import { trimmed, wordsIn } from './trim.js';
import { reportsPast } from './turn-times.js';
import { isKinship, kinIn } from './whose.js';

/** What happens, in the author's sentences and in the order of the telling. */
export type Narrative = {
  /** What sets it up. */
  readonly premise: readonly Paragraph[];
  /**
   * What follows, told behind it; what lay before, where the telling goes back to it again and again; and the last scenes,
   * once all has been told.
   */
  readonly rest: () => {
    readonly past?: Past | undefined;
    readonly middle: readonly Paragraph[];
    /** What the author calls the strand of which the middle is, where a past is told apart from it. */
    readonly heading?: string | undefined;
    readonly ending: readonly Paragraph[];
  };
};

/** What lay before, in the order in which it happened. */
export type Past = { readonly heading: string; readonly paragraphs: readonly Paragraph[] };

/** Undefined where the author tells too little or too much for it to be told again. */
export function narrativeOf(slice: Slice, introducer: Introducer): Narrative | undefined {
  if (isTooMuch(slice)) return undefined;
  const all = toldScenes(slice);
  if (all.length === 0) return undefined;
  const told = trimmed(slice, all, mostTold);
  const back = lookedBack(slice, told);
  const scenes = told.filter((one) => !back.includes(one));
  const first = premiseOf(slice, scenes);
  const last = endingOf(slice, scenes, first);
  const tell = tellerOf(slice, introducer);
  return {
    premise: tell(scenes.slice(0, first)),
    rest: () => {
      const [isApart, main] = [back.length > 0, scenes.slice(first, last)];
      const heading = strandOfAll(slice, back) ?? essayVoice.happens.before;
      return {
        past: isApart ? { heading, paragraphs: tell(back, 'past') } : undefined,
        middle: tell(main, isApart ? 'anew' : 'on'),
        heading: isApart ? strandOfAll(slice, main) : undefined,
        ending: tell(scenes.slice(last)),
      };
    },
  };
}

/**
 * The scenes of a past to which the telling goes back again and again, in the order in which they happened: told as one, it is
 * understood, and nobody is sent to and fro. None where it goes back only now and then.
 */
function lookedBack(slice: Slice, scenes: readonly ToldScene[]): readonly ToldScene[] {
  // What somebody tells, or what is only reported, is understood where they do so.
  const found = scenes.filter(
    ({ scene: { id }, told: [first] }) =>
      departures(slice).get(eventOf(slice, id))?.isBack &&
      sceneFrame(slice, id).way !== 'told' &&
      !(first && strandOf(slice, id) === undefined && reportsPast(slice, id, first.words)),
  );
  // What speaks of what was shown before it is understood only there.
  if (found.some(({ told }) => told.some(({ words }) => ofTelling.test(plain(words))))) return [];
  // The telling begins with what it comes back to.
  const isApart = found.length >= fewestBack && scenes.length - found.length >= fewestMain && scenes[0] !== found[0];
  return isApart ? inOrder(slice, found, ({ scene }) => scene.id) : [];
}

const ofTelling =
  /\b(?:no scene|scenes?|glimpses?|shots?) (?:so far|before|until now|yet)\b|\b(?:as|than) (?:we|one) (?:saw|have seen|knew)\b|\bonly now (?:do|are) we\b/i;
const fewestBack = 3;
const fewestMain = 5;

/** What the author calls the strand of which all scenes are: "Then: August 1998". */
function strandOfAll(slice: Slice, scenes: readonly ToldScene[]): string | undefined {
  const [strand, ...others] = new Set(scenes.map(({ scene }) => strandOf(slice, scene.id)));
  return strand === undefined || others.length > 0 ? undefined : introductionOf(slice, strand);
}

function strandOf(slice: Slice, scene: SceneId): EntityId | undefined {
  const found = (indexOf(slice).inScene.get(scene) ?? []).find(({ sense }) => sense.kind === 'strand');
  return found?.sense.kind === 'strand' ? found.sense.strand : undefined;
}

function introductionOf(slice: Slice, strand: EntityId): string {
  const claim = ofKind(slice, 'introduce').find(({ sense }) => sense.entity === strand);
  const said = claim?.sense.description ? plain(typeset(slice, claim.sense.description)) : '';
  return `${typesetText(nameOf(slice, strand))}${said === '' ? '' : `${/^and /.test(said) ? ', ' : ': '}${said}`}`;
}

/** More characters than these, in all or to a scene of them, are a work itself, of which a recap tells. */
const mostToTell = 80_000;
const mostToScene = 4000;

function isTooMuch(slice: Slice): boolean {
  const most = Math.min(mostToTell, mostToScene * Math.max(1, slice.scenes.length));
  let length = 0;
  return slice.claims.some(({ words }) => {
    for (const { text } of words) length += text.length;
    return length > most;
  });
}

/** About as many words as one reads of what happens. */
const mostTold = 2400;

/** How many scenes set it up. */
function premiseOf(slice: Slice, scenes: readonly ToldScene[]): number {
  let words = 0;
  for (const [at, { scene, told }] of scenes.entries()) {
    const isApart = departures(slice).has(scene.id);
    if (at > 0 && (words >= enough || at >= mostPremise || isApart)) return at;
    words += wordsIn(told);
  }
  return scenes.length;
}

const enough = 45;
const mostPremise = 3;

/** With which scene the ending begins. */
function endingOf(slice: Slice, scenes: readonly ToldScene[], from: number): number {
  if (!hasEnded(slice) || scenes.length < fewest) return scenes.length;
  let at = Math.max(from, scenes.length - Math.min(mostEnding, Math.ceil(scenes.length / 4)));
  // It begins neither with a look back nor with somebody of whom only the scene before says who it is.
  while (at < scenes.length - 1 && (isBack(slice, scenes[at]) || isLeaning(slice, scenes[at]))) at += 1;
  return at;
}

function isBack(slice: Slice, told: ToldScene | undefined): boolean {
  return told !== undefined && (departures(slice).get(told.scene.id)?.isBack ?? false);
}

function isLeaning(slice: Slice, told: ToldScene | undefined): boolean {
  const [first] = told?.told ?? [];
  return (
    told !== undefined &&
    first !== undefined &&
    startsWithPronoun(withNames(slice, told.scene.id, first.words) ?? first.words)
  );
}

const fewest = 6;
const mostEnding = 4;

/** Paragraphs of scenes: as they go on from what was told before, as a part to which nothing leads over, or as what lay before. */
type Tell = (scenes: readonly ToldScene[], part?: 'on' | 'anew' | 'past') => readonly Paragraph[];

/** Tells scenes one behind the other, some of them in one paragraph. */
function tellerOf(slice: Slice, introducer: Introducer): Tell {
  const turns: Turns = { back: 0, present: 0, passed: 0, dated: 0 };
  const met = new Set<EntityId>();
  const named = new Set<EntityId>();
  let before: SceneId | undefined;
  return (scenes, part = 'on') => {
    let isStart = part !== 'on';
    if (isStart) before = undefined;
    const paragraphs: Open[] = [];
    for (const { scene, told: all } of scenes) {
      const kin = kinIn(slice, scene.id);
      const related = all.filter(({ claim, isLine }) => isLine && isKinship(claim));
      const told = all.length > related.length ? all.filter((one) => !related.includes(one)) : all;
      const [first, ...rest] = inARow(slice, scene.id, told).map(({ words, isLine }) =>
        withNameOfList(slice, scene.id, inUsualNames(slice, words, met, isLine), named),
      );
      if (!first) continue;
      const { over, first: led, isTurn, isPlaced } = leadInto(slice, scene, first, before, turns, isStart);
      isStart = false;
      const isLeaning = over === undefined && leans(led) && !weather.test(plain(led));
      // Whom a list of those who are there names together, the paragraphs may only name one by one.
      const groups = before === undefined ? groupsIn(slice, scene.id) : [];
      const isNew = (id: EntityId | undefined) => id !== undefined && !introducer.isKnown(id);
      const strangers = related.filter(({ claim }) => claim.sense.kind === 'relation' && isNew(claim.sense.of[0]));
      const own = introducer.introduced([led, ...rest], !isLeaning, { groups, kin });
      // Who is named in the scene is introduced as kin where they are; of others a line has to say it.
      const left = strangers.filter(
        ({ claim }) => told !== all && claim.sense.kind === 'relation' && isNew(claim.sense.of[0]),
      );
      const words = [...(over ? [over] : []), ...own, ...introducer.introduced(wordsOf(left), false)];
      const canFollow =
        !isTurn && isPlaced && own.length === told.length && (part !== 'past' || isAgain(slice, scene.id, before));
      append(
        paragraphs,
        { words, scene: scene.id },
        isLeaning,
        () => canFollow && goesOn(slice, over ?? led, scene.id, before),
      );
      before = scene.id;
    }
    return paragraphs.map(({ words, scenes: opened }) => ({ words: joined(words, ' '), scenes: opened }));
  };
}

type Open = { readonly words: Words[]; readonly scenes: SceneId[]; length: number };

/** Puts a scene behind the last paragraph, where it leans on that, or can follow and there is room; else into one of its own. */
function append(
  paragraphs: Open[],
  { words, scene }: { readonly words: Words[]; readonly scene: SceneId },
  isLeaning: boolean,
  canFollow: () => boolean,
): void {
  const last = paragraphs.at(-1);
  const length = wordsIn(words.map((one) => ({ words: one })));
  const isRoom = last !== undefined && last.length < short && last.length + length < longest;
  if (!last || !(isLeaning || (isRoom && canFollow()))) {
    paragraphs.push({ words: [...words], scenes: [scene], length });
    return;
  }
  addAll(last.words, words);
  last.scenes.push(scene);
  last.length += length;
}

/** Whether a scene shows again what the one before it did. */
function isAgain(slice: Slice, scene: SceneId, before: SceneId | undefined): boolean {
  return before !== undefined && eventOf(slice, scene) === eventOf(slice, before);
}

function wordsOf(told: ToldScene['told']): readonly Words[] {
  return told.map(({ words }) => words);
}

/** Whether a scene goes on from the one before: of whomever it speaks first, that one told too. */
function goesOn(slice: Slice, first: Words, scene: SceneId, before: SceneId | undefined): boolean {
  const same = identities(slice);
  const id = first.find(({ entity }) => entity !== undefined && kindOf(slice, entity) === 'person')?.entity;
  if (before === undefined) return true;
  const peopleOf = (one: SceneId) => presence(slice, one).map(({ entity }) => same(entity));
  const [there, met] = [peopleOf(scene), peopleOf(before)];
  const named = (indexOf(slice).inScene.get(before) ?? []).flatMap(({ sense, about }) =>
    sense.kind === 'prose' ? about.map(same) : [],
  );
  const known = [...met, ...named];
  // Where nobody is named first, those who are there go on, or nobody is anywhere.
  if (id === undefined) return there.length === 0 || met.length === 0 || there.some((one) => known.includes(one));
  return known.includes(same(id)) || (!there.includes(same(id)) && there.some((one) => known.includes(one)));
}

function groupsIn(slice: Slice, scene: SceneId): readonly EntityId[] {
  return presence(slice, scene).flatMap(({ entity }) => (kindOf(slice, entity) === 'group' ? [entity] : []));
}

/** "It pours" leans on nothing. */
const weather = /^It (?:pours|rains|snows|thunders|is (?:raining|snowing|dark|cold|hot|night))\b/;
const short = 60;
const longest = 170;
