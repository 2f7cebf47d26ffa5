import type { Span } from '../../base/index.js';
import {
  inTellingOrder,
  introducing,
  type Line,
  passageAt,
  passageLine,
  say,
  sentence,
  type Text,
  texts,
} from '../../explain/index.js';
import { plain } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import { bearersOf } from '../question/names/known-names.js';
import { eachOnce } from './claim-lines.js';
import { defining } from './things/defining.js';

/**
 * Where somebody or something is named of whom no notes tell: first the sentences that say what it is; where none does, that it is only
 * named. A name that stands in what is told is known to be one.
 */
export function mentionedAnswer(slice: Slice, name: readonly string[]): readonly Line[] {
  const [first, ...others] = name;
  if (first === undefined || others.length > mostWords || bearersOf(slice, name).size > 0) return [];
  const wanted = name.join(' ');
  const found = namedAt(slice, wanted);
  const one = found.find(({ isInside }) => isInside);
  if (!one) return [];
  const weighed = found
    .map(({ text, span }) => ({ text, span, by: sureness(slice, text, span) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by);
  const lines = (some: readonly Omit<Named, 'isInside'>[]) =>
    eachOnce(some.map(({ text, span }) => passageLine(slice, passageAt(slice, text, span.from))));
  const said = lines(weighed.slice(0, mostDefining));
  if (said.length > 0)
    return [...said, ...lines(found.slice(-1)).filter((line) => !said.some((own) => isSame(own, line)))];
  const named = lines(found.slice(0, mostLines));
  const as = plain(one.text.words).slice(one.span.from, one.span.to);
  return [
    {
      words: sentence(
        say(
          isSomebodys(found)
            ? `somebody is called “${as}”, and nothing says who that is`
            : `“${as}” is only named so far`,
        ),
      ),
      scenes: inTellingOrder(
        slice,
        named.flatMap(({ scenes: own }) => own),
      ),
    },
    ...named,
  ];
}

/** Of a name of which nothing more is known, where it is named last: where its bearer is, nothing shows. */
export function lastNamedAnswer(slice: Slice, name: readonly string[]): readonly Line[] {
  if (name.length === 0 || name.length > mostWords || bearersOf(slice, name).size > 0) return [];
  const found = namedAt(slice, name.join(' '));
  const last = found.at(-1);
  if (!last || !found.some(({ isInside }) => isInside)) return [];
  const { from, to } = last.span;
  const as = plain(last.text.words).slice(from, to);
  const line = passageLine(slice, passageAt(slice, last.text, from));
  return [{ words: sentence(say(`nothing shows where “${as}” is; named last:`)), scenes: line.scenes }, line];
}

/** Whether somebody is spoken to by the name, more than once. */
function isSomebodys(found: readonly { readonly text: Text; readonly span: Span }[]): boolean {
  const called = found.filter(({ text, span: { from, to } }) => {
    const own = plain(text.words);
    return /[“,.!?] ?$/u.test(own.slice(Math.max(0, from - 2), from)) && /^[.!?,]/u.test(own.slice(to, to + 1));
  });
  return called.length > 1;
}

const mostWords = 3;
const mostLines = 4;
const mostDefining = 3;

/** What is told says it before what is only said. */
function sureness(slice: Slice, text: Text, span: Span): number {
  const own = plain(text.words);
  const by = Math.max(defining(own, span), introducing(own, span));
  return by < 2 ? 0 : by + (passageAt(slice, text, span.from).said ? 0 : 0.5);
}

function isSame(one: Line, other: Line): boolean {
  return plain(one.words) === plain(other.words);
}

/** A place at which words stand with a capital; `isInside`: where not every sentence would have one. */
type Named = { readonly text: Text; readonly span: Span; readonly isInside: boolean };

function namedAt(slice: Slice, wanted: string): readonly Named[] {
  return texts(slice).flatMap((text) => namedIn(text, wanted));
}

function namedIn(own: Text, wanted: string): readonly Named[] {
  const text = plain(own.words);
  const lower = text.toLowerCase();
  const found: Named[] = [];
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    const to = at + wanted.length;
    const isWhole = !/\p{L}/u.test(text.charAt(at - 1) + text.charAt(to));
    if (!isWhole || !capitals.test(text.slice(at, to))) continue;
    const isInside = /^the /.test(text.slice(at, to)) || !opens.test(text.slice(Math.max(0, at - before), at));
    found.push({ text: own, span: { from: at, to }, isInside });
  }
  return found;
}

/** “Carfax”, “the Colonel” */
const capitals = /^(?:the )?\p{Lu}/u;
/** In letters: so much before a name shows whether it opens a sentence. */
const before = 8;

/** What stands before the first word of a sentence, or of a quotation in it. */
const opens = /^[^\p{L}\p{N}]*$|[.?!…—]\s?["“‘«]{0,2}$|[:,]\s?["“‘«]$/u;
