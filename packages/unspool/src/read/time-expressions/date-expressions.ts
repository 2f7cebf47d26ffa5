import { defined } from '../../base/index.js';
import { whenIn } from '../../language/index.js';
import type { Lexicon } from './lexicon.js';
import type { TimeExpression } from './time-expression.js';

/** A date, a weekday, a season, as a dateline has it; undefined: the words are none. */
export function dateExpression(text: string, lexicon: Lexicon): TimeExpression | undefined {
  const date = inFigures(text) ?? inWords(text, lexicon) ?? (lexicon.isEnglish ? inEnglish(text) : undefined);
  if (date === undefined) return undefined;
  const read = whenIn(date.text);
  if (!read) return undefined;
  const impossible = read.some((when) => when.date?.impossible);
  return {
    kind: 'date',
    text: date.text,
    ...(date.year === undefined ? {} : { year: date.year }),
    ...(impossible ? { impossible: true as const } : {}),
  };
}

type Written = { readonly text: string; readonly year?: number };
type Parts = { year?: number; month?: number; day?: number; season?: string; weekday?: number; dayTime?: string };

/** Screenplays speak of years that people lived in; other numbers are rooms and prices. */
export function isYear(year: number): boolean {
  return year >= 1000 && year <= 2100;
}

/** 1989, 1944-06-06, 6.6.1944, 1989年6月3日, 1989년 6월. Where a day may be a month, there is no telling. */
function inFigures(text: string): Written | undefined {
  if (/^\d{4}$/.test(text)) return isYear(Number(text)) ? { text, year: Number(text) } : undefined;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso && isYear(Number(iso[1]))) return { text, year: Number(iso[1]) };
  const own = /^(?:(\d{4}) ?[年년])? ?(?:(\d{1,2}) ?[月월])? ?(?:(\d{1,2}) ?[日일])?$/.exec(text);
  if (own && text !== '' && (own[1] !== undefined || own[2] !== undefined)) {
    const [year, month, day] = own.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
    return written(defined({ year, month, day }));
  }
  const dotted = /^(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4})$/.exec(text);
  if (!dotted) return undefined;
  const [first, second, year] = [Number(dotted[1]), Number(dotted[3]), Number(dotted[4])];
  if (dotted[2] === '.' || first > 12 || first === second) return written({ year, month: second, day: first });
  return second > 12 ? written({ year, month: first, day: second }) : written({ year });
}

/** Every word must have a meaning, and none two: "JUNE 6, 1944", "SUMMER OF 1944", "MONDAY MORNING". */
function inWords(text: string, lexicon: Lexicon): Written | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length > 8) return undefined;
  const parts: Parts = {};
  for (const word of words) {
    const [key, value] = meaningOf(word, lexicon) ?? [];
    if (key === undefined) return undefined;
    if (key === 'nothing') continue;
    if (parts[key] !== undefined) return undefined;
    Object.assign(parts, { [key]: value });
  }
  return written(parts);
}

function meaningOf(word: string, lexicon: Lexicon): readonly [keyof Parts | 'nothing', (string | number)?] | undefined {
  const bare = word.replace(/\.$/, '');
  const month = lexicon.months.get(bare);
  if (month !== undefined) return ['month', month];
  const weekday = lexicon.weekdays.get(bare);
  if (weekday !== undefined) return ['weekday', weekday];
  const season = lexicon.seasons.get(bare);
  if (season !== undefined) return ['season', season];
  if (/^\d{4}$/.test(bare)) return isYear(Number(bare)) ? ['year', Number(bare)] : undefined;
  const day = lexicon.ordinal.exec(word)?.[1];
  if (day !== undefined) return Number(day) >= 1 && Number(day) <= 31 ? ['day', Number(day)] : undefined;
  const dayTime = lexicon.dayTimes.get(bare);
  if (dayTime !== undefined && !dayTime.includes(' ')) return dayTime === '' ? ['nothing'] : ['dayTime', dayTime];
  return lexicon.fillers.has(word) ? ['nothing'] : undefined;
}

/** As a dateline has it. A day needs its month, a time of day its weekday; the rest does not go together. */
function written({ year, month, day, season, weekday, dayTime }: Parts): Written | undefined {
  const name = month === undefined ? undefined : months[month - 1];
  if (month !== undefined && name === undefined) return undefined;
  if (season !== undefined) {
    if (name !== undefined || day !== undefined || weekday !== undefined || dayTime !== undefined) return undefined;
    return year === undefined ? { text: season } : { text: `${season} ${year}`, year };
  }
  if (day !== undefined && name === undefined) return undefined;
  if (dayTime !== undefined && weekday === undefined) return undefined;
  const date = [day, name, year].filter((part) => part !== undefined).join(' ');
  if (weekday === undefined) {
    if (date === '') return undefined;
    return year === undefined ? { text: day === undefined ? `in ${date}` : date } : { text: date, year };
  }
  const on = `${weekdays[weekday - 1]}${dayTime === undefined ? '' : ` ${dayTime}`}`;
  return date === ''
    ? { text: on }
    : year === undefined
      ? { text: `${on}, ${date}` }
      : { text: `${on}, ${date}`, year };
}

/** What the language of datelines understands as it stands: "CIRCA 1900", "THE 1920S", "44 BC". */
function inEnglish(text: string): Written | undefined {
  const decade = /^(?:THE )?(?:(EARLY|LATE) )?(\d{3}0)'?S$/.exec(text);
  const own = decade ? `the ${decade[1] ? `${decade[1].toLowerCase()} ` : ''}${decade[2]}s` : undefined;
  if (own === undefined && !/\d/.test(text)) return undefined;
  const low = own ?? text.toLowerCase().replace(/\b(?:bc|ad|bce|ce)\b/g, (era) => era.toUpperCase());
  const read = whenIn(low);
  const isDate = read?.length === 1 && read[0]?.relation === 'date' && read[0].date?.edtf !== undefined;
  if (!isDate) return undefined;
  const year = /\b[12]\d{3}\b/.exec(low)?.[0];
  return year === undefined ? { text: low } : { text: low, year: Number(year) };
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
