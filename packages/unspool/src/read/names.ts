import { key } from '../base/index.js';
import { areAlike, isPrinted, nameWords } from './likeness.js';
import type { Spelling } from './remark.js';
import type { Role, Source, Speech } from './source.js';

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
  const roles = new Map<string, Role>();
  for (const role of source.cast) if (!roles.has(idOf(role))) roles.set(idOf(role), role);
  // In TEI whoever is in no list has an id, too, and a name is printed over it.
  const roleOf = (id: string): Pick<Role, 'name' | 'group'> | undefined =>
    roles.get(id) ?? (source.format === 'tei' ? { name: id.replaceAll('_', ' ') } : undefined);
  const called = new Map<string, Named[]>();
  const groupNames = source.cast.flatMap(({ group, name }) => (group ? [name] : []));
  const groups = new Set(groupNames.map((name) => key(readable(name))));
  /** As billed, which everybody has read. */
  const bill = new Map<string, string>();
  for (const [id, { name, billed: printed, group }] of roles) {
    if (printed === undefined) continue;
    // Without a header, what a person is called is known from speeches only.
    const own = readable(source.format === 'tei' && isPrinted(name, printed) ? name : printed);
    // In TEI the header knows groups; which of its people an entry is, only their speeches may say.
    if (source.format === 'tei' ? groupNames.some((one) => areAlike(one, own)) : group) groups.add(key(own));
    bill.set(id, own);
  }
  const billed = [...new Set(bill.values())];
  const onBill = billedLike(billed);

  /** The name of one who speaks alone under a label. */
  const alone = (id: string, role: Pick<Role, 'name' | 'group'>, label: string, segment: number): string => {
    const known = called.get(id) ?? [];
    const [latest] = known.slice(-1);
    if (label === '' && latest) return latest.name;
    const same = known.find(({ name }) => areAlike(name, label));
    if (same) return same.name;
    const own = readable(label === '' || isPrinted(role.name, label) ? role.name : label);
    const name = onBill(label === '' ? role.name : label) ?? own;
    if (role.group && !billed.includes(name)) groups.add(key(name));
    called.set(id, [...known, { name, segment }]);
    return name;
  };
  const spoken = new Map<Speech, readonly string[]>();
  source.segments.forEach(({ items }, segment) => {
    for (const item of items) {
      if (item.kind !== 'speech' || !item.who.some(roleOf)) continue;
      const [id = '', ...others] = item.who;
      const role = roleOf(id);
      if (role && others.length === 0) {
        spoken.set(item, [alone(id, role, labelOf(item), segment)]);
        continue;
      }
      // Together with others one is known only if one was before, is named, or is on the bill by that name.
      const names = item.who.flatMap((one): readonly string[] => {
        const role = roleOf(one);
        if (!role) return [readable(one)];
        const [latest] = (called.get(one) ?? []).slice(-1);
        if (latest) return [latest.name];
        const isKnown = isPrinted(role.name, item.cue) || onBill(role.name) !== undefined;
        return isKnown ? [alone(one, role, role.name, segment)] : [];
      });
      spoken.set(item, names.length > 0 || labelOf(item) === '' ? names : [readable(labelOf(item))]);
    }
  });

  // Who was whom on the bill is told at the end.
  const borne = new Set([...called.values()].flat().map(({ name }) => name));
  for (const [id, name] of bill) {
    const known = called.get(id);
    if (known && !borne.has(name)) called.set(id, [{ name }, ...known]);
  }

  const free = (who: string) => spelling.of(who) ?? readable(who);
  return {
    billed,
    ofSpeech: (speech) => {
      const names = spoken.get(speech) ?? speech.who.map(free);
      return [...new Set(names.filter((name) => name !== ''))];
    },
    of: (id) => called.get(id) ?? [],
    isGroup: (name) => groups.has(key(name)),
  };
}

/** Finds the one name on the bill that a label means: the same words, or the only one that is alike. */
function billedLike(billed: readonly string[]): (label: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (label: string) => {
    const words = nameWords(label).join(' ');
    const exact = billed.find((name) => nameWords(name).join(' ') === words);
    if (exact !== undefined) return exact;
    const alike = billed.filter((name) => areAlike(name, label));
    return alike.length === 1 ? alike[0] : undefined;
  };
  return (label) => {
    if (!known.has(label)) known.set(label, find(label));
    return known.get(label);
  };
}

function idOf({ id, name }: Role): string {
  return id ?? name;
}

/** A printed name without the stop after it and directions that follow a comma. */
function labelOf({ cue }: Speech): string {
  return cue.replace(/[,(:].*$/s, '').replace(/^[\s.]+|[\s.;]+$/g, '');
}

/** A name in capitals is written as names are; others are left as they stand. */
export function readable(name: string): string {
  const own = name.replace(/\s+/g, ' ').trim();
  if (own !== own.toUpperCase() || own === own.toLowerCase()) return own;
  return own.toLowerCase().replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (letter) => letter.toUpperCase());
}
