import { say } from '../../base/index.js';
import { english, numberOf, oneOf, plain } from '../../language/index.js';
import { type Claim, type EntityId, identities, kindOf, ofKind, type Whole, type Words } from '../../story/index.js';
import { type Finding, finding, quoted } from '../finding.js';
import { allSaid } from '../shared/said.js';

/** Numbers that do not add up: in a table with a last row of totals, in how many are named, and in what is left of how many. */
export function counts(story: Whole): readonly Finding<'count-differs'>[] {
  const told = (claim: Claim, what: string) => finding(say.countDiffers({ what }), [claim]);
  const tables = ofKind(story, 'rows').flatMap((claim) =>
    totalsIn(claim.sense.head, claim.sense.rows).map((what) => told(claim, what)),
  );
  const lines = allSaid(story).flatMap(({ claim, sense }) => {
    const text = plain(claim.words);
    if (text.length > longest) return [];
    const role =
      sense.kind === 'state' ? sense.what : sense.kind === 'relation' && sense.to.length === 0 ? sense.role : '';
    const named = 'of' in sense ? namedIn(story, sense.of, role) : undefined;
    const what = named ?? listed(story, claim) ?? remainingIn(text);
    return what === undefined ? [] : [told(claim, `“${quoted(claim)}”: ${what}`)];
  });
  return [...tables, ...lines];
}

const longest = 300;

/** The columns of a table whose last row does not give their sum. */
function totalsIn(head: readonly Words[], rows: readonly (readonly Words[])[]): readonly string[] {
  const cells = rows.map((row) => row.map((cell) => plain(cell).trim()));
  const last = cells.at(-1);
  if (cells.length < 3 || !last || !english.continuity.totals.includes((last[0] ?? '').toLowerCase().replace(/:$/, '')))
    return [];
  return last.flatMap((total, column) => {
    const numbers = cells.map((row) => cellNumber(row[column] ?? ''));
    if (column === 0 || numbers.some((number) => number === null)) return [];
    const sum = numbers.slice(0, -1).reduce<number>((all, number) => all + (number ?? 0), 0);
    if (Math.abs(sum - (numbers.at(-1) ?? 0)) < 1e-9) return [];
    const name = plain(head[column] ?? []).trim();
    return [
      `the column${name === '' ? '' : ` “${name}”`} adds up to ${Number(sum.toFixed(6))}, and its last row says ${total}`,
    ];
  });
}

/** A cell that is a number; what is empty counts as none. */
function cellNumber(cell: string): number | null {
  if (cell === '' || cell === '–' || cell === '-') return 0;
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(cell) ? Number(cell) : null;
}

/** "Ada, Ben and Cid are the two keepers." */
function namedIn(story: Whole, of: readonly string[], what: string): string | undefined {
  const same = identities(story);
  const people = new Set(of.map(same));
  const said = counted.exec(what)?.[1];
  const number = said === undefined ? null : numberOf(said, english.time);
  if (number === null || number < 2 || people.size < 2 || people.size !== of.length) return undefined;
  if (people.size === number || [...people].some((id) => kindOf(story, id) !== 'person')) return undefined;
  return `${people.size} are named`;
}

/** "The two carters are Ada, Ben and Cid", "The three brothers, Ada and Ben, quarrel": as many are named as it says, or others are meant. */
function listed(story: Whole, { words }: Claim): string | undefined {
  for (let at = 1; at < words.length; at += 1) {
    const said =
      words[at]?.entity === undefined ? undefined : listing.exec(plain(words.slice(0, at)).slice(-longestLead))?.[1];
    const number = said === undefined ? null : numberOf(said, english.time);
    if (number === null || number < 2) continue;
    const list = listFrom(words, at);
    if (!list || list.some((id) => kindOf(story, id) !== 'person')) continue;
    const people = new Set(list.map(identities(story)));
    if (people.size > 1 && people.size === list.length && people.size !== number) return `${people.size} are named`;
  }
  return undefined;
}

/** The names of a list that has one "and", before its last: what is joined by more may be two lists. */
function listFrom(words: Words, at: number): readonly EntityId[] | undefined {
  const found: EntityId[] = [];
  for (let place = at; ; place += 2) {
    const id = words[place]?.entity;
    const next = words[place + 1]?.text ?? '';
    if (id === undefined) return undefined;
    found.push(id);
    if (next === ' and ' || next === ', and ') {
      const last = words[place + 2]?.entity;
      const end = words[place + 3]?.text ?? '';
      return last !== undefined && /^(?:[.!,;:]|$)/.test(end) && !/^, (?:and|or)\b/.test(end)
        ? [...found, last]
        : undefined;
    }
    if (next !== ', ') return undefined;
  }
}

const longestLead = 100;

/** "Three of the five eggs are broken, and four are left." */
function remainingIn(text: string): string | undefined {
  const [, gone, all, left] = remaining.exec(text) ?? [];
  const [taken, whole, rest] = [gone, all, left].map((said) =>
    said === undefined ? null : numberOf(said, english.time),
  );
  if (taken == null || whole == null || rest == null || taken + rest === whole) return undefined;
  return `${taken} and ${rest} are not ${whole}`;
}

const { counted: countedForm, named: namedForm, remaining: remainingForm } = english.continuity;
const { numbers, units, one } = english.time;
const spelled = Object.keys(numbers).filter((word) => !one.includes(word) && /^\p{L}+$/u.test(word));
const number = `(\\d{1,6}|${oneOf(spelled)})`;
const unit = `(?:${Object.keys(units).join('|')})`;
const counted = new RegExp(countedForm.replace('{number}', number).replace('{unit}', unit), 'iu');
const listing = new RegExp(namedForm.replace('{number}', number).replace('{unit}', unit), 'iu');
const remaining = new RegExp(remainingForm.replaceAll('{number}', number), 'i');
