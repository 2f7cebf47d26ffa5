import type { Gender, NovelName, NovelPerson, PersonId, Place } from '../stretch.js';

/** Someone in a novel, as far as it has been read. */
export type Someone = {
  /** Below 0 until the stretch in which they are met is told. */
  id: PersonId;
  readonly order: number;
  /** Whether anything is told of them. */
  isUsed: boolean;
  kind: NovelPerson['kind'];
  given?: string | undefined;
  surname?: string | undefined;
  /** A name of one word that may be either. */
  single?: string | undefined;
  readonly titles: Set<string>;
  readonly names: Map<string, KnownName>;
  /** From a title or a noun, which is sure. */
  gender?: Gender | undefined;
  /** What pronouns say. */
  female: number;
  male: number;
  /** Whose evidence that is. */
  pronounAt?: Place;
  toldGender?: Gender | undefined;
  /** The paragraph of the novel in which they were last named. */
  last: number;
  count: number;
  /** How often the narrator names them. */
  narrated: number;
  /** How often a tag says that they speak, by name. */
  spoken: number;
  /** Another who is the same. */
  into?: Someone;
  readonly isNew: number;
  readonly evidence: Place;
};

export type KnownName = { readonly name: string; readonly kind: NovelName['kind']; count: number };

export function same(someone: Someone): Someone {
  let at = someone;
  while (at.into) at = at.into;
  return at;
}

/** The gender that the text so far tells; none where it does not say, or says both. */
export function genderOf({ gender, female, male }: Someone): Gender | undefined {
  if (gender) return gender;
  if (female >= 1.5 && female >= 2.5 * male) return 'female';
  if (male >= 1.5 && male >= 2.5 * female) return 'male';
  return undefined;
}

/** The same where a single pronoun is enough. */
export function leaningOf(someone: Someone): Gender | undefined {
  const { female, male } = someone;
  return genderOf(someone) ?? (female > male * 1.5 ? 'female' : male > female * 1.5 ? 'male' : undefined);
}
