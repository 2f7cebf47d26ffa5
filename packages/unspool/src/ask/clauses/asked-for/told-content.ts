import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { placesOf, tellsOf } from '../../stated/cover.js';
import type { Item } from '../../stated/items.js';
import { type Stated, sentencesWith, withNext } from '../../stated/stated-sentences.js';
import type { Clause } from '../grammar/clause.js';
import { type Match, parsedSoFar } from '../matches.js';
import { placeOf } from '../places.js';
import { rolesOf, tellsItem } from '../roles.js';
import { isSomebody } from '../somebody.js';

/** What somebody says, writes or thinks, where it is told behind "that": "tells Ben that it is late". */
export function toldContents(slice: Slice, asked: Asked): readonly Match[] {
  const { wants, gap, verb, items, stranded, modal } = asked;
  const who = items.find(({ as, isOwner, isModifier }) => as === 'subject' && !isOwner && !isModifier);
  const kind = verb && kindOf(asked, verb);
  if (wants !== 'thing' || gap !== 'object' || stranded !== undefined || modal !== undefined || !who || !kind)
    return [];
  const near = withNext(slice, sentencesWith(slice, [...who.keys, ...whomKeys(items)]));
  const found = [...near].flatMap((sentence) => matchesIn(slice, sentence, asked, who, kind));
  // Of all that one tells another only one thing can be the lie.
  return kind === 'telling' && found.length > 1 ? [] : found;
}

type Kind = 'verb' | 'telling';

/** Whether it asks for what the verb itself says, or for a lie or an excuse that somebody tells or gives. */
function kindOf({ head }: Asked, verb: Item): Kind | undefined {
  const bases = basesOf(verb.word);
  if (!head) return bases.some((base) => saying.has(base)) ? 'verb' : undefined;
  return stories.has(head.word) && bases.some((base) => giving.has(base)) ? 'telling' : undefined;
}

const saying: ReadonlySet<string> = new Set(
  (
    'say tell write promise swear vow admit confess explain warn claim answer reply announce decide learn discover find notice realise realize believe think ' +
    'suspect dream threaten suggest declare state report conclude mention remark assert insist predict boast complain whisper shout note record hear'
  ).split(' '),
);
const stories: ReadonlySet<string> = new Set(
  'lie excuse reason explanation story pretext news warning answer'.split(' '),
);
const giving: ReadonlySet<string> = new Set('tell give make use offer invent have'.split(' '));
const tellings: ReadonlySet<string> = new Set('tell say explain answer claim reply write announce'.split(' '));

function whomKeys(items: readonly Item[]): readonly string[] {
  return items.filter(({ as, isPerson }) => as === 'object' && isPerson).flatMap(({ keys }) => [...keys]);
}

function matchesIn(slice: Slice, sentence: Stated, asked: Asked, who: Item, kind: Kind): readonly Match[] {
  const { tokens } = sentence;
  const parsed = parsedSoFar(sentence);
  return parsed.clauses.flatMap((clause): readonly Match[] => {
    const { verb, standing, content } = clause;
    if (content === undefined || standing !== 'so' || !isTold(tokens, clause, asked, kind)) return [];
    const roles = rolesOf(clause, (noun) => isSomebody(slice, tokens, noun));
    const own = clause.subject.map((noun) => tellsItem(slice, sentence, noun, who)).find((one) => one);
    const told = own ?? placeOf(slice, sentence, parsed, clause, roles, asked, who);
    if (!told?.isSure) return [];
    let needsBefore = told.needsBefore;
    for (const item of asked.items) {
      if (item === who || item === asked.verb) continue;
      const inside = placesOf(slice, sentence, item).some(({ at }) => at > verb.to);
      const place = placeOf(slice, sentence, parsed, clause, roles, asked, item);
      const isMatter = kind === 'telling' ? item.by === 'for' || item.by === 'at' : item.by === 'about';
      if (!place && !(inside && isMatter)) return [];
      needsBefore ||= place?.needsBefore === true;
    }
    return [{ sentence, clause, parsed, roles, gap: [], isSure: true, needsBefore }];
  });
}

function isTold(tokens: Stated['tokens'], { verb }: Clause, asked: Asked, kind: Kind): boolean {
  if (kind === 'verb') return asked.verb !== undefined && tellsOf(tokens, verb.main, asked.verb);
  return basesOf(tokens[verb.main]?.text ?? '').some((base) => tellings.has(base));
}
