import {
  isKinNoun,
  type Line,
  namesOf,
  passageLine,
  profile,
  profiles,
  say,
  sceneSummaries,
  toldLine,
} from '../../../explain/index.js';
import { plain, stem, stemsOf, tokens } from '../../../language/index.js';
import { type Claim, type EntityId, hasEnded, identities, type Slice } from '../../../story/index.js';
import { stressing } from '../../question/reworded.js';
import { type Kinship, kinships } from '../../told/kinships.js';
import { isKnownAs } from '../../told/whom/gender.js';
import { isNamedForDeed } from '../../told/words/agent-nouns.js';
import { answered, eachOnce, linesOfClaims } from '../claim-lines.js';
import { calledKin } from './called-kin.js';
import { kinBeside, kinTold } from './kin-sentences.js';
import { spouseByName } from './spouse-answer.js';

/** Who somebody's brother or wife is: by relations, and by how people are introduced. */
export function kinAnswer(slice: Slice, who: EntityId, role: readonly string[]): readonly Line[] {
  if (role.length === 0) return [];
  const id = identities(slice)(who);
  const plainRole = role.filter((word) => !stressing.includes(word));
  if (plainRole.length > 0 && plainRole.length < role.length) return realAnswer(slice, who, plainRole);
  const known = namedAnswer(slice, kinOf(slice, id, role));
  if (known.length > 0) return known;
  const beside = besideAnswer(slice, id, role);
  if (beside.length > 0) return beside;
  const called = calledAnswer(slice, id, role);
  if (called.length > 0) return called;
  const spouse =
    role.length === 1 && /^(?:wife|husband|spouse|married)$/.test(role[0] ?? '') ? spouseByName(slice, who) : [];
  if (spouse.length > 0) return spouse;
  const told = kinTold(slice, who, role);
  const noun = role.at(-1) ?? '';
  // A murderer among those whom she meets is not "Ada's murderer".
  return told.length > 0 || isKinNoun(noun) || isNamedForDeed(noun) ? told : describedBeside(slice, id, role);
}

/** The same by sentences that name both: "Ada's elder brother, Ben". What one who asks wants to know is the noun alone. */
function besideAnswer(slice: Slice, id: EntityId, role: readonly string[]): readonly Line[] {
  const [noun, ...more] = role;
  if (noun === undefined || more.length > 0) return [];
  const wanted = stem(noun);
  const [own, other] = [alike.get(wanted) ?? [], turned.get(wanted) ?? []];
  const isOne = (stems: readonly string[], told: string) => stems.includes(stem(told));
  const nouns = kinNouns.filter((one) => isOne([wanted, ...own, ...other], one));
  const found = kinBeside(slice, nouns).flatMap((fact) => {
    if (fact.to === id && isOne([wanted, ...own], fact.noun)) return [{ id: fact.of, told: fact.told }];
    const isTurned = fact.of === id && isOne(other, fact.noun) && isOfSex(slice, fact.to, [wanted]);
    return isTurned ? [{ id: fact.to, told: fact.told }] : [];
  });
  const ids = [...new Set(found.map(({ id: one }) => one))];
  return answered(slice, namesOf(slice, ids), eachOnce(found.map(({ told }) => toldLine(slice, told))).slice(0, 2));
}

/** The same by what they call each other in a play: likely, as whom they speak to is. */
function calledAnswer(slice: Slice, id: EntityId, role: readonly string[]): readonly Line[] {
  const [noun, ...more] = role;
  if (noun === undefined || more.length > 0) return [];
  const wanted = stem(noun);
  const own = [wanted, ...(alike.get(wanted) ?? [])];
  const other = turned.get(wanted) ?? [];
  const found = calledKin(slice).flatMap((fact) => {
    if (fact.to === id && own.includes(stem(fact.noun))) return [{ id: fact.of, passage: fact.passage }];
    const isTurned = fact.of === id && other.includes(stem(fact.noun)) && isOfSex(slice, fact.to, [wanted]);
    return isTurned ? [{ id: fact.to, passage: fact.passage }] : [];
  });
  const ids = [...new Set(found.map(({ id: one }) => one))];
  const grounds = eachOnce(found.map(({ passage }) => passageLine(slice, passage))).slice(0, mostCalled);
  const [first, ...rest] = answered(slice, [...say('likely '), ...namesOf(slice, ids)], grounds);
  return first ? [{ ...first, certainty: 'likely' }, ...rest] : [];
}

const mostCalled = 3;

const kinNouns =
  'mother father wife husband son daughter brother sister uncle aunt niece nephew cousin grandmother grandfather stepmother stepfather twin child'.split(
    ' ',
  );

/** Who somebody's real father is: of several, the one who is so by birth; until the end, another may be taken for the only one. */
function realAnswer(slice: Slice, who: EntityId, role: readonly string[]): readonly Line[] {
  const found = kinOf(slice, identities(slice)(who), role).filter(({ ids }) => ids.length > 0);
  const born = found.filter(({ claim }) => /\b(?:by birth|biological|natural|real|true)\b/i.test(plain(claim.words)));
  if (born.length > 0) return namedAnswer(slice, born);
  const isOne = new Set(found.flatMap(({ ids }) => ids)).size <= 1;
  return isOne && hasEnded(slice) ? kinAnswer(slice, who, role) : [];
}

/** Those who are a brother or a wife to somebody, by relations and introductions, each with what says so. */
function kinOf(slice: Slice, id: EntityId, role: readonly string[]): readonly Kin[] {
  const wanted = stemsOf(role);
  const own = kinships(slice).filter((fact) => fact.to.includes(id) && isRole(fact, wanted));
  const turned = kinships(slice).filter((fact) => fact.of.includes(id) && isTurned(fact, wanted));
  return [
    ...own.map(({ of, claim }) => ({ ids: of.filter((one) => one !== id), claim })),
    ...turned.map(({ to, claim }) => ({ ids: to.filter((one) => isOfSex(slice, one, wanted)), claim })),
  ];
}

type Kin = { readonly ids: readonly EntityId[]; readonly claim: Claim };

/** Whether one is the brother or the wife of the other: yes where that is told, of either of them. */
export function isKinAnswer(slice: Slice, one: EntityId, other: EntityId, role: readonly string[]): readonly Line[] {
  const same = identities(slice);
  if (!isKinNoun(role.at(-1) ?? '')) return [];
  const found = kinOf(slice, same(other), role).filter(({ ids }) => ids.includes(same(one)));
  return answered(
    slice,
    say('yes'),
    found.length > 0
      ? linesOfClaims(
          slice,
          found.map(({ claim }) => claim),
        )
      : [],
  );
}

/** "Ada's singing teacher": the only one whose description ends so, where both are in a scene. */
function describedBeside(slice: Slice, who: EntityId, role: readonly string[]): readonly Line[] {
  const wanted = role.join(' ');
  const found = profiles(slice).filter(({ id, kind, about }) => {
    if (kind !== 'person' || id === who) return false;
    return about.some(({ words }) => {
      const [head = ''] = plain(words).split(/[,;.]| (?:of|who|with|from|at|in|on|whose|whom|to|and|for) /);
      return !/['’]s? /.test(head) && ` ${tokens(head).join(' ')}`.endsWith(` ${wanted}`);
    });
  });
  const [only, ...others] = found;
  if (!only || others.length > 0 || wanted === '') return [];
  const own = new Set(profile(slice, who).scenes);
  const isBeside = sceneSummaries(slice).some(
    ({ id, present }) => own.has(id) && present.some((one) => one.id === only.id && one.how === undefined),
  );
  return isBeside ? answered(slice, namesOf(slice, [only.id]), only.about) : [];
}

/** Whether somebody has a brother or a wife: yes, and who it is. */
export function hasKinAnswer(slice: Slice, who: EntityId, role: readonly string[]): readonly Line[] {
  const [first, ...grounds] = kinAnswer(slice, who, role);
  return first ? answered(slice, [...say('yes: '), ...first.words], grounds) : [];
}

/** Whose brother or wife somebody is. */
export function whoseAnswer(slice: Slice, who: EntityId, role: readonly string[]): readonly Line[] {
  const wanted = stemsOf(role);
  if (wanted.length === 0) return [];
  const id = identities(slice)(who);
  const own = kinships(slice).filter((fact) => fact.of.includes(id) && isRole(fact, wanted));
  const turned = kinships(slice).filter((fact) => fact.to.includes(id) && isTurned(fact, wanted));
  return namedAnswer(slice, [
    ...own.map(({ to, claim }) => ({ ids: to.filter((one) => one !== id), claim })),
    ...turned.map(({ of, claim }) => ({ ids: of, claim })),
  ]);
}

function namedAnswer(slice: Slice, found: readonly Kin[]): readonly Line[] {
  const sure = found.filter(({ ids }) => ids.length > 0);
  const ids = [...new Set(sure.flatMap(({ ids }) => ids))];
  const claims = sure.map(({ claim }) => claim);
  return answered(slice, namesOf(slice, ids), linesOfClaims(slice, claims));
}

/** The noun is the last that is asked for, and all else that is asked stands with it: "elder sister". */
function isRole({ role }: Kinship, wanted: readonly string[]): boolean {
  const [noun = '', ...more] = [...wanted].reverse();
  return (
    (role.includes(noun) || (alike.get(noun) ?? []).some((own) => role.includes(own))) &&
    more.every((one) => role.includes(one))
  );
}

function isTurned({ role }: Kinship, wanted: readonly string[]): boolean {
  const [noun = '', ...more] = wanted;
  return more.length === 0 && (turned.get(noun) ?? []).some((own) => role.includes(own));
}

/** A sister's brother is one only where it is told that "he" is meant. */
function isOfSex(slice: Slice, id: EntityId, [noun = '']: readonly string[]): boolean {
  const pronoun = sexes.get(noun);
  return pronoun === undefined || isKnownAs(slice, id, pronoun);
}

const sexes: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...['brother', 'father', 'dad', 'son'].map((noun) => [stem(noun), 'he'] as const),
  ...['sister', 'mother', 'mum', 'mom', 'daughter'].map((noun) => [stem(noun), 'she'] as const),
]);

const both = (text: string, each: string) =>
  text.split('|').map((row): readonly [string, readonly string[]] => {
    const [noun = '', ...others] = row.split(each);
    return [stem(noun), (others[0] ?? '').split(' ').map(stem)];
  });

/** What is asked with one word and told with another. */
const alike: ReadonlyMap<string, readonly string[]> = new Map(
  both(
    'spouse=wife husband married|husband=spouse married|wife=spouse married|child=son daughter|kid=son daughter child|parent=mother father|' +
      'sibling=brother sister twin|neighbor=neighbour|neighbour=neighbor|boss=employer chief|employer=boss|employee=servant|' +
      'lover=mistress girlfriend boyfriend|mistress=lover|girlfriend=mistress lover|boyfriend=lover|dad=father|mum=mother|mom=mother|' +
      'married=wife husband spouse|friend=friends',
    '=',
  ),
);

/** What somebody is to whoever is something to them. */
const turned: ReadonlyMap<string, readonly string[]> = new Map(
  both(
    'brother=sister brother twin sibling|sister=sister brother twin sibling|father=son daughter child|dad=son daughter child|' +
      'mother=son daughter child|mum=son daughter child|mom=son daughter child|son=mother father parent|daughter=mother father parent|' +
      'husband=wife|wife=husband|spouse=wife husband spouse|married=wife husband spouse|parent=son daughter child|child=mother father parent|' +
      'sibling=brother sister sibling twin|twin=twin|friend=friend|neighbour=neighbour neighbor|neighbor=neighbour neighbor|' +
      'cousin=cousin|colleague=colleague|partner=partner|classmate=classmate|enemy=enemy|rival=rival|master=apprentice servant|' +
      'apprentice=master|teacher=pupil student|pupil=teacher|student=teacher|employer=employee servant|boss=employee|' +
      'lover=lover mistress|mistress=lover',
    '=',
  ),
);
