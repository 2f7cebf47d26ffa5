import { isKinNoun, type Line, namesOf, profile, say, sentence, typesetText } from '../../../explain/index.js';
import { plain, stem, stemsOf, tokens } from '../../../language/index.js';
import { type Claim, type EntityId, identities, ofKind, type Slice } from '../../../story/index.js';
import { type Deed, deedsOf } from '../../told/deeds.js';
import { kinships } from '../../told/kinships.js';
import { isOwner } from '../../told/stretch.js';
import { adverbs, determiners, negations, prepositions } from '../../told/words/clause-words.js';
import { answered, eachOnce, linesOfClaims, standing } from '../claim-lines.js';
import { deedLines, fallenAnswer } from '../deed-answer.js';
import { kinSentences } from './kin-sentences.js';

/** How two stand to each other: all that says what one is to the other. */
export function relatedAnswer(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
  const same = identities(slice);
  const claims = standing(slice).flatMap(({ claim, sense }): readonly Claim[] => {
    if (sense.kind === 'relation') {
      const all = [...sense.of, ...sense.to].map(same);
      return all.includes(same(one)) && all.includes(same(other)) ? [claim] : [];
    }
    if (sense.kind !== 'introduce') return [];
    const [of, by] = same(sense.entity) === same(one) ? [one, other] : [other, one];
    const isOf =
      same(sense.entity) === same(of) &&
      (sense.description ?? []).some(({ entity }) => entity !== undefined && same(entity) === same(by));
    return isOf ? [claim] : [];
  });
  return eachOnce([...linesOfClaims(slice, claims), ...kinSentences(slice, one, other)]);
}

/** Whether two people are kin: yes only where it is told how. */
export function isRelatedAnswer(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
  const same = identities(slice);
  const own = kinships(slice).filter(
    ({ of, to, noun }) =>
      isKinNoun(noun) &&
      ((of.includes(same(one)) && to.includes(same(other))) || (of.includes(same(other)) && to.includes(same(one)))),
  );
  return answered(
    slice,
    say('yes'),
    linesOfClaims(
      slice,
      own.map(({ claim }) => claim),
    ),
  );
}

/** Whether somebody is something: yes or no only where that is said. */
export function isSoAnswer(slice: Slice, who: EntityId, what: readonly string[]): readonly Line[] {
  const wanted = stemsOf(what).map((stem) => [stem, ...(alike.get(stem) ?? [])]);
  if (wanted.length === 0) return [];
  const id = identities(slice)(who);
  const said = deedsOf(slice, 'be').filter((deed) => deed.doers.includes(id) && isSaidToBe(deed, wanted));
  const so = said.filter(({ clause }) => clause.standing === 'so');
  const denied = said.filter(({ clause }) => clause.standing === 'denied');
  const own = profile(slice, id).about.filter(({ words }) => isDescribed(plain(words), wanted));
  if (so.length + own.length > 0) return answered(slice, say('yes'), [...deedLines(slice, so), ...own]);
  if (denied.length > 0) return answered(slice, say('no'), deedLines(slice, denied));
  const fallen = fallenAnswer(slice, ['be'], (deed) => deed.doers.includes(id) && isSaidToBe(deed, wanted));
  if (fallen.length > 0 || !prepositions.has(what[1] ?? '')) return fallen;
  // "Is he cured of his cough?": of what he is cured says the sentence.
  const [first] = wanted;
  const alikes = deedsOf(slice, 'be').filter(
    (deed) =>
      deed.doers.includes(id) && deed.clause.standing === 'so' && first !== undefined && isSaidToBe(deed, [first]),
  );
  return deedLines(slice, alikes);
}

/** Of each word that is asked for all that will do. */
type Wanted = readonly (readonly string[])[];

/** Whether a description begins with these words, or its first noun with what describes it has them: "a newspaper publisher". */
function isDescribed(text: string, wanted: Wanted): boolean {
  const [head = ''] = text.split(/[,;.]| (?:of|who|with|from|at|in|on|whose|whom|to|and) /);
  const own = stemsOf(tokens(head));
  const isIn = wanted.every((alike) => alike.some((one) => own.includes(one)));
  const isHead = wanted.at(-1)?.includes(own.at(-1) ?? '') === true && !/['’]s? /.test(head);
  return wanted.every((alike, at) => alike.includes(own[at] ?? '')) || (isIn && isHead);
}

/** Whether what somebody is said to be begins with these words, and is theirs: not "the thief's friend". */
function isSaidToBe({ tokens, clause }: Deed, wanted: Wanted): boolean {
  let at = clause.rest.from;
  let next = 0;
  for (; at < clause.rest.to && next < wanted.length; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (wanted[next]?.includes(stem(text))) next += 1;
    else if (!functionWords.some((set) => set.has(text))) return false;
  }
  return next === wanted.length && !isOwner(tokens, at);
}

/** What may stand between the words of what somebody is; a negation is told apart before. */
const functionWords: readonly ReadonlySet<string>[] = [determiners, adverbs, prepositions, negations];

/** Nouns by which people are called the same, a row a trade or a trait. */
const alike: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'cop policeman policewoman police detective officer constable|doctor physician surgeon|lawyer attorney solicitor barrister|' +
    'reporter journalist|killer murderer|thief burglar robber|writer author novelist|drunk drunkard alcoholic|mad insane crazy|' +
    'rich wealthy|singer soprano|teacher schoolmaster schoolteacher|priest vicar clergyman pastor|soldier officer|detective investigator'
  )
    .split('|')
    .flatMap((row) => {
      const stems = row.split(' ').map(stem);
      return stems.map((one) => [one, stems] as const);
    }),
);

/** Who plays somebody. */
export function performerAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const same = identities(slice);
  const own = ofKind(slice, 'introduce').filter(
    ({ sense }) => same(sense.entity) === same(who) && sense.performer !== undefined,
  );
  const names = [...new Set(own.map(({ sense }) => typesetText(sense.performer ?? '')))];
  return names.length === 0 ? [] : [{ words: sentence(say(names.join(', '))), scenes: [] }];
}

/** Whom somebody plays. */
export function roleAnswer(slice: Slice, performer: readonly string[]): readonly Line[] {
  const wanted = performer.join(' ');
  const same = identities(slice);
  const own = ofKind(slice, 'introduce').filter(
    ({ sense }) => (sense.performer ?? '').toLowerCase().replaceAll('-', '') === wanted,
  );
  const ids = [...new Set(own.map(({ sense }) => same(sense.entity)))];
  return ids.length === 0 ? [] : [{ words: sentence(namesOf(slice, ids)), scenes: [] }];
}

/** All parts and who plays them. */
export function performersAnswer(slice: Slice): readonly Line[] {
  const own = ofKind(slice, 'introduce').filter(({ sense }) => sense.performer !== undefined);
  return eachOnce(
    own.map(({ sense }) => ({
      words: sentence([
        ...say(`${typesetText(sense.performer ?? '')} as `),
        ...namesOf(slice, [identities(slice)(sense.entity)]),
      ]),
      scenes: [],
    })),
  );
}
