import { withoutEnds } from '../../base/ends.js';
import { plain, whenIn } from '../../language/index.js';
import { type Claim, indexOf, perSlice, type Scene, type SceneId, type Slice } from '../../story/index.js';

/** Who writes or tells a chapter by its head: "Dr. Seward’s Diary", "Contributed by Miss Clack". */
export type Teller = {
  readonly name: string;
  /** The words of the head. */
  readonly head: string;
  /** The scene that it stands over. */
  readonly scene: SceneId;
};

/** Whether somebody writes to somebody else, who is not there: the words are the writer’s, whoever is named beside them. */
export function isLetter({ head }: Teller): boolean {
  return letter.test(head);
}

const letter = /^(?:letters?|telegrams?|notes?|cables?)(?!\p{L})/iu;

/** Whose diary, letter or narrative a scene is, by its own head or by the last one in its chapter; undefined where none says so. */
export function tellerOf(slice: Slice, scene: SceneId): Teller | undefined {
  return tellers(slice).get(scene);
}

const tellers = perSlice((slice): ReadonlyMap<SceneId, Teller> => {
  const found = new Map<SceneId, Teller>();
  let before: { readonly title: string; readonly teller: Teller } | undefined;
  for (const scene of slice.scenes) {
    const own = headOf(slice, scene);
    const teller = own ?? (before && goesOn(before.title, scene.title) ? before.teller : undefined);
    before = teller && { title: scene.title, teller };
    if (teller) found.set(scene.id, teller);
  }
  return found;
});

/** What stands over a scene: the words on the page, else its title. */
function headOf(slice: Slice, { id, title }: Scene): Teller | undefined {
  const captions = (indexOf(slice).inScene.get(id) ?? []).filter((claim: Claim) => claim.sense.kind === 'caption');
  for (const head of [...captions.map(({ words }) => plain(words)), ...endsOf(title)]) {
    const name = nameIn(head);
    if (name !== undefined) return { name, head: withoutEnds(head, /[\s.]/), scene: id };
  }
  return undefined;
}

/** A title, and what it is without its first parts, as far as that is no longer than a head. */
function endsOf(title: string): readonly string[] {
  const from = Math.max(0, title.length - longest);
  const parts = title.slice(from).split(', ');
  // Where the title is longer, its first part here is torn.
  return parts.map((_, at) => parts.slice(at).join(', ')).slice(from > 0 ? 1 : 0);
}

/** Who a head says that it is by. */
function nameIn(head: string): string | undefined {
  if (head.length > longest) return undefined;
  for (const pattern of heads) {
    const [, own] = pattern.exec(head.trim()) ?? [];
    const name = own && withoutEnds(own.split(/[;,(]|—/)[0] as string, /[\s.“”"]/);
    if (name && isName(name)) return name;
  }
  return undefined;
}

/** Whether it is the name of one, and not "Ada’s death" or "News of Ada". */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 5 || /^(?:The|A|An) |['’]s?(?: |$)/.test(text) || isTime(text.toLowerCase())) return false;
  return words.every((word, at) => /^\p{Lu}/u.test(word) || (at > 0 && particles.test(word)));
}

/** "Today’s Report", "Monday’s Letter": a month alone may be somebody's name. */
function isTime(text: string): boolean {
  if (/^(?:to-?day|yesterday|to-?morrow|to-?night)$/.test(text)) return true;
  const [when] = whenIn(text) ?? [];
  if (!when || when.relation === 'clock') return false;
  return when.date?.yearly === undefined || when.date.yearly.day !== undefined;
}

const particles = /^(?:and|&|de|du|des|da|di|von|van|der|den|la|le|el|bin|ibn|d['’].*|the)$/;

const longest = 120;

const ofOne = 'diary|journal|memorandum|narrative|letter|log|statement|confession|testimony|deposition|notes|memoirs?';
const writing = `${ofOne}|account|story|report`;

/** Where a name stands in heads of diaries, letters and narratives. */
const heads: readonly RegExp[] = [
  /^(?:letter|telegram|note|cable)s?(?: \([^()]{1,30}\))?(?: from|,) (.{2,60}?) to /iu,
  new RegExp(
    `(?:^|[,;:—] ?)([^,;:—]{2,60}?)[’']s? (?:(?:own|phonograph|private|last) )?(?:${writing})(?![\\p{L}’'])`,
    'iu',
  ),
  new RegExp(`^(?:extract(?:s|ed)? from )?(?:the )?(?:${writing}) (?:by|(?:kept|left) by) (.{2,60})$`, 'iu'),
  // The story of somebody is about them, whoever tells it.
  new RegExp(`^(?:extract(?:s|ed)? from )?(?:the )?(?:${ofOne}) of (.{2,60})$`, 'iu'),
  /(?:^| )(?:contributed|resumed|continued|related|told|narrated|written|kept|left|taken up) by (.{2,100})$/iu,
];

/** Whether a title is one of the same chapter, which has no head of its own: "VI, 18 June" behind "VI, Dr. Holt’s Diary, 5 June". */
function goesOn(before: string, title: string): boolean {
  const [own, last] = [partsOf(title), partsOf(before)];
  if (own.length < 2) return false;
  const shared = own.slice(0, -1);
  return shared.every((part, at) => part === last[at]) && last.length > shared.length - (own.length === 2 ? 1 : 0);
}

/** The parts of a title, without what a chapter is called beside its number. */
function partsOf(title: string): readonly string[] {
  return title.split(', ').map((part) => (part.split(':')[0] as string).trim());
}
