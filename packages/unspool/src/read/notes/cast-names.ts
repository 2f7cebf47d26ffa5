import { beforeFirst, withoutEnds } from '../../base/ends.js';
import { key } from '../../base/index.js';
import { areAlike, isPrinted, mayMean, nameWords } from '../likeness.js';
import type { Item, Role, Segment, Source, Speech } from '../source.js';
import type { Spelling } from './embedded-notes.js';
import { createNameSpelling, type NameSpelling, readable } from './name-spelling.js';

/** What people are called in notes on a work, at each place as the audience knows them there. */
export type Names = {
  /** Whom everybody knows before it begins. */
  readonly billed: readonly string[];
  readonly ofSpeech: (speech: Speech) => readonly string[];
  /** Who is there by what the work says of its directions, as far as the audience can tell who they are. */
  readonly presentIn: (segment: Segment) => readonly string[];
  /** Under which names somebody speaks, in order, and in which segment first; as billed if they never do. */
  readonly of: (id: string) => readonly Named[];
  readonly isGroup: (name: string) => boolean;
};

export type Named = { readonly name: string; readonly segment?: number };

/**
 * The audience knows people by what is printed: the list before the work, then the names over their speeches. The id of
 * somebody in disguise says too much, and so does the name that the header has for them: it counts where print has it.
 * Under an id whose printed name plainly changes, or is like none or several of the list, another person speaks, as far as
 * one can know before the end; without a list, or where nothing is printed over a speech, the header's name must do.
 * Nothing here depends on a later speech but who was whom at the end.
 */
export function namesOf(source: Source, spelling: Spelling): Names {
  const roles = rolesOf(source);
  const bill = billOf(source, roles);
  const capitals = createNameSpelling();
  const labels = createLabels(bill, capitals);
  const { spoken, present } = calledIn(source, { roleOf: roleFinder(source, roles), bill, labels, capitals });
  return {
    billed: bill.printed,
    ofSpeech: (speech) => {
      const names = spoken.get(speech) ?? speech.who.map((who) => spelling.of(who) ?? spelling.readable(who));
      return [...new Set(names.filter((name) => name !== ''))];
    },
    presentIn: (segment) => present.get(segment) ?? [],
    of: everyName(bill, labels),
    isGroup: (name) => bill.groups.has(key(name)) || labels.groups.has(key(name)),
  };
}

/** `isId`: nothing but an id is known of them. */
type Bearer = Pick<Role, 'name' | 'group'> & { readonly isId?: true };

function rolesOf({ cast }: Source): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const role of cast) if (!roles.has(idOf(role))) roles.set(idOf(role), role);
  return roles;
}

/** In TEI whoever is in no list has an id, too, and a name is printed over it. */
function roleFinder({ format }: Source, roles: ReadonlyMap<string, Role>): (id: string) => Bearer | undefined {
  return (id) => roles.get(id) ?? (format === 'tei' ? { name: id.replaceAll('_', ' '), isId: true } : undefined);
}

/** What everybody has read before the work begins. */
type Bill = {
  /** As billed, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** The names, each once. */
  readonly printed: readonly string[];
  /** The one of them that a label over a speech of `id` means. */
  readonly find: (label: string, id: string) => string | undefined;
  /** Keys of the names of groups. */
  readonly groups: ReadonlySet<string>;
  /** Whether several people have the name. */
  readonly isShared: (name: string) => boolean;
};

function billOf({ cast }: Source, roles: ReadonlyMap<string, Role>): Bill {
  const groups = new Set(cast.flatMap(({ group, name }) => (group ? [key(readable(name))] : [])));
  const names = new Map<string, string>();
  const ids = new Map<string, Set<string>>();
  for (const { id, name } of cast) {
    const own = key(readable(name));
    if (id !== undefined) ids.set(own, (ids.get(own) ?? new Set()).add(id));
  }
  for (const role of cast) {
    if (role.billed === undefined) continue;
    const own = readable(role.billed);
    if (role.billedGroup) groups.add(key(own));
    if (roles.get(idOf(role)) === role) names.set(idOf(role), own);
  }
  const printed = [...new Set(cast.flatMap(({ billed }) => (billed === undefined ? [] : [readable(billed)])))];
  const bearersOf = (name: string) => ids.get(key(name));
  const isShared = (name: string) => (bearersOf(readable(name))?.size ?? 0) > 1;
  return { names, printed, find: billedLike(printed, bearersOf), groups, isShared };
}

/** Under which names people speak, as far as the work is read. */
type Labels = {
  /** The name of one who speaks alone under a label; '' where nothing is printed. */
  readonly name: (id: string, role: Bearer, label: string, segment: number) => string;
  readonly known: (id: string) => readonly Named[];
  /** All names, by id. */
  readonly all: ReadonlyMap<string, readonly Named[]>;
  /** Keys of the names of groups that are on no bill. */
  readonly groups: ReadonlySet<string>;
};

function createLabels(bill: Bill, capitals: NameSpelling): Labels {
  const all = new Map<string, readonly Named[]>();
  const groups = new Set<string>();
  const known = (id: string) => all.get(id) ?? [];
  return {
    all,
    groups,
    known,
    name: (id, role, label, segment) => {
      const latest = known(id).at(-1);
      if (label === '' && latest) return latest.name;
      const same = known(id).find(({ name }) => areAlike(name, label));
      if (same) return same.name;
      const isOwn = label === '' || (!role.isId && !bill.isShared(role.name) && isPrinted(role.name, label));
      const own = capitals.readable(isOwn ? role.name : label);
      const name = bill.find(label === '' ? role.name : label, id) ?? own;
      // Where one name stands for several, it is that of a list, and each of them may be one person.
      if (role.group && !bill.isShared(role.name) && !bill.printed.includes(name)) groups.add(key(name));
      all.set(id, [...known(id), { name, segment }]);
      return name;
    },
  };
}

/** What is known of people, as far as the work is read. */
type Known = {
  readonly roleOf: (id: string) => Bearer | undefined;
  readonly bill: Bill;
  readonly labels: Labels;
  readonly capitals: NameSpelling;
};

/** Who is called what in a work, by speech and by scene. */
type Called = {
  readonly spoken: ReadonlyMap<Speech, readonly string[]>;
  readonly present: ReadonlyMap<Segment, readonly string[]>;
};

function calledIn({ segments }: Source, known: Known): Called {
  const spoken = new Map<Speech, readonly string[]>();
  const present = new Map<Segment, readonly string[]>();
  segments.forEach((segment, index) => {
    for (const item of segment.items) {
      if (item.kind === 'speech') {
        const names = speakersOf(item, index, known);
        if (names) spoken.set(item, names);
      }
      known.capitals.learn(item);
    }
    present.set(segment, silentNames(segment, index, known));
  });
  return { spoken, present };
}

/** The names of those who speak; null where their ids say no more than its label. */
function speakersOf(speech: Speech, segment: number, known: Known): readonly string[] | null {
  const { roleOf, labels } = known;
  if (isHidden(speech)) return [];
  if (!speech.who.some(roleOf)) return null;
  const [id = '', ...others] = speech.who;
  const role = roleOf(id);
  if (role && others.length === 0) return [labels.name(id, role, labelOf(speech), segment)];
  const names = speech.who.flatMap((one) => nameAmongOthers(one, speech, segment, known));
  return names.length > 0 || labelOf(speech) === '' ? names : [readable(labelOf(speech))];
}

/** Those on the stage who are known by now, are on the bill, or of whom a direction of the scene has the name. */
function silentNames(
  { present = [], items }: Segment,
  segment: number,
  { roleOf, bill, labels }: Known,
): readonly string[] {
  if (present.length === 0) return [];
  const printed = items.flatMap(shownIn).join(' ');
  return present.flatMap((id) => {
    const role = roleOf(id);
    const latest = labels.known(id).at(-1);
    if (latest) return [latest.name];
    if (!role || role.isId) return [];
    const isKnown = bill.find(role.name, id) !== undefined || isPrinted(role.name, printed);
    return isKnown ? [labels.name(id, role, role.name, segment)] : [];
  });
}

/** What an item shows beside what is said. */
function shownIn(item: Item): readonly string[] {
  if (item.kind === 'speech') return item.parts.flatMap(({ kind, text }) => (kind === 'direction' ? [text] : []));
  return item.kind === 'action' ? [item.text] : [];
}

/** Together with others one is known only if one was before, is named, or is on the bill by that name. */
function nameAmongOthers(
  id: string,
  { cue }: Speech,
  segment: number,
  { roleOf, bill, labels }: Known,
): readonly string[] {
  const role = roleOf(id);
  if (!role) return [readable(id)];
  const latest = labels.known(id).at(-1);
  if (latest) return [latest.name];
  const isKnown = isPrinted(role.name, cue) || bill.find(role.name, id) !== undefined;
  return isKnown ? [labels.name(id, role, role.name, segment)] : [];
}

/** All names of somebody, once the work is read: who was whom on the bill is told at the end. */
function everyName({ names }: Bill, labels: Labels): (id: string) => readonly Named[] {
  const borne = new Set([...labels.all.values()].flat().map(({ name }) => name));
  return (id) => {
    const known = labels.all.get(id);
    const billed = names.get(id);
    if (!known) return [];
    return billed !== undefined && !borne.has(billed) ? [{ name: billed }, ...known] : known;
  };
}

/**
 * Finds the one name on the bill that a label means: the same words, or the only one that is alike and not another's.
 * A longer name that differs behind its first word is somebody else's.
 */
function billedLike(
  billed: readonly string[],
  bearersOf: (name: string) => ReadonlySet<string> | undefined,
): (label: string, id: string) => string | undefined {
  const exactly = new Map(billed.toReversed().map((name) => [nameWords(name).join(' '), name]));
  const known = new Map<string, { readonly exact: string | undefined; readonly alike: readonly string[] }>();
  const find = (label: string) => {
    const exact = exactly.get(nameWords(label).join(' '));
    const isSought = exact === undefined && billed.length <= longestBill;
    return { exact, alike: isSought ? billed.filter((name) => mayMean(label, name)) : [] };
  };
  return (label, id) => {
    const found = known.get(label) ?? find(label);
    known.set(label, found);
    if (found.exact !== undefined) return found.exact;
    const alike = found.alike.filter((name) => bearersOf(name)?.has(id) ?? true);
    return alike.length === 1 ? alike[0] : undefined;
  };
}

/** No play bills so many. Each label is held against all of them: of more, only the same words are the same person. */
const longestBill = 1000;

function idOf({ id, name }: Role): string {
  return id ?? name;
}

/** Print does not say who speaks: it has marks alone ("…", "[??]"). */
function isHidden({ cue }: Speech): boolean {
  return cue.trim() !== '' && !/[\p{L}\p{N}]/u.test(cue);
}

/** A printed name without the stop after it and directions that follow a comma. */
function labelOf({ cue }: Speech): string {
  return withoutEnds(beforeFirst(cue, /[,(:]/), /[\s.]/, /[\s.;]/);
}
