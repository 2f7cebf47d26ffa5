import { addAll } from '../base/lists.js';
import type { Line } from '../explain/index.js';
import { plain } from '../language/index.js';
import type { EntityId } from '../story/index.js';
import type { Names } from './searched-names.js';

/** Who is named in a line, and who says something in it. */
export type LinePeople = {
  readonly named: ReadonlySet<EntityId>;
  readonly speaking: ReadonlySet<EntityId>;
  /** Empty where no more than one turn is told. */
  readonly turns: readonly Turn[];
};

/** The sentences in which some say something, up to those in which others do. */
export type Turn = { readonly who: readonly EntityId[]; readonly text: string };

/** Who is named in a line, and who says something in it: as a play has it, or in words before a word of saying. */
export function peopleIn({ words, speaker = 0, voices = [] }: Line, names: Names): LinePeople {
  const named = new Set<EntityId>();
  const speaking = new Set<EntityId>(voices.map(({ id }) => id));
  const sayings: Saying[] = [];
  let together: EntityId[] = [];
  let at = 0;
  for (const { text, entity, quote } of words) {
    if (at < speaker && entity !== undefined) for (const id of names.meant(entity, text)) speaking.add(id);
    if (entity === undefined && !quote && together.length > 0 && saying.test(text)) {
      for (const id of together) speaking.add(id);
      sayings.push({ at, who: together });
    }
    at += text.length;
    if (entity !== undefined) {
      const meant = names.meant(entity, text);
      for (const id of meant) named.add(id);
      addAll(together, meant);
    } else if (quote || !between.test(text)) together = [];
  }
  const isProse = speaker === 0 && voices.length === 0;
  return { named, speaking, turns: isProse && sayings.length > 1 ? turnsIn(plain(words), sayings) : [] };
}

/** Where it is said that some say something. */
type Saying = { readonly at: number; readonly who: readonly EntityId[] };

/** What stands before the first saying belongs to it, as a quotation before its speaker does. */
function turnsIn(text: string, sayings: readonly Saying[]): readonly Turn[] {
  const turns: { who: readonly EntityId[]; from: number }[] = [];
  const starts = startsIn(text);
  let next = 0;
  for (const [index, from] of starts.entries()) {
    const to = starts[index + 1] ?? text.length;
    const first = next;
    while ((sayings[next]?.at ?? to) < to) next += 1;
    if (next > first)
      turns.push({ who: sayings.slice(first, next).flatMap(({ who }) => who), from: turns.length === 0 ? 0 : from });
  }
  return turns.map(({ who, from }, index) => ({ who, text: text.slice(from, turns[index + 1]?.from) }));
}

/**
 * Where sentences begin that no quotation holds. The page searches, too: so it goes by marks and the few titles, and not by the
 * tables of a language, which are a third of what a page would have to load.
 */
function startsIn(text: string): readonly number[] {
  const starts = [0];
  const quotations = [...text.matchAll(quotation)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }));
  let next = 0;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const at = index + mark.length;
    while ((quotations[next]?.to ?? at) < at) next += 1;
    const isQuoted = (quotations[next]?.from ?? at) < index;
    if (!isQuoted && !title.test(text.slice(Math.max(0, index - 4), index + 1))) starts.push(at);
  }
  return starts;
}

/** One that nobody closes holds nothing. */
const quotation = /“[^“”]*”/gu;
const marks = /[.!?…]["”’»)]{0,4}\s{1,4}(?=["“‘«(]{0,3}\p{Lu})/gu;
const title = /(?:^|[^\p{L}])(?:Mrs?|Dr|St|Ms|\p{Lu})\.$/u;

/** What stands between the names of those who say something together. */
const between = /^(?:,|,? and)? ?$/;
const saying =
  /^ (?:\p{L}+ly )?(?:(?:says?|said|tells?|told|asks?|asked|answers?|answered|repl(?:y|ies|ied)|promises?|promised|sings?|sang|calls?|called|shouts?|shouted|whispers?|whispered|cr(?:y|ies|ied)|writes?|wrote|scrawl(?:s|ed)|scribble[sd]?|mutter(?:s|ed)|add(?:s|ed)) ?(?![\p{L}])|lie[sd]? to )/u;
