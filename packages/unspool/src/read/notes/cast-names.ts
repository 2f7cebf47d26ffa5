import { beforeFirst, withoutEnds } from '../../base/ends.js';
import { key } from '../../base/index.js';
import { areAlike, isPrinted, mayMean, nameWords } from '../likeness.js';
import type { Item, Role, Segment, Source, Speech } from '../source.js';
import type { Spelling } from './embedded-notes.js';
import { readable } from './name-spelling.js';

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
  const labels = createLabels(bill);
  const present = new Map<Segment, readonly string[]>();
  const spoken = spokenNames(source, roleFinder(source, roles), bill, labels, present);
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

function createLabels(bill: Bill): Labels {
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
      const own = readable(isOwn ? role.name : label);
      const name = bill.find(label === '' ? role.name : label, id) ?? own;
      if (role.group && !bill.printed.includes(name)) groups.add(key(name));
      all.set(id, [...known(id), { name, segment }]);
      return name;
    },
  };
}

/** The names of those who speak, of every speech whose ids say more than its label. */
function spokenNames(
  { segments }: Source,
  roleOf: (id: string) => Bearer | undefined,
  bill: Bill,
  labels: Labels,
  present: Map<Segment, readonly string[]>,
): ReadonlyMap<Speech, readonly string[]> {
  const spoken = new Map<Speech, readonly string[]>();
  segments.forEach((one, segment) => {
    for (const item of one.items) {
      if (item.kind !== 'speech') continue;
      if (isHidden(item)) spoken.set(item, []);
      if (isHidden(item) || !item.who.some(roleOf)) continue;
      const [id = '', ...others] = item.who;
      const role = roleOf(id);
      if (role && others.length === 0) {
        spoken.set(item, [labels.name(id, role, labelOf(item), segment)]);
        continue;
      }
      const names = item.who.flatMap((one) => nameAmongOthers(one, roleOf(one), item, segment, bill, labels));
      spoken.set(item, names.length > 0 || labelOf(item) === '' ? names : [readable(labelOf(item))]);
    }
    present.set(one, silentNames(one, segment, roleOf, bill, labels));
  });
  return spoken;
}

/** Those on the stage who are known by now, are on the bill, or of whom a direction of the scene has the name. */
function silentNames(
  { present = [], items }: Segment,
  segment: number,
  roleOf: (id: string) => Bearer | undefined,
  bill: Bill,
  labels: Labels,
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
  role: Bearer | undefined,
  { cue }: Speech,
  segment: number,
  bill: Bill,
  labels: Labels,
): readonly string[] {
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
