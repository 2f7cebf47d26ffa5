import { key } from '../../base/index.js';
import { plain, stems } from '../../language/index.js';
import {
  claimsOfWorld,
  type Grasp,
  graspOfMatter,
  type Matter,
  matterIn,
  matterOf,
  peopleIn,
  provenanceOfMatter,
} from '../../mind/index.js';
import { type EntityId, isOf, nameOf, perSlice, type SceneId, type Slice, type Words } from '../../story/index.js';
import { titleOf } from '../article.js';
import type { Line } from '../words/line.js';
import { sentence, typeset } from '../words/typesetting.js';
import { graspLine } from './grasp-line.js';
import { matterWords } from './matter-words.js';

/** Who stands how to what is told, as far as it is shown: a row for each thing that somebody has, a cell for each who has it. */
export type WhoKnows = {
  readonly title: string;
  /** Those who have something, in the order in which they are met. */
  readonly people: readonly { readonly id: EntityId; readonly name: string }[];
  readonly rows: readonly KnownRow[];
  /** How many more there are of whom nothing is said, in a crowd. */
  readonly more?: number;
};

/** Something that is told, and those who have it somehow; of whoever is not among them nothing is shown. */
export type KnownRow = {
  readonly words: Words;
  readonly cells: readonly KnownCell[];
};

/** How one person stands to it, since when, and the lines that show it, from the last hand to whoever saw it. */
export type KnownCell = Pick<Grasp, 'who' | 'certainty' | 'attitude' | 'how' | 'by' | 'document' | 'lie'> & {
  readonly scene: SceneId | null;
  /** 1 for the first scene told. */
  readonly number?: number;
  readonly because: readonly Line[];
};

/** The {@link WhoKnows} of a slice; of those rows only that a label names or that have all words that are asked for, if any are. */
export function whoKnows(slice: Slice, asked = ''): WhoKnows {
  return asked === '' ? allKnown(slice) : knownIn(slice, asked);
}

const allKnown = perSlice((slice) => knownIn(slice, ''));

function knownIn(slice: Slice, asked: string): WhoKnows {
  const rows = rowsOf(slice).filter((row) => isAsked(row, asked));
  const all = peopleIn(slice);
  const found = rows.flatMap(({ matter, words }): readonly KnownRow[] => {
    const cells = all.slice(0, mostPeople).flatMap((who) => cellOf(slice, who, matter) ?? []);
    return cells.some(({ certainty }) => certainty !== 'may') ? [{ words, cells }] : [];
  });
  const named = new Set(found.flatMap(({ cells }) => cells.map(({ who }) => who)));
  const people = all.filter((id) => named.has(id));
  return {
    title: titleOf(slice),
    people: people.map((id) => ({ id, name: nameOf(slice, id) })),
    rows: found,
    ...(all.length > mostPeople ? { more: all.length - mostPeople } : {}),
  };
}

/** Of a crowd the first are looked at: nobody reads a wider grid. */
const mostPeople = 300;

type Row = { readonly matter: Matter; readonly words: Words; readonly labels: readonly string[] };

/** What claims of the world and of minds say, each once, as told; not what is said in so many words, which is no statement. */
const rowsOf = perSlice((slice): readonly Row[] => {
  const ofWorld = new Set(claimsOfWorld(slice));
  const rows = new Map<string, Row>();
  const add = (matter: Matter, words: Words, labels: readonly string[]) => {
    const name = `${matter.holds} ${matter.key}`;
    if (matter.key !== '' && !rows.has(name))
      rows.set(name, { matter, words: sentence(typeset(slice, words)), labels });
  };
  for (const claim of slice.claims) {
    const { sense, words, labels } = claim;
    const isSpeech = sense.kind === 'tell' && sense.utterance !== undefined;
    if ((isOf(claim, 'mind') || isOf(claim, 'tell')) && !isSpeech)
      add(matterIn(slice, claim.sense.content), matterWords(slice, claim), labels);
    else if (ofWorld.has(claim) && !isSpeech) add(matterOf(slice, claim), words, labels);
  }
  return [...rows.values()];
});

function isAsked({ words, labels }: Row, asked: string): boolean {
  if (asked === '' || labels.some((label) => key(label) === key(asked))) return true;
  const own = new Set(stems(plain(words)));
  const wanted = stems(asked);
  return wanted.length > 0 && wanted.every((stem) => own.has(stem));
}

function cellOf(slice: Slice, who: EntityId, matter: Matter): KnownCell | undefined {
  const grasp = graspOfMatter(slice, who, matter);
  if (!grasp) return undefined;
  const { claim: _, scene, ...rest } = grasp;
  const number = slice.scenes.find(({ id }) => id === scene)?.number;
  const because = provenanceOfMatter(slice, grasp, matter).map((one) => graspLine(slice, one));
  return { ...rest, scene, ...(number === undefined ? {} : { number }), because };
}
