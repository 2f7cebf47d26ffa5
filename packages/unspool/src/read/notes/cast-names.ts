import { beforeFirst, withoutEnds } from '../../base/ends.js';
import { key } from '../../base/index.js';
import { areAlike, haveAlikeWords, isPrinted, nameWords } from '../likeness.js';
import type { Role, Source, Speech } from '../source.js';
import type { Spelling } from './embedded-notes.js';

/** What people are called in notes on a work, at each place as the audience knows them there. */
export type Names = {
  /** Whom everybody knows before it begins. */
  readonly billed: readonly string[];
  readonly ofSpeech: (speech: Speech) => readonly string[];
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
  const spoken = spokenNames(source, roleFinder(source, roles), bill, labels);
  return {
    billed: bill.printed,
    ofSpeech: (speech) => {
      const names = spoken.get(speech) ?? speech.who.map((who) => spelling.of(who) ?? readable(who));
      return [...new Set(names.filter((name) => name !== ''))];
    },
    of: everyName(bill, labels),
    isGroup: (name) => bill.groups.has(key(name)) || labels.groups.has(key(name)),
  };
}

type Bearer = Pick<Role, 'name' | 'group'>;

function rolesOf({ cast }: Source): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const role of cast) if (!roles.has(idOf(role))) roles.set(idOf(role), role);
  return roles;
}

/** In TEI whoever is in no list has an id, too, and a name is printed over it. */
function roleFinder({ format }: Source, roles: ReadonlyMap<string, Role>): (id: string) => Bearer | undefined {
  return (id) => roles.get(id) ?? (format === 'tei' ? { name: id.replaceAll('_', ' ') } : undefined);
}

/** What everybody has read before the work begins. */
type Bill = {
  /** As billed, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** The names, each once. */
  readonly printed: readonly string[];
  /** The one of them that a label means. */
  readonly find: (label: string) => string | undefined;
  /** Keys of the names of groups. */
  readonly groups: ReadonlySet<string>;
};

function billOf({ format, cast }: Source, roles: ReadonlyMap<string, Role>): Bill {
  const groupNames = cast.flatMap(({ group, name }) => (group ? [name] : []));
  const groups = new Set(groupNames.map((name) => key(readable(name))));
  const isGroup = isLikeAny(groupNames);
  const names = new Map<string, string>();
  for (const [id, { name, billed, group }] of roles) {
    if (billed === undefined) continue;
    // Without a header, what a person is called is known from speeches only.
    const own = readable(format === 'tei' && isPrinted(name, billed) ? name : billed);
    // In TEI the header knows groups; which of its people an entry is, only their speeches may say.
    if (format === 'tei' ? isGroup(own) : group) groups.add(key(own));
    names.set(id, own);
  }
  const printed = [...new Set(names.values())];
  return { names, printed, find: billedLike(printed), groups };
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
      const own = readable(label === '' || isPrinted(role.name, label) ? role.name : label);
      const name = bill.find(label === '' ? role.name : label) ?? own;
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
): ReadonlyMap<Speech, readonly string[]> {
  const spoken = new Map<Speech, readonly string[]>();
  segments.forEach(({ items }, segment) => {
    for (const item of items) {
      if (item.kind !== 'speech' || !item.who.some(roleOf)) continue;
      const [id = '', ...others] = item.who;
      const role = roleOf(id);
      if (role && others.length === 0) {
        spoken.set(item, [labels.name(id, role, labelOf(item), segment)]);
        continue;
      }
      const names = item.who.flatMap((one) => nameAmongOthers(one, roleOf(one), item, segment, bill, labels));
      spoken.set(item, names.length > 0 || labelOf(item) === '' ? names : [readable(labelOf(item))]);
    }
  });
  return spoken;
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
  const isKnown = isPrinted(role.name, cue) || bill.find(role.name) !== undefined;
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

/** Finds the one name on the bill that a label means: the same words, or the only one that is alike. */
function billedLike(billed: readonly string[]): (label: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const bill = billed.map((name) => ({ name, words: nameWords(name) }));
  const exactly = new Map<string, string>();
  for (const { name, words } of bill.toReversed()) exactly.set(words.join(' '), name);
  const find = (label: string) => {
    const words = nameWords(label);
    const exact = exactly.get(words.join(' '));
    if (exact !== undefined || bill.length > longestBill) return exact;
    const alike = bill.filter((one) => haveAlikeWords(one.words, words));
    return alike.length === 1 ? alike[0]?.name : undefined;
  };
  return (label) => {
    if (!known.has(label)) known.set(label, find(label));
    return known.get(label);
  };
}

/** Whether a name is like one of these. */
function isLikeAny(names: readonly string[]): (name: string) => boolean {
  const all = names.slice(0, longestBill).map(nameWords);
  return (name) => {
    const words = nameWords(name);
    return all.some((one) => haveAlikeWords(one, words));
  };
}

/** No play bills so many. Each name is held against all others: of more, only the same words are the same person. */
const longestBill = 1000;

function idOf({ id, name }: Role): string {
  return id ?? name;
}

/** A printed name without the stop after it and directions that follow a comma. */
function labelOf({ cue }: Speech): string {
  return withoutEnds(beforeFirst(cue, /[,(:]/), /[\s.]/, /[\s.;]/);
}

/** A name in capitals is written as names are; others are left as they stand. */
export function readable(name: string): string {
  const own = name.replace(/\s+/g, ' ').trim();
  if (own !== own.toUpperCase() || own === own.toLowerCase()) return own;
  return own.toLowerCase().replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (letter) => letter.toUpperCase());
}
