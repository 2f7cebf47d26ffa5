import { beforeFirst } from '../../base/ends.js';
import type { Span } from '../../base/index.js';
import { type ActVerb, plain, type Run, type Sentence, type Suffered, verbs } from '../../language/index.js';
import type { Party, Sense, Words } from '../story.js';
import { known, type NameScope, partiesOf, partyOf, speakers } from './parties.js';

type ActSentence = Exclude<Extract<Sentence, { verb: ActVerb }>, Suffered>;

/** "Anna kills Ben with a knife". Null where it is done to nothing that the verb demands. */
export function act(
  { verb, subject, object, way }: ActSentence,
  at: (span: Span) => readonly Run[],
  hearing: NameScope,
): Sense | null {
  const who = speakers(at(subject), hearing);
  const rest = way ? { way: plain(at(way)).trim() } : {};
  if (!object) return known(who) ? { kind: 'act', verb, who, ...rest } : null;
  // "the man in the car" may be a name, and "the knife and leaves" begins with one.
  const whole = partyOf(plain(at({ from: object.from, to: way?.to ?? object.to })), hearing);
  if (whole.entity !== undefined) return { kind: 'act', verb, who, what: [whole] };
  const words = plain(at(object));
  const all = partiesOf(words, hearing);
  const { moves, object: demanded } = verbs[verb];
  if (moves === 'toSomebody' && !known(all)) {
    const given = receivedIn(hearing.words(at(object)));
    if (given && known(who)) return { kind: 'act', verb, who, what: [given.thing], way: `to ${given.by}` };
    if (given === null) return null;
  }
  const what = known(all) ? all : [partyOf(beforeFirst(words, /,| and | but | who | that /), hearing)];
  if (known(what)) return { kind: 'act', verb, who, what, ...rest };
  return demanded === 'any' && known(who) ? { kind: 'act', verb, who, what: all, ...rest } : null;
}

/** "Anna is killed by Ben". Null where it is no such act: "Anna is taken by surprise". */
export function suffered(
  { verb, subject, rest, head, way, by }: Suffered,
  at: (span: Span) => readonly Run[],
  hearing: NameScope,
): Sense | null {
  const { object, moves } = verbs[verb];
  const text = (span: Span | undefined) => (span ? plain(at(span)).trim() : '');
  const agents = (span: Span | undefined) => {
    const listed = partiesOf(text(span), hearing);
    const first = known(listed) ? listed : partiesOf(beforeFirst(text(span), /,| and | but /), hearing);
    return first.filter(({ entity }) => entity !== undefined && !hearing.isPlace(entity));
  };
  const agent = by?.find((span) => agents(span).length > 0);
  const who = agents(agent);
  const after = agent && by?.[0] && agent.to < by[0].to ? { from: agent.to, to: by[0].to } : undefined;
  if (who.length === 0 && object !== 'any') return null;
  const named = speakers(at(subject), hearing);
  if (!known(named) && !(object === 'any' && who.length > 0 && /^(?:the|an?) /i.test(text(subject)))) return null;
  const what = known(named) ? named : [partyOf(text(subject), hearing)];
  const given = text(head);
  const ways = who.length === 0 ? [text(rest)] : [text(way), text(after)];
  const rests = (all: readonly string[]) => {
    const said = all.filter((one) => one !== '').join(' ');
    return said === '' ? {} : { way: said };
  };
  if (given === '' || object === 'any')
    return { kind: 'act', verb, who, what, ...rests(who.length === 0 ? ways : [given, ...ways]) };
  // "Ben is given the key by Ada"
  const thing = partyOf(given, hearing);
  if (moves !== 'toSomebody' || thing.entity === undefined) return null;
  return {
    kind: 'act',
    verb,
    who,
    what: [thing],
    ...rests([`to ${what.map(({ words }) => words).join(' and ')}`, ...ways]),
  };
}

/**
 * "Anna the letter", "Anna and Ben the letter": the last name is what is given, those before it are to whom. Null: it
 * cannot be told which is which. Undefined: there is no more than one name before what follows.
 */
function receivedIn(words: Words): { readonly by: string; readonly thing: Party } | null | undefined {
  const at = words.flatMap(({ entity }, index) => (entity === undefined ? [] : [index]));
  const gap = (index: number) =>
    words
      .slice((at[index - 1] as number) + 1, at[index])
      .map(({ text }) => text)
      .join('');
  const lists = (index: number) => /^(?:,|,? and) (?:the |an? )?$/i.test(gap(index));
  let last = 1;
  while (last < at.length && lists(last)) last += 1;
  const thing = words[at[last] ?? -1];
  if (thing?.entity === undefined) return last > 1 ? null : undefined;
  if (!/^ (?:\S+ )?$/.test(gap(last))) return last > 1 ? null : undefined;
  const by = words
    .slice(at[0], (at[last - 1] as number) + 1)
    .map(({ text }) => text)
    .join('');
  return { by, thing: { words: thing.text, entity: thing.entity } };
}
