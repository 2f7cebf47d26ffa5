import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { tellsOf } from '../../stated/cover.js';
import { isPerson, sentencesWith } from '../../stated/stated-sentences.js';
import { isOwner } from '../../told/stretch.js';
import { isKnownAs } from '../../told/whom/gender.js';
import { type Match, parsedSoFar } from '../matches.js';
import { rolesOf, tellsItem } from '../roles.js';

/** Whose child somebody is who has no line of their own: "Tom is Ann's son" tells who Tom's mother is. */
export function parentsOf(slice: Slice, { wants, verb, items }: Asked): readonly Match[] {
  const [child, ...others] = items.filter(({ isOwner: owns }) => owns);
  const parent = items.find(({ isOwner: owns, isModifier }) => !owns && !isModifier);
  const sex = parent && pronouns.get(parent.word);
  const more = items.filter((item) => item !== child && item !== parent);
  if (wants !== 'person' || verb || !child || others.length > 0 || sex === undefined || more.length > 0) return [];
  const sentences = sentencesWith(slice, child.keys);
  return [...sentences].flatMap((sentence) => {
    const { tokens } = sentence;
    const parsed = parsedSoFar(sentence);
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      const [kin, ...rest] = clause.objects;
      if (
        !clause.verb.isBe ||
        clause.standing !== 'so' ||
        !kin ||
        rest.length > 0 ||
        !children.has(tokens[kin.head]?.text ?? '')
      )
        return [];
      const isOfChild = clause.subject.some(
        (noun) => tellsItem(slice, sentence, noun, child) || tellsOf(tokens, noun.head, child),
      );
      const at = kin.head - 2;
      const id = tokens[at]?.entity;
      const isParent = at === kin.from && isOwner(tokens, at + 1) && isPerson(slice, id) && isKnownAs(slice, id, sex);
      if (!isOfChild || !isParent) return [];
      const gap = [{ kind: 'noun' as const, from: at, to: at + 1, head: at }];
      return [{ sentence, parsed, clause, roles: rolesOf(clause, () => false), gap, isSure: true, needsBefore: false }];
    });
  });
}

const pronouns: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ['mother', 'she'],
  ['father', 'he'],
]);
const children: ReadonlySet<string> = new Set(['son', 'daughter', 'child']);
