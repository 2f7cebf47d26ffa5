import { addTo } from '../../../base/index.js';
import type { Format } from '../../formats.js';
import type { Credit, Item, Segment, Source, SourceProblem, SourceSpan, Speech } from '../../source.js';
import type { Aside, Screenplay, ScreenplayElement } from './screenplay.js';
import { type Cue, cueReader } from './screenplay-cue.js';
import { headingOf } from './screenplay-heading.js';
import { markOf } from './screenplay-marks.js';

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
  const name = title?.text.replace(/\s+/g, ' ').trim();
  return {
    format,
    ...(name ? { title: name } : {}),
    ...(language && /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(language) ? { language } : {}),
    credits,
    cast: [],
    segments,
    problems,
  };
}

export type SceneMaker = {
  /** The next element, and notes that the file keeps apart from it. */
  readonly take: (element: ScreenplayElement, notes?: readonly Aside[]) => void;
  readonly end: () => readonly Segment[];
};

const none: readonly never[] = [];

type Scene = {
  readonly heading?: ScreenplayElement;
  readonly within: readonly string[];
  readonly items: Item[];
  /** An act has begun before it, so that what stands here opens the scene to come. */
  readonly opens?: true;
};

/**
 * Makes scenes of elements as they come. Each heading begins one; what stands before the first is a scene that nobody
 * headed. Notes keep their text as it stands, line breaks included, and without brackets, so that one which begins with
 * `- ` or `*` is known to speak to Unspool; synopses, sections and what is struck out keep their marks, and so never do.
 * Sections are the writer's own, so scenes are not said to stand in them; in acts that are printed they are. The name of an
 * act is told with the scene after it, and a scene that was left out is not told.
 */
export function sceneMaker(): SceneMaker {
  const cueOf = cueReader();
  const segments: Segment[] = [];
  let within: readonly string[] = none;
  let scene: Scene = { within, items: [] };
  let speech: Spoken | undefined;
  /** Notes within a speech, told after it. */
  let held: Item[] = [];

  const endSpeech = () => {
    if (!speech && held.length === 0) return;
    const item = speech && closed(speech);
    if (item) scene.items.push(item);
    for (const note of held) scene.items.push(note);
    speech = undefined;
    held = [];
  };

  const begin = (heading: ScreenplayElement) => {
    // Only notes before the first heading make no scene of their own, and what an act opens with.
    const isPrelude =
      !scene.heading && scene.items.every(scene.opens ? isOpening : isNote) && (scene.opens || segments.length === 0);
    if (!isPrelude) segments.push(segmentOf(scene));
    scene = { heading, within, items: isPrelude ? scene.items : [] };
  };

  const beginAct = (name: string) => {
    within = name === '' ? none : [name];
    const isEmpty = !scene.heading && scene.items.every(isOpening);
    if (!isEmpty) segments.push(segmentOf(scene));
    scene = { within, items: isEmpty ? scene.items : [], opens: true };
  };

  const takeOther = (element: ScreenplayElement, isOfSpeech: boolean) => {
    const mark = markOf(element);
    if (mark?.kind === 'act') return beginAct(mark.name);
    if (mark?.kind === 'act-end') within = none;
    if (mark) {
      scene.items.push({ kind: 'note', text: `/*${element.text}*/`, at: element.at });
      return;
    }
    const item = itemOf(element);
    if (item) (isOfSpeech ? held : scene.items).push(item);
  };

  const takeNotes = (target: Item[], pieces: ScreenplayElement['pieces'], notes: readonly Aside[]) => {
    for (const piece of pieces ?? none) {
      if (piece.kind === 'note' || piece.kind === 'boneyard') target.push(noteItem(piece));
    }
    for (const note of notes) target.push(noteItem(note));
  };

  return {
    take: (element, notes = none) => {
      const { kind } = element;
      const isOfSpeech = kind === 'dialogue' || kind === 'parenthetical' || element.spoken === true;
      if (!isOfSpeech) endSpeech();
      if (kind === 'heading' && !markOf(element)) begin(element);
      else if (kind === 'cue') speech = spoken(cueOf(element.text), element);
      else if (isOfSpeech && kind !== 'note' && kind !== 'boneyard') {
        speech ??= spoken(cueOf(''), element);
        addPart(speech, element);
      } else takeOther(element, isOfSpeech);
      takeNotes(isOfSpeech || kind === 'cue' ? held : scene.items, element.pieces, notes);
    },
    end: () => {
      endSpeech();
      // An act with which nothing begins is no scene.
      const isBare = scene.opens && scene.items.every((item) => isOpening(item) && !isSaidAside(item));
      if (scene.heading || (scene.items.length > 0 && !isBare)) segments.push(segmentOf(scene));
      return segments;
    },
  };
}

function segmentOf({ heading, within, items }: Scene): Segment {
  const [first] = items;
  // Notes before the first heading stand in its scene.
  const start = heading && !(first && first.at.from < heading.at.from) ? heading.at : (first?.at as SourceSpan);
  let to = heading?.at.to ?? 0;
  for (const item of items) if (item.at.to > to) to = item.at.to;
  const at = until(start, to);
  // A list that has grown has room for more; a copy has not.
  const own = items.slice();
  if (!heading) return { kind: 'scene', title: '', within, assumed: true, at, items: own };
  const { text: title, number } = heading;
  const said = headingOf(title);
  return number === undefined
    ? { kind: 'scene', title, within, heading: said, at, items: own }
    : { kind: 'scene', title, within, number, heading: said, at, items: own };
}

/** A stretch with another end. */
function until(at: SourceSpan, to: number): SourceSpan {
  return at.to === to ? at : { ...at, to };
}

function itemOf({ kind, text, raw = text, at }: ScreenplayElement): Item | undefined {
  if (text.trim() === '' && !isAside(kind)) return undefined;
  switch (kind) {
    case 'action':
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

/** What may stand between the name of an act and the heading of its first scene. */
function isOpening(item: Item): boolean {
  return (
    isNote(item) || item.kind === 'transition' || (item.kind === 'action' && /^fade (?:in|up)[.:]?$/i.test(item.text))
  );
}

type Spoken = {
  readonly cue: Cue;
  readonly dual: boolean;
  readonly parts: Speech['parts'][number][];
  sung: boolean;
  /** Of its beginning. */
  readonly at: SourceSpan;
  to: number;
};

function spoken(cue: Cue, { dual, at }: ScreenplayElement): Spoken {
  return { cue, dual: dual === true, parts: [], sung: true, at, to: at.to };
}

function addPart(speech: Spoken, { kind, text, at }: ScreenplayElement): void {
  if (text.trim() !== '') speech.parts.push({ kind: kind === 'parenthetical' ? 'direction' : 'said', text, at });
  if (kind === 'dialogue') speech.sung = false;
  if (at.to > speech.to) speech.to = at.to;
}

function closed({
  cue: { name: cue, who, manner },
  dual,
  parts: own,
  sung,
  at: start,
  to,
}: Spoken): Speech | undefined {
  if (cue === '' && own.length === 0) return undefined;
  const at = until(start, to);
  const parts = own.slice();
  const how = manner ?? (sung && parts.some(({ kind }) => kind === 'said') ? 'sung' : undefined);
  if (!how && !dual) return { kind: 'speech', cue, who, parts, at };
  return { kind: 'speech', cue, who, ...(how ? { manner: how } : {}), ...(dual ? { dual: true } : {}), parts, at };
}
