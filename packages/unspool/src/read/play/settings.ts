import { withoutEnd, withoutStart } from '../../base/ends.js';
import { sentences } from '../../language/index.js';
import type { Item, Segment } from '../source.js';
import { type SettingWords, settingWords } from './setting-words.js';

/**
 * The segments of a play, each with the place at which its first direction lays it: “Elsinore. A platform before the castle.” is a
 * place, “Enter Hamlet” is none. A scene that says none is where the one before it in the same act is, as plays divide acts by who
 * comes and goes. Only what is surely a place is taken for one; nothing comes from what stands further on.
 */
export function withSettings(segments: readonly Segment[], language: string | undefined): readonly Segment[] {
  const words = settingWords[language?.slice(0, 2).toLowerCase() ?? 'en'] ?? (settingWords.en as SettingWords);
  const read = reader(words);
  const isAct = (title: string) => wordsIn(title).some((word) => words.acts.includes(word));
  const people = new Set<string>();
  let last: { readonly place: string; readonly act: string } | undefined;
  return segments.map((segment) => {
    for (const item of segment.items) if (item.kind === 'speech') people.add(item.cue.toLowerCase());
    const act = segment.within.join('\n');
    const said = read(opening(segment.items), people);
    const goesOn = last?.act === act && !isAct(segment.title);
    const before = said === 'same' || (said === undefined && goesOn) ? last?.place : undefined;
    const place = typeof said === 'object' ? said.place : before;
    last = place === undefined ? undefined : { place, act };
    return place === undefined ? segment : { ...segment, place };
  });
}

/** The first direction, where it stands before all that is said. */
function opening(items: readonly Item[]): string {
  const first = items.find(({ kind }) => kind !== 'caption' && kind !== 'note' && kind !== 'transition');
  return first?.kind === 'action' ? first.text.slice(0, mostRead) : '';
}

const mostRead = 400;
/** A place has a short name: characters of a sentence, and how many sentences stand before it. */
const longest = 72;
const mostBefore = 2;

/** A place; that of the scene before; one that has no short name; none is said. */
type Setting = { readonly place: string } | 'same' | 'other' | undefined;

/** Reads the place that a direction names, in the words of a language. */
function reader(words: SettingWords): (direction: string, people: ReadonlySet<string>) => Setting {
  const nouns = new Set(words.nouns);
  const never = new Set(words.never);
  const times = new Set(words.times);
  const ends = words.joinsWords ? words.nouns : [];
  const leads = Object.keys(words.leads).sort((one, other) => other.length - one.length);
  const isNoun = (word: string) =>
    nouns.has(word) || ends.some((noun) => word.length > noun.length + 1 && word.endsWith(noun));
  const isPlace = (text: string) => {
    const own = wordsIn(text);
    return text.length <= longest && own.some(isNoun) && !own.some((word) => never.has(word));
  };
  const ledBy = (text: string) => {
    const lower = text.toLowerCase();
    return leads.find((one) => {
      const behind = words.leads[one] === 'label' ? /^\s?[:.,—–-]/ : /^\s/;
      return lower.startsWith(one) && behind.test(lower.slice(one.length));
    });
  };
  const withoutLead = (text: string) => {
    const rest = text.slice(ledBy(text)?.length ?? 0);
    return rest === text ? text : withoutStart(rest, /[\s:.,—–-]/);
  };
  const isTime = (text: string) => times.has(text.toLowerCase());
  const isNamed = (text: string, people: ReadonlySet<string>) =>
    isName(text) && !people.has(text.toLowerCase()) && !isTime(text);
  /** Whether what stands behind a lead is a place: "Rome", "in Nathan's house", "a room", but not "dark". */
  const isLed = (text: string, lead: string, people: ReadonlySet<string>) => {
    const own = wordsIn(text);
    if (own.some((word) => never.has(word)) || text.length > longest) return false;
    const isSet = words.small.includes(own[0] ?? '') && own.length > 1;
    return isPlace(text) || (words.leads[lead] !== 'is' && (isSet || isNamed(text, people)));
  };
  const bare = (text: string) => withoutEnd(text.split(/[:;]|\s[—–]\s/)[0] ?? '', /[\s.,!…]/).trim();

  return (direction, people) => {
    const told = sentences(direction).map(({ from, to }) => direction.slice(from, to));
    const led = told.map((one) => bare(withoutLead(one)));
    const [first = ''] = led;
    if ([bare(told[0] ?? ''), first].some((one) => words.same.includes(one.toLowerCase()))) return 'same';
    const lead = ledBy(told[0] ?? '');
    if (lead !== undefined) {
      const named = short(first);
      return isLed(named, lead, people) ? { place: capitalised(named) } : 'other';
    }
    const at = led.slice(0, mostBefore + 1).findIndex(isPlace);
    // Before it stand a town, or a time of day; nothing that is done.
    const before = led.slice(0, Math.max(at, 0));
    if (at < 0 || before.some((one) => wordsIn(one).length > 3 || wordsIn(one).some((word) => never.has(word))))
      return wordsIn(first).some(isNoun) ? 'other' : undefined;
    const towns = before.filter((one) => isNamed(one, people));
    const places = [...towns, ...led.slice(at).slice(0, untilOther(led.slice(at), isPlace))];
    return {
      place: capitalised(places.map((one, index) => (index === 0 ? one : joinedOn(one, words.small))).join(', ')),
    };
  };
}

/** Of a place that is described at length, what stands before the first comma. */
function short(text: string): string {
  return text.length <= longest / 2 ? text : (text.split(',')[0] ?? '').trim();
}

function untilOther(said: readonly string[], isPlace: (text: string) => boolean): number {
  const other = said.findIndex((one) => !isPlace(one));
  return Math.min(other < 0 ? said.length : other, 2);
}

/** “Elsinore”, “New York”: nothing but a name. */
function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*){0,2}$/u.test(text);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** An article or a preposition is written small behind a comma. */
function joinedOn(text: string, small: readonly string[]): string {
  const [first = ''] = text.split(' ');
  return small.includes(first.toLowerCase()) ? first.toLowerCase() + text.slice(first.length) : text;
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu) ?? [];
}
