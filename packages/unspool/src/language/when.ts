import { english } from './english.js';
import type { Run } from './inline.js';
import type { Unit, WordTable } from './words.js';

/** A statement about when, as the notes put it. What it amounts to is for whoever solves time. */
export type When = {
  readonly relation:
    | 'before'
    | 'after'
    | 'between'
    | 'during'
    | 'since'
    | 'sinceBefore'
    | 'same'
    | 'next'
    | 'later'
    | 'earlier'
    | 'date'
    | 'clock'
    | 'weekday'
    | 'flashback'
    | 'flashforward'
    | 'unknown';
  /** The bracketed names it relates to, as written: two for `between`. */
  readonly to: readonly string[];
  readonly near?: 'right' | 'soon' | 'long';
  /** `count` is null where the notes only say "years". */
  readonly amount?: { readonly count: number | null; readonly unit: Unit; readonly exact: boolean };
  /** For `same` and `next`. */
  readonly unit?: Unit | 'morning' | 'evening' | 'afternoon' | 'time';
  /** A date as written; `edtf` is its Extended Date/Time Format where it has one. */
  readonly date?: { readonly text: string; readonly edtf?: string };
  /** Minutes since midnight. */
  readonly clock?: number;
  /** 1 is Monday. */
  readonly weekday?: number;
  readonly dayPart?: string;
  readonly season?: string;
};

/** Reads a time statement; null if the words are none. Several may stand side by side, with commas between. */
export function readWhen(runs: readonly Run[], words: WordTable = english): readonly When[] | null {
  const { text, refs } = withMarks(runs);
  const whole = one(text, refs, words);
  if (whole) return [whole];
  const parts = text.split(/,\s*(?:and\s+)?/);
  if (parts.length < 2) return null;
  const read = parts.map((part) => one(part, refs, words));
  return read.every((when) => when !== null) ? (read as When[]) : null;
}

const mark = /\uE000(\d+)\uE001/;

/** Each reference becomes one mark, so that its words are not taken for the statement's own. */
function withMarks(runs: readonly Run[]): { text: string; refs: readonly string[] } {
  const refs: string[] = [];
  const text = runs
    .map((run) => {
      if (run.ref === undefined) return run.text.replace(/[\uE000\uE001]/g, ' ');
      refs.push(run.ref);
      return `\uE000${refs.length - 1}\uE001`;
    })
    .join('')
    .trim()
    .replace(/[.\s]+$/, '');
  return { text, refs };
}

function one(text: string, refs: readonly string[], words: WordTable): When | null {
  const low = text.toLowerCase();
  const ref = (found: string | undefined) => refs[Number(mark.exec(found ?? '')?.[1] ?? -1)] ?? '';
  let m: RegExpExecArray | null;

  m = /^(?:(right|immediately|just|directly|soon|shortly|long) )?(before|after) (\uE000\d+\uE001)$/.exec(low);
  if (m) {
    const near =
      m[1] === undefined ? undefined : m[1] === 'long' ? 'long' : /soon|shortly/.test(m[1]) ? 'soon' : 'right';
    return { relation: m[2] as 'before' | 'after', to: [ref(m[3])], ...(near ? { near } : {}) };
  }
  m = /^between (\uE000\d+\uE001) and (\uE000\d+\uE001)$/.exec(low);
  if (m) return { relation: 'between', to: [ref(m[1]), ref(m[2])] };
  m = /^(during|since|since before|ever since|while|meanwhile,?|at the time of) (\uE000\d+\uE001)$/.exec(low);
  if (m) {
    const word = m[1] as string;
    const relation = word === 'since before' ? 'sinceBefore' : word.endsWith('since') ? 'since' : 'during';
    return { relation, to: [ref(m[2])] };
  }
  m = /^(?:the |that |on the )?same (\w+)(?: (?:as|of))? ?(\uE000\d+\uE001)?$/.exec(low) ?? /^that (\w+)()$/.exec(low);
  if (m) {
    const unit = unitOf(m[1] as string, words);
    if (unit) return { relation: 'same', unit, to: m[2] ? [ref(m[2])] : [] };
  }
  m = /^(?:the )?(?:next|following) (\w+)(?: (?:after )?(\uE000\d+\uE001))?$/.exec(low);
  if (m) {
    const unit = unitOf(m[1] as string, words);
    if (unit) return { relation: 'next', unit, to: m[2] ? [ref(m[2])] : [] };
  }
  m =
    /^(?:(exactly|about|some|around) )?(?:([\w-]+) )?(\w+) (before|after|earlier|later|ago)(?: (\uE000\d+\uE001))?$/.exec(
      low,
    );
  if (m) {
    const unit = words.units[m[3] as string];
    const count = m[2] === undefined ? null : numberOf(m[2], words);
    if (unit && count !== undefined) {
      const back = m[4] === 'before' || m[4] === 'earlier' || m[4] === 'ago';
      const amount = { count, unit, exact: m[1] === 'exactly' };
      return { relation: back ? 'before' : 'after', to: m[5] ? [ref(m[5])] : [], amount };
    }
  }
  if (/^(?:flash-?back|earlier)$/.test(low)) return { relation: low === 'earlier' ? 'earlier' : 'flashback', to: [] };
  if (/^flash-?forward$/.test(low)) return { relation: 'flashforward', to: [] };
  if (/^(?:later|afterwards|meanwhile)$/.test(low))
    return low === 'meanwhile' ? { relation: 'same', unit: 'time', to: [] } : { relation: 'later', to: [] };
  if (/^(?:time |when )?unknown$|^when\?$|^unknown time$/.test(low)) return { relation: 'unknown', to: [] };

  const clock = clockOf(low);
  if (clock !== undefined) return { relation: 'clock', to: [], clock };
  m = /^(?:on |one |a )?(\w+?)s?(?: (?:in the |at )?(\w+))?(?:,? (?:at )?(\d.*))?$/.exec(low);
  if (m && words.weekdays[m[1] as string] !== undefined) {
    const part = m[2];
    const time = m[3] === undefined ? undefined : clockOf(m[3]);
    if ((part === undefined || words.dayParts.includes(part)) && (m[3] === undefined || time !== undefined)) {
      return {
        relation: 'weekday',
        to: [],
        weekday: words.weekdays[m[1] as string] as number,
        ...(part ? { dayPart: part } : {}),
        ...(time !== undefined ? { clock: time } : {}),
      };
    }
  }
  m = /^(?:in the |at |one |early |late |the )*(\w+)$/.exec(low);
  if (m && words.dayParts.includes(m[1] as string)) return { relation: 'clock', to: [], dayPart: m[1] as string };
  if (m && words.seasons.includes(m[1] as string))
    return { relation: 'date', to: [], season: m[1] as string, date: { text } };
  const edtf = dateOf(text.replace(/^(?:in|on) /i, ''), words);
  return edtf === undefined ? null : { relation: 'date', to: [], date: { text, ...(edtf === '' ? {} : { edtf }) } };
}

function unitOf(word: string, words: WordTable): NonNullable<When['unit']> | undefined {
  if (word === 'time' || word === 'morning' || word === 'evening' || word === 'afternoon') return word;
  return words.units[word];
}

function numberOf(word: string, words: WordTable): number | null | undefined {
  if (/^\d{1,9}$/.test(word)) return Number(word);
  if (word === 'several' || word === 'many' || word === 'some' || word === 'few') return null;
  const parts = word.split('-').map((part) => words.numbers[part]);
  return parts.every((part) => part !== undefined) ? (parts as number[]).reduce((a, b) => a + b, 0) : undefined;
}

function clockOf(low: string): number | undefined {
  const m = /^(?:at |about |around )?(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|a\.m\.?|p\.m\.?|o'clock)?$/.exec(low);
  if (!m || (m[2] === undefined && m[3] === undefined)) return undefined;
  const hour = Number(m[1]);
  const minute = Number(m[2] ?? 0);
  const half = m[3]?.[0];
  if (hour > 23 || minute > 59 || ((half === 'a' || half === 'p') && (hour > 12 || hour === 0))) return undefined;
  return (half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour) * 60 + minute;
}

/** EDTF of a date in words; '' for a date without a year; undefined if it is none. */
function dateOf(text: string, words: WordTable): string | undefined {
  const two = (n: number) => String(n).padStart(2, '0');
  if (/^(?:\[|\{)?[Y\d~?%X-][\dXYuE~?%/.-]{3,40}(?:\]|\})?$/.test(text) && /\d/.test(text)) return text;
  let m = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(\p{L}+)\.?,?(?:\s+(\d{1,4}))?$/u.exec(text);
  const month = m ? words.months[(m[2] as string).toLowerCase()] : undefined;
  if (m && month !== undefined && (m[1] || m[3])) {
    if (!m[3]) return '';
    return `${m[3].padStart(4, '0')}-${two(month)}${m[1] ? `-${two(Number(m[1]))}` : ''}`;
  }
  m = /^(\p{L}+)\s+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*(\d{1,4}))?$/u.exec(text);
  const first = m ? words.months[(m[1] as string).toLowerCase()] : undefined;
  if (m && first !== undefined) return m[3] ? `${m[3].padStart(4, '0')}-${two(first)}-${two(Number(m[2]))}` : '';
  return undefined;
}
