import { withoutEnds } from '../../../base/ends.js';
import { addTo } from '../../../base/index.js';
import { numberOf } from '../../../base/number-words.js';
import type { Format } from '../../formats.js';
import type { Credit, Item, SceneHeading, Segment, Source, SourceProblem, SourceSpan, Speech } from '../../source.js';
import { type Refilled, refilled } from './refilled-list.js';
import type { Aside, Screenplay, ScreenplayElement } from './screenplay.js';
import { type Cue, cueReader } from './screenplay-cue.js';
import { headingOf } from './screenplay-heading.js';
import { markOf } from './screenplay-marks.js';
import { isSaidToReaders, withoutMargin, withoutMarks } from './told-action.js';
import { unheaded } from './unheaded.js';

/** A screenplay as a work. */
export function sourceOf(format: Format, screenplay: Screenplay, problems: readonly SourceProblem[] = []): Source {
  const { titlePage, elements, finalDraft } = screenplay;
  const kept = new Map<number, Aside[]>();
  for (const { element, note } of finalDraft?.notes ?? none) addTo(kept, element, note);
  const scenes = sceneMaker();
  elements.forEach((element, index) => {
    scenes.take(element, kept.get(index));
  });
  return sourceWith(format, titlePage, scenes.end(), problems);
}

/** A work of these scenes. */
export function sourceWith(
  format: Format,
  titlePage: Screenplay['titlePage'],
  segments: readonly Segment[],
  problems: readonly SourceProblem[],
): Source {
  const title = titlePage.find(({ key }) => /^title$/i.test(key));
  const language = titlePage.find(({ key }) => /^lang(?:uage)?$/i.test(key))?.text.trim();
  const credits: Credit[] = titlePage
    .filter((entry) => entry !== title && entry.text.trim() !== '')
    .map(({ key, text, at }) => ({ key, value: text.trim(), at }));
  // Emphasis that goes over several lines is none by the specification, and a title needs none.
  const name = withoutEnds(title?.text.replace(/\s+/g, ' ') ?? '', /[\s*_]/);
  return {
    format,
    ...(name ? { title: name } : {}),
    ...(language && /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(language) ? { language } : {}),
    credits,
    cast: [],
    segments,
    problems: [...problems, ...unheaded(segments)],
  };
}

export type SceneMaker = {
  /** The next element, and notes that the file keeps apart from it. */
  readonly take: (element: ScreenplayElement, notes?: readonly Aside[]) => void;
  readonly end: () => readonly Segment[];
};

const none: never[] = [];

type Scene = {
  readonly heading?: Heading;
  readonly within: readonly string[];
  /** An act has begun before it, so that what stands here opens the scene to come. */
  readonly opens?: true;
};

type Heading = Pick<ScreenplayElement, 'text' | 'at'> & { readonly number: string | undefined };

/**
 * Makes scenes of elements as they come. Each heading begins one; what stands before the first is a scene that nobody
 * headed. Notes keep their text as it stands, line breaks included, and without brackets, so that one which begins with
 * `- ` or `*` is known to speak to Unspool; synopses, sections and what is struck out keep their marks, and so never do.
 * Sections are the writer's own, so scenes are not said to stand in them; in acts that are printed they are. The name of an
 * act is told with the scene after it, and a scene that was left out is not told.
 *
 * `owns`: nobody else has the places of the elements, so that those of speeches and scenes may be made of them.
 */
export function sceneMaker(owns = false): SceneMaker {
  const cueOf = cueReader();
  const segments: Segment[] = [];
  let within: readonly string[] = none;
  let scene: Scene = { within };
  /** Of the scene, and below of the speech; in one list for all, from which each takes a copy as long as it need be. */
  const items = refilled<Item>();
  const parts = refilled<Speech['parts'][number]>();
  let speech: Spoken | undefined;
  /** Notes within a speech, told after it. */
  let held: Item[] = none;

  const endSpeech = () => {
    if (speech) {
      const item = closed(speech, parts, owns);
      if (item) items.add(item);
      speech = undefined;
    }
    if (held.length === 0) return;
    for (const note of held) items.add(note);
    held = none;
  };

  /** Films come back to the same places. */
  const headings = new Map<string, SceneHeading>();
  const saidIn = (title: string) => {
    const known = headings.get(title);
    if (known) return known;
    const made = headingOf(title);
    if (headings.size < mostHeadings) headings.set(title, made);
    return made;
  };

  const endScene = () => segments.push(segmentOf(scene, items.taken(), saidIn, owns));

  const begin = (heading: ScreenplayElement) => {
    // Only notes before the first heading make no scene of their own, and what an act opens with.
    const isPrelude =
      !scene.heading && (scene.opens || segments.length === 0) && items.every(scene.opens ? isOpening : isNote);
    if (!isPrelude) endScene();
    const { text, number, at } = heading;
    scene = { heading: { text, number, at }, within };
  };

  const beginAct = (name: string) => {
    // “ACT TWO” and “Scene One”, with nothing between them: the one stands in the other, and so does “Scene Two”.
    const isUnder = scene.opens && !scene.heading && items.count() === 0;
    const [act, part] = within;
    const isOther =
      act !== undefined && calledAs(act) !== calledAs(name) && !(aroundActs.test(act) && calledAs(name) === 'act');
    const isPart = isOther && (part === undefined ? isUnder : calledAs(part) === calledAs(name));
    within = name === '' ? none : isPart ? [act, name] : [name];
    if (scene.heading || !items.every(isOpening)) endScene();
    scene = { within, opens: true };
  };

  const hold = (item: Item, isOfSpeech: boolean) => {
    if (!isOfSpeech) items.add(item);
    else if (held.length === 0) held = [item];
    else held.push(item);
  };

  const takeOther = (element: ScreenplayElement, isOfSpeech: boolean) => {
    const mark = markOf(element);
    if (mark?.kind === 'act') return beginAct(mark.name);
    if (mark?.kind === 'act-end') within = none;
    // Before the first scene a script speaks of itself.
    const isAround = !scene.heading && segments.length === 0 && element.kind === 'action';
    if (mark || (isAround && isSaidToReaders(element.text))) {
      items.add({ kind: 'note', text: `/*${element.text}*/`, at: element.at });
      return;
    }
    const item = itemOf(element);
    if (item) hold(item, isOfSpeech);
  };

  const takeNotes = (isOfSpeech: boolean, pieces: ScreenplayElement['pieces'], notes: readonly Aside[]) => {
    for (const piece of pieces ?? none) {
      if (piece.kind === 'note' || piece.kind === 'boneyard') hold(noteItem(piece), isOfSpeech);
    }
    for (const note of notes) hold(noteItem(note), isOfSpeech);
  };

  const beginSpeech = (cue: string, element: ScreenplayElement) => {
    parts.drop();
    speech = spoken(cueOf(cue), element);
    return speech;
  };

  return {
    take: (printed, notes = none) => {
      const element = withoutMargin(printed);
      const { kind } = element;
      const isOfSpeech = kind === 'dialogue' || kind === 'parenthetical' || element.spoken === true;
      if (!isOfSpeech) endSpeech();
      if (kind === 'heading' && !markOf(element)) begin(element);
      else if (kind === 'cue') beginSpeech(element.text, element);
      else if (isOfSpeech && kind !== 'note' && kind !== 'boneyard') {
        const part = partOf(speech ?? beginSpeech('', element), element);
        if (part) parts.add(part);
      } else takeOther(element, isOfSpeech);
      if (element.pieces || notes.length > 0) takeNotes(isOfSpeech || kind === 'cue', element.pieces, notes);
    },
    end: () => {
      endSpeech();
      // An act with which nothing begins is no scene.
      const isBare = scene.opens && items.every((item) => isOpening(item) && !isSaidAside(item));
      if (scene.heading || (items.count() > 0 && !isBare)) endScene();
      return segments;
    },
  };
}

const mostHeadings = 2000;

function segmentOf(
  { heading, within }: Scene,
  items: readonly Item[],
  saidIn: (title: string) => SceneHeading,
  owns: boolean,
): Segment {
  const [first] = items;
  // Notes before the first heading stand in its scene.
  const isHeadFirst = heading && !(first && first.at.from < heading.at.from);
  const start = isHeadFirst ? heading.at : (first?.at as SourceSpan);
  let to = heading?.at.to ?? 0;
  for (const item of items) if (item.at.to > to) to = item.at.to;
  const at = until(start, to, owns && isHeadFirst === true);
  if (!heading) return { kind: 'scene', title: '', within, assumed: true, at, items };
  const { text: title, number } = heading;
  const said = saidIn(title);
  return number === undefined
    ? { kind: 'scene', title, within, heading: said, at, items }
    : { kind: 'scene', title, within, number, heading: said, at, items };
}

/** A stretch with another end: the same one, where nobody else has it. */
function until(at: SourceSpan, to: number, isOwn: boolean): SourceSpan {
  if (at.to === to) return at;
  if (!isOwn) return { ...at, to };
  (at as { to: number }).to = to;
  return at;
}

function itemOf({ kind, text, raw = text, at }: ScreenplayElement): Item | undefined {
  if (isBlank(text) && !isAside(kind)) return undefined;
  switch (kind) {
    case 'action':
      return { kind, text: withoutMarks(text), at };
    case 'transition':
      return { kind, text, at };
    case 'centred':
      return { kind: 'caption', text, at };
    case 'lyric':
      return { kind: 'speech', cue: '', who: none, manner: 'sung', parts: [{ kind: 'said', text, at }], at };
    case 'section':
    case 'synopsis':
      return { kind: 'note', text: raw, at };
    case 'note':
    case 'boneyard':
      return noteItem({ kind, text, at });
    default:
      return undefined;
  }
}

/** The writer's own words, which are kept to the letter. */
function isAside(kind: ScreenplayElement['kind']): boolean {
  return kind === 'note' || kind === 'boneyard' || kind === 'section' || kind === 'synopsis';
}

function noteItem({ kind, text, at }: Pick<Aside, 'kind' | 'text' | 'at'>): Item {
  return { kind: 'note', text: kind === 'note' ? text : `/*${text}*/`, at };
}

function isNote(item: Item): item is Item & { readonly kind: 'note' } {
  return item.kind === 'note';
}

/** A note that its writer put there, and not what only marks a place. */
function isSaidAside(item: Item): boolean {
  return isNote(item) && !item.text.startsWith('/*');
}

/** What an act or a part of one is called beside its number: “act”, “aufzug”, “scene”. */
function calledAs(name: string): string | undefined {
  const words = name.match(/\p{L}+/gu) ?? [];
  return (words.find((word) => numberOf(word) === undefined) ?? words[0])?.toLowerCase();
}

/** What stands before or behind the acts, also where nothing stands in it. */
const aroundActs = /^(?:cold open(?:ing)?|teaser|tag)(?!\p{L})/iu;

/** What may stand between the name of an act and the heading of its first scene. */
function isOpening(item: Item): boolean {
  return (
    isNote(item) || item.kind === 'transition' || (item.kind === 'action' && /^fade (?:in|up)[.:]?$/i.test(item.text))
  );
}

type Spoken = {
  readonly cue: Cue;
  readonly dual: boolean;
  sung: boolean;
  /** Of its beginning. */
  readonly at: SourceSpan;
  /** Whether that is the place of its cue, and of nothing else. */
  readonly isCued: boolean;
  to: number;
};

function spoken(cue: Cue, { kind, dual, at }: ScreenplayElement): Spoken {
  return { cue, dual: dual === true, sung: true, at, isCued: kind === 'cue', to: at.to };
}

function partOf(speech: Spoken, { kind, text, at }: ScreenplayElement): Speech['parts'][number] | undefined {
  if (kind === 'dialogue') speech.sung = false;
  if (at.to > speech.to) speech.to = at.to;
  return isBlank(text) ? undefined : { kind: kind === 'parenthetical' ? 'direction' : 'said', text, at };
}

/** Most text begins with a letter. */
function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  return !(code > 32 && code < 127) && text.trim() === '';
}

function closed(
  { cue: { name: cue, who, manner }, dual, sung, at: start, isCued, to }: Spoken,
  said: Refilled<Speech['parts'][number]>,
  owns: boolean,
): Speech | undefined {
  const parts = said.taken();
  if (cue === '' && parts.length === 0) return undefined;
  const at = until(start, to, owns && isCued);
  const how = manner ?? (sung && parts.some(({ kind }) => kind === 'said') ? 'sung' : undefined);
  if (!how && !dual) return { kind: 'speech', cue, who, parts, at };
  return { kind: 'speech', cue, who, ...(how ? { manner: how } : {}), ...(dual ? { dual: true } : {}), parts, at };
}
