import { leastOf } from '../../../base/lists.js';
import { isTrade } from '../../../explain/index.js';
import type { Token } from '../../told/token.js';
import { be, determiners, negations } from '../../told/words/clause-words.js';
import type { Asked } from '../asked.js';
import { tellsOf } from '../cover.js';
import type { Fit } from '../fits.js';

/** "Ada is a clerk", "Ada, a clerk": who is asked for, and what they are said to be, with nothing but that between them. */
export function isLinked({ items }: Asked, { sentence, taken, standing }: Fit): boolean {
  const { tokens, isIntroduction } = sentence;
  const subject = items.find(({ bearers, isOwner }) => bearers !== undefined && !isOwner);
  const traits = items.filter(({ isModifier }) => isModifier);
  const places = [...taken].filter((at) => !traits.some((item) => tellsOf(tokens, at, item))).sort((a, b) => a - b);
  const [first, second, ...more] = places;
  if (first === undefined || second === undefined || more.length > 0 || !subject) return false;
  if (tokens[first]?.isQuoted || tokens[second]?.isQuoted) return false;
  const between = tokens.slice(first + 1, second);
  const isFree = between.every(
    ({ text, entity, isMark }) =>
      entity === undefined && (!isMark || (isIntroduction && text === ',')) && !breaking.has(text),
  );
  const isOne = tellsOf(tokens, first, subject) || tokens[first]?.entity === undefined;
  const isDenied = between.some(({ text }) => negations.has(text) || text.endsWith("n't"));
  if (!isFree || !isOne || between.length > longestLink || (isDenied && standing !== 'denied')) return false;
  if (isIntroduction) return first === 0 && between[0]?.text === ',';
  const at = between.findIndex(
    ({ text }) => be.has(text) || text === 'turns' || text === 'turned' || text === 'becomes' || text === 'became',
  );
  return (
    at === 0 ||
    (at > 0 && tokens[first]?.entity === undefined && between.slice(0, at).every(({ text }) => determiners.has(text)))
  );
}

const longestLink = 6;
const breaking: ReadonlySet<string> = new Set(
  'and but or who which that when while because with at by from as like if'.split(' '),
);

/** "His name is …", "… called …", "… named …" right beside what is asked for. */
export function tellsName({ items }: Asked, { sentence: { tokens }, taken }: Fit): boolean {
  const own = items.filter(({ isOwner }) => !isOwner);
  return [...taken].some((at) => {
    if (own.length > 0 && !own.some((item) => tellsOf(tokens, at, item))) return false;
    const behind = tokens.slice(at + 1, at + 4);
    const called = behind.findIndex(({ text }) => text === 'called' || text === 'named');
    if (called >= 0 && behind.slice(0, called).every(({ text }) => be.has(text) || text === ',' || text === 'who'))
      return true;
    return isNameIs(tokens, at) || givesName(tokens);
  });
}

/** "He gives his name as …", "under the name of …", "calls himself …". */
export function givesName(tokens: readonly Token[]): boolean {
  const said = tokens.map(({ text, isQuoted }) => (isQuoted ? '' : text)).join(' ');
  return /\b(?:gives?|gave|giving) (?:his|her|their) name as \S|\bunder the name (?:of )?\S|\bcall(?:s|ed|ing) (?:himself|herself|themselves) \S/.test(
    said,
  );
}

/** "the name of the boat is …", "Ada's name is …", "his name is …". */
function isNameIs(tokens: readonly Token[], at: number): boolean {
  const name = tokens.findIndex(({ text }, place) => text === 'name' && be.has(tokens[place + 1]?.text ?? ''));
  return name >= 0 && Math.abs(name - at) <= 3;
}

/** What somebody works as: "a clerk", "works as a clerk", "used to be a clerk". */
export function tellsJob({ sentence: { tokens, isIntroduction }, taken, isLoose }: Fit): boolean {
  if (isLoose) return false;
  const first = leastOf(taken);
  for (let at = first + 1; at < Math.min(tokens.length, first + 12); at += 1) {
    const { text, isMark } = tokens[at] as Token;
    if (isMark && !(isIntroduction && text === ',')) return false;
    if (isIntroduction && /^(?:who|whose|whom|of|for|from|to|by)$/.test(text)) return false;
    if (!isTrade(text)) continue;
    const before = tokens.slice(first + 1, at).map((token) => token.text);
    return isIntroduction || before.some((word) => be.has(word) || /^(?:as|become|becomes|became)$/.test(word));
  }
  return false;
}
