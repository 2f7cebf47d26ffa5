import { plain } from '../../../language/index.js';
import {
  type ClaimOf,
  type EntityId,
  indexOf,
  kindOf,
  ofKind,
  perSlice,
  type SceneId,
  type Slice,
  type Words,
} from '../../../story/index.js';
import { canBe, isKnownAs } from '../../who/gender.js';
import { say, sliceWords, typeset, typesetText } from '../../words/typesetting.js';
import { countInWords } from '../essay-voice.js';
import { withoutDenied } from './denied.js';
import { usualName } from './people.js';

export type Introduction = ClaimOf<'introduce'>;

/** The first thing said of everybody who has a name. */
export const introductions = perSlice((slice): ReadonlyMap<EntityId, Introduction> => {
  const found = new Map<EntityId, Introduction>();
  for (const claim of ofKind(slice, 'introduce')) {
    const { entity, as, description, performer } = claim.sense;
    const isSomebody = as === 'person' || as === 'group';
    const says = (description?.length ?? 0) > 0 || performer !== undefined;
    if (isSomebody && says && !found.has(entity)) found.set(entity, claim);
  }
  return found;
});

/**
 * What the notes say of whom they introduce, as it stands behind a name. What they say of two together, "Ann, and Ben, two
 * clerks", stands only behind both names: `before` is the text up to the second.
 */
export function description(
  slice: Slice,
  { entity, description: own }: Introduction['sense'],
  before = '',
): Words | undefined {
  if (own === undefined || own.length === 0) return undefined;
  const words = withAge(withoutBirth(typeset(slice, own)));
  if (words.length === 0) return undefined;
  const [lead, other] = own;
  if (!/^,? ?and $/.test(lead?.text ?? '') || !other?.strong) return withoutDenied(slice, entity, ofWhom(words));
  const [shared] = /^,? ?and [^,]*, /.exec(plain(words)) ?? [];
  return shared !== undefined && before.endsWith(`${other.text} and `)
    ? sliceWords(words, shared.length, plain(words).length)
    : undefined;
}

/** "born 1908, a baker": when somebody was born is for whoever counts. */
function withoutBirth(words: Words): Words {
  const [birth = ''] = /^born (?:in )?[^,]*\d{4}(?:, |$)/.exec(plain(words)) ?? [];
  return birth === '' ? words : sliceWords(words, birth.length, plain(words).length);
}

/** "78, who owns the mill" as "who is seventy-eight and owns the mill", "16, Bo’s daughter" as "Bo’s sixteen-year-old daughter". */
function withAge(words: Words): Words {
  const text = plain(words);
  const [lead = '', age = ''] = /^(?:aged )?(\d{1,2}), (?=\S)/.exec(text) ?? [];
  if (lead === '') return words;
  const rest = sliceWords(words, lead.length, text.length);
  const [who = ''] = /^who (?=\p{Ll})/u.exec(plain(rest)) ?? [];
  const own = sliceWords(rest, who.length, plain(rest).length);
  if (who !== '') return [...say(`who is ${countInWords(age)} and `), ...own];
  const [owner = ''] = /^(?:his|her|their|\p{Lu}[\p{L} ]*[’']s) /u.exec(plain(rest)) ?? [];
  // Of a smith it is enough that they are one.
  if (owner === '') return rest;
  return [
    ...sliceWords(rest, 0, owner.length),
    ...say(`${countInWords(age)}-year-old `),
    ...sliceWords(rest, owner.length, plain(rest).length),
  ];
}

/** "her brother" as "Ida’s brother", "their son" as "Magnus’s son": where only one, or one couple, can be meant who is `known`. */
export function whose(slice: Slice, entity: EntityId, words: Words, known: ReadonlySet<EntityId>): Words {
  const [, pronoun] = /^(his|her|their) /.exec(plain(words)) ?? [];
  if (pronoun === undefined) return words;
  const owner = pronoun === 'their' ? ofCouple(slice, entity, known) : soleOwner(slice, entity, pronoun, known);
  if (owner === undefined) return words;
  const rest = sliceWords(words, pronoun.length, plain(words).length);
  return [{ text: typesetText(usualName(slice, owner)), entity: owner }, ...say('’s'), ...rest];
}

function soleOwner(
  slice: Slice,
  entity: EntityId,
  pronoun: string,
  known: ReadonlySet<EntityId>,
): EntityId | undefined {
  const ids = [...introductions(slice).keys()];
  const as = pronoun === 'his' ? 'he' : 'she';
  const [owner, ...others] = ids.slice(0, ids.indexOf(entity)).filter((id) => canBe(slice, id, as));
  const isSure = owner !== undefined && others.length === 0 && known.has(owner) && isKnownAs(slice, owner, as);
  return isSure ? owner : undefined;
}

/** Of a couple whose children stand right behind it in the notes, the one who is known. */
function ofCouple(slice: Slice, entity: EntityId, known: ReadonlySet<EntityId>): EntityId | undefined {
  const all = [...introductions(slice)];
  let at = all.findIndex(([id]) => id === entity) - 1;
  while (at > 0 && /^their /.test(plain(all[at]?.[1].sense.description ?? []))) at -= 1;
  const [spouse, introduction] = all[at] ?? [];
  const said = introduction ? (introduction.sense.description ?? []) : [];
  if (spouse === undefined || !/^(?:(?:the|his|her) )?(?:wife|husband)\b/.test(plain(said))) return undefined;
  const partner = said.find(({ entity: one }) => one !== undefined)?.entity ?? all[at - 1]?.[0];
  return [partner, spouse].find((id) => id !== undefined && known.has(id));
}

/** "daughter of Joni, a student" as "Joni’s daughter, a student". */
function ofWhom(words: Words): Words {
  const [lead, who, next, ...rest] = words;
  const [, kin] = kinOf.exec(lead?.text ?? '') ?? [];
  if (kin === undefined || who?.entity === undefined || (next && !next.text.startsWith(','))) return words;
  return [who, { text: `’s ${kin}` }, ...(next ? [next, ...rest] : [])];
}

const kinOf =
  /^(?:the )?((?:(?:elder|eldest|younger|youngest|only|late|former|teenage|grown-up|blonde) )?(?:wife|husband|widow|widower|son|daughter|mother|father|sister|brother|aunt|uncle|nephew|niece|cousin|neighbour|apprentice|friend|housekeeper|lawyer|nurse|secretary)) of $/;

/** A line that says what one person is to another, in a scene: "Giles is the husband of Beatrice". */
export function isKinship({
  sense,
}: {
  readonly sense: ClaimOf<'relation'>['sense'] | { readonly kind: string };
}): boolean {
  if (sense.kind !== 'relation') return false;
  const { verb, of, to } = sense as ClaimOf<'relation'>['sense'];
  return verb === 'is' && of.length === 1 && to.length === 1;
}

/** What such lines of a scene say of whom, as it stands behind a name: "Beatrice’s husband". */
export function kinIn(slice: Slice, scene: SceneId): ReadonlyMap<EntityId, Words> {
  const found = new Map<EntityId, Words>();
  for (const claim of indexOf(slice).inScene.get(scene) ?? []) {
    if (claim.sense.kind !== 'relation' || !isKinship(claim) || claim.certainty !== undefined) continue;
    const [[one], [other]] = [claim.sense.of, claim.sense.to];
    if (one === undefined || other === undefined || kindOf(slice, other) !== 'person' || found.has(one)) continue;
    found.set(one, [
      { text: typesetText(usualName(slice, other)), entity: other },
      ...say(`’s ${claim.sense.role.replace(/^(?:the|an?) /, '')}`),
    ]);
  }
  return found;
}
