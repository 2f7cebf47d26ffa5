import type { Span } from '../../base/index.js';
import { plain } from '../../language/index.js';
import {
  type ClaimOf,
  type EntityId,
  identities,
  kindOf,
  presence,
  type Slice,
  type Words,
} from '../../story/index.js';
import { usualName } from '../essay/telling/people.js';
import { canBe } from '../who/gender.js';
import { sliceWords, typesetText } from '../words/typesetting.js';

/**
 * What somebody says or has in mind, as it can be read without the sentence that says so: "Toby will write" of "Toby promises Judith
 * that he will write". A pronoun stays where it may mean somebody whom the sentence does not name.
 */
export function matterWords(slice: Slice, claim: ClaimOf<'mind' | 'tell'>): Words {
  const { words } = claim.sense.content;
  const text = plain(words);
  const subject = /^(he|she)(?= )/i.exec(text);
  if (subject) {
    const pronoun = pronounOf(subject[0]);
    const who = isPromise(claim, text) ? teller(slice, claim, pronoun) : onlyOne(slice, claim, pronoun);
    return who === undefined ? words : withName(slice, words, { from: 0, to: subject[0].length }, who, '');
  }
  const [lead = '', before = '', owner = ''] = /^([^,;:]+? (?:is|was|are|were) )(his|her)(?= \p{L})/u.exec(text) ?? [];
  if (lead === '' || claim.sense.kind !== 'tell') return words;
  const who = teller(slice, claim, pronounOf(owner));
  const others = named(slice, claim).filter((id) => id !== who && canBe(slice, id, pronounOf(owner)));
  const span = { from: before.length, to: lead.length };
  return who === undefined || others.length > 0 ? words : withName(slice, words, span, who, '’s');
}

function pronounOf(word: string): 'he' | 'she' {
  return /^h(?:e|is)$/i.test(word) ? 'he' : 'she';
}

/** What is promised is what one will do oneself; whoever is to be or to get something may be the other. */
function isPromise({ sense }: ClaimOf<'mind' | 'tell'>, text: string): boolean {
  return (
    sense.verb === 'promises' &&
    /^\p{L}+ (?:will|would|shall)\b(?! (?:(?:not|never) )?(?:be|get|have|receive|inherit)\b)/u.test(text)
  );
}

/** Who says it, where that is one and the pronoun can be theirs. */
function teller(slice: Slice, { sense }: ClaimOf<'mind' | 'tell'>, pronoun: 'he' | 'she'): EntityId | undefined {
  const [who] = sense.who;
  if (who?.entity === undefined || sense.who.length > 1 || !canBe(slice, who.entity, pronoun)) return undefined;
  return identities(slice)(who.entity);
}

/** The one whom the pronoun can mean, of all whom the sentence names and all who are or may be there. */
function onlyOne(slice: Slice, claim: ClaimOf<'mind' | 'tell'>, pronoun: 'he' | 'she'): EntityId | undefined {
  const same = identities(slice);
  const there = claim.scene === null ? [] : presence(slice, claim.scene).map(({ entity }) => same(entity));
  const own = named(slice, claim);
  const can = [...new Set([...own, ...there])].filter(
    (id) => kindOf(slice, id) === 'person' && canBe(slice, id, pronoun),
  );
  const [one] = can;
  return can.length === 1 && own.some((id) => id === one) ? one : undefined;
}

/** Whom a sentence names: who says it or has it in mind, whoever hears it, and whom it is of. */
function named(slice: Slice, { sense }: ClaimOf<'mind' | 'tell'>): readonly EntityId[] {
  const same = identities(slice);
  const parties = [...sense.who, ...(sense.kind === 'tell' ? sense.hearers : [])].flatMap(({ entity }) => entity ?? []);
  const content = sense.content.words.flatMap(({ entity }) => entity ?? []);
  return [...new Set([...parties, ...content].map((id) => same(id)))].filter((id) => kindOf(slice, id) === 'person');
}

function withName(slice: Slice, words: Words, { from, to }: Span, who: EntityId, end: string): Words {
  return [
    ...sliceWords(words, 0, from),
    { text: typesetText(usualName(slice, who)), entity: who },
    ...(end === '' ? [] : [{ text: end }]),
    ...sliceWords(words, to, Number.POSITIVE_INFINITY),
  ];
}
