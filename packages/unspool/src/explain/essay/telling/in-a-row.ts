import { plain } from '../../../language/index.js';
import { type EntityId, identities, kindOf, type SceneId, type Slice, type Words } from '../../../story/index.js';
import { canBe } from '../../who/gender.js';
import { capital, say } from '../../words/typesetting.js';
import { pointingAt } from './dateline.js';
import { pronounOf, withNames } from './people.js';
import type { Told } from './told.js';
import { isBare } from './turn-times.js';

/**
 * The sentences of a scene as they stand in a row: a line goes on with a pronoun for whom the sentence before it speaks of, what is
 * pointed at is named, and so is who comes behind words without a verb.
 */
export function inARow(slice: Slice, scene: SceneId, told: readonly Told[]): readonly Told[] {
  let before: Words | undefined;
  return told.map((one, at) => {
    const isBehindBare = at === 1 && before !== undefined && isBare(before);
    const own = isBehindBare ? (withNames(slice, scene, one.words) ?? one.words) : one.words;
    const words = one.isLine && before ? withPronouns(slice, own, before) : pointingAt(slice, scene, own);
    before = one.words;
    return { ...one, words };
  });
}

/** A line with "he" and "her" for whom the sentence before it names, where nobody else in it can be meant. */
function withPronouns(slice: Slice, words: Words, before: Words): Words {
  const same = identities(slice);
  const peopleIn = (all: Words): readonly EntityId[] =>
    [...new Set(all.flatMap(({ entity, quote }) => (entity === undefined || quote ? [] : [same(entity)])))].filter(
      (id) => kindOf(slice, id) === 'person',
    );
  const [who, next, ...rest] = words;
  const named = peopleIn(before);
  const one = who?.entity === undefined ? undefined : same(who.entity);
  const pronoun = one === undefined || !named.includes(one) ? undefined : pronounOf(slice, one);
  const others = named.filter((id) => id !== one);
  if (!who || !next || pronoun === undefined || /^[’']|^ (?:and|is|was) /.test(next.text)) return words;
  if (/[“”]/.test(plain(before)) || others.some((id) => canBe(slice, id, pronoun))) return words;
  // Whoever goes by it before that name is another: "He tells nobody what Carl asked of him."
  const first = before.findIndex(({ entity }) => entity !== undefined && same(entity) === one);
  if (forms[pronoun].test(plain(before.slice(0, first)))) return words;
  return [...capital(say(pronoun)), next, ...addressed(slice, rest, others)];
}

const forms = { he: /\b(?:he|him|his)\b/i, she: /\b(?:she|hers?)\b/i } as const;

/** "He tells her", where she was named right before, and nobody else who can be "her" was. */
function addressed(slice: Slice, [whom, ...rest]: Words, others: readonly EntityId[]): Words {
  if (whom === undefined) return rest;
  const own = [whom, ...rest];
  const [only, ...more] = others;
  const isWhom = whom.entity !== undefined && identities(slice)(whom.entity) === only && more.length === 0;
  const pronoun = isWhom && only !== undefined ? pronounOf(slice, only) : undefined;
  if (pronoun === undefined || !/^(?: that |: )/.test(rest[0]?.text ?? '')) return own;
  return [...say(pronoun === 'he' ? 'him' : 'her'), ...rest];
}
