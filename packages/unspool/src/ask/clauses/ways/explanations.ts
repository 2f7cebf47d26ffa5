import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { placesOf } from '../../stated/cover.js';
import type { Item } from '../../stated/items.js';
import { readingsOf } from '../../stated/question/question-readings.js';
import { type Stated, sentencesWith } from '../../stated/stated-sentences.js';
import type { Clause } from '../grammar/clause.js';
import { type Match, parsedSoFar } from '../matches.js';
import { tellsItem } from '../roles.js';
import { matchOf } from './way-matches.js';

/** How somebody explains something, or with which excuse they do it: what they say where that is told. */
export function explanationsOf(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  const found = readingsOf(slice, question, words).flatMap((asked): readonly Match[] => {
    const who = asked.items.find(({ as, isPerson, isOwner }) => as === 'subject' && isPerson && !isOwner);
    const { head, verb } = asked;
    if (!who || !verb || asked.isPassive || asked.modal !== undefined || !isOfExplaining(asked)) return [];
    // "What excuse does Ann use to close the school?": that she closes it is told.
    const matter = asked.items.filter((item) => item !== who && item !== head && !(item === verb && !isDeed(asked)));
    const things = matter.filter(({ as }) => as !== 'scene');
    if (things.length === 0) return [];
    return [
      ...sentencesWith(
        slice,
        things.flatMap(({ keys }) => [...keys]),
      ),
    ].flatMap((sentence) =>
      things.every((item) => placesOf(slice, sentence, item).length > 0) ? saidIn(slice, sentence, who) : [],
    );
  });
  // Of several things that somebody says beside it none surely explains it.
  return new Set(found.map(({ sentence }) => sentence)).size === 1 ? found.slice(0, 1) : [];
}

function isOfExplaining(asked: Asked): boolean {
  const { wants, head, verb, stranded } = asked;
  const bases = basesOf(verb?.word ?? '');
  if (wants === 'means') return bases.some((base) => /^(?:explain|justify|excuse)$/.test(base)) || isAccounting(asked);
  return wants === 'thing' && stranded === undefined && head !== undefined && reasons.has(head.word);
}

function isAccounting({ verb }: Asked): boolean {
  return verb !== undefined && /^account/.test(verb.word);
}

const reasons: ReadonlySet<string> = new Set(['excuse', 'pretext', 'explanation', 'reason']);

/** Whether the verb says what is done with the excuse, and not that it is given. */
function isDeed({ wants, verb }: Asked): boolean {
  return (
    wants === 'thing' &&
    !basesOf(verb?.word ?? '').some((base) => /^(?:give|use|offer|make|have|find|invent)$/.test(base))
  );
}

/** What somebody says behind "that" in a sentence. */
function saidIn(slice: Slice, sentence: Stated, who: Item): readonly Match[] {
  const parsed = parsedSoFar(sentence);
  return parsed.clauses.flatMap((clause): readonly Match[] => {
    const isSaying = basesOf(sentence.tokens[clause.verb.main]?.text ?? '').some((base) => saying.has(base));
    if (!isSaying || clause.standing !== 'so' || !opensContent(sentence, clause)) return [];
    const told = clause.subject.map((noun) => tellsItem(slice, sentence, noun, who)).find((one) => one !== undefined);
    return told ? [matchOf(sentence, parsed, clause, told.needsBefore)] : [];
  });
}

const saying: ReadonlySet<string> = new Set('say explain tell claim answer reply pretend insist swear'.split(' '));

function opensContent({ tokens }: Stated, { content, verb }: Clause): boolean {
  return content !== undefined || tokens[verb.to]?.text === 'that';
}
