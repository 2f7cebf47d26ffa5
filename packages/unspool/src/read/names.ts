import { key } from '../base/index.js';
import { areAlike, isPrinted } from './likeness.js';
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
 * Under an id whose printed name plainly changes, or is another than the one in the list, another person speaks, as far as
 * one can know before the end; without a list, or where nothing is printed over a
 * speech, the header's name must do.
 */
export function namesOf(source: Source, spelling: Spelling): Names {
  const roles = new Map<string, Role>();
  for (const role of source.cast) if (!roles.has(idOf(role))) roles.set(idOf(role), role);
  // In TEI whoever is in no list has an id, too, and a name is printed over it.
  const roleOf = (id: string): Pick<Role, 'name' | 'group'> | undefined =>
    roles.get(id) ?? (source.format === 'tei' ? { name: id.replaceAll('_', ' ') } : undefined);
  const called = new Map<string, Named[]>();
  const groups = new Set(source.cast.flatMap(({ group, name }) => (group ? [key(readable(name))] : [])));
  const billed: string[] = [];
  for (const [id, { name, billed: printed, group }] of roles) {
    if (printed === undefined) continue;
    // Without a header, what a person is called is known from speeches only.
    const own = readable(source.format === 'tei' && isPrinted(name, printed) ? name : printed);
    if (group) groups.add(key(own));
    billed.push(own);
    called.set(id, [{ name: own }]);
  }

  /** The name of one who speaks alone under a label. */
  const alone = (id: string, role: Pick<Role, 'name' | 'group'>, label: string, segment: number): string => {
    const known = called.get(id) ?? [];
    const [latest] = known.slice(-1);
    if (label === '' && latest) return latest.name;
    const same = known.findIndex(({ name }) => areAlike(name, label));
    if (same >= 0) {
      const { name, segment: before } = known[same] as Named;
      if (before === undefined) known[same] = { name, segment };
      return name;
    }
    const name = readable(label === '' || isPrinted(role.name, label) ? role.name : label);
    if (role.group) groups.add(key(name));
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
      // Together with others one is known only if one was before, or is named.
      const names = item.who.flatMap((one): readonly string[] => {
        const role = roleOf(one);
        if (!role) return [readable(one)];
        const [latest] = (called.get(one) ?? []).slice(-1);
        if (latest) return [latest.name];
        return isPrinted(role.name, item.cue) ? [alone(one, role, role.name, segment)] : [];
      });
      spoken.set(item, names.length > 0 || labelOf(item) === '' ? names : [readable(labelOf(item))]);
    }
  });

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
