/** Where a thing was asked for: now, first of all, or before what a sentence says. */
export type When = 'now' | 'first' | { readonly before: string };

/** What a question asks of the minds of a chain of people, or of the world, which is the chain of nobody. */
export type Asked =
  | {
      readonly asks: 'where';
      readonly chain: readonly string[];
      readonly what: string;
      readonly of: 'box' | 'room' | 'any';
      readonly when: When;
    }
  | { readonly asks: 'knows'; readonly chain: readonly string[]; readonly topic: string }
  | { readonly asks: 'state'; readonly chain: readonly string[]; readonly what: string };

/** Reads a question; undefined where it is of none of the known forms. */
export function askedBy(question: string): Asked | undefined {
  const text = question
    .trim()
    .replace(/\s*(?:Answer yes or no\.?|\([^()]*\/[^()]*\))\s*$/i, '')
    .replace(/\?+$/, '')
    .trim();
  return searched(text) ?? ofWorld(text) ?? thought(text) ?? had(text) ?? known(text);
}

const kindOf = (container: string | undefined) =>
  container === undefined ? 'any' : container === 'room' ? 'room' : 'box';

const where = '(?:Where|(?:In )?(?:which|what) (?<kind>container|room|box|place|location))';
const plain = (name: string | undefined) => (name ?? '').replace(/^(?:the|a|an) /, '');

/** “Where will Ann look for the egg”. */
function searched(text: string): Asked | undefined {
  const { kind, who, what } = match(text, `${where} (?:will|would) (?<who>\\S+) (?:look|search) for (?<what>.+)`) ?? {};
  return who === undefined
    ? undefined
    : { asks: 'where', chain: [who], what: plain(what), of: kindOf(kind), when: 'now' };
}

/** “Where is the egg really”, “In which room was the egg before Ann entered the den”. */
function ofWorld(text: string): Asked | undefined {
  const now = match(text, `${where} (?:is|are) (?<what>.+?)(?: really| now| actually)*`);
  if (now) return { asks: 'where', chain: [], what: plain(now.what), of: kindOf(now.kind), when: 'now' };
  const then = match(
    text,
    `${where} (?:was|were) (?<what>.+?) (?:at the (?:beginning|start)|in the beginning|first|before (?<before>.+))`,
  );
  if (!then) return undefined;
  const when = then.before === undefined ? 'first' : { before: then.before };
  return { asks: 'where', chain: [], what: plain(then.what), of: kindOf(then.kind), when };
}

/** “Where does Ann think that Ben thinks that Cleo searches for the egg”, “… that the egg is”. */
function thought(text: string): Asked | undefined {
  const first = match(
    text,
    `${where} (?:does|do|did) (?<who>\\S+) (?:really )?(?:think|believe)s? (?:that )?(?<rest>.+)`,
  );
  if (!first) return undefined;
  const { chain, rest } = thinkers([first.who as string], first.rest as string);
  const of = kindOf(first.kind);
  const search = match(rest, '(?<who>\\S+) (?:will |would )?(?:search(?:es)?|looks?) for (?<what>.+)');
  if (search)
    return { asks: 'where', chain: [...chain, search.who as string], what: plain(search.what), of, when: 'now' };
  const lies = match(rest, '(?<what>.+?) (?:is|are)(?: now)?');
  return lies ? { asks: 'where', chain, what: plain(lies.what), of, when: 'now' } : undefined;
}

/** “Who has the egg”, “Who does Ann think that Ben thinks has the egg”. */
function had(text: string): Asked | undefined {
  const now = match(text, 'Who (?:has|had|holds) (?<what>.+?)(?: now| really)?');
  if (now) return { asks: 'where', chain: [], what: plain(now.what), of: 'box', when: 'now' };
  const first = match(text, 'Who (?:does|do) (?<who>\\S+) (?:think|believe) (?:that )?(?<rest>.+)');
  if (!first) return undefined;
  const { chain, rest } = thinkers([first.who as string], first.rest as string);
  const what = match(rest, '(?:has|holds) (?<what>.+)')?.what;
  return what === undefined ? undefined : { asks: 'where', chain, what: plain(what), of: 'box', when: 'now' };
}

/** Those who think that others think. */
function thinkers(chain: readonly string[], text: string): { chain: readonly string[]; rest: string } {
  const next = match(text, '(?<who>\\S+) (?:thinks?|believes?) (?:that )?(?<rest>.+)');
  return next ? thinkers([...chain, next.who as string], next.rest as string) : { chain, rest: text };
}

/** “Does Ann know about the feud”, “What does Ann think about Ben's belief on the feud”, “Does Ann think that Ben believes that …”. */
function known(text: string): Asked | undefined {
  const knows = match(text, 'Does (?<who>\\S+) know about (?<what>.+)');
  if (knows) return { asks: 'knows', chain: [knows.who as string], topic: plain(knows.what) };
  const view = match(text, "What does (?<who>\\S+) think about (?<other>\\S+)['’]s? belief (?:on|about) (?<what>.+)");
  if (view) return { asks: 'knows', chain: [view.who as string, view.other as string], topic: plain(view.what) };
  const believes = match(text, 'Does (?<who>\\S+) (?:think|believe) (?:that )?(?<rest>.+)');
  if (!believes) return undefined;
  const { chain, rest } = thinkers([believes.who as string], believes.rest as string);
  return { asks: 'state', chain, what: plain(rest) };
}

function match(text: string, form: string): Readonly<Record<string, string | undefined>> | undefined {
  return new RegExp(`^${form}$`, 'u').exec(text)?.groups;
}
