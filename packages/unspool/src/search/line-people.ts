import { addAll } from '../base/lists.js';
import type { Line } from '../explain/index.js';
import { plain, sentences } from '../language/index.js';
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
  for (const { from, to } of sentences(text)) {
    const who = sayings.flatMap((one) => (one.at >= from && one.at < to ? one.who : []));
    if (who.length > 0) turns.push({ who, from: turns.length === 0 ? 0 : from });
  }
  return turns.map(({ who, from }, index) => ({ who, text: text.slice(from, turns[index + 1]?.from) }));
}

/** What stands between the names of those who say something together. */
const between = /^(?:,|,? and)? ?$/;
const saying =
  /^ (?:\p{L}+ly )?(?:(?:says?|said|tells?|told|asks?|asked|answers?|answered|repl(?:y|ies|ied)|promises?|promised|sings?|sang|calls?|called|shouts?|shouted|whispers?|whispered|cr(?:y|ies|ied)|writes?|wrote|scrawl(?:s|ed)|scribble[sd]?|mutter(?:s|ed)|add(?:s|ed)) ?(?![\p{L}])|lie[sd]? to )/u;
