import type { Credit, Format, Item, Segment, Source, SourceProblem, SourceSpan, Speech } from '../source.js';
import type { Aside, Screenplay, ScreenplayElement } from './screenplay.js';
import { type Cue, cueReader } from './screenplay-cue.js';
import { headingOf } from './screenplay-heading.js';

/**
 * A screenplay as a work. Each heading begins a scene; what stands before the first is a scene that nobody headed.
 * Notes keep their text as it stands, line breaks included, and without brackets, so that one which begins with `- ` or
 * `*` is known to speak to Unspool; synopses, sections and what is struck out keep their marks, and so never do.
 * Sections are the writer's own, so scenes are not said to stand in them; in acts that Final Draft prints they are.
 */
export function sourceOf(format: Format, screenplay: Screenplay, problems: readonly SourceProblem[] = []): Source {
  const { titlePage } = screenplay;
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
    segments: segmentsOf(screenplay),
    problems,
  };
}

const none: readonly never[] = [];

type Scene = { heading?: ScreenplayElement; within: readonly string[]; items: Item[] };

function segmentsOf({ elements, finalDraft }: Screenplay): readonly Segment[] {
  const cueOf = cueReader();
  const kept = new Map<number, Aside[]>();
  for (const { element, note } of finalDraft?.notes ?? []) {
    const list = kept.get(element);
    if (list) list.push(note);
    else kept.set(element, [note]);
  }
  const scenes: Scene[] = [];
  let within: readonly string[] = [];
  let scene: Scene = { within, items: [] };
  let speech: Spoken | undefined;
  /** Notes within a speech, told after it. */
  let held: Item[] = [];
  const close = () => {
    const item = speech && closed(speech);
    if (item) scene.items.push(item);
    for (const note of held) scene.items.push(note);
    speech = undefined;
    if (held.length > 0) held = [];
  };
  elements.forEach((element, index) => {
    const isOfSpeech = element.spoken || element.kind === 'dialogue' || element.kind === 'parenthetical';
    if (!isOfSpeech) close();
    if (element.kind === 'heading') {
      // Only notes before the first heading make no scene of their own.
      const isPrelude = !scene.heading && scenes.length === 0 && scene.items.every(({ kind }) => kind === 'note');
      if (!isPrelude) scenes.push(scene);
      scene = { heading: element, within, items: isPrelude ? scene.items : [] };
    } else if (element.kind === 'cue') {
      speech = {
        cue: cueOf(element.text),
        dual: element.dual === true,
        parts: [],
        sung: true,
        at: element.at,
        to: element.at.to,
      };
    } else if (isOfSpeech && element.kind !== 'note' && element.kind !== 'boneyard') {
      speech ??= { cue: cueOf(''), dual: false, parts: [], sung: true, at: element.at, to: element.at.to };
      addPart(speech, element);
    } else {
      const act = actOf(element);
      if (act !== undefined) within = act === '' ? [] : [act];
      const item = itemOf(element);
      if (item) (isOfSpeech ? held : scene.items).push(item);
    }
    const target = isOfSpeech || element.kind === 'cue' ? held : scene.items;
    for (const piece of element.pieces ?? none) {
      if (piece.kind === 'note' || piece.kind === 'boneyard') target.push(noteItem(piece));
    }
    for (const note of kept.get(index) ?? none) target.push(noteItem(note));
  });
  close();
  if (scene.heading || scene.items.length > 0) scenes.push(scene);
  return scenes.map(segmentOf);
}

function segmentOf({ heading, within, items }: Scene): Segment {
  const [first] = items;
  // Notes before the first heading stand in its scene.
  const start = heading && !(first && first.at.from < heading.at.from) ? heading.at : (first?.at as SourceSpan);
  let to = heading?.at.to ?? 0;
  for (const { at } of items) if (at.to > to) to = at.to;
  const at: SourceSpan = { ...start, to };
  if (!heading) return { kind: 'scene', title: '', within, assumed: true, at, items };
  const { text: title, number } = heading;
  const own = headingOf(title);
  return number === undefined
    ? { kind: 'scene', title, within, heading: own, at, items }
    : { kind: 'scene', title, within, number, heading: own, at, items };
}

function itemOf({ kind, text, raw, at }: ScreenplayElement): Item | undefined {
  switch (kind) {
    case 'action':
    case 'transition':
      return text === '' ? undefined : { kind, text, at };
    case 'centred':
      return { kind: 'caption', text, at };
    case 'lyric':
      return { kind: 'speech', cue: '', who: [], manner: 'sung', parts: [{ kind: 'said', text, at }], at };
    case 'note':
      return { kind: 'note', text, at };
    case 'section':
    case 'synopsis':
    case 'boneyard':
      return { kind: 'note', text: raw, at };
    default:
      return undefined;
  }
}

function noteItem({ kind, text, at }: Aside): Item {
  return { kind: 'note', text: kind === 'note' ? text : `/*${text}*/`, at };
}

/** An act that is printed, in Final Draft; '' where it ends. */
function actOf({ finalDraft, text }: ScreenplayElement): string | undefined {
  const type = finalDraft?.attributes.find(([name]) => name === 'Type')?.[1];
  if (type === undefined || !/^(?:new|end of) act$/i.test(type)) return undefined;
  return /^n/i.test(type) ? text : '';
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

function addPart(speech: Spoken, { kind, text, at }: ScreenplayElement): void {
  if (text !== '') speech.parts.push({ kind: kind === 'parenthetical' ? 'direction' : 'said', text, at });
  if (kind === 'dialogue') speech.sung = false;
  speech.to = Math.max(speech.to, at.to);
}

function closed({ cue: { name: cue, who, manner }, dual, parts, sung, at: start, to }: Spoken): Speech | undefined {
  if (cue === '' && parts.length === 0) return undefined;
  const at = { ...start, to };
  const how = manner ?? (sung && parts.some(({ kind }) => kind === 'said') ? 'sung' : undefined);
  if (!how && !dual) return { kind: 'speech', cue, who, parts, at };
  return { kind: 'speech', cue, who, ...(how ? { manner: how } : {}), ...(dual ? { dual: true } : {}), parts, at };
}
