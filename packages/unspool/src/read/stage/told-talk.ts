import { plain } from '../../language/index.js';
import { type Claim, type EntityId, identities, indexOf, type SceneId, type Slice } from '../../story/index.js';
import type { Speech } from '../source.js';
import { createMarks } from './presence-marks.js';
import type { StagedScene, ToldScene, Utterance } from './staged-scene.js';

/**
 * Who talks with whom in a novel, talk by talk, as far as a slice has told it: paragraphs with words that somebody says, and no more
 * than one without between them. In a talk somebody is there for certain between two speeches that are surely theirs, beside one of them, and
 * where something is surely said to them; whoever else is in that part of the chapter may be there.
 */
export function talksOf(slice: Slice): readonly ToldScene[] {
  return slice.scenes.flatMap(({ id }) => talksIn(slice, id));
}

/** A paragraph with words that somebody says, and the lines that say who. */
type Said = { readonly lines: readonly Claim[]; readonly follows: boolean };

type Talk = { readonly present: readonly EntityId[]; readonly said: readonly Said[] };

function talksIn(slice: Slice, scene: SceneId): readonly ToldScene[] {
  const same = identities(slice);
  const talks: Talk[] = [];
  let present: readonly EntityId[] = [];
  let said: Said[] = [];
  let quiet = 0;
  const close = () => {
    if (said.length > 0) talks.push({ present, said });
    said = [];
    quiet = 0;
  };
  for (const paragraph of paragraphsIn(indexOf(slice).inScene.get(scene) ?? [])) {
    if ('people' in paragraph) {
      close();
      present = paragraph.people.map(same);
    } else if (paragraph.lines.length > 0) {
      said.push({ lines: paragraph.lines, follows: said.length > 0 && quiet === 0 });
      quiet = 0;
    } else if (!paragraph.isQuoting) {
      quiet += 1;
      if (quiet > mostQuiet || paragraph.length > longestQuiet) close();
    } else if (said.length > 0) quiet = Math.max(quiet, 1);
  }
  close();
  return talks.map((talk) => toldTalk(scene, talk, same));
}

/** Paragraphs without speech, and characters in one, behind which a talk is another. */
const mostQuiet = 1;
const longestQuiet = 600;

type Paragraph = { readonly lines: Claim[]; readonly isQuoting: boolean; readonly length: number };

/** The paragraphs of a scene with the lines below them, and between them the lists of who is there. */
function paragraphsIn(claims: readonly Claim[]): readonly (Paragraph | { readonly people: readonly EntityId[] })[] {
  const found: (Paragraph | { readonly people: readonly EntityId[] })[] = [];
  for (const claim of claims) {
    const { sense, words } = claim;
    const last = found.at(-1);
    if (sense.kind === 'with') found.push({ people: sense.people.map(({ entity }) => entity) });
    else if (sense.kind === 'prose')
      found.push({ lines: [], isQuoting: words.some(({ quote }) => quote), length: plain(words).length });
    else if (sense.kind === 'tell' && sense.utterance && last && 'lines' in last) last.lines.push(claim);
  }
  return found;
}

function toldTalk(scene: SceneId, { present, said }: Talk, same: (id: EntityId) => EntityId): ToldScene {
  const marks = createMarks();
  const people = new Set<EntityId>();
  const utterances: Utterance[] = [];
  const paragraphs = said.map(({ lines, follows }) => ({ follows, lines: lines.map((claim) => lineOf(claim, same)) }));
  paragraphs.forEach((own, index) => {
    const after = paragraphs[index + 1];
    const beside = [
      ...(own.follows ? surelySpeaking(paragraphs[index - 1]?.lines) : []),
      ...surelySpeaking(own.lines),
      ...(after?.follows ? surelySpeaking(after.lines) : []),
    ];
    for (const line of own.lines) {
      const { claim, text, by, to, isSure } = line;
      for (const id of [...by, ...to]) people.add(id);
      // What stands on both sides of a speech shows who is there for all of it.
      const at = utterances.length * 3 + 2;
      for (const [id, does] of hearersOf(line, beside)) {
        marks.put(id, { at: at - 1, does });
        marks.put(id, { at: at + 1, does: 'there' });
      }
      for (const id of surelySpeaking([line])) marks.put(id, { at, does: 'speaks' });
      utterances.push({ at, claim, text, by, how: 'aloud', to, ...(isSure ? {} : { isLikely: true }) });
    }
  });
  for (const id of present) people.add(id);
  const items = utterances.map(({ claim, text, by }) => ({ item: spoken(text), claim, by }));
  const ends = utterances.length * 3 + 2;
  const staged: StagedScene = { scene, utterances, marks: marks.done(), people: [...people], ends };
  return { scene, items, staged: () => staged };
}

type TalkLine = ReturnType<typeof lineOf>;

function surelySpeaking(lines: readonly TalkLine[] = []): readonly EntityId[] {
  return lines.flatMap(({ by, isSure }) => (isSure ? by : []));
}

/** Who surely hears a line, and by what, besides those who may say it. */
function hearersOf(
  { by, to, isSure }: TalkLine,
  beside: readonly EntityId[],
): ReadonlyMap<EntityId, 'beside' | 'addressed'> {
  const hears = new Map<EntityId, 'beside' | 'addressed'>(beside.map((id) => [id, 'beside']));
  if (isSure) for (const id of to) hears.set(id, 'addressed');
  for (const id of by) hears.delete(id);
  return hears;
}

function lineOf({ id, sense, certainty }: Claim, same: (id: EntityId) => EntityId) {
  const told = sense.kind === 'tell' ? sense : undefined;
  const ids = (of: readonly { readonly entity?: EntityId }[] = []) =>
    of.flatMap(({ entity }) => entity ?? []).map(same);
  return {
    claim: id,
    text: plain(told?.content.words ?? []).replace(/^“|”$/g, ''),
    by: ids(told?.who),
    to: ids(told?.hearers),
    isSure: certainty === undefined,
  };
}

const nowhere = { from: 0, to: 0 };

function spoken(text: string): Speech & { readonly at: typeof nowhere } {
  return { kind: 'speech', cue: '', who: [], parts: [{ kind: 'said', text, at: nowhere }], at: nowhere };
}
