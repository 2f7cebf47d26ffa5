/** What a question of time asks for. `a` and `b` are the names in it, as tokens. */
export type TimeQuestion = {
  readonly asks: Asks;
  readonly a: readonly string[];
  readonly b: readonly string[];
};

type Asks =
  | 'when'
  | 'birth'
  | 'death'
  | 'age'
  | 'length'
  | 'between'
  | 'distance'
  | 'distanceAfter'
  | 'distanceBefore'
  | 'before'
  | 'after'
  | 'during'
  | 'same'
  | 'side'
  | 'first'
  | 'last'
  | 'order';

/** All readings of a text, given as tokens, as a question of time, the likeliest first. */
export function* timeQuestions(tokens: readonly string[]): Iterable<TimeQuestion> {
  if (tokens.length > longest) return;
  for (const { asks, parts } of forms) {
    for (const { a = [], b = [] } of readings(parts, 0, tokens, 0)) yield { asks, a, b };
  }
}

/** "evening" as it stands behind a date: ", in the evening". */
export function partOfDay(part: string | undefined): string {
  if (part === undefined) return '';
  return inThe.has(part) ? `, in the ${part}` : `, at ${part}`;
}

const inThe = new Set(['morning', 'afternoon', 'evening']);

/** No question of time has more words. */
const longest = 60;

const is = 'is|was|are|were|did|does|do|has|had';
const happen = 'happen|happens|happened|occur|begin|start|take|set? place?';
const comes = 'come|comes|came|happen|happens|happened|take|takes|took|set? place?';
const long = 'long|much|many time|years|months|weeks|days|hours|minutes?';

/** A word and its alternatives; a `?` makes them optional; `<a>` and `<b>` are names, `*` is anything. */
const table: readonly (readonly [asks: Asks, form: string])[] = [
  ['birth', `when ${is} <a> born`],
  ['birth', `in? what|which year|month|day ${is} <a> born`],
  ['death', `when ${is} <a> die|killed|murdered`],
  ['death', `in? what|which year|month|day ${is} <a> die|killed|murdered`],
  ['when', `when ${is} <a> ${happen}`],
  ['when', `in|on|at? what|which year|month|day|date|time ${is} <a> ${happen}`],
  ['age', `how old ${is} <a> in|at|during|when|by <b>`],
  ['age', `how old ${is} <a>`],
  ['distance', `how ${long} ${is}? it|there? passes|passed|lies|pass|lie? between|from <a> and|to <b>`],
  ['distanceAfter', `how ${long} after <a> ${is} <b> ${happen}`],
  ['distanceBefore', `how ${long} before <a> ${is} <b> ${happen}`],
  ['distanceAfter', `how ${long} ${is} <b> after <a>`],
  ['distanceBefore', `how ${long} ${is} <b> before <a>`],
  ['length', `how long ${is} <a> last|take|go? on?`],
  ['side', `${is} <a> ${comes} before or after <b>`],
  ['side', `${is} <a> ${comes} after or before <b>`],
  ['before', `${is} <a> ${comes} before <b>`],
  ['before', `${is} <a> ${comes} earlier than <b>`],
  ['after', `${is} <a> ${comes} after|since <b>`],
  ['after', `${is} <a> ${comes} later than <b>`],
  ['during', `${is} <a> ${comes} during <b>`],
  ['same', `${is} <a> ${comes} at the same time as <b>`],
  ['first', `what|which ${is}? ${comes} first|earlier <a> or <b>`],
  ['first', `${is} <a> or <b> ${comes} first|earlier`],
  ['last', `what|which ${is}? ${comes} last|later <a> or <b>`],
  ['last', `${is} <a> or <b> ${comes} last|later`],
  ['between', `what ${is}? ${comes} lies? between <a> and <b>`],
  ['order', 'in? what|which order *'],
  ['order', 'in? chronological order *'],
];

type Part =
  | { readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly slot: 'a' | 'b' }
  | { readonly rest: true };

const forms = table.map(([asks, form]) => ({ asks, parts: form.split(' ').map(partOf) }));

function partOf(text: string): Part {
  if (text === '*') return { rest: true };
  if (text === '<a>' || text === '<b>') return { slot: text[1] as 'a' | 'b' };
  const optional = text.endsWith('?');
  return { words: new Set((optional ? text.slice(0, -1) : text).split('|')), optional };
}

type Slots = { readonly a?: readonly string[]; readonly b?: readonly string[] };

/** The ways in which tokens from `at` on can be read as the parts from `next` on. */
function* readings(parts: readonly Part[], next: number, tokens: readonly string[], at: number): Iterable<Slots> {
  const part = parts[next];
  if (!part) {
    if (at === tokens.length) yield {};
    return;
  }
  if ('rest' in part) yield {};
  else if ('slot' in part) {
    for (let to = at + 1; to <= tokens.length; to += 1) {
      for (const rest of readings(parts, next + 1, tokens, to)) yield { ...rest, [part.slot]: tokens.slice(at, to) };
    }
  } else {
    if (at < tokens.length && part.words.has(tokens[at] as string)) yield* readings(parts, next + 1, tokens, at + 1);
    if (part.optional) yield* readings(parts, next + 1, tokens, at);
  }
}
