import { type Line, namesOf, say, toldLine } from '../../explain/index.js';
import { plain, tokens } from '../../language/index.js';
import { frameOf, type Slice } from '../../story/index.js';
import { answered, eachOnce } from '../answers/claim-lines.js';
import { refutedLines } from '../answers/deed-answer.js';
import { isToldOtherwise } from '../circumstances/told-otherwise.js';
import type { Query } from '../question/query.js';
import type { Asked } from './asked.js';
import { clauseFits } from './clause-fits.js';
import { type Fit, fitsIn } from './fits.js';
import type { Item } from './items.js';
import { isLight, lacksThing, looseFit } from './loose.js';
import { readingsOf, waysOfKilling, withoutBeside } from './question/question-readings.js';
import { sceneWords } from './scene-words.js';
import { sentencesHaving } from './sentences-having.js';
import { type Stated, sentencesWith, withNext } from './stated-sentences.js';
import { type Found, tellsWanted } from './wanted/wanted.js';
import { whatFollowed } from './wanted/what-followed.js';

/**
 * What the told sentences state of a question that nothing else answers: those that tell of all that it names, as it names it,
 * and besides tell what it wants to know. None where none does, or where too many do.
 */
export function statedAnswer(slice: Slice, question: string, { words }: Query): readonly Line[] {
  const readings = readingsOf(slice, question, words).filter((asked) => !lacksThing(asked, words));
  for (const asked of readings) {
    const lines = answerTo(slice, asked);
    if (lines.length > 0) return lines;
    const found = clauseFits(
      slice,
      sentencesFor(slice, asked).filter((sentence) => !isToldOtherwise(slice, asked, sentence)),
      asked,
    );
    if (found.length > 0 && found.length <= mostSentences)
      return linesOf(
        slice,
        asked,
        found.map((fit) => ({ fit, told: {} })),
      );
  }
  for (const asked of readings) {
    const ways = waysOfKilling(asked);
    const isTold = ways.length > 0 && sentencesFor(slice, asked).some((one) => fitsIn(slice, one, asked).length > 0);
    const lines = isTold ? ways.flatMap((way) => answerTo(slice, way, () => true)) : besides(slice, asked);
    if (lines.length === 1) return lines;
    const followed = whatFollowed(slice, asked);
    if (followed.length > 0) return followed;
  }
  return [];
}

/**
 * Where one sentence alone tells all but before or after what it was, that says it: unless its scene tells of that too, and so on
 * the other side of it.
 */
function besides(slice: Slice, asked: Asked): readonly Line[] {
  const bare = withoutBeside(asked);
  if (!bare || (bare.verb && (isLight(bare.verb) || speaking.has(bare.verb.word)))) return [];
  const left = asked.items.filter((item) => !bare.items.includes(item) && !item.bearers);
  const isApart = ({ told: { claim } }: Stated) =>
    claim.scene === null || !left.some(({ keys }) => hasAny(sceneWords(slice, claim.scene as string), keys));
  const named = asked.items.filter((item) => !bare.items.includes(item) && item.bearers);
  const isKnown = named.every((item) => bare.items.some((own) => own.bearers && areTogether(slice, item, own)));
  return isKnown ? answerTo(slice, bare, isApart) : [];
}

/** Whether a sentence names both, or they are the same. */
function areTogether(slice: Slice, one: Item, other: Item): boolean {
  const others = sentencesWith(slice, other.keys);
  return [...sentencesWith(slice, one.keys)].some((sentence) => others.has(sentence));
}

function hasAny(known: ReadonlySet<string>, keys: ReadonlySet<string>): boolean {
  return [...keys].some((key) => known.has(key));
}

/** People say much before and after anything. */
const speaking: ReadonlySet<string> = new Set(
  'say says said tell tells told ask asks asked see saw think thought confess confessed admit admitted write wrote mention mentioned'.split(
    ' ',
  ),
);

/** `isApt`: one sentence alone of these must tell it, and not loosely. */
function answerTo(slice: Slice, asked: Asked, isApt?: (sentence: Stated) => boolean): readonly Line[] {
  if (asked.wants === 'yesno' && asked.verb && asked.items.length < 3) return [];
  const isAlone = asked.items.length < 2 && asked.stranded === undefined && asked.wants !== 'words';
  const isWho = asked.wants === 'person' && asked.gap === 'subject' && asked.verb && !isLight(asked.verb);
  if (isAlone && (asked.verb || !alone.has(asked.wants)) && !isWho) return [];
  const sentences = sentencesFor(slice, asked).filter((sentence) => isApt?.(sentence) ?? true);
  const telling = (fits: (sentence: Stated) => readonly Fit[]) =>
    sentences.flatMap((sentence) =>
      (isToldOtherwise(slice, asked, sentence) ? [] : fits(sentence)).flatMap((fit) => {
        const told = isClear(asked, fit) ? tellsWanted(slice, asked, fit) : undefined;
        return told ? [{ fit, told }] : [];
      }),
    );
  const strict = telling((sentence) => fitsIn(slice, sentence, asked));
  const found =
    strict.length > 0 || isApt || isAlone
      ? strict
      : telling((sentence) => {
          const fit = looseFit(slice, sentence, asked);
          return fit ? [fit] : [];
        });
  const best =
    found.filter(({ fit }) => fit.standing !== 'said').length > 0
      ? found.filter(({ fit }) => fit.standing !== 'said')
      : found;
  const each = best.filter(({ fit }, at) => best.findIndex((other) => other.fit.sentence === fit.sentence) === at);
  const most = strict.length === 0 || isApt || isAlone || isBare(asked) ? 1 : mostSentences;
  return each.length === 0 || each.length > most ? [] : linesOf(slice, asked, each);
}

/** What one thing alone is asked for with. */
const alone: ReadonlySet<Asked['wants']> = new Set([
  'age',
  'amount',
  'place',
  'fate',
  'job',
  'name',
  'measure',
  'thing',
] as const);

/** Of what is told loosely, or of which little is asked, the sentence itself must tell all. */
function isClear(asked: Asked, { isLoose, needsBefore, isSure }: Fit): boolean {
  if (isLoose) return asked.wants === 'person' || !needsBefore || isSure;
  return isSure || !needsBefore || !isBare(asked);
}

/** Names and a verb are much to ask with only where one sentence has all. */
function isBare({ items, verb, wants }: Asked): boolean {
  return wants !== 'person' && items.every((item) => item === verb || item.bearers);
}

const mostSentences = 3;

/** The sentences that may tell of it: those with the word of it that is in the fewest. */
function sentencesFor(slice: Slice, { items, verb, wants }: Asked): readonly Stated[] {
  const having = (item: Item) => sentencesHaving(slice, item);
  if (verb && !isLight(verb)) return withAnother([...having(verb)], items, verb, having);
  const isApart = ({ as, by }: Item) => as === 'scene' || (wants === 'name' && by !== undefined);
  const rarest = items
    .filter((item) => !item.bearers && !item.isModifier && !isApart(item) && item !== verb)
    .map(having);
  const named = items.filter(({ bearers }) => bearers).map(having);
  const [least] = [...(rarest.length > 0 ? rarest : named)].sort((a, b) => a.size - b.size);
  const found = [...(least ?? []), ...(verb ? withAnother([...having(verb)], items, verb, having) : [])];
  return [...withNext(slice, found)];
}

/** The sentence, and the one before it where that must be read with it and its line does not begin with that already. */
function linesOfFit(slice: Slice, { sentence, needsBefore }: Fit): readonly Line[] {
  const line = toldLine(slice, sentence.told);
  const before = needsBefore ? sentence.before?.told : undefined;
  if (
    !before ||
    tokens(plain(line.words))
      .join(' ')
      .includes(tokens(plain(before.words)).join(' '))
  )
    return [line];
  return [toldLine(slice, before), line];
}

/** Those with a verb that have besides it, or before it, another word that must be told; most verbs are in many. */
function withAnother(
  found: readonly Stated[],
  items: readonly Item[],
  verb: Item,
  having: (item: Item) => ReadonlySet<Stated>,
): readonly Stated[] {
  const needed = items.filter(
    (item) => item !== verb && !item.bearers && item.as !== 'scene' && !item.isModifier && item.as !== 'adjunct',
  );
  if (found.length < many || needed.length === 0) return found;
  const sets = needed.map(having);
  const isTold = (sentence: Stated | undefined) => sentence !== undefined && sets.some((set) => set.has(sentence));
  return found.filter((sentence) => isTold(sentence) || isTold(sentence.before));
}

const many = 20;

function linesOf(
  slice: Slice,
  { wants }: Asked,
  found: readonly { readonly fit: Fit; readonly told: Found }[],
): readonly Line[] {
  const lines = eachOnce(
    found.flatMap(({ fit, told }) => linesOfFit(slice, told.needsBefore ? { ...fit, needsBefore: true } : fit)),
  );
  // What somebody says and what turned out otherwise is no answer without that.
  const against = found
    .filter(({ fit }) => fit.standing === 'said')
    .flatMap(({ fit }) => refutedLines(slice, fit.sentence.told.claim));
  if (against.length > 0) return eachOnce([...against, ...lines]);
  const isAccount = found.some(({ fit }) => frameOf(slice, fit.sentence.told.claim).way === 'told');
  if (isAccount) return lines;
  const people = [...new Set(found.flatMap(({ told }) => told.people ?? []))];
  if (people.length > 0 && found.every(({ told }) => told.people))
    return answered(slice, namesOf(slice, people), lines);
  if (wants === 'yesno') {
    const denied = found.map(({ fit }) => fit.standing === 'denied');
    if (denied.includes(true) && denied.includes(false)) return lines;
    return answered(slice, say(denied[0] ? 'no' : 'yes'), lines);
  }
  return lines;
}
