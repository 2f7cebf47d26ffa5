import type { ClaimId, EntityId, SceneId } from '../../story/index.js';
import { everybody } from '../play/play-everybody.js';
import type { Item, Speech, Staging } from '../source.js';
import { meantBy, type Pronoun } from './genders.js';
import { type Manner, mannerIn } from './manner.js';
import { createMarks, type Mark, type Marks, standingAt } from './presence-marks.js';
import { type Lookup, type Turn, turnsIn } from './turns.js';

/** What somebody says without a direction between, where in its scene, and how. */
export type Utterance = {
  readonly at: number;
  readonly claim: ClaimId;
  readonly text: string;
  readonly by: readonly EntityId[];
  readonly how: Manner['how'] | 'voice-over';
  readonly to: readonly EntityId[];
  readonly reads?: true;
  /** The direction that says how it is said. */
  readonly direction?: string;
  /** By everybody who is there, of those who have spoken so far. */
  readonly isAll?: true;
  /** That it is these who say it is no more than likely. */
  readonly isLikely?: true;
  /** It was said so, and something else was done since: perhaps it is said so still. */
  readonly isOpen?: true;
};

/** A scene as far as it is told: what is said in it, and all that it says of who is there. */
export type StagedScene = {
  readonly scene: SceneId;
  readonly utterances: readonly Utterance[];
  readonly marks: Marks;
  /** Who is named in it, in the order in which they are. */
  readonly people: readonly EntityId[];
  /** The place at which it ends. */
  readonly ends: number;
};

/** A scene of a work as far as it is told, or a talk in it, which is read when somebody asks who is there. */
export type ToldScene = {
  readonly scene: SceneId;
  readonly items: readonly ToldItem[];
  readonly staged: () => StagedScene;
};

/** An item of a scene; of a speech that tells something, its claim, and who says it. */
export type ToldItem = { readonly item: Item; readonly claim?: ClaimId; readonly by: readonly EntityId[] };

/** Whom names and ids mean, and who is spoken of as he or she. */
export type StageLookup = Lookup & {
  readonly byId: ReadonlyMap<string, EntityId>;
  readonly genders: ReadonlyMap<string, Pronoun>;
};

/** What stands around a scene: who was there when the one before it ended, and whom the one after it begins with. */
export type Around = {
  readonly before: readonly EntityId[];
  readonly perhapsBefore: readonly EntityId[];
  readonly after: (id: EntityId) => boolean;
  /** Whom the audience knows when it is over. */
  readonly isKnown: (id: EntityId) => boolean;
};

/** Reads one scene. */
export function stageScene(
  scene: SceneId,
  items: readonly ToldItem[],
  lookup: StageLookup,
  { before, perhapsBefore, after, isKnown }: Around,
): StagedScene {
  const marks = createMarks(isKnown);
  const people = new Set<EntityId>();
  const utterances: Utterance[] = [];
  let at = 0;
  let speakers: readonly EntityId[] = [];
  const lastSpeakers: EntityId[] = [];
  let mayHide = 0;

  /** Who has surely gone, and not come back. */
  const gone = new Set<EntityId>();

  const put = (id: EntityId, mark: Mark) => {
    people.add(id);
    if (mark.does === 'leaves' && !mark.perhaps) gone.add(id);
    else gone.delete(id);
    marks.put(id, mark);
  };
  const mean = ({ of, ids }: Turn, isOwn: boolean): readonly EntityId[] => {
    if (of === 'named') return ids;
    if (of === 'speaker') return isOwn || speakers.length === 1 ? speakers : [];
    if (of === 'both') return lastSpeakers.slice(-2);
    return of === 'before' ? before.filter((id) => !ids.includes(id)) : [];
  };
  /** “She goes out” behind the words of a man is of the one woman there; where that is not certain, of somebody. */
  const followed = (one: Turn): Turn => {
    const [speaker, ...others] = speakers;
    const { genders } = lookup;
    if (one.pronoun === undefined || one.of !== 'speaker') return one;
    if (speaker !== undefined && others.length === 0 && (genders.get(speaker) ?? one.pronoun) === one.pronoun)
      return one;
    const there = [...people].filter((id) => !gone.has(id));
    const meant = meantBy(one.pronoun, there, genders);
    return meant === undefined ? { ...one, of: 'somebody' } : { ...one, of: 'named', ids: [meant] };
  };
  const turn = (said: Turn, direction: string, own: 'amid' | 'own' | 'apart') => {
    const one = followed(said);
    // "Exit" amid a speech that goes on is somebody else's.
    const isElse =
      one.of === 'speaker' && one.does === 'leaves' && own !== 'own' && (own === 'amid' || speakers.length !== 1);
    const isOpen = one.does === 'leaves' && (at <= mayHide || one.of === 'both');
    const mark: Mark = { at, does: one.does, direction, ...(one.perhaps || isOpen ? { perhaps: true as const } : {}) };
    if (isElse) marks.sweep({ ...one, of: 'somebody' }, mark);
    else if (isSweep(one)) marks.sweep(one, mark);
    else for (const id of mean(one, own === 'own')) put(id, mark);
    if (one.of === 'everybodyBut') for (const id of one.ids) people.add(id);
    if (one.of === 'before')
      for (const id of perhapsBefore) if (!one.ids.includes(id)) put(id, { ...mark, perhaps: true });
  };
  const direct = (text: string, staging: Staging | undefined, own: 'amid' | 'own' | 'apart') => {
    at += 1;
    const turns = [...turnsIn(text, lookup)];
    for (const one of pointed(turns, staging, lookup.byId)) turn(one, text, own);
  };
  const say = (told: ToldItem & { readonly item: Speech }) => {
    const { item, by, claim } = told;
    let manner: Pick<Utterance, 'how' | 'to' | 'reads' | 'direction' | 'isOpen'> = { how: ofSpeech(item), to: [] };
    // "All" are those who have spoken so far, whoever of them is still there.
    const isAll = everybody(item.cue, []) !== null;
    let isHere = !isAll && manner.how !== 'voice-over' && manner.how !== 'within';
    let text = '';
    let begins = true;
    if (hidesIn(item, lookup.words.hiding)) mayHide = at + 1 + hidingReach;
    /** Notes that these are there, or only that they are of the scene. */
    const note = (ids: readonly EntityId[], isThere: boolean, mark: Omit<Mark, 'at'>) => {
      for (const id of ids) {
        if (isThere) put(id, { at, ...mark });
        else people.add(id);
      }
    };
    const close = () => {
      if (text === '') return;
      at += 1;
      note(by, isHere, { does: 'speaks', ...(manner.how === 'aside' ? { isAside: true } : {}) });
      note(manner.to, isHere, { does: 'there', direction: manner.direction ?? '' });
      if (claim !== undefined) utterances.push({ at, claim, text, by, ...(isAll ? { isAll } : {}), ...manner });
      text = '';
    };
    if (by.length > 0 && !isAll) speakers = by;
    for (const id of isAll ? [] : by) {
      lastSpeakers.push(id);
      if (lastSpeakers.length > 2 && lastSpeakers.at(-2) === id) lastSpeakers.pop();
    }
    item.parts.forEach((part, index) => {
      if (part.kind === 'said') {
        text = text === '' ? part.text : `${text} ${part.text}`;
        begins = false;
        return;
      }
      close();
      const said = mannerIn(part.text, lookup);
      if (said) {
        const { how, to, reads } = said;
        manner = { how, to, ...(reads ? { reads } : {}), direction: part.text };
      } else if (!begins && manner.how !== 'aloud' && manner.how !== 'voice-over') manner = { ...manner, isOpen: true };
      isHere = !isAll && manner.how !== 'voice-over' && manner.how !== 'within';
      const goesOn = item.parts.slice(index + 1).some(({ kind }) => kind === 'said');
      direct(part.text, part.staging, goesOn ? 'amid' : 'own');
    });
    close();
  };

  for (const told of items) {
    const { item } = told;
    if (item.kind === 'speech') say({ ...told, item });
    else if (item.kind === 'action') direct(item.text, item.staging, 'apart');
  }
  at += 1;
  const sofar = marks.done();
  for (const id of people)
    if (after(id) && standingAt(sofar, id, at).there !== 'not') marks.put(id, { at, does: 'there' });
  const done = marks.done();
  const spoken = utterances.map((one) =>
    one.isAll ? { ...one, by: one.by.filter((id) => standingAt(done, id, one.at).there !== 'not') } : one,
  );
  return { scene, utterances: spoken, marks: done, people: [...people], ends: at };
}

function isSweep({ of }: Turn): boolean {
  return of === 'everybody' || of === 'everybodyBut' || of === 'somebody';
}

/** By how many turns later somebody goes of whom it was said that they would hide. */
const hidingReach = 4;

function ofSpeech({ manner }: Speech): Utterance['how'] {
  if (manner === 'aside' || manner === 'voice-over') return manner;
  return manner === 'off-screen' ? 'within' : 'aloud';
}

/** Whether what is said last in a speech is of hiding. */
function hidesIn({ parts }: Speech, hiding: readonly string[]): boolean {
  const said = parts.findLast(({ kind }) => kind === 'said')?.text.toLowerCase() ?? '';
  const words = new Set(said.match(/\p{L}+/gu)?.slice(-mostWords));
  return hiding.some((word) => words.has(word));
}

/** So many words at the end of a speech are looked through. */
const mostWords = 60;

/** What words say, and whom the markup names for it where they do not. */
function pointed(
  turns: readonly Turn[],
  staging: Staging | undefined,
  byId: ReadonlyMap<string, EntityId>,
): readonly Turn[] {
  if (!staging?.who) return turns;
  const ids = staging.who.flatMap((id) => byId.get(id) ?? []);
  if (ids.length === 0) return turns;
  const type = staging.type ?? '';
  const does = /^(?:entrance|enter)/.test(type) ? 'enters' : /^(?:exit|exeunt)/.test(type) ? 'leaves' : undefined;
  if (does === undefined) {
    // Of whom it is, and the words say what.
    const own = turns.map((one): Turn => (one.of === 'named' ? one : { ...one, of: 'named', ids }));
    return own.length > 0 ? own : [{ does: 'there', of: 'named', ids }];
  }
  const rest = turns.filter((one) => one.does !== does && one.of === 'named');
  return [{ does, of: 'named', ids }, ...rest];
}
