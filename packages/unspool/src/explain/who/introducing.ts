import type { Span } from '../../base/index.js';
import { isRelationNoun } from './described-roles.js';
import { pronounOfNoun } from './gender.js';
import { isTrade } from './trades.js';

/**
 * How well what stands beside a name says who bears it: 3 for “my friend Ada Vane” and “Ada Vane was a widow”, 2 for “Ada Vane, of the
 * harbour office” and “the old butler, Vane”, 1 for “the celebrated Vane”, 0 for all else.
 */
export function introducing(text: string, span: Span): 0 | 1 | 2 | 3 {
  return introducedAs(text, span).strength;
}

/** The same, and the noun that says it, where one does: “widow”, “butler”. */
export function introducedAs(
  text: string,
  { from, to }: Span,
): { readonly strength: 0 | 1 | 2 | 3; readonly noun?: string | undefined } {
  const before = text.slice(Math.max(0, from - reach), from);
  const after = text.slice(to, to + reach);
  if (owned.test(after)) return { strength: 0 };
  const said = is.exec(after);
  if (anybody.test(said?.[0] ?? '')) return { strength: 0 };
  if (isOfPerson(said?.[1])) return { strength: 3, noun: said?.[1] };
  if (aged.test(after) || named.test(before)) return { strength: 3 };
  const whose = calling.exec(before);
  const isOwn =
    whose !== null &&
    whose[2] !== 'dear' &&
    isOfPerson(whose[2]) &&
    !isSaidOf(before.slice(0, whose.index + 1), whose[0]);
  if (isOwn) return { strength: article.test(whose[1] ?? '') ? 2 : 3, noun: whose[2] };
  const behind = [apposed.exec(after)?.[1], serving.exec(after)?.[1]].find(isOfPerson);
  if (behind !== undefined) return { strength: 2, noun: behind };
  if (seated.test(after)) return { strength: 2 };
  return { strength: famous.test(before) ? 1 : 0 };
}

function isOfPerson(noun: string | undefined): boolean {
  if (noun === undefined) return false;
  const last = noun.split('-').at(-1) as string;
  return [noun, last].some(
    (one) => isRelationNoun(one) || pronounOfNoun(one) !== undefined || isTrade(one) || inHouse.test(one),
  );
}

/** “Now that Ben is a partner, Ada …”: the noun is Ben’s. */
function isSaidOf(before: string, phrase: string): boolean {
  return phrase.includes(',') && /(?:^|\s)(?:is|are|was|were|be|been|being|as|become|became) ?$/u.test(before);
}

/** Who lives, serves or is kept in a house, one or several; and who stands to somebody as no kin does. */
const inHouse =
  /^(?:\p{Ll}*maid|servant|patient|lunatic|student|lodger|tenant|owner|visitor|stranger|prisoner|master|superintendent|sergeant|constable|colonel|general|traveller|philanthropist|heir|heiress|guest|inmate|favou?rite|prot[ée]g[ée]e?|playmate|playfellow|schoolfellow|orphan|foundling|criminal|informant|rival|pensioner)s?$/u;
const reach = 80;

const whoseWords = 'the|my|his|her|our|your|their|thy';
const end = String.raw`(?:[,.;:\u2014!?]| (?:of|who|whom|at|in|from|with|to|and|on|that)(?!\p{L})|$)`;

/** “… was our second housemaid”, “…, who had been a clerk in the house”: the noun is captured. */
const is = new RegExp(
  String.raw`^(?:,? who)?(?:, (?:as )?you (?:may |must |will )?(?:remember|know|recollect),)? (?:is|was|has been|had been|became|has become|had become) (?:(?:now|once|also|only|formerly) )?(?:an?|${whoseWords}|one of (?:${whoseWords}))(?: [\p{L}-]+){0,4}? ([\p{Ll}-]+)${end}`,
  'u',
);
/** “…, the old harbour master of the place”, but not “…, the butler, and I”. */
const apposed = new RegExp(
  String.raw`^, (?:an?|${whoseWords}|one of (?:${whoseWords}))(?: [\p{L}-]+){0,4}? ([\p{Ll}-]+)(?!, and |, [^,.]{1,30}, and )${end}`,
  'u',
);
/** “…, house-steward in the service of …” */
const serving = /^, ([\p{Ll}-]+) (?:in|of|to|at)(?!\p{L})/u;
/** “…, of the harbour office” */
const seated =
  /^, (?:late )?of (?!(?:course|whom|which|that|it|them|all|late)(?!\p{L}))(?:(?:the|our|your|my) )?\p{L}/u;
/** “… is a woman”, “… is a perfect gentleman”: that says of nobody who they are. */
const anybody =
  /(?:is|was|been) (?:an?)(?:(?: very| most| quite| rather)? [\p{L}-]+)? (?:man|woman|gentleman|lady|fellow|person|girl|boy|child)[^\p{L}]?$/u;
const aged = /^,? (?:aged?|ætat)(?!\p{L})/u;
const owned = /^['’]s?(?!\p{L})/u;
const named =
  /(?:^|[^\p{L}])(?:named|(?:,|man|woman|girl|boy|child|lady|gentleman|fellow|person|one|is|was|am) called|names? (?:of (?:him|her|it) )?(?:is|was|are|were)|known (?:[\p{L}]+ ){0,5}?(?:as|by the name of)) $/u;
/** “my friend …”, “the old butler, …”. */
const calling = new RegExp(
  String.raw`(?:^|[^\p{L}])(${whoseWords}|an?|The|My|His|Her|Our|Your|Their|Thy|An?)(?: [\p{Ll}-]+){0,4}? ([\p{Ll}-]+),? $`,
  'u',
);
const article = /^(?:the|an?)$/iu;
const famous = /(?:^|[^\p{L}])(?:celebrated|famous|renowned) $/u;
